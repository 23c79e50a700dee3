/**
 * Finds what the texts of an anonymous ad must not say: names of its company, its contact persons,
 * its street and town, and its numbers.
 */
import type { KontaktpersonType } from '../../../contract/index.js';
import type { StoredIndhold } from '../../logo/logo-port.js';
import type { Adresse, Virksomhed } from '../../virksomhed/virksomhedsregister.js';
import type { Stamdata } from '../ad/store-port.js';
import { normalized } from '../../../unicode.js';
import { spellingsOf } from './long-numbers.js';
import { type Word, typedForms, wordForm, wordsIn } from './word-form.js';

/**
 * How the last word of a name may go on, each allowing less than the one before it: in any way
 * (`fjordenskunder`); in any way where it begins with a capital, else as the next (`Vejlekunder`,
 * not `vejleder`); where a change of letters shows its end (`MorService`, not `morgen`), else as
 * the next; by a genitive s; by that where it begins with a capital.
 */
export const ENDINGS = ['any', 'capital', 'change', 'genitive', 'name'] as const;
export type Ending = (typeof ENDINGS)[number];

/** Words in a row that are to be hidden. */
export interface HiddenName {
  /** The form of each word (word-form.ts). */
  readonly forms: readonly string[];
  readonly ending: Ending;
  /** The house number behind a street is hidden with it. */
  readonly isStreet?: boolean;
}

/** What tells a company: all that the register has of it and its units. */
export interface Identity {
  readonly navne: readonly string[];
  readonly adresser: readonly PlaceName[];
  readonly pnumre: readonly string[];
}

/** Nothing of the company is to be hidden. */
export const NO_IDENTITY: Identity = { navne: [], adresser: [], pnumre: [] };

/**
 * What tells the company of an ad: as the register has it now, all its units, and as it was kept
 * with the ad.
 */
export function identityOf(virksomhed: Virksomhed, stamdata: Stamdata | undefined): Identity {
  const named = [virksomhed, ...virksomhed.produktionsenheder];
  const { navn: own, enhedsnavn, tidligereNavne = [] } = stamdata ?? {};
  const kept = [own, enhedsnavn, ...tidligereNavne].filter((navn) => navn !== undefined);
  const places = [...named.map(({ adresse }) => adresse), stamdata?.adresse, stamdata?.enhedsadresse];
  return {
    navne: [...named.flatMap(({ navn, andreNavne = [] }) => [navn, ...andreNavne]), ...kept],
    adresser: places.filter((adresse) => adresse !== undefined),
    pnumre: virksomhed.produktionsenheder.map(({ pnr }) => pnr),
  };
}

/** The parts of an ad that name somebody. */
export interface NamingContent {
  readonly Virksomhed: StoredIndhold['Virksomhed'];
  readonly Job: Partial<StoredIndhold['Job']>;
  readonly Ansoegning: Partial<StoredIndhold['Ansoegning']>;
}

const formsIn = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).map(wordForm));

/** Words so common that they say nothing of who a company is. */
const COMMON_WORDS = formsIn(
  `aps amba smba fmba ivs og for med den det the and af at bo by da de dk du en er et eu fra han har hos hr hun i it ja jeg kan
   man ny nye nu når ok om op os på pr se sig som så til tv ud under ved vi vil vor vores år
   alle alt altid andet andre arbejde arbejder bare bedre bedst bedste bliver dansk danske danmark denmark dag dage deres
   det dig din dine dit efter eget egen egne eller end flere før først første gang gerne god gode godt hele hele hver hvis
   hvor hvordan ikke ind inden ingen job jobbet kun lidt lige livet liv mange meget mere mest mig min mod noget nogle også
   over plads rigtig rigtige samme sammen selv siden skal små stor store stort større sådan team tid uden være your our you
   we with from more best new one all afdeling afdelingen filial firma firmaet forening foreningen group gruppe gruppen
   holding hovedkontor kommune kommunen kontor kontoret medarbejder medarbejdere region regionen selskab selskabet
   virksomhed virksomheden`,
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
/** Many ordinary words begin with so few letters: `morgen`, `person`, `ansat`. */
const MAX_LETTERS_OF_BEGINNINGS = 3;

/** Every name that the texts of an anonymous ad must not say. */
export function hiddenNames({ Job, Ansoegning }: NamingContent, { navne, adresser }: Identity): HiddenName[] {
  const { Arbejdssted } = Job;
  const places = [...adresser, ...(Arbejdssted ? [adresseOf(Arbejdssted)] : [])];
  return [
    ...[...new Set(navne)].flatMap(namesOfVirksomhed),
    ...(Ansoegning.KontaktpersonSamling ?? []).flatMap(namesOfPerson),
    ...differing(places, ({ vejnavn }) => vejnavn).flatMap(namesOfStreet),
    ...differing(places, ({ by }) => by).flatMap(namesOfTown),
    ...differing(places, ({ postnummer }) => postnummer).map((postnummer): HiddenName => ({
      forms: formsOf(postnummer),
      ending: 'genitive',
    })),
  ].filter(({ forms }) => forms.length > 0);
}

/** Many units are in the same street or town. */
const differing = (
  places: readonly PlaceName[],
  part: (place: PlaceName) => string | undefined,
): string[] => [...new Set(places.flatMap((place) => part(place) ?? []))];

export type PlaceName = Pick<Adresse, 'vejnavn' | 'by' | 'postnummer'>;

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
      if (word.spelling.length >= MIN_TELLING_LETTERS) return typed(word, endingOf(word.spelling.length));
      const isName = word.spelling.length > 1 && word.spelling === word.spelling.toUpperCase();
      return isName ? [{ forms: [word.form], ending: /\d\D|\D\d/.test(word.form) ? 'any' : 'genitive' }] : [];
    }),
  ];
}

function namesOfPerson({ Fornavne, Efternavn }: KontaktpersonType): HiddenName[] {
  return wordsIn(`${Fornavne} ${Efternavn}`).flatMap((word): HiddenName[] => {
    if (word.spelling.length >= MIN_TELLING_LETTERS)
      return COMMON_WORDS.has(word.form) ? [] : typed(word, 'genitive');
    return word.spelling.length > 1 ? [{ forms: [word.form], ending: 'name' }] : [];
  });
}

const namesOfStreet = (vejnavn: string): HiddenName[] =>
  namesOfTown(vejnavn).map((hidden) => ({ ...hidden, isStreet: true }));

/** The whole name, and each word of it that tells a place. */
function namesOfTown(by: string): HiddenName[] {
  const telling = wordsIn(by).filter(
    ({ spelling, form }) =>
      spelling.length >= MIN_TELLING_LETTERS && !COMMON_WORDS.has(form) && !COMMON_PLACE_WORDS.has(form),
  );
  const whole = wholeName(formsOf(by));
  return [
    { ...whole, ending: endingOfPlace(whole) },
    ...telling.flatMap((word) => typed(word, endingOf(word.spelling.length, 'capital'))),
  ];
}

const formsOf = (text: string): string[] => wordsIn(text).map(({ form }) => form);

/**
 * A word of so many letters is known however its ø and å are typed; a shorter one may be another
 * word then.
 */
const MIN_TYPED_LETTERS = 6;

function typed({ form, spelling }: Word, ending: Ending): HiddenName[] {
  const isTypedSo = spelling.length >= MIN_TYPED_LETTERS || FOREIGN.test(normalized(spelling, 'NFC'));
  return Array.from(isTypedSo ? typedForms(form) : [form], (one) => ({ forms: [one], ending }));
}

/** Letters that are typed as `a` and `o` in any word. */
const FOREIGN = /[äö]/i;

const endingOf = (letters: number, ending: Ending = 'any'): Ending =>
  letters > MAX_LETTERS_OF_BEGINNINGS ? ending : 'change';

/** One word of a place may be the beginning of others, and any word: `Vejle`, `Vejen`. */
function endingOfPlace({ forms: [first = '', ...others], ending }: HiddenName): Ending {
  if (others.length > 0 || ending === 'genitive') return ending;
  return COMMON_PLACE_WORDS.has(first) ? 'name' : endingOf(first.length, 'capital');
}

/** A whole name. Where the name is a common word, only that word and its genitive are hidden. */
function wholeName(forms: readonly string[]): HiddenName {
  const last = forms.at(-1) ?? '';
  const isTelling = last.length >= MIN_TELLING_LETTERS && !(forms.length === 1 && COMMON_WORDS.has(last));
  return { forms, ending: isTelling ? endingOf(last.length) : 'genitive' };
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
export function hiddenNumbers(
  { Virksomhed, Ansoegning }: NamingContent,
  { pnumre }: Identity,
): ReadonlySet<string> {
  const { Telefonisk, KontaktpersonSamling = [] } = Ansoegning;
  const telephones = [Telefonisk, ...KontaktpersonSamling.map(({ Telefonnummer }) => Telefonnummer)];
  const { CVRnumberIdentifier, ProductionUnitIdentifier } = Virksomhed;
  const numbers = [CVRnumberIdentifier, ProductionUnitIdentifier, ...pnumre, ...telephones];
  return new Set(numbers.flatMap((number = '') => spellingsOf(number)));
}
