/** Systems with everything that the registry has of them, for the operator to read. */
import type { Knex } from 'knex';
import type { Organisation } from './system.js';
import type { Certifikatpost, Kalderpost, Logpost } from './administration-port.js';

/** Times are texts with an offset, as JSON has them. */
interface PostRow {
  readonly id: string;
  readonly navn: string;
  readonly kontakt: string | null;
  readonly pr_minut: number | null;
  readonly samtidige: number | null;
  readonly oprettet_tidspunkt: Date;
  readonly lukket_tidspunkt: Date | null;
  readonly organisationer: readonly { organisationstype: number; organisationskode: string }[];
  readonly mandater: readonly { cvr: string; gyldig_fra: string; gyldig_til: string | null }[];
  readonly certifikater: readonly CertifikatRow[];
  readonly log: readonly (Omit<Logpost, 'tidspunkt'> & { readonly tidspunkt: string })[];
}

interface CertifikatRow {
  readonly sha256: string;
  readonly emne: string;
  readonly udsteder: string;
  readonly serienummer: string;
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
export async function readKaldere(
  database: Knex,
  named: string | null = null,
): Promise<readonly Kalderpost[]> {
  const { rows } = await database.raw<{ rows: readonly PostRow[] }>(POSTER, [named, named, named]);
  return rows.map(fromRow);
}

function fromRow(row: PostRow): Kalderpost {
  const { id, navn, kontakt, pr_minut, samtidige, lukket_tidspunkt: lukket } = row;
  return {
    id,
    navn,
    ...(kontakt !== null && { kontakt }),
    oprettet: row.oprettet_tidspunkt,
    ...(lukket && { lukket }),
    graenser: { ...(pr_minut && { prMinut: pr_minut }), ...(samtidige && { samtidige }) },
    organisationer: row.organisationer.map((one): Organisation => ({
      organisationTypeId: one.organisationstype,
      organisationCode: one.organisationskode,
    })),
    mandater: row.mandater.map(({ cvr, gyldig_fra, gyldig_til }) => ({
      cvr,
      fra: new Date(gyldig_fra),
      ...(gyldig_til !== null && { til: new Date(gyldig_til) }),
    })),
    certifikater: row.certifikater.map(certifikatpost),
    log: row.log.map((one) => ({ ...one, tidspunkt: new Date(one.tidspunkt) })),
  };
}

function certifikatpost(row: CertifikatRow): Certifikatpost {
  const { sha256, emne, udsteder, serienummer, ophoert_tidspunkt: tidspunkt, ophoert_aarsag: aarsag } = row;
  const { ophoert_af: af, ophoert_begrundelse: begrundelse } = row;
  return {
    sha256,
    emne,
    udsteder,
    serienummer,
    gyldigFra: new Date(row.gyldig_fra),
    gyldigTil: new Date(row.gyldig_til),
    registreret: new Date(row.registreret_tidspunkt),
    ...(tidspunkt !== null &&
      aarsag !== null && {
        ophoert: { tidspunkt: new Date(tidspunkt), aarsag, af: af ?? '', begrundelse: begrundelse ?? '' },
      }),
  };
}
