/** Systems with everything that the registry has of them, for the operator to read. */
import type { Knex } from 'knex';
import type { Organisation } from './system.js';
import type { CertificateRecord, SystemRecord, LogRecord } from './administration-port.js';

/** Times are texts with an offset, as JSON has them. */
interface PostRow {
  readonly id: string;
  readonly navn: string;
  readonly contact: string | null;
  readonly per_minute: number | null;
  readonly concurrent: number | null;
  readonly oprettet_tidspunkt: Date;
  readonly closed_at: Date | null;
  readonly organisations: readonly { organisationType: number; organisationCode: string }[];
  readonly mandates: readonly { cvr: string; gyldig_fra: string; gyldig_til: string | null }[];
  readonly certificates: readonly CertificateRow[];
  readonly log: readonly (Omit<LogRecord, 'tidspunkt'> & { readonly tidspunkt: string })[];
}

interface CertificateRow {
  readonly sha256: string;
  readonly subject: string;
  readonly issuer: string;
  readonly serialNumber: string;
  readonly gyldig_fra: string;
  readonly gyldig_til: string;
  readonly registered_at: string;
  readonly ended_at: string | null;
  readonly end_reason: 'tilbagekaldt' | 'afloest' | null;
  readonly ended_by: string | null;
  readonly end_remark: string | null;
}

const listOf = (table: string, columns: string, order: string) =>
  `(select coalesce(json_agg(r), '[]') from (select ${columns} from ${table} where system_id = k.id order by ${order}) r)`;

/** One statement, so that what it tells is of one moment. */
const POSTER = `
  select k.*,
    ${listOf('system_organisation', 'organisation_type, organisation_code', 'organisation_type, organisation_code')} as organisationer,
    ${listOf('system_mandate', 'cvr, gyldig_fra, gyldig_til', 'cvr, gyldig_fra')} as mandater,
    ${listOf(
      'system_certificate',
      `sha256, emne, udsteder, serienummer, gyldig_fra, gyldig_til, registered_at,
       ended_at, end_reason, ended_by, end_remark`,
      'registered_at, sha256',
    )} as certifikater,
    ${listOf('system_log', 'tidspunkt, handling, detaljer, af, begrundelse', 'nr')} as log
  from system k
  where ?::text is null or k.id::text = lower(?) or lower(k.name) = lower(?)
  order by lower(k.name)`;

/** @param named id or name of the only one that is wanted */
export async function readSystems(
  database: Knex,
  named: string | null = null,
): Promise<readonly SystemRecord[]> {
  const { rows } = await database.raw<{ rows: readonly PostRow[] }>(POSTER, [named, named, named]);
  return rows.map(fromRow);
}

function fromRow(row: PostRow): SystemRecord {
  const { id, navn, contact, per_minute, concurrent, closed_at: closedAt } = row;
  return {
    id,
    navn,
    ...(contact !== null && { contact }),
    createdAt: row.oprettet_tidspunkt,
    ...(closedAt && { closedAt }),
    limits: { ...(per_minute && { perMinute: per_minute }), ...(concurrent && { concurrent }) },
    organisations: row.organisations.map((one): Organisation => ({
      organisationTypeId: one.organisationType,
      organisationCode: one.organisationCode,
    })),
    mandates: row.mandates.map(({ cvr, gyldig_fra, gyldig_til }) => ({
      cvr,
      fra: new Date(gyldig_fra),
      ...(gyldig_til !== null && { til: new Date(gyldig_til) }),
    })),
    certificates: row.certificates.map(certificateRecord),
    log: row.log.map((one) => ({ ...one, tidspunkt: new Date(one.tidspunkt) })),
  };
}

function certificateRecord(row: CertificateRow): CertificateRecord {
  const { sha256, subject, issuer, serialNumber, ended_at: tidspunkt, end_reason: aarsag } = row;
  const { ended_by: af, end_remark: reason } = row;
  return {
    sha256,
    subject,
    issuer,
    serialNumber,
    gyldigFra: new Date(row.gyldig_fra),
    gyldigTil: new Date(row.gyldig_til),
    registeredAt: new Date(row.registered_at),
    ...(tidspunkt !== null &&
      aarsag !== null && {
        endedAt: { tidspunkt: new Date(tidspunkt), aarsag, af: af ?? '', reason: reason ?? '' },
      }),
  };
}
