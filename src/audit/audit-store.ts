/**
 * Writes and shows the rows of the audit trail; the only file, with seals/seal-store.ts, that names
 * the table audit_trail.
 */
import type { Knex } from 'knex';
import { bundled } from '../store/sql/bundle.js';
import { writeRow, writeRowsOn } from '../store/sql/knex-transaction.js';
import type { AuditTrail, AuditRecord } from './audit-port.js';
import { type RowStatement, rowsSql } from '../store/sql/rows.js';
import { orUnavailable } from '../store/sql/unavailable.js';

const COLUMNS = {
  answered_at: 'timestamptz',
  log_id: 'uuid',
  certificate_sha256: 'text',
  system_id: 'text',
  organisation_type_id: 'integer',
  organisation_code: 'text',
  user_id: 'text',
  user_type: 'integer',
  operation: 'text',
  jobannonce_id: 'uuid',
  version: 'integer',
  annonce_id: 'bigint',
  cvr: 'text',
  repeated: 'boolean',
  outcome: 'integer',
  jobordre_id: 'uuid',
  formidling_id: 'uuid',
  kontaktperson_id: 'uuid',
  driftsbesked_id: 'uuid',
  person_id: 'text',
  anmodning_id: 'uuid',
};

const names = Object.keys(COLUMNS).join();

/** Writes the rows in the order in which they came, which numbers them. */
const APPEND: RowStatement = {
  name: 'insert audit_trail',
  text: `insert into audit_trail (${names}) select ${names} from ${rowsSql(COLUMNS)} order by position`,
};

const valuesOf = (record: AuditRecord): Readonly<Record<keyof typeof COLUMNS, unknown>> => ({
  answered_at: record.answeredAt,
  log_id: record.logId,
  certificate_sha256: record.certificateSha256,
  system_id: record.systemId,
  organisation_type_id: record.organisationTypeId,
  organisation_code: record.organisationCode,
  user_id: record.userId,
  user_type: record.userType,
  operation: record.operation,
  jobannonce_id: record.jobannonceId,
  version: record.version,
  annonce_id: record.annonceId,
  cvr: record.cvr,
  repeated: record.repeated,
  outcome: record.outcome,
  jobordre_id: record.jobordreId,
  formidling_id: record.formidlingId,
  kontaktperson_id: record.kontaktpersonId,
  driftsbesked_id: record.driftsbeskedId,
  person_id: record.personId,
  anmodning_id: record.anmodningId,
});

export function auditTrailOn(database: Knex): AuditTrail {
  const append = bundled(async (rows: readonly object[]) => {
    await writeRowsOn(database, APPEND, rows);
    return rows;
  });
  return {
    append: async (record, transaction) => {
      const values = valuesOf(record);
      if (transaction) await writeRow(transaction, APPEND, values);
      else await orUnavailable(() => append(values));
    },
  };
}

/** Says what an operator looks for; times are those of the database. */
export interface AuditQuery {
  readonly jobannonceId?: string;
  /** Also what was done to its mediations. */
  readonly jobordreId?: string;
  readonly formidlingId?: string;
  readonly kontaktpersonId?: string;
  readonly driftsbeskedId?: string;
  readonly anmodningId?: string;
  /** Keyed hashes of one person: also what was done to the requests for access. */
  readonly personIds?: readonly string[];
  readonly systemId?: string;
  readonly organisation?: { readonly organisationTypeId: number; readonly organisationCode: string };
  readonly operation?: string;
  readonly from?: Date;
  readonly to?: Date;
}

export interface ShownAuditRow {
  readonly nr: string;
  readonly recorded_at: Date;
  readonly log_id: string;
  readonly certificate_sha256: string | null;
  readonly system_id: string | null;
  readonly organisation_type_id: number | null;
  readonly organisation_code: string | null;
  readonly user_id: string | null;
  readonly user_type: number | null;
  readonly operation: string;
  readonly jobannonce_id: string | null;
  readonly version: number | null;
  readonly annonce_id: string | null;
  readonly cvr: string | null;
  readonly repeated: boolean;
  readonly outcome: number;
  readonly jobordre_id: string | null;
  readonly formidling_id: string | null;
  readonly kontaktperson_id: string | null;
  readonly driftsbesked_id: string | null;
  readonly person_id: string | null;
  readonly anmodning_id: string | null;
}

/** Reads a page in order of nr. */
export async function findAuditRows(
  database: Knex,
  {
    jobannonceId,
    jobordreId,
    formidlingId,
    kontaktpersonId,
    driftsbeskedId,
    anmodningId,
    personIds,
    systemId,
    organisation,
    operation,
    from,
    to,
  }: AuditQuery,
  afterNr: string,
  limit: number,
): Promise<readonly ShownAuditRow[]> {
  return database<ShownAuditRow>('audit_trail')
    .where('nr', '>', afterNr)
    .modify((query) => {
      if (jobannonceId !== undefined) void query.where('jobannonce_id', jobannonceId);
      if (jobordreId !== undefined)
        void query.where((either) => {
          const mediations = database('formidling').where('jobordre_id', jobordreId).select('id');
          void either.where('jobordre_id', jobordreId).orWhereIn('formidling_id', mediations);
        });
      if (formidlingId !== undefined) void query.where('formidling_id', formidlingId);
      if (kontaktpersonId !== undefined) void query.where('kontaktperson_id', kontaktpersonId);
      if (driftsbeskedId !== undefined) void query.where('driftsbesked_id', driftsbeskedId);
      if (anmodningId !== undefined) void query.where('anmodning_id', anmodningId);
      if (personIds)
        void query.where((either) => {
          const asked = database('adgangsanmodning').whereIn('mitid_hash', personIds).select('id');
          void either.whereIn('person_id', personIds).orWhereIn('anmodning_id', asked);
        });
      if (systemId !== undefined) void query.where('system_id', systemId);
      if (organisation)
        void query.where({
          organisation_type_id: organisation.organisationTypeId,
          organisation_code: organisation.organisationCode,
        });
      if (operation !== undefined) void query.where('operation', operation);
      if (from) void query.where('recorded_at', '>=', from);
      if (to) void query.where('recorded_at', '<', to);
    })
    .orderBy('nr')
    .limit(limit)
    .select<ShownAuditRow[]>('*');
}
