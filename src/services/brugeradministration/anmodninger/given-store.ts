/** Grants that nobody has asked for by a request. It works as the owner of the tables. */
import type { Knex } from 'knex';
import type { Medarbejder } from '../../kontaktperson/vilkaar/store-port.js';

export interface GivenAdgang extends Medarbejder {
  readonly id: string;
  readonly navn: string;
  readonly email: string;
}

/** Gives access to whoever has never asked. @param af who says so */
export async function giveAdgange(
  database: Knex,
  adgange: readonly GivenAdgang[],
  { tidspunkt, af }: { readonly tidspunkt: Date; readonly af: string },
): Promise<void> {
  for (const { id, cvr, mitIdHash, navn, email } of adgange)
    await database.raw(
      `with given as (
         insert into adgangsanmodning (id, cvr, mitid_hash, nr, navn, email, tidspunkt, anmodet_af)
         values (:id, :cvr, :mitIdHash, 1, :navn, :email, :tidspunkt, :af)
         on conflict do nothing returning id
       ) insert into adgangsafgoerelse (anmodning_id, tidspunkt, af) select id, :tidspunkt, :af from given`,
      { id, cvr, mitIdHash, navn, email, tidspunkt, af },
    );
}
