/**
 * `make bench`: the gateway beside a bare node:http server and soap.listen, in one run. README.md
 * says how to read it.
 */
import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus } from 'node:os';
import { projectRoot } from '../src/config/data-file.js';
import { type BenchDatabase, checkDurable, countAds, startDatabase } from './database.js';
import { load, type Round } from './load.js';
import { measureStages } from './stages.js';
import { stageTable, table, verdict } from './table.js';
import { startTargets, type TargetName, type Targets } from './targets.js';

const CONNECTIONS = [8, 32];
const ROUNDS = 10;
const SECONDS = 1;
/**
 * So many answers come before anything counts, so that V8 has compiled what is hot. It takes more
 * than ten thousand.
 */
const WARM_UP = 15_000;
const ORDER: readonly TargetName[] = ['bare', 'soapListen', 'isValid', 'soapListenDurable', 'create'];

const print = (text: string): unknown => process.stdout.write(`${text}\n`);
const progress = (text: string): unknown => process.stderr.write(`${text}\n`);

/**
 * Loads every target once in every round, so that what else the machine does falls on all alike.
 */
async function measure(targets: Targets, connections: number): Promise<Record<TargetName, Round>[]> {
  const rounds = [];
  for (let number = 1; number <= ROUNDS; number++) {
    const round = {} as Record<TargetName, Round>;
    for (const name of ORDER) round[name] = await load(targets[name], connections, { duration: SECONDS });
    const figures = ORDER.map((name) => `${targets[name].name} ${Math.round(round[name].perSecond)}/s`);
    progress(`${connections} connections, round ${number} of ${ROUNDS}: ${figures.join(', ')}`);
    rounds.push(round);
  }
  return rounds;
}

async function bench(database: BenchDatabase, targets: Targets): Promise<void> {
  print(await heading(database, targets));
  for (const name of ORDER) {
    progress(`warming up: ${targets[name].name}`);
    await load(targets[name], Math.max(...CONNECTIONS), { amount: WARM_UP });
  }
  const before = await countAds(database.knex);
  let created = 0;
  for (const connections of CONNECTIONS) {
    const rounds = await measure(targets, connections);
    created += rounds.reduce((sum, { create }) => sum + create.answers, 0);
    print(table(`${connections} connections`, targets, ORDER, rounds));
    print(verdict(targets, rounds));
  }
  const kept = (await countAds(database.knex)) - before;
  if (kept < created) throw new Error(`${created} ads were answered with an id, but ${kept} were kept`);
  print(
    `Of the ${created} ads that were answered with an id all are in the database, each with its event.\n`,
  );
  progress('measuring the steps of a request');
  print(stageTable(await measureStages(database.knex)));
}

async function heading({ knex, version }: BenchDatabase, { create, isValid }: Targets): Promise<string> {
  const commit = execFileSync('git', ['describe', '--always', '--dirty'], {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  const bytes = [create, isValid].map(({ body }) => Buffer.byteLength(body));
  return [
    '',
    `${new Date().toISOString().slice(0, 10)}, commit ${commit.trim()}, Node ${process.version}, ` +
      `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown processor'}`,
    `Message: CreateJobannonce of ${bytes[0]} bytes (IsValidJobannonce: ${bytes[1]})`,
    `PostgreSQL ${version}: ${await checkDurable(knex)}`,
    `${ROUNDS} rounds of ${SECONDS} s, medians; every answer was 200 and the right one`,
    '',
  ].join('\n');
}

progress('starting PostgreSQL and four servers');
const database = await startDatabase();
try {
  const targets = await startTargets(database.url);
  try {
    await bench(database, targets);
  } finally {
    await targets.stop();
  }
} finally {
  await database.stop();
}
