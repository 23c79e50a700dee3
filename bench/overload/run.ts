/**
 * `make overload`: callers that do not read their answers, then what the gateway can sustain, and
 * ten times that, on kept connections and on a new one for each request. docs/decisions/0032 says
 * what it is to show.
 */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { cpus } from 'node:os';
import { Fault } from '../../src/faults/fault.js';
import { writeFault } from '../../src/soap/faults/fault-writer.js';
import { SOAP_11 } from '../../src/soap/message/version.js';
import { type Child, startChild } from '../child.js';
import { startDatabase } from '../database.js';
import { message } from '../message.js';
import { startFleet } from './fleet.js';
import { httpMessage } from './http-message.js';
import { type Best, closedLoop, openLoop, type Target } from './trial.js';
import { unreadAnswers } from './unread.js';

const PROCESSES = 2;
const NICE = 15;
const ROUNDS = 3;
const BEST_SECONDS = 4;
/** The heap of the gateway whose answers are not read. */
const UNREAD_HEAP_MB = 512;
const TIMES = 10;
const SECONDS = 15;
const ANCHOR_SECONDS = 5;
const WARM_UP_SECONDS = 6;

const MODES = [
  { name: 'kept connections', isKept: true, connections: 2_000 },
  { name: 'a new connection for each request', isKept: false, connections: 4_000 },
];

const print = (text: string): unknown => process.stdout.write(`${text}\n`);
const progress = (text: string): unknown => process.stderr.write(`${text}\n`);

const refusal = writeFault(new Fault(139143), SOAP_11, randomUUID(), 'JobannonceService');
const REFUSAL_BYTES = Buffer.byteLength(refusal.body);

/** `unread`, `kept` or `new` runs that part alone. */
const only = process.argv[2];
const [cpu] = cpus();
print(
  `${new Date().toISOString().slice(0, 16)}, Node ${process.version}, ${cpus().length} × ${cpu?.model ?? '?'}\n`,
);
progress('starting PostgreSQL and the gateway');
const database = await startDatabase();
const start = (settings: Readonly<Record<string, string>>, ...args: readonly string[]) =>
  startChild([...args, '--enable-source-maps', 'dist/src/main.js'], {
    PORT: '0',
    DATABASE_URL: database.url,
    ...settings,
  });

const envelope = message('CreateJobannonce');
/** A port that nobody listens on. */
async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return String(port);
}

const targetOf = (
  child: Child,
  ownOrigin: string,
  { isKept, connections }: (typeof MODES)[number],
): Target => ({
  child,
  postgres: database.pid,
  ownOrigin,
  order: {
    port: Number(new URL(child.origin).port),
    bytes: httpMessage(child.origin, envelope, isKept),
    isKept,
    connections,
  },
});

const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;
const toldBest = ({ perSecond, gateway, postgres }: Best): string =>
  `${perSecond.toFixed(0)}, gateway ${percent(gateway)} and PostgreSQL ${percent(postgres)} of a processor`;

const fleet = startFleet(PROCESSES, NICE);
try {
  if (only === undefined || only === 'unread') {
    progress('callers that do not read their answers');
    print(`## Answers that are not read, with a heap of ${UNREAD_HEAP_MB} MB\n`);
    // Were they kept, this would not be enough for a minute.
    const child = await start({ LIMIT_TAKE_MS: '5000' }, `--max-old-space-size=${UNREAD_HEAP_MB}`);
    try {
      for (const line of await unreadAnswers(child)) print(line);
    } finally {
      await child.stop();
    }
  }
  if (only === 'unread') process.exit(0);
  const metricsPort = await freePort();
  const gateway = await start({ METRICS_PORT: metricsPort });
  const refusing = await startChild(['--import', 'tsx', 'bench/servers/refusing.ts'], {
    BYTES: String(REFUSAL_BYTES),
  });
  try {
    for (const mode of MODES) {
      if (only !== undefined && only !== 'kept' && mode.isKept) continue;
      if (only === 'kept' && !mode.isKept) continue;
      const target = targetOf(gateway, `http://127.0.0.1:${metricsPort}`, mode);
      progress(`${mode.name}: the best`);
      await closedLoop(fleet, target, WARM_UP_SECONDS);
      const rounds = [];
      for (let i = 0; i < ROUNDS; i += 1) rounds.push(await closedLoop(fleet, target, BEST_SECONDS));
      const best = Math.max(...rounds.map(({ perSecond }) => perSecond));
      print(`\n## With ${mode.name}\n`);
      print(`Best: ${best.toFixed(0)} ads a second (rounds: ${rounds.map(toldBest).join('; ')}).\n`);

      progress(`${mode.name}: ${TIMES} times that`);
      const { goodput, lines } = await openLoop(fleet, target, TIMES * best, SECONDS);
      for (const line of lines) print(line);
      print(
        `\n**Goodput at ${TIMES} × ${goodput.toFixed(0)} a second: ${((100 * goodput) / best).toFixed(0)} % of the best.**\n`,
      );

      progress(`${mode.name}: bare node:http that refuses`);
      const bare = await openLoop(
        fleet,
        targetOf(refusing, refusing.origin, mode),
        TIMES * best,
        ANCHOR_SECONDS,
      );
      print('The same load on bare node:http, which answers all with 503:\n');
      for (const line of bare.lines) print(line);
    }
  } finally {
    await Promise.all([gateway.stop(), refusing.stop()]);
  }
} finally {
  fleet.stop();
  await database.stop();
}
