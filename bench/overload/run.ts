/**
 * `make overload`: callers that do not read their answers, then what the gateway can sustain, and
 * ten times that, on kept connections and on a new one for each request, and both again over TLS.
 * docs/decisions/0032 says what it is to show.
 */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fault } from '../../src/faults/fault.js';
import { makeSandboxCertificates } from '../../src/sandbox/certificates/make.js';
import { writeFault } from '../../src/soap/faults/fault-writer.js';
import { SOAP_11 } from '../../src/soap/message/version.js';
import { type Child, startChild } from '../child.js';
import { startDatabase } from '../database.js';
import { message } from '../message.js';
import { addressOf } from './connection.js';
import { startFleet } from './fleet.js';
import { httpMessage } from './http-message.js';
import { type Sustained, closedLoop, openLoop, type Target } from './trial.js';
import { unreadAnswers } from './unread.js';

const PROCESSES = 2;
const NICE = 15;
/** Rounds before the load, and as many after it. */
const ROUNDS = 2;
const BEST_SECONDS = 4;
/** The heap of the gateway whose answers are not read. */
const UNREAD_HEAP_MB = 512;
const TIMES = 10;
const SECONDS = 15;
const ANCHOR_SECONDS = 5;
const WARM_UP_SECONDS = 6;

const KEPT = { isKept: true, connections: 2_000, leadMs: 2_000 };
const NEW = { isKept: false, connections: 4_000, leadMs: 2_000 };
/** Two thousand handshakes, with the work of the callers on the same machine. */
const KEPT_TLS_LEAD_MS = 20_000;
/** A caller works as long on a handshake as the server: with more of them they would be late. */
const NEW_TLS_CONNECTIONS = 400;
const MODES = [
  { part: 'kept', name: 'kept connections', isTls: false, ...KEPT },
  { part: 'new', name: 'a new connection for each request', isTls: false, ...NEW },
  { part: 'tls', name: 'kept connections of TLS', isTls: true, ...KEPT, leadMs: KEPT_TLS_LEAD_MS },
  {
    part: 'tls',
    name: 'a new connection of TLS for each request',
    isTls: true,
    ...NEW,
    connections: NEW_TLS_CONNECTIONS,
  },
];

const print = (text: string): unknown => process.stdout.write(`${text}\n`);
const progress = (text: string): unknown => process.stderr.write(`${text}\n`);

const refusal = writeFault(new Fault(139143), SOAP_11, randomUUID(), 'JobannonceService');
const REFUSAL_BYTES = Buffer.byteLength(refusal.body);

/** `unread`, `kept`, `new` or `tls` runs that part alone. */
const only = process.argv[2];
const isChosen = (part: string): boolean => only === undefined || only === part;
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
  { isKept, connections, leadMs }: (typeof MODES)[number],
): Target => ({
  leadMs,
  child,
  postgres: database.pid,
  ownOrigin,
  order: {
    address: addressOf(child.origin),
    bytes: httpMessage(child.origin, envelope, isKept),
    isKept,
    connections,
  },
});

const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;
/** One round may be half as good as the next beside other work: the best of a few tells luck. */
const meanOf = (rounds: readonly Sustained[]): number =>
  rounds.reduce((sum, one) => sum + one.perSecond, 0) / rounds.length;
const toldRound = ({ perSecond, gateway, postgres }: Sustained): string =>
  `${perSecond.toFixed(0)}, gateway ${percent(gateway)} and PostgreSQL ${percent(postgres)} of a processor`;

const folder = await mkdtemp(join(tmpdir(), 'overload-'));
const fleet = startFleet(PROCESSES, NICE);
try {
  if (isChosen('unread')) {
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
  for (const isTls of [false, true]) {
    const modes = MODES.filter((mode) => mode.isTls === isTls && isChosen(mode.part));
    if (modes.length > 0) await overload(modes, isTls ? await certificateFiles() : {});
  }
} finally {
  fleet.stop();
  await database.stop();
  await rm(folder, { recursive: true });
}

/** What can be sustained in each of these modes, and what becomes of ten times that. */
async function overload(modes: typeof MODES, settings: Readonly<Record<string, string>>): Promise<void> {
  const metricsPort = await freePort();
  const gateway = await start({ METRICS_PORT: metricsPort, ...settings });
  try {
    for (const mode of modes) {
      const target = targetOf(gateway, `http://127.0.0.1:${metricsPort}`, mode);
      const rounds = async () => {
        const measured = [];
        for (let i = 0; i < ROUNDS; i += 1) measured.push(await closedLoop(fleet, target, BEST_SECONDS));
        return measured;
      };
      progress(`${mode.name}: what can be sustained`);
      await closedLoop(fleet, target, WARM_UP_SECONDS);
      const before = await rounds();
      const perSecond = TIMES * meanOf(before);
      progress(`${mode.name}: ${TIMES} times that`);
      const { goodput, lines } = await openLoop(fleet, target, perSecond, SECONDS);
      const all = [...before, ...(await rounds())];

      print(`\n## With ${mode.name}\n`);
      print(
        `Sustained: ${meanOf(all).toFixed(0)} ads a second (before and after: ${all.map(toldRound).join('; ')}).\n`,
      );
      for (const line of lines) print(line);
      const best = Math.max(...all.map((one) => one.perSecond));
      print(
        `\n**Goodput at ${TIMES} × ${goodput.toFixed(0)} a second: ${percent(goodput / meanOf(all))} of what can be sustained** (${percent(goodput / best)} of the best round).\n`,
      );
      if (!mode.isTls) await bareRefusals(mode, perSecond);
    }
  } finally {
    await gateway.stop();
  }
}

async function bareRefusals(mode: (typeof MODES)[number], perSecond: number): Promise<void> {
  progress(`${mode.name}: bare node:http that refuses`);
  const bytes = { BYTES: String(REFUSAL_BYTES) };
  const refusing = await startChild(['--import', 'tsx', 'bench/servers/refusing.ts'], bytes);
  try {
    const { lines } = await openLoop(
      fleet,
      targetOf(refusing, refusing.origin, mode),
      perSecond,
      ANCHOR_SECONDS,
    );
    print('The same load on bare node:http, which answers all with 503:\n');
    for (const line of lines) print(line);
  } finally {
    await refusing.stop();
  }
}

/** The settings of a server of TLS with a certificate of its own, with an RSA key as most have. */
async function certificateFiles(): Promise<Readonly<Record<string, string>>> {
  const { server } = await makeSandboxCertificates([], new Date());
  const [cert, key] = [join(folder, 'localhost.pem'), join(folder, 'localhost.key.pem')];
  await writeFile(cert, server.certificate);
  await writeFile(key, server.key);
  return { TLS_CERT: cert, TLS_KEY: key };
}
