/**
 * Who may import whom in the tester's kit, which works without the gateway's source and without a
 * database. A room is a folder or a file directly below kit/src/. What stands below src/ is the
 * gateway's: a room names the pure ones that it uses. What no row names is refused, and so is a row
 * that nobody uses.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allImports, type Import, importsIn, isFile, SRC } from './imports.js';
import { FREE } from './judge.js';
import type { Row } from './rooms.js';

export const KIT_ROWS: Readonly<Record<string, Row>> = {
  'kit/src/main': { may: ['kit/src/commands', 'kit/src/kit', 'src/clock'] },
  'kit/src/kit': {
    may: ['kit/src/commands', 'src/config/data-file'],
    packages: ['commander'],
    node: ['fs'],
  },
  'kit/src/fixture': {
    may: [
      'src/contract/index',
      'src/soap/message/version',
      'src/soap/wss/sign',
      'src/systems/file-name',
      'src/time/danish-time',
      'src/xml/schema/schema',
    ],
    node: ['fs'],
  },
  'kit/src/times': { may: ['src/time/danish-time'] },
  'kit/src/compare': {
    may: [
      'src/config/data-file',
      'src/config/limits',
      'src/contract/index',
      'src/faults/fault',
      'src/soap/message/version',
      'src/time/danish-time',
      'src/xml/parser/parse',
      'src/xml/schema',
      'src/xml/tree',
    ],
    node: ['fs'],
  },
  'kit/src/replay': {
    may: [
      'kit/src/compare',
      'kit/src/failure',
      'kit/src/fixture',
      'kit/src/reason',
      'kit/src/times',
      'src/soap/message/version',
      'src/systems/organisation',
      'src/systems/system-error',
      'src/time/danish-time',
      'src/xml/codec/encode',
      'src/xml/tree',
    ],
    node: ['fs', 'http', 'https'],
  },
  'kit/src/tour': {
    may: [
      'kit/src/compare',
      'kit/src/fixture',
      'kit/src/reason',
      'kit/src/replay',
      'src/codelists/code-lists',
      'src/contract/index',
      'src/faults/catalogue',
      'src/xml/schema/schema',
      'src/xml/tree',
    ],
    node: ['fs'],
  },
  'kit/src/check': {
    may: [
      'src/codelists/check-codes',
      'src/config',
      'src/contract/index',
      'src/faults',
      'src/http/gateway',
      'src/mail/outbox/write-port',
      'src/operations',
      'src/security/caller',
      'src/security/keyed-hash',
      'src/services',
      'src/soap',
      'src/store/sql/transaction',
      'src/time/danish-time',
      'src/xml/schema/schema',
    ],
  },
  'kit/src/diff': { may: ['kit/src/wsdl', 'src/xml/schema/schema'], node: ['fs'] },
  'kit/src/wsdl': {
    may: ['src/config/limits', 'src/xml/parser/parse', 'src/xml/schema', 'src/xml/tree/tree'],
    node: ['fs'],
  },
  'kit/src/inspect': {
    may: [
      'src/certificates/certificate-keys',
      'src/config/config',
      'src/contract/index',
      'src/faults/fault',
      'src/soap',
      'src/systems/certificate',
      'src/xml',
    ],
  },
  'kit/src/sign': {
    may: ['src/config/config', 'src/faults/fault', 'src/soap', 'src/xml'],
  },
  'kit/src/serve': {
    may: [
      'kit/src/compare',
      'kit/src/fixture',
      'kit/src/replay',
      'kit/src/times',
      'src/codelists/code-lists',
      'src/contract/index',
      'src/http/request/target',
      'src/http/response/not-modified',
      'src/services/driftsbesked/driftsbesked',
      'src/services/driftsbesked/public/answer',
      'src/soap/documents/wsdl-documents',
      'src/soap/message/version',
      'src/time/danish-time',
      'src/xml/codec',
      'src/xml/tree',
    ],
    node: ['fs', 'http', 'zlib'],
  },
  'kit/src/record': {
    may: [
      'kit/src/compare',
      'kit/src/fixture',
      'src/codelists/modulus11',
      'src/config/data-file',
      'src/contract/index',
      'src/faults',
      'src/services/text/cpr-date',
      'src/soap/message/version',
      'src/time/danish-time',
      'src/xml/parser/charset',
      'src/xml/schema',
    ],
    node: ['fs', 'http', 'https', 'stream', 'zlib'],
  },
  'kit/src/failure': {},
  'kit/src/reason': {},
  'kit/src/commands': {
    may: [
      'kit/src/check',
      'kit/src/compare',
      'kit/src/diff',
      'kit/src/failure',
      'kit/src/fixture',
      'kit/src/inspect',
      'kit/src/record',
      'kit/src/replay',
      'kit/src/serve',
      'kit/src/sign',
      'kit/src/tour',
      'src/clock',
      'src/config/data-file',
      'src/config/instant',
      'src/time/danish-time',
    ],
    packages: ['commander'],
    node: ['crypto', 'fs', 'fs/promises', 'http', 'https', 'net', 'tls'],
  },
};

const ROOT = join(SRC, '..');

export const kitFiles = (): readonly string[] =>
  readdirSync(join(ROOT, 'kit/src'), { recursive: true, encoding: 'utf8' })
    .map((name) => `kit/src/${name.replaceAll('\\', '/')}`)
    .filter(isFile)
    .sort();

/** `kit/src/commands`, `kit/src/main`, and for a file of the gateway its path without `.ts`. */
export const kitRoomOf = (path: string): string => /^kit\/src\/[^/.]+/.exec(path)?.[0] ?? path;

export const kitImports = (): readonly Import[] =>
  kitFiles().flatMap((file) => importsIn(readFileSync(join(ROOT, file), 'utf8'), file));

/** The imports of the kit and of the gateway, named alike from the project's folder. */
export const importsOfBoth = (): readonly Import[] => [
  ...kitImports(),
  ...allImports().map((one) => ({
    ...one,
    from: `src/${one.from}`,
    to: isFile(one.to) ? join('src', one.to) : one.to,
  })),
];

export interface KitPermit {
  readonly room: string;
  readonly what: string;
}

export const kitPermits = (): readonly KitPermit[] =>
  Object.entries(KIT_ROWS).flatMap(([room, { may = [], packages = [], node = [] }]) =>
    [...may, ...packages, ...node.map((name) => `node:${name}`)].map((what) => ({ room, what })),
  );

export const permitsOfKit = ({ from, to }: Import): readonly KitPermit[] =>
  kitPermits().filter(
    ({ room, what }) =>
      room === kitRoomOf(from) && (what === to || to === `${what}.ts` || to.startsWith(`${what}/`)),
  );

export const isAllowedInKit = (one: Import): boolean =>
  FREE.includes(one.to) || kitRoomOf(one.from) === kitRoomOf(one.to) || permitsOfKit(one).length > 0;
