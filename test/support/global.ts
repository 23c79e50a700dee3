/**
 * Mocha loads this before the tests (.mocharc.json): one test server serves the whole run, and
 * starts when it is asked for.
 */
import { relative } from 'node:path';
import { takeCoverage } from 'node:v8';
import fc from 'fast-check';
import pg from 'pg';
import { projectRoot } from '../../src/config/data-file.js';
import { needsDatabase } from '../../tools/test-files.js';
import { closeMakers } from './database.js';
import { sampleOfRun } from './each.js';
import { closeWhatIsOpen } from './left-open.js';
import { noteFailure, whatFailed } from './failures.js';
import { noteFile, slowestFiles } from './slowest-files.js';
import { NO_DATABASE, offerTestServer, testServer } from './test-server.js';

/** The first start makes a cluster and runs every migration, on a machine that may be busy. */
const START_MS = 180_000;

/**
 * Properties try the same cases in every run, so that a change is judged by what it changes. With
 * another SEED they try others; so do `make life` and `make hostile` each time. A report says what
 * was wrong with the counterexample, as mocha prints no cause.
 */
const SEED = 20_261_129;
fc.configureGlobal({ seed: Number(process.env.SEED ?? SEED), includeErrorInReport: true });

let stop: (() => Promise<void>) | undefined;

export async function mochaGlobalSetup(): Promise<void> {
  stop = await offerTestServer();
}

export async function mochaGlobalTeardown(): Promise<void> {
  process.stdout.write(slowestFiles() + sampleOfRun() + whatFailed());
  await stop?.();
}

/**
 * mocha kills a worker that takes longer than a second to end, and what c8 reads of a large one
 * takes that long to write: so it is written now and then, too.
 */
const COVERAGE_EVERY_MS = 60_000;
let coverageKept = performance.now();

function keepCoverage(): void {
  if (process.env.NODE_V8_COVERAGE === undefined) return;
  if (performance.now() - coverageKept < COVERAGE_EVERY_MS) return;
  takeCoverage();
  coverageKept = performance.now();
}

/** When the file that is running began. */
let begunAt = 0;

export const mochaHooks = {
  /**
   * Waits for the server before a file that will ask for it: the first of them may take longer than
   * a hook may.
   */
  async beforeAll(this: Mocha.Context): Promise<void> {
    begunAt = performance.now();
    const files = filesOf(this);
    if (process.env.TEST_DATABASE_URL === NO_DATABASE || !files.some(needsDatabase)) return;
    this.timeout(START_MS);
    await testServer();
  },
  afterEach(this: Mocha.Context): void {
    const test = this.currentTest;
    if (test?.state === 'failed') noteFailure({ title: test.fullTitle(), error: test.err });
  },
  /** In a run without workers all files are one. */
  async afterAll(this: Mocha.Context): Promise<void> {
    const [file, ...others] = new Set(filesOf(this));
    if (file !== undefined && others.length === 0) noteFile(file, performance.now() - begunAt);
    keepCoverage();
    for (const what of await closeWhatIsOpen()) console.error(`  left open: ${what}`);
    await closeMakers();
  },
};

const filesOf = ({ test }: Mocha.Context): string[] =>
  test?.parent?.suites.map(({ file }) => relative(projectRoot, file ?? '')) ?? [];

// This file is loaded by each worker too: in a run without a database none of them reaches one past
// the test server.
if (process.env.TEST_DATABASE_URL === NO_DATABASE) {
  pg.Client.prototype.connect = () => {
    throw new Error(
      'this run has no database (TEST_DATABASE_URL=none), and a test has asked for a connection',
    );
  };
}
