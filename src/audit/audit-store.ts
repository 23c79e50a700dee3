/** Writes and shows the rows of the audit trail; the only file, with segl-store.ts, that names the table revisionsspor. */
import type { Knex } from 'knex';
import { bundled } from '../store/sql/bundle.js';
import { writeRow, writeRowsOn } from '../store/sql/knex-transaction.js';
import type { AuditTrail, AuditRecord } from './audit-port.js';
import { type RowStatement, rowsSql } from '../store/sql/rows.js';
import { orUnavailable } from '../store/sql/unavailable.js';

const COLUMNS = {
  tidspunkt: 'timestamptz',
  log_id: 'uuid',
  certificateSha256: 'text',
  system: 'text',
  organisation_type_id: 'integer',
  organisation_code: 'text',
  user: 'text',
  user_type: 'integer',
  operation: 'text',
  jobannonce_id: 'uuid',
  version: 'integer',
  annonce_id: 'bigint',
  cvr: 'text',
  repeated: 'boolean',
  outcome: 'integer',
};

const names = Object.keys(COLUMNS).join();

/** In the order in which they came, which numbers them. */
const SKRIV: RowStatement = {
  name: 'insert audit_trail',
  text: `insert into audit_trail (${names}) select ${names} from ${rowsSql(COLUMNS)} order by permit`,
};

const valuesOf = (record: AuditRecord): Readonly<Record<keyof typeof COLUMNS, unknown>> => ({
  tidspunkt: record.tidspunkt,
  log_id: record.logId,
  certificateSha256: record.certificateSha256,
  system: record.system,
  organisation_type_id: record.organisationTypeId,
  organisation_code: record.organisationCode,
  user: record.user,
  user_type: record.userType,
  operation: record.operation,
  jobannonce_id: record.jobannonceId,
  version: record.version,
  annonce_id: record.annonceId,
  cvr: record.cvr,
  repeated: record.repeated,
  outcome: record.outcome,
});

export function auditTrailOn(database: Knex): AuditTrail {
  const append = bundled(async (rows: readonly object[]) => {
    await writeRowsOn(database, SKRIV, rows);
    return rows;
  });
  return {
    append: async (record, transaction) => {
      const values = valuesOf(record);
      if (transaction) await writeRow(transaction, SKRIV, values);
      else await orUnavailable(() => append(values));
    },
  };
}

/** What an operator looks for; times are those of the database. */
export interface AuditQuery {
  readonly jobannonceId?: string;
  readonly system?: string;
  readonly organisation?: { readonly organisationTypeId: number; readonly organisationCode: string };
  readonly operation?: string;
  readonly fra?: Date;
  readonly til?: Date;
}

export interface ShownAuditRow {
  readonly nr: string;
  readonly database_time: Date;
  readonly log_id: string;
  readonly certificateSha256: string | null;
  readonly system: string | null;
  readonly organisation_type_id: number | null;
  readonly organisation_code: string | null;
  readonly user: string | null;
  readonly user_type: number | null;
  readonly operation: string;
  readonly jobannonce_id: string | null;
  readonly version: number | null;
  readonly annonce_id: string | null;
  readonly cvr: string | null;
  readonly repeated: boolean;
  readonly outcome: number;
}

/** A page in order of nr. */
export async function findAuditRows(
  database: Knex,
  { jobannonceId, system, organisation, operation, fra, til }: AuditQuery,
  efter: string,
  limitConcurrency: number,
): Promise<readonly ShownAuditRow[]> {
  return database<ShownAuditRow>('audit_trail')
    .where('nr', '>', efter)
    .modify((query) => {
      if (jobannonceId !== undefined) void query.where('jobannonce_id', jobannonceId);
      if (system !== undefined) void query.where('system', system);
      if (organisation)
        void query.where({
          organisation_type_id: organisation.organisationTypeId,
          organisation_code: organisation.organisationCode,
        });
      if (operation !== undefined) void query.where('operation', operation);
      if (fra) void query.where('database_time', '>=', fra);
      if (til) void query.where('database_time', '<', til);
    })
    .orderBy('nr')
    .limit(limitConcurrency)
    .select<ShownAuditRow[]>('*');
}
