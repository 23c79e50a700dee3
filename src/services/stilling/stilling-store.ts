/** The only file that names the tables of occupations. */
import type { Knex } from 'knex';
import { orUnavailable } from '../../store/sql/unavailable.js';
import { json } from '../../store/sql/jsonb.js';
import type { ListEdition, StillingList } from './stillingsliste-port.js';

/** A row as JSON has it: the end is a text with an offset. */
interface PostRow {
  readonly navn: string;
  readonly gyldig_til: string | null;
}

interface ListRow {
  readonly edition: number;
  readonly stillinger: readonly (PostRow & {
    readonly uri: string;
    readonly aliasser: readonly (PostRow & { readonly id: string })[];
  })[];
}

const EDITION = 'select coalesce(max(nr), 0)::int as edition from stilling_udgave';

/** This is one statement, so that the edition and the list are those of one moment. */
const FIND_ALL = `
  select (${EDITION}) as edition, coalesce(json_agg(s order by s.navn, s.uri), '[]') as stillinger
  from (
    select uri, navn, gyldig_til, coalesce(
      (select json_agg(json_build_object('id', a.id, 'navn', a.navn, 'gyldig_til', a.gyldig_til) order by a.navn, a.id)
       from stilling_alias a where a.stilling_uri = stilling.uri), '[]') as aliasser
    from stilling
  ) s`;

const WRITE_STILLINGER = `
  insert into stilling (uri, navn, gyldig_til)
  select uri, navn, "gyldigTil" from jsonb_to_recordset(?::jsonb) as written (uri text, navn text, "gyldigTil" timestamptz)
  on conflict (uri) do update set navn = excluded.navn, gyldig_til = excluded.gyldig_til`;

const WRITE_ALIASSER = `
  insert into stilling_alias (stilling_uri, id, navn, gyldig_til)
  select uri, "aliasId", navn, "gyldigTil"
  from jsonb_to_recordset(?::jsonb) as written (uri text, "aliasId" uuid, navn text, "gyldigTil" timestamptz)
  on conflict (stilling_uri, id) do update set navn = excluded.navn, gyldig_til = excluded.gyldig_til`;

/**
 * @throws Fault 139135 (from every function) when the database cannot be reached or is overloaded
 */
export function stillingListOn(database: Knex): StillingList {
  return {
    edition: () =>
      orUnavailable(async () => {
        const { rows } = await database.raw<{ rows: [{ edition: number }] }>(EDITION);
        return rows[0].edition;
      }),

    findAll: () => orUnavailable(() => readList(database)),

    import: (plan, tidspunkt) =>
      orUnavailable(() =>
        database.transaction(async (knex) => {
          // This lock keeps another import waiting, and no reader.
          await knex.raw('lock table stilling_udgave in share row exclusive mode');
          const aendringer = plan(await readList(knex));
          if (aendringer.length === 0) return;
          await knex.raw(WRITE_STILLINGER, [json(aendringer.filter(({ aliasId }) => aliasId === undefined))]);
          await knex.raw(WRITE_ALIASSER, [json(aendringer.filter(({ aliasId }) => aliasId !== undefined))]);
          await knex('stilling_udgave').insert({
            indlaest_tidspunkt: tidspunkt,
            antal_aendringer: aendringer.length,
          });
        }),
      ),
  };
}

async function readList(database: Knex): Promise<ListEdition> {
  const { rows } = await database.raw<{ rows: [ListRow] }>(FIND_ALL);
  const [{ edition, stillinger }] = rows;
  return {
    edition,
    stillinger: stillinger.map(({ uri, aliasser, ...post }) => ({
      uri,
      ...fromPostRow(post),
      aliasser: aliasser.map(({ id, ...alias }) => ({ id, ...fromPostRow(alias) })),
    })),
  };
}

const fromPostRow = ({ navn, gyldig_til }: PostRow) => ({
  navn,
  ...(gyldig_til !== null && { gyldigTil: new Date(gyldig_til) }),
});
