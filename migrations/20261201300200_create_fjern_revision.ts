import type { Knex } from 'knex';

/**
 * The one way by which rows of the audit trail go. It runs as the owner of the tables, whoever calls it, and judges by
 * itself: whole seals from the first on, nothing younger than what was asked for, and never less than 180 days.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create function fjern_revision(dage integer, hoejst integer) returns integer
    language plpgsql security definer set search_path = pg_catalog, pg_temp
    as $$
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
    $$;
    revoke all on function fjern_revision(integer, integer) from public;
    comment on function fjern_revision(integer, integer) is
      'Removes the rows of at most so many seals that are older than so many days; returns how many seals'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop function fjern_revision(integer, integer)');
}
