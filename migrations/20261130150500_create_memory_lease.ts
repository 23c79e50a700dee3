import type { Knex } from 'knex';

/** What processes keep in memory as long as they hold a lease, by who writes it. */
const KEPT = [
  'virksomhedslaas',
  'system',
  'system_organisation',
  'system_mandate',
  'system_certificate',
  'system_key',
  'enhedslogo',
  'sandbox_clock',
];

/** docs/decisions/0059-memory-by-lease.md; nothing else in the database uses its advisory lock. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table memory_lease (
      ms integer not null check (ms between 0 and 10000),
      is_used boolean not null default false
    );
    create unique index memory_lease_one_row on memory_lease ((true));
    insert into memory_lease (ms) values (500);
    comment on table memory_lease is
      'One row: how long a process may answer from memory before it asks again (docs/decisions/0059-memory-by-lease.md)';
    comment on column memory_lease.ms is
      'Milliseconds; 0: nothing is kept in memory. It is changed only while no gateway runs';
    comment on column memory_lease.is_used is 'False: none was given since the last change, and whoever changes something need not wait'`);
  await knex.raw(`
    create function take_memory_lease() returns integer
    language plpgsql security definer set search_path = pg_catalog, pg_temp
    as $$
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
    $$;
    revoke all on function take_memory_lease() from public;
    comment on function take_memory_lease() is
      'Milliseconds from now in which what was read may be answered from memory; 0: not now';
    create function lock_memory() returns void
    language sql security definer set search_path = pg_catalog, pg_temp
    as $$ select pg_advisory_xact_lock(20261205) $$;
    revoke all on function lock_memory() from public;
    comment on function lock_memory() is
      'No lease is given until the transaction has ended; to be had before any other lock, as two writers would else wait for each other';
    create function lock_memory_first() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp
    as $$ begin perform public.lock_memory(); return null; end $$;
    revoke all on function lock_memory_first() from public;
    comment on function lock_memory_first() is 'Locks memory before a statement has locked its rows';
    create function wait_for_memory() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp
    as $$
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
    $$;
    revoke all on function wait_for_memory() from public;
    comment on function wait_for_memory() is
      'Lets the leases of all processes run out before a change is committed, and no new one begin'`);
  for (const table of KEPT)
    await knex.raw(`
      create trigger ${table}_locks_memory before insert or update or delete on ${table}
        for each statement execute function lock_memory_first();
      create trigger ${table}_waits_for_memory after insert or update or delete on ${table}
        for each row execute function wait_for_memory();
      create trigger ${table}_truncate_waits_for_memory before truncate on ${table}
        for each statement execute function wait_for_memory()`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop function wait_for_memory() cascade;
    drop function lock_memory_first() cascade;
    drop function lock_memory();
    drop function take_memory_lease();
    drop table memory_lease`);
}
