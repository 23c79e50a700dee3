/** Takes the leases of docs/decisions/0059-memory-by-lease.md from the database. */
import type { Knex } from 'knex';
import type { Clock } from '../../clock.js';
import { preparedOn } from '../sql/knex-transaction.js';
import { memoryLease } from './lease.js';
import type { Memory } from './while-leased.js';

const TAKE = { name: 'memory lease', text: 'select take_memory_lease() as ms', values: [] };

export const memoryOn = (database: Knex, clock: Clock): Memory => ({
  lease: memoryLease({
    ask: async () => {
      const [lease] = await preparedOn<{ readonly ms: number }>(database, TAKE);
      return lease?.ms ?? 0;
    },
    clock,
  }),
  clock,
});
