import type { TestDatabase } from './database.js';

export interface StoppedBackends {
  readonly count: number;
  /** To be called at the end, as PostgreSQL cannot end a process that is stopped. */
  goOn(): void;
}

/**
 * Stops the backends that serve the gateway on this database, by SIGSTOP: they hang, their
 * connections stay open, and new ones work. PostgreSQL must run on this machine.
 */
export async function stoppedBackends({ knex }: Pick<TestDatabase, 'knex'>): Promise<StoppedBackends> {
  const { rows } = await knex.raw<{ rows: { pid: number }[] }>(
    `select pid from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and application_name like 'jobnet-soap-gateway%'`,
  );
  const signal = (name: NodeJS.Signals) => {
    for (const { pid } of rows) process.kill(pid, name);
  };
  signal('SIGSTOP');
  return {
    count: rows.length,
    goOn: () => {
      signal('SIGCONT');
    },
  };
}
