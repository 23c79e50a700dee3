/** The fields of an operation, and the message that they make. */
import { defaultLimits } from '../../../config/config.js';
import { SOAP_11 } from '../../../soap/message/version.js';
import { readEnvelope } from '../../../soap/message/envelope.js';
import { sample } from '../../../soap/documents/samples.js';
import { decode } from '../../../xml/codec/decode.js';
import { parse } from '../../../xml/parser/parse.js';
import { html } from '../../answers.js';
import { bodyXml, type Values, valuesOf } from '../../forms/body-xml.js';
import { FormFields } from '../../forms/field.js';
import { labelsOf } from '../../forms/fields.js';
import { ErrorSummary } from '../../forms/form.js';
import { NO_PROBLEMS, type Problems, problemsOf } from '../../forms/problems.js';
import { valuesIn } from '../../forms/values-in.js';
import { Document } from '../../layout/document.js';
import { Receipt, Back } from '../../layout/parts.js';
import { noSystems, notFound } from '../../layout/said.js';
import type { DeveloperVisit } from '../../visit/visit.js';
import { type Acting, ActingField, actingIn } from '../acting.js';
import { DeveloperForm } from '../developer-form.js';
import { type Found, operationNamed } from '../operations.js';
import { envelopeOf } from './envelope.js';
import { groupsOf } from './contract-fields.js';
import { snippetsOf } from './snippets.js';

/** The fields begin with the contract's own example. */
export async function byg(visit: DeveloperVisit) {
  const found = operationNamed(visit.params.operation ?? '');
  if (!found) return notFound(visit);
  const acting = await actingIn(visit, visit.request.query);
  if (!acting) return noSystems(visit);
  return page(visit, found, 200, { values: exampleOf(found, visit.now), acting });
}

export async function bygget(visit: DeveloperVisit, fields: URLSearchParams) {
  const found = operationNamed(visit.params.operation ?? '');
  if (!found) return notFound(visit);
  const acting = await actingIn(visit, fields);
  if (!acting) return noSystems(visit);
  const { system } = acting;
  const values = valuesOf(fields);
  const body = bodyXml(found.operation.input, values).xml;
  const message = envelopeOf(found.operation, body, { now: visit.now, system });
  const { fault } = await visit.tryOut(Buffer.from(message), system);
  const problems = fault
    ? problemsOf(fault, labelsOf(fieldsOf(found, visit.now), visit.say), visit.say)
    : NO_PROBLEMS;
  return page(visit, found, fault ? 422 : 200, { values, acting, made: { message, problems } });
}

const fieldsOf = ({ operation }: Found, now: Date) =>
  groupsOf(operation.input, now).flatMap(({ fields }) => fields);

function exampleOf({ operation }: Found, now: Date): Values {
  const message = parse(Buffer.from(sample(operation, SOAP_11, now)), { limits: defaultLimits });
  return valuesIn(operation.input, decode(readEnvelope(message, SOAP_11).body, operation.input));
}

interface Made {
  readonly message: string;
  readonly problems: Problems;
}

interface Shown {
  readonly values: Values;
  readonly acting: Acting;
  readonly made?: Made;
}

function page(visit: DeveloperVisit, found: Found, status: number, { values, acting, made }: Shown) {
  const { say, now, request } = visit;
  const { service, operation } = found;
  const problems = made?.problems ?? NO_PROBLEMS;
  const title = say([`Byg ${operation.name}`, `Build ${operation.name}`]);
  return html(
    status,
    <Document visit={visit} title={title} isWide>
      <Back href="/udvikler/byg">{say(['Alle operationer', 'All operations'])}</Back>
      <h1>{title}</h1>
      {made && (
        <MadeMessage
          visit={visit}
          made={made}
          target={{ address: request.origin + service.path, action: operation.soapAction }}
        />
      )}
      <DeveloperForm visit={visit} action={`/udvikler/byg/${operation.name}`}>
        <ActingField visit={visit} acting={acting} />
        <p>
          {say([
            'Felterne er kontraktens egne og begynder med dens eksempel. En stjerne betyder, at feltet skal udfyldes; et tomt felt uden stjerne bliver udeladt.',
            "The fields are the contract's own and begin with its example. A star means that a field must be filled in; an empty one without a star is left out.",
          ])}
        </p>
        {groupsOf(operation.input, now).map(({ name, fields }) => (
          <fieldset class="felt-gruppe">
            <legend class="h3">{name === '' ? operation.input.local : name}</legend>
            <FormFields fields={fields} values={values} problems={problems} say={say} />
          </fieldset>
        ))}
        <div class="knapper">
          <button type="submit" class="button button-primary">
            {say(['Byg beskeden', 'Build the message'])}
          </button>
        </div>
      </DeveloperForm>
    </Document>,
  );
}

const MadeMessage = ({
  visit: { say },
  made: { message, problems },
  target,
}: {
  readonly visit: DeveloperVisit;
  readonly made: Made;
  readonly target: Parameters<typeof snippetsOf>[0];
}) => (
  <>
    {problems.all.length > 0 ? (
      <ErrorSummary problems={problems} say={say} />
    ) : (
      <Receipt title={say(['Beskeden er i orden', 'The message is right'])} />
    )}
    <h2>besked.xml</h2>
    <pre class="kode" tabindex={0}>
      {message}
    </pre>
    <h2>{say(['Send den', 'Send it'])}</h2>
    {snippetsOf(target).map(({ title, code }) => (
      <details class="udsnit">
        <summary>{title}</summary>
        <pre class="kode" tabindex={0}>
          {code}
        </pre>
      </details>
    ))}
  </>
);
