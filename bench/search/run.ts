/**
 * `make bench-search`: SearchJobannonce with 10,000 ads and with 1,000,000, in one run.
 * bench/README.md says how to read it.
 */
import { openDatabase, patientSettings } from '../../src/store/sql/database.js';
import { migrate } from '../../src/store/migration/migrate.js';
import { startChild } from '../child.js';
import { startDatabase } from '../database.js';
import { aligned } from '../table.js';
import {
  type Ask,
  askInTurn,
  columnsOf,
  heading,
  load,
  type Measured,
  rowOf,
  slowdown,
  TARGET,
  verdict,
} from '../two-sizes.js';
import { cursorAfter, type Gateway, gatewayAt } from './ask.js';
import { loadAds } from './load-ads.js';
import { explain } from './plans.js';
import { type Kind, KINDS } from './searches.js';
import { writeCost } from './write-cost.js';

/** `ADS_SMALL=1000 ADS_LARGE=20000 ADS_REQUESTS=100 make bench-search` tries it out. */
const SMALL = Number(process.env.ADS_SMALL ?? 10_000);
const LARGE = Number(process.env.ADS_LARGE ?? 1_000_000);
const REQUESTS = Number(process.env.ADS_REQUESTS ?? 400);
const WARM_UP = 60;

const print = (text: string): unknown => process.stdout.write(`${text}\n`);
const progress = (text: string): unknown => process.stderr.write(`${text}\n`);
const ads = (count: number): string => `${count.toLocaleString('en')} ads`;

/** Asks both gateways every question of a kind in turn. */
async function measure(kind: Kind, gateways: readonly Gateway[]): Promise<readonly Measured[]> {
  const sides: Ask[] = [];
  for (const gateway of gateways) {
    const cursor = await cursorAfter(gateway, kind);
    sides.push(async (variant) => {
      const question = kind.variants[variant];
      if (!question) throw new Error(`${kind.name} asks nothing`);
      const answer = await gateway.ask(question, { pageSize: kind.pageSize, cursor });
      return answer.split('<JobannonceIdentifier>').length - 1;
    });
  }
  return askInTurn(sides, kind.variants.length, { requests: REQUESTS, warmUp: WARM_UP });
}

async function fill(count: number, begun: number) {
  progress(`starting PostgreSQL for ${ads(count)}`);
  const database = await startDatabase();
  await migrate(database.address);
  const loader = openDatabase(database.address, patientSettings({ answerMs: 0 }));
  const seconds = () => `${Math.round((performance.now() - begun) / 1000)} s`;
  await loadAds(loader, count, new Date(), (text) => progress(`${seconds()}: ${text}`));
  await loader.destroy();
  return database;
}

const begun = performance.now();
const open: { stop(): Promise<void> }[] = [];
try {
  const gateways = [];
  for (const count of [SMALL, LARGE]) {
    const database = await fill(count, begun);
    open.unshift(database);
    const child = await startChild(['--enable-source-maps', 'dist/src/main.js'], {
      PORT: '0',
      LOG_LEVEL: 'warn',
      DATABASE_URL: database.url,
    });
    open.unshift(child);
    gateways.push({ count, gateway: gatewayAt(child.origin), database });
  }
  print(heading(gateways[0]?.database.version ?? ''));
  const [few, many] = [ads(SMALL), ads(LARGE)];
  const rows = [];
  const missed: string[] = [];
  for (const kind of KINDS) {
    progress(`measuring: ${kind.name} (load ${load()})`);
    const sides = await measure(
      kind,
      gateways.map(({ gateway }) => gateway),
    );
    const measured = rowOf(kind.name, sides);
    if (!(slowdown(sides, 0.99) <= TARGET)) missed.push(kind.name);
    progress(measured.join('  '));
    rows.push(measured);
  }
  print(aligned([columnsOf(few, many), ...rows]));
  print(verdict(missed));
  for (const { count, database } of gateways) print(await writeCost(database.knex, ads(count)));
  const last = gateways.at(-1);
  if (last) print(await explain(last.database.knex));
  for (const { gateway } of gateways) gateway.close();
} finally {
  for (const one of open) await one.stop();
}
