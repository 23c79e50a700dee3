/** `jobnet-kit record`: a proxy that writes what goes through it as fixtures that can be shared. */
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { relative } from 'node:path';
import type { Command } from 'commander';
import { writeDateTime } from '../../../src/time/danish-time.js';
import { placeOfRequest } from '../fixture/place.js';
import { recordingOf } from '../record/conversation.js';
import type { Exchange } from '../record/exchange.js';
import { writeFiles } from '../record/files.js';
import { agentFor, type Connection } from './record-agent.js';
import { Pseudonyms } from '../record/pseudonyms.js';
import { recordingProxy } from '../record/proxy.js';
import { Recorder } from '../record/recorder.js';
import { Redactor } from '../record/redactor.js';
import { EXIT, type ExitCode, KitError, type KitWorld, type Run } from './command.js';
import { listening, stopped } from './serve.js';
import { readPort, readUrl } from './values.js';

interface Options extends Connection {
  readonly out: string;
  readonly port: number;
  readonly host: string;
  readonly name?: string;
  readonly each?: boolean;
}

/** Of one message, packed or not. */
const MAX_BYTES = 16 * 1024 * 1024;
const BOUNDS = { requests: 1000, bytes: 256 * 1024 * 1024 };

export function record(kit: Command, run: Run): void {
  run
    .add(
      kit,
      'record',
      'Stands before an address and writes what it is asked as fixtures, without personal data.',
      [
        '--to http://127.0.0.1:8080 --out my-recordings',
        '--to https://gateway.example --ca ca.pem --out my-recordings --name first-ad',
      ],
    )
    .requiredOption(
      '--to <url>',
      'the address that is asked: what stands before /virksomhedsindsats/',
      readUrl('--to'),
    )
    .requiredOption('--out <dir>', 'the folder of recordings; it is made where there is none')
    .option('--port <port>', 'the port to listen at; 0: any that is free', readPort('--port'), 9081)
    .option('--host <host>', 'the address to listen at', '127.0.0.1')
    .option('--name <name>', 'of the folder that is written; default: recorded- and the time', readName)
    .option('--each', 'a folder for each message; default: all of a run is one conversation')
    .option('--ca <file>', 'the authority of an https address, as PEM, besides those of Node')
    .option('--certificate <file>', 'the certificate that is shown to an https address, as PEM')
    .option('--key <file>', 'its private key, as PEM')
    .action(run.action(recordAt));
}

async function recordAt(world: KitWorld, options: Options): Promise<ExitCode> {
  const { clock, print, printError, stop } = world;
  const { to, out } = options;
  const agent = await agentFor(options);
  makeFolder(out);
  const recorder = new Recorder(BOUNDS);
  const server = recordingProxy({
    ...{ to, agent, now: clock, maxBytes: MAX_BYTES },
    onAsked: recorder.asked,
    onEnded: (number, end) => {
      const why = recorder.ended(number, end);
      printError(why === undefined ? lineOf(number, end) : `${number}  left out: ${why}`);
    },
  });
  await listening(server, options);
  const { address, port, family } = server.address() as AddressInfo;
  const host = family === 'IPv6' ? `[${address}]` : address;
  print(`http://${host}:${port}/ hands on to ${to.origin} and records. Ctrl+C ends it and writes ${out}.`);
  await stopped(stop);
  const told = recorder.all();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  agent.destroy();
  const { conversations, leftOut } = recordingOf(told, {
    // Only this process knows it: nobody can try which name became which.
    redactor: new Redactor(new Pseudonyms(randomBytes(32))),
    name:
      options.name ??
      `recorded-${writeDateTime(clock()).slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')}`,
    each: options.each ?? false,
    maxBytes: MAX_BYTES,
  });
  for (const conversation of conversations) {
    const place = written(() => writeFiles(out, conversation), out);
    print(
      `${relative('', place)}: ${conversation.size === 1 ? '1 request' : `${conversation.size} requests`}`,
    );
  }
  for (const { number, why } of leftOut) print(`Request ${number} is left out: ${why}.`);
  if (conversations.length === 0) print('Nothing was recorded.');
  else print('Names in free text that no element had are not known as names: read it before you share it.');
  return leftOut.length === 0 && conversations.length > 0 ? EXIT.done : EXIT.found;
}

const lineOf = (number: number, end: Exchange | string): string => {
  if (typeof end === 'string') return `${number}  ${end}`;
  const operation = placeOfRequest(Buffer.from(end.request.body).toString('utf8'))?.operation.name;
  return `${number}  ${operation ?? 'a message'}  HTTP ${end.answer.status}`;
};

function readName(text: string): string {
  if (/^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,99}$/u.test(text)) return text;
  throw new KitError(
    `--name is ${JSON.stringify(text)}, but must be letters, digits, hyphens and dots, as first-ad.`,
  );
}

function makeFolder(out: string): void {
  written(() => mkdirSync(out, { recursive: true }), out);
}

/** @throws KitError naming the file */
function written<T>(work: () => T, file: string): T {
  try {
    return work();
  } catch (cause) {
    const { code = String(cause) } = cause as NodeJS.ErrnoException;
    throw new KitError(`${file} cannot be read or written: ${code}.`, EXIT.usage, { cause });
  }
}
