/** A message is pasted, and what is wrong with it is shown at its lines. */
import { Back } from '../../layout/parts.js';
import { SOAP_11 } from '../../../soap/message/version.js';
import { request, sample } from '../../../soap/documents/samples.js';
import { timesFrom } from '../../../soap/documents/example.js';
import type { Trial } from '../../../soap/trial.js';
import { html } from '../../answers.js';
import { noSystems } from '../../layout/said.js';
import { Document } from '../../layout/document.js';
import type { DeveloperVisit } from '../../visit/visit.js';
import { isId } from '../../visit/ids.js';
import { type Acting, ActingField, actingIn } from '../acting.js';
import { DeveloperForm } from '../developer-form.js';
import { headersFor } from '../headers-for.js';
import { Judged } from '../judged.js';
import { MessageLines } from '../message-lines.js';
import { problemsIn } from '../problem.js';
import { type Found, operationNamed } from '../operations.js';

const FIELD = 'besked';

/** Examples to begin with. */
const EXAMPLES = ['CreateJobannonce', 'CreateJobordre', 'SearchJobannonce', 'CreateKontaktperson'] as const;

/** It begins with an example, or with a call that is kept, where one was asked for. */
export async function proev(visit: DeveloperVisit) {
  const { query } = visit.request;
  const acting = await actingIn(visit, query);
  if (!acting) return noSystems(visit);
  const found = operationNamed(query.get('eksempel') ?? '');
  if (found) return page(visit, 200, { text: exampleOf(found, visit, acting), acting });
  return page(visit, 200, { text: (await keptRequest(visit, query.get('kald') ?? '')) ?? '', acting });
}

/** Of somebody's system it is of one of its organisations. */
const exampleOf = ({ operation }: Found, { now }: DeveloperVisit, { system }: Acting): string =>
  system
    ? request(operation, SOAP_11, {
        writeTime: timesFrom(now),
        headers: { ...headersFor(operation.name, system) },
        body: {},
      })
    : sample(operation, SOAP_11, now);

async function keptRequest({ calls, systems }: DeveloperVisit, logId: string): Promise<string | undefined> {
  const call = isId(logId) ? await calls.find(logId, systems) : undefined;
  return call?.request.state === 'whole' ? call.request.text : undefined;
}

export async function proevet(visit: DeveloperVisit, fields: URLSearchParams) {
  const text = fields.get(FIELD) ?? '';
  // A browser sends every end of a line as two characters; a message has one.
  const xml = text.replaceAll('\r\n', '\n');
  const acting = await actingIn(visit, fields);
  if (!acting) return noSystems(visit);
  if (xml.trim() === '') return page(visit, 422, { text: '', acting, isEmpty: true });
  const trial = await visit.tryOut(Buffer.from(xml), acting.system);
  return page(visit, trial.fault ? 422 : 200, { text: xml, acting, trial });
}

interface Shown {
  readonly text: string;
  readonly acting: Acting;
  readonly trial?: Trial;
  /** It was sent without a message. */
  readonly isEmpty?: boolean;
}

function page(visit: DeveloperVisit, status: number, { text, acting, trial, isEmpty = false }: Shown) {
  const { say } = visit;
  const title = say(['Prøv en besked', 'Try a message']);
  const problems = trial ? problemsIn(trial, say) : [];
  return html(
    status,
    <Document visit={visit} title={title} isWide>
      <Back href="/udvikler">{say(['Udviklere og testere', 'Developers and testers'])}</Back>
      <h1>{title}</h1>
      {trial && <Judged trial={trial} problems={problems} say={say} />}
      {problems.length > 0 && (
        <MessageLines
          text={text}
          problems={problems}
          label={say(['Beskeden med linjenumre', 'The message with line numbers'])}
        />
      )}
      {trial?.answer !== undefined && (
        <>
          <h2>{say(['Svaret', 'The answer'])}</h2>
          <pre class="kode" tabindex={0}>
            {trial.answer}
          </pre>
        </>
      )}
      <DeveloperForm visit={visit} action="/udvikler/proev">
        <ActingField visit={visit} acting={acting} />
        <div class={isEmpty ? 'form-group form-error' : 'form-group'}>
          <label class="form-label" for={FIELD}>
            {say(['SOAP-besked', 'SOAP message'])}
          </label>
          <span class="form-hint" id="besked-hint">
            {acting.system
              ? say([
                  'Hele konvolutten, SOAP 1.1 eller 1.2. En underskrift bliver ikke set på.',
                  'The whole envelope, SOAP 1.1 or 1.2. A signature is not looked at.',
                ])
              : say([
                  'Hele konvolutten, SOAP 1.1 eller 1.2. De to headere bliver taget på ordet, og en underskrift bliver ikke set på.',
                  'The whole envelope, SOAP 1.1 or 1.2. The two headers are taken at their word, and a signature is not looked at.',
                ])}
          </span>
          {isEmpty && (
            <span class="form-error-message" id="besked-fejl">
              <span class="sr-only">{say(['Fejl: ', 'Error: '])}</span>
              {say(['Sæt en besked ind.', 'Paste a message.'])}
            </span>
          )}
          <textarea
            class="form-input kode-felt"
            id={FIELD}
            name={FIELD}
            rows={20}
            spellcheck={false}
            aria-describedby={isEmpty ? 'besked-hint besked-fejl' : 'besked-hint'}
            {...(isEmpty && { 'aria-invalid': 'true' })}
          >
            {text}
          </textarea>
        </div>
        <div class="knapper">
          <button type="submit" class="button button-primary">
            {say(['Prøv beskeden', 'Try the message'])}
          </button>
        </div>
      </DeveloperForm>
      <h2>{say(['Begynd med et eksempel', 'Begin with an example'])}</h2>
      <ul>
        {EXAMPLES.map((name) => (
          <li>
            <a href={exampleAt(name, acting)}>{name}</a>
          </li>
        ))}
      </ul>
    </Document>,
  );
}

const exampleAt = (name: string, { system }: Acting): string =>
  `/udvikler/proev?${new URLSearchParams({ eksempel: name, ...(system && { system: system.id }) }).toString()}`;
