import type { Knex } from 'knex';

/** What the public sees of the ads, and searches: docs/decisions/0014-search.md. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table jobannonce_godkendt (
      jobannonce_id uuid primary key references jobannonce (id),
      version integer not null check (version >= 1),
      indhold jsonb not null,
      virksomhed jsonb,
      godkendt_tidspunkt timestamptz not null,
      publicering_tidspunkt timestamptz,
      afpublicering_tidspunkt timestamptz not null,
      afsluttet_tidspunkt timestamptz,
      paa_jobnet_fra timestamptz not null,
      search_text tsvector,
      facets text[]
        generated always as (jobannonce_facets(indhold, null, (indhold -> 'AnonymArbejdsgiver')::boolean)) stored
    ) with (toast_tuple_target = 128);
    alter table jobannonce_godkendt
      alter column facets set storage main,
      alter column search_text set storage external`);
  await knex.raw(`
    create index jobannonce_godkendt_paa_jobnet_idx
      on jobannonce_godkendt (paa_jobnet_fra desc, jobannonce_id desc);
    create index jobannonce_godkendt_search_idx on jobannonce_godkendt using gin (search_text, facets)
      with (gin_pending_list_limit = 256);
    create index jobannonce_godkendt_longest_idx on jobannonce_godkendt ((afpublicering_tidspunkt - paa_jobnet_fra))`);
  // An ad that is on Jobnet keeps its place in the order when a new version of it is approved:
  // paging relies on it.
  await knex.raw(`
    create function jobannonce_godkendt_derived() returns trigger language plpgsql as $function$
    begin
      new.virksomhed := (select virksomhed from jobannonce where id = new.jobannonce_id);
      new.paa_jobnet_fra := greatest(new.publicering_tidspunkt, new.godkendt_tidspunkt);
      if tg_op = 'UPDATE' and new.paa_jobnet_fra = new.godkendt_tidspunkt and old.afsluttet_tidspunkt is null
        and new.godkendt_tidspunkt >= old.paa_jobnet_fra and new.godkendt_tidspunkt < old.afpublicering_tidspunkt
      then
        new.paa_jobnet_fra := old.paa_jobnet_fra;
      end if;
      return new;
    end
    $function$;
    create trigger derived_columns
      before insert or update of version, indhold, godkendt_tidspunkt, publicering_tidspunkt on jobannonce_godkendt
      for each row execute function jobannonce_godkendt_derived()`);
  await knex.raw(`
    comment on function jobannonce_godkendt_derived() is 'Fills virksomhed and paa_jobnet_fra of an approved version';
    comment on table jobannonce_godkendt is
      'The approved version of each ad that has one, and so all that the public may see: a newer version waits or was refused beside it, in jobannonce';
    comment on column jobannonce_godkendt.version is 'The version of the ad that was approved';
    comment on column jobannonce_godkendt.indhold is 'JobannonceType of that version, its times as UTC instants';
    comment on column jobannonce_godkendt.virksomhed is 'As in jobannonce, of the version that was approved';
    comment on column jobannonce_godkendt.godkendt_tidspunkt is 'When that version was approved';
    comment on column jobannonce_godkendt.publicering_tidspunkt is 'From indhold; null: at once when approved';
    comment on column jobannonce_godkendt.afpublicering_tidspunkt is 'From indhold';
    comment on column jobannonce_godkendt.afsluttet_tidspunkt is 'When the ad was closed by hand; a deleted ad has no row here';
    comment on column jobannonce_godkendt.paa_jobnet_fra is
      'From when the ad is on Jobnet: the later of publication and approval, and of an ad that was there already when this version was approved since when it was';
    comment on column jobannonce_godkendt.search_text is 'Words of title and text as the public is shown them: of an anonymous ad none that tells its company';
    comment on column jobannonce_godkendt.facets is 'What the filters of a search ask for; of an anonymous ad nothing that tells its company';
    comment on index jobannonce_godkendt_paa_jobnet_idx is 'Ads on Jobnet, page by page';
    comment on index jobannonce_godkendt_search_idx is 'Words and filters that few ads have';
    comment on index jobannonce_godkendt_longest_idx is
      'The longest time any ad is on Jobnet: what came there longer ago than that is over, and no search looks at it'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table jobannonce_godkendt;
    drop function jobannonce_godkendt_derived()`);
}
