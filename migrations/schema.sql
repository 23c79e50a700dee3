-- Written by `npm run schema` from migrations/. To change the schema, add a migration.

CREATE OR REPLACE FUNCTION public.jobannonce_soegetekst(ord text[])
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
      select setweight(to_tsvector('pg_catalog.danish', ord[1]), 'A')
          || setweight(to_tsvector('pg_catalog.danish', ord[2]), 'B')
      $function$;
comment on function jobannonce_soegetekst(text[]) is 'The words of an ad as the search knows them, from those of its title (A) and of its text (B), small and without signs';

CREATE OR REPLACE FUNCTION public.jobannonce_kendetegn(indhold jsonb, ejer text, anonym boolean)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
      select array_remove(array[
          'ejer:' || ejer,
          'type:' || (indhold #>> '{Job,Annoncetype}'),
          'stilling:' || lower(indhold #>> '{Job,ConceptUriDa}'),
          'land:' || (indhold #>> '{Job,Arbejdssted,Landekode}'),
          'kommune:' || (indhold #>> '{Job,Arbejdssted,Kommunekode}'),
          'deltid:' || (indhold #> '{Job,Deltid}' is not null)::text,
          'eures:' || (indhold #>> '{Publicering,Eures}'),
          case when not anonym then 'post:' || (indhold #>> '{Job,Arbejdssted,Postnummer}') end,
          case when not anonym then 'cvr:' || (indhold #>> '{Virksomhed,CVRnumberIdentifier}') end,
          case when not anonym then 'pnr:' || (indhold #>> '{Virksomhed,ProductionUnitIdentifier}') end
        ], null)
        || array(select 'tid:' || tid from jsonb_array_elements_text(indhold #> '{Job,ArbejdstidsforholdSamling}') as tid)
      $function$;
comment on function jobannonce_kendetegn(jsonb,text,boolean) is 'What filters ask for, one text each, e.g. kommune:461; of an anonymous ad for the public nothing of the company and no place but the municipality';

CREATE OR REPLACE FUNCTION public.jobannonce_godkendt_afledte()
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
comment on function jobannonce_godkendt_afledte() is 'Fills virksomhed and paa_jobnet_fra of an approved version';

CREATE OR REPLACE FUNCTION public.kalderlog_kun_tilfoej()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      raise exception 'kalderlog is only ever appended to';
    end
    $function$;

CREATE OR REPLACE FUNCTION public.fjern_revision(dage integer, hoejst integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    declare
      graense constant timestamptz := now() - make_interval(days => dage);
      fjernet integer := 0;
      segl record;
    begin
      if dage is null or dage < 180 then
        raise exception 'the audit trail is kept for at least 180 days' using errcode = 'check_violation';
      end if;
      -- The lock of the sealing (services/revision/segl-store.ts): one removes or seals at a time.
      perform pg_advisory_xact_lock(20261201);
      for segl in
        select nr, tidspunkt, fra_tx, til_tx, efter_nr,
               (select min(s.til_nr) from public.revisionssegl s where s.nr >= a.nr) as til_nr
        from public.revisionssegl a where fjernet_tidspunkt is null order by nr limit hoejst
      loop
        exit when segl.tidspunkt >= graense;
        exit when exists (
          select from public.revisionsspor
          where tx >= segl.fra_tx and tx < segl.til_tx and nr > segl.efter_nr
            and (segl.til_nr is null or nr <= segl.til_nr) and database_tidspunkt >= graense);
        delete from public.revisionsspor
          where tx >= segl.fra_tx and tx < segl.til_tx and nr > segl.efter_nr
            and (segl.til_nr is null or nr <= segl.til_nr);
        update public.revisionssegl set fjernet_tidspunkt = now(), raekker = null where nr = segl.nr;
        fjernet := fjernet + 1;
      end loop;
      return fjernet;
    end
    $function$;
comment on function fjern_revision(integer,integer) is 'Removes the rows of at most so many seals that are older than so many days; returns how many seals';

CREATE OR REPLACE FUNCTION public.forsegl_revision(OUT segl bigint, OUT raekketal integer, OUT segl_hash text)
 RETURNS SETOF record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    declare
      batch constant integer := 5000;
      aldrig constant xid8 := '18446744073709551615';
      sidste record;
      tid timestamptz;
      fra xid8;
      til xid8;
      over xid8;
      efter bigint;
      til_og_med bigint;
      hoejest bigint;
      indhold bytea;
      indhold_hash text;
      forrige text;
    begin
      -- The lock of the removal (fjern_revision): one removes or seals at a time, and nobody waits to seal.
      if not pg_try_advisory_xact_lock(20261201) then return; end if;
      -- Statements of their own from here on: they see what the one before us under this lock has committed.
      select * into sidste from public.revisionssegl order by nr desc limit 1;
      segl := coalesce(sidste.nr, 0) + 1;
      forrige := coalesce(sidste.hash, repeat('0', 64));
      -- A clock that was set back does not make a seal that is older than the one before.
      tid := greatest(clock_timestamp(), sidste.tidspunkt);
      fra := case when sidste.nr is null or sidste.til_nr is not null then '0'::xid8 else sidste.til_tx end;
      efter := coalesce(sidste.til_nr, sidste.efter_nr, 0);
      if sidste.til_nr is null and pg_snapshot_xmax(pg_current_snapshot()) < sidste.til_tx then
        -- Ids that are lower than they were: the database was restored into another cluster. What the old one left
        -- unsealed is sealed as it is, even when that is nothing: the next batch begins by it.
        til := aldrig;
        til_og_med := greatest(sidste.hoejeste_nr, (select max(nr) from public.revisionsspor where tx >= sidste.til_tx));
      else
        -- Transactions below are over: what they wrote is there, and no row can be added by them.
        til := pg_snapshot_xmin(pg_current_snapshot());
        select tx into over from public.revisionsspor where tx >= fra and tx < til and nr > efter
          order by tx offset batch limit 1;
        -- Transactions are sealed whole: one that has more rows than a batch is one by itself.
        if exists (select from public.revisionsspor where tx >= fra and tx < over and nr > efter) then
          til := over;
        elsif over is not null then
          til := coalesce(
            (select tx from public.revisionsspor where tx > over and tx < til and nr > efter order by tx limit 1), til);
        end if;
      end if;

      select count(*), max(r.nr::bigint),
          coalesce(string_agg(int8send(r.nr::bigint) || sha256(convert_to(json_strip_nulls(row_to_json(r))::text, 'UTF8')),
                              ''::bytea order by r.nr::bigint), '')
        into raekketal, hoejest, indhold
        from (
          select nr::text, tx::text,
            to_char(database_tidspunkt at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as database_tidspunkt,
            to_char(tidspunkt at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as tidspunkt,
            log_id::text, certifikat, kalder, organisation_type_id::text, organisation_code, bruger, bruger_type::text,
            operation, jobannonce_id::text, version::text, annonce_id::text, cvr, gentaget::text, udfald::text
          from public.revisionsspor
          where tx >= fra and tx < til and nr > efter and (til_og_med is null or nr <= til_og_med)
        ) as r;
      if raekketal = 0 and til_og_med is null then return; end if;

      hoejest := greatest(hoejest, sidste.hoejeste_nr, 0);
      indhold_hash := encode(sha256(indhold), 'hex');
      segl_hash := encode(sha256(convert_to(
        format('["%s","%s","%s","%s","%s","%s",%s,"%s",%s,"%s"]', forrige, segl,
          to_char(tid at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), fra, til, efter,
          coalesce('"' || til_og_med || '"', 'null'), hoejest, raekketal, indhold_hash), 'UTF8')), 'hex');
      insert into public.revisionssegl (nr, tidspunkt, fra_tx, til_tx, efter_nr, til_nr, hoejeste_nr, antal, raekker,
          raekker_hash, forrige_hash, hash)
        values (segl, tid, fra, til, efter, til_og_med, hoejest, raekketal, indhold, indhold_hash, forrige, segl_hash);
      return next;
    end
    $function$;
comment on function forsegl_revision() is 'Sets the next seal of the audit trail over the rows that are final, about 5,000 at most; no row: there was nothing to seal, or another process is at it';

create table jobannonce (
  id uuid not null,
  version integer not null,
  organisation_type_id integer not null,
  organisation_code text not null,
  indhold jsonb not null,
  cvr text not null,
  annoncetype integer not null,
  konfliktramt boolean not null,
  afgoerelse text not null,
  afgjort_tidspunkt timestamp with time zone,
  afvisning jsonb,
  publicering_tidspunkt timestamp with time zone,
  afpublicering_tidspunkt timestamp with time zone not null,
  afsluttet_tidspunkt timestamp with time zone,
  slettet_tidspunkt timestamp with time zone,
  oprettet_tidspunkt timestamp with time zone not null,
  aendret_tidspunkt timestamp with time zone not null,
  afventer_igen_siden timestamp with time zone,
  virksomhed jsonb,
  soegetid timestamp with time zone not null generated always as (COALESCE(publicering_tidspunkt, oprettet_tidspunkt)) stored,
  soegetekst tsvector,
  kendetegn text[] generated always as (jobannonce_kendetegn(indhold, (((organisation_type_id)::text || '/'::text) || organisation_code), false)) stored,
  constraint jobannonce_pkey PRIMARY KEY (id),
  constraint jobannonce_afgjort_check CHECK (((afgoerelse = 'afventer'::text) = (afgjort_tidspunkt IS NULL))),
  constraint jobannonce_afgoerelse_check CHECK ((afgoerelse = ANY (ARRAY['afventer'::text, 'godkendt'::text, 'afvist'::text]))),
  constraint jobannonce_afvisning_check CHECK (((afvisning IS NULL) OR (afgoerelse = 'afvist'::text))),
  constraint jobannonce_cvr_check CHECK ((cvr ~ '^[0-9]{8}$'::text)),
  constraint jobannonce_version_check CHECK ((version >= 1))
);
alter table jobannonce set (toast_tuple_target=128);
alter table jobannonce alter column soegetekst set storage external;
alter table jobannonce alter column kendetegn set storage main;
CREATE INDEX jobannonce_ejer_ikke_godkendt_eller_slut_idx ON public.jobannonce USING btree (organisation_type_id, organisation_code, soegetid DESC, id DESC) WHERE ((slettet_tidspunkt IS NULL) AND ((afgoerelse <> 'godkendt'::text) OR (afsluttet_tidspunkt IS NOT NULL)));
CREATE INDEX jobannonce_ejer_soegetid_idx ON public.jobannonce USING btree (organisation_type_id, organisation_code, soegetid DESC, id DESC) WHERE (slettet_tidspunkt IS NULL);
CREATE INDEX jobannonce_koe_idx ON public.jobannonce USING btree (COALESCE(afventer_igen_siden, oprettet_tidspunkt), id) WHERE ((afgoerelse = 'afventer'::text) AND (afsluttet_tidspunkt IS NULL) AND (slettet_tidspunkt IS NULL));
CREATE INDEX jobannonce_laengst_idx ON public.jobannonce USING btree (((afpublicering_tidspunkt - soegetid)));
CREATE INDEX jobannonce_soegetid_idx ON public.jobannonce USING btree (soegetid DESC, id DESC) WHERE (slettet_tidspunkt IS NULL);
CREATE INDEX jobannonce_soegning_idx ON public.jobannonce USING gin (soegetekst, kendetegn) WITH (gin_pending_list_limit='256') WHERE (slettet_tidspunkt IS NULL);
comment on table jobannonce is 'Job ads as they are now. The status is computed from the decision, the times and the clock, and never stored';
comment on column jobannonce.id is 'AnnonceId';
comment on column jobannonce.version is 'Version: 1 when created, one more with every change';
comment on column jobannonce.organisation_type_id is 'The owner: ActiveOrganisationHeader of the request that created the ad';
comment on column jobannonce.organisation_code is 'The owner: with organisation_type_id, as the same code can be two organisations';
comment on column jobannonce.indhold is 'The whole JobannonceType of the contract, its times as UTC instants; instead of Logo it has logo, which names a row of logo';
comment on column jobannonce.cvr is 'From indhold: CVRnumberIdentifier';
comment on column jobannonce.annoncetype is 'From indhold: Annoncetype';
comment on column jobannonce.konfliktramt is 'The company was hit by a conflict when the ad was sent: approved by hand only';
comment on column jobannonce.afgoerelse is 'The decision on this content';
comment on column jobannonce.afgjort_tidspunkt is 'When it was decided; null while it waits';
comment on column jobannonce.afvisning is 'Why it was refused: reason codes and a text to the creator';
comment on column jobannonce.publicering_tidspunkt is 'Null: at once when approved';
comment on column jobannonce.afsluttet_tidspunkt is 'When it was closed by hand';
comment on column jobannonce.slettet_tidspunkt is 'When it was deleted: such ads are in no list';
comment on column jobannonce.afventer_igen_siden is 'Since when it has waited for a decision, once an earlier version was decided on; null: since it was created';
comment on column jobannonce.virksomhed is 'Name and address of the company and of its P-unit, as the register had them when this content was sent: a search asks no register, and an anonymous ad is cleaned of them';
comment on column jobannonce.soegetid is 'Order of a search in own ads: the publication asked for, else the creation';
comment on column jobannonce.soegetekst is 'Words of title and text, from jobannonce_soegetekst';
comment on column jobannonce.kendetegn is 'What the filters of a search ask for';
comment on index jobannonce_ejer_ikke_godkendt_eller_slut_idx is 'Own ads that wait, were refused or have ended by hand, page by page: few among many';
comment on index jobannonce_ejer_soegetid_idx is 'Own ads, page by page';
comment on index jobannonce_koe_idx is 'The queue of the approval desk, oldest first';
comment on index jobannonce_laengst_idx is 'The same for a search in own ads with PeriodeFra';
comment on index jobannonce_soegetid_idx is 'All ads, page by page, for STAR';
comment on index jobannonce_soegning_idx is 'Words and filters that few ads have';

create table haendelse (
  nr bigint not null generated always as identity,
  jobannonce_id uuid not null,
  version integer not null,
  haendelsestype text not null,
  tidspunkt timestamp with time zone not null,
  udfoert_af jsonb not null,
  log_id uuid not null,
  indhold jsonb not null,
  organisation_type_id integer not null,
  organisation_code text not null,
  loebenummer bigint,
  afvisning jsonb,
  constraint haendelse_pkey PRIMARY KEY (nr),
  constraint haendelse_jobannonce_id_version_haendelsestype_key UNIQUE (jobannonce_id, version, haendelsestype),
  constraint haendelse_jobannonce_id_fkey FOREIGN KEY (jobannonce_id) REFERENCES jobannonce(id),
  constraint haendelse_afvisning_check CHECK (((afvisning IS NOT NULL) = (haendelsestype = 'Afvist'::text)))
);
CREATE INDEX haendelse_ejer_loebenummer_idx ON public.haendelse USING btree (organisation_type_id, organisation_code, loebenummer) WHERE (loebenummer IS NOT NULL);
CREATE UNIQUE INDEX haendelse_loebenummer_idx ON public.haendelse USING btree (loebenummer) WHERE (loebenummer IS NOT NULL);
CREATE INDEX haendelse_uden_loebenummer_idx ON public.haendelse USING btree (nr) WHERE (loebenummer IS NULL);
comment on table haendelse is 'What happened to the ads, append-only and written in the transaction that changed the ad: history, audit, change feed and mails read this';
comment on column haendelse.nr is 'Drawn when the row is written; transactions may commit in another order';
comment on column haendelse.version is 'The version of the ad that this event made, or the one that it decided on';
comment on column haendelse.haendelsestype is 'What was done, e.g. Oprettet';
comment on column haendelse.udfoert_af is 'Who asked: the organisation and user of the two request headers';
comment on column haendelse.log_id is 'ServiceRequestLogReferenceIdentifier of the request';
comment on column haendelse.indhold is 'What history needs to show this version of the ad';
comment on column haendelse.organisation_type_id is 'The owner of the ad, with organisation_code; never changes';
comment on column haendelse.loebenummer is 'Place in the change feed, 1, 2, 3 … in an order that never changes; null until the feed first sees the event, which is after its commit';
comment on column haendelse.afvisning is 'Why it was refused: reason codes, text and wrong fields; jobannonce has it only until the next version';
comment on index haendelse_ejer_loebenummer_idx is 'The change feed of one organisation';
comment on index haendelse_uden_loebenummer_idx is 'What the change feed has not numbered yet';

create table gentagelse (
  organisation_type_id integer not null,
  organisation_code text not null,
  request_identifier text not null,
  indhold_hash text not null,
  svar text not null,
  oprettet_tidspunkt timestamp with time zone not null,
  constraint gentagelse_pkey PRIMARY KEY (organisation_type_id, organisation_code, request_identifier)
);
CREATE INDEX gentagelse_oprettet_tidspunkt_idx ON public.gentagelse USING btree (oprettet_tidspunkt);
comment on table gentagelse is 'Requests with a RequestIdentifier that changed something, and what they were answered: a repeat gets the same answer';
comment on column gentagelse.organisation_type_id is 'With organisation_code the caller: ids of different organisations never meet';
comment on column gentagelse.indhold_hash is 'Fingerprint of what was sent: the same id with other content is a fault';
comment on column gentagelse.svar is 'The answer, byte for byte once it is UTF-8';
comment on index gentagelse_oprettet_tidspunkt_idx is 'For deletion after 30 days';

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
comment on table virksomhedslaas is 'The two locks of companies, each time one was set a row: a lock is lifted by giving its row an end, never by deleting it';
comment on column virksomhedslaas.laas is 'spaerret: no access at all; konfliktramt: may create ads, each goes to manual approval';
comment on column virksomhedslaas.gyldig_til is 'Excluded; without it the lock is in force';
comment on column virksomhedslaas.sat_af is 'Who set it';
comment on column virksomhedslaas.begrundelse is 'Why it was set';
comment on index virksomhedslaas_i_kraft_idx is 'A company has a lock of a kind once or not';

create table virksomhedskopi (
  cvr text not null,
  hentet_tidspunkt timestamp with time zone not null,
  indhold jsonb not null,
  constraint virksomhedskopi_pkey PRIMARY KEY (cvr)
);
CREATE INDEX virksomhedskopi_hentet_tidspunkt_idx ON public.virksomhedskopi USING btree (hentet_tidspunkt);
comment on table virksomhedskopi is 'What the CVR register said of a company, for when it is asked again soon or is down; whoever changes the shape of indhold empties it';
comment on column virksomhedskopi.hentet_tidspunkt is 'When the register was asked: how old the answer is';
comment on column virksomhedskopi.indhold is 'The company as the port Virksomhedsregister has it';
comment on index virksomhedskopi_hentet_tidspunkt_idx is 'For deletion of what is too old to be served';

create table jobannonce_godkendt (
  jobannonce_id uuid not null,
  version integer not null,
  indhold jsonb not null,
  godkendt_tidspunkt timestamp with time zone not null,
  publicering_tidspunkt timestamp with time zone,
  afpublicering_tidspunkt timestamp with time zone not null,
  afsluttet_tidspunkt timestamp with time zone,
  virksomhed jsonb,
  paa_jobnet_fra timestamp with time zone not null,
  soegetekst tsvector,
  kendetegn text[] generated always as (jobannonce_kendetegn(indhold, NULL::text, ((indhold -> 'AnonymArbejdsgiver'::text))::boolean)) stored,
  constraint jobannonce_godkendt_pkey PRIMARY KEY (jobannonce_id),
  constraint jobannonce_godkendt_jobannonce_id_fkey FOREIGN KEY (jobannonce_id) REFERENCES jobannonce(id),
  constraint jobannonce_godkendt_version_check CHECK ((version >= 1))
);
alter table jobannonce_godkendt set (toast_tuple_target=128);
alter table jobannonce_godkendt alter column soegetekst set storage external;
alter table jobannonce_godkendt alter column kendetegn set storage main;
CREATE INDEX jobannonce_godkendt_laengst_idx ON public.jobannonce_godkendt USING btree (((afpublicering_tidspunkt - paa_jobnet_fra)));
CREATE INDEX jobannonce_godkendt_paa_jobnet_idx ON public.jobannonce_godkendt USING btree (paa_jobnet_fra DESC, jobannonce_id DESC);
CREATE INDEX jobannonce_godkendt_soegning_idx ON public.jobannonce_godkendt USING gin (soegetekst, kendetegn) WITH (gin_pending_list_limit='256');
CREATE TRIGGER afledte_kolonner BEFORE INSERT OR UPDATE OF version, indhold, godkendt_tidspunkt, publicering_tidspunkt ON public.jobannonce_godkendt FOR EACH ROW EXECUTE FUNCTION jobannonce_godkendt_afledte();
comment on table jobannonce_godkendt is 'The approved version of each ad that has one, and so all that the public may see: a newer version waits or was refused beside it, in jobannonce';
comment on column jobannonce_godkendt.version is 'The version of the ad that was approved';
comment on column jobannonce_godkendt.indhold is 'JobannonceType of that version, its times as UTC instants';
comment on column jobannonce_godkendt.godkendt_tidspunkt is 'When that version was approved';
comment on column jobannonce_godkendt.publicering_tidspunkt is 'From indhold; null: at once when approved';
comment on column jobannonce_godkendt.afpublicering_tidspunkt is 'From indhold';
comment on column jobannonce_godkendt.afsluttet_tidspunkt is 'When the ad was closed by hand; a deleted ad has no row here';
comment on column jobannonce_godkendt.virksomhed is 'As in jobannonce, of the version that was approved';
comment on column jobannonce_godkendt.paa_jobnet_fra is 'From when the ad is on Jobnet: the later of publication and approval, and of an ad that was there already when this version was approved since when it was';
comment on column jobannonce_godkendt.soegetekst is 'Words of title and text as the public is shown them: of an anonymous ad none that tells its company';
comment on column jobannonce_godkendt.kendetegn is 'What the filters of a search ask for; of an anonymous ad nothing that tells its company';
comment on index jobannonce_godkendt_laengst_idx is 'The longest time any ad is on Jobnet: what came there longer ago than that is over, and no search looks at it';
comment on index jobannonce_godkendt_paa_jobnet_idx is 'Ads on Jobnet, page by page';
comment on index jobannonce_godkendt_soegning_idx is 'Words and filters that few ads have';

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
comment on table enhedslogo is 'The logo of a company or of one of its production units; an ad''s own goes before both';
comment on column enhedslogo.p_nummer is 'Null: the company''s own';
comment on column enhedslogo.sat_af is 'The operator who set it, or the migration of old logos';

create table gammelt_logo (
  nr bigint not null generated always as identity,
  cvr text not null,
  p_nummer text,
  indhold bytea not null,
  mime_type text,
  oprettet_tidspunkt timestamp with time zone not null,
  constraint gammelt_logo_pkey PRIMARY KEY (nr)
);
comment on table gammelt_logo is 'Logos of companies and units as they were before 6 December 2024, any number for one unit; "npm run logoer -- migrate" empties it';
comment on column gammelt_logo.p_nummer is 'Null: the company''s own';

create table slettet_logo (
  nr bigint not null generated always as identity,
  cvr text not null,
  p_nummer text,
  oprettet_tidspunkt timestamp with time zone not null,
  aarsag text not null,
  slettet_tidspunkt timestamp with time zone not null,
  constraint slettet_logo_pkey PRIMARY KEY (nr)
);
comment on table slettet_logo is 'Old logos that were deleted, and why: the report of the migration';
comment on column slettet_logo.oprettet_tidspunkt is 'When the old logo was made';

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

create table udbakke (
  nr bigint not null generated always as identity,
  jobannonce_id uuid not null,
  version integer not null,
  afvist_tidspunkt timestamp with time zone not null,
  modtager text,
  titel text not null,
  afvisning jsonb not null,
  tilstand text not null default 'venter'::text,
  forsoeg integer not null default 0,
  tidligst_tidspunkt timestamp with time zone not null default now(),
  afsluttet_tidspunkt timestamp with time zone,
  fejl text,
  constraint udbakke_pkey PRIMARY KEY (nr),
  constraint udbakke_jobannonce_id_version_key UNIQUE (jobannonce_id, version),
  constraint udbakke_jobannonce_id_fkey FOREIGN KEY (jobannonce_id) REFERENCES jobannonce(id),
  constraint udbakke_modtager_check CHECK (((modtager IS NOT NULL) OR (tilstand = ANY (ARRAY['venter'::text, 'ingen_adresse'::text])))),
  constraint udbakke_tilstand_check CHECK ((tilstand = ANY (ARRAY['venter'::text, 'sendt'::text, 'opgivet'::text, 'ingen_adresse'::text])))
);
CREATE INDEX udbakke_afvist_tidspunkt_idx ON public.udbakke USING btree (afvist_tidspunkt);
CREATE INDEX udbakke_venter_idx ON public.udbakke USING btree (nr) WHERE (tilstand = 'venter'::text);
comment on table udbakke is 'Mails to the creators of refused ads, each written in the transaction that refused; the queue (schema graphile_worker) only says when to look here';
comment on column udbakke.version is 'The version that was refused: one mail for it, ever';
comment on column udbakke.afvist_tidspunkt is 'When it was refused, by the gateway''s clock';
comment on column udbakke.modtager is 'UserEmail of the request that sent the version, where its organisation is that of the ad, else of the one that created the ad; null: neither has one';
comment on column udbakke.titel is 'Of the version that was refused';
comment on column udbakke.afvisning is 'As it was decided: a later update of the ad changes no mail';
comment on column udbakke.tilstand is 'opgivet: refused for good, or tried too often; npm run udbakke sends it again';
comment on column udbakke.forsoeg is 'How often a worker has taken it since it was last put here';
comment on column udbakke.tidligst_tidspunkt is 'No worker takes it before, by the database''s clock: a worker that takes it sets this beyond the end of its try, a failure to the next try';
comment on column udbakke.afsluttet_tidspunkt is 'When it was sent or given up';
comment on column udbakke.fejl is 'Why the last try failed, without the words of the server, which may hold the address';
comment on index udbakke_afvist_tidspunkt_idx is 'For deletion after MAIL_DAYS';
comment on index udbakke_venter_idx is 'For what the queue has lost sight of';

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

create table v1_gravsten (
  annonce_id integer not null,
  cvr text not null,
  tilstand text not null,
  skiftet timestamp with time zone not null,
  slettet_tidspunkt timestamp with time zone not null,
  begrundelse text not null,
  constraint v1_gravsten_pkey PRIMARY KEY (annonce_id),
  constraint v1_gravsten_tilstand_check CHECK ((tilstand = ANY (ARRAY['PaaJobnet'::text, 'IkkePaaJobnetEndnu'::text, 'AfventerGodkendelse'::text])))
);
comment on table v1_gravsten is 'What is left of each v1 ad that was deleted in the changeover to version 2: written in the transaction of its deletion';
comment on column v1_gravsten.annonce_id is 'The AnnonceId of version 1; never used again';
comment on column v1_gravsten.cvr is 'The company of the ad';
comment on column v1_gravsten.tilstand is 'What the ad was at the cut-over, a name of the code list V1Tilstand';
comment on column v1_gravsten.skiftet is 'The cut-over that decided (CUT_OVER)';
comment on column v1_gravsten.slettet_tidspunkt is 'When it was deleted';
comment on column v1_gravsten.begrundelse is 'Why';

create table kalder (
  id uuid not null default gen_random_uuid(),
  navn text not null,
  kontakt text,
  pr_minut integer,
  samtidige integer,
  oprettet_tidspunkt timestamp with time zone not null,
  lukket_tidspunkt timestamp with time zone,
  constraint kalder_pkey PRIMARY KEY (id),
  constraint kalder_graenser_check CHECK (((pr_minut > 0) AND (samtidige > 0))),
  constraint kalder_navn_check CHECK ((navn <> ''::text))
);
CREATE UNIQUE INDEX kalder_navn_idx ON public.kalder USING btree (lower(navn));
comment on table kalder is 'The systems that may call; one that is closed stays, and its name is never another''s';
comment on column kalder.kontakt is 'Whom the operator writes to or calls; never logged, never answered';
comment on column kalder.pr_minut is 'Most requests a minute; null: the setting''s';
comment on column kalder.samtidige is 'Most requests at the same time; null: the setting''s';
comment on column kalder.lukket_tidspunkt is 'Closed for good';

create table kalder_certifikat (
  sha256 text not null,
  kalder_id uuid not null,
  der bytea not null,
  offentlig_noegle text not null,
  emne text not null,
  udsteder text not null,
  serienummer text not null,
  gyldig_fra timestamp with time zone not null,
  gyldig_til timestamp with time zone not null,
  registreret_tidspunkt timestamp with time zone not null,
  ophoert_tidspunkt timestamp with time zone,
  ophoert_aarsag text,
  ophoert_af text,
  ophoert_begrundelse text,
  constraint kalder_certifikat_pkey PRIMARY KEY (sha256),
  constraint kalder_certifikat_kalder_id_fkey FOREIGN KEY (kalder_id) REFERENCES kalder(id),
  constraint kalder_certifikat_aarsag_check CHECK ((ophoert_aarsag = ANY (ARRAY['tilbagekaldt'::text, 'afloest'::text]))),
  constraint kalder_certifikat_offentlig_noegle_check CHECK ((offentlig_noegle ~ '^[0-9a-f]{64}$'::text)),
  constraint kalder_certifikat_ophoert_check CHECK ((num_nonnulls(ophoert_tidspunkt, ophoert_aarsag, ophoert_af, ophoert_begrundelse) = ANY (ARRAY[0, 4]))),
  constraint kalder_certifikat_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);
CREATE INDEX kalder_certifikat_kalder_id_idx ON public.kalder_certifikat USING btree (kalder_id);
CREATE INDEX kalder_certifikat_offentlig_noegle_idx ON public.kalder_certifikat USING btree (offentlig_noegle);
comment on table kalder_certifikat is 'The certificates of systems; one that ended stays, so that its owner is told so';
comment on column kalder_certifikat.sha256 is 'Of the DER, in hex';
comment on column kalder_certifikat.offentlig_noegle is 'SHA-256 of its public key, in hex; never of two systems';
comment on column kalder_certifikat.serienummer is 'Decimal';
comment on column kalder_certifikat.gyldig_fra is 'The certificate''s own dates';
comment on column kalder_certifikat.ophoert_tidspunkt is 'Not to be believed from then on; after an overlap this lies ahead';
comment on column kalder_certifikat.ophoert_aarsag is 'tilbagekaldt: revoked, at once; afloest: replaced, after an overlap';

create table kalder_noegle (
  noegle text not null,
  sha256 text not null,
  constraint kalder_noegle_pkey PRIMARY KEY (noegle, sha256),
  constraint kalder_noegle_sha256_fkey FOREIGN KEY (sha256) REFERENCES kalder_certifikat(sha256)
);
comment on table kalder_noegle is 'Every way in which a message may name a certificate; two certificates share one only where they are one system''s and have one public key';
comment on column kalder_noegle.noegle is 'src/certificates/certificate-keys.ts';

create table kalder_organisation (
  kalder_id uuid not null,
  organisationstype integer not null,
  organisationskode text not null,
  constraint kalder_organisation_pkey PRIMARY KEY (kalder_id, organisationstype, organisationskode),
  constraint kalder_organisation_kalder_id_fkey FOREIGN KEY (kalder_id) REFERENCES kalder(id)
);
CREATE INDEX kalder_organisation_idx ON public.kalder_organisation USING btree (organisationstype, organisationskode);
comment on table kalder_organisation is 'The organisations a system may act for; kalderlog tells when and why one came or went';
comment on column kalder_organisation.organisationstype is 'Code list OrganisationType';
comment on index kalder_organisation_idx is 'Which systems may act for an organisation';

create table kalder_mandat (
  kalder_id uuid not null,
  cvr text not null,
  gyldig_fra timestamp with time zone not null,
  gyldig_til timestamp with time zone,
  constraint kalder_mandat_pkey PRIMARY KEY (kalder_id, cvr, gyldig_fra),
  constraint kalder_mandat_kalder_id_fkey FOREIGN KEY (kalder_id) REFERENCES kalder(id),
  constraint kalder_mandat_cvr_check CHECK ((cvr ~ '^[0-9]{8}$'::text)),
  constraint kalder_mandat_periode_check CHECK ((gyldig_til >= gyldig_fra))
);
comment on table kalder_mandat is 'The companies whose mandate a system holds, each time a row; removal gives the row an end';
comment on column kalder_mandat.gyldig_til is 'Excluded; without it the mandate lasts';

create table kalderlog (
  nr bigint not null generated always as identity,
  tidspunkt timestamp with time zone not null,
  kalder_id uuid not null,
  handling text not null,
  detaljer jsonb not null,
  af text not null,
  begrundelse text not null,
  constraint kalderlog_pkey PRIMARY KEY (nr),
  constraint kalderlog_kalder_id_fkey FOREIGN KEY (kalder_id) REFERENCES kalder(id)
);
CREATE INDEX kalderlog_kalder_id_idx ON public.kalderlog USING btree (kalder_id, nr);
CREATE TRIGGER kalderlog_kun_tilfoej BEFORE DELETE OR UPDATE OR TRUNCATE ON public.kalderlog FOR EACH STATEMENT EXECUTE FUNCTION kalderlog_kun_tilfoej();
comment on table kalderlog is 'What the operator did to the registry of callers, written in the transaction that did it; append-only';
comment on column kalderlog.detaljer is 'What was asked for; contacts are left out';
comment on column kalderlog.af is 'Who';
comment on column kalderlog.begrundelse is 'Why';

create table signeret_besked (
  noegle bytea not null,
  aftryk bytea not null,
  udloeb_tidspunkt timestamp with time zone not null,
  constraint signeret_besked_pkey PRIMARY KEY (noegle, aftryk)
);
CREATE INDEX signeret_besked_udloeb_tidspunkt_idx ON public.signeret_besked USING btree (udloeb_tidspunkt);
comment on table signeret_besked is 'Signed messages that were received, so that none is taken twice; a row is needed until its message has expired';
comment on column signeret_besked.noegle is 'SHA-256 of the public key it was signed with';
comment on column signeret_besked.aftryk is 'SHA-256 of the signed octets: an ECDSA signature can be turned into another valid one, they cannot';
comment on column signeret_besked.udloeb_tidspunkt is 'When the message is refused for its Timestamp anyway';
comment on index signeret_besked_udloeb_tidspunkt_idx is 'For deletion';

create table revisionsspor (
  nr bigint not null generated always as identity,
  tx xid8 not null default pg_current_xact_id(),
  database_tidspunkt timestamp with time zone not null default clock_timestamp(),
  tidspunkt timestamp with time zone not null,
  log_id uuid not null,
  certifikat text,
  kalder text,
  organisation_type_id integer,
  organisation_code text,
  bruger text,
  bruger_type integer,
  operation text not null,
  jobannonce_id uuid,
  version integer,
  annonce_id bigint,
  cvr text,
  gentaget boolean not null,
  udfald integer not null,
  constraint revisionsspor_pkey PRIMARY KEY (nr),
  constraint revisionsspor_certifikat_check CHECK ((certifikat ~ '^[0-9a-f]{64}$'::text)),
  constraint revisionsspor_laengde_check CHECK ((GREATEST(length(kalder), length(organisation_code), length(bruger), length(operation), length(cvr)) <= 1000))
);
CREATE INDEX revisionsspor_jobannonce_id_idx ON public.revisionsspor USING btree (jobannonce_id, nr) WHERE (jobannonce_id IS NOT NULL);
CREATE INDEX revisionsspor_kalder_idx ON public.revisionsspor USING btree (kalder, nr) WHERE (kalder IS NOT NULL);
CREATE INDEX revisionsspor_tx_idx ON public.revisionsspor USING btree (tx);
comment on table revisionsspor is 'The audit trail: who did what to which ad or company when, and what came of it. The gateway''s role can add rows and read them, nothing else';
comment on column revisionsspor.nr is 'Drawn when the row is written; transactions may commit in another order';
comment on column revisionsspor.tx is 'The transaction that wrote it: what is below the horizon of a seal is final';
comment on column revisionsspor.database_tidspunkt is 'By the database''s own clock, which the gateway''s role cannot set';
comment on column revisionsspor.tidspunkt is 'By the gateway''s clock';
comment on column revisionsspor.log_id is 'ServiceRequestLogReferenceIdentifier of the request, as in its answer, the process log and haendelse';
comment on column revisionsspor.certifikat is 'SHA-256 of the certificate; null where none was proven: the sandbox, and who was refused before';
comment on column revisionsspor.kalder is 'Id of the system in the registry of callers; null where it is not known';
comment on column revisionsspor.organisation_type_id is 'With organisation_code ActiveOrganisationHeader; as stated, where the request was refused before it was believed';
comment on column revisionsspor.bruger is 'UserIdentifier: the organisation''s own name for the person or process; never the name or the address';
comment on column revisionsspor.bruger_type is 'RequestUserType: citizen, system or case worker';
comment on column revisionsspor.operation is 'As the contract calls it';
comment on column revisionsspor.jobannonce_id is 'The ad that the request names, or that was created; null for lists. Without a reference, as requests name ads that are not there too';
comment on column revisionsspor.version is 'Of the ad: the one answered, else the one that the request names';
comment on column revisionsspor.annonce_id is 'The ad of version 1 that the request names';
comment on column revisionsspor.cvr is 'The company that the request names';
comment on column revisionsspor.gentaget is 'The request had been done before: it got the first answer again and did nothing';
comment on column revisionsspor.udfald is '0: done; else the code of the fault it was refused with';
comment on index revisionsspor_tx_idx is 'For sealing, verifying and removing';

create table revisionssegl (
  nr bigint not null,
  tidspunkt timestamp with time zone not null default now(),
  fra_tx xid8 not null,
  til_tx xid8 not null,
  efter_nr bigint not null,
  til_nr bigint,
  hoejeste_nr bigint not null,
  antal integer not null,
  raekker bytea,
  raekker_hash text not null,
  forrige_hash text not null,
  hash text not null,
  fjernet_tidspunkt timestamp with time zone,
  constraint revisionssegl_pkey PRIMARY KEY (nr),
  constraint revisionssegl_nr_check CHECK ((nr > 0)),
  constraint revisionssegl_raekker_check CHECK (((raekker IS NULL) = (fjernet_tidspunkt IS NOT NULL)))
);
comment on table revisionssegl is 'Seals of the audit trail: each batch of rows with its hash over them and over the seal before it. The gateway''s role can add and read';
comment on column revisionssegl.nr is '1, 2, 3 … without a hole';
comment on column revisionssegl.tidspunkt is 'By the database''s clock';
comment on column revisionssegl.fra_tx is 'The rows of the batch were written by the transactions from this one …';
comment on column revisionssegl.til_tx is '… to before this one: none of them was running any more, so none can bring another row';
comment on column revisionssegl.efter_nr is 'And their nr is higher: transaction ids begin anew when the database is restored into another cluster, nr does not';
comment on column revisionssegl.til_nr is 'Only of the last batch before such a restore: the highest nr until then';
comment on column revisionssegl.hoejeste_nr is 'The highest nr that this seal or one before it has';
comment on column revisionssegl.raekker is 'Per row, in order of nr: nr (8 bytes, big-endian) and SHA-256 of the row (32); null once the rows are removed';
comment on column revisionssegl.raekker_hash is 'SHA-256 of raekker; stays when the rows are removed';
comment on column revisionssegl.forrige_hash is 'hash of the seal before';
comment on column revisionssegl.hash is 'SHA-256 of all of this but raekker and fjernet_tidspunkt; also in the process log';
comment on column revisionssegl.fjernet_tidspunkt is 'When its rows were removed, after REVISION_DAYS';

create unlogged table kaldergraense (
  kalder_id text not null,
  sekund timestamp with time zone not null,
  antal integer[] not null,
  pladser timestamp with time zone[] not null,
  afvist text,
  constraint kaldergraense_pkey PRIMARY KEY (kalder_id),
  constraint kaldergraense_afvist_check CHECK ((afvist = ANY (ARRAY['pr_minut'::text, 'samtidige'::text])))
);
alter table kaldergraense set (fillfactor=50);
comment on table kaldergraense is 'What each limited system has used of its limits, shared by all processes; unlogged: empty after a crash of the database, when counting begins afresh';
comment on column kaldergraense.kalder_id is 'The system; a row of its own, so that no system waits for another';
comment on column kaldergraense.sekund is 'The newest second that is counted, by the gateway''s clock';
comment on column kaldergraense.antal is 'Requests let in during that second and each of the 60 before it, newest first';
comment on column kaldergraense.pladser is 'One for each request that is being answered: when its place falls back although nobody gave it back';
comment on column kaldergraense.afvist is 'Which limit refused the newest request; null: it was let in';
