/** Runs a model beside the gateway. */
import fc from 'fast-check';
import { loadDemoStillinger } from '../../src/sandbox/demo/stillinger.js';
import { stillingListOn } from '../../src/services/stilling/stilling-store.js';
import { openDatabase } from '../../src/store/sql/database.js';
import type { TestDatabase } from '../support/database.js';
import type { Databases } from './gateway.js';
import { BEGIN } from './world.js';

/** What begins a life. */
export interface Beginning<Model extends object, Real> {
  readonly model: Model;
  readonly real: Real;
}

/** A kind of life: that of an ad, or of a job order. */
export interface Life<Settings, Model extends object, Real> {
  readonly name: string;
  /** What is the same during a life, and differs between lives. */
  readonly settings: fc.Arbitrary<Settings>;
  readonly begin: (databases: Databases, settings: Settings) => Promise<Beginning<Model, Real>>;
  /** @param replayPath which of the commands a failure was left with, as fast-check printed it */
  readonly commands: (
    maxCommands: number,
    replayPath?: string,
  ) => fc.Arbitrary<Iterable<fc.AsyncCommand<Model, Real>>>;
}

/** Lives of up to so many commands; databases come from `withDatabases`. */
export const lives = <Settings, Model extends object, Real>(
  { settings, begin, commands }: Life<Settings, Model, Real>,
  databases: Databases,
  maxCommands: number,
  replayPath?: string,
) =>
  fc.asyncProperty(settings, commands(maxCommands, replayPath), async (given, steps) => {
    await fc.asyncModelRun(() => begin(databases, given), steps);
  });

/** One life, told step by step. */
export const live = <Settings, Model extends object, Real>(
  { begin }: Life<Settings, Model, Real>,
  databases: Databases,
  steps: readonly fc.AsyncCommand<Model, Real>[],
  settings: Settings,
): Promise<void> => fc.asyncModelRun(() => begin(databases, settings), steps);

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
