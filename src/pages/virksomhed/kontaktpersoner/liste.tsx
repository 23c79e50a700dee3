/** The contact persons of a company; whoever is coupled to none chooses the own line. */
import { kode } from '../../../codelists/code-lists.js';
import { tilknytKontaktpersonRequest } from '../../../contract/index.js';
import { html, seeOther } from '../../answers.js';
import { bodyXml, type Values } from '../../forms/body-xml.js';
import { type Field, labelsOf } from '../../forms/fields.js';
import { ErrorSummary, onceIn } from '../../forms/form.js';
import { NO_PROBLEMS, type Problems, problemsOf } from '../../forms/problems.js';
import { Document } from '../../layout/document.js';
import { Notices } from '../../layout/notices.js';
import { Pager, type Sorting } from '../../layout/parts.js';
import { ReceiptOf, withReceipt } from '../../layout/receipts.js';
import type { CompanyVisit } from '../../visit/visit.js';
import { Besked } from '../besked.js';
import { noticesOf } from '../driftsbeskeder.js';
import { employeeOf, valuesAs } from '../egen.js';
import { ACCEPT_LABEL, vilkaarOf } from '../vilkaar/vilkaar.js';
import { RECEIPTS } from './kvitteringer.js';
import { KONTAKTPERSONER, OPRET } from './steder.js';
import { Linjer } from './tabel.js';
import { Valg } from './valg.js';

/** By the words of the address, what the contract sorts by. */
const SORTINGS: Readonly<Record<string, string>> = {
  navn: 'Navn',
  stilling: 'Stilling',
  telefon: 'Telefonnummer',
  email: 'Email',
  arbejde: 'KanArbejde',
  enheder: 'AntalProduktionsenheder',
};

export const liste = (visit: CompanyVisit) => answer(visit, 200, new Map(), NO_PROBLEMS);

export const VALGT: Pick<Field, 'path' | 'label'> = {
  path: 'KontaktpersonIdentifier',
  label: ['Kontaktperson', 'Contact person'],
};

/** Couples whoever is signed in to the chosen contact person. */
export async function tilknyt(visit: CompanyVisit, fields: URLSearchParams) {
  const values = valuesAs(visit, fields);
  try {
    await visit.ask('TilknytKontaktperson', bodyXml(tilknytKontaktpersonRequest, values), onceIn(fields));
  } catch (error) {
    const labels = labelsOf([VALGT, ACCEPT_LABEL], visit.say);
    return answer(visit, 422, values, problemsOf(error, labels, visit.say));
  }
  return seeOther(withReceipt(KONTAKTPERSONER, 'tilknyttet'));
}

async function answer(visit: CompanyVisit, status: number, values: Values, problems: Problems) {
  const { say, signedIn } = visit;
  const sorting = sortingOf(visit);
  const { linjer, next } = await pageOf(visit, sorting);
  const pager = <Pager visit={visit} next={next} />;
  const title = say(['Kontaktpersoner', 'Contact persons']);
  const document = (content: Parameters<typeof Document>[0]['children']) =>
    html(
      status,
      <Document visit={visit} title={title} isWide>
        {content}
      </Document>,
    );
  if (signedIn.standing.tilstand === 'IkkeTilknyttet') {
    const [notices, vilkaar] = await Promise.all([noticesOf(visit), vilkaarOf(visit)]);
    return document(
      <>
        <Besked visit={visit} />
        <Notices notices={notices} visit={visit} />
        <ReceiptOf visit={visit} receipts={RECEIPTS} />
        <h1>{title}</h1>
        <Valg {...{ visit, linjer, sorting, vilkaar, values, problems }} pager={pager} />
      </>,
    );
  }
  return document(
    <>
      <ReceiptOf visit={visit} receipts={RECEIPTS} />
      <ErrorSummary problems={problems} say={say} />
      <h1>{title}</h1>
      <p>
        {say([
          'Kontaktpersoner kan vælges i jobannoncer og jobordrer. De, der kan arbejde her, har knyttet deres MitID Erhverv til.',
          'Contact persons can be chosen in job ads and job orders. Those who can work here have coupled their MitID Erhverv.',
        ])}
      </p>
      {signedIn.standing.tilstand === 'Klar' && (
        <p>
          <a class="button button-primary" href={OPRET}>
            {say(['Opret kontaktperson', 'Create a contact person'])}
          </a>
        </p>
      )}
      <Linjer visit={visit} linjer={linjer} sorting={sorting} />
      {pager}
    </>,
  );
}

function sortingOf({ request: { query } }: CompanyVisit): Sorting {
  const word = query.get('sortering') ?? '';
  return {
    by: Object.hasOwn(SORTINGS, word) ? word : 'navn',
    isDescending: query.get('retning') === 'faldende',
  };
}

async function pageOf(visit: CompanyVisit, { by, isDescending }: Sorting) {
  const cursor = visit.request.query.get('cursor');
  const { KontaktpersonlinjeSamling, NextCursor } = await visit.ask('GetKontaktpersoner', {
    ...employeeOf(visit),
    Sortering: kode('Kontaktpersonsortering', SORTINGS[by] ?? 'Navn'),
    Retning: kode('Sorteringsretning', isDescending ? 'Faldende' : 'Stigende'),
    ...(cursor !== null && { Cursor: cursor }),
  });
  return { linjer: KontaktpersonlinjeSamling, next: NextCursor };
}
