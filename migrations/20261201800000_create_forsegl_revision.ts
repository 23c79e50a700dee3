import type { Knex } from 'knex';

/**
 * The one way by which seals are set: docs/decisions/0023-sealed-by-the-database.md. It runs as the owner of the tables,
 * whoever calls it, and takes nothing from who calls: rows, numbers, times and hashes are the database's own. It makes
 * what services/revision/segl.ts verifies; the forms of a row and of a seal must never change.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create function forsegl_revision(out segl bigint, out raekketal integer, out segl_hash text) returns setof record
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
      indhold_hash text;
      forrige text;
    begin
      -- The lock of the removal (fjern_revision): one removes or seals at a time, and nobody waits to seal.
      if not pg_try_advisory_xact_lock(20261201) then return; end if;
      -- Statements of their own from here on: they see what the one before us under this lock has committed.
      select * into sidste from public.revisionssegl order by nr desc limit 1;
      segl := coalesce(sidste.nr, 0) + 1;
      forrige := coalesce(sidste.hash, repeat('0', 64));
      -- A clock that was set back does not make a seal that is older than the one before.
      tid := greatest(clock_timestamp(), sidste.tidspunkt);
      fra := case when sidste.nr is null or sidste.til_nr is not null then '0'::xid8 else sidste.til_tx end;
      efter := coalesce(sidste.til_nr, sidste.efter_nr, 0);
      if sidste.til_nr is null and pg_snapshot_xmax(pg_current_snapshot()) < sidste.til_tx then
        -- Ids that are lower than they were: the database was restored into another cluster. What the old one left
        -- unsealed is sealed as it is, even when that is nothing: the next batch begins by it.
        til := aldrig;
        til_og_med := greatest(sidste.hoejeste_nr, (select max(nr) from public.revisionsspor where tx >= sidste.til_tx));
      else
        -- Transactions below are over: what they wrote is there, and no row can be added by them.
        til := pg_snapshot_xmin(pg_current_snapshot());
        select tx into over from public.revisionsspor where tx >= fra and tx < til and nr > efter
          order by tx offset batch limit 1;
        -- Transactions are sealed whole: one that has more rows than a batch is one by itself.
        if exists (select from public.revisionsspor where tx >= fra and tx < over and nr > efter) then
          til := over;
        elsif over is not null then
          til := coalesce(
            (select tx from public.revisionsspor where tx > over and tx < til and nr > efter order by tx limit 1), til);
        end if;
      end if;

      select count(*), max(r.nr::bigint),
          coalesce(string_agg(int8send(r.nr::bigint) || sha256(convert_to(json_strip_nulls(row_to_json(r))::text, 'UTF8')),
                              ''::bytea order by r.nr::bigint), '')
        into raekketal, hoejest, indhold
        from (
          select nr::text, tx::text,
            to_char(database_tidspunkt at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as database_tidspunkt,
            to_char(tidspunkt at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as tidspunkt,
            log_id::text, certifikat, kalder, organisation_type_id::text, organisation_code, bruger, bruger_type::text,
            operation, jobannonce_id::text, version::text, annonce_id::text, cvr, gentaget::text, udfald::text
          from public.revisionsspor
          where tx >= fra and tx < til and nr > efter and (til_og_med is null or nr <= til_og_med)
        ) as r;
      if raekketal = 0 and til_og_med is null then return; end if;

      hoejest := greatest(hoejest, sidste.hoejeste_nr, 0);
      indhold_hash := encode(sha256(indhold), 'hex');
      segl_hash := encode(sha256(convert_to(
        format('["%s","%s","%s","%s","%s","%s",%s,"%s",%s,"%s"]', forrige, segl,
          to_char(tid at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), fra, til, efter,
          coalesce('"' || til_og_med || '"', 'null'), hoejest, raekketal, indhold_hash), 'UTF8')), 'hex');
      insert into public.revisionssegl (nr, tidspunkt, fra_tx, til_tx, efter_nr, til_nr, hoejeste_nr, antal, raekker,
          raekker_hash, forrige_hash, hash)
        values (segl, tid, fra, til, efter, til_og_med, hoejest, raekketal, indhold, indhold_hash, forrige, segl_hash);
      return next;
    end
    $$;
    revoke all on function forsegl_revision() from public;
    comment on function forsegl_revision() is
      'Sets the next seal of the audit trail over the rows that are final, about 5,000 at most; no row: there was nothing to seal, or another process is at it'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop function forsegl_revision()');
}
