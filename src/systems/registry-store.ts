/**
 * The registry of systems as the message path asks it: each look-up is one prepared statement on an
 * index.
 */
import { X509Certificate } from 'node:crypto';
import type { Knex } from 'knex';
import { BoundedMap } from '../bounded-map.js';
import type { Clock } from '../clock.js';
import type { CallingSystem, Organisation } from './system.js';
import type { SystemRegistry, RegisteredCertificate } from './registry-port.js';
import { bundled } from '../store/sql/bundle.js';
import { preparedOn } from '../store/sql/knex-transaction.js';
import { orUnavailable } from '../store/sql/unavailable.js';
import { earliest, type Memory, type Told, whileLeased } from '../store/memory/while-leased.js';

interface SystemRow {
  readonly id: string;
  readonly name: string;
  readonly per_minute: number | null;
  readonly concurrent: number | null;
  readonly organisations: readonly Organisation[];
  readonly mandates: readonly string[];
  /** When the next of its mandates begins or ends. */
  readonly changes_at: Date | null;
}

interface SystemHereRow extends SystemRow {
  readonly organisation_type_id: number;
  readonly organisation_code: string;
}

interface CertificateRow extends SystemRow {
  readonly key: string;
  readonly sha256: string;
  readonly public_key_sha256: string;
  readonly der: Buffer;
  readonly ended_at: Date | null;
  readonly end_reason: 'revoked' | 'superseded' | null;
  /** When the next certificate of the key begins or ends. */
  readonly key_changes_at: Date | null;
}

/** $1 is now. */
const SYSTEM = `
  s.id, s.name, s.per_minute, s.concurrent,
  (select coalesce(json_agg(json_build_object('organisationTypeId', o.organisation_type_id,
                                              'organisationCode', o.organisation_code)
                            order by o.organisation_type_id, o.organisation_code), '[]')
   from system_organisation o where o.system_id = s.id) as organisations,
  array(select m.cvr from system_mandate m
        where m.system_id = s.id and m.valid_from <= $1 and (m.valid_to is null or m.valid_to > $1)
        order by m.cvr) as mandates,
  (select min(at) from system_mandate m cross join unnest(array[m.valid_from, m.valid_to]) as at
   where m.system_id = s.id and at > $1) as changes_at`;

/**
 * A key leads to several certificates only where they are one system's with one public key: then to
 * the one in force, the newest of those.
 */
const FIND_CERTIFICATE = `
  select distinct on (k.key) k.key, c.sha256, c.public_key_sha256, c.der, c.ended_at, c.end_reason,
    min((select min(at) from unnest(array[c.valid_from, c.valid_to, c.ended_at]) as at where at > $1))
      over (partition by k.key) as key_changes_at, ${SYSTEM}
  from system_key k join system_certificate c using (sha256) join system s on s.id = c.system_id
  where k.key = any($2)
  order by k.key, coalesce(c.end_reason = 'superseded' and c.ended_at > $1, true)
           and c.valid_from <= $1 and c.valid_to > $1 desc,
    c.valid_from desc`;

const FIND_SYSTEMS = `
  select o.organisation_type_id, o.organisation_code, ${SYSTEM}
  from unnest($2::integer[], $3::text[]) as asked (organisation_type_id, organisation_code)
  join system_organisation o using (organisation_type_id, organisation_code)
  join system s on s.id = o.system_id
  where s.closed_at is null
  order by s.name`;

const FIND_SYSTEM = `select ${SYSTEM} from system s where s.id = $2 and s.closed_at is null`;

/**
 * A system as a message of its own would find it now. @returns undefined where it is closed
 * @throws Fault 139135
 */
export const callingSystem = (database: Knex, id: string, now: Date): Promise<CallingSystem | undefined> =>
  orUnavailable(async () => {
    const statement = { name: 'find system', text: FIND_SYSTEM, values: [now, id] };
    const [row] = await preparedOn<SystemRow>(database, statement);
    return row && systemOf(row);
  });

/** Parsed certificates that are kept. */
const MAX_PARSED_CERTIFICATES = 1000;

/**
 * @param memory without it the database is asked each time
 * @throws Fault 139135 (from every function) when the database cannot be reached or is overloaded
 */
export function systemRegistryOn(database: Knex, clock: Clock, memory?: Memory): SystemRegistry {
  const parsed = new BoundedMap<string, X509Certificate>(MAX_PARSED_CERTIFICATES);

  /**
   * The same octets are the same certificate, so that one never has to be forgotten but for room.
   */
  function x509Of({ sha256, der }: CertificateRow): X509Certificate {
    return parsed.getOrMake(sha256, () => new X509Certificate(der));
  }

  const registeredOf = (row: CertificateRow): RegisteredCertificate => ({
    system: systemOf(row),
    certificateSha256: row.sha256,
    publicKeySha256: row.public_key_sha256,
    x509: x509Of(row),
    ...(row.ended_at && { end: { at: row.ended_at, isRevoked: row.end_reason === 'revoked' } }),
  });

  const certificates = bundled(
    async (keys: readonly string[]): Promise<readonly Told<RegisteredCertificate | undefined>[]> => {
      const now = clock();
      const values = [now, [...new Set(keys)]];
      const statement = { name: 'find certificate', text: FIND_CERTIFICATE, values };
      const rows = await preparedOn<CertificateRow>(database, statement);
      const found = new Map(rows.map((row) => [row.key, row]));
      return keys.map((key) => {
        const row = found.get(key);
        return {
          value: row && registeredOf(row),
          times: { from: now, until: earliest([row?.changes_at, row?.key_changes_at]) },
        };
      });
    },
  );

  const systems = bundled(
    async (asked: readonly Organisation[]): Promise<readonly Told<readonly CallingSystem[]>[]> => {
      const now = clock();
      const organisations = [...new Map(asked.map((one) => [textOf(one), one])).values()];
      const values = [
        now,
        organisations.map(({ organisationTypeId }) => organisationTypeId),
        organisations.map(({ organisationCode }) => organisationCode),
      ];
      const statement = { name: 'find systems', text: FIND_SYSTEMS, values };
      const rows = await preparedOn<SystemHereRow>(database, statement);
      const found = new Map<string, SystemHereRow[]>(organisations.map((one) => [textOf(one), []]));
      for (const row of rows) {
        const { organisation_type_id: organisationTypeId, organisation_code: organisationCode } = row;
        found.get(textOf({ organisationTypeId, organisationCode }))?.push(row);
      }
      return asked.map((one) => {
        const here = found.get(textOf(one)) ?? [];
        return {
          value: here.map(systemOf),
          times: { from: now, until: earliest(here.map(({ changes_at: at }) => at)) },
        };
      });
    },
  );

  return {
    findCertificate: whileLeased(memory, {
      ask: (key: string) => orUnavailable(() => certificates(key)),
      textOf: (key) => key,
    }),
    findSystems: whileLeased(memory, {
      ask: (organisation: Organisation) => orUnavailable(() => systems(organisation)),
      textOf,
    }),
  };
}

const textOf = ({ organisationTypeId, organisationCode }: Organisation) =>
  `${organisationTypeId}/${organisationCode}`;

function systemOf({ id, name, per_minute, concurrent, organisations, mandates }: SystemRow): CallingSystem {
  return {
    id,
    name,
    organisations,
    mandates,
    limits: { ...(per_minute && { perMinute: per_minute }), ...(concurrent && { concurrent }) },
  };
}
