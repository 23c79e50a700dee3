/**
 * `make bench-memory`: does the gateway's memory stay flat over MESSAGES messages (10,000,000)?
 * Each message is another one, so that whatever is kept of a message is kept anew. The table and
 * the plot stand in bench/results/ and are written again after every step, so a run that is ended
 * early has them too.
 */
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { projectRoot } from '../../src/config/data-file.js';
import { jobannonceService } from '../../src/contract/index.js';
import { type Child, startChild } from '../child.js';
import { startDatabase } from '../database.js';
import { message } from '../message.js';
import { LIMITS } from '../peers/peers.js';
import { aligned } from '../table.js';
import { megabytes, plot, type Step, trend } from './trend.js';

const MESSAGES = Number(process.env.MESSAGES ?? 10_000_000);
const STEPS = 100;
const CONNECTIONS = 8;
/** The run lasts, and other programs may be let before it. */
const PATIENCE_SECONDS = 300;
/** How often the memory is looked at, in milliseconds: the collector's waves are seen whole. */
const EVERY_MS = 250;
/** Titles and callers are of so many lengths, so that no two neighbours are of one size. */
const LENGTHS = 31;
const RESULTS = join(projectRoot, 'bench/results');

const print = (text: string): unknown => process.stdout.write(`${text}\n`);

/** The sample with a title and the name of a caller that no other message has. */
function messages(): (number: number) => string {
  const [start = '', middle = '', end = ''] = message('IsValidJobannonce').split(
    /(?<=<rus:UserFullName>).*(?=<\/rus:UserFullName>)|(?<=<job:Titel>).*(?=<\/job:Titel>)/,
  );
  return (number) => {
    const own = `nr. ${number}${' x'.repeat(number % LENGTHS)}`;
    return `${start}Sagsbehandler ${own}${middle}Butiksassistent ${own}${end}`;
  };
}

/** Sends so many messages, numbered from the first. @throws Error when one answer is not right */
async function send(origin: string, first: number, amount: number): Promise<number> {
  const of = messages();
  let next = first;
  const result = await autocannon({
    url: origin + jobannonceService.path,
    method: 'POST',
    headers: {
      'content-type': 'text/xml; charset=utf-8',
      soapaction: `"${jobannonceService.namespace}#IsValidJobannonce"`,
    },
    requests: [{ setupRequest: (request) => ({ ...request, body: of(next++) }) }],
    verifyBody: (answer) => String(answer).includes('ErGyldig>true<'),
    connections: CONNECTIONS,
    amount,
    timeout: PATIENCE_SECONDS,
  });
  const { non2xx, errors, timeouts, mismatches } = result;
  if (result['2xx'] !== amount || non2xx + errors + timeouts + mismatches > 0)
    throw new Error(JSON.stringify({ answers: result['2xx'], non2xx, errors, timeouts, mismatches }));
  return amount / result.duration;
}

/** One step of the load, with the memory looked at all the while. */
async function step({ origin, memoryBytes }: Child, first: number, amount: number): Promise<Step> {
  const seen: number[] = [];
  const look = setInterval(() => seen.push(memoryBytes() ?? NaN), EVERY_MS);
  try {
    const perSecond = await send(origin, first, amount);
    seen.push(memoryBytes() ?? NaN);
    return { messages: first + amount, perSecond, least: Math.min(...seen), most: Math.max(...seen) };
  } finally {
    clearInterval(look);
  }
}

async function tell(steps: readonly Step[], started: string): Promise<void> {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const title = `IsValidJobannonce, limits: memory over ${steps.at(-1)?.messages.toLocaleString('en')} messages`;
  const rows = steps.map(({ messages: count, perSecond, least, most }) => [
    count.toLocaleString('en'),
    Math.round(perSecond).toLocaleString('en'),
    megabytes(least),
    megabytes(most),
  ]);
  const text = [
    `${started} to ${new Date().toISOString()}, commit ${commit}, Node ${process.version}, ${cpus()[0]?.model}`,
    `${CONNECTIONS} connections, no two messages alike, every answer the right one; load of the machine now ${loadavg()[0]?.toFixed(1)}`,
    trend(steps),
    '',
    aligned([['messages', 'requests/s', 'least MB', 'most MB'], ...rows]),
    '',
  ].join('\n');
  await writeFile(join(RESULTS, 'memory.txt'), text);
  await writeFile(join(RESULTS, 'memory.svg'), plot(title, steps));
}

const started = new Date().toISOString();
const database = await startDatabase();
const gateway = await startChild(['--enable-source-maps', 'dist/src/main.js'], {
  PORT: '0',
  DATABASE_URL: database.url,
  DOCS_SITE: 'false',
  ...LIMITS,
});
try {
  const amount = Math.ceil(MESSAGES / STEPS);
  const steps: Step[] = [];
  for (let first = 0; first < MESSAGES; first += amount) {
    const one = await step(gateway, first, amount);
    steps.push(one);
    print(
      `${one.messages.toLocaleString('en')} messages: ${megabytes(one.least)}–${megabytes(one.most)} MB, ` +
        `${Math.round(one.perSecond)}/s`,
    );
    await tell(steps, started);
  }
  print(trend(steps));
} finally {
  await gateway.stop();
  await database.stop();
}
