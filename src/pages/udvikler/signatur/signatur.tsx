/** The signature inspector: a signed message as the verifier sees it. */
import type { Inspection } from '../../../soap/inspection.js';
import { html } from '../../answers.js';
import { Document } from '../../layout/document.js';
import { Alert, Back, Receipt } from '../../layout/parts.js';
import type { DeveloperVisit } from '../../visit/visit.js';
import { DeveloperForm } from '../developer-form.js';
import { Refused } from '../judged.js';
import { MessageLines } from '../message-lines.js';
import { problemsIn } from '../problem.js';
import { Algorithms } from './algorithms.js';
import { FILE_FIELD, octetsIn, TEXT_FIELD } from './besked.js';
import { Certificate } from './certificate.js';
import { Canonical, Parts } from './parts.js';
import { Times } from './times.js';

export const signatur = (visit: DeveloperVisit) => page(visit, 200, {});

export async function inspiceret(visit: DeveloperVisit, fields: URLSearchParams) {
  const octets = octetsIn(fields);
  const typed = fields.get(TEXT_FIELD) ?? '';
  if (!octets) return page(visit, 422, { typed, isEmpty: true });
  const inspection = await visit.inspect(octets);
  const isGood = inspection.fault === undefined && !isOfOthers(visit, inspection);
  return page(visit, isGood ? 200 : 422, { typed, octets, inspection });
}

/**
 * Whose certificates are not one's own is nobody's business: only whoever has shown the key is told
 * what is wrong with one, and here a message may be somebody else's.
 */
const isOfOthers = ({ systems }: DeveloperVisit, { registered }: Inspection): boolean =>
  systems !== undefined && registered !== undefined && !systems.includes(registered.system.id);

interface Given {
  readonly typed?: string;
  readonly isEmpty?: boolean;
  readonly octets?: Uint8Array;
  readonly inspection?: Inspection;
}

function page(visit: DeveloperVisit, status: number, { typed = '', isEmpty = false, ...given }: Given) {
  const { say } = visit;
  const title = say(['Se en underskrift efter', 'Look into a signature']);
  return html(
    status,
    <Document visit={visit} title={title} isWide>
      <Back href="/udvikler">{say(['Udviklere og testere', 'Developers and testers'])}</Back>
      <h1>{title}</h1>
      {given.inspection && given.octets && (
        <Inspected visit={visit} inspection={given.inspection} octets={given.octets} />
      )}
      {given.inspection && <h2>{say(['Se en anden besked efter', 'Look into another message'])}</h2>}
      <DeveloperForm visit={visit} action="/udvikler/signatur" hasFile>
        <p>
          {say([
            'Send beskeden som en fil, hvis du kan: en underskrift gælder hver eneste byte, og et tekstfelt i en browser ændrer linjeskift. Teksten herunder læses med ét linjeskift (LF) pr. linje. Intet bliver gemt, og beskeden bliver ikke brugt: den kan stadig sendes.',
            'Send the message as a file if you can: a signature covers every byte, and the text field of a browser changes line ends. The text below is read with one line feed (LF) for each line. Nothing is kept, and the message is not used up: it can still be sent.',
          ])}
        </p>
        <div class={isEmpty ? 'form-group form-error' : 'form-group'}>
          <label class="form-label" for={FILE_FIELD}>
            {say(['Fil med beskeden', 'File with the message'])}
          </label>
          {isEmpty && (
            <span class="form-error-message" id="fil-fejl">
              <span class="sr-only">{say(['Fejl: ', 'Error: '])}</span>
              {say([
                'Vælg en fil, eller sæt beskeden ind som tekst.',
                'Choose a file, or paste the message as text.',
              ])}
            </span>
          )}
          <input
            class="form-input"
            type="file"
            id={FILE_FIELD}
            name={FILE_FIELD}
            accept=".xml,.txt,text/xml,application/xml,application/soap+xml"
            {...(isEmpty && { 'aria-describedby': 'fil-fejl', 'aria-invalid': 'true' })}
          />
        </div>
        <div class="form-group">
          <label class="form-label" for={TEXT_FIELD}>
            {say(['Eller beskeden som tekst', 'Or the message as text'])}
          </label>
          <textarea
            class="form-input kode-felt"
            id={TEXT_FIELD}
            name={TEXT_FIELD}
            rows={14}
            spellcheck={false}
          >
            {typed}
          </textarea>
        </div>
        <div class="knapper">
          <button type="submit" class="button button-primary">
            {say(['Se underskriften efter', 'Look into the signature'])}
          </button>
        </div>
      </DeveloperForm>
    </Document>,
  );
}

function Inspected({
  visit,
  inspection,
  octets,
}: {
  readonly visit: DeveloperVisit;
  readonly inspection: Inspection;
  readonly octets: Uint8Array;
}) {
  const { say } = visit;
  const isForeign = isOfOthers(visit, inspection);
  const { shown } = inspection;
  const problems = isForeign ? [] : problemsIn(inspection, say);
  return (
    <>
      {isForeign && <Foreign visit={visit} />}
      {!isForeign && problems.length === 0 && <Good visit={visit} />}
      {problems.length > 0 && <Refused problems={problems} say={say} />}
      {problems.some(({ line }) => line !== undefined) && (
        <MessageLines
          text={Buffer.from(octets).toString('utf8')}
          problems={problems}
          label={say(['Beskeden med linjenumre', 'The message with line numbers'])}
        />
      )}
      {shown.timestamp && <Times visit={visit} timestamp={shown.timestamp} />}
      {inspection.namedBy && <Certificate visit={visit} inspection={inspection} isForeign={isForeign} />}
      {shown.algorithms.length > 0 && <Algorithms visit={visit} algorithms={shown.algorithms} />}
      {shown.parts.length > 0 && <Parts visit={visit} parts={shown.parts} />}
      {shown.signedInfo !== undefined && (
        <>
          <h2>{say(['Det, der er underskrevet', 'What the signature is made of'])}</h2>
          <p>
            {say([
              'ds:SignedInfo i kanonisk form. Er hashværdierne rigtige, men underskriften forkert, så sammenlign med din egen.',
              'ds:SignedInfo in canonical form. If the digests are right and the signature is wrong, compare it with your own.',
            ])}
          </p>
          <Canonical text={shown.signedInfo} name="ds:SignedInfo" say={say} />
        </>
      )}
    </>
  );
}

const Good = ({ visit: { say } }: { readonly visit: DeveloperVisit }) => (
  <Receipt title={say(['Underskriften er i orden', 'The signature is right'])}>
    {say([
      'Gatewayen ville tage den lige nu. Indholdet er ikke bedømt her: det gør »Prøv en besked«.',
      'The gateway would take it at this moment. The content is not judged here: »Try a message« does that.',
    ])}
  </Receipt>
);

const Foreign = ({ visit: { say } }: { readonly visit: DeveloperVisit }) => (
  <Alert
    kind="warning"
    title={say([
      'Certifikatet er registreret til et andet system',
      'The certificate is registered to another system',
    ])}
  >
    {say([
      'Her bliver kun jeres egne systemers underskrifter bedømt. Delene herunder er læst af beskeden selv.',
      'Only signatures of your own systems are judged here. The parts below are read from the message itself.',
    ])}
  </Alert>
);
