/** The only file, with haendelse-store.ts, that names the tables of job ads. */
import type { Knex } from 'knex';
import { knexOf } from '../../store/knex-transaction.js';
import { orUnavailable } from '../../store/unavailable.js';
import { changedColumns, fromRow, type JobannonceRow, jobannonceRow, json } from './jobannonce-rows.js';
import type { Haendelse, JobannonceStore } from './jobannonce-store-port.js';

export function jobannonceStoreOn(database: Knex): JobannonceStore {
  return {
    insert: async (transaction, jobannonce, haendelse) => {
      const knex = knexOf(transaction);
      const ny = knex('jobannonce').insert(jobannonceRow(jobannonce)).returning('*');
      await insertHaendelse(knex, ny, 'Oprettet', haendelse);
    },

    update: async (transaction, { id, version }, aendring, haendelse) => {
      const knex = knexOf(transaction);
      const ny = knex('jobannonce')
        .where({ id, version, slettet_tidspunkt: null })
        .update({
          ...changedColumns(aendring, haendelse.tidspunkt),
          version: version + 1,
          aendret_tidspunkt: haendelse.tidspunkt,
        })
        .returning('*');
      const written = await insertHaendelse(knex, ny, aendring.slags, haendelse);
      // Statements of their own: while the first waited, another transaction may have approved this version.
      const godkendt = knex('jobannonce_godkendt').where({ jobannonce_id: id });
      if (written && aendring.slags === 'Afsluttet')
        await godkendt.update({ afsluttet_tidspunkt: haendelse.tidspunkt });
      if (written && aendring.slags === 'Slettet') await godkendt.delete();
      return written;
    },

    find: (id, transaction) =>
      orUnavailable(async () => {
        const knex = transaction ? knexOf(transaction) : database;
        const row = await knex<JobannonceRow>('jobannonce as j')
          .leftJoin('jobannonce_godkendt as g', 'g.jobannonce_id', 'j.id')
          .where('j.id', id)
          .first<JobannonceRow | undefined>('j.*', knex.raw('to_jsonb(g) as godkendt'));
        return row && fromRow(row);
      }),
  };
}

/** One statement, one round trip: the ad is written in a CTE, and its event for what that wrote. */
async function insertHaendelse(
  knex: Knex,
  ny: Knex.QueryBuilder,
  haendelsestype: string,
  { tidspunkt, udfoertAf, logId }: Haendelse,
): Promise<boolean> {
  const fromAd = ['id', 'version', 'organisation_type_id', 'organisation_code', 'indhold'];
  const written = await knex
    .with('ny', ny)
    .into(
      knex.raw(
        'haendelse (jobannonce_id, version, organisation_type_id, organisation_code, indhold, haendelsestype, tidspunkt, udfoert_af, log_id)',
      ),
    )
    .insert(
      knex
        .from('ny')
        .select(
          ...fromAd,
          knex.raw('?::text, ?::timestamptz, ?::jsonb, ?::uuid', [
            haendelsestype,
            tidspunkt,
            json(udfoertAf),
            logId,
          ]),
        ),
    )
    .returning('nr');
  return written.length === 1;
}
