/** Systems with everything that the registry has of them, for the operator to read. */
import type { Knex } from 'knex';
import type { Organisation } from './system.js';
import type { CertificateRecord, EndReason, SystemRecord } from './administration-port.js';

/** Times are texts with an offset, as JSON has them. */
interface SystemRow {
  readonly id: string;
  readonly name: string;
  readonly contact: string | null;
  readonly owner_cvr: string | null;
  readonly per_minute: number | null;
  readonly concurrent: number | null;
  readonly created_at: Date;
  readonly closed_at: Date | null;
  readonly organisations: readonly { organisation_type_id: number; organisation_code: string }[];
  readonly mandates: readonly { cvr: string; valid_from: string; valid_to: string | null }[];
  readonly certificates: readonly CertificateRow[];
  readonly log: readonly LogRow[];
}

interface LogRow {
  readonly done_at: string;
  readonly action: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly done_by: string;
  readonly reason: string;
}

interface CertificateRow {
  readonly sha256: string;
  readonly subject: string;
  readonly issuer: string;
  readonly serial_number: string;
  readonly valid_from: string;
  readonly valid_to: string;
  readonly registered_at: string;
  readonly ended_at: string | null;
  readonly end_reason: EndReason | null;
  readonly ended_by: string | null;
  readonly end_remark: string | null;
}

const listOf = (table: string, columns: string, order: string) =>
  `(select coalesce(json_agg(r), '[]') from (select ${columns} from ${table} where system_id = s.id order by ${order}) r)`;

/** This is one statement, so that what it tells is of one moment. */
const READ_SYSTEMS = `
  select s.*,
    ${listOf('system_organisation', 'organisation_type_id, organisation_code', 'organisation_type_id, organisation_code')} as organisations,
    ${listOf('system_mandate', 'cvr, valid_from, valid_to', 'cvr, valid_from')} as mandates,
    ${listOf(
      'system_certificate',
      `sha256, subject, issuer, serial_number, valid_from, valid_to, registered_at,
       ended_at, end_reason, ended_by, end_remark`,
      'registered_at, sha256',
    )} as certificates,
    ${listOf('system_log', 'done_at, action, details, done_by, reason', 'nr')} as log
  from system s
  where ?::text is null or s.id::text = lower(?) or lower(s.name) = lower(?)
  order by lower(s.name)`;

/** @param named id or name of the only one that is wanted */
export async function readSystems(
  database: Knex,
  named: string | null = null,
): Promise<readonly SystemRecord[]> {
  const { rows } = await database.raw<{ rows: readonly SystemRow[] }>(READ_SYSTEMS, [named, named, named]);
  return rows.map(fromRow);
}

function fromRow(row: SystemRow): SystemRecord {
  const { id, name, contact, owner_cvr: ownerCvr, per_minute, concurrent, closed_at: closedAt } = row;
  return {
    id,
    name,
    ...(contact !== null && { contact }),
    ...(ownerCvr !== null && { ownerCvr }),
    createdAt: row.created_at,
    ...(closedAt && { closedAt }),
    limits: { ...(per_minute && { perMinute: per_minute }), ...(concurrent && { concurrent }) },
    organisations: row.organisations.map((one): Organisation => ({
      organisationTypeId: one.organisation_type_id,
      organisationCode: one.organisation_code,
    })),
    mandates: row.mandates.map(({ cvr, valid_from, valid_to }) => ({
      cvr,
      from: new Date(valid_from),
      ...(valid_to !== null && { to: new Date(valid_to) }),
    })),
    certificates: row.certificates.map(certificateRecord),
    log: row.log.map(({ done_at, action, details, done_by, reason }) => ({
      at: new Date(done_at),
      action,
      details,
      by: done_by,
      reason,
    })),
  };
}

function certificateRecord(row: CertificateRow): CertificateRecord {
  const { sha256, subject, issuer, serial_number: serialNumber, ended_at: at, end_reason: endReason } = row;
  const { ended_by: by, end_remark: reason } = row;
  return {
    sha256,
    subject,
    issuer,
    serialNumber,
    validFrom: new Date(row.valid_from),
    validTo: new Date(row.valid_to),
    registeredAt: new Date(row.registered_at),
    ...(at !== null &&
      endReason !== null && {
        end: { at: new Date(at), endReason, by: by ?? '', reason: reason ?? '' },
      }),
  };
}
