/** Systems with everything that the registry has of them, for the operator to read. */
import type { Knex } from 'knex';
import type { Organisation } from './system.js';
import type { CertificateRecord, SystemRecord, LogRecord } from './administration-port.js';

/** Times are texts with an offset, as JSON has them. */
interface PostRow {
  readonly id: string;
  readonly navn: string;
  readonly contact: string | null;
  readonly pr_minut: number | null;
  readonly concurrent: number | null;
  readonly oprettet_tidspunkt: Date;
  readonly lukket_tidspunkt: Date | null;
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
  readonly registreret_tidspunkt: string;
  readonly ophoert_tidspunkt: string | null;
  readonly ophoert_aarsag: 'tilbagekaldt' | 'afloest' | null;
  readonly ophoert_af: string | null;
  readonly ophoert_begrundelse: string | null;
}

const listOf = (table: string, columns: string, order: string) =>
  `(select coalesce(json_agg(r), '[]') from (select ${columns} from ${table} where kalder_id = k.id order by ${order}) r)`;

/** One statement, so that what it tells is of one moment. */
const POSTER = `
  select k.*,
    ${listOf('kalder_organisation', 'organisationstype, organisationskode', 'organisationstype, organisationskode')} as organisationer,
    ${listOf('kalder_mandat', 'cvr, gyldig_fra, gyldig_til', 'cvr, gyldig_fra')} as mandater,
    ${listOf(
      'kalder_certifikat',
      `sha256, emne, udsteder, serienummer, gyldig_fra, gyldig_til, registreret_tidspunkt,
       ophoert_tidspunkt, ophoert_aarsag, ophoert_af, ophoert_begrundelse`,
      'registreret_tidspunkt, sha256',
    )} as certifikater,
    ${listOf('kalderlog', 'tidspunkt, handling, detaljer, af, begrundelse', 'nr')} as log
  from kalder k
  where ?::text is null or k.id::text = lower(?) or lower(k.navn) = lower(?)
  order by lower(k.navn)`;

/** @param named id or name of the only one that is wanted */
export async function readSystems(
  database: Knex,
  named: string | null = null,
): Promise<readonly SystemRecord[]> {
  const { rows } = await database.raw<{ rows: readonly PostRow[] }>(POSTER, [named, named, named]);
  return rows.map(fromRow);
}

function fromRow(row: PostRow): SystemRecord {
  const { id, navn, contact, pr_minut, concurrent, lukket_tidspunkt: closedAt } = row;
  return {
    id,
    navn,
    ...(contact !== null && { contact }),
    createdAt: row.oprettet_tidspunkt,
    ...(closedAt && { closedAt }),
    limits: { ...(pr_minut && { perMinute: pr_minut }), ...(concurrent && { concurrent }) },
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
  const { sha256, subject, issuer, serialNumber, ophoert_tidspunkt: tidspunkt, ophoert_aarsag: aarsag } = row;
  const { ophoert_af: af, ophoert_begrundelse: reason } = row;
  return {
    sha256,
    subject,
    issuer,
    serialNumber,
    gyldigFra: new Date(row.gyldig_fra),
    gyldigTil: new Date(row.gyldig_til),
    registeredAt: new Date(row.registreret_tidspunkt),
    ...(tidspunkt !== null &&
      aarsag !== null && {
        endedAt: { tidspunkt: new Date(tidspunkt), aarsag, af: af ?? '', reason: reason ?? '' },
      }),
  };
}
