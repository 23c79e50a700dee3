import type { Knex } from 'knex';

/** docs/decisions/0014-search.md */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table jobannonce
      add column search_time timestamptz not null
        generated always as (coalesce(publicering_tidspunkt, oprettet_tidspunkt)) stored,
      add column search_text tsvector,
      add column facets text[]
        generated always as (jobannonce_facets(indhold, organisation_type_id::text || '/' || organisation_code, false)) stored;
    alter table jobannonce set (toast_tuple_target = 128);
    alter table jobannonce
      alter column facets set storage main,
      alter column search_text set storage external;
    create index jobannonce_owner_search_time_idx
      on jobannonce (organisation_type_id, organisation_code, search_time desc, id desc) where slettet_tidspunkt is null;
    create index jobannonce_search_time_idx on jobannonce (search_time desc, id desc) where slettet_tidspunkt is null;
    create index jobannonce_search_idx on jobannonce using gin (search_text, facets)
      with (gin_pending_list_limit = 256) where slettet_tidspunkt is null`);
  await knex.raw(`
    comment on column jobannonce.search_time is 'Order of a search in own ads: the publication asked for, else the creation';
    comment on column jobannonce.search_text is 'Words of title and text, from jobannonce_search_text';
    comment on column jobannonce.facets is 'What the filters of a search ask for';
    comment on index jobannonce_owner_search_time_idx is 'Own ads, page by page';
    comment on index jobannonce_search_time_idx is 'All ads, page by page, for STAR';
    comment on index jobannonce_search_idx is 'Words and filters that few ads have'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table jobannonce reset (toast_tuple_target);
    alter table jobannonce drop column facets, drop column search_text, drop column search_time`);
}
