/** The page of the terms; whoever has not accepted those in force does it here. */
import { accepterVilkaarRequest } from '../../../contract/index.js';
import { html, seeOther } from '../../answers.js';
import { bodyXml, type Values } from '../../forms/body-xml.js';
import { FormField } from '../../forms/field.js';
import { labelsOf } from '../../forms/fields.js';
import { Form, onceIn, Submit } from '../../forms/form.js';
import { NO_PROBLEMS, type Problems, problemsOf } from '../../forms/problems.js';
import { Document } from '../../layout/document.js';
import { withReceipt } from '../../layout/receipts.js';
import type { CompanyVisit } from '../../visit/visit.js';
import { valuesAs } from '../egen.js';
import { accept, ACCEPT_LABEL, Terms, VILKAAR, type Vilkaar, vilkaarOf } from './vilkaar.js';

export async function vilkaarSide(visit: CompanyVisit) {
  return answer(visit, 200, new Map(), NO_PROBLEMS);
}

export async function accepter(visit: CompanyVisit, fields: URLSearchParams) {
  const values = valuesAs(visit, fields);
  try {
    await visit.ask('AccepterVilkaar', bodyXml(accepterVilkaarRequest, values), onceIn(fields));
  } catch (error) {
    return answer(visit, 422, values, problemsOf(error, labelsOf([ACCEPT_LABEL], visit.say), visit.say));
  }
  return seeOther(withReceipt('/virksomhed', 'accepteret'));
}

async function answer(visit: CompanyVisit, status: number, values: Values, problems: Problems) {
  const vilkaar = await vilkaarOf(visit);
  // The contract has the headline in Danish alone.
  const title = visit.say([vilkaar.Titel, 'Terms of use of Jobnet for Employers']);
  const isMissing = visit.signedIn.standing.tilstand === 'VilkaarMangler';
  return html(
    status,
    <Document visit={visit} title={title}>
      <h1>{title}</h1>
      {isMissing ? (
        <Acceptance visit={visit} vilkaar={vilkaar} values={values} problems={problems} />
      ) : (
        <Terms visit={visit} vilkaar={vilkaar} />
      )}
    </Document>,
  );
}

interface Props {
  readonly visit: CompanyVisit;
  readonly vilkaar: Vilkaar;
  readonly values?: Values;
  readonly problems?: Problems;
}

/** The terms with their tick. */
export const Acceptance = ({ visit, vilkaar, values = new Map(), problems = NO_PROBLEMS }: Props) => (
  <Form visit={visit} action={VILKAAR} problems={problems}>
    <Terms visit={visit} vilkaar={vilkaar} />
    <FormField field={accept(vilkaar)} values={values} problems={problems} say={visit.say} />
    <div class="knapper">
      <Submit>{visit.say(['Accepter', 'Accept'])}</Submit>
    </div>
  </Form>
);
