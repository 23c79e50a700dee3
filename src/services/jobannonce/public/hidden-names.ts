/** What the texts of an anonymous ad must not say: the names of its company, of contact persons, of street and town. */
import type { KontaktpersonType } from '../../../contract/index.js';
import type { IndholdMedLogo } from '../../logo/logo-port.js';
import type { Adresse } from '../../virksomhed/virksomhedsregister.js';
import type { Stamdata } from '../ad/store-port.js';
import { type Word, wordForm, wordsIn } from './word-form.js';

/** Words in a row that are to be hidden. */
export interface HiddenName {
  /** Their forms (ordform.ts). */
  readonly forms: readonly string[];
  /** How the last word may go on: as it likes; by a genitive s; that too, and it must begin with a capital. */
  readonly slutning: 'alt' | 'ejefald' | 'navn';
  /** Of a street: the house number behind it goes too. */
  readonly vej?: true;
}

/** What of an ad says who it is about. */
export type Navngivende = Pick<IndholdMedLogo, 'Job' | 'Ansoegning'>;

const former = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).map(wordForm));

/** Words that say nothing of who a company is. */
const ALMINDELIGE = former(
  `aps amba smba fmba ivs og for med den det the and af at bo by da de dk du en er et eu fra han har hos hr hun i it ja jeg kan
   man ny nye nu når ok om op os på pr se sig som så til tv ud under ved vi vil vor vores år`,
);
/** Words of streets and towns that say nothing of where it is. */
const STEDORD = former(
  `allé bag bro gade gamle gammel have lille mellem nedre over park parken plads pladsen store torv torvet vej vejen øvre`,
);

/** Forms of companies, as the words of a name. */
const SELSKABSFORMER = [
  ...['a s', 'p s', 'i s', 'k s', 'g s', 's i', 'e v', 'a m b a', 's m b a', 'f m b a', 'p s m b a'],
  ...['aps', 'ivs', 'amba', 'smba', 'fmba', 'psmba', 'aktieselskab', 'anpartsselskab', 'interessentskab'],
  ...['kommanditselskab', 'partnerselskab', 'se', 'sce', 'ab', 'as', 'ltd', 'gmbh'],
].map((form) => form.split(' '));

/** A word is told by itself from so many letters on; a shorter one only where it is written as a name. */
const LANGT = 3;

/** @param stamdata the company as it is kept with the ad */
export function hiddenNames({ Job, Ansoegning }: Navngivende, stamdata: Stamdata | undefined): HiddenName[] {
  const { Arbejdssted } = Job;
  const adresser = [stamdata?.adresse, stamdata?.enhedsadresse, Arbejdssted && adresseOf(Arbejdssted)];
  return [
    ...[stamdata?.navn, stamdata?.enhedsnavn].flatMap((navn) => (navn === undefined ? [] : virksomhed(navn))),
    ...(Ansoegning.KontaktpersonSamling ?? []).flatMap(person),
    ...adresser.flatMap((adresse) => (adresse ? sted(adresse) : [])),
  ].filter(({ forms }) => forms.length > 0);
}

type PlaceName = Pick<Adresse, 'vejnavn' | 'by' | 'postnummer'>;

const adresseOf = ({ Vejnavn, By, Postnummer }: NonNullable<Navngivende['Job']['Arbejdssted']>): PlaceName => ({
  ...(Vejnavn !== undefined && { vejnavn: Vejnavn }),
  ...(By !== undefined && { by: By }),
  ...(Postnummer !== undefined && { postnummer: Postnummer }),
});

/** The name with and without its legal form, its parts, written in one, and its words. */
function virksomhed(navn: string): HiddenName[] {
  const [kort = '', ...dele] = navn.split(/\s[-–—]\s|[,;:|()]|\sv\/\s?/iu);
  const without = udenSelskabsform(formsOf(navn));
  return [
    ...[formsOf(navn), without, udenSelskabsform(formsOf(kort)), [without.join('')]].map(helt),
    ...dele
      .map(formsOf)
      .filter(({ length }) => length > 1)
      .map(helt),
    ...wordsIn(navn).flatMap((word): HiddenName[] => {
      if (ALMINDELIGE.has(word.form)) return [];
      if (word.skrevet.length >= LANGT) return [alt(word)];
      const isName = word.skrevet.length > 1 && word.skrevet === word.skrevet.toUpperCase();
      return isName ? [{ forms: [word.form], slutning: /\d\D|\D\d/.test(word.form) ? 'alt' : 'ejefald' }] : [];
    }),
  ];
}

function person({ Fornavne, Efternavn }: KontaktpersonType): HiddenName[] {
  return wordsIn(`${Fornavne} ${Efternavn}`).flatMap((word): HiddenName[] => {
    if (word.skrevet.length >= LANGT) return ALMINDELIGE.has(word.form) ? [] : [alt(word)];
    return word.skrevet.length > 1 ? [{ forms: [word.form], slutning: 'navn' }] : [];
  });
}

function sted({ vejnavn = '', by = '', postnummer = '' }: PlaceName): HiddenName[] {
  const words = (text: string) =>
    wordsIn(text)
      .filter(({ skrevet, form }) => skrevet.length >= LANGT && !ALMINDELIGE.has(form) && !STEDORD.has(form))
      .map(alt);
  return [
    ...[helt(formsOf(vejnavn)), ...words(vejnavn)].map((skjult): HiddenName => ({ ...skjult, vej: true })),
    ...[helt(formsOf(by)), ...words(by)],
    { forms: formsOf(postnummer), slutning: 'ejefald' },
  ];
}

const formsOf = (text: string): string[] => wordsIn(text).map(({ form }) => form);

const alt = ({ form }: Word): HiddenName => ({ forms: [form], slutning: 'alt' });

/** All of a name. Of a name that is an ordinary word, only that word and its genitive. */
function helt(forms: readonly string[]): HiddenName {
  const last = forms.at(-1) ?? '';
  const isTelling = last.length >= LANGT && !(forms.length === 1 && ALMINDELIGE.has(last));
  return { forms, slutning: isTelling ? 'alt' : 'ejefald' };
}

/** Without the legal forms before and behind it; never without anything. */
function udenSelskabsform(navn: readonly string[]): readonly string[] {
  for (const form of SELSKABSFORMER) {
    if (form.length >= navn.length) continue;
    const same = (words: readonly string[]) => words.every((word, i) => word === form[i]);
    if (same(navn.slice(-form.length))) return udenSelskabsform(navn.slice(0, -form.length));
    if (same(navn.slice(0, form.length))) return udenSelskabsform(navn.slice(form.length));
  }
  return navn;
}
