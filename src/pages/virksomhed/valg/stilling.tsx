/**
 * Chooses an occupation: who writes three letters is shown what fits, and chooses the occupation
 * itself or one of its other names. The choice stands in the form as one value, `uri` or
 * `uri alias`, in the field of the contract that has the occupation.
 */
import { Fault } from '../../../faults/fault.js';
import type { StillingsbetegnelseType } from '../../../contract/index.js';
import { type Values, lastOf } from '../../forms/body-xml.js';
import { FormField } from '../../forms/field.js';
import type { Field, Option } from '../../forms/fields.js';
import { type Problems, NO_PROBLEMS, problemsOf } from '../../forms/problems.js';
import type { OwnVisit } from '../../visit/visit.js';
import type { Say, Words } from '../../words.js';

/** The name of the field with the letters: that of SearchStilling. */
export const SOEGETEKST = 'Tekst';
/** The last text that was searched for: another one in the field is a search, whichever button. */
const SOEGT = 'soegt-stilling';
const MOST_FOUND = 10;

const LABEL: Words = ['Stillingsbetegnelse', 'Occupation'];

export const soegefelt: Field = {
  path: SOEGETEKST,
  label: ['Søg efter stillingsbetegnelse', 'Search for an occupation'],
  kind: 'text',
  hint: ['Skriv mindst tre bogstaver, f.eks. »køk«.', 'Type at least three letters, e.g. “køk”.'],
  maxLength: 100,
  autocomplete: 'off',
};

/** The path of the choice in the message. */
const choicePath = (prefix: string): string => `${prefix}/ConceptUriDa`;

/** @param prefix the path of the element that has the occupation, e.g. `Jobannonce/Job` */
export const stillingsfelt = (prefix: string): Field => ({
  path: choicePath(prefix),
  label: LABEL,
  kind: 'radios',
  isRequired: true,
});

/** The choice as one value of a form. */
export const valueOfStilling = (uri: string, alias?: string): string =>
  alias === undefined ? uri : `${uri} ${alias}`;

/** The values of the message: occupation and alias each in its element. */
export function withStilling(values: Values, prefix: string): Values {
  const [uri = '', alias] = lastOf(values, choicePath(prefix)).split(' ');
  return new Map([
    ...values,
    [choicePath(prefix), [uri]],
    ...(alias === undefined ? [] : [[`${prefix}/AliasIdentifier`, [alias]] as const]),
  ]);
}

/** Has somebody typed another text than was searched for? */
export const isSearch = (values: Values): boolean =>
  lastOf(values, SOEGETEKST) !== '' && lastOf(values, SOEGETEKST) !== lastOf(values, SOEGT);

export interface Stillingsvalg {
  readonly chosen: Option | undefined;
  readonly options: readonly Option[];
  /** How many occupations fit, where somebody has searched. */
  readonly found: number | undefined;
  readonly problems: Problems;
}

/** What can be chosen now: what is chosen already, and what the text finds. */
export async function stillingsvalg(visit: OwnVisit, values: Values, prefix: string): Promise<Stillingsvalg> {
  const chosen = await chosenIn(visit, lastOf(values, choicePath(prefix)));
  const text = lastOf(values, SOEGETEKST);
  const none = { chosen, options: [], found: undefined, problems: NO_PROBLEMS };
  if (text === '') return none;
  try {
    const { StillingSamling, AntalFundet } = await visit.ask('SearchStilling', {
      Tekst: text,
      PageSize: MOST_FOUND,
    });
    return { ...none, options: StillingSamling.flatMap(optionsOf), found: AntalFundet };
  } catch (error) {
    const labels = new Map([[SOEGETEKST, visit.say(soegefelt.label)]]);
    return { ...none, problems: problemsOf(error, labels, visit.say) };
  }
}

/** One that has ended is shown too: whoever sends it is told. */
async function chosenIn({ ask }: OwnVisit, value: string): Promise<Option | undefined> {
  const [uri = ''] = value.split(' ');
  if (uri === '') return undefined;
  try {
    const { Stilling } = await ask('GetStilling', { ConceptUriDa: uri });
    return optionsOf(Stilling).find((option) => option.value === value) ?? optionsOf(Stilling)[0];
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
}

const optionsOf = ({ ConceptUriDa, Navn, Alias }: StillingsbetegnelseType): readonly Option[] => [
  { value: ConceptUriDa, words: [Navn, Navn] },
  ...Alias.map(({ AliasIdentifier, Navn: alias }): Option => ({
    value: valueOfStilling(ConceptUriDa, AliasIdentifier),
    words: [`${Navn}, ${alias}`, `${Navn}, ${alias}`],
  })),
];

interface Props {
  readonly valg: Stillingsvalg;
  readonly prefix: string;
  readonly values: Values;
  /** Those of the form; what is wrong with the search comes to them by itself. */
  readonly problems: Problems;
  readonly say: Say;
  /** The name and value of the button that searches: the page shows itself again. */
  readonly button: { readonly name: string; readonly value: string };
}

export function Stillingsfelter({ valg, prefix, values, problems, say, button }: Props) {
  const { chosen, found } = valg;
  const others = valg.options.filter(({ value }) => value !== chosen?.value);
  const options = [...(chosen ? [chosen] : []), ...others];
  const field: Field = { ...stillingsfelt(prefix), options };
  return (
    <section class="stillingsvalg" aria-label={say(LABEL)}>
      <div class="soegelinje">
        <FormField field={soegefelt} values={values} problems={valg.problems} say={say} />
        <button type="submit" class="button button-secondary" {...button}>
          {say(['Søg', 'Search'])}
        </button>
      </div>
      <input type="hidden" name={SOEGT} value={lastOf(values, SOEGETEKST)} />
      {found !== undefined && (
        <p role="status">
          {found > MOST_FOUND
            ? say([
                `${found} stillingsbetegnelser passer. De første ${MOST_FOUND} vises; skriv mere for at finde den rette.`,
                `${found} occupations fit. The first ${MOST_FOUND} are shown; type more to find the right one.`,
              ])
            : say([`Fundet: ${found}. Vælg en nedenfor.`, `Found: ${found}. Choose one below.`])}
        </p>
      )}
      {options.length === 0 && problems.at(field.path).length === 0 ? (
        <p class="ingen-endnu">
          {say(['Der er ikke valgt en stillingsbetegnelse endnu.', 'No occupation is chosen yet.'])}
        </p>
      ) : (
        <FormField field={field} values={values} problems={problems} say={say} />
      )}
    </section>
  );
}
