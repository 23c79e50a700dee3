/** Whoever is new asks for access, which an LBA grants or refuses. */
import { anmodOmAdgangRequest } from '../../../contract/index.js';
import { seeOther } from '../../answers.js';
import { bodyXml, type Values } from '../../forms/body-xml.js';
import { FormFields } from '../../forms/field.js';
import { type Field, labelsOf } from '../../forms/fields.js';
import { Form, onceIn, Submit } from '../../forms/form.js';
import { NO_PROBLEMS, type Problems, problemsOf } from '../../forms/problems.js';
import { momentText } from '../../layout/times.js';
import { Alert } from '../../layout/parts.js';
import { withReceipt } from '../../layout/receipts.js';
import type { CompanyVisit } from '../../visit/visit.js';
import { valuesAs } from '../egen.js';
import { frontPage } from './side.js';

export const ADGANG = '/virksomhed/adgang';

const FIELDS: readonly Field[] = [
  {
    path: 'AnmoderNavn',
    label: ['Dit navn', 'Your name'],
    kind: 'text',
    isRequired: true,
    maxLength: 100,
    autocomplete: 'name',
  },
  {
    path: 'Email',
    label: ['Din e-mail', 'Your e-mail'],
    kind: 'email',
    isRequired: true,
    hint: ['Svaret på din anmodning sendes hertil.', 'The answer to your request is sent there.'],
    autocomplete: 'email',
  },
];

export async function anmod(visit: CompanyVisit, fields: URLSearchParams) {
  const values = valuesAs(visit, fields);
  try {
    await visit.ask('AnmodOmAdgang', bodyXml(anmodOmAdgangRequest, values), onceIn(fields));
  } catch (error) {
    const problems = problemsOf(error, labelsOf(FIELDS, visit.say), visit.say);
    return frontPage(visit, 422, <Adgang visit={visit} values={values} problems={problems} />);
  }
  return seeOther(withReceipt('/virksomhed', 'anmodet'));
}

interface Props {
  readonly visit: CompanyVisit;
  readonly values?: Values;
  readonly problems?: Problems;
}

export function Adgang({ visit, values, problems = NO_PROBLEMS }: Props) {
  const { say, signedIn } = visit;
  const { anmodning, virksomhed } = signedIn.standing;
  const isOpen = anmodning !== undefined && !anmodning.afvist;
  if (isOpen && problems.all.length === 0)
    return (
      <Alert
        kind="info"
        title={say(['Din anmodning om adgang behandles', 'Your request is being looked at'])}
      >
        {say([
          `Du anmodede om adgang den ${momentText(anmodning.tidspunkt, say)}. Du får svar på e-mail. Når adgangen er tildelt, kan du arbejde videre her.`,
          `You asked for access on ${momentText(anmodning.tidspunkt, say)}. You get the answer by e-mail. When access is granted, you can go on here.`,
        ])}
      </Alert>
    );
  return (
    <>
      {anmodning?.afvist && <Afvist visit={visit} afvist={anmodning.afvist} />}
      <h2>{say(['Anmod om adgang', 'Ask for access'])}</h2>
      <p>
        {say([
          `Du er logget ind for ${virksomhed}, men har ikke adgang endnu. Nye brugere skal anmode om adgang, og en LBA (lokal brugeradministrator) i organisationen ’Virksomhed’ tildeler den.`,
          `You are signed in for ${virksomhed} and have no access yet. New users ask for access, and an LBA (local administrator of users) of the organisation ’Virksomhed’ grants it.`,
        ])}
      </p>
      <Form visit={visit} action={ADGANG} problems={problems}>
        <FormFields
          fields={FIELDS}
          values={values ?? new Map([['AnmoderNavn', [signedIn.session.name]]])}
          problems={problems}
          say={say}
        />
        <div class="knapper">
          <Submit>{say(['Anmod om adgang', 'Ask for access'])}</Submit>
        </div>
      </Form>
    </>
  );
}

const Afvist = ({
  visit: { say },
  afvist: { tidspunkt, begrundelse },
}: {
  readonly visit: CompanyVisit;
  readonly afvist: { readonly tidspunkt: Date; readonly begrundelse: string };
}) => (
  <Alert kind="warning" title={say(['Din anmodning er afvist', 'Your request was refused'])}>
    <p>
      {say([
        `Den blev afvist den ${momentText(tidspunkt, say)} med denne begrundelse:`,
        `It was refused on ${momentText(tidspunkt, say)} for this reason:`,
      ])}
    </p>
    <blockquote class="begrundelse">{begrundelse}</blockquote>
    <p>{say(['Du kan anmode igen nedenfor.', 'You can ask again below.'])}</p>
  </Alert>
);
