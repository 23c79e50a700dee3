/**
 * Lists what the benchmark asks: kinds of searches, each with variants, so that no one page of the
 * database is all that is read.
 */
import { FILTERS } from './ads.js';
import { randomFrom } from './random.js';
import { VOCABULARY } from './words.js';

/** The body of SearchJobannonceRequest, and for whom. */
export interface Question {
  readonly body: string;
  readonly as: { readonly type: number; readonly code: string };
}

export interface Kind {
  readonly name: string;
  readonly variants: readonly Question[];
  /**
   * So many ads come before the page that is measured; it is reached by cursors, which is not
   * measured.
   */
  readonly skip?: number | 'all but the last page';
  readonly pageSize: number;
}

const random = randomFrom(7);
const SOMEONE = { type: 8, code: '461' };
const VARIANTS = 20;

const element = (name: string, value: string): string => `<job:${name}>${value}</job:${name}>`;
const code = (name: string, value: number): string =>
  element(name, `<clb:CodeListItemIdentifier>${value}</clb:CodeListItemIdentifier>`);
const published = (filters: string): Question => ({
  body: element('EgneJobannoncer', 'false') + filters,
  as: SOMEONE,
});
const own = (as: Question['as'], status: string, filters = ''): Question => ({
  body: element('EgneJobannoncer', 'true') + status + filters,
  as,
});
const text = (words: string): string => element('Fritekst', words);
const list = (name: string, value: string): string => element(`${name}Samling`, element(name, value));
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
const municipalities = (codes: readonly string[]): string =>
  element('KommunekodeSamling', codes.map((one) => element('Kommunekode', one)).join(''));
const several = (make: () => Question): Question[] => Array.from({ length: VARIANTS }, make);
const { common, usual, rare } = VOCABULARY;
const PART_TIME = element('Deltid', 'true');
const ORDINARY = element('AnnoncetypeSamling', code('Annoncetype', 1));

// oxfmt-ignore
export const KINDS: readonly Kind[] = [
  { name: 'no filter', pageSize: 25, variants: [published('')] },
  { name: 'rare word', pageSize: 25, variants: several(() => published(text(random.one(rare)))) },
  { name: 'usual word', pageSize: 25, variants: several(() => published(text(random.one(usual)))) },
  { name: 'common word', pageSize: 25, variants: several(() => published(text(random.one(common)))) },
  { name: 'three common words', pageSize: 25, variants: several(() => published(text([0, 1, 2].map(() => random.one(common)).join(' ')))) },
  { name: 'common, usual, rare word', pageSize: 25, variants: several(() => published(text(`${random.one(common)} ${random.one(usual)} ${random.one(rare)}`))) },
  { name: 'municipality', pageSize: 25, variants: several(() => published(municipalities([random.one(FILTERS.municipalities)]))) },
  { name: 'ordinary job, part time', pageSize: 25, variants: [published(ORDINARY + PART_TIME)] },
  { name: '4 municipalities, part time, evening', pageSize: 25, variants: several(() => published(municipalities([0, 1, 2, 3].map(() => random.one(FILTERS.municipalities))) + element('ArbejdstidsforholdSamling', code('Arbejdstidsforhold', 3)) + PART_TIME)) },
  { name: 'company', pageSize: 25, variants: several(() => published(element('CVRnumberIdentifier', random.early(FILTERS.companies, 2)))) },
  { name: 'occupation', pageSize: 25, variants: several(() => published(list('ConceptUriDa', random.one(FILTERS.occupations)))) },
  { name: 'post code', pageSize: 25, variants: several(() => published(list('Postnummer', random.early(FILTERS.postcodes, 2)))) },
  { name: 'abroad', pageSize: 25, variants: [published(list('Landekode', 'SE'))] },
  { name: 'EURES', pageSize: 25, variants: [published(element('Eures', 'true'))] },
  { name: 'here in a month', pageSize: 25, variants: [published(element('PeriodeFra', inDays(30)))] },
  { name: 'here in a year: none', pageSize: 25, variants: [published(element('PeriodeFra', inDays(365)))] },
  { name: 'here a month ago', pageSize: 25, variants: [published(element('PeriodeTil', inDays(-30)))] },
  { name: 'usual word, here a month ago', pageSize: 25, variants: several(() => published(text(random.one(usual)) + element('PeriodeTil', inDays(-30)))) },
  { name: 'here a year ago: none', pageSize: 25, variants: [published(element('PeriodeTil', inDays(-365)))] },
  { name: 'usual word, municipality', pageSize: 25, variants: several(() => published(text(random.one(usual)) + municipalities([random.one(FILTERS.municipalities)]))) },
  { name: 'whole ads: usual word', pageSize: 25, variants: several(() => published(text(random.one(usual)) + element('FuldtIndhold', 'true'))) },
  { name: 'own ads', pageSize: 25, variants: several(() => own(random.early(FILTERS.owners, 2), '')) },
  { name: 'own ads: waiting', pageSize: 25, variants: several(() => own(random.early(FILTERS.owners, 2), element('StatusSamling', code('Status', 1)))) },
  { name: 'own ads: usual word', pageSize: 25, variants: several(() => own(random.early(FILTERS.owners, 2), '', text(random.one(usual)))) },
  { name: 'STAR: ended by hand', pageSize: 25, variants: [own({ type: 1, code: '1' }, element('StatusSamling', code('Status', 5)))] },
  { name: 'page 1, 4 a page', pageSize: 4, variants: [published('')] },
  { name: 'page 500, 4 a page', pageSize: 4, skip: 499 * 4, variants: [published('')] },
  { name: 'last page, 4 a page', pageSize: 4, skip: 'all but the last page', variants: [published('')] },
  { name: 'page 500, 2 a page, common word', pageSize: 2, skip: 499 * 2, variants: [published(text('medarbejder'))] },
];
