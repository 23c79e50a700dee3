/** Reads the rows of the audit trail, for operators: in their order, or the newest first. */
import type { Knex } from 'knex';
import { type AuditQuery, hasIndex, type LookedFor, type ShownAuditRow } from './audit-query.js';

/** Reads a page in order of nr. */
export async function findAuditRows(
  database: Knex,
  query: AuditQuery,
  afterNr: string,
  limit: number,
): Promise<readonly ShownAuditRow[]> {
  return database<ShownAuditRow>('audit_trail')
    .where('nr', '>', afterNr)
    .modify((builder) => {
      const { jobordreId, personIds } = query;
      if (jobordreId !== undefined)
        void builder.where((either) => {
          const mediations = database('formidling').where('jobordre_id', jobordreId).select('id');
          void either.where('jobordre_id', jobordreId).orWhereIn('formidling_id', mediations);
        });
      if (personIds)
        void builder.where((either) => {
          const asked = database('adgangsanmodning').whereIn('mitid_hash', personIds).select('id');
          void either.whereIn('person_id', personIds).orWhereIn('anmodning_id', asked);
        });
      ofIds(builder, query);
      narrowed(builder, query);
    })
    .orderBy('nr')
    .limit(limit)
    .select<ShownAuditRow[]>('*');
}

/** What has an index of its own. */
function ofIds(builder: Knex.QueryBuilder, query: LookedFor): void {
  const { jobannonceId, formidlingId, kontaktpersonId, driftsbeskedId, anmodningId, systemId } = query;
  if (jobannonceId !== undefined) void builder.where('jobannonce_id', jobannonceId);
  if (formidlingId !== undefined) void builder.where('formidling_id', formidlingId);
  if (kontaktpersonId !== undefined) void builder.where('kontaktperson_id', kontaktpersonId);
  if (driftsbeskedId !== undefined) void builder.where('driftsbesked_id', driftsbeskedId);
  if (anmodningId !== undefined) void builder.where('anmodning_id', anmodningId);
  if (systemId !== undefined) void builder.where('system_id', systemId);
}

/** What has none: it is looked for among rows that were found. */
function narrowed(builder: Knex.QueryBuilder, query: LookedFor): void {
  const { organisation, operation, logId, from, to } = query;
  if (organisation)
    void builder.where({
      organisation_type_id: organisation.organisationTypeId,
      organisation_code: organisation.organisationCode,
    });
  if (operation !== undefined) void builder.where('operation', operation);
  if (logId !== undefined) void builder.where('log_id', logId);
  if (from) void builder.where('recorded_at', '>=', from);
  if (to) void builder.where('recorded_at', '<', to);
}

/** Rows of one page, newest first, and where to look on. */
export interface FoundRows {
  readonly rows: readonly ShownAuditRow[];
  /** Rows below this number are not looked at yet. */
  readonly next?: string;
  /** The page ended before it was full, as enough rows had been looked at. */
  readonly isPartial: boolean;
}

/**
 * A page looks at so many rows at the most, however few of them it wants: those of an id lie apart,
 * those of a period side by side.
 */
const MOST_OF_AN_ID = 10_000;
const MOST_OF_A_PERIOD = 50_000;

/**
 * Reads a page newest first, in bounded time however long the trail is: by the index of an id, else
 * through the rows of a period.
 * @param page rows of one page
 */
export async function lookUpRows(
  database: Knex,
  query: LookedFor,
  before: string | undefined,
  page: number,
  mostLookedAt = hasIndex(query) ? MOST_OF_AN_ID : MOST_OF_A_PERIOD,
): Promise<FoundRows> {
  const period = hasIndex(query) ? {} : await numbersOf(database, query);
  const looked = rowsOf(database, query)
    .modify((builder) => {
      ofIds(builder, query);
      if (before !== undefined) void builder.where('nr', '<', before);
      if (period.from !== undefined) void builder.where('nr', '>=', period.from);
      if (period.to !== undefined) void builder.where('nr', '<', period.to);
    })
    .orderBy('nr', 'desc')
    .limit(mostLookedAt);
  const found = await database
    .from(looked.clone().select('*').as('looked'))
    .modify((builder) => {
      narrowed(builder, query);
    })
    .orderBy('nr', 'desc')
    .limit(page + 1)
    .select<ShownAuditRow[]>('*');
  const rows = found.slice(0, page);
  if (found.length > page) return { rows, next: rows.at(-1)?.nr ?? '0', isPartial: false };
  const [last] = await looked
    .clone()
    .offset(mostLookedAt - 1)
    .limit(1)
    .select<{ nr: string }[]>('nr');
  return last ? { rows, next: last.nr, isPartial: true } : { rows, isPartial: false };
}

/** Of an order there are rows by two indexes: its own, and that of its mediations. */
function rowsOf(database: Knex, { jobordreId }: LookedFor): Knex.QueryBuilder {
  if (jobordreId === undefined) return database('audit_trail');
  const mediations = database('formidling').where('jobordre_id', jobordreId).select('id');
  return database.from(
    database('audit_trail')
      .where('jobordre_id', jobordreId)
      .select('*')
      .union(database('audit_trail').whereIn('formidling_id', mediations).select('*'))
      .as('of_order'),
  );
}

/** Numbers follow the database's clock, but where that was set: so far it may be wrong. */
const CLOCK_MS = 10 * 60_000;

/** The numbers within which the rows of a period are. */
async function numbersOf(database: Knex, { from, to }: LookedFor) {
  const at = (time: Date, ms: number) => firstNrSince(database, new Date(time.getTime() + ms));
  return {
    ...(from && { from: await at(from, -CLOCK_MS) }),
    ...(to && { to: await at(to, CLOCK_MS) }),
  };
}

/** Halves what is left until it is found: a step is one row by its number. */
async function firstNrSince(database: Knex, time: Date): Promise<string> {
  const ends = await database('audit_trail')
    .min({ lowest: 'nr' })
    .max({ highest: 'nr' })
    .first<{ lowest: string | null; highest: string | null }>();
  let from = BigInt(ends.lowest ?? 0);
  let to = BigInt(ends.highest ?? 0) + 1n;
  while (from < to) {
    const middle = (from + to) / 2n;
    const row = await database('audit_trail')
      .where('nr', '>=', String(middle))
      .orderBy('nr')
      .first<Pick<ShownAuditRow, 'nr' | 'recorded_at'> | undefined>('nr', 'recorded_at');
    if (row && row.recorded_at < time) from = BigInt(row.nr) + 1n;
    else to = middle;
  }
  return String(from);
}
