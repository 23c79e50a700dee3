/** Searches the tables of job ads: docs/decisions/0011-search.md says why in two steps. */
import type { Knex } from 'knex';
import { queryOn } from '../../store/knex-transaction.js';
import { orUnavailable } from '../../store/unavailable.js';
import { tilstandOf, type TilstandRow } from './jobannonce-rows.js';
import type { Stamdata } from './jobannonce-store-port.js';
import type { Fund, Soegeindeks, Soegning, Sted } from './soegning-port.js';
import { filtre, GODKENDTE, NYESTE, omfang, ordSql, type Place, tidSql } from './soegning-sql.js';

/** Ads that are looked at one by one, the latest first, before an index is asked. */
const WALK = 500;
/** Days before the place of which the indexes are asked, until a page is full. After the last come all. */
const WINDOWS = [4, 32, undefined];

interface FundRow {
  readonly sted: string;
  readonly fundet_id: string;
  readonly version: number;
  readonly indhold: Fund['indhold'];
  readonly virksomhed: Stamdata | null;
}

export function soegeindeksOn(database: Knex): Soegeindeks {
  const ask = async (statement: Statement, egne: boolean): Promise<Fund[]> => {
    const rows = await queryOn<FundRow & TilstandRow>(database, statement);
    return rows.map((row) => fundOf(row, egne));
  };
  return {
    find: (soegning, now, efter, antal) =>
      orUnavailable(async () => {
        const search: Search = { soegning, now, efter, antal };
        const egne = soegning.egne !== undefined;
        if (!isFiltered(search)) return ask(walk(search, antal), egne);
        let found = await ask(walk(search, WALK), egne);
        for (const days of WINDOWS) {
          if (found.length === antal) break;
          found = await ask(collect(search, days), egne);
        }
        return found;
      }),

    harSoegeord: (fritekst) =>
      orUnavailable(async () => {
        const text = `select numnode(${ordSql('$1')}) > 0 as har_soegeord`;
        const [row] = await queryOn<{ har_soegeord: boolean }>(database, { text, values: [fritekst] });
        return row?.har_soegeord ?? false;
      }),
  };
}

interface Statement {
  readonly text: string;
  readonly values: unknown[];
}

interface Search {
  readonly soegning: Soegning;
  readonly now: Date;
  readonly efter: Sted | undefined;
  readonly antal: number;
}

const isFiltered = ({ soegning, now }: Search): boolean => filtre(soegning, now, () => '').length > 0;

/** Down the order from the place, over so many ads, keeping those that fit: quick where one of a few dozen does. */
function walk({ soegning, now, efter, antal }: Search, over: number): Statement {
  const values: unknown[] = [];
  const place: Place = (value) => `$${values.push(value)}`;
  const { navn, tid, id } = soegning.egne ? NYESTE : GODKENDTE;
  const scope = omfang(soegning, now, efter, place).join(' and ');
  const fits = ['true', ...filtre(soegning, now, place)].join(' and ');
  const order = `order by ${tid} desc, ${id} desc`;
  const text = `
    select ${columns(soegning)} from (select * from ${navn} where ${scope} ${order} limit ${place(over)}) as t
    where ${fits} ${order} limit ${place(antal)}`;
  return { text, values };
}

/**
 * All of so many days that fit, by the indexes, and of those the first: quick where few do. The days keep an index of words
 * from naming many ads of which the page needs the latest.
 */
function collect({ soegning, now, efter, antal }: Search, days: number | undefined): Statement {
  const values: unknown[] = [];
  const place: Place = (value) => `$${values.push(value)}`;
  const { navn, tid, id } = soegning.egne ? NYESTE : GODKENDTE;
  const ejer = soegning.egne?.ejer;
  const owned = ejer && [`ejer:${ejer.organisationTypeId}/${ejer.organisationCode}`];
  const fits = [
    ...omfang(soegning, now, efter, place),
    ...filtre(soegning, now, place),
    ...(days === undefined ? [] : [`${tid} > ${daysBefore(days, now, efter, place)}`]),
    ...(owned ? [`kendetegn && ${place(owned)}::text[]`] : []),
  ].join(' and ');
  const order = `order by ${tid} desc, ${id} desc`;
  // Materialised, or the planner may see the order and the limit, and walk after all.
  const text = `
    with fundne as materialized (select ${id} as fundet, ${tid} as fundet_tid from ${navn} where ${fits}),
         side as (select fundet from fundne order by fundet_tid desc, fundet desc limit ${place(antal)})
    select ${columns(soegning)} from side join ${navn} on ${id} = fundet ${order}`;
  return { text, values };
}

function daysBefore(days: number, now: Date, efter: Sted | undefined, place: Place): string {
  const from = efter ? tidSql(efter, place) : `${place(now)}::timestamptz`;
  return `${from} - ${place(days)}::integer * interval '1 day'`;
}

function columns({ egne }: Soegning): string {
  const { tid, id } = egne ? NYESTE : GODKENDTE;
  const sted = `(extract(epoch from ${tid}) * 1000000)::bigint::text as sted`;
  const shared = `${sted}, ${id} as fundet_id, version, indhold, virksomhed`;
  if (!egne) return shared;
  return `${shared}, afgoerelse, afgjort_tidspunkt, publicering_tidspunkt, afpublicering_tidspunkt, afsluttet_tidspunkt`;
}

function fundOf(row: FundRow & TilstandRow, egne: boolean): Fund {
  return {
    sted: { tid: row.sted, id: row.fundet_id },
    id: row.fundet_id,
    version: row.version,
    indhold: row.indhold,
    ...(row.virksomhed && { virksomhed: row.virksomhed }),
    ...(egne && { tilstand: tilstandOf(row) }),
  };
}
