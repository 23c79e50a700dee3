/** The statement that finds who called what is retired. */
import { type Systems } from './kept-call.js';
import { RETIRED } from './kept.js';
import type { Statement } from './page-sql.js';

/** Of so many calls, the latest, is told who made them. */
const MOST_RETIRED = 5000;

/** Strangers choose them. */
const MOST_NAMED = 20;

const LATEST = (from: string) => `
  select organisation_type_id, organisation_code, operation, path, received_at, nr
  from kept_call where outcome = ${RETIRED} and received_at >= $1 ${from}
  order by received_at desc, nr desc limit ${MOST_RETIRED}`;

/**
 * What a system's own people see is what names an organisation of theirs: nobody has proven it. An
 * index finds those of each, however many there are of others.
 */
const OWN_LATEST = `
  select called.* from (
    select distinct organisation_type_id, organisation_code from system_organisation where system_id = any($2::uuid[])) as own
  cross join lateral (${LATEST(`
    and organisation_type_id = own.organisation_type_id and organisation_code = own.organisation_code`)}) as called
  order by received_at desc, nr desc limit ${MOST_RETIRED}`;

/** @param latest a query of calls */
const callersIn = (latest: string) => `
  with latest as (${latest})
  select organisation_type_id, organisation_code, count(*) as count, max(received_at) as last_at,
    coalesce((array_agg(distinct operation) filter (where operation is not null))[1:${MOST_NAMED}], '{}') as operations,
    (array_agg(distinct path))[1:${MOST_NAMED}] as paths
  from latest group by organisation_type_id, organisation_code
  order by last_at desc, organisation_type_id, organisation_code limit 200`;

/** Who called what is retired. @param systems undefined: of all calls */
export const retiredSql = (systems: Systems, since: Date): Statement => ({
  text: callersIn(systems ? OWN_LATEST : LATEST('')),
  values: systems ? [since, systems] : [since],
});
