/** The only file that names the tables jobannonce and haendelse. */
import type { Knex } from 'knex';
import { connectionOf } from '../../store/knex-transaction.js';
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
      const indhold = json(jobannonce.indhold);
      const ad = jobannonceRow(jobannonce, indhold);
      const event = haendelseRow(jobannonce, haendelse, indhold);
      await connectionOf(transaction).query({
        name: 'insert jobannonce',
        text: insertBoth(Object.keys(ad), Object.keys(event)),
        values: [...Object.values(ad), ...Object.values(event)],
      });
    },

    find: (id) =>
      orUnavailable(async () => {
        const row = await database<JobannonceRow>('jobannonce').where({ id }).first();
        return row && fromRow(row);
      }),
  };
}

/** One statement, one round trip, prepared once on each connection: the ad in a CTE, its event as the main part. */
function insertBoth(ad: readonly string[], event: readonly string[]): string {
  const places = [...ad, ...event].map((_, i) => `$${i + 1}`);
  return (
    `with ny as (insert into jobannonce (${ad.join()}) values (${places.slice(0, ad.length).join()})) ` +
    `insert into haendelse (${event.join()}) values (${places.slice(ad.length).join()})`
  );
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

const jobannonceRow = (ad: GemtJobannonce, indhold: string) => ({
  id: ad.id,
  version: ad.version,
  organisation_type_id: ad.ejer.organisationTypeId,
  organisation_code: ad.ejer.organisationCode,
  indhold,
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

const haendelseRow = (ad: GemtJobannonce, haendelse: Haendelse, indhold: string) => ({
  jobannonce_id: ad.id,
  version: ad.version,
  haendelsestype: haendelse.haendelsestype,
  tidspunkt: haendelse.tidspunkt,
  udfoert_af: json(haendelse.udfoertAf),
  log_id: haendelse.logId,
  indhold,
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
