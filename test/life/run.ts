/** Runs the model beside the gateway. */
import fc from 'fast-check';
import { loadDemoStillinger } from '../../src/sandbox/demo/stillinger.js';
import { stillingListOn } from '../../src/services/stilling/stilling-store.js';
import { openDatabase } from '../../src/store/sql/database.js';
import type { TestDatabase } from '../support/database.js';
import { BEGIN } from './command.js';
import { commands } from './commands.js';
import { type Databases, Gateway } from './gateway.js';
import { World } from './model.js';

/** Lives of up to so many commands; databases come from `withDatabases`. */
export const lifeOfAnAd = (databases: Databases, maxCommands: number, replayPath?: string) =>
  fc.asyncProperty(fc.boolean(), commands(maxCommands, replayPath), async (autoApprove, steps) => {
    await fc.asyncModelRun(() => {
      const model = new World(BEGIN, autoApprove);
      return { model, real: new Gateway(databases, model) };
    }, steps);
  });

/** One life, told step by step. */
export async function live(
  databases: Databases,
  steps: readonly fc.AsyncCommand<World, Gateway>[],
  autoApprove = false,
): Promise<void> {
  const model = new World(BEGIN, autoApprove);
  await fc.asyncModelRun(() => ({ model, real: new Gateway(databases, model) }), steps);
}

/** Gives the work a database with its list of occupations, as both roles. */
export async function withDatabases(
  { knex: owner, gateway: address }: TestDatabase,
  work: (databases: Databases) => Promise<void>,
): Promise<void> {
  await loadDemoStillinger(stillingListOn(owner), new Date(BEGIN));
  const gateway = openDatabase(address);
  try {
    await work({ owner, gateway });
  } finally {
    await gateway.destroy();
  }
}
