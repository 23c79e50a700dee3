import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table kalder_certifikat (
      sha256 text primary key,
      kalder_id uuid not null references kalder (id),
      der bytea not null,
      offentlig_noegle text not null,
      emne text not null,
      udsteder text not null,
      serienummer text not null,
      gyldig_fra timestamptz not null,
      gyldig_til timestamptz not null,
      registreret_tidspunkt timestamptz not null,
      ophoert_tidspunkt timestamptz,
      ophoert_aarsag text,
      ophoert_af text,
      ophoert_begrundelse text,
      constraint kalder_certifikat_sha256_check check (sha256 ~ '^[0-9a-f]{64}$'),
      constraint kalder_certifikat_offentlig_noegle_check check (offentlig_noegle ~ '^[0-9a-f]{64}$'),
      constraint kalder_certifikat_aarsag_check check (ophoert_aarsag in ('tilbagekaldt', 'afloest')),
      constraint kalder_certifikat_ophoert_check check (
        num_nonnulls(ophoert_tidspunkt, ophoert_aarsag, ophoert_af, ophoert_begrundelse) in (0, 4)
      )
    )`);
  await knex.raw('create index kalder_certifikat_kalder_id_idx on kalder_certifikat (kalder_id)');
  await knex.raw(
    'create index kalder_certifikat_offentlig_noegle_idx on kalder_certifikat (offentlig_noegle)',
  );
  await knex.raw(`
    create table kalder_noegle (
      noegle text not null,
      sha256 text not null references kalder_certifikat (sha256),
      constraint kalder_noegle_pkey primary key (noegle, sha256)
    )`);
  await knex.raw(`
    comment on table kalder_certifikat is 'The certificates of systems; one that ended stays, so that its owner is told so';
    comment on column kalder_certifikat.sha256 is 'Of the DER, in hex';
    comment on column kalder_certifikat.offentlig_noegle is 'SHA-256 of its public key, in hex; never of two systems';
    comment on column kalder_certifikat.serienummer is 'Decimal';
    comment on column kalder_certifikat.gyldig_fra is 'The certificate''s own dates';
    comment on column kalder_certifikat.ophoert_tidspunkt is 'Not to be believed from then on; after an overlap this lies ahead';
    comment on column kalder_certifikat.ophoert_aarsag is 'tilbagekaldt: revoked, at once; afloest: replaced, after an overlap';
    comment on table kalder_noegle is
      'Every way in which a message may name a certificate; two certificates share one only where they are one system''s and have one public key';
    comment on column kalder_noegle.noegle is 'src/certificates/certificate-keys.ts'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table kalder_noegle');
  await knex.raw('drop table kalder_certifikat');
}
