/**
 * `make bench-orders`: the lists, logs and the change feed of job orders, with 2,000 orders and
 * with 200,000, in one run. bench/README.md says how to read it.
 */
import { migrate } from '../../src/store/migration/migrate.js';
import { type DatabaseAddress, openDatabase, patientSettings } from '../../src/store/sql/database.js';
import { startChild } from '../child.js';
import { startDatabase } from '../database.js';
import { type SoapClient, soapClientAt } from '../soap-client.js';
import { aligned } from '../table.js';
import { askInTurn, columnsOf, heading, load, rowOf, slowdown, TARGET, verdict } from '../two-sizes.js';
import { askFor } from './ask.js';
import { fillOrders } from './fill.js';
import { explain } from './plans.js';
import { type Facts, factsOf, type Kind, KINDS } from './questions.js';

/** `ORDERS_LARGE=20000 ORDERS_REQUESTS=50 make bench-orders` tries it out. */
const SMALL = Number(process.env.ORDERS_SMALL ?? 2000);
const LARGE = Number(process.env.ORDERS_LARGE ?? 200_000);
const REQUESTS = Number(process.env.ORDERS_REQUESTS ?? 200);
const WARM_UP = 30;
/** `ORDERS_KINDS=^feed` asks only the kinds whose names it matches. */
const ASKED = KINDS.filter(({ name }) => new RegExp(process.env.ORDERS_KINDS ?? '').test(name));

const print = (text: string): unknown => process.stdout.write(`${text}\n`);
const progress = (text: string): unknown => process.stderr.write(`${text}\n`);

interface Side {
  readonly client: SoapClient;
  readonly facts: Facts;
  readonly address: DatabaseAddress;
  /** Of PostgreSQL. */
  readonly version: string;
}

const open: { stop(): Promise<void> }[] = [];

async function startSide(orders: number): Promise<Side> {
  progress(`starting PostgreSQL for ${orders.toLocaleString('en')} orders`);
  const database = await startDatabase();
  open.unshift(database);
  await migrate(database.address);
  const begun = performance.now();
  const patient = openDatabase(database.address, patientSettings({ answerMs: 0 }));
  const { candidates, events } = await fillOrders(patient, orders);
  await patient.destroy();
  const seconds = Math.round((performance.now() - begun) / 1000);
  progress(`${candidates} candidates and ${events} events, filled in ${seconds} s`);
  const child = await startChild(['--enable-source-maps', 'dist/src/main.js'], {
    PORT: '0',
    LOG_LEVEL: 'warn',
    DATABASE_URL: database.url,
  });
  open.unshift(child);
  const facts = await factsOf(database.knex, orders, events);
  return { client: soapClientAt(child.origin), facts, address: database.address, version: database.version };
}

async function measure(kind: Kind, sides: readonly Side[]) {
  const asked = [];
  let count = 0;
  for (const { client, facts } of sides) {
    const questions = await kind.variants(facts);
    count = questions.length;
    asked.push((variant: number) => {
      const question = questions[variant];
      if (!question) throw new Error(`${kind.name} asks nothing`);
      return askFor(client, question);
    });
  }
  return askInTurn(asked, count, { requests: REQUESTS, warmUp: WARM_UP });
}

try {
  const sides = [await startSide(SMALL), await startSide(LARGE)];
  print(heading(sides[0]?.version ?? ''));
  const rows = [];
  const missed: string[] = [];
  for (const kind of ASKED) {
    const measured = await measure(kind, sides);
    const row = rowOf(kind.name, measured);
    progress(`${row.join('  ')} (load ${load()})`);
    rows.push(row);
    if (!(slowdown(measured, 0.99) <= TARGET)) missed.push(kind.name);
  }
  const count = (orders: number): string => orders.toLocaleString('en');
  print(aligned([columnsOf(count(SMALL), count(LARGE)), ...rows]));
  print(verdict(missed));
  const last = sides.at(-1);
  if (last) print(await explain(last.facts, last.address));
  for (const { client } of sides) client.close();
} finally {
  for (const one of open) await one.stop();
}
