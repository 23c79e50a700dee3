/** The registry of callers as the message path asks it: each look-up is one prepared statement on an index. */
import { X509Certificate } from 'node:crypto';
import type { Knex } from 'knex';
import type { Clock } from '../../clock.js';
import type { Kalder, Organisation } from '../../security/kalder.js';
import type { Kalderregister, RegistreretCertifikat } from '../../security/kalderregister.js';
import { preparedOn } from '../../store/knex-transaction.js';
import { orUnavailable } from '../../store/unavailable.js';

interface KalderRow {
  readonly id: string;
  readonly navn: string;
  readonly pr_minut: number | null;
  readonly samtidige: number | null;
  readonly organisationer: readonly Organisation[];
  readonly mandater: readonly string[];
}

interface CertifikatRow extends KalderRow {
  readonly sha256: string;
  readonly offentlig_noegle: string;
  readonly der: Buffer;
  readonly ophoert_tidspunkt: Date | null;
}

/** $1 is now. */
const KALDER = `
  k.id, k.navn, k.pr_minut, k.samtidige,
  (select coalesce(json_agg(json_build_object('organisationTypeId', o.organisationstype,
                                              'organisationCode', o.organisationskode)
                            order by o.organisationstype, o.organisationskode), '[]')
   from kalder_organisation o where o.kalder_id = k.id) as organisationer,
  array(select m.cvr from kalder_mandat m
        where m.kalder_id = k.id and m.gyldig_fra <= $1 and (m.gyldig_til is null or m.gyldig_til > $1)
        order by m.cvr) as mandater`;

/**
 * A key leads to several certificates only where they are one system's with one public key: then to the one in force,
 * the newest of those. A revoked one has ended whatever the operator's clock said: at the latest a minute ago, as a
 * request's own moment lies a little before this one.
 */
const FIND_CERTIFIKAT = `
  select c.sha256, c.offentlig_noegle, c.der, ${KALDER},
    case when c.ophoert_aarsag = 'tilbagekaldt'
         then least(c.ophoert_tidspunkt, $1::timestamptz - interval '1 minute')
         else c.ophoert_tidspunkt end as ophoert_tidspunkt
  from kalder_noegle n join kalder_certifikat c using (sha256) join kalder k on k.id = c.kalder_id
  where n.noegle = $2
  order by coalesce(c.ophoert_aarsag = 'afloest' and c.ophoert_tidspunkt > $1, true)
           and c.gyldig_fra <= $1 and c.gyldig_til > $1 desc,
    c.gyldig_fra desc
  limit 1`;

const FIND_KALDERE = `
  select ${KALDER}
  from kalder_organisation her join kalder k on k.id = her.kalder_id
  where her.organisationstype = $2 and her.organisationskode = $3 and k.lukket_tidspunkt is null
  order by k.navn`;

/** Parsed certificates that are kept. */
const KEPT = 1000;

/** @throws Fault 139135 (from every function) when the database cannot be reached or is overloaded */
export function kalderregisterOn(database: Knex, clock: Clock): Kalderregister {
  const parsed = new Map<string, X509Certificate>();

  /** The same octets are the same certificate, so that one never has to be forgotten but for room. */
  function x509Of({ sha256, der }: CertifikatRow): X509Certificate {
    const known = parsed.get(sha256);
    if (known) return known;
    const [oldest] = parsed.keys();
    if (oldest !== undefined && parsed.size >= KEPT) parsed.delete(oldest);
    const x509 = new X509Certificate(der);
    parsed.set(sha256, x509);
    return x509;
  }

  return {
    findCertifikat: (reference) =>
      orUnavailable(async (): Promise<RegistreretCertifikat | undefined> => {
        const values = [clock(), reference];
        const statement = { name: 'find certifikat', text: FIND_CERTIFIKAT, values };
        const [row] = await preparedOn<CertifikatRow>(database, statement);
        if (!row) return undefined;
        return {
          kalder: kalderOf(row),
          certifikat: row.sha256,
          offentligNoegle: row.offentlig_noegle,
          x509: x509Of(row),
          ...(row.ophoert_tidspunkt && { ophoert: row.ophoert_tidspunkt }),
        };
      }),

    findKaldere: ({ organisationTypeId, organisationCode }) =>
      orUnavailable(async () => {
        const values = [clock(), organisationTypeId, organisationCode];
        const statement = { name: 'find kaldere', text: FIND_KALDERE, values };
        return (await preparedOn<KalderRow>(database, statement)).map(kalderOf);
      }),
  };
}

function kalderOf({ id, navn, pr_minut, samtidige, organisationer, mandater }: KalderRow): Kalder {
  return {
    id,
    navn,
    organisationer,
    mandater,
    graenser: { ...(pr_minut && { prMinut: pr_minut }), ...(samtidige && { samtidige }) },
  };
}
