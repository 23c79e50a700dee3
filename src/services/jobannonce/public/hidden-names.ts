/**
 * Finds what the texts of an anonymous ad must not say: names of its company, its contact persons,
 * its street and town, and its numbers.
 */
import type { KontaktpersonType } from '../../../contract/index.js';
import type { StoredIndhold } from '../../logo/logo-port.js';
import type { Adresse } from '../../virksomhed/virksomhedsregister.js';
import type { Stamdata } from '../ad/store-port.js';
import { spellingsOf } from './long-numbers.js';
import { type Word, wordForm, wordsIn } from './word-form.js';

/**
 * Says how the last word of a name may go on: in any way; by a genitive s; by that too, but then it
 * must begin with a capital.
 */
export type Ending = 'any' | 'genitive' | 'name';

/** Words in a row that are to be hidden. */
export interface HiddenName {
  /** The form of each word (word-form.ts). */
  readonly forms: readonly string[];
  readonly ending: Ending;
  /** The house number behind a street is hidden with it. */
  readonly isStreet?: boolean;
}

/** The parts of an ad that name somebody. */
export type NamingContent = Pick<StoredIndhold, 'Job' | 'Ansoegning' | 'Virksomhed'>;

const formsIn = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).map(wordForm));

/** Words so common that they say nothing of who a company is. */
const COMMON_WORDS = formsIn(
  `aps amba smba fmba ivs og for med den det the and af at bo by da de dk du en er et eu fra han har hos hr hun i it ja jeg kan
   man ny nye nu når ok om op os på pr se sig som så til tv ud under ved vi vil vor vores år`,
);
/** Words of streets and towns so common that they say nothing of where a company is. */
const COMMON_PLACE_WORDS = formsIn(
  `allé bag bro gade gamle gammel have lille mellem nedre over park parken plads pladsen store torv torvet vej vejen øvre`,
);

/** Legal forms of companies, each as the words it has in a name. */
const COMPANY_FORMS = [
  ...['a s', 'p s', 'i s', 'k s', 'g s', 's i', 'e v', 'a m b a', 's m b a', 'f m b a', 'p s m b a'],
  ...['aps', 'ivs', 'amba', 'smba', 'fmba', 'psmba', 'aktieselskab', 'anpartsselskab', 'interessentskab'],
  ...['kommanditselskab', 'partnerselskab', 'se', 'sce', 'ab', 'as', 'ltd', 'gmbh'],
].map((form) => form.split(' '));

/**
 * A word of so many letters tells something by itself; a shorter one only where it is written as a
 * name.
 */
const MIN_TELLING_LETTERS = 3;

/**
 * Every name that the texts of an anonymous ad must not say.
 * @param stamdata the company as it is kept with the ad
 */
export function hiddenNames(
  { Job, Ansoegning }: NamingContent,
  stamdata: Stamdata | undefined,
): HiddenName[] {
  const { Arbejdssted } = Job;
  const adresser = [stamdata?.adresse, stamdata?.enhedsadresse, Arbejdssted && adresseOf(Arbejdssted)];
  return [
    ...[stamdata?.navn, stamdata?.enhedsnavn].flatMap((navn) =>
      navn === undefined ? [] : namesOfVirksomhed(navn),
    ),
    ...(Ansoegning.KontaktpersonSamling ?? []).flatMap(namesOfPerson),
    ...adresser.flatMap((adresse) => (adresse ? namesOfPlace(adresse) : [])),
  ].filter(({ forms }) => forms.length > 0);
}

type PlaceName = Pick<Adresse, 'vejnavn' | 'by' | 'postnummer'>;

const adresseOf = ({
  Vejnavn,
  By,
  Postnummer,
}: NonNullable<NamingContent['Job']['Arbejdssted']>): PlaceName => ({
  ...(Vejnavn !== undefined && { vejnavn: Vejnavn }),
  ...(By !== undefined && { by: By }),
  ...(Postnummer !== undefined && { postnummer: Postnummer }),
});

/**
 * The name with and without its legal form, its parts, all of it written as one word, and its
 * single words.
 */
function namesOfVirksomhed(navn: string): HiddenName[] {
  const [firstPart = '', ...otherParts] = navn.split(/\s[-–—]\s|[,;:|()]|\sv\/\s?/iu);
  const without = withoutCompanyForm(formsOf(navn));
  return [
    ...[formsOf(navn), without, withoutCompanyForm(formsOf(firstPart)), [without.join('')]].map(wholeName),
    ...otherParts
      .map(formsOf)
      .filter(({ length }) => length > 1)
      .map(wholeName),
    ...wordsIn(navn).flatMap((word): HiddenName[] => {
      if (COMMON_WORDS.has(word.form)) return [];
      if (word.spelling.length >= MIN_TELLING_LETTERS) return [wordBeginning(word)];
      const isName = word.spelling.length > 1 && word.spelling === word.spelling.toUpperCase();
      return isName ? [{ forms: [word.form], ending: /\d\D|\D\d/.test(word.form) ? 'any' : 'genitive' }] : [];
    }),
  ];
}

function namesOfPerson({ Fornavne, Efternavn }: KontaktpersonType): HiddenName[] {
  return wordsIn(`${Fornavne} ${Efternavn}`).flatMap((word): HiddenName[] => {
    if (word.spelling.length >= MIN_TELLING_LETTERS)
      return COMMON_WORDS.has(word.form) ? [] : [wordBeginning(word)];
    return word.spelling.length > 1 ? [{ forms: [word.form], ending: 'name' }] : [];
  });
}

function namesOfPlace({ vejnavn = '', by = '', postnummer = '' }: PlaceName): HiddenName[] {
  const words = (text: string) =>
    wordsIn(text)
      .filter(
        ({ spelling, form }) =>
          spelling.length >= MIN_TELLING_LETTERS && !COMMON_WORDS.has(form) && !COMMON_PLACE_WORDS.has(form),
      )
      .map(wordBeginning);
  return [
    ...[wholeName(formsOf(vejnavn)), ...words(vejnavn)].map((hidden): HiddenName => ({
      ...hidden,
      isStreet: true,
    })),
    ...[wholeName(formsOf(by)), ...words(by)],
    { forms: formsOf(postnummer), ending: 'genitive' },
  ];
}

const formsOf = (text: string): string[] => wordsIn(text).map(({ form }) => form);

const wordBeginning = ({ form }: Word): HiddenName => ({ forms: [form], ending: 'any' });

/** A whole name. Where the name is a common word, only that word and its genitive are hidden. */
function wholeName(forms: readonly string[]): HiddenName {
  const last = forms.at(-1) ?? '';
  const isTelling = last.length >= MIN_TELLING_LETTERS && !(forms.length === 1 && COMMON_WORDS.has(last));
  return { forms, ending: isTelling ? 'any' : 'genitive' };
}

/** The name without the legal forms before and behind it; something is always left of it. */
function withoutCompanyForm(navn: readonly string[]): readonly string[] {
  let [begin, end] = [0, navn.length];
  const stands = (form: readonly string[], at: number) => form.every((word, i) => navn[at + i] === word);
  for (;;) {
    const rest = COMPANY_FORMS.filter((form) => form.length < end - begin);
    const behind = rest.find((form) => stands(form, end - form.length));
    const before = behind ? undefined : rest.find((form) => stands(form, begin));
    if (!behind && !before) return navn.slice(begin, end);
    end -= behind?.length ?? 0;
    begin += before?.length ?? 0;
  }
}

/** The digits of every number of the ad and its company, as they may be written. */
export function hiddenNumbers({ Virksomhed, Ansoegning }: NamingContent): ReadonlySet<string> {
  const { Telefonisk, KontaktpersonSamling = [] } = Ansoegning;
  const telephones = [Telefonisk, ...KontaktpersonSamling.map(({ Telefonnummer }) => Telefonnummer)];
  const numbers = [Virksomhed.CVRnumberIdentifier, Virksomhed.ProductionUnitIdentifier, ...telephones];
  return new Set(numbers.flatMap((number = '') => spellingsOf(number)));
}
