/** How the queue is, for operators. */
import type { Knex } from 'knex';
import { orUnavailable } from '../store/sql/unavailable.js';
import type { JobCounts } from './job-counts.js';

interface Row extends Omit<JobCounts, 'dueSince'> {
  readonly due_since: Date | null;
}

const IS_LEFT = 'attempts < max_attempts and locked_at is null';

/** Times are those of the database, as the queue's are. What jobs carry is not read. */
const LOOK = `
  select task_identifier as task,
    count(*) filter (where ${IS_LEFT} and run_at <= now())::integer as due,
    count(*) filter (where ${IS_LEFT} and run_at > now())::integer as later,
    count(*) filter (where locked_at is not null)::integer as running,
    count(*) filter (where attempts >= max_attempts and locked_at is null)::integer as failed,
    min(run_at) filter (where ${IS_LEFT} and run_at <= now()) as due_since
  from graphile_worker.jobs group by task_identifier order by task_identifier`;

/** @throws Fault 139135 */
export const jobCounts = (database: Knex): Promise<readonly JobCounts[]> =>
  orUnavailable(async () => {
    const { rows } = await database.raw<{ rows: readonly Row[] }>(LOOK);
    return rows.map(({ due_since: dueSince, ...row }) => ({ ...row, ...(dueSince && { dueSince }) }));
  });
