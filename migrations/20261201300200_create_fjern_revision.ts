import type { Knex } from 'knex';

/**
 * The one way by which rows of the audit trail go. It runs as the owner of the tables, whoever calls it, and judges by
 * itself: whole seals from the first on, nothing younger than what was asked for, and never less than 180 days.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create function remove_expired_audit(days integer, max_seals integer) returns integer
    language plpgsql security definer set search_path = pg_catalog, pg_temp
    as $$
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
    $$;
    revoke all on function remove_expired_audit(integer, integer) from public;
    comment on function remove_expired_audit(integer, integer) is
      'Removes the rows of at most so many seals that are older than so many days; returns how many seals'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop function remove_expired_audit(integer, integer)');
}
