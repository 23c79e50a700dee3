import type { Child } from 'hono/jsx';
import { Badge, type Colour, Facts } from '../layout/parts.js';
import type { Say } from '../words.js';
import { MAIL_STATES } from './mail-words.js';
import { type Sample, sumsBy, valueOf } from './samples.js';

/** Database, register, mails and pool, in a word each. */
export const Health = ({
  samples,
  database,
  say,
}: {
  readonly samples: readonly Sample[];
  readonly database: string | undefined;
  readonly say: Say;
}) => (
  <Facts
    facts={[
      [say(['Database', 'Database']), goodWhen(database === undefined, say)],
      [say(['CVR-registret', 'CVR register']), register(samples, say)],
      [say(['Mails i udbakken', 'Mails in the outbox']), mails(samples, say)],
      [
        say(['Forbindelser til databasen', 'Connections to the database']),
        sumsBy(samples, 'gateway_pool_connections', 'state')
          .map(([state, count]) => `${say(POOL[state] ?? [state, state])}: ${count}`)
          .join(', '),
      ],
      [
        say(['Forespørgsler lige nu', 'Requests at this moment']),
        valueOf(samples, 'gateway_requests_in_flight'),
      ],
    ]}
  />
);

const badge = (colour: Colour, text: string) => <Badge colour={colour}>{text}</Badge>;

const goodWhen = (isGood: boolean, say: Say) =>
  isGood
    ? badge('groen', say(['Svarer', 'Answers']))
    : badge('roed', say(['Svarer ikke', 'Does not answer']));

/** A sandbox asks no register. */
function register(samples: readonly Sample[], say: Say): Child {
  if (valueOf(samples, 'gateway_cvr_breaker') === undefined)
    return say(['Sandkassens egen fil', "The sandbox's own file"]);
  return goodWhen((valueOf(samples, 'gateway_cvr_breaker', { state: 'open' }) ?? 0) === 0, say);
}

const POOL: Readonly<Record<string, readonly [string, string]>> = {
  used: ['i brug', 'in use'],
  free: ['ledige', 'free'],
  pending: ['venter på en', 'waiting for one'],
};

function mails(samples: readonly Sample[], say: Say): Child {
  const counts = sumsBy(samples, 'gateway_mails', 'state');
  if (counts.length === 0) return say(['Kendes ikke lige nu', 'Not known at the moment']);
  const givenUp = valueOf(samples, 'gateway_mails', { state: 'given_up' }) ?? 0;
  const text = counts
    .map(([state, count]) => `${say(MAIL_STATES[state] ?? [state, state])}: ${count}`)
    .join(', ');
  return givenUp > 0 ? badge('roed', text) : text;
}
