/** The registry of callers as the message path asks it: each look-up is one prepared statement on an index. */
import { X509Certificate } from 'node:crypto';
import type { Knex } from 'knex';
import type { Clock } from '../clock.js';
import type { CallingSystem, Organisation } from './system.js';
import type { SystemRegistry, RegisteredCertificate } from './registry-port.js';
import { bundled } from '../store/sql/bundle.js';
import { preparedOn } from '../store/sql/knex-transaction.js';
import { orUnavailable } from '../store/sql/unavailable.js';

interface SystemRow {
  readonly id: string;
  readonly navn: string;
  readonly pr_minut: number | null;
  readonly concurrent: number | null;
  readonly organisations: readonly Organisation[];
  readonly mandates: readonly string[];
}

interface SystemHereRow extends SystemRow {
  readonly organisationType: number;
  readonly organisationCode: string;
}

interface CertificateRow extends SystemRow {
  readonly key: string;
  readonly sha256: string;
  readonly offentlig_noegle: string;
  readonly der: Buffer;
  readonly ophoert_tidspunkt: Date | null;
}

/** $1 is now. */
const SYSTEM = `
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
const FIND_CERTIFICATE = `
  select distinct on (n.noegle) n.noegle, c.sha256, c.offentlig_noegle, c.der, ${SYSTEM},
    case when c.ophoert_aarsag = 'tilbagekaldt'
         then least(c.ophoert_tidspunkt, $1::timestamptz - interval '1 minute')
         else c.ophoert_tidspunkt end as ophoert_tidspunkt
  from kalder_noegle n join kalder_certifikat c using (sha256) join kalder k on k.id = c.kalder_id
  where n.noegle = any($2)
  order by n.noegle, coalesce(c.ophoert_aarsag = 'afloest' and c.ophoert_tidspunkt > $1, true)
           and c.gyldig_fra <= $1 and c.gyldig_til > $1 desc,
    c.gyldig_fra desc`;

const FIND_SYSTEMS = `
  select her.organisationstype, her.organisationskode, ${SYSTEM}
  from unnest($2::integer[], $3::text[]) as spurgt (organisationstype, organisationskode)
  join kalder_organisation her using (organisationstype, organisationskode)
  join kalder k on k.id = her.kalder_id
  where k.lukket_tidspunkt is null
  order by k.navn`;

/** Parsed certificates that are kept. */
const KEPT = 1000;

/** @throws Fault 139135 (from every function) when the database cannot be reached or is overloaded */
export function systemRegistryOn(database: Knex, clock: Clock): SystemRegistry {
  const parsed = new Map<string, X509Certificate>();

  /** The same octets are the same certificate, so that one never has to be forgotten but for room. */
  function x509Of({ sha256, der }: CertificateRow): X509Certificate {
    const known = parsed.get(sha256);
    if (known) return known;
    const [oldest] = parsed.keys();
    if (oldest !== undefined && parsed.size >= KEPT) parsed.delete(oldest);
    const x509 = new X509Certificate(der);
    parsed.set(sha256, x509);
    return x509;
  }

  const registeredAt = (row: CertificateRow): RegisteredCertificate => ({
    system: systemOf(row),
    certificate: row.sha256,
    publicKeySha256: row.offentlig_noegle,
    x509: x509Of(row),
    ...(row.ophoert_tidspunkt && { endedAt: row.ophoert_tidspunkt }),
  });

  const certificates = bundled(
    async (keys: readonly string[]): Promise<readonly (RegisteredCertificate | undefined)[]> => {
      const values = [clock(), [...new Set(keys)]];
      const statement = { name: 'find certifikat', text: FIND_CERTIFICATE, values };
      const rows = await preparedOn<CertificateRow>(database, statement);
      const found = new Map(rows.map((row) => [row.key, registeredAt(row)]));
      return keys.map((key) => found.get(key));
    },
  );

  const systems = bundled(
    async (spurgt: readonly Organisation[]): Promise<readonly (readonly CallingSystem[])[]> => {
      const organisations = [...new Map(spurgt.map((one) => [textOf(one), one])).values()];
      const values = [
        clock(),
        organisations.map(({ organisationTypeId }) => organisationTypeId),
        organisations.map(({ organisationCode }) => organisationCode),
      ];
      const statement = { name: 'find kaldere', text: FIND_SYSTEMS, values };
      const rows = await preparedOn<SystemHereRow>(database, statement);
      const found = new Map<string, CallingSystem[]>(organisations.map((one) => [textOf(one), []]));
      for (const row of rows) {
        const { organisationType: organisationTypeId, organisationCode: organisationCode } = row;
        found.get(textOf({ organisationTypeId, organisationCode }))?.push(systemOf(row));
      }
      return spurgt.map((one) => found.get(textOf(one)) ?? []);
    },
  );

  return {
    findCertificate: (reference) => orUnavailable(() => certificates(reference)),
    findSystems: (organisation) => orUnavailable(() => systems(organisation)),
  };
}

const textOf = ({ organisationTypeId, organisationCode }: Organisation) =>
  `${organisationTypeId}/${organisationCode}`;

function systemOf({ id, navn, pr_minut, concurrent, organisations, mandates }: SystemRow): CallingSystem {
  return {
    id,
    navn,
    organisations,
    mandates,
    limits: { ...(pr_minut && { perMinute: pr_minut }), ...(concurrent && { concurrent }) },
  };
}
