import type { Knex } from 'knex';

/**
 * docs/decisions/0020-audit-trail.md and 0023-sealed-by-the-database.md. The two functions are the
 * only way by which seals are set and rows of the audit trail go. They run as the owner of the
 * tables, whoever calls them, and take nothing from who calls: rows, numbers, times and hashes are
 * the database's own. seal_audit makes what src/audit/seals/seal.ts verifies; the forms of a row
 * and of a seal must never change. remove_expired_audit judges by itself: whole seals from the
 * first on, nothing younger than what was asked for, and never less than 180 days.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table audit_seal (
      nr bigint primary key check (nr > 0),
      sealed_at timestamptz not null default now(),
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
      removed_at timestamptz,
      constraint audit_seal_rows_check check ((rows is null) = (removed_at is not null))
    )`);
  await knex.raw(`
    comment on table audit_seal is
      'Seals of the audit trail: each batch of rows with its hash over them and over the seal before it. The gateway''s role can add and read';
    comment on column audit_seal.nr is '1, 2, 3 … without a hole';
    comment on column audit_seal.sealed_at is 'By the database''s clock';
    comment on column audit_seal.from_tx is 'The rows of the batch were written by the transactions from this one …';
    comment on column audit_seal.to_tx is '… to before this one: none of them was running any more, so none can bring another row';
    comment on column audit_seal.after_nr is
      'And their nr is higher: transaction ids begin anew when the database is restored into another cluster, nr does not';
    comment on column audit_seal.to_nr is 'Only of the last batch before such a restore: the highest nr until then';
    comment on column audit_seal.highest_nr is 'The highest nr that this seal or one before it has';
    comment on column audit_seal.rows is 'Per row, in order of nr: nr (8 bytes, big-endian) and SHA-256 of the row (32); null once the rows are removed';
    comment on column audit_seal.rows_hash is 'SHA-256 of rows; stays when the rows are removed';
    comment on column audit_seal.previous_hash is 'hash of the seal before';
    comment on column audit_seal.hash is 'SHA-256 of all of this but rows and removed_at; also in the process log';
    comment on column audit_seal.removed_at is 'When its rows were removed, after AUDIT_DAYS'`);
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
  await knex.raw(`
    create function seal_audit(out seal bigint, out row_count integer, out seal_hash text) returns setof record
    language plpgsql security definer set search_path = pg_catalog, pg_temp
    as $$
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
            operation, jobannonce_id::text, version::text, annonce_id::text, cvr, repeated::text, outcome::text
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
    $$;
    revoke all on function seal_audit() from public;
    comment on function seal_audit() is
      'Sets the next seal of the audit trail over the rows that are final, about 5,000 at most; no row: there was nothing to seal, or another process is at it'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop function seal_audit();
    drop function remove_expired_audit(integer, integer);
    drop table audit_seal`);
}
