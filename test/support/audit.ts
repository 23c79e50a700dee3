import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { revisionOn } from '../../src/audit/audit-store.js';
import { aftryk, INTET, seglHash, sha256 } from '../../src/audit/seals/seal.js';
import { forsegl, revisionslagerOn } from '../../src/audit/seals/seal-store.js';
import type { Revisionspost } from '../../src/audit/audit-port.js';

export const post = (changes: Partial<Revisionspost> = {}): Revisionspost => ({
  tidspunkt: new Date('2026-11-24T10:00:00+01:00'),
  logId: randomUUID(),
  certifikat: 'ab'.repeat(32),
  kalder: 'kalder-1',
  organisationTypeId: 8,
  organisationCode: '461',
  bruger: 'B77\u2028"æ',
  brugertype: 2,
  operation: 'GetJobannonce',
  jobannonceId: randomUUID(),
  version: 3,
  gentaget: false,
  udfald: 0,
  ...changes,
});

/** Writes so many rows, each in its own transaction. */
export async function writeRows(knex: Knex, count: number): Promise<void> {
  for (let i = 0; i < count; i++) await revisionOn(knex).skriv(post());
}

export async function unsealed(knex: Knex): Promise<number> {
  const lager = revisionslagerOn(knex);
  let last = await lager.naesteSegl('0');
  for (let next = last; next; next = await lager.naesteSegl(next.nr)) last = next;
  return lager.antalUdenSegl(last);
}

/** Seals until all is sealed: a transaction of another test on the same server may hold the horizon back. */
export async function sealAll(knex: Knex): Promise<void> {
  do await forsegl(knex, () => undefined);
  while ((await unsealed(knex)) > 0);
}

/** Three batches of four rows: nr 1–4, 5–8, 9–12. */
export async function threeBatches(knex: Knex): Promise<void> {
  for (let batch = 0; batch < 3; batch++) {
    await writeRows(knex, 4);
    // One seal a batch, whoever holds the horizon back.
    while ((await unsealed(knex)) === 4) {
      const [{ final = '0' } = {}, { tx = '0' } = {}] = await Promise.all([
        one<{ final: string }>(knex, 'select pg_snapshot_xmin(pg_current_snapshot())::text as final'),
        one<{ tx: string }>(knex, 'select max(tx::text::bigint)::text as tx from revisionsspor'),
      ]);
      if (BigInt(final) > BigInt(tx)) await forsegl(knex, () => undefined);
    }
  }
}

const one = async <Row>(knex: Knex, sql: string): Promise<Row | undefined> =>
  (await knex.raw<{ rows: Row[] }>(sql)).rows[0];

/** What an owner of the tables can do: makes every seal fit the rows and the times as they are now. */
export async function forgeSeals(knex: Knex): Promise<void> {
  const lager = revisionslagerOn(knex);
  let forrigeHash = INTET;
  for (let segl = await lager.naesteSegl('0'); segl; segl = await lager.naesteSegl(segl.nr)) {
    const rows = await lager.raekker(segl, 1_000_000);
    const raekker = aftryk(rows);
    const facts = { ...segl, antal: rows.length, raekkerHash: sha256(raekker), forrigeHash };
    forrigeHash = seglHash(facts);
    await knex('revisionssegl').where({ nr: segl.nr }).update({
      antal: rows.length,
      raekker,
      raekker_hash: facts.raekkerHash,
      forrige_hash: facts.forrigeHash,
      hash: forrigeHash,
    });
  }
}

/** Makes rows and seals up to a seal older, as its owner; the chain holds. */
export async function backdate(knex: Knex, lastSegl: number, days: number): Promise<void> {
  const older = (column: string) => knex.raw(`${column} - make_interval(days => ${days})`);
  const { til } = await knex('revisionssegl')
    .where({ nr: lastSegl })
    .first<{ til: string }>('hoejeste_nr as til');
  await knex('revisionsspor')
    .where('nr', '<=', til)
    .update({ database_tidspunkt: older('database_tidspunkt') });
  await knex('revisionssegl')
    .where('nr', '<=', lastSegl)
    .update({ tidspunkt: older('tidspunkt') });
  await forgeSeals(knex);
}
