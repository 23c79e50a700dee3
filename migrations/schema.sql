-- Written by `npm run schema` from migrations/. To change the schema, add a migration.

CREATE OR REPLACE FUNCTION public.jobannonce_search_text(words text[])
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
      select setweight(to_tsvector('pg_catalog.danish', words[1]), 'A')
          || setweight(to_tsvector('pg_catalog.danish', words[2]), 'B')
      $function$;
comment on function jobannonce_search_text(text[]) is 'The words of an ad as the search knows them, from those of its title (A) and of its text (B), small and without signs';

CREATE OR REPLACE FUNCTION public.jobannonce_facets(indhold jsonb, owner text, anonymous boolean)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
    select array_remove(array[
        'ejer:' || owner,
        'type:' || (indhold #>> '{Job,Annoncetype}'),
        'stilling:' || lower(indhold #>> '{Job,ConceptUriDa}'),
        'alias:' || lower(indhold #>> '{Job,AliasIdentifier}'),
        'land:' || (indhold #>> '{Job,Arbejdssted,Landekode}'),
        'kommune:' || (indhold #>> '{Job,Arbejdssted,Kommunekode}'),
        'deltid:' || (indhold #> '{Job,Deltid}' is not null)::text,
        'eures:' || (indhold #>> '{Publicering,Eures}'),
        case when not anonymous then 'post:' || (indhold #>> '{Job,Arbejdssted,Postnummer}') end,
        case when not anonymous then 'cvr:' || (indhold #>> '{Virksomhed,CVRnumberIdentifier}') end,
        case when not anonymous then 'pnr:' || (indhold #>> '{Virksomhed,ProductionUnitIdentifier}') end
      ], null)
      || array(select 'tid:' || arbejdstid from jsonb_array_elements_text(indhold #> '{Job,ArbejdstidsforholdSamling}') as arbejdstid)
    $function$;
comment on function jobannonce_facets(jsonb,text,boolean) is 'What filters ask for, one text each, e.g. kommune:461; of an anonymous ad for the public nothing of the company and no place but the municipality';

CREATE OR REPLACE FUNCTION public.jobannonce_godkendt_derived()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
comment on function jobannonce_godkendt_derived() is 'Fills virksomhed and paa_jobnet_fra of an approved version';

CREATE OR REPLACE FUNCTION public.system_log_append_only()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      raise exception 'system_log is only ever appended to';
    end
    $function$;

CREATE OR REPLACE FUNCTION public.remove_expired_audit(days integer, max_seals integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    declare
      cutoff constant timestamptz := now() - make_interval(days => days);
      removed integer := 0;
      seal record;
    begin
      if days is null or days < 180 then
        raise exception 'the audit trail is kept for at least 180 days' using errcode = 'check_violation';
      end if;
      -- The lock of the sealing (src/audit/seals/seal-store.ts): one removes or seals at a time.
      perform pg_advisory_xact_lock(20261201);
      for seal in
        select nr, sealed_at, from_tx, to_tx, after_nr,
               (select min(later.to_nr) from public.audit_seal later where later.nr >= this.nr) as to_nr
        from public.audit_seal this where removed_at is null order by nr limit max_seals
      loop
        exit when seal.sealed_at >= cutoff;
        exit when exists (
          select from public.audit_trail
          where tx >= seal.from_tx and tx < seal.to_tx and nr > seal.after_nr
            and (seal.to_nr is null or nr <= seal.to_nr) and recorded_at >= cutoff);
        delete from public.audit_trail
          where tx >= seal.from_tx and tx < seal.to_tx and nr > seal.after_nr
            and (seal.to_nr is null or nr <= seal.to_nr);
        update public.audit_seal set removed_at = now(), rows = null where nr = seal.nr;
        removed := removed + 1;
      end loop;
      return removed;
    end
    $function$;
comment on function remove_expired_audit(integer,integer) is 'Removes the rows of at most so many seals that are older than so many days; returns how many seals';

CREATE OR REPLACE FUNCTION public.seal_audit(OUT seal bigint, OUT row_count integer, OUT seal_hash text)
 RETURNS SETOF record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    declare
      batch constant integer := 5000;
      end_of_cluster constant xid8 := '18446744073709551615';
      last record;
      sealed_at timestamptz;
      from_tx xid8;
      to_tx xid8;
      overflow_tx xid8;
      after_nr bigint;
      to_nr bigint;
      highest_nr bigint;
      rows bytea;
      rows_hash text;
      previous_hash text;
    begin
      -- The lock of the removal (remove_expired_audit): one removes or seals at a time, and nobody waits to seal.
      if not pg_try_advisory_xact_lock(20261201) then return; end if;
      -- Statements of their own from here on: they see what the one before us under this lock has committed.
      select * into last from public.audit_seal order by nr desc limit 1;
      seal := coalesce(last.nr, 0) + 1;
      previous_hash := coalesce(last.hash, repeat('0', 64));
      -- A clock that was set back does not make a seal that is older than the one before.
      sealed_at := greatest(clock_timestamp(), last.sealed_at);
      from_tx := case when last.nr is null or last.to_nr is not null then '0'::xid8 else last.to_tx end;
      after_nr := coalesce(last.to_nr, last.after_nr, 0);
      if last.to_nr is null and pg_snapshot_xmax(pg_current_snapshot()) < last.to_tx then
        -- Ids that are lower than they were: the database was restored into another cluster. What the old one left
        -- unsealed is sealed as it is, even when that is nothing: the next batch begins by it.
        to_tx := end_of_cluster;
        to_nr := greatest(last.highest_nr, (select max(nr) from public.audit_trail where tx >= last.to_tx));
      else
        -- Transactions below are over: what they wrote is there, and no row can be added by them.
        to_tx := pg_snapshot_xmin(pg_current_snapshot());
        select tx into overflow_tx from public.audit_trail where tx >= from_tx and tx < to_tx and nr > after_nr
          order by tx offset batch limit 1;
        -- Transactions are sealed whole: one that has more rows than a batch is one by itself.
        if exists (select from public.audit_trail where tx >= from_tx and tx < overflow_tx and nr > after_nr) then
          to_tx := overflow_tx;
        elsif overflow_tx is not null then
          to_tx := coalesce(
            (select tx from public.audit_trail where tx > overflow_tx and tx < to_tx and nr > after_nr order by tx limit 1), to_tx);
        end if;
      end if;

      select count(*), max(r.nr::bigint),
          coalesce(string_agg(int8send(r.nr::bigint) || sha256(convert_to(json_strip_nulls(row_to_json(r))::text, 'UTF8')),
                              ''::bytea order by r.nr::bigint), '')
        into row_count, highest_nr, rows
        from (
          select nr::text, tx::text,
            to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as recorded_at,
            to_char(answered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as answered_at,
            log_id::text, certificate_sha256, system_id, organisation_type_id::text, organisation_code, user_id, user_type::text,
            operation, jobannonce_id::text, version::text, annonce_id::text, cvr, repeated::text, outcome::text, jobordre_id::text, formidling_id::text, kontaktperson_id::text, driftsbesked_id::text, person_id, anmodning_id::text
          from public.audit_trail
          where tx >= from_tx and tx < to_tx and nr > after_nr and (to_nr is null or nr <= to_nr)
        ) as r;
      if row_count = 0 and to_nr is null then return; end if;

      highest_nr := greatest(highest_nr, last.highest_nr, 0);
      rows_hash := encode(sha256(rows), 'hex');
      seal_hash := encode(sha256(convert_to(
        format('["%s","%s","%s","%s","%s","%s",%s,"%s",%s,"%s"]', previous_hash, seal,
          to_char(sealed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), from_tx, to_tx, after_nr,
          coalesce('"' || to_nr || '"', 'null'), highest_nr, row_count, rows_hash), 'UTF8')), 'hex');
      insert into public.audit_seal (nr, sealed_at, from_tx, to_tx, after_nr, to_nr, highest_nr, row_count, rows,
          rows_hash, previous_hash, hash)
        values (seal, sealed_at, from_tx, to_tx, after_nr, to_nr, highest_nr, row_count, rows, rows_hash, previous_hash, seal_hash);
      return next;
    end
    $function$;
comment on function seal_audit() is 'Sets the next seal of the audit trail over the rows that are final, about 5,000 at most; no row: there was nothing to seal, or another process is at it';

CREATE OR REPLACE FUNCTION public.organisation_domain_keeps()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      raise exception 'organisation_domain keeps every row, and one that was removed as it is';
    end
    $function$;

CREATE OR REPLACE FUNCTION public.stilling_words(indhold jsonb)
 RETURNS text
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
AS $function$
    begin
      return (
        select regexp_replace(
          lower(normalize(concat_ws(' ', s.navn, a.navn), NFKC) collate "da-x-icu"),
          '[^[:alnum:]\u0300-\u036f]+', ' ', 'g')
        from stilling s left join stilling_alias a
          on a.stilling_uri = s.uri and a.id::text = lower(indhold #>> '{Job,AliasIdentifier}')
        where s.uri = lower(indhold #>> '{Job,ConceptUriDa}'));
    end
    $function$;
comment on function stilling_words(jsonb) is 'The names of the occupation and of the alias of an ad, small and without signs, as words.ts reads a text';

CREATE OR REPLACE FUNCTION public.jobannonce_search_text(words text[], indhold jsonb)
 RETURNS tsvector
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
      select jobannonce_search_text(words)
          || setweight(to_tsvector('pg_catalog.danish', coalesce(stilling_words(indhold), '')), 'A')
      $function$;
comment on function jobannonce_search_text(text[],jsonb) is 'The words of an ad, and the names of its occupation and alias as they are now (A)';

CREATE OR REPLACE FUNCTION public.take_memory_lease()
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    declare
      granted integer;
    begin
      -- In another isolation the row may be read as it was before we had the lock.
      if current_setting('transaction_isolation') <> 'read committed' then return 0; end if;
      -- Whoever writes has this lock from its wait until its commit can be seen.
      if not pg_try_advisory_xact_lock_shared(20261205) then return 0; end if;
      select ms into granted from public.memory_lease;
      if granted > 0 then update public.memory_lease set is_used = true where not is_used; end if;
      return coalesce(granted, 0);
    end
    $function$;
comment on function take_memory_lease() is 'Milliseconds from now in which what was read may be answered from memory; 0: not now';

CREATE OR REPLACE FUNCTION public.lock_memory()
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select pg_advisory_xact_lock(20261205) $function$;
comment on function lock_memory() is 'No lease is given until the transaction has ended; to be had before any other lock, as two writers would else wait for each other';

CREATE OR REPLACE FUNCTION public.lock_memory_first()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ begin perform public.lock_memory(); return null; end $function$;
comment on function lock_memory_first() is 'Locks memory before a statement has locked its rows';

CREATE OR REPLACE FUNCTION public.wait_for_memory()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    declare
      lease record;
    begin
      if current_setting('jobnet.waited_for_memory', true) = pg_current_xact_id()::text then return null; end if;
      perform public.lock_memory();
      -- A statement of its own: it sees the leases that were given before we had the lock.
      select * into lease from public.memory_lease;
      -- Half as long again, as clocks do not run alike. In another isolation the row may be of before.
      if current_setting('transaction_isolation') <> 'read committed' then
        perform pg_sleep(1.5 * lease.ms / 1000);
      elsif lease.is_used then
        perform pg_sleep(1.5 * lease.ms / 1000);
        update public.memory_lease set is_used = false;
      end if;
      perform set_config('jobnet.waited_for_memory', pg_current_xact_id()::text, true);
      return null;
    end
    $function$;
comment on function wait_for_memory() is 'Lets the leases of all processes run out before a change is committed, and no new one begin';

create table jobannonce (
  id uuid not null,
  version integer not null,
  organisation_type_id integer not null,
  organisation_code text not null,
  indhold jsonb not null,
  virksomhed jsonb,
  cvr text not null,
  annoncetype integer not null,
  konfliktramt boolean not null,
  afgoerelse text not null,
  afgjort_tidspunkt timestamp with time zone,
  afvisning jsonb,
  afventer_igen_siden timestamp with time zone,
  publicering_tidspunkt timestamp with time zone,
  afpublicering_tidspunkt timestamp with time zone not null,
  afsluttet_tidspunkt timestamp with time zone,
  slettet_tidspunkt timestamp with time zone,
  oprettet_tidspunkt timestamp with time zone not null,
  aendret_tidspunkt timestamp with time zone not null,
  search_time timestamp with time zone not null generated always as (COALESCE(publicering_tidspunkt, oprettet_tidspunkt)) stored,
  search_text tsvector,
  facets text[] generated always as (jobannonce_facets(indhold, (((organisation_type_id)::text || '/'::text) || organisation_code), false)) stored,
  foerst_paa_jobnet timestamp with time zone,
  constraint jobannonce_pkey PRIMARY KEY (id),
  constraint jobannonce_afgjort_check CHECK (((afgoerelse = 'afventer'::text) = (afgjort_tidspunkt IS NULL))),
  constraint jobannonce_afgoerelse_check CHECK ((afgoerelse = ANY (ARRAY['afventer'::text, 'godkendt'::text, 'afvist'::text]))),
  constraint jobannonce_afvisning_check CHECK (((afvisning IS NULL) OR (afgoerelse = 'afvist'::text))),
  constraint jobannonce_cvr_check CHECK ((cvr ~ '^[0-9]{8}$'::text)),
  constraint jobannonce_version_check CHECK ((version >= 1))
);
alter table jobannonce set (toast_tuple_target=128);
alter table jobannonce alter column search_text set storage external;
alter table jobannonce alter column facets set storage main;
CREATE INDEX jobannonce_cvr_idx ON public.jobannonce USING btree (cvr) WHERE (slettet_tidspunkt IS NULL);
CREATE INDEX jobannonce_ejer_ikke_godkendt_eller_slut_idx ON public.jobannonce USING btree (organisation_type_id, organisation_code, oprettet_tidspunkt DESC, id DESC) WHERE ((slettet_tidspunkt IS NULL) AND ((afgoerelse <> 'godkendt'::text) OR (afsluttet_tidspunkt IS NOT NULL)));
CREATE INDEX jobannonce_longest_idx ON public.jobannonce USING btree (((afpublicering_tidspunkt - search_time)));
CREATE INDEX jobannonce_oprettet_idx ON public.jobannonce USING btree (oprettet_tidspunkt DESC, id DESC) WHERE (slettet_tidspunkt IS NULL);
CREATE INDEX jobannonce_owner_oprettet_idx ON public.jobannonce USING btree (organisation_type_id, organisation_code, oprettet_tidspunkt DESC, id DESC) WHERE (slettet_tidspunkt IS NULL);
CREATE INDEX jobannonce_owner_search_time_idx ON public.jobannonce USING btree (organisation_type_id, organisation_code, search_time DESC, id DESC) WHERE (slettet_tidspunkt IS NULL);
CREATE INDEX jobannonce_queue_idx ON public.jobannonce USING btree (COALESCE(afventer_igen_siden, oprettet_tidspunkt), id) WHERE ((afgoerelse = 'afventer'::text) AND (afsluttet_tidspunkt IS NULL) AND (slettet_tidspunkt IS NULL));
CREATE INDEX jobannonce_search_idx ON public.jobannonce USING gin (search_text, facets) WITH (gin_pending_list_limit='256') WHERE (slettet_tidspunkt IS NULL);
CREATE INDEX jobannonce_search_time_idx ON public.jobannonce USING btree (search_time DESC, id DESC) WHERE (slettet_tidspunkt IS NULL);
comment on table jobannonce is 'Job ads as they are now. The status is computed from the decision, the times and the clock, and never stored';
comment on column jobannonce.id is 'AnnonceId';
comment on column jobannonce.version is 'Version: 1 when created, one more with every change';
comment on column jobannonce.organisation_type_id is 'The owner: ActiveOrganisationHeader of the request that created the ad';
comment on column jobannonce.organisation_code is 'The owner: with organisation_type_id, as the same code can be two organisations';
comment on column jobannonce.indhold is 'The whole JobannonceType of the contract, its times as UTC instants; instead of Logo it has logo, which names a row of logo';
comment on column jobannonce.virksomhed is 'Name and address of the company and of its P-unit, as the register had them when this content was sent: a search asks no register, and an anonymous ad is cleaned of them';
comment on column jobannonce.cvr is 'From indhold: CVRnumberIdentifier';
comment on column jobannonce.annoncetype is 'From indhold: Annoncetype';
comment on column jobannonce.konfliktramt is 'The company was hit by a conflict when the ad was sent: approved by hand only';
comment on column jobannonce.afgoerelse is 'The decision on this content';
comment on column jobannonce.afgjort_tidspunkt is 'When it was decided; null while it waits';
comment on column jobannonce.afvisning is 'Why it was refused: reason codes and a text to the creator';
comment on column jobannonce.afventer_igen_siden is 'Since when it has waited for a decision, once an earlier version was decided on; null: since it was created';
comment on column jobannonce.publicering_tidspunkt is 'Null: at once when approved';
comment on column jobannonce.afsluttet_tidspunkt is 'When it was closed by hand';
comment on column jobannonce.slettet_tidspunkt is 'When it was deleted: such ads are in no list';
comment on column jobannonce.search_time is 'Order of a search in own ads: the publication asked for, else the creation';
comment on column jobannonce.search_text is 'Words of title, text, occupation and alias, from jobannonce_search_text';
comment on column jobannonce.facets is 'What the filters of a search ask for';
comment on column jobannonce.foerst_paa_jobnet is 'The first time that the public saw it, or will when nothing changes: from this its longest time is counted; null until it is approved. Of what was approved before this column was, since when the approved version is there';
comment on index jobannonce_cvr_idx is 'The ads of a company, when the register has it otherwise than they';
comment on index jobannonce_ejer_ikke_godkendt_eller_slut_idx is 'Own ads that wait, were refused or have ended by hand, page by page: few among many';
comment on index jobannonce_longest_idx is 'The same for a search in own ads with PeriodeFra';
comment on index jobannonce_oprettet_idx is 'All ads, latest sent first, page by page, for STAR';
comment on index jobannonce_owner_oprettet_idx is 'Own ads, latest sent first, page by page';
comment on index jobannonce_owner_search_time_idx is 'Own ads, page by page';
comment on index jobannonce_queue_idx is 'The queue of the approval desk, oldest first';
comment on index jobannonce_search_idx is 'Words and filters that few ads have';
comment on index jobannonce_search_time_idx is 'All ads, page by page, for STAR';

create table haendelse (
  nr bigint not null generated always as identity,
  loebenummer bigint,
  jobannonce_id uuid not null,
  version integer not null,
  organisation_type_id integer not null,
  organisation_code text not null,
  haendelsestype text not null,
  tidspunkt timestamp with time zone not null,
  udfoert_af jsonb not null,
  log_id uuid not null,
  indhold jsonb not null,
  afvisning jsonb,
  constraint haendelse_pkey PRIMARY KEY (nr),
  constraint haendelse_jobannonce_id_fkey FOREIGN KEY (jobannonce_id) REFERENCES jobannonce(id),
  constraint haendelse_afvisning_check CHECK (((afvisning IS NOT NULL) = (haendelsestype = 'Afvist'::text)))
);
CREATE UNIQUE INDEX haendelse_loebenummer_idx ON public.haendelse USING btree (loebenummer) WHERE (loebenummer IS NOT NULL);
CREATE UNIQUE INDEX haendelse_once_idx ON public.haendelse USING btree (jobannonce_id, version, haendelsestype, (((udfoert_af #>> '{metadata,RequestUserStructure,UserIdentifier}'::text[]) = 'jobnet-soap-gateway'::text)));
CREATE INDEX haendelse_owner_loebenummer_idx ON public.haendelse USING btree (organisation_type_id, organisation_code, loebenummer) WHERE (loebenummer IS NOT NULL);
CREATE INDEX haendelse_unnumbered_idx ON public.haendelse USING btree (nr) WHERE (loebenummer IS NULL);
comment on table haendelse is 'What happened to the ads, append-only and written in the transaction that changed the ad: history, audit, change feed and mails read this';
comment on column haendelse.nr is 'Drawn when the row is written; transactions may commit in another order';
comment on column haendelse.loebenummer is 'Place in the change feed, 1, 2, 3 … in an order that never changes; null until the feed first sees the event, which is after its commit';
comment on column haendelse.version is 'The version of the ad that this event made, or the one that it decided on';
comment on column haendelse.organisation_type_id is 'The owner of the ad, with organisation_code; never changes';
comment on column haendelse.haendelsestype is 'What was done, e.g. Oprettet';
comment on column haendelse.udfoert_af is 'Who asked: the organisation and user of the two request headers';
comment on column haendelse.log_id is 'ServiceRequestLogReferenceIdentifier of the request';
comment on column haendelse.indhold is 'What history needs to show this version of the ad';
comment on column haendelse.afvisning is 'Why it was refused: reason codes, text and wrong fields; jobannonce has it only until the next version';
comment on index haendelse_once_idx is 'Each thing happens once to a version; an approval once by the gateway itself, and once by a person';
comment on index haendelse_owner_loebenummer_idx is 'The change feed of one organisation';
comment on index haendelse_unnumbered_idx is 'What the change feed has not numbered yet';

create table jobannonce_godkendt (
  jobannonce_id uuid not null,
  version integer not null,
  indhold jsonb not null,
  virksomhed jsonb,
  godkendt_tidspunkt timestamp with time zone not null,
  publicering_tidspunkt timestamp with time zone,
  afpublicering_tidspunkt timestamp with time zone not null,
  afsluttet_tidspunkt timestamp with time zone,
  paa_jobnet_fra timestamp with time zone not null,
  search_text tsvector,
  facets text[] generated always as (jobannonce_facets(indhold, NULL::text, ((indhold -> 'AnonymArbejdsgiver'::text))::boolean)) stored,
  maskinelt_godkendt boolean not null default false,
  offentlige_tekster jsonb,
  constraint jobannonce_godkendt_pkey PRIMARY KEY (jobannonce_id),
  constraint jobannonce_godkendt_jobannonce_id_fkey FOREIGN KEY (jobannonce_id) REFERENCES jobannonce(id),
  constraint jobannonce_godkendt_version_check CHECK ((version >= 1))
);
alter table jobannonce_godkendt set (toast_tuple_target=128);
alter table jobannonce_godkendt alter column search_text set storage external;
alter table jobannonce_godkendt alter column facets set storage main;
CREATE INDEX jobannonce_godkendt_cvr_idx ON public.jobannonce_godkendt USING btree (((indhold #>> '{Virksomhed,CVRnumberIdentifier}'::text[])));
CREATE INDEX jobannonce_godkendt_longest_idx ON public.jobannonce_godkendt USING btree (((afpublicering_tidspunkt - paa_jobnet_fra)));
CREATE INDEX jobannonce_godkendt_maskinelt_idx ON public.jobannonce_godkendt USING btree (paa_jobnet_fra) WHERE maskinelt_godkendt;
CREATE INDEX jobannonce_godkendt_paa_jobnet_idx ON public.jobannonce_godkendt USING btree (paa_jobnet_fra DESC, jobannonce_id DESC);
CREATE INDEX jobannonce_godkendt_search_idx ON public.jobannonce_godkendt USING gin (search_text, facets) WITH (gin_pending_list_limit='256');
CREATE TRIGGER derived_columns BEFORE INSERT OR UPDATE OF version, indhold, godkendt_tidspunkt, publicering_tidspunkt ON public.jobannonce_godkendt FOR EACH ROW EXECUTE FUNCTION jobannonce_godkendt_derived();
comment on table jobannonce_godkendt is 'The approved version of each ad that has one, and so all that the public may see: a newer version waits or was refused beside it, in jobannonce';
comment on column jobannonce_godkendt.version is 'The version of the ad that was approved';
comment on column jobannonce_godkendt.indhold is 'JobannonceType of that version, its times as UTC instants';
comment on column jobannonce_godkendt.virksomhed is 'As in jobannonce, of the version that was approved';
comment on column jobannonce_godkendt.godkendt_tidspunkt is 'When that version was approved';
comment on column jobannonce_godkendt.publicering_tidspunkt is 'From indhold; null: at once when approved';
comment on column jobannonce_godkendt.afpublicering_tidspunkt is 'From indhold';
comment on column jobannonce_godkendt.afsluttet_tidspunkt is 'When the ad was closed by hand; a deleted ad has no row here';
comment on column jobannonce_godkendt.paa_jobnet_fra is 'From when the ad is on Jobnet: the later of publication and approval, and of an ad that was there already when this version was approved since when it was';
comment on column jobannonce_godkendt.search_text is 'Words of title and text as the public is shown them, and of occupation and alias: of an anonymous ad none that tells its company';
comment on column jobannonce_godkendt.facets is 'What the filters of a search ask for; of an anonymous ad nothing that tells its company';
comment on column jobannonce_godkendt.maskinelt_godkendt is 'No person has seen this version: it waits for one when its company is hit by a conflict before it is on Jobnet';
comment on column jobannonce_godkendt.offentlige_tekster is 'Title, text and addresses to apply to of an anonymous ad as the public sees them; an anonymous ad without is shown to nobody';
comment on index jobannonce_godkendt_cvr_idx is 'The same of approved versions';
comment on index jobannonce_godkendt_longest_idx is 'The longest time any ad is on Jobnet: what came there longer ago than that is over, and no search looks at it';
comment on index jobannonce_godkendt_maskinelt_idx is 'What no person has seen and nobody sees yet, when a company is hit by a conflict';
comment on index jobannonce_godkendt_paa_jobnet_idx is 'Ads on Jobnet, page by page';
comment on index jobannonce_godkendt_search_idx is 'Words and filters that few ads have';

create table behandling (
  jobannonce_id uuid not null,
  organisation_type_id integer not null,
  organisation_code text not null,
  behandler_identifier text not null,
  behandler_navn text not null,
  paabegyndt_tidspunkt timestamp with time zone not null,
  parkeret_til_tidspunkt timestamp with time zone,
  constraint behandling_pkey PRIMARY KEY (jobannonce_id),
  constraint behandling_jobannonce_id_fkey FOREIGN KEY (jobannonce_id) REFERENCES jobannonce(id)
);
comment on table behandling is 'Which case handler has which ad that waits for approval; written under the lock of the ad, gone with the decision or the end of the ad';
comment on column behandling.organisation_type_id is 'ActiveOrganisationHeader of the case handler: with organisation_code and behandler_identifier who it is';
comment on column behandling.behandler_identifier is 'UserIdentifier of the case handler';
comment on column behandling.behandler_navn is 'UserFullName of the case handler';
comment on column behandling.paabegyndt_tidspunkt is 'When the case handler took the ad';
comment on column behandling.parkeret_til_tidspunkt is 'Excluded: from then on the treatment is over and the ad free, though the row is still here; null: not parked';

create table virksomhedslaas (
  nr bigint not null generated always as identity,
  cvr text not null,
  laas text not null,
  gyldig_fra timestamp with time zone not null,
  gyldig_til timestamp with time zone,
  sat_af text not null,
  begrundelse text not null,
  ophaevet_af text,
  ophaevet_begrundelse text,
  constraint virksomhedslaas_pkey PRIMARY KEY (nr),
  constraint virksomhedslaas_cvr_laas_gyldig_fra_key UNIQUE (cvr, laas, gyldig_fra),
  constraint virksomhedslaas_cvr_check CHECK ((cvr ~ '^[0-9]{8}$'::text)),
  constraint virksomhedslaas_laas_check CHECK ((laas = ANY (ARRAY['spaerret'::text, 'konfliktramt'::text]))),
  constraint virksomhedslaas_ophaevet_check CHECK ((num_nonnulls(gyldig_til, ophaevet_af, ophaevet_begrundelse) = ANY (ARRAY[0, 3]))),
  constraint virksomhedslaas_periode_check CHECK ((gyldig_til >= gyldig_fra))
);
CREATE UNIQUE INDEX virksomhedslaas_i_kraft_idx ON public.virksomhedslaas USING btree (cvr, laas) WHERE (gyldig_til IS NULL);
CREATE TRIGGER virksomhedslaas_locks_memory BEFORE INSERT OR DELETE OR UPDATE ON public.virksomhedslaas FOR EACH STATEMENT EXECUTE FUNCTION lock_memory_first();
CREATE TRIGGER virksomhedslaas_truncate_waits_for_memory BEFORE TRUNCATE ON public.virksomhedslaas FOR EACH STATEMENT EXECUTE FUNCTION wait_for_memory();
CREATE TRIGGER virksomhedslaas_waits_for_memory AFTER INSERT OR DELETE OR UPDATE ON public.virksomhedslaas FOR EACH ROW EXECUTE FUNCTION wait_for_memory();
comment on table virksomhedslaas is 'The two locks of companies, each time one was set a row: a lock is lifted by giving its row an end, never by deleting it';
comment on column virksomhedslaas.laas is 'spaerret: no access at all; konfliktramt: may create ads, each goes to manual approval';
comment on column virksomhedslaas.gyldig_til is 'Excluded; without it the lock is in force';
comment on column virksomhedslaas.sat_af is 'Who set it';
comment on column virksomhedslaas.begrundelse is 'Why it was set';
comment on index virksomhedslaas_i_kraft_idx is 'A company has a lock of a kind once or not';

create table virksomhed_cache (
  cvr text not null,
  fetched_at timestamp with time zone not null,
  content jsonb not null,
  constraint virksomhed_cache_pkey PRIMARY KEY (cvr)
);
CREATE INDEX virksomhed_cache_fetched_at_idx ON public.virksomhed_cache USING btree (fetched_at);
comment on table virksomhed_cache is 'What the CVR register said of a company, for when it is asked again soon or is down; whoever changes the shape of content empties it';
comment on column virksomhed_cache.fetched_at is 'When the register was asked: how old the answer is';
comment on column virksomhed_cache.content is 'The company as the port Virksomhedsregister has it';
comment on index virksomhed_cache_fetched_at_idx is 'For deletion of what is too old to be served';

create table virksomhedslogin (
  cvr text not null,
  pnr text not null,
  tidligste_login timestamp with time zone not null,
  seneste_login timestamp with time zone not null,
  constraint virksomhedslogin_pkey PRIMARY KEY (cvr, pnr),
  constraint virksomhedslogin_cvr_check CHECK ((cvr ~ '^[0-9]{8}$'::text)),
  constraint virksomhedslogin_orden_check CHECK ((tidligste_login <= seneste_login)),
  constraint virksomhedslogin_pnr_check CHECK ((pnr ~ '^[0-9]{10}$'::text))
);
comment on table virksomhedslogin is 'First and latest login to the new Jobnet for Arbejdsgivere of each production unit; who logged in is not kept';
comment on column virksomhedslogin.tidligste_login is 'Logins before the day of the cut-over are not counted';
comment on index virksomhedslogin_pkey is 'Also the order in which GetVirksomhedLogins pages';

create table logo (
  sha256 text not null,
  indhold bytea not null,
  mime_type text not null,
  bredde integer not null,
  hoejde integer not null,
  constraint logo_pkey PRIMARY KEY (sha256),
  constraint logo_bredde_check CHECK (((bredde >= 1) AND (bredde <= 200))),
  constraint logo_hoejde_check CHECK (((hoejde >= 1) AND (hoejde <= 135))),
  constraint logo_indhold_check CHECK ((octet_length(indhold) <= 100000)),
  constraint logo_mime_type_check CHECK ((mime_type = ANY (ARRAY['image/png'::text, 'image/jpeg'::text]))),
  constraint logo_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);
comment on table logo is 'Logos as they are shown, each picture once, whoever uses it; never changed, and kept for the histories that name it';
comment on column logo.sha256 is 'Of indhold; an ad names its logo by it, in indhold.logo of its rows';
comment on column logo.indhold is 'What the conversion made: nothing a caller sent is kept';

create table enhedslogo (
  cvr text not null,
  p_nummer text,
  sha256 text not null,
  sat_tidspunkt timestamp with time zone not null,
  sat_af text not null,
  constraint enhedslogo_cvr_p_nummer_key UNIQUE NULLS NOT DISTINCT (cvr, p_nummer),
  constraint enhedslogo_sha256_fkey FOREIGN KEY (sha256) REFERENCES logo(sha256),
  constraint enhedslogo_cvr_check CHECK ((cvr ~ '^[0-9]{8}$'::text)),
  constraint enhedslogo_p_nummer_check CHECK ((p_nummer ~ '^[0-9]{10}$'::text))
);
CREATE TRIGGER enhedslogo_locks_memory BEFORE INSERT OR DELETE OR UPDATE ON public.enhedslogo FOR EACH STATEMENT EXECUTE FUNCTION lock_memory_first();
CREATE TRIGGER enhedslogo_truncate_waits_for_memory BEFORE TRUNCATE ON public.enhedslogo FOR EACH STATEMENT EXECUTE FUNCTION wait_for_memory();
CREATE TRIGGER enhedslogo_waits_for_memory AFTER INSERT OR DELETE OR UPDATE ON public.enhedslogo FOR EACH ROW EXECUTE FUNCTION wait_for_memory();
comment on table enhedslogo is 'The logo of a company or of one of its production units; an ad''s own goes before both';
comment on column enhedslogo.p_nummer is 'Null: the company''s own';
comment on column enhedslogo.sat_af is 'The operator who set it, or the migration of old logos';

create table legacy_logo (
  nr bigint not null generated always as identity,
  cvr text not null,
  p_nummer text,
  indhold bytea not null,
  mime_type text,
  oprettet_tidspunkt timestamp with time zone not null,
  constraint legacy_logo_pkey PRIMARY KEY (nr)
);
comment on table legacy_logo is 'Logos of companies and units as they were before 6 December 2024, any number for one unit; "jobnet logos migrate" empties it';
comment on column legacy_logo.p_nummer is 'Null: the company''s own';

create table deleted_legacy_logo (
  nr bigint not null generated always as identity,
  cvr text not null,
  p_nummer text,
  oprettet_tidspunkt timestamp with time zone not null,
  aarsag text not null,
  slettet_tidspunkt timestamp with time zone not null,
  indhold bytea,
  constraint deleted_legacy_logo_pkey PRIMARY KEY (nr)
);
comment on table deleted_legacy_logo is 'Old logos that were deleted, and why: the report of the migration';
comment on column deleted_legacy_logo.oprettet_tidspunkt is 'When the old logo was made';
comment on column deleted_legacy_logo.indhold is 'Its bytes, until DELETED_LOGO_DAYS are over; then null';

create table stilling (
  uri text not null,
  navn text not null,
  gyldig_til timestamp with time zone,
  constraint stilling_pkey PRIMARY KEY (uri)
);
comment on table stilling is 'Occupations of the Danish ESCO list. None is ever deleted: ads keep the one they were sent with';
comment on column stilling.uri is 'ConceptUriDa, lower case';
comment on column stilling.gyldig_til is 'When an import no longer had it; null while it may be used in new ads';

create table stilling_alias (
  stilling_uri text not null,
  id uuid not null,
  navn text not null,
  gyldig_til timestamp with time zone,
  constraint stilling_alias_pkey PRIMARY KEY (stilling_uri, id),
  constraint stilling_alias_stilling_uri_fkey FOREIGN KEY (stilling_uri) REFERENCES stilling(uri)
);
comment on table stilling_alias is 'Other names of occupations. An alias that moved is a row of each occupation, the old one with an end';
comment on column stilling_alias.id is 'AliasIdentifier';
comment on column stilling_alias.gyldig_til is 'As in stilling';

create table stilling_udgave (
  nr integer not null generated always as identity,
  indlaest_tidspunkt timestamp with time zone not null,
  antal_aendringer integer not null,
  constraint stilling_udgave_pkey PRIMARY KEY (nr)
);
comment on table stilling_udgave is 'A row for each import that changed something. Processes hold the list in memory and read it again when the newest row is another one';
comment on column stilling_udgave.antal_aendringer is 'Occupations and aliases that were new, renamed, ended or taken up again';

create table outbox (
  nr bigint not null generated always as identity,
  happened_at timestamp with time zone not null,
  recipient text,
  state text not null default 'waiting'::text,
  attempts integer not null default 0,
  earliest_at timestamp with time zone not null default now(),
  finished_at timestamp with time zone,
  error text,
  kind text not null,
  key jsonb not null,
  data jsonb not null,
  constraint outbox_pkey PRIMARY KEY (nr),
  constraint outbox_kind_key_key UNIQUE (kind, key),
  constraint outbox_recipient_check CHECK (((recipient IS NOT NULL) OR (state = ANY (ARRAY['waiting'::text, 'no_address'::text])))),
  constraint outbox_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'given_up'::text, 'no_address'::text])))
);
CREATE INDEX outbox_happened_at_idx ON public.outbox USING btree (happened_at);
CREATE INDEX outbox_waiting_idx ON public.outbox USING btree (nr) WHERE (state = 'waiting'::text);
comment on table outbox is 'Mails, each written in the transaction of what it tells; the queue (schema graphile_worker) only says when to look here';
comment on column outbox.happened_at is 'When what it tells of happened, by the gateway''s clock';
comment on column outbox.recipient is 'Null: nobody has an address';
comment on column outbox.state is 'given_up: refused for good, or tried too often; jobnet outbox send sends it again';
comment on column outbox.attempts is 'How often a worker has taken it since it was last put here';
comment on column outbox.earliest_at is 'No worker takes it before, by the database''s clock: a worker that takes it sets this beyond the end of its try, a failure to the next try';
comment on column outbox.finished_at is 'When it was sent or given up';
comment on column outbox.error is 'Why the last try failed, without the words of the server, which may hold the address';
comment on column outbox.kind is 'The name of a row of src/compose/mail-kinds.ts';
comment on column outbox.key is 'Ids of what it tells of, and nothing else, as the log has them: one mail of a kind for them, ever';
comment on column outbox.data is 'What the mail says, as it was then: later changes of the matter change no mail';
comment on index outbox_happened_at_idx is 'For deletion after MAIL_DAYS';
comment on index outbox_waiting_idx is 'For what the queue has lost sight of';

create table request_repeat (
  organisation_type_id integer not null,
  organisation_code text not null,
  request_identifier text not null,
  content_hash text not null,
  answer text not null,
  created_at timestamp with time zone not null,
  constraint request_repeat_pkey PRIMARY KEY (organisation_type_id, organisation_code, request_identifier)
);
CREATE INDEX request_repeat_created_at_idx ON public.request_repeat USING btree (created_at);
comment on table request_repeat is 'Requests with a RequestIdentifier that changed something, and what they were answered: a repeat gets the same answer';
comment on column request_repeat.organisation_type_id is 'With organisation_code the caller: ids of different organisations never meet';
comment on column request_repeat.content_hash is 'Fingerprint of what was sent: the same id with other content is a fault';
comment on column request_repeat.answer is 'The answer, byte for byte once it is UTF-8';
comment on index request_repeat_created_at_idx is 'For deletion after 30 days';

create table signed_message (
  key bytea not null,
  digest bytea not null,
  expires_at timestamp with time zone not null,
  constraint signed_message_pkey PRIMARY KEY (key, digest)
);
CREATE INDEX signed_message_expires_at_idx ON public.signed_message USING btree (expires_at);
comment on table signed_message is 'What is taken once only: signed messages, sign-ins that have ended and logout tokens; a row is needed until it has expired';
comment on column signed_message.key is 'SHA-256 of the public key it was signed with';
comment on column signed_message.digest is 'SHA-256 of the signed octets: an ECDSA signature can be turned into another valid one, they cannot';
comment on column signed_message.expires_at is 'When the message is refused for its Timestamp anyway';
comment on index signed_message_expires_at_idx is 'For deletion';

create table system (
  id uuid not null default gen_random_uuid(),
  name text not null,
  contact text,
  per_minute integer,
  concurrent integer,
  created_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  owner_cvr text,
  constraint system_pkey PRIMARY KEY (id),
  constraint system_limits_check CHECK (((per_minute > 0) AND (concurrent > 0))),
  constraint system_name_check CHECK ((name <> ''::text)),
  constraint system_owner_cvr_check CHECK ((owner_cvr ~ '^[0-9]{8}$'::text))
);
CREATE UNIQUE INDEX system_name_idx ON public.system USING btree (lower(name));
CREATE INDEX system_owner_cvr_idx ON public.system USING btree (owner_cvr) WHERE (owner_cvr IS NOT NULL);
CREATE TRIGGER system_locks_memory BEFORE INSERT OR DELETE OR UPDATE ON public.system FOR EACH STATEMENT EXECUTE FUNCTION lock_memory_first();
CREATE TRIGGER system_truncate_waits_for_memory BEFORE TRUNCATE ON public.system FOR EACH STATEMENT EXECUTE FUNCTION wait_for_memory();
CREATE TRIGGER system_waits_for_memory AFTER INSERT OR DELETE OR UPDATE ON public.system FOR EACH ROW EXECUTE FUNCTION wait_for_memory();
comment on table system is 'The systems that may call; one that is closed stays, and its name is never another''s';
comment on column system.contact is 'Whom the operator writes to or calls; never logged, never answered';
comment on column system.per_minute is 'Most requests a minute; null: the setting''s';
comment on column system.concurrent is 'Most requests at the same time; null: the setting''s';
comment on column system.closed_at is 'Closed for good';
comment on column system.owner_cvr is 'The company whose people look after the system, and are shown it on pages; null: nobody is';

create table system_certificate (
  sha256 text not null,
  system_id uuid not null,
  der bytea not null,
  public_key_sha256 text not null,
  subject text not null,
  issuer text not null,
  serial_number text not null,
  valid_from timestamp with time zone not null,
  valid_to timestamp with time zone not null,
  registered_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  end_reason text,
  ended_by text,
  end_remark text,
  constraint system_certificate_pkey PRIMARY KEY (sha256),
  constraint system_certificate_system_id_fkey FOREIGN KEY (system_id) REFERENCES system(id),
  constraint system_certificate_end_check CHECK ((num_nonnulls(ended_at, end_reason, ended_by, end_remark) = ANY (ARRAY[0, 4]))),
  constraint system_certificate_end_reason_check CHECK ((end_reason = ANY (ARRAY['revoked'::text, 'superseded'::text]))),
  constraint system_certificate_public_key_sha256_check CHECK ((public_key_sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint system_certificate_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);
CREATE INDEX system_certificate_public_key_sha256_idx ON public.system_certificate USING btree (public_key_sha256);
CREATE INDEX system_certificate_system_id_idx ON public.system_certificate USING btree (system_id);
CREATE TRIGGER system_certificate_locks_memory BEFORE INSERT OR DELETE OR UPDATE ON public.system_certificate FOR EACH STATEMENT EXECUTE FUNCTION lock_memory_first();
CREATE TRIGGER system_certificate_truncate_waits_for_memory BEFORE TRUNCATE ON public.system_certificate FOR EACH STATEMENT EXECUTE FUNCTION wait_for_memory();
CREATE TRIGGER system_certificate_waits_for_memory AFTER INSERT OR DELETE OR UPDATE ON public.system_certificate FOR EACH ROW EXECUTE FUNCTION wait_for_memory();
comment on table system_certificate is 'The certificates of systems; one that ended stays, so that its owner is told so';
comment on column system_certificate.sha256 is 'Of the DER, in hex';
comment on column system_certificate.public_key_sha256 is 'SHA-256 of its public key, in hex; never of two systems';
comment on column system_certificate.serial_number is 'Decimal';
comment on column system_certificate.valid_from is 'The certificate''s own dates';
comment on column system_certificate.ended_at is 'Not to be believed from then on; after an overlap this lies ahead';
comment on column system_certificate.end_reason is 'revoked: at once; superseded: by a rotation, after an overlap';

create table system_key (
  key text not null,
  sha256 text not null,
  constraint system_key_pkey PRIMARY KEY (key, sha256),
  constraint system_key_sha256_fkey FOREIGN KEY (sha256) REFERENCES system_certificate(sha256)
);
CREATE TRIGGER system_key_locks_memory BEFORE INSERT OR DELETE OR UPDATE ON public.system_key FOR EACH STATEMENT EXECUTE FUNCTION lock_memory_first();
CREATE TRIGGER system_key_truncate_waits_for_memory BEFORE TRUNCATE ON public.system_key FOR EACH STATEMENT EXECUTE FUNCTION wait_for_memory();
CREATE TRIGGER system_key_waits_for_memory AFTER INSERT OR DELETE OR UPDATE ON public.system_key FOR EACH ROW EXECUTE FUNCTION wait_for_memory();
comment on table system_key is 'Every way in which a message may name a certificate; two certificates share one only where they are one system''s and have one public key';
comment on column system_key.key is 'src/certificates/certificate-keys.ts';

create table system_organisation (
  system_id uuid not null,
  organisation_type_id integer not null,
  organisation_code text not null,
  constraint system_organisation_pkey PRIMARY KEY (system_id, organisation_type_id, organisation_code),
  constraint system_organisation_system_id_fkey FOREIGN KEY (system_id) REFERENCES system(id)
);
CREATE INDEX system_organisation_idx ON public.system_organisation USING btree (organisation_type_id, organisation_code);
CREATE TRIGGER system_organisation_locks_memory BEFORE INSERT OR DELETE OR UPDATE ON public.system_organisation FOR EACH STATEMENT EXECUTE FUNCTION lock_memory_first();
CREATE TRIGGER system_organisation_truncate_waits_for_memory BEFORE TRUNCATE ON public.system_organisation FOR EACH STATEMENT EXECUTE FUNCTION wait_for_memory();
CREATE TRIGGER system_organisation_waits_for_memory AFTER INSERT OR DELETE OR UPDATE ON public.system_organisation FOR EACH ROW EXECUTE FUNCTION wait_for_memory();
comment on table system_organisation is 'The organisations a system may act for; system_log tells when and why one came or went';
comment on column system_organisation.organisation_type_id is 'Code list OrganisationType';
comment on index system_organisation_idx is 'Which systems may act for an organisation';

create table system_mandate (
  system_id uuid not null,
  cvr text not null,
  valid_from timestamp with time zone not null,
  valid_to timestamp with time zone,
  constraint system_mandate_pkey PRIMARY KEY (system_id, cvr, valid_from),
  constraint system_mandate_system_id_fkey FOREIGN KEY (system_id) REFERENCES system(id),
  constraint system_mandate_cvr_check CHECK ((cvr ~ '^[0-9]{8}$'::text)),
  constraint system_mandate_period_check CHECK ((valid_to >= valid_from))
);
CREATE TRIGGER system_mandate_locks_memory BEFORE INSERT OR DELETE OR UPDATE ON public.system_mandate FOR EACH STATEMENT EXECUTE FUNCTION lock_memory_first();
CREATE TRIGGER system_mandate_truncate_waits_for_memory BEFORE TRUNCATE ON public.system_mandate FOR EACH STATEMENT EXECUTE FUNCTION wait_for_memory();
CREATE TRIGGER system_mandate_waits_for_memory AFTER INSERT OR DELETE OR UPDATE ON public.system_mandate FOR EACH ROW EXECUTE FUNCTION wait_for_memory();
comment on table system_mandate is 'The companies whose mandate a system holds, each time a row; removal gives the row an end';
comment on column system_mandate.valid_to is 'Excluded; without it the mandate lasts';

create table system_log (
  nr bigint not null generated always as identity,
  done_at timestamp with time zone not null,
  system_id uuid not null,
  action text not null,
  details jsonb not null,
  done_by text not null,
  reason text not null,
  constraint system_log_pkey PRIMARY KEY (nr),
  constraint system_log_system_id_fkey FOREIGN KEY (system_id) REFERENCES system(id)
);
CREATE INDEX system_log_system_id_idx ON public.system_log USING btree (system_id, nr);
CREATE TRIGGER system_log_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.system_log FOR EACH STATEMENT EXECUTE FUNCTION system_log_append_only();
comment on table system_log is 'What the operator did to the registry of systems, written in the transaction that did it; append-only';
comment on column system_log.details is 'What was asked for; contacts are left out';
comment on column system_log.done_by is 'Who';
comment on column system_log.reason is 'Why';

create unlogged table system_usage (
  system_id text not null,
  second timestamp with time zone not null,
  counts integer[] not null,
  permits timestamp with time zone[] not null,
  ahead integer not null default 0,
  is_wanted boolean not null default false,
  constraint system_usage_pkey PRIMARY KEY (system_id)
);
alter table system_usage set (fillfactor=50);
CREATE INDEX system_usage_is_wanted ON public.system_usage USING btree (system_id) WHERE is_wanted;
comment on table system_usage is 'What each limited system has used of its limits, shared by all processes; unlogged: empty after a crash of the database, when counting begins afresh';
comment on column system_usage.system_id is 'The system; a row of its own, so that no system waits for another';
comment on column system_usage.second is 'The newest second that is counted, by the gateway''s clock';
comment on column system_usage.counts is 'Requests let in during that second and each of the 60 before it, newest first; permits that a process holds in advance count too';
comment on column system_usage.permits is 'One for each place that a process holds, for a request or until its next: when it falls back although nobody gave it back';
comment on column system_usage.ahead is 'So many of the newest second were permits that processes took in advance; some of them may come back';
comment on column system_usage.is_wanted is 'A request waits for what other processes hold and may not need: they give it back';

create table audit_trail (
  nr bigint not null generated always as identity,
  tx xid8 not null default pg_current_xact_id(),
  recorded_at timestamp with time zone not null default clock_timestamp(),
  answered_at timestamp with time zone not null,
  log_id uuid not null,
  certificate_sha256 text,
  system_id text,
  organisation_type_id integer,
  organisation_code text,
  user_id text,
  user_type integer,
  operation text not null,
  jobannonce_id uuid,
  version integer,
  annonce_id bigint,
  cvr text,
  repeated boolean not null,
  outcome integer not null,
  jobordre_id uuid,
  formidling_id uuid,
  kontaktperson_id uuid,
  driftsbesked_id uuid,
  person_id text,
  anmodning_id uuid,
  constraint audit_trail_pkey PRIMARY KEY (nr),
  constraint audit_trail_certificate_sha256_check CHECK ((certificate_sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint audit_trail_length_check CHECK ((GREATEST(length(system_id), length(organisation_code), length(user_id), length(operation), length(cvr)) <= 1000))
);
CREATE INDEX audit_trail_anmodning_id_idx ON public.audit_trail USING btree (anmodning_id, nr) WHERE (anmodning_id IS NOT NULL);
CREATE INDEX audit_trail_driftsbesked_id_idx ON public.audit_trail USING btree (driftsbesked_id, nr) WHERE (driftsbesked_id IS NOT NULL);
CREATE INDEX audit_trail_formidling_id_idx ON public.audit_trail USING btree (formidling_id, nr) WHERE (formidling_id IS NOT NULL);
CREATE INDEX audit_trail_jobannonce_id_idx ON public.audit_trail USING btree (jobannonce_id, nr) WHERE (jobannonce_id IS NOT NULL);
CREATE INDEX audit_trail_jobordre_id_idx ON public.audit_trail USING btree (jobordre_id, nr) WHERE (jobordre_id IS NOT NULL);
CREATE INDEX audit_trail_kontaktperson_id_idx ON public.audit_trail USING btree (kontaktperson_id, nr) WHERE (kontaktperson_id IS NOT NULL);
CREATE INDEX audit_trail_person_id_idx ON public.audit_trail USING btree (person_id, nr) WHERE (person_id IS NOT NULL);
CREATE INDEX audit_trail_system_id_idx ON public.audit_trail USING btree (system_id, nr) WHERE (system_id IS NOT NULL);
CREATE INDEX audit_trail_tx_idx ON public.audit_trail USING btree (tx);
comment on table audit_trail is 'The audit trail: who did what to which ad, job order or company when, and what came of it. The gateway''s role can add rows and read them, nothing else';
comment on column audit_trail.nr is 'Drawn when the row is written; transactions may commit in another order';
comment on column audit_trail.tx is 'The transaction that wrote it: what is below the horizon of a seal is final';
comment on column audit_trail.recorded_at is 'By the database''s own clock, which the gateway''s role cannot set';
comment on column audit_trail.answered_at is 'By the gateway''s clock';
comment on column audit_trail.log_id is 'ServiceRequestLogReferenceIdentifier of the request, as in its answer, the process log and haendelse';
comment on column audit_trail.certificate_sha256 is 'SHA-256 of the certificate; null where none was proven: the sandbox, and who was refused before';
comment on column audit_trail.system_id is 'Id of the system in the registry of systems; null where it is not known';
comment on column audit_trail.organisation_type_id is 'With organisation_code ActiveOrganisationHeader; as stated, where the request was refused before it was believed';
comment on column audit_trail.user_id is 'UserIdentifier: the organisation''s own name for the person or process; never the name or the address';
comment on column audit_trail.user_type is 'RequestUserType: citizen, system or case worker';
comment on column audit_trail.operation is 'As the contract calls it';
comment on column audit_trail.jobannonce_id is 'The ad that the request names, or that was created; null for lists. Without a reference, as requests name ads that are not there too';
comment on column audit_trail.version is 'Of the ad, the job order or the contact person, or of the mediation where one is named: the one answered, else the one that the request names';
comment on column audit_trail.annonce_id is 'The ad of version 1 that the request names';
comment on column audit_trail.cvr is 'The company that the request names';
comment on column audit_trail.repeated is 'The request had been done before: it got the first answer again and did nothing';
comment on column audit_trail.outcome is '0: done; else the code of the fault it was refused with';
comment on column audit_trail.jobordre_id is 'The job order that the request names, or that was created. Without a reference, as requests name orders that are not there too';
comment on column audit_trail.formidling_id is 'The mediation that the request names, or that was created; never the candidate';
comment on column audit_trail.kontaktperson_id is 'The contact person that the request names, or that was created. Without a reference, as the trail outlives contact persons';
comment on column audit_trail.driftsbesked_id is 'The notice that the request names, or that was created; version is its own';
comment on column audit_trail.person_id is 'Whom the request is about: HMAC-SHA-256 of MitIDErhvervIdentifier or of UserIdentifier, with the key of the gateway';
comment on column audit_trail.anmodning_id is 'The request for access that is named, or that was made';
comment on index audit_trail_tx_idx is 'For sealing, verifying and removing';

create table audit_seal (
  nr bigint not null,
  sealed_at timestamp with time zone not null default now(),
  from_tx xid8 not null,
  to_tx xid8 not null,
  after_nr bigint not null,
  to_nr bigint,
  highest_nr bigint not null,
  row_count integer not null,
  rows bytea,
  rows_hash text not null,
  previous_hash text not null,
  hash text not null,
  removed_at timestamp with time zone,
  constraint audit_seal_pkey PRIMARY KEY (nr),
  constraint audit_seal_nr_check CHECK ((nr > 0)),
  constraint audit_seal_rows_check CHECK (((rows IS NULL) = (removed_at IS NOT NULL)))
);
CREATE INDEX audit_seal_to_nr_idx ON public.audit_seal USING btree (nr, to_nr) WHERE (to_nr IS NOT NULL);
CREATE INDEX audit_seal_to_tx_idx ON public.audit_seal USING btree (to_tx, nr);
comment on table audit_seal is 'Seals of the audit trail: each batch of rows with its hash over them and over the seal before it. The gateway''s role can add and read';
comment on column audit_seal.nr is '1, 2, 3 … without a hole';
comment on column audit_seal.sealed_at is 'By the database''s clock';
comment on column audit_seal.from_tx is 'The rows of the batch were written by the transactions from this one …';
comment on column audit_seal.to_tx is '… to before this one: none of them was running any more, so none can bring another row';
comment on column audit_seal.after_nr is 'And their nr is higher: transaction ids begin anew when the database is restored into another cluster, nr does not';
comment on column audit_seal.to_nr is 'Only of the last batch before such a restore: the highest nr until then';
comment on column audit_seal.highest_nr is 'The highest nr that this seal or one before it has';
comment on column audit_seal.rows is 'Per row, in order of nr: nr (8 bytes, big-endian) and SHA-256 of the row (32); null once the rows are removed';
comment on column audit_seal.rows_hash is 'SHA-256 of rows; stays when the rows are removed';
comment on column audit_seal.previous_hash is 'hash of the seal before';
comment on column audit_seal.hash is 'SHA-256 of all of this but rows and removed_at; also in the process log';
comment on column audit_seal.removed_at is 'When its rows were removed, after AUDIT_DAYS';

create table v1_jobannonce (
  annonce_id integer not null,
  cvr text not null,
  p_nummer text,
  titel text not null,
  annoncetekst text not null,
  ansvarlig_myndighedskode text,
  oprettet_tidspunkt timestamp with time zone not null,
  indsendt_tidspunkt timestamp with time zone,
  behandlet_tidspunkt timestamp with time zone,
  godkendt boolean,
  publicering_tidspunkt timestamp with time zone,
  afpublicering_tidspunkt timestamp with time zone,
  afsluttet_tidspunkt timestamp with time zone,
  slettet_tidspunkt timestamp with time zone,
  constraint v1_jobannonce_pkey PRIMARY KEY (annonce_id),
  constraint v1_jobannonce_cvr_check CHECK ((cvr ~ '^[0-9]{8}$'::text))
);
comment on table v1_jobannonce is 'Job ads of JobannonceService v1, which no service reads or writes any more (docs/decisions/0015-v1-purge.md). What an ad was at a time follows from its times';
comment on column v1_jobannonce.annonce_id is 'The AnnonceId of version 1; version 2 has GUIDs';
comment on column v1_jobannonce.cvr is 'The company of the ad';
comment on column v1_jobannonce.ansvarlig_myndighedskode is 'The authority behind an anonymous ad; without its kind, so it may be an a-kasse or a sub-jobcentre';
comment on column v1_jobannonce.indsendt_tidspunkt is 'When it was last sent to approval; null: a draft';
comment on column v1_jobannonce.behandlet_tidspunkt is 'When it was approved or refused; null: it waits';
comment on column v1_jobannonce.godkendt is 'What was decided';
comment on column v1_jobannonce.publicering_tidspunkt is 'Midnight: version 1 published and unpublished in a nightly batch';
comment on column v1_jobannonce.afsluttet_tidspunkt is 'When its company ended it by hand';
comment on column v1_jobannonce.slettet_tidspunkt is 'When its company deleted it';

create table v1_tombstone (
  annonce_id integer not null,
  cvr text not null,
  tilstand text not null,
  skiftet timestamp with time zone not null,
  slettet_tidspunkt timestamp with time zone not null,
  reason text not null,
  constraint v1_tombstone_pkey PRIMARY KEY (annonce_id),
  constraint v1_tombstone_tilstand_check CHECK ((tilstand = ANY (ARRAY['PaaJobnet'::text, 'IkkePaaJobnetEndnu'::text, 'AfventerGodkendelse'::text, 'IndsendtPaaSkiftedagen'::text])))
);
comment on table v1_tombstone is 'What is left of each v1 ad that was deleted in the changeover to version 2: written in the transaction of its deletion';
comment on column v1_tombstone.annonce_id is 'The AnnonceId of version 1; never used again';
comment on column v1_tombstone.cvr is 'The company of the ad';
comment on column v1_tombstone.tilstand is 'What the ad was at the cut-over, or that it was sent later on that day: a name of the code list V1Tilstand';
comment on column v1_tombstone.skiftet is 'The cut-over that decided (CUT_OVER)';
comment on column v1_tombstone.slettet_tidspunkt is 'When it was deleted';
comment on column v1_tombstone.reason is 'Why';

create table organisation_domain (
  nr bigint not null generated always as identity,
  organisation_type_id integer not null,
  organisation_code text not null,
  domain text not null,
  added_at timestamp with time zone not null,
  added_by text not null,
  added_reason text not null,
  removed_at timestamp with time zone,
  removed_by text,
  removed_reason text,
  constraint organisation_domain_pkey PRIMARY KEY (nr),
  constraint organisation_domain_domain_check CHECK ((domain ~ '^[a-z0-9-]+([.][a-z0-9-]+)+$'::text)),
  constraint organisation_domain_removed_check CHECK ((num_nulls(removed_at, removed_by, removed_reason) = ANY (ARRAY[0, 3])))
);
CREATE UNIQUE INDEX organisation_domain_idx ON public.organisation_domain USING btree (organisation_type_id, organisation_code, domain) WHERE (removed_at IS NULL);
CREATE TRIGGER organisation_domain_keeps BEFORE DELETE OR TRUNCATE ON public.organisation_domain FOR EACH STATEMENT EXECUTE FUNCTION organisation_domain_keeps();
CREATE TRIGGER organisation_domain_keeps_removed BEFORE UPDATE ON public.organisation_domain FOR EACH ROW WHEN ((old.removed_at IS NOT NULL)) EXECUTE FUNCTION organisation_domain_keeps();
comment on table organisation_domain is 'Domains of authorities; in an anonymous ad Url and Email lie under one of them';
comment on column organisation_domain.organisation_type_id is 'Code list OrganisationType';
comment on column organisation_domain.domain is 'IDNA in ASCII, small letters';
comment on column organisation_domain.added_by is 'Who';
comment on column organisation_domain.added_reason is 'Why';
comment on column organisation_domain.removed_at is 'Null while it is registered';
comment on index organisation_domain_idx is 'The domains of an authority now';

create table jobordre (
  id uuid not null,
  nummer integer not null generated always as identity,
  version integer not null,
  type integer not null,
  titel text not null,
  cvr text not null,
  pnr text,
  jobcenter text not null,
  kontaktperson text not null,
  loebende boolean not null,
  indhold jsonb not null,
  status_sat text not null,
  lukkeaarsag text,
  svarfrist date,
  tovholder jsonb,
  oprettelse jsonb not null,
  oprettet_af jsonb not null,
  seneste_note jsonb,
  antal_formidlet integer not null default 0,
  antal_ansat integer not null default 0,
  antal_ikke_ansat integer not null default 0,
  antal_fjernet integer not null default 0,
  oprettet_tidspunkt timestamp with time zone not null,
  seneste_handling timestamp with time zone not null,
  aaben_til date not null generated always as (
CASE
    WHEN (status_sat = 'Lukket'::text) THEN '-infinity'::date
    ELSE COALESCE(svarfrist, 'infinity'::date)
END) stored,
  kontaktperson_id uuid,
  constraint jobordre_pkey PRIMARY KEY (id),
  constraint jobordre_nummer_key UNIQUE (nummer),
  constraint jobordre_antal_ansat_check CHECK ((antal_ansat >= 0)),
  constraint jobordre_antal_fjernet_check CHECK ((antal_fjernet >= 0)),
  constraint jobordre_antal_formidlet_check CHECK ((antal_formidlet >= 0)),
  constraint jobordre_antal_ikke_ansat_check CHECK ((antal_ikke_ansat >= 0)),
  constraint jobordre_cvr_check CHECK ((cvr ~ '^[0-9]{8}$'::text)),
  constraint jobordre_loebende_uden_svarfrist_check CHECK (((NOT loebende) OR (svarfrist IS NULL))),
  constraint jobordre_lukkeaarsag_check CHECK ((lukkeaarsag = ANY (ARRAY['Besat'::text, 'Andet'::text]))),
  constraint jobordre_lukket_har_aarsag_check CHECK (((lukkeaarsag IS NOT NULL) = (status_sat = 'Lukket'::text))),
  constraint jobordre_status_sat_check CHECK ((status_sat = ANY (ARRAY['Aaben'::text, 'MidlertidigInaktiv'::text, 'Lukket'::text]))),
  constraint jobordre_version_check CHECK ((version >= 1))
);
CREATE INDEX jobordre_cvr_aaben_til_idx ON public.jobordre USING btree (cvr, aaben_til) WHERE (status_sat <> 'Lukket'::text);
CREATE INDEX jobordre_cvr_antal_formidlet_idx ON public.jobordre USING btree (cvr, antal_formidlet, nummer);
CREATE INDEX jobordre_cvr_idx ON public.jobordre USING btree (cvr, nummer DESC);
CREATE INDEX jobordre_cvr_kontaktperson_idx ON public.jobordre USING btree (cvr, "left"(kontaktperson, 80) COLLATE "da-x-icu", nummer);
CREATE INDEX jobordre_cvr_loebende_idx ON public.jobordre USING btree (cvr, ((loebende)::integer), nummer);
CREATE INDEX jobordre_cvr_pnr_idx ON public.jobordre USING btree (cvr, pnr, nummer DESC);
CREATE INDEX jobordre_cvr_seneste_handling_idx ON public.jobordre USING btree (cvr, seneste_handling, nummer);
CREATE INDEX jobordre_cvr_titel_idx ON public.jobordre USING btree (cvr, "left"(titel, 80) COLLATE "da-x-icu", nummer);
CREATE INDEX jobordre_kontaktperson_id_idx ON public.jobordre USING btree (kontaktperson_id) WHERE (kontaktperson_id IS NOT NULL);
CREATE INDEX jobordre_type_idx ON public.jobordre USING btree (type, nummer DESC);
CREATE INDEX jobordre_type_inaktiv_idx ON public.jobordre USING btree (type, nummer DESC) WHERE (status_sat = 'MidlertidigInaktiv'::text);
CREATE INDEX jobordre_type_jobcenter_idx ON public.jobordre USING btree (type, jobcenter, nummer DESC);
CREATE INDEX jobordre_type_not_closed_idx ON public.jobordre USING btree (type, nummer DESC) WHERE (status_sat <> 'Lukket'::text);
CREATE INDEX jobordre_type_open_uden_tovholder_idx ON public.jobordre USING btree (type, nummer DESC) WHERE ((tovholder IS NULL) AND (status_sat <> 'Lukket'::text));
CREATE INDEX jobordre_type_uden_tovholder_idx ON public.jobordre USING btree (type, jobcenter, nummer DESC) WHERE (tovholder IS NULL);
comment on table jobordre is 'Job orders as they are now. That a deadline has closed one is computed from svarfrist and the Danish day, and never stored';
comment on column jobordre.id is 'JobordreIdentifier: the caller may choose it';
comment on column jobordre.nummer is 'Jobordrenummer: what people see; a rolled back order leaves a gap';
comment on column jobordre.version is 'Version: 1 when created, one more with every change of the order itself';
comment on column jobordre.jobcenter is 'AnsvarligtJobcenter, which never changes';
comment on column jobordre.kontaktperson is 'From indhold: the name of the contact person, as lists show and sort it';
comment on column jobordre.indhold is 'The whole JobordreType of the contract, with InternKommentar, which no company sees';
comment on column jobordre.status_sat is 'The status that was set last; the status shown also looks at svarfrist';
comment on column jobordre.lukkeaarsag is 'Why it was closed by hand';
comment on column jobordre.svarfrist is 'From indhold: the last Danish day on which the order is open';
comment on column jobordre.tovholder is 'MedarbejderType; null until somebody is named';
comment on column jobordre.oprettelse is 'What it was created with, as sent and as stored: a repeat of the creation is known and answered by it';
comment on column jobordre.oprettet_af is 'Part and organisation of who created it';
comment on column jobordre.seneste_note is 'The latest note or comment: text, time, part and organisation';
comment on column jobordre.antal_formidlet is 'Candidates with the status Formidlet: the undecided ones that lists count';
comment on column jobordre.seneste_handling is 'The latest update of any kind, also of a mediation';
comment on column jobordre.aaben_til is 'The last Danish day on which the order is not closed: -infinity when somebody closed it, infinity without a deadline';
comment on column jobordre.kontaktperson_id is 'Of whom the contact person in indhold is a copy; null when it was written, or the other was deleted since';
comment on index jobordre_cvr_aaben_til_idx is 'The orders of a company that are not closed on a day';
comment on index jobordre_cvr_idx is 'Orders of a company, newest first';
comment on index jobordre_type_not_closed_idx is 'Orders that nobody has closed, newest first: the closed ones are most of the table';
comment on index jobordre_type_uden_tovholder_idx is 'The to-do list of a job centre';

create table formidling (
  id uuid not null,
  nr bigint not null generated always as identity,
  jobordre_id uuid not null,
  version integer not null,
  status text not null,
  kandidat jsonb not null,
  beskrivelse text,
  hjemmeside text,
  organisation_type_id integer not null,
  organisation_code text not null,
  formidlet_tidspunkt timestamp with time zone not null,
  aendret_tidspunkt timestamp with time zone not null,
  constraint formidling_pkey PRIMARY KEY (id),
  constraint formidling_nr_key UNIQUE (nr),
  constraint formidling_jobordre_id_fkey FOREIGN KEY (jobordre_id) REFERENCES jobordre(id),
  constraint formidling_kandidat_check CHECK (((kandidat -> 'PersonCivilRegistrationIdentifier'::text) IS NULL)),
  constraint formidling_status_check CHECK ((status = ANY (ARRAY['Formidlet'::text, 'Ansat'::text, 'IkkeAnsat'::text, 'Fjernet'::text]))),
  constraint formidling_version_check CHECK ((version >= 1))
);
CREATE INDEX formidling_jobordre_id_idx ON public.formidling USING btree (jobordre_id, nr);
comment on table formidling is 'Candidates mediated to job orders; one that was removed stays as a row without its person''s number';
comment on column formidling.nr is 'The order in which the candidates of an order are shown';
comment on column formidling.kandidat is 'KandidatType of the contract without PersonCivilRegistrationIdentifier';
comment on column formidling.organisation_type_id is 'Who mediated, with organisation_code';
comment on index formidling_jobordre_id_idx is 'The candidates of an order, oldest first';

create table kandidat_cpr (
  formidling_id uuid not null,
  jobordre_id uuid not null,
  cpr text not null,
  constraint kandidat_cpr_pkey PRIMARY KEY (formidling_id),
  constraint kandidat_cpr_jobordre_id_cpr_key UNIQUE (jobordre_id, cpr),
  constraint kandidat_cpr_formidling_id_fkey FOREIGN KEY (formidling_id) REFERENCES formidling(id),
  constraint kandidat_cpr_jobordre_id_fkey FOREIGN KEY (jobordre_id) REFERENCES jobordre(id),
  constraint kandidat_cpr_cpr_check CHECK ((cpr ~ '^[0-9]{10}$'::text))
);
comment on table kandidat_cpr is 'The only table that holds CPR numbers: read for authorities only. A row goes when its candidate is removed, who may be mediated again then';

create table jobordre_haendelse (
  nr bigint not null generated always as identity,
  loebenummer bigint,
  jobordre_id uuid not null,
  version integer not null,
  haendelsestype text not null,
  tidspunkt timestamp with time zone not null,
  udfoert_af jsonb not null,
  log_id uuid not null,
  formidling_id uuid,
  status_sat text,
  beskrivelse text,
  constraint jobordre_haendelse_pkey PRIMARY KEY (nr),
  constraint jobordre_haendelse_formidling_id_fkey FOREIGN KEY (formidling_id) REFERENCES formidling(id),
  constraint jobordre_haendelse_jobordre_id_fkey FOREIGN KEY (jobordre_id) REFERENCES jobordre(id)
);
CREATE INDEX jobordre_haendelse_jobordre_id_idx ON public.jobordre_haendelse USING btree (jobordre_id, nr);
CREATE UNIQUE INDEX jobordre_haendelse_loebenummer_idx ON public.jobordre_haendelse USING btree (loebenummer) WHERE (loebenummer IS NOT NULL);
CREATE INDEX jobordre_haendelse_unnumbered_idx ON public.jobordre_haendelse USING btree (nr) WHERE (loebenummer IS NULL);
comment on table jobordre_haendelse is 'What happened to the job orders, append-only and written in the transaction that made the change';
comment on column jobordre_haendelse.nr is 'Drawn when the row is written; transactions may commit in another order';
comment on column jobordre_haendelse.loebenummer is 'Place in the change feed, 1, 2, 3 … in an order that never changes; null until the feed first sees the event, which is after its commit';
comment on column jobordre_haendelse.version is 'The version of the order after the event';
comment on column jobordre_haendelse.haendelsestype is 'A name of the code list Jobordrehaendelsestype';
comment on column jobordre_haendelse.udfoert_af is 'Who asked: part, organisation and user of the two request headers';
comment on column jobordre_haendelse.log_id is 'ServiceRequestLogReferenceIdentifier of the request';
comment on column jobordre_haendelse.status_sat is 'The status that was set, when the event set one';
comment on column jobordre_haendelse.beskrivelse is 'Note, comment, text of the candidate or reason, as the company may read it';
comment on index jobordre_haendelse_jobordre_id_idx is 'The mediation log of an order, oldest first';
comment on index jobordre_haendelse_unnumbered_idx is 'What the change feed has not numbered yet';

create table tilmeldt_myndighed (
  organisation_type_id integer not null,
  organisation_code text not null,
  navn text not null,
  telefonnummer text,
  email text,
  fra date,
  til date,
  constraint tilmeldt_myndighed_pkey PRIMARY KEY (organisation_type_id, organisation_code),
  constraint tilmeldt_myndighed_til_check CHECK (((til IS NULL) OR ((fra IS NOT NULL) AND (til >= fra))))
);
comment on table tilmeldt_myndighed is 'Job centres and unemployment funds that are known, and the Danish days on which they take part in job orders';
comment on column tilmeldt_myndighed.fra is 'The first Danish day; null: it does not take part';
comment on column tilmeldt_myndighed.til is 'The last Danish day; null: without an end';

create table jobcenter_kommune (
  kommunekode text not null,
  jobcenterkode text not null,
  constraint jobcenter_kommune_pkey PRIMARY KEY (kommunekode),
  constraint jobcenter_kommune_kommunekode_check CHECK ((kommunekode ~ '^[0-9]{3}$'::text))
);
comment on table jobcenter_kommune is 'The local job centre of each municipality';

create table sandbox_clock (
  organisation_type_id integer not null,
  organisation_code text not null,
  days integer not null,
  seconds integer not null,
  constraint sandbox_clock_pkey PRIMARY KEY (organisation_type_id, organisation_code)
);
CREATE TRIGGER sandbox_clock_locks_memory BEFORE INSERT OR DELETE OR UPDATE ON public.sandbox_clock FOR EACH STATEMENT EXECUTE FUNCTION lock_memory_first();
CREATE TRIGGER sandbox_clock_truncate_waits_for_memory BEFORE TRUNCATE ON public.sandbox_clock FOR EACH STATEMENT EXECUTE FUNCTION wait_for_memory();
CREATE TRIGGER sandbox_clock_waits_for_memory AFTER INSERT OR DELETE OR UPDATE ON public.sandbox_clock FOR EACH ROW EXECUTE FUNCTION wait_for_memory();
comment on table sandbox_clock is 'Organisations of the sandbox for which it is another time than it is: docs/sandbox.md. Empty in production';
comment on column sandbox_clock.days is 'So many days of the Danish calendar later, or earlier where it is negative';
comment on column sandbox_clock.seconds is 'And so many seconds';

create table memory_lease (
  ms integer not null,
  is_used boolean not null default false,
  constraint memory_lease_ms_check CHECK (((ms >= 0) AND (ms <= 10000)))
);
CREATE UNIQUE INDEX memory_lease_one_row ON public.memory_lease USING btree ((true));
comment on table memory_lease is 'One row: how long a process may answer from memory before it asks again (docs/decisions/0059-memory-by-lease.md)';
comment on column memory_lease.ms is 'Milliseconds; 0: nothing is kept in memory. It is changed only while no gateway runs';
comment on column memory_lease.is_used is 'False: none was given since the last change, and whoever changes something need not wait';

create table kontaktperson (
  id uuid not null,
  nummer integer not null generated always as identity,
  cvr text not null,
  version integer not null,
  fornavne text not null,
  efternavn text not null,
  navn text not null generated always as (((fornavne || ' '::text) || efternavn)) stored,
  stilling text,
  telefonnummer text,
  email text,
  pnr text[] not null,
  konverteret boolean not null,
  oprettet_tidspunkt timestamp with time zone not null,
  constraint kontaktperson_pkey PRIMARY KEY (id),
  constraint kontaktperson_id_cvr_key UNIQUE (id, cvr),
  constraint kontaktperson_nummer_key UNIQUE (nummer),
  constraint kontaktperson_cvr_check CHECK ((cvr ~ '^[0-9]{8}$'::text)),
  constraint kontaktperson_pnr_check CHECK (((cardinality(pnr) >= 1) AND (cardinality(pnr) <= 100))),
  constraint kontaktperson_version_check CHECK ((version >= 1))
);
CREATE INDEX kontaktperson_cvr_idx ON public.kontaktperson USING btree (cvr);
comment on table kontaktperson is 'The contact persons of companies as they are now: personal data, and forgotten when one is deleted';
comment on column kontaktperson.nummer is 'Places those that are sorted alike in lists; nobody is shown it';
comment on column kontaktperson.cvr is 'The company, which never changes';
comment on column kontaktperson.version is 'Version: 1 when created, one more with every change of the details';
comment on column kontaktperson.navn is 'The whole name, as lists sort it';
comment on column kontaktperson.pnr is 'The production units of the person; that they are those of the company is judged when they are sent';
comment on column kontaktperson.konverteret is 'Was the person carried over from the old JobAG';
comment on index kontaktperson_cvr_idx is 'The contact persons of a company, which are few and sorted as they are read';

create table tilknytning (
  kontaktperson_id uuid not null,
  cvr text not null,
  mitid_hash text not null,
  tidspunkt timestamp with time zone not null,
  constraint tilknytning_pkey PRIMARY KEY (kontaktperson_id),
  constraint tilknytning_cvr_mitid_key UNIQUE (cvr, mitid_hash),
  constraint tilknytning_kontaktperson_fkey FOREIGN KEY (kontaktperson_id, cvr) REFERENCES kontaktperson(id, cvr),
  constraint tilknytning_mitid_hash_check CHECK ((mitid_hash ~ '^[0-9a-f]{64}$'::text))
);
comment on table tilknytning is 'Which MitID Erhverv works as which contact person. The keys say that a contact person has one, and a MitID Erhverv one contact person of a company';
comment on column tilknytning.mitid_hash is 'HMAC-SHA-256 of MitIDErhvervIdentifier with the key of the gateway, which is never written';

create table vilkaarsaccept (
  cvr text not null,
  mitid_hash text not null,
  vilkaar_version integer not null,
  tidspunkt timestamp with time zone not null,
  log_id uuid not null,
  constraint vilkaarsaccept_pkey PRIMARY KEY (cvr, mitid_hash, vilkaar_version),
  constraint vilkaarsaccept_cvr_check CHECK ((cvr ~ '^[0-9]{8}$'::text)),
  constraint vilkaarsaccept_mitid_hash_check CHECK ((mitid_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint vilkaarsaccept_vilkaar_version_check CHECK ((vilkaar_version >= 1))
);
comment on table vilkaarsaccept is 'Which employee of which company has accepted which version of the terms of use, append-only';
comment on column vilkaarsaccept.mitid_hash is 'HMAC-SHA-256 of MitIDErhvervIdentifier with the key of the gateway, as in tilknytning';
comment on column vilkaarsaccept.vilkaar_version is 'A version of wsdl/vilkaar.json';
comment on column vilkaarsaccept.tidspunkt is 'When it was accepted for the first time';
comment on column vilkaarsaccept.log_id is 'ServiceRequestLogReferenceIdentifier of the request';

create table kontaktperson_konvertering (
  bruger_sha256 text,
  kontaktperson_id uuid not null,
  tidspunkt timestamp with time zone not null,
  bruger_hash text,
  noegle text,
  constraint kontaktperson_konvertering_pkey PRIMARY KEY (kontaktperson_id),
  constraint kontaktperson_konvertering_bruger_hash_key UNIQUE (bruger_hash),
  constraint kontaktperson_konvertering_bruger_sha256_key UNIQUE (bruger_sha256),
  constraint kontaktperson_konvertering_bruger_hash_check CHECK ((bruger_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint kontaktperson_konvertering_bruger_sha256_check CHECK ((bruger_sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint kontaktperson_konvertering_hash_check CHECK (((bruger_hash IS NULL) = (bruger_sha256 IS NOT NULL))),
  constraint kontaktperson_konvertering_keyed_check CHECK (((bruger_hash IS NULL) = (noegle IS NULL))),
  constraint kontaktperson_konvertering_noegle_check CHECK ((noegle ~ '^[0-9a-f]{64}$'::text))
);
comment on table kontaktperson_konvertering is 'The users of the old JobAG that were carried over: nobody is carried over twice, also who is deleted since';
comment on column kontaktperson_konvertering.bruger_sha256 is 'SHA-256 of the id of the user in the old JobAG, of imports without a key; null once it is hashed with one';
comment on column kontaktperson_konvertering.kontaktperson_id is 'The contact person that the user became. Without a reference, as it may be deleted';
comment on column kontaktperson_konvertering.bruger_hash is 'Keyed hash of the id of the user in the old JobAG';
comment on column kontaktperson_konvertering.noegle is 'Tells which key it was: a hash of nothing secret with it';

create table login_session (
  id_hash bytea not null,
  kind text not null,
  user_id text not null,
  name text not null,
  organisation_type_id integer not null,
  organisation_code text not null,
  cvr text,
  roles text[] not null,
  subject_hash text not null,
  provider_session_hash text,
  sealed_id_token bytea,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  sealed_identifier bytea,
  constraint login_session_pkey PRIMARY KEY (id_hash),
  constraint login_session_cvr_check CHECK (((kind = 'virksomhed'::text) = (cvr IS NOT NULL))),
  constraint login_session_kind_check CHECK ((kind = ANY (ARRAY['virksomhed'::text, 'star'::text, 'myndighed'::text]))),
  constraint login_session_times_check CHECK ((created_at < ends_at))
);
CREATE INDEX login_session_ends_at_idx ON public.login_session USING btree (ends_at);
CREATE INDEX login_session_provider_session_idx ON public.login_session USING btree (provider_session_hash);
CREATE INDEX login_session_subject_idx ON public.login_session USING btree (subject_hash);
comment on table login_session is 'People who are signed in; whoever signs out, or is signed out, has no row any more';
comment on column login_session.id_hash is 'SHA-256 of the id, which only the cookie of the browser holds';
comment on column login_session.user_id is 'Keyed hash of the person''s identifier: that of MitID Erhverv is in no table';
comment on column login_session.name is 'As the provider tells it; personal';
comment on column login_session.subject_hash is 'Keyed hash of issuer and subject, by which the provider signs somebody out everywhere';
comment on column login_session.provider_session_hash is 'Keyed hash of issuer and the provider''s own session';
comment on column login_session.sealed_id_token is 'The ID token, for the sign-out at the provider; only who has the session''s id can open it';
comment on column login_session.seen_at is 'The last use, to the minute: idle sessions end before ends_at';
comment on column login_session.sealed_identifier is 'The person''s identifier at the provider, which pages send on; only who has the session''s id can open it';
comment on index login_session_ends_at_idx is 'For deletion';
comment on index login_session_provider_session_idx is 'For back-channel logout of a session';
comment on index login_session_subject_idx is 'For back-channel logout of a subject';

create table driftsbesked (
  id uuid not null,
  version integer not null,
  placering text not null,
  overskrift text not null,
  tekst text not null,
  gyldig_fra timestamp with time zone not null,
  gyldig_til timestamp with time zone,
  cvr text,
  oprettet_tidspunkt timestamp with time zone not null,
  aendret_tidspunkt timestamp with time zone not null,
  slettet_tidspunkt timestamp with time zone,
  constraint driftsbesked_pkey PRIMARY KEY (id),
  constraint driftsbesked_cvr_check CHECK ((cvr ~ '^[0-9]{8}$'::text)),
  constraint driftsbesked_foer_login_check CHECK (((cvr IS NULL) OR (placering = 'EfterLogin'::text))),
  constraint driftsbesked_placering_check CHECK ((placering = ANY (ARRAY['FoerLogin'::text, 'EfterLogin'::text]))),
  constraint driftsbesked_tider_check CHECK ((gyldig_til > gyldig_fra)),
  constraint driftsbesked_version_check CHECK ((version >= 1))
);
CREATE INDEX driftsbesked_gyldig_fra_idx ON public.driftsbesked USING btree (gyldig_fra DESC, id DESC) WHERE (slettet_tidspunkt IS NULL);
comment on table driftsbesked is 'Notices that STAR shows before and after sign-in. Whether one is in force is computed from its times; the audit trail says who wrote it';
comment on column driftsbesked.cvr is 'Only this company sees it; before sign-in nobody knows who looks';
comment on column driftsbesked.slettet_tidspunkt is 'A deleted notice stays for the audit trail, and is shown to nobody';
comment on index driftsbesked_gyldig_fra_idx is 'The order in which GetDriftsbeskeder pages';

create table portalbruger (
  user_id text not null,
  organisation_type_id integer not null,
  organisation_code text not null,
  oprettet_tidspunkt timestamp with time zone not null,
  oprettet_af text not null,
  lukket_tidspunkt timestamp with time zone,
  lukket_af text,
  constraint portalbruger_pkey PRIMARY KEY (user_id),
  constraint portalbruger_lukket_check CHECK (((lukket_tidspunkt IS NULL) = (lukket_af IS NULL))),
  constraint portalbruger_organisation_code_check CHECK (((length(organisation_code) >= 1) AND (length(organisation_code) <= 20))),
  constraint portalbruger_user_id_check CHECK (((length(user_id) >= 1) AND (length(user_id) <= 255)))
);
comment on table portalbruger is 'The users of Arbejdsmarkedsportalen as its administrators report them: the operator writes, and nobody is deleted';
comment on column portalbruger.user_id is 'UserIdentifier of the header, as the case systems send it';
comment on column portalbruger.lukket_tidspunkt is 'When the account was closed; a closed one has no role';

create table rolleaendring (
  user_id text not null,
  rolle text not null,
  nr integer not null,
  tidspunkt timestamp with time zone not null,
  af text not null,
  supportanmodning text,
  begrundelse text,
  log_id uuid,
  constraint rolleaendring_pkey PRIMARY KEY (user_id, rolle, nr),
  constraint rolleaendring_user_id_fkey FOREIGN KEY (user_id) REFERENCES portalbruger(user_id),
  constraint rolleaendring_begrundelse_check CHECK (((begrundelse IS NULL) = (supportanmodning IS NOT NULL))),
  constraint rolleaendring_log_id_check CHECK (((log_id IS NULL) = (supportanmodning IS NULL))),
  constraint rolleaendring_nr_check CHECK ((nr >= 1)),
  constraint rolleaendring_rolle_check CHECK ((rolle = ANY (ARRAY['Virksomhedsbruger'::text, 'LBA'::text, 'VirksomhedLBA'::text, 'Landssupporten'::text])))
);
comment on table rolleaendring is 'Which user was given which role and lost it again, when and by whom: rows are only added';
comment on column rolleaendring.nr is 'Odd: the role was given; even: taken away. The key lets only one of two who do so at once through';
comment on column rolleaendring.supportanmodning is 'The support request by which Landssupporten did it; an operator has begrundelse in its place';
comment on column rolleaendring.log_id is 'The request of Landssupporten, as the audit trail has it';

create table adgangsanmodning (
  id uuid not null,
  cvr text not null,
  mitid_hash text not null,
  nr integer not null,
  nummer bigint not null generated always as identity,
  navn text not null,
  email text not null,
  tidspunkt timestamp with time zone not null,
  anmodet_af text not null,
  log_id uuid,
  constraint adgangsanmodning_pkey PRIMARY KEY (id),
  constraint adgangsanmodning_person_key UNIQUE (cvr, mitid_hash, nr),
  constraint adgangsanmodning_cvr_check CHECK ((cvr ~ '^[0-9]{8}$'::text)),
  constraint adgangsanmodning_mitid_hash_check CHECK ((mitid_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint adgangsanmodning_nr_check CHECK ((nr >= 1))
);
CREATE INDEX adgangsanmodning_cvr_idx ON public.adgangsanmodning USING btree (cvr, tidspunkt, nummer);
CREATE INDEX adgangsanmodning_tidspunkt_idx ON public.adgangsanmodning USING btree (tidspunkt, nummer);
comment on table adgangsanmodning is 'Which employee of which company has asked for access to JobAG: rows are only added, and hold personal data';
comment on column adgangsanmodning.mitid_hash is 'HMAC-SHA-256 of MitIDErhvervIdentifier with the key of the gateway, as in tilknytning';
comment on column adgangsanmodning.nr is 'Counts the requests of an employee: a new one comes when the one before was refused. The key lets only one of two at once through';
comment on column adgangsanmodning.nummer is 'The order of those of one moment';
comment on column adgangsanmodning.anmodet_af is 'UserIdentifier of who sent the request';
comment on column adgangsanmodning.log_id is 'The request, as the audit trail has it; null where the demo of a sandbox gave the access';

create table adgangsafgoerelse (
  anmodning_id uuid not null,
  tidspunkt timestamp with time zone not null,
  af text not null,
  begrundelse text,
  log_id uuid,
  constraint adgangsafgoerelse_pkey PRIMARY KEY (anmodning_id),
  constraint adgangsafgoerelse_anmodning_id_fkey FOREIGN KEY (anmodning_id) REFERENCES adgangsanmodning(id)
);
comment on table adgangsafgoerelse is 'What was decided on a request, once: the key lets only one of two at once through';
comment on column adgangsafgoerelse.af is 'UserIdentifier of the LBA who decided';
comment on column adgangsafgoerelse.begrundelse is 'Why it was refused; null: the access was granted';

create table kept_call (
  nr bigint not null generated always as identity,
  log_id uuid not null,
  received_at timestamp with time zone not null,
  system_id text,
  organisation_type_id integer,
  organisation_code text,
  operation text,
  path text not null,
  outcome integer not null,
  status integer not null,
  duration_ms integer not null,
  request text,
  request_state text not null,
  answer text,
  answer_state text not null,
  bytes integer not null generated always as (((512 + COALESCE(octet_length(request), 0)) + COALESCE(octet_length(answer), 0))) stored,
  constraint kept_call_pkey PRIMARY KEY (nr),
  constraint kept_call_log_id_key UNIQUE (log_id),
  constraint kept_call_answer_check CHECK (((answer_state = ANY (ARRAY['whole'::text, 'cut'::text, 'unknown'::text, 'large'::text])) AND ((answer IS NOT NULL) = (answer_state = ANY (ARRAY['whole'::text, 'cut'::text]))))),
  constraint kept_call_duration_ms_check CHECK ((duration_ms >= 0)),
  constraint kept_call_request_check CHECK (((request_state = ANY (ARRAY['whole'::text, 'cut'::text, 'unknown'::text, 'large'::text])) AND ((request IS NOT NULL) = (request_state = ANY (ARRAY['whole'::text, 'cut'::text])))))
);
CREATE INDEX kept_call_operation_idx ON public.kept_call USING btree (operation, received_at, nr);
CREATE INDEX kept_call_organisation_idx ON public.kept_call USING btree (organisation_type_id, organisation_code, received_at, nr);
CREATE INDEX kept_call_received_idx ON public.kept_call USING btree (received_at, nr);
CREATE INDEX kept_call_refused_idx ON public.kept_call USING btree (received_at, nr) WHERE (outcome <> 0);
CREATE INDEX kept_call_retired_idx ON public.kept_call USING btree (received_at, nr) WHERE (outcome = 139001);
CREATE INDEX kept_call_retired_organisation_idx ON public.kept_call USING btree (organisation_type_id, organisation_code, received_at, nr) WHERE (outcome = 139001);
CREATE INDEX kept_call_system_idx ON public.kept_call USING btree (system_id, received_at, nr) INCLUDE (bytes);
comment on table kept_call is 'The last calls, for whoever made them: request and answer without what the contract marks as personal; kept for CALLS_KEPT_DAYS';
comment on column kept_call.log_id is 'ServiceRequestLogReferenceIdentifier of the answer';
comment on column kept_call.system_id is 'Who has proven to send it, or was taken at its word in a sandbox; null: nobody that is known';
comment on column kept_call.organisation_code is 'The organisation that the message names, believed or not';
comment on column kept_call.operation is 'As the contract has it; of a retired service what the message says';
comment on column kept_call.outcome is '0, or the code of the fault';
comment on column kept_call.status is 'Of HTTP';
comment on column kept_call.request is 'What the contract marks as personal is ***, and so is what it does not know';
comment on column kept_call.request_state is 'cut: only its beginning is kept; unknown: no message of the contract; large: too long to be looked at';
comment on column kept_call.bytes is 'So much it counts of CALLS_KEPT_MIB: its texts, and 512 for all else';
comment on index kept_call_received_idx is 'For deletion and the list of all';
comment on index kept_call_retired_idx is 'Who still calls what is retired';
comment on index kept_call_retired_organisation_idx is 'Who still calls what is retired, of the organisations of one system';

create table traffic (
  minutes integer not null,
  slot timestamp with time zone not null,
  system_id text not null,
  operation text not null,
  calls integer not null,
  refused integer not null,
  seconds double precision not null,
  buckets integer[] not null,
  kodes jsonb not null,
  constraint traffic_pkey PRIMARY KEY (minutes, slot, system_id, operation),
  constraint traffic_minutes_check CHECK ((minutes > 0))
);
alter table traffic set (fillfactor=70);
comment on table traffic is 'What became of the calls of the services over time, added up by all processes: each call is counted once for each length of a slot';
comment on column traffic.minutes is 'How long the slot is';
comment on column traffic.slot is 'When the slot began, by the gateway''s clock';
comment on column traffic.system_id is 'The calling system; empty: nobody that is known';
comment on column traffic.operation is 'Empty: at the address of a service, and of no operation';
comment on column traffic.refused is 'Answered with a fault, or not at all as the caller had gone';
comment on column traffic.seconds is 'How long they took, together';
comment on column traffic.buckets is 'How many took at most 1, 2.5, 5, 10, 25, 50, 100, 250, 500 ms, 1, 2.5, 5, 10, 30 s, and longer';
comment on column traffic.kodes is 'How often each fault was answered, by its code';

alter table jobordre add constraint jobordre_kontaktperson_id_fkey FOREIGN KEY (kontaktperson_id) REFERENCES kontaktperson(id) ON DELETE SET NULL;
