import type { Knex } from 'knex';

/** Who has accepted the terms of use: written once, and never changed. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table vilkaarsaccept (
      cvr text not null check (cvr ~ '^[0-9]{8}$'),
      mitid_hash text not null check (mitid_hash ~ '^[0-9a-f]{64}$'),
      vilkaar_version integer not null check (vilkaar_version >= 1),
      tidspunkt timestamptz not null,
      log_id uuid not null,
      constraint vilkaarsaccept_pkey primary key (cvr, mitid_hash, vilkaar_version)
    )`);
  await knex.raw(`
    comment on table vilkaarsaccept is
      'Which employee of which company has accepted which version of the terms of use, append-only';
    comment on column vilkaarsaccept.mitid_hash is 'HMAC-SHA-256 of MitIDErhvervIdentifier with the key of the gateway, as in tilknytning';
    comment on column vilkaarsaccept.vilkaar_version is 'A version of wsdl/vilkaar.json';
    comment on column vilkaarsaccept.tidspunkt is 'When it was accepted for the first time';
    comment on column vilkaarsaccept.log_id is 'ServiceRequestLogReferenceIdentifier of the request'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table vilkaarsaccept');
}
