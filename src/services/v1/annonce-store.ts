import type { Knex } from 'knex';
import { orUnavailable } from '../../store/sql/unavailable.js';
import type { V1Annoncer, V1Tilstand } from './annonce-port.js';
import { tilstandAt } from './state-rows.js';

interface Row {
  readonly skiftet: Date | null;
  readonly cvr: string;
  readonly tilstand: V1Tilstand;
  readonly oprettet: Date;
}

/** @param cutOver when version 1 ended */
export function v1AnnoncerOn(database: Knex, cutOver: Date): V1Annoncer {
  return {
    find: (annonceId) =>
      orUnavailable(async () => {
        const { rows } = await database.raw<{ rows: Row[] }>(FIND, { annonceId, cutOver });
        const [row] = rows;
        if (!row || row.tilstand === 'Slettet') return undefined;
        if (row.skiftet) return { kind: 'gravsten', cutOver: row.skiftet };
        const { cvr, tilstand, oprettet } = row;
        return { kind: 'kept', cvr, tilstand, oprettet };
      }),
  };
}

const FIND = `
  select skiftet, cvr, tilstand, null as oprettet from v1_tombstone where annonce_id = :annonceId
  union all
  select null, cvr, ${tilstandAt('cast(:cutOver as timestamptz)')}, oprettet_tidspunkt
    from v1_jobannonce where annonce_id = :annonceId
  limit 1`;
