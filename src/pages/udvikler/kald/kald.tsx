/** A call: what was sent, what was answered, and why. */
import type { KeptCall, KeptText } from '../../../calls/kept-call.js';
import { html } from '../../answers.js';
import { exactMomentText } from '../../layout/times.js';
import { Document } from '../../layout/document.js';
import { Alert, Back, Facts } from '../../layout/parts.js';
import { notFound } from '../../layout/said.js';
import { isId } from '../../visit/ids.js';
import type { DeveloperVisit } from '../../visit/visit.js';
import type { Say, Words } from '../../words.js';
import { Problems } from '../judged.js';
import { linesOf, MessageLines } from '../message-lines.js';
import { type Beskeder, beskederOf } from './beskeder.js';
import { Organisationen, Systemet, OutcomeBadge } from './dele.js';
import { ikkeGemt } from './ikke-gemt.js';

export async function kald(visit: DeveloperVisit) {
  const { say, params, calls, systems } = visit;
  if (calls.keptDays === 0) return ikkeGemt(visit);
  const { logId = '' } = params;
  const call = isId(logId) ? await calls.find(logId, systems) : undefined;
  if (!call) return notFound(visit);
  const beskeder = beskederOf(call, say);
  const title = call.operation ?? say(['Kald', 'Call']);
  const names = await calls.systemNames();
  return html(
    200,
    <Document visit={visit} title={title} isWide>
      <Back href="/udvikler/kald">{say(['Kald', 'Calls'])}</Back>
      <div class="overskrift-linje">
        <h1>{title}</h1>
        <OutcomeBadge call={call} say={say} />
      </div>
      <Facts
        facts={[
          [say(['Modtaget', 'Received']), exactMomentText(call.receivedAt, say)],
          [
            say(['Tid', 'Time']),
            say([`${call.durationMs} millisekunder`, `${call.durationMs} milliseconds`]),
          ],
          ['HTTP', call.status],
          [say(['Organisation', 'Organisation']), <Organisationen of={call.organisation} say={say} />],
          [say(['System', 'System']), <Systemet id={call.system} names={names} say={say} />],
          [say(['Adresse', 'Address']), <code class="sti">{call.path}</code>],
          [say(['Log-id', 'Log id']), <code class="sti">{call.logId}</code>],
        ]}
      />
      {beskeder.problems.length > 0 && (
        <Problems
          problems={beskeder.problems}
          title={titleOf(beskeder, say)}
          say={say}
          lines={beskeder.request === undefined ? 0 : linesOf(beskeder.request).length}
        />
      )}
      <TryAgain visit={visit} call={call} />
      <div class="to-spalter">
        <section>
          <h2>{say(['Anmodning', 'Request'])}</h2>
          <State kept={call.request} say={say} />
          {beskeder.request !== undefined && (
            <MessageLines
              text={beskeder.request}
              problems={beskeder.problems}
              label={say(['Anmodningen med linjenumre', 'The request with line numbers'])}
            />
          )}
        </section>
        <section>
          <h2>{say(['Svar', 'Answer'])}</h2>
          <State kept={call.answer} say={say} />
          {beskeder.answer !== undefined && (
            <pre class="kode" tabindex={0} role="region" aria-label={say(['Svaret', 'The answer'])}>
              {beskeder.answer}
            </pre>
          )}
        </section>
      </div>
    </Document>,
  );
}

const titleOf = ({ problems }: Beskeder, say: Say): string =>
  problems.length === 1
    ? say(['Beskeden blev afvist: en fejl', 'The message was refused: one error'])
    : say([
        `Beskeden blev afvist: ${problems.length} fejl`,
        `The message was refused: ${problems.length} errors`,
      ]);

/** Why a text is not there, or not all of it. */
const STATES: Readonly<Record<Exclude<KeptText['state'], 'whole'>, Words>> = {
  cut: [
    'Beskeden er lang. Kun begyndelsen er gemt, 64 KiB.',
    'The message is long. Only its beginning is kept, 64 KiB.',
  ],
  large: [
    'Beskeden er større end 1 MiB, og dens tekst er ikke gemt.',
    'The message is larger than 1 MiB, and its text is not kept.',
  ],
  unknown: [
    'Teksten er ikke gemt: kontrakten kender ikke beskeden, så ingen ved, hvad i den der er personoplysninger.',
    'The text is not kept: the contract does not know the message, so nobody knows what in it is personal data.',
  ],
};

const State = ({ kept: { state }, say }: { readonly kept: KeptText; readonly say: Say }) =>
  state === 'whole' ? null : <p>{say(STATES[state])}</p>;

/** Where messages are tried, a kept one can be put there. */
function TryAgain({ visit, call }: { readonly visit: DeveloperVisit; readonly call: KeptCall }) {
  const { say } = visit;
  if (call.request.state !== 'whole') return null;
  return (
    <>
      {call.request.text.includes('***') && (
        <Alert kind="info" title={say(['Noget er skjult', 'Something is hidden'])}>
          {say([
            'Skjulte værdier står som ***. Skriv opdigtede i stedet, hvor de skal have en bestemt form.',
            'Hidden values stand as ***. Write invented ones instead where they must have a certain form.',
          ])}
        </Alert>
      )}
      <div class="knapper">
        <a class="button button-primary" href={`/udvikler/proev?kald=${call.logId}`}>
          {say(['Prøv den igen', 'Try it again'])}
        </a>
      </div>
    </>
  );
}
