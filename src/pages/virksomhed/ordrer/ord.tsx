/** The words of an order's states, as the guide has them. */
import { codeListValue } from '../../../codelists/code-lists.js';
import type { JobordrelinjeType, JobordrepartType } from '../../../contract/index.js';
import { joined } from '../../annonce/facts.js';
import { Badge, type Colour } from '../../layout/parts.js';
import { codeWords } from '../../forms/codes.js';
import type { Say, Words } from '../../words.js';

interface State {
  readonly words: Words;
  readonly colour: Colour;
}

/** By the names of the code lists Jobordrestatus and Formidlingsstatus. */
const STATES: Readonly<Record<string, State>> = {
  Aaben: { words: ['Åben', 'Open'], colour: 'groen' },
  MidlertidigInaktiv: { words: ['Midlertidig inaktiv', 'Temporarily inactive'], colour: 'gul' },
  Lukket: { words: ['Lukket', 'Closed'], colour: 'graa' },
  Formidlet: { words: ['Ikke taget stilling', 'Not decided'], colour: 'blaa' },
  Ansat: { words: ['Ansat', 'Hired'], colour: 'groen' },
  IkkeAnsat: { words: ['Ikke ansat', 'Not hired'], colour: 'graa' },
  Fjernet: { words: ['Fjernet', 'Removed'], colour: 'graa' },
};

interface Props {
  readonly list: 'Jobordrestatus' | 'Formidlingsstatus';
  readonly code: number;
  readonly say: Say;
}

export const StateBadge = ({ list, code, say }: Props) => {
  const { words, colour } = stateOf(list, code);
  return <Badge colour={colour}>{say(words)}</Badge>;
};

export const stateOf = (list: Props['list'], code: number): State =>
  STATES[codeListValue(list, code)?.name ?? ''] ?? { words: codeWords(list, code), colour: 'graa' };

/** A status, and why the order is closed. */
export const Ordrestatus = ({
  ordre: { Status, Lukkeaarsag },
  say,
}: {
  readonly ordre: Pick<JobordrelinjeType, 'Status' | 'Lukkeaarsag'>;
  readonly say: Say;
}) => (
  <>
    <StateBadge list="Jobordrestatus" code={Status} say={say} />
    {Lukkeaarsag !== undefined && (
      <span class="ordre-aarsag"> {say(codeWords('Lukkeaarsag', Lukkeaarsag))}</span>
    )}
  </>
);

/** Who did something: an authority by its name, the company as such. */
export const partWords = ({ Part, Navn }: JobordrepartType): Words =>
  Navn === undefined ? codeWords('Part', Part) : [Navn, Navn];

export const jaNej = (value: boolean): Words => (value ? ['Ja', 'Yes'] : ['Nej', 'No']);

/** Text of several lines, as it was written. */
export const Linjer = ({ children }: { readonly children: string }) => (
  <span class="ordre-linjer">{children}</span>
);

interface Place {
  readonly Vejnavn?: string;
  readonly Husnummer?: string;
  readonly Etage?: string;
  readonly Doer?: string;
  readonly Postnummer?: string;
  readonly By?: string;
  readonly Landekode: string;
}

/** Two lines; the country where it is another one. */
export function Adresse({ adresse, say }: { readonly adresse: Place; readonly say: Say }) {
  const { Vejnavn, Husnummer, Etage, Doer, Postnummer, By, Landekode } = adresse;
  return (
    <>
      {joined(Vejnavn, Husnummer, Etage && `${Etage}.`, Doer)}
      <br />
      {joined(Postnummer, By)}
      {Landekode !== 'DK' && `, ${say(codeWords('Land', Landekode))}`}
    </>
  );
}
