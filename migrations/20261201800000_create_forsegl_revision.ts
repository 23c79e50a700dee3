import type { Knex } from 'knex';

/**
 * The one way by which seals are set: docs/decisions/0023-sealed-by-the-database.md. It runs as the owner of the tables,
 * whoever calls it, and takes nothing from who calls: rows, numbers, times and hashes are the database's own. It makes
 * what src/audit/seals/seal.ts verifies; the forms of a row and of a seal must never change.
 */
export async function up(knex: Knex): Promise<void> {
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
  await knex.raw('drop function seal_audit()');
}
