/** New details of a contact person. */
import { updateKontaktpersonRequest } from '../../../contract/index.js';
import { html, seeOther } from '../../answers.js';
import { bodyXml, lastOf, type Values } from '../../forms/body-xml.js';
import { FormFields } from '../../forms/field.js';
import { labelsOf } from '../../forms/fields.js';
import { Form, onceIn, Submit } from '../../forms/form.js';
import { NO_PROBLEMS, type Problems, problemsOf } from '../../forms/problems.js';
import { valuesIn } from '../../forms/values-in.js';
import { Document } from '../../layout/document.js';
import { Newest } from '../../layout/newest.js';
import { withReceipt } from '../../layout/receipts.js';
import { notFound } from '../../layout/said.js';
import type { CompanyVisit } from '../../visit/visit.js';
import { valuesAs } from '../egen.js';
import { felterOf } from './felter.js';
import { personOf } from './person.js';
import { personAt } from './steder.js';

export async function ret(visit: CompanyVisit) {
  const found = await personOf(visit);
  if (!found) return notFound(visit);
  const values = valuesIn(updateKontaktpersonRequest, found);
  return answer(visit, 200, { id: found.KontaktpersonIdentifier, values, problems: NO_PROBLEMS });
}

export async function gem(visit: CompanyVisit, fields: URLSearchParams) {
  const found = await personOf(visit);
  if (!found) return notFound(visit);
  const { KontaktpersonIdentifier: id } = found;
  const values = new Map([...valuesAs(visit, fields), ['KontaktpersonIdentifier', [id]] as const]);
  try {
    await visit.ask('UpdateKontaktperson', bodyXml(updateKontaktpersonRequest, values), onceIn(fields));
  } catch (error) {
    const problems = problemsOf(error, labelsOf(felterOf(visit, values), visit.say), visit.say);
    return answer(visit, 422, { id, values, problems });
  }
  return seeOther(withReceipt(personAt(id), 'rettet'));
}

interface Shown {
  readonly id: string;
  readonly values: Values;
  readonly problems: Problems;
}

function answer(visit: CompanyVisit, status: number, { id, values, problems }: Shown) {
  const { say } = visit;
  const title = say(['Ret kontaktperson', 'Change a contact person']);
  return html(
    status,
    <Document visit={visit} title={title}>
      <h1>{title}</h1>
      <p>
        {say([
          'Jobannoncer og jobordrer, personen står i, ændres ikke.',
          'Job ads and job orders that name the person are not changed.',
        ])}
      </p>
      <Newest visit={visit} problems={problems} href={`${personAt(id)}/ret`} />
      <Form visit={visit} action={`${personAt(id)}/ret`} problems={problems}>
        <input type="hidden" name="Version" value={lastOf(values, 'Version')} />
        <FormFields fields={felterOf(visit, values)} values={values} problems={problems} say={say} />
        <div class="knapper">
          <Submit>{say(['Gem', 'Save'])}</Submit>
          <a class="button button-secondary" href={personAt(id)}>
            {say(['Fortryd', 'Cancel'])}
          </a>
        </div>
      </Form>
    </Document>,
  );
}
