/**
 * Writes the rows of the audit trail; this file, look-up-store.ts and seals/seal-store.ts are all
 * that name the table audit_trail.
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
