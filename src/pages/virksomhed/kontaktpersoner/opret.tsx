/** A new contact person: a colleague, or oneself who is in no list. */
import { createKontaktpersonRequest, opretOgTilknytRequest } from '../../../contract/index.js';
import { html, seeOther } from '../../answers.js';
import { bodyXml, type Values } from '../../forms/body-xml.js';
import { FormField, FormFields } from '../../forms/field.js';
import { labelsOf } from '../../forms/fields.js';
import { Form, onceIn, Submit } from '../../forms/form.js';
import { NO_PROBLEMS, type Problems, problemsOf } from '../../forms/problems.js';
import { Document } from '../../layout/document.js';
import { withReceipt } from '../../layout/receipts.js';
import type { CompanyVisit } from '../../visit/visit.js';
import type { Words } from '../../words.js';
import { valuesAs } from '../egen.js';
import { accept, ACCEPT_LABEL, TermsLink, vilkaarOf } from '../vilkaar/vilkaar.js';
import { felterOf, valuesOfNew } from './felter.js';
import { KONTAKTPERSONER, OPRET, OPRET_MIG } from './steder.js';

const problemsIn = (visit: CompanyVisit, values: Values, error: unknown): Problems =>
  problemsOf(error, labelsOf([...felterOf(visit, values), ACCEPT_LABEL], visit.say), visit.say);

export const opret = (visit: CompanyVisit) => colleague(visit, 200, valuesOfNew(visit), NO_PROBLEMS);

export async function opretKollega(visit: CompanyVisit, fields: URLSearchParams) {
  const values = valuesAs(visit, fields);
  try {
    await visit.ask('CreateKontaktperson', bodyXml(createKontaktpersonRequest, values), onceIn(fields));
  } catch (error) {
    return colleague(visit, 422, values, problemsIn(visit, values, error));
  }
  return seeOther(withReceipt(KONTAKTPERSONER, 'oprettet'));
}

/** Whoever works as somebody already has no need of it. */
export const opretMig = (visit: CompanyVisit) =>
  visit.signedIn.standing.tilstand === 'IkkeTilknyttet'
    ? myself(visit, 200, valuesOfNew(visit, visit.signedIn.session.name), NO_PROBLEMS)
    : seeOther(KONTAKTPERSONER);

export async function opretOgTilknyt(visit: CompanyVisit, fields: URLSearchParams) {
  const values = valuesAs(visit, fields);
  try {
    await visit.ask('OpretOgTilknyt', bodyXml(opretOgTilknytRequest, values), onceIn(fields));
  } catch (error) {
    return myself(visit, 422, values, problemsIn(visit, values, error));
  }
  return seeOther(withReceipt(KONTAKTPERSONER, 'oprettetMig'));
}

const COLLEAGUE: Words = [
  'Personen kan vælges i jobannoncer og jobordrer. Personen kan først selv arbejde her efter at have knyttet sit MitID Erhverv til.',
  'The person can be chosen in job ads and job orders, and can work here only after coupling the own MitID Erhverv.',
];

const MYSELF: Words = [
  'Dit MitID Erhverv bliver tilknyttet, og du kan arbejde videre med det samme.',
  'Your MitID Erhverv is coupled, and you can go on working at once.',
];

const colleague = (visit: CompanyVisit, status: number, values: Values, problems: Problems) =>
  page(visit, status, {
    title: ['Opret kontaktperson', 'Create a contact person'],
    lead: COLLEAGUE,
    form: (
      <Form visit={visit} action={OPRET} problems={problems}>
        <FormFields fields={felterOf(visit, values)} values={values} problems={problems} say={visit.say} />
        <Buttons visit={visit} />
      </Form>
    ),
  });

async function myself(visit: CompanyVisit, status: number, values: Values, problems: Problems) {
  const vilkaar = await vilkaarOf(visit);
  return page(visit, status, {
    title: ['Opret dig som kontaktperson', 'Create yourself as a contact person'],
    lead: MYSELF,
    form: (
      <Form visit={visit} action={OPRET_MIG} problems={problems}>
        <FormFields fields={felterOf(visit, values)} values={values} problems={problems} say={visit.say} />
        <TermsLink visit={visit} />
        <FormField field={accept(vilkaar)} values={values} problems={problems} say={visit.say} />
        <Buttons visit={visit} />
      </Form>
    ),
  });
}

interface Page {
  readonly title: Words;
  readonly lead: Words;
  readonly form: ReturnType<typeof Form>;
}

const page = (visit: CompanyVisit, status: number, { title, lead, form }: Page) =>
  html(
    status,
    <Document visit={visit} title={visit.say(title)}>
      <h1>{visit.say(title)}</h1>
      <p>{visit.say(lead)}</p>
      {form}
    </Document>,
  );

const Buttons = ({ visit: { say } }: { readonly visit: CompanyVisit }) => (
  <div class="knapper">
    <Submit>{say(['Opret', 'Create'])}</Submit>
    <a class="button button-secondary" href={KONTAKTPERSONER}>
      {say(['Fortryd', 'Cancel'])}
    </a>
  </div>
);
