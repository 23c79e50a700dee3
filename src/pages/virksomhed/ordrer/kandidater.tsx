/** The candidates of an order, in their three views (decision 0042), and the decision on each. */
import { kode } from '../../../codelists/code-lists.js';
import type { FormidlingType, MyndighedType } from '../../../contract/index.js';
import { Form } from '../../forms/form.js';
import { dayText } from '../../layout/times.js';
import { type Column, Table } from '../../layout/parts.js';
import type { CompanyVisit } from '../../visit/visit.js';
import type { Say, Words } from '../../words.js';
import { ordreHref } from './fundet.js';
import { langListe } from './lang-liste.js';
import { StateBadge, stateOf } from './ord.js';

const COLUMNS: readonly Column[] = [
  { words: ['Navn', 'Name'] },
  { words: ['Formidlet af', 'Mediated by'] },
  { words: ['Formidlet', 'Mediated'] },
  { words: ['Status', 'Status'] },
  { words: ['Afgørelse', 'Decision'] },
];

export const BESKYTTET: Words = [
  'Kandidat med navne- og adressebeskyttelse',
  'Candidate with name and address protection',
];

/** What a candidate is called; who is protected has no name here. */
export function navnOf({ Kandidat: { Fornavne, Efternavn } }: FormidlingType): Words {
  const navn = [Fornavne, Efternavn].filter((del) => del !== undefined).join(' ');
  return navn === '' ? BESKYTTET : [navn, navn];
}

export const kandidatHref = (ordreId: string, { FormidlingIdentifier: id }: FormidlingType): string =>
  ordreHref(ordreId, `/kandidater/${id}`);

interface Props {
  readonly visit: CompanyVisit;
  readonly ordreId: string;
  readonly formidlinger: readonly FormidlingType[];
}

export const Kandidater = ({ visit, ordreId, formidlinger }: Props) => (
  <Table
    visit={visit}
    caption={visit.say(['Alle formidlede kandidater', 'All candidates mediated'])}
    columns={COLUMNS}
    rows={formidlinger.map((formidling) => row(formidling, visit, ordreId))}
    empty={visit.say(['Der er ikke formidlet kandidater endnu.', 'No candidates have been mediated yet.'])}
  />
);

const row = (formidling: FormidlingType, visit: CompanyVisit, ordreId: string) => [
  <Navn formidling={formidling} say={visit.say} ordreId={ordreId} />,
  formidling.FormidletAf.Navn ?? formidling.FormidletAf.OrganisationCode,
  dayText(formidling.FormidletTidspunkt.slice(0, 10), visit.say),
  <StateBadge list="Formidlingsstatus" code={formidling.Status} say={visit.say} />,
  <Afgoerelse formidling={formidling} visit={visit} ordreId={ordreId} />,
];

/** Of who is protected there is nothing to open: whom to ask stands here. */
const Navn = ({
  formidling,
  say,
  ordreId,
}: {
  readonly formidling: FormidlingType;
  readonly say: Say;
  readonly ordreId: string;
}) =>
  formidling.Kandidat.NavneOgAdressebeskyttelse ? (
    <>
      {say(BESKYTTET)}
      <br />
      <Spoerg myndighed={formidling.FormidletAf} />
    </>
  ) : (
    <a href={kandidatHref(ordreId, formidling)}>{say(navnOf(formidling))}</a>
  );

/** Whom to ask about a candidate. */
export const Spoerg = ({ myndighed }: { readonly myndighed: MyndighedType }) => (
  <span class="ordre-spoerg">
    {myndighed.Telefonnummer !== undefined && (
      <a href={`tel:${myndighed.Telefonnummer}`}>{myndighed.Telefonnummer}</a>
    )}{' '}
    {myndighed.Email !== undefined && <a href={`mailto:${myndighed.Email}`}>{myndighed.Email}</a>}
  </span>
);

const AFGOERELSER = ['Ansat', 'IkkeAnsat'].map((navn) => kode('Formidlingsstatus', navn));
const UAFGJORT = kode('Formidlingsstatus', 'Formidlet');

/** Who is undecided is hired or not; what was decided can be taken back. */
export function Afgoerelse({
  formidling,
  visit,
  ordreId,
}: Omit<Props, 'formidlinger'> & { readonly formidling: FormidlingType }) {
  const { say } = visit;
  const isDecided = formidling.Status !== UAFGJORT;
  const choices = isDecided ? [UAFGJORT] : AFGOERELSER;
  return (
    <Form visit={visit} action={kandidatHref(ordreId, formidling)}>
      <input type="hidden" name="Version" value={formidling.Version} />
      <span class="ordre-afgoer">
        {choices.map((code) => (
          <button type="submit" class="button button-secondary" name="Status" value={code}>
            {isDecided
              ? say(['Fortryd afgørelsen', 'Undo the decision'])
              : say(stateOf('Formidlingsstatus', code).words)}
            <span class="sr-only"> {say(navnOf(formidling))}</span>
          </button>
        ))}
      </span>
    </Form>
  );
}

/** All of a long list, page by page. */
export const kandidaterSide = (visit: CompanyVisit) =>
  langListe(visit, ['Kandidater til', 'Candidates of'], async (asked) => {
    const { FormidlingSamling, NextCursor } = await visit.ask('GetJobordreFormidlinger', asked);
    const ordreId = asked.JobordreIdentifier;
    return {
      list: <Kandidater visit={visit} ordreId={ordreId} formidlinger={FormidlingSamling} />,
      next: NextCursor,
    };
  });
