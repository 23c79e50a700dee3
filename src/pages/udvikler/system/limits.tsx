/** What a system may ask, and how much of it is used. */
import { Bar } from '../../layout/bar.js';
import { Facts } from '../../layout/parts.js';
import type { OwnSystem } from '../../../systems/own-systems-port.js';
import type { DeveloperVisit } from '../../visit/visit.js';
import type { Say, Words } from '../../words.js';

export async function Limits({
  visit: { say, registry, now, isOpenToDevelopers },
  system: { id, limits },
}: {
  readonly visit: DeveloperVisit;
  readonly system: OwnSystem;
}) {
  const { lastMinute, atOnce } = await registry.used(id, now);
  const { perMinute, concurrent } = { ...registry.standard, ...limits };
  return (
    <>
      <Facts
        facts={[
          [
            say(['Det seneste minut', 'The last minute']),
            <Part used={lastMinute} limit={perMinute} say={say} />,
          ],
          [say(['Ad gangen', 'At once']), <Part used={atOnce} limit={concurrent} say={say} />],
        ]}
      />
      <p class="form-hint">
        {say([
          'Pladser, som gatewayen holder klar til den næste besked, tæller med. Brug tælles kun, hvor der er en grænse.',
          'Places that the gateway keeps for the next message count too. Use is counted only where there is a limit.',
        ])}{' '}
        {isOpenToDevelopers && say(AT_ITS_WORD)}
      </p>
    </>
  );
}

const AT_ITS_WORD: Words = [
  'I sandkassen tæller en besked uden bevis på sin organisation og ikke på systemet.',
  'In the sandbox a message without proof counts as its organisation, and not as the system.',
];

function Part({ used, limit, say }: { readonly used: number; readonly limit: number; readonly say: Say }) {
  if (limit === 0) return <>{say(['Ingen grænse', 'No limit'])}</>;
  return (
    <>
      {say([`${used} af ${limit}`, `${used} of ${limit}`])}
      <Bar share={Math.min(1, used / limit)} />
    </>
  );
}
