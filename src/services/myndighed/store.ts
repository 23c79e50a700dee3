/** The only file that names the tables of authorities. */
import type { Knex } from 'knex';
import { connectionOf, queryOn } from '../../store/sql/knex-transaction.js';
import { orUnavailable } from '../../store/sql/unavailable.js';
import type { ListedMyndighed, Myndighedsliste } from './import-port.js';
import type { Myndighed, Myndighedsregister } from './myndighedsregister.js';

interface Row {
  readonly organisation_type_id: number;
  readonly organisation_code: string;
  readonly navn: string;
  readonly telefonnummer: string | null;
  readonly email: string | null;
  readonly fra: string | null;
  readonly til: string | null;
}

interface KommuneRow {
  readonly kommunekode: string;
  readonly jobcenterkode: string;
}

/** Days are read as text: the driver would make them moments of this machine's own time zone. */
const COLUMNS = `organisation_type_id, organisation_code, navn, telefonnummer, email,
  to_char(fra, 'YYYY-MM-DD') as fra, to_char(til, 'YYYY-MM-DD') as til`;

const FIND = {
  name: 'find myndighed',
  text: `select ${COLUMNS} from tilmeldt_myndighed
    where organisation_type_id = $1 and organisation_code = $2`,
};

export function myndighedsregisterOn(database: Knex): Myndighedsregister {
  return {
    find: ({ organisationTypeId, organisationCode }, transaction) =>
      orUnavailable(async () => {
        const statement = { ...FIND, values: [organisationTypeId, organisationCode] };
        const [row] = transaction
          ? (await connectionOf(transaction).query<Row>(statement)).rows
          : await queryOn<Row>(database, statement);
        return row && fromRow(row);
      }),
    findAll: (organisationTypeId) =>
      orUnavailable(async () => {
        const rows = await database('tilmeldt_myndighed')
          .where({ organisation_type_id: organisationTypeId })
          .orderByRaw('organisation_code::bigint, organisation_code')
          .select<Row[]>(database.raw(COLUMNS));
        return rows.map(fromRow);
      }),
    jobcenterOf: (kommunekode) =>
      orUnavailable(async () => {
        const row = await database('jobcenter_kommune')
          .where({ kommunekode })
          .first<KommuneRow | undefined>();
        return row?.jobcenterkode;
      }),
  };
}

/**
 * Works as the owner of the tables.
 * @param jobcenterType the number of job centres in the code list OrganisationType
 */
export function myndighedslisteOn(database: Knex, jobcenterType: number): Myndighedsliste {
  return {
    findAll: () => orUnavailable(() => readList(database, jobcenterType)),

    replace: (liste) =>
      orUnavailable(() =>
        database.transaction(async (knex) => {
          // This lock keeps another import waiting, and no reader.
          await knex.raw('lock table tilmeldt_myndighed in share row exclusive mode');
          const listed = new Map(liste.map((one) => [keyOf(one), one]));
          const before = await readList(knex, jobcenterType);
          const kept = new Map(before.map((one) => [keyOf(one), one]));
          const next = [...liste, ...before.filter((one) => !listed.has(keyOf(one))).map(withoutPart)];
          const changed = next.filter((one) => !isSame(one, kept.get(keyOf(one))));
          if (changed.length === 0) return 0;
          await knex('tilmeldt_myndighed')
            .insert(changed.map(toRow))
            .onConflict(['organisation_type_id', 'organisation_code'])
            .merge();
          await knex('jobcenter_kommune').delete();
          const kommuner = liste.flatMap(({ organisationCode, kommuner: koder = [] }) =>
            koder.map((kommunekode) => ({ kommunekode, jobcenterkode: organisationCode })),
          );
          if (kommuner.length > 0) await knex('jobcenter_kommune').insert(kommuner);
          return changed.length;
        }),
      ),
  };
}

async function readList(database: Knex, jobcenterType: number): Promise<ListedMyndighed[]> {
  const rows = await database('tilmeldt_myndighed')
    .orderByRaw('organisation_type_id, organisation_code::bigint, organisation_code')
    .select<Row[]>(database.raw(COLUMNS));
  const kommuner = await database('jobcenter_kommune').orderBy('kommunekode').select<KommuneRow[]>();
  return rows.map(fromRow).map((one) => {
    const own = kommuner.filter(({ jobcenterkode }) => jobcenterkode === one.organisationCode);
    if (one.organisationTypeId !== jobcenterType || own.length === 0) return one;
    return { ...one, kommuner: own.map(({ kommunekode }) => kommunekode) };
  });
}

const keyOf = ({ organisationTypeId, organisationCode }: Myndighed) =>
  `${organisationTypeId}/${organisationCode}`;

/** It is known still, takes part no longer, and is no municipality's job centre. */
const withoutPart = ({ fra: _, til: __, kommuner: ___, ...rest }: ListedMyndighed): ListedMyndighed => rest;

const isSame = (one: ListedMyndighed, other: ListedMyndighed | undefined): boolean =>
  other !== undefined &&
  JSON.stringify([toRow(one), [...(one.kommuner ?? [])].sort()]) ===
    JSON.stringify([toRow(other), [...(other.kommuner ?? [])].sort()]);

const toRow = (one: ListedMyndighed): Row => ({
  organisation_type_id: one.organisationTypeId,
  organisation_code: one.organisationCode,
  navn: one.navn,
  telefonnummer: one.telefonnummer ?? null,
  email: one.email ?? null,
  fra: one.fra ?? null,
  til: one.til ?? null,
});

const fromRow = (row: Row): Myndighed => ({
  organisationTypeId: row.organisation_type_id,
  organisationCode: row.organisation_code,
  navn: row.navn,
  ...(row.telefonnummer !== null && { telefonnummer: row.telefonnummer }),
  ...(row.email !== null && { email: row.email }),
  ...(row.fra !== null && { fra: row.fra }),
  ...(row.til !== null && { til: row.til }),
});
