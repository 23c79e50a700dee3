/** Carries the users of the old JobAG over. It works as the owner of the tables. */
import { createHash, randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { KeyedHash } from '../../../security/keyed-hash.js';
import { orUnavailable } from '../../../store/sql/unavailable.js';
import { dataColumns } from '../person/rows.js';
import { type Conversion, type GammelBruger, OtherKey } from './conversion-port.js';

/** Rows of one statement. */
const AT_ONCE = 1000;

const TABLE = 'kontaktperson_konvertering';

/** @param hash by which users are known again */
export const conversionOn = (database: Knex, hash: KeyedHash): Conversion => ({
  carryOver: (brugere, now) =>
    orUnavailable(() =>
      database.transaction(async (knex) => {
        // This lock keeps another import waiting, and no request.
        await knex.raw(`lock table ${TABLE} in share row exclusive mode`);
        const noegle = hash('PERSON_KEY itself', '');
        if (await knex(TABLE).whereNot({ noegle }).first()) throw new OtherKey();
        const hashed = brugere.map((one) => ({
          ...{ one, bruger_hash: hash('user of the old JobAG', one.brugerId), noegle },
          bruger_sha256: unkeyed(one),
        }));
        await addKey(knex, hashed);
        const known = new Set(await knex(TABLE).whereNotNull('bruger_hash').pluck<string[]>('bruger_hash'));
        const nye = hashed
          .filter(({ bruger_hash }) => !known.has(bruger_hash))
          .map(({ one, bruger_hash }) => ({ one, bruger_hash, id: randomUUID() }));
        await knex.batchInsert(
          'kontaktperson',
          nye.map(({ one: { cvr, indhold }, id }) => ({
            ...{ id, cvr, version: 1, konverteret: true, oprettet_tidspunkt: now },
            ...dataColumns(indhold),
          })),
          AT_ONCE,
        );
        await knex.batchInsert(
          TABLE,
          nye.map(({ id, bruger_hash }) => ({ bruger_hash, noegle, kontaktperson_id: id, tidspunkt: now })),
          AT_ONCE,
        );
        return nye.length;
      }),
    ),
});

interface Hashes {
  readonly bruger_hash: string;
  readonly noegle: string;
  readonly bruger_sha256: string;
}

/** Who was carried over before there was a key is known by the hash of then, for the last time. */
async function addKey(knex: Knex, hashed: readonly Hashes[]): Promise<void> {
  const old = new Set(await knex(TABLE).whereNotNull('bruger_sha256').pluck<string[]>('bruger_sha256'));
  const met = hashed.filter(({ bruger_sha256 }) => old.has(bruger_sha256));
  await knex.raw(
    `update ${TABLE} k set bruger_hash = h.keyed, noegle = h.noegle, bruger_sha256 = null
     from jsonb_to_recordset(?::jsonb) as h (bruger_sha256 text, keyed text, noegle text)
     where k.bruger_sha256 = h.bruger_sha256`,
    [
      JSON.stringify(
        met.map(({ bruger_sha256, bruger_hash, noegle }) => ({ bruger_sha256, keyed: bruger_hash, noegle })),
      ),
    ],
  );
}

const unkeyed = ({ brugerId }: GammelBruger): string => createHash('sha256').update(brugerId).digest('hex');
