/**
 * Notices that are there without anybody having written them: those of the demo. It works as the
 * owner of the tables.
 */
import type { Knex } from 'knex';
import type { StoredDriftsbesked } from './driftsbesked.js';

export interface GivenDriftsbeskeder {
  /** Adds those that were never there: one that was changed or deleted stays so. */
  load(given: readonly StoredDriftsbesked[], at: Date): Promise<void>;
  /** Takes all others away, and has these as they were. @returns how many were not as they were */
  restore(given: readonly StoredDriftsbesked[], at: Date): Promise<number>;
}

export function givenDriftsbeskederOn(database: Knex): GivenDriftsbeskeder {
  const load: GivenDriftsbeskeder['load'] = async (given, at) => {
    const rows = given.map((besked) => ({
      id: besked.id,
      version: besked.version,
      placering: besked.placering,
      overskrift: besked.overskrift,
      tekst: besked.tekst,
      gyldig_fra: besked.gyldigFra,
      oprettet_tidspunkt: at,
      aendret_tidspunkt: at,
    }));
    await database('driftsbesked').insert(rows).onConflict('id').ignore();
  };
  return {
    load,
    restore: async (given, at) => {
      const { rowCount } = await database.raw<{ rowCount: number }>(
        `delete from driftsbesked
         where not (id = any(?::uuid[]) and version = 1 and slettet_tidspunkt is null)`,
        [given.map(({ id }) => id)],
      );
      await load(given, at);
      return rowCount;
    },
  };
}
