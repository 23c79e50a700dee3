/** Lists what the benchmark asks about job orders. */
import type { Knex } from 'knex';
import { kode } from '../../src/codelists/code-lists.js';
import type { JobordreQuery, Sortering } from '../../src/services/jobordre/list/list-port.js';
import type { ListPlace } from '../../src/services/sorted-list/place.js';
import { createJobordreliste } from '../../src/services/jobordre/list/service.js';
import { jobordrelisteOn } from '../../src/services/jobordre/list/store.js';
import { placesOf, WRONG_CURSOR } from '../../src/services/cursor.js';
import { FILTERS } from '../search/ads.js';
import type { Question } from './ask.js';
import { LARGEST } from './fill.js';

/** What a database has that questions name. */
export interface Facts {
  readonly knex: Knex;
  readonly orders: number;
  readonly events: number;
  /** The order with the most candidates, and some others that have any. */
  readonly largest: string;
  readonly some: readonly string[];
  /** Workplaces of the largest company: the first one has the most orders. */
  readonly pnr: readonly string[];
}

export interface Kind {
  readonly name: string;
  readonly variants: (facts: Facts) => Promise<readonly Question[]>;
}

export async function factsOf(knex: Knex, orders: number, events: number): Promise<Facts> {
  const ids = async (sql: string, values: readonly string[] = []): Promise<string[]> =>
    (await knex.raw<{ rows: { it: string }[] }>(sql, values)).rows.map(({ it }) => it);
  const all = 'antal_formidlet + antal_ansat + antal_ikke_ansat + antal_fjernet';
  const [largest = ''] = await ids(`select id as it from jobordre order by ${all} desc limit 1`);
  return {
    ...{ knex, orders, events, largest },
    some: await ids(`select id as it from jobordre where ${all} between 1 and 20 order by id limit 20`),
    pnr: await ids('select pnr as it from jobordre where cvr = ? group by 1 order by count(*) desc', [
      LARGEST,
    ]),
  };
}

const element = (name: string, value: string): string => `<jo:${name}>${value}</jo:${name}>`;
const code = (name: string, value: number): string =>
  element(name, `<clb:CodeListItemIdentifier>${value}</clb:CodeListItemIdentifier>`);
const cursorElement = (cursor: string): string => (cursor === '' ? '' : element('Cursor', cursor));

/** The cursor of the page behind a place, whether an order is there or not. */
async function cursorBehind({ knex }: Facts, query: JobordreQuery, after: ListPlace): Promise<string> {
  const liste = jobordrelisteOn(knex);
  const { nextCursor } = await createJobordreliste({
    find: (asked, part) => liste.find(asked, { ...part, after }),
  }).page(query, { cursor: undefined, size: 1 }, { now: new Date(), locate: () => [] });
  if (nextCursor === undefined) throw new Error(`nothing comes behind ${after.key} ${after.nummer}`);
  return nextCursor;
}

/** Filters of a list, as the service has them; all but the order. */
type Filters = Omit<JobordreQuery, 'sortering' | 'faldende'>;
type Page = 'first' | 'deep';

const statusElements = ({ statusser }: Filters): string =>
  statusser === undefined
    ? ''
    : element('StatusSamling', statusser.map((one) => code('Status', kode('Jobordrestatus', one))).join(''));

/** Half of the orders come behind, the middle of what a list of the three years is sorted by. */
const MIDDLE: Readonly<Record<Sortering, (orders: number) => string>> = {
  Nummer: (orders) => String(orders / 2),
  Titel: () => 'Pædagog 150',
  Kontaktperson: () => 'Jens Krog 10',
  Status: () => '2',
  SenesteHandling: () => String((Date.now() - 548 * 86_400_000) * 1000),
  Kandidater: () => '0',
  Loebende: () => '0',
};

async function ofCompany(
  facts: Facts,
  filters: Filters,
  order: Pick<JobordreQuery, 'sortering' | 'faldende'>,
  page: Page,
): Promise<Question> {
  const after = { key: MIDDLE[order.sortering](facts.orders), nummer: String(facts.orders / 2) };
  const cursor = page === 'deep' ? await cursorBehind(facts, { ...filters, ...order }, after) : '';
  const units = filters.pnr?.map((one) => element('ProductionUnitIdentifier', one)).join('');
  return {
    operation: 'GetJobordrerForVirksomhed',
    body: [
      element('CVRnumberIdentifier', filters.cvr ?? ''),
      units === undefined ? '' : element('ProductionUnitIdentifierSamling', units),
      statusElements(filters),
      code('Sortering', kode('Jobordresortering', order.sortering)),
      code('Retning', kode('Sorteringsretning', order.faldende ? 'Faldende' : 'Stigende')),
      cursorElement(cursor),
    ].join(''),
  };
}

const OPEN = { statusser: ['Aaben'] };

/** The largest company's list, in every order. */
const lists: Kind[] = (Object.keys(MIDDLE) as Sortering[]).flatMap((sortering) =>
  [true, false].flatMap((faldende) => {
    const of = (name: string, page: Page, filters: (facts: Facts) => Filters[]): Kind => ({
      name: `company, ${sortering} ${faldende ? 'down' : 'up'}${name}`,
      variants: (facts) =>
        Promise.all(filters(facts).map((one) => ofCompany(facts, one, { sortering, faldende }, page))),
    });
    return [
      of('', 'first', () => [{ cvr: LARGEST }]),
      of(', half way', 'deep', () => [{ cvr: LARGEST }]),
      of(', open', 'first', () => [{ cvr: LARGEST, ...OPEN }]),
      of(', a workplace', 'first', ({ pnr }) =>
        [0, 5, 20].map((i) => ({ cvr: LARGEST, pnr: pnr.slice(i, i + 1) })),
      ),
    ];
  }),
);

async function ofType(facts: Facts, filters: Filters, share: number | undefined): Promise<Question> {
  const query = { type: 1, ...filters, sortering: 'Nummer', faldende: true } as const;
  const nummer = String(Math.round(facts.orders * (share ?? 1)));
  const cursor = share === undefined ? '' : await cursorBehind(facts, query, { key: nummer, nummer });
  const { jobcenter, udenTovholder } = filters;
  return {
    operation: 'GetJobordrerPaaTypeOgStatus',
    body: [
      code('Type', 1),
      statusElements(filters),
      jobcenter === undefined ? '' : element('AnsvarligtJobcenter', jobcenter),
      udenTovholder === undefined ? '' : element('UdenTovholder', String(udenTovholder)),
      cursorElement(cursor),
    ].join(''),
  };
}

/** @param share how far from the oldest order the page begins; undefined: the first page */
const typeKind = (name: string, filters: readonly Filters[], share?: number): Kind => ({
  name: `type${name}`,
  variants: (facts) => Promise.all(filters.map((one) => ofType(facts, one, share))),
});
const centres = (...places: readonly number[]) =>
  places.map((i) => ({ jobcenter: FILTERS.municipalities[i] ?? '' }));
const everyone = centres(0, 1, 2, 20, 40, 60, 80, 90);

const types: Kind[] = [
  typeKind('', [{}]),
  typeKind(', half way', [{}], 0.5),
  typeKind(', open', [OPEN]),
  typeKind(', open, half way', [OPEN], 0.5),
  typeKind(', open, the oldest', [OPEN], 0.02),
  typeKind(', inactive', [{ statusser: ['MidlertidigInaktiv'] }]),
  typeKind(', closed', [{ statusser: ['Lukket'] }]),
  typeKind(', job centre', everyone),
  typeKind(
    ', job centre, open',
    everyone.map((one) => ({ ...one, ...OPEN })),
  ),
  typeKind(', nobody named', [{ udenTovholder: true }]),
  typeKind(', nobody named, open', [{ udenTovholder: true, ...OPEN }]),
  typeKind(', somebody named', [{ udenTovholder: false }]),
  typeKind(
    ', job centre, nobody named',
    everyone.map((one) => ({ ...one, udenTovholder: true })),
  ),
  typeKind(
    ', job centre, nobody named, open',
    everyone.map((one) => ({ ...one, udenTovholder: true, ...OPEN })),
  ),
];

const ofOrder = (operation: string, id: string, rest = ''): Question => ({
  operation,
  body: element('JobordreIdentifier', id) + rest,
});
const at = (list: string, place: number): string =>
  cursorElement(placesOf(WRONG_CURSOR.jobordre).write(list, { place: String(Math.round(place)) }));

/** The place of the order's last candidate or event, but for a page. */
async function lastPlace({ knex, largest }: Facts, table: string): Promise<number> {
  const { rows } = await knex.raw<{ rows: { nr: string }[] }>(
    'select nr from ?? where jobordre_id = ? order by nr desc offset 26 limit 1',
    [table, largest],
  );
  return Number(rows[0]?.nr);
}

const ofOneOrder = ([operation, list, table]: readonly [string, string, string], name: string): Kind[] => [
  {
    name: `${name}, some orders`,
    variants: ({ some }) => Promise.resolve(some.map((id) => ofOrder(operation, id))),
  },
  {
    name: `${name}, the largest order`,
    variants: ({ largest }) => Promise.resolve([ofOrder(operation, largest)]),
  },
  {
    name: `${name}, the largest order, last page`,
    variants: async (facts) => [ofOrder(operation, facts.largest, at(list, await lastPlace(facts, table)))],
  },
];

const feed = (name: string, share: number): Kind => ({
  name: `feed, ${name}`,
  variants: ({ events }) => {
    const body = share === 0 ? '' : at('jobordrehaendelser', events * share);
    return Promise.resolve([{ operation: 'GetJobordrehaendelser', body }]);
  },
});

export const KINDS: readonly Kind[] = [
  ...lists,
  {
    name: 'other companies, Nummer down',
    variants: (facts) =>
      Promise.all(
        FILTERS.companies
          .slice(1, 21)
          .map((cvr) => ofCompany(facts, { cvr }, { sortering: 'Nummer', faldende: true }, 'first')),
      ),
  },
  ...types,
  ...ofOneOrder(['GetJobordreFormidlinger', 'formidlinger', 'formidling'], 'candidates'),
  {
    name: 'candidates, the largest order, hired',
    variants: ({ largest }) =>
      Promise.resolve([
        ofOrder(
          'GetJobordreFormidlinger',
          largest,
          element('StatusSamling', code('Status', kode('Formidlingsstatus', 'Ansat'))),
        ),
      ]),
  },
  ...ofOneOrder(['GetFormidlingslog', 'formidlingslog', 'jobordre_haendelse'], 'log'),
  feed('first page', 0),
  feed('half way', 0.5),
  feed('all read', 1),
];
