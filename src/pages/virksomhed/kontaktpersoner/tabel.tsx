/** The columns of the contact persons, as the release note has them (1.2). */
import type { Child } from 'hono/jsx';
import type { KontaktpersonlinjeType } from '../../../contract/index.js';
import { Badge, type Column, type Sorting, Table } from '../../layout/parts.js';
import type { CompanyVisit } from '../../visit/visit.js';
import { personAt } from './steder.js';

export type Linje = KontaktpersonlinjeType;

const COLUMNS: readonly Column[] = [
  { words: ['Navn', 'Name'], sort: 'navn' },
  { words: ['Stilling', 'Position'], sort: 'stilling' },
  { words: ['Telefon', 'Telephone'], sort: 'telefon' },
  { words: ['E-mail', 'E-mail'], sort: 'email' },
  { words: ['Kan arbejde her', 'Can work here'], sort: 'arbejde' },
  { words: ['Arbejdssted/P-nummer', 'Workplace/P-number'], sort: 'enheder' },
];

export const navnOf = ({ Fornavne, Efternavn }: Pick<Linje, 'Fornavne' | 'Efternavn'>): string =>
  `${Fornavne} ${Efternavn}`;

interface Props {
  readonly visit: CompanyVisit;
  readonly linjer: readonly Linje[];
  readonly sorting: Sorting;
  /** What stands in the first column; without it the name, which leads to the person. */
  readonly first?: (linje: Linje) => Child;
}

export const Linjer = ({ visit, linjer, sorting, first }: Props) => (
  <Table
    visit={visit}
    caption={visit.say(['Virksomhedens kontaktpersoner', 'The company’s contact persons'])}
    columns={COLUMNS}
    sorting={sorting}
    empty={visit.say(['Der er ingen kontaktpersoner endnu.', 'There are no contact persons yet.'])}
    rows={linjer.map((linje) => [
      first ? first(linje) : <Navn visit={visit} linje={linje} />,
      linje.Stilling ?? '',
      linje.Telefonnummer ?? '',
      linje.Email ?? '',
      linje.KanArbejde ? (
        <Badge colour="groen">{visit.say(['Ja', 'Yes'])}</Badge>
      ) : (
        <Badge colour="graa">{visit.say(['Nej', 'No'])}</Badge>
      ),
      visit.say([`Valgt: ${linje.AntalProduktionsenheder}`, `Chosen: ${linje.AntalProduktionsenheder}`]),
    ])}
  />
);

const Navn = ({ visit: { say }, linje }: { readonly visit: CompanyVisit; readonly linje: Linje }) => (
  <>
    <a href={personAt(linje.KontaktpersonIdentifier)}>{navnOf(linje)}</a>
    {linje.ErEgen && (
      <>
        {' '}
        <Badge colour="blaa">{say(['Dig', 'You'])}</Badge>
      </>
    )}
  </>
);
