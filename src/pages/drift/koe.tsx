/** What waits: mails in the outbox, jobs of the queue, ads at the approval desk. */
import { html } from '../answers.js';
import { Document } from '../layout/document.js';
import { momentText } from '../layout/times.js';
import { Alert, Badge, Facts, Table } from '../layout/parts.js';
import type { StarVisit } from '../visit/visit.js';
import type { Waits } from '../visit/watching.js';
import type { Words } from '../words.js';
import { MAIL_KINDS } from './mail-words.js';
import { countText } from './numbers.js';

export async function koe(visit: StarVisit) {
  const { say, now, watching } = visit;
  const waits = await watching.waits(now).catch(() => undefined);
  const title = say(['Udbakke og kø', 'Outbox and queue']);
  return html(
    200,
    <Document visit={visit} title={title} isWide>
      <h1>{title}</h1>
      <p>{say([`Som det er ${momentText(now, say)}.`, `As it is ${momentText(now, say)}.`])}</p>
      {waits ? (
        <>
          <Mails visit={visit} mails={waits.mails} />
          <Jobs visit={visit} jobs={waits.jobs} />
          <Ads visit={visit} ads={waits.ads} />
        </>
      ) : (
        <Alert kind="error" title={say(['Databasen svarer ikke', 'The database does not answer'])}>
          {say([
            'Mails og job bliver stående, og arbejdet går videre, når den svarer igen.',
            'Mails and jobs stay, and work goes on when it answers again.',
          ])}
        </Alert>
      )}
    </Document>,
  );
}

/** Since when, and for how long: whole minutes, hours or days. */
function Since({
  visit: { say, now },
  time,
}: {
  readonly visit: StarVisit;
  readonly time: Date | undefined;
}) {
  if (!time) return <>–</>;
  const minutes = Math.max(0, Math.floor((now.getTime() - time.getTime()) / 60_000));
  const [count, words]: readonly [number, Words] =
    minutes < 120
      ? [minutes, ['min.', 'min.']]
      : minutes < 48 * 60
        ? [Math.floor(minutes / 60), ['timer', 'hours']]
        : [Math.floor(minutes / 60 / 24), ['dage', 'days']];
  return (
    <>
      {momentText(time, say)} ({countText(count, say)} {say(words)})
    </>
  );
}

function Mails({ visit, mails }: { readonly visit: StarVisit; readonly mails: Waits['mails'] }) {
  const { say } = visit;
  const { counts, since, troubled } = mails;
  return (
    <>
      <h2>{say(['Mails i udbakken', 'Mails in the outbox'])}</h2>
      <Facts
        facts={[
          [say(['Venter', 'Waiting']), countText(counts.waiting, say)],
          [say(['Ældste, der venter', 'Oldest that waits']), <Since visit={visit} time={since} />],
          [
            say(['Opgivet', 'Given up']),
            counts.given_up > 0 ? (
              <Badge colour="roed">{countText(counts.given_up, say)}</Badge>
            ) : (
              countText(counts.given_up, say)
            ),
          ],
          [say(['Sendt', 'Sent']), countText(counts.sent, say)],
          [say(['Uden adresse', 'Without an address']), countText(counts.no_address, say)],
        ]}
      />
      <h3>{say(['Kunne ikke sendes', 'Could not be sent'])}</h3>
      {counts.given_up > 0 && (
        <p>
          {say(['Send de opgivne igen med', 'Send those given up again with'])}{' '}
          <code>npx jobnet outbox send --all</code>
        </p>
      )}
      <Table
        visit={visit}
        caption={say(['Mails, der ikke kunne sendes', 'Mails that could not be sent'])}
        columns={[
          { words: ['Nr.', 'No.'], isNumber: true },
          { words: ['Om', 'About'] },
          { words: ['Fra', 'Of'] },
          { words: ['Tilstand', 'State'] },
          { words: ['Forsøg', 'Tries'], isNumber: true },
          { words: ['Hvorfor', 'Why'] },
        ]}
        rows={troubled.map((mail) => [
          mail.nr,
          <About visit={visit} mail={mail} />,
          momentText(mail.happenedAt, say),
          mail.state === 'given_up' ? (
            <Badge colour="roed">{say(['Opgivet', 'Given up'])}</Badge>
          ) : (
            <Badge colour="gul">{say(['Prøves igen', 'Tried again'])}</Badge>
          ),
          mail.attempts,
          mail.error === undefined ? '–' : <code class="aarsag">{mail.error}</code>,
        ])}
        empty={say(['Alle er sendt.', 'All were sent.'])}
      />
    </>
  );
}

/** Its kind and ids: the outbox keeps addresses and texts to itself. */
const About = ({
  visit,
  mail: { kind, key },
}: {
  readonly visit: StarVisit;
  readonly mail: Waits['mails']['troubled'][number];
}) => (
  <>
    {visit.say(MAIL_KINDS[kind] ?? [kind, kind])}
    <br />
    <code>
      {Object.entries(key)
        .map(([name, value]) => `${name} ${value}`)
        .toSorted()
        .join(', ')}
    </code>
  </>
);

function Jobs({ visit, jobs }: { readonly visit: StarVisit; readonly jobs: Waits['jobs'] }) {
  const { say } = visit;
  return (
    <>
      <h2>{say(['Køens job', 'Jobs of the queue'])}</h2>
      <Table
        visit={visit}
        caption={say(['Job efter art', 'Jobs by kind'])}
        columns={[
          { words: ['Job', 'Job'] },
          { words: ['Skal gøres nu', 'Due'], isNumber: true },
          { words: ['Ældste', 'Oldest'] },
          { words: ['I gang', 'Running'], isNumber: true },
          { words: ['Senere', 'Later'], isNumber: true },
          { words: ['Opgivet', 'Given up'], isNumber: true },
        ]}
        rows={jobs.map(({ task, due, dueSince, running, later, failed }) => [
          <code>{task}</code>,
          countText(due, say),
          <Since visit={visit} time={dueSince} />,
          countText(running, say),
          countText(later, say),
          failed > 0 ? <Badge colour="roed">{countText(failed, say)}</Badge> : '0',
        ])}
        empty={say(['Køen er tom.', 'The queue is empty.'])}
      />
    </>
  );
}

function Ads({ visit, ads: { counts, since } }: { readonly visit: StarVisit; readonly ads: Waits['ads'] }) {
  const { say } = visit;
  const all = counts.Ledig + counts.UnderBehandling + counts.Parkeret;
  return (
    <>
      <h2>{say(['Annoncer, der venter på godkendelse', 'Ads that wait for approval'])}</h2>
      <Facts
        facts={[
          [say(['I alt', 'In all']), countText(all, say)],
          [say(['Ældste', 'Oldest']), <Since visit={visit} time={since} />],
          [say(['Ledige', 'Free']), countText(counts.Ledig, say)],
          [say(['Under behandling', 'Being handled']), countText(counts.UnderBehandling, say)],
          [say(['Parkeret', 'Parked']), countText(counts.Parkeret, say)],
        ]}
      />
    </>
  );
}
