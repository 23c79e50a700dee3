import type { Knex } from 'knex';

/**
 * The one way by which seals are set: docs/decisions/0023-sealed-by-the-database.md. It runs as the owner of the tables,
 * whoever calls it, and takes nothing from who calls: rows, numbers, times and hashes are the database's own. It makes
 * what services/revision/seal.ts verifies; the forms of a row and of a seal must never change.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create function seal_audit(out seal bigint, out row_count integer, out seal_hash text) returns setof record
    language plpgsql security definer set search_path = pg_catalog, pg_temp
    as $$
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
      content_hash text;
      forrige text;
    begin
      -- The lock of the removal (remove_expired_audit): one removes or seals at a time, and nobody waits to seal.
      if not pg_try_advisory_xact_lock(20261201) then return; end if;
      -- Statements of their own from here on: they see what the one before us under this lock has committed.
      select * into sidste from public.audit_seal order by nr desc limit 1;
      seal := coalesce(sidste.nr, 0) + 1;
      forrige := coalesce(sidste.hash, repeat('0', 64));
      -- A clock that was set back does not make a seal that is older than the one before.
      tid := greatest(clock_timestamp(), sidste.tidspunkt);
      fra := case when sidste.nr is null or sidste.to_nr is not null then '0'::xid8 else sidste.to_tx end;
      efter := coalesce(sidste.to_nr, sidste.after_nr, 0);
      if sidste.to_nr is null and pg_snapshot_xmax(pg_current_snapshot()) < sidste.to_tx then
        -- Ids that are lower than they were: the database was restored into another cluster. What the old one left
        -- unsealed is sealed as it is, even when that is nothing: the next batch begins by it.
        til := aldrig;
        til_og_med := greatest(sidste.highest_nr, (select max(nr) from public.audit_trail where tx >= sidste.to_tx));
      else
        -- Transactions below are over: what they wrote is there, and no row can be added by them.
        til := pg_snapshot_xmin(pg_current_snapshot());
        select tx into over from public.audit_trail where tx >= fra and tx < til and nr > efter
          order by tx offset batch limit 1;
        -- Transactions are sealed whole: one that has more rows than a batch is one by itself.
        if exists (select from public.audit_trail where tx >= fra and tx < over and nr > efter) then
          til := over;
        elsif over is not null then
          til := coalesce(
            (select tx from public.audit_trail where tx > over and tx < til and nr > efter order by tx limit 1), til);
        end if;
      end if;

      select count(*), max(r.nr::bigint),
          coalesce(string_agg(int8send(r.nr::bigint) || sha256(convert_to(json_strip_nulls(row_to_json(r))::text, 'UTF8')),
                              ''::bytea order by r.nr::bigint), '')
        into row_count, hoejest, indhold
        from (
          select nr::text, tx::text,
            to_char(database_time at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as database_time,
            to_char(tidspunkt at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as tidspunkt,
            log_id::text, certificate, system, organisation_type_id::text, organisation_code, user_id, user_type::text,
            operation, jobannonce_id::text, version::text, annonce_id::text, cvr, repeated::text, outcome::text
          from public.audit_trail
          where tx >= fra and tx < til and nr > efter and (til_og_med is null or nr <= til_og_med)
        ) as r;
      if row_count = 0 and til_og_med is null then return; end if;

      hoejest := greatest(hoejest, sidste.highest_nr, 0);
      content_hash := encode(sha256(indhold), 'hex');
      seal_hash := encode(sha256(convert_to(
        format('["%s","%s","%s","%s","%s","%s",%s,"%s",%s,"%s"]', forrige, seal,
          to_char(tid at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), fra, til, efter,
          coalesce('"' || til_og_med || '"', 'null'), hoejest, row_count, content_hash), 'UTF8')), 'hex');
      insert into public.audit_seal (nr, tidspunkt, from_tx, to_tx, after_nr, to_nr, highest_nr, count, rows,
          rows_hash, previous_hash, hash)
        values (seal, tid, fra, til, efter, til_og_med, hoejest, row_count, indhold, content_hash, forrige, seal_hash);
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
