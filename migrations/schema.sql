-- Written by `npm run schema` from migrations/. To change the schema, add a migration.

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
  constraint jobannonce_pkey PRIMARY KEY (id),
  constraint jobannonce_afgjort_check CHECK (((afgoerelse = 'afventer'::text) = (afgjort_tidspunkt IS NULL))),
  constraint jobannonce_afgoerelse_check CHECK ((afgoerelse = ANY (ARRAY['afventer'::text, 'godkendt'::text, 'afvist'::text]))),
  constraint jobannonce_afvisning_check CHECK (((afvisning IS NULL) OR (afgoerelse = 'afvist'::text))),
  constraint jobannonce_cvr_check CHECK ((cvr ~ '^[0-9]{8}$'::text)),
  constraint jobannonce_version_check CHECK ((version >= 1))
);
CREATE INDEX jobannonce_koe_idx ON public.jobannonce USING btree (COALESCE(afventer_igen_siden, oprettet_tidspunkt), id) WHERE ((afgoerelse = 'afventer'::text) AND (afsluttet_tidspunkt IS NULL) AND (slettet_tidspunkt IS NULL));
comment on table jobannonce is 'Job ads as they are now. The status is computed from the decision, the times and the clock, and never stored';
comment on column jobannonce.id is 'AnnonceId';
comment on column jobannonce.version is 'Version: 1 when created, one more with every change';
comment on column jobannonce.organisation_type_id is 'The owner: ActiveOrganisationHeader of the request that created the ad';
comment on column jobannonce.organisation_code is 'The owner: with organisation_type_id, as the same code can be two organisations';
comment on column jobannonce.indhold is 'The whole JobannonceType of the contract, its times as UTC instants';
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
comment on index jobannonce_koe_idx is 'The queue of the approval desk, oldest first';

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
  constraint jobannonce_godkendt_pkey PRIMARY KEY (jobannonce_id),
  constraint jobannonce_godkendt_jobannonce_id_fkey FOREIGN KEY (jobannonce_id) REFERENCES jobannonce(id),
  constraint jobannonce_godkendt_version_check CHECK ((version >= 1))
);
comment on table jobannonce_godkendt is 'The approved version of each ad that has one, and so all that the public may see: a newer version waits or was refused beside it, in jobannonce';
comment on column jobannonce_godkendt.version is 'The version of the ad that was approved';
comment on column jobannonce_godkendt.indhold is 'JobannonceType of that version, its times as UTC instants';
comment on column jobannonce_godkendt.godkendt_tidspunkt is 'When that version was approved';
comment on column jobannonce_godkendt.publicering_tidspunkt is 'From indhold; null: at once when approved';
comment on column jobannonce_godkendt.afpublicering_tidspunkt is 'From indhold';
comment on column jobannonce_godkendt.afsluttet_tidspunkt is 'When the ad was closed by hand; a deleted ad has no row here';

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
