import type { Knex } from 'knex';

/** docs/decisions/0014-search.md */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table jobannonce_godkendt add column paa_jobnet_fra timestamptz;
    update jobannonce_godkendt set paa_jobnet_fra = greatest(publicering_tidspunkt, godkendt_tidspunkt);
    alter table jobannonce_godkendt
      alter column paa_jobnet_fra set not null,
      add column search_text tsvector,
      add column facets text[]
        generated always as (jobannonce_facets(indhold, null, (indhold -> 'AnonymArbejdsgiver')::boolean)) stored;
    alter table jobannonce_godkendt set (toast_tuple_target = 128);
    alter table jobannonce_godkendt
      alter column facets set storage main,
      alter column search_text set storage external;
    create index jobannonce_godkendt_paa_jobnet_idx
      on jobannonce_godkendt (paa_jobnet_fra desc, jobannonce_id desc);
    create index jobannonce_godkendt_search_idx on jobannonce_godkendt using gin (search_text, facets)
      with (gin_pending_list_limit = 256)`);
  // An ad that is on Jobnet keeps its place in the order when a new version of it is approved: paging relies on it.
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
    comment on column jobannonce_godkendt.paa_jobnet_fra is
      'From when the ad is on Jobnet: the later of publication and approval, and of an ad that was there already when this version was approved since when it was';
    comment on column jobannonce_godkendt.search_text is 'Words of title and text as the public is shown them: of an anonymous ad none that tells its company';
    comment on column jobannonce_godkendt.facets is 'What the filters of a search ask for; of an anonymous ad nothing that tells its company';
    comment on index jobannonce_godkendt_paa_jobnet_idx is 'Ads on Jobnet, page by page';
    comment on index jobannonce_godkendt_search_idx is 'Words and filters that few ads have'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop trigger derived_columns on jobannonce_godkendt;
    drop function jobannonce_godkendt_derived();
    alter table jobannonce_godkendt reset (toast_tuple_target);
    alter table jobannonce_godkendt drop column facets, drop column search_text, drop column paa_jobnet_fra`);
}
