/** The only file that names the tables jobannonce and haendelse. */
import type { Knex } from 'knex';
import { knexOf } from '../../store/knex-transaction.js';
import { orUnavailable } from '../../store/unavailable.js';
import type {
  Afgoerelse,
  Afvisning,
  GemtJobannonce,
  Haendelse,
  JobannonceStore,
} from './jobannonce-store-port.js';

export function jobannonceStoreOn(database: Knex): JobannonceStore {
  return {
    insert: async (transaction, jobannonce, haendelse) => {
      const knex = knexOf(transaction);
      // One statement, one round trip: the ad in a CTE, the event as its main part.
      await knex
        .with('ny', knex('jobannonce').insert(jobannonceRow(jobannonce)))
        .insert(haendelseRow(jobannonce, haendelse))
        .into('haendelse');
    },

    find: (id) =>
      orUnavailable(async () => {
        const row = await database<JobannonceRow>('jobannonce').where({ id }).first();
        return row && fromRow(row);
      }),
  };
}

interface JobannonceRow {
  readonly id: string;
  readonly version: number;
  readonly organisation_type_id: number;
  readonly organisation_code: string;
  readonly indhold: GemtJobannonce['indhold'];
  readonly cvr: string;
  readonly annoncetype: number;
  readonly konfliktramt: boolean;
  readonly afgoerelse: Afgoerelse;
  readonly afgjort_tidspunkt: Date | null;
  readonly afvisning: Afvisning | null;
  readonly publicering_tidspunkt: Date | null;
  readonly afpublicering_tidspunkt: Date;
  readonly afsluttet_tidspunkt: Date | null;
  readonly slettet_tidspunkt: Date | null;
  readonly oprettet_tidspunkt: Date;
  readonly aendret_tidspunkt: Date;
}

/** jsonb goes in as text: pg would take an array for a PostgreSQL array. */
const json = (value: unknown): string => JSON.stringify(value);

const jobannonceRow = (ad: GemtJobannonce) => ({
  id: ad.id,
  version: ad.version,
  organisation_type_id: ad.ejer.organisationTypeId,
  organisation_code: ad.ejer.organisationCode,
  indhold: json(ad.indhold),
  cvr: ad.indhold.Virksomhed.CVRnumberIdentifier,
  annoncetype: ad.indhold.Job.Annoncetype,
  konfliktramt: ad.konfliktramt,
  afgoerelse: ad.afgoerelse,
  afgjort_tidspunkt: ad.afgjortTidspunkt ?? null,
  afvisning: ad.afvisning ? json(ad.afvisning) : null,
  publicering_tidspunkt: ad.publiceringTidspunkt ?? null,
  afpublicering_tidspunkt: ad.afpubliceringTidspunkt,
  afsluttet_tidspunkt: ad.afsluttetTidspunkt ?? null,
  slettet_tidspunkt: ad.slettetTidspunkt ?? null,
  oprettet_tidspunkt: ad.oprettetTidspunkt,
  aendret_tidspunkt: ad.aendretTidspunkt,
});

const haendelseRow = (ad: GemtJobannonce, haendelse: Haendelse) => ({
  jobannonce_id: ad.id,
  version: ad.version,
  haendelsestype: haendelse.haendelsestype,
  tidspunkt: haendelse.tidspunkt,
  udfoert_af: json(haendelse.udfoertAf),
  log_id: haendelse.logId,
  indhold: json(ad.indhold),
});

const fromRow = (row: JobannonceRow): GemtJobannonce => ({
  id: row.id,
  version: row.version,
  ejer: { organisationTypeId: row.organisation_type_id, organisationCode: row.organisation_code },
  indhold: row.indhold,
  konfliktramt: row.konfliktramt,
  afgoerelse: row.afgoerelse,
  ...(row.afgjort_tidspunkt && { afgjortTidspunkt: row.afgjort_tidspunkt }),
  ...(row.afvisning && { afvisning: row.afvisning }),
  ...(row.publicering_tidspunkt && { publiceringTidspunkt: row.publicering_tidspunkt }),
  afpubliceringTidspunkt: row.afpublicering_tidspunkt,
  ...(row.afsluttet_tidspunkt && { afsluttetTidspunkt: row.afsluttet_tidspunkt }),
  ...(row.slettet_tidspunkt && { slettetTidspunkt: row.slettet_tidspunkt }),
  oprettetTidspunkt: row.oprettet_tidspunkt,
  aendretTidspunkt: row.aendret_tidspunkt,
});
