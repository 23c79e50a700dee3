/** One request for access: granted by a click, or refused with a reason. */
import { afvisAnmodningRequest, type AnmodningType } from '../../contract/index.js';
import { html, seeOther } from '../answers.js';
import { bodyXml, type Values, valuesOf } from '../forms/body-xml.js';
import { FormField } from '../forms/field.js';
import { type Field, labelsOf } from '../forms/fields.js';
import { ErrorSummary, Form, onceIn, Submit } from '../forms/form.js';
import { NO_PROBLEMS, type Problems, problemsOf } from '../forms/problems.js';
import { momentText } from '../layout/times.js';
import { Document } from '../layout/document.js';
import { Facts, Back } from '../layout/parts.js';
import { withReceipt } from '../layout/receipts.js';
import { notFound } from '../layout/said.js';
import type { OwnVisit } from '../visit/visit.js';
import { Tilstand } from './liste.js';
import { anmodningAt, anmodningOf, isAaben, type Skranke } from './skranke.js';

const REASON: Field = {
  path: 'Begrundelse',
  label: ['Begrundelse', 'Reason'],
  kind: 'lines',
  isRequired: true,
  rows: 4,
  maxLength: 1000,
  hint: ['Den, der har anmodet, får begrundelsen at læse.', 'Whoever has asked reads the reason.'],
};

export async function anmodning(visit: OwnVisit, skranke: Skranke) {
  const found = await anmodningOf(visit, skranke);
  return found ? answer(visit, 200, { skranke, found }) : notFound(visit);
}

/** Only a request that is in the own list is decided. */
export async function afgoer(visit: OwnVisit, fields: URLSearchParams, skranke: Skranke) {
  const found = await anmodningOf(visit, skranke);
  if (!found) return notFound(visit);
  const id = found.AnmodningIdentifier;
  const values = new Map([...valuesOf(fields), ['AnmodningIdentifier', [id]] as const]);
  const isGrant = fields.get(DECISION) === 'tildel';
  try {
    if (isGrant) await visit.ask('TildelAdgang', { AnmodningIdentifier: id }, onceIn(fields));
    else await visit.ask('AfvisAnmodning', bodyXml(afvisAnmodningRequest, values), onceIn(fields));
  } catch (error) {
    const problems = problemsOf(error, labelsOf([REASON], visit.say), visit.say);
    // Somebody else may have decided it meanwhile.
    const now = (await anmodningOf(visit, skranke)) ?? found;
    return answer(visit, 422, { skranke, found: now, values, problems });
  }
  return seeOther(withReceipt(skranke.path, isGrant ? 'tildelt' : 'afvist'));
}

const DECISION = 'afgoerelse';

interface Shown {
  readonly skranke: Skranke;
  readonly found: AnmodningType;
  readonly values?: Values;
  readonly problems?: Problems;
}

function answer(visit: OwnVisit, status: number, shown: Shown) {
  const { skranke, found, problems = NO_PROBLEMS } = shown;
  const { say } = visit;
  const title = say(['Anmodning om adgang', 'Request for access']);
  return html(
    status,
    <Document visit={visit} title={title}>
      <Back href={skranke.path}>{say(['Alle anmodninger', 'All requests'])}</Back>
      <h1>{title}</h1>
      <ErrorSummary problems={problems} say={say} />
      <Facts
        facts={[
          [say(['Navn', 'Name']), found.AnmoderNavn],
          [say(['E-mail', 'E-mail']), found.Email],
          [say(['CVR-nummer', 'CVR number']), found.CVRnumberIdentifier],
          [say(['Anmodet', 'Asked']), momentText(found.AnmodetTidspunkt, say)],
          [say(['Tilstand', 'State']), <Tilstand visit={visit} anmodning={found} />],
          [
            say(['Begrundelse', 'Reason']),
            (found.Afgoerelse?.Begrundelse !== undefined && (
              <span class="begrundelse">{found.Afgoerelse.Begrundelse}</span>
            )) ||
              undefined,
          ],
        ]}
      />
      {isAaben(found) && <Decision visit={visit} shown={shown} />}
    </Document>,
  );
}

function Decision({ visit, shown }: { readonly visit: OwnVisit; readonly shown: Shown }) {
  const { skranke, found, values = new Map(), problems = NO_PROBLEMS } = shown;
  const { say } = visit;
  const action = anmodningAt(skranke, found);
  return (
    <>
      <section aria-labelledby="tildel">
        <h2 id="tildel">{say(['Tildel adgang', 'Grant access'])}</h2>
        <p>
          {say([
            'Medarbejderen kan derefter arbejde i Jobnet for Arbejdsgivere på virksomhedens vegne.',
            'The employee can then work in Jobnet for Employers on behalf of the company.',
          ])}
        </p>
        <Form visit={visit} action={action}>
          <input type="hidden" name={DECISION} value="tildel" />
          <Submit>{say(['Tildel adgang', 'Grant access'])}</Submit>
        </Form>
      </section>
      <section aria-labelledby="afvis">
        <h2 id="afvis">{say(['Afvis anmodning', 'Refuse the request'])}</h2>
        <Form visit={visit} action={action}>
          <input type="hidden" name={DECISION} value="afvis" />
          <FormField field={REASON} values={values} problems={problems} say={say} />
          <div class="knapper">
            <Submit isSecondary>{say(['Afvis anmodning', 'Refuse the request'])}</Submit>
          </div>
        </Form>
      </section>
    </>
  );
}
