/** The only file that names the table behandling; of jobannonce it only reads the queue. */
import type { Knex } from 'knex';
import type { JobannonceType } from '../../contract/index.js';
import { connectionOf } from '../../store/sql/knex-transaction.js';
import { orUnavailable } from '../../store/sql/unavailable.js';
import { mailAddressOf } from '../../mail/address.js';
import { addressesSql } from '../jobannonce/ad/addresses-sql.js';
import { domaenerSql } from '../jobannonce/authority/sql.js';
import { hasLaasSql } from '../virksomhed/locks/sql.js';
import type { Adresser } from '../jobannonce/authority/address.js';
import {
  type AfventendeJobannonce,
  type Behandling,
  type Behandlinger,
  type Behandlingstilstand,
  behandlingstilstande,
} from './behandling-port.js';

interface BehandlingRow {
  readonly organisation_type_id: number;
  readonly organisation_code: string;
  readonly behandler_identifier: string;
  readonly behandler_navn: string;
  readonly paabegyndt_tidspunkt: Date;
  readonly parkeret_til_tidspunkt: Date | null;
}

interface QueueRow extends BehandlingRow {
  readonly id: string;
  readonly version: number;
  readonly titel: string;
  readonly virksomhed: JobannonceType['Virksomhed'];
  readonly ejer_type_id: number;
  readonly ejer_code: string;
  readonly siden: Date;
  readonly siden_us: string;
  readonly cvr: string;
  readonly publicering_tidspunkt: Date | null;
  readonly afpublicering_tidspunkt: Date;
  readonly foerst_paa_jobnet: Date | null;
  readonly konfliktramt: boolean;
  /** The addresses to apply to; null when the ad is not anonymous. */
  readonly adresser: Adresser | null;
  readonly domaener: readonly string[];
  readonly addresses: readonly (string | null)[];
  readonly has_behandler: boolean;
}

interface WaitingRow extends Readonly<Record<Behandlingstilstand, number>> {
  readonly since: Date | null;
}

const NONE_WAIT: WaitingRow = { Ledig: 0, UnderBehandling: 0, Parkeret: 0, since: null };

/** The ad waits since this time, as the index jobannonce_queue_idx has it. */
const WAITING_SINCE = 'coalesce(j.afventer_igen_siden, j.oprettet_tidspunkt)';
const WAITS = `j.afgoerelse = 'afventer' and j.afsluttet_tidspunkt is null and j.slettet_tidspunkt is null`;

/**
 * Holds also for an ad that waited already when the conflict began, as whoever decides on it must
 * know.
 */
const IS_KONFLIKTRAMT = `(j.konfliktramt or ${hasLaasSql('konfliktramt', 'j.cvr', 'cast(:now as timestamptz)')})`;

/**
 * Parking ends before the ad's time is over, also when that was changed meanwhile. least() leaves
 * nulls out, so that of an ad that is not parked is asked apart.
 */
const PARKED_UNTIL = `case when b.parkeret_til_tidspunkt is not null
  then least(b.parkeret_til_tidspunkt, j.afpublicering_tidspunkt) end`;

/** Says what `tilstandOf` (behandling.ts) says, with now as a parameter. */
const IS_IN_TILSTAND: Readonly<Record<Behandlingstilstand, string>> = {
  Ledig: `(b.jobannonce_id is null or coalesce(${PARKED_UNTIL} <= :now, false))`,
  UnderBehandling: '(b.jobannonce_id is not null and b.parkeret_til_tidspunkt is null)',
  Parkeret: `(${PARKED_UNTIL} > :now)`,
};

export function behandlingerOn(database: Knex): Behandlinger {
  return {
    find: async (transaction, id) => {
      const { rows } = await connectionOf(transaction).query<BehandlingRow>(
        `select b.*, ${PARKED_UNTIL} as parkeret_til_tidspunkt
         from behandling b join jobannonce j on j.id = b.jobannonce_id where b.jobannonce_id = $1`,
        [id],
      );
      return rows[0] && behandlingOf(rows[0]);
    },

    set: async (transaction, id, { behandler, paabegyndtTidspunkt, parkeretTilTidspunkt }) => {
      const { organisationTypeId, organisationCode, identifier, navn } = behandler;
      await connectionOf(transaction).query(
        `insert into behandling (jobannonce_id, organisation_type_id, organisation_code, behandler_identifier,
           behandler_navn, paabegyndt_tidspunkt, parkeret_til_tidspunkt)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (jobannonce_id) do update set
           organisation_type_id = excluded.organisation_type_id, organisation_code = excluded.organisation_code,
           behandler_identifier = excluded.behandler_identifier, behandler_navn = excluded.behandler_navn,
           paabegyndt_tidspunkt = excluded.paabegyndt_tidspunkt,
           parkeret_til_tidspunkt = excluded.parkeret_til_tidspunkt`,
        [
          id,
          organisationTypeId,
          organisationCode,
          identifier,
          navn,
          paabegyndtTidspunkt,
          parkeretTilTidspunkt,
        ],
      );
    },

    remove: async (transaction, id) => {
      await connectionOf(transaction).query('delete from behandling where jobannonce_id = $1', [id]);
    },

    waiting: (now) =>
      orUnavailable(async () => {
        const counts = behandlingstilstande.map(
          (tilstand) => `count(*) filter (where ${IS_IN_TILSTAND[tilstand]})::integer as "${tilstand}"`,
        );
        const { rows } = await database.raw<{ rows: WaitingRow[] }>(
          `select ${counts.join()}, min(${WAITING_SINCE}) as since
           from jobannonce j left join behandling b on b.jobannonce_id = j.id where ${WAITS}`,
          { now },
        );
        const [{ since, ...found } = NONE_WAIT] = rows;
        return { counts: found, ...(since && { since }) };
      }),

    queue: ({ tilstande, behandler, konfliktramt, cvr }, after, count, now) =>
      orUnavailable(async () => {
        const wanted = [
          WAITS,
          tilstande.length > 0 && `(${tilstande.map((one) => IS_IN_TILSTAND[one]).join(' or ')})`,
          behandler && 'b.organisation_type_id = :type and b.organisation_code = :code',
          behandler && `b.behandler_identifier = :identifier and not ${IS_IN_TILSTAND.Ledig}`,
          konfliktramt !== undefined && `${IS_KONFLIKTRAMT} = :konfliktramt`,
          cvr !== undefined && 'j.cvr = :cvr',
          after &&
            `(${WAITING_SINCE}, j.id) > (timestamptz 'epoch' + cast(:siden as bigint) * interval '1 microsecond', cast(:id as uuid))`,
        ].filter((condition) => typeof condition === 'string');
        const { rows } = await database.raw<{ rows: QueueRow[] }>(
          `select j.id, j.version, j.indhold->>'Titel' as titel, j.indhold->'Virksomhed' as virksomhed,
             j.organisation_type_id as ejer_type_id, j.organisation_code as ejer_code, ${WAITING_SINCE} as siden,
             cast(cast(extract(epoch from ${WAITING_SINCE}) * 1000000 as bigint) as text) as siden_us,
             j.cvr, j.publicering_tidspunkt, j.afpublicering_tidspunkt, j.foerst_paa_jobnet, ${IS_KONFLIKTRAMT} as konfliktramt, b.jobannonce_id is not null as has_behandler, b.*,
             ${PARKED_UNTIL} as parkeret_til_tidspunkt, ${addressesSql()} as addresses,
             case when (j.indhold->'AnonymArbejdsgiver')::boolean then j.indhold->'Ansoegning' end as adresser,
             ${domaenerSql('j.organisation_type_id', 'j.organisation_code')} as domaener
           from jobannonce j left join behandling b on b.jobannonce_id = j.id
           where ${wanted.join(' and ')} order by ${WAITING_SINCE}, j.id limit :count`,
          {
            now,
            count,
            type: behandler?.organisationTypeId ?? null,
            code: behandler?.organisationCode ?? null,
            identifier: behandler?.identifier ?? null,
            konfliktramt: konfliktramt ?? null,
            cvr: cvr ?? null,
            siden: after?.siden ?? null,
            id: after?.id ?? null,
          },
        );
        return rows.map(afventende);
      }),
  };
}

const afventende = (row: QueueRow): AfventendeJobannonce => ({
  position: { siden: row.siden_us, id: row.id },
  version: row.version,
  titel: row.titel,
  virksomhed: row.virksomhed,
  ejer: { organisationTypeId: row.ejer_type_id, organisationCode: row.ejer_code },
  afventerSiden: row.siden,
  cvr: row.cvr,
  ...(row.publicering_tidspunkt && { publiceringTidspunkt: row.publicering_tidspunkt }),
  afpubliceringTidspunkt: row.afpublicering_tidspunkt,
  ...(row.foerst_paa_jobnet && { foerstPaaJobnet: row.foerst_paa_jobnet }),
  ...(row.adresser && { anonym: { adresser: row.adresser, domaener: row.domaener } }),
  konfliktramt: row.konfliktramt,
  hasMailAddress: mailAddressOf(row.addresses) !== undefined,
  ...(row.has_behandler && { behandling: behandlingOf(row) }),
});

const behandlingOf = (row: BehandlingRow): Behandling => ({
  behandler: {
    organisationTypeId: row.organisation_type_id,
    organisationCode: row.organisation_code,
    identifier: row.behandler_identifier,
    navn: row.behandler_navn,
  },
  paabegyndtTidspunkt: row.paabegyndt_tidspunkt,
  ...(row.parkeret_til_tidspunkt && { parkeretTilTidspunkt: row.parkeret_til_tidspunkt }),
});
