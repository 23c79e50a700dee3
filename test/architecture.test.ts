import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect } from 'chai';

/**
 * Who may import whom (ARCHITECTURE.md). A file belongs to the first row whose pattern fits; it may import its own
 * room, the rooms its row names, and the packages its row names. Type-only imports count like any other.
 */
interface Room {
  readonly room: string;
  readonly files: RegExp;
  readonly may: readonly string[];
  readonly packages?: readonly string[];
}

const CORE = ['faults', 'contract', 'schema', 'time', 'clock'];

const ROOMS: readonly Room[] = [
  { room: 'main', files: /^(main|banner)\.ts$/, may: ['compose', 'config', 'contract'] },
  { room: 'compose', files: /^compose(\.ts|\/)/, may: ['*'], packages: ['*'] },
  { room: 'config', files: /^(config(-adgange)?|settings|networks)\.ts$/, may: [], packages: ['ajv'] },
  { room: 'remembered', files: /^bounded-map\.ts$/, may: [] },
  { room: 'log', files: /^log(-masking|-outline)?\.ts$/, may: ['faults', 'remembered'], packages: ['pino'] },
  { room: 'clock', files: /^clock\.ts$/, may: [] },
  { room: 'faults', files: /^faults\//, may: ['contract'] },
  { room: 'time', files: /^time\//, may: [], packages: ['temporal-polyfill'] },
  { room: 'schema', files: /^xml\/(schema|tree)\.ts$/, may: [] },
  { room: 'contract', files: /^contract\//, may: ['schema'] },
  { room: 'xml', files: /^xml\//, may: ['schema', 'faults', 'config'], packages: ['libxml2-wasm'] },
  {
    room: 'security: wss',
    files: /^security\/wss\//,
    may: ['faults', 'contract', 'schema', 'xml', 'soap: version', 'config', 'security'],
  },
  {
    // Makes the throw-away certificates of the sandbox: the only one that may touch the library that signs them.
    room: 'security: sandbox',
    files: /^security\/sandbox-certifikater\.ts$/,
    may: ['security'],
    packages: ['@peculiar/x509', 'reflect-metadata'],
  },
  {
    room: 'security: limits store',
    files: /^security\/graenser\/store\.ts$/,
    may: ['security', 'store'],
    packages: ['knex'],
  },
  { room: 'security', files: /^security\//, may: ['faults', 'contract', 'schema'] },
  { room: 'transaction', files: /^store\/(transaction|(repeats|replays|revision)-port)\.ts$/, may: [] },
  { room: 'gateway', files: /^http\/gateway\.ts$/, may: ['faults'] },
  { room: 'soap: version', files: /^soap\/version\.ts$/, may: ['gateway'] },
  {
    room: 'soap',
    files: /^soap\//,
    may: [...CORE, 'soap: version', 'xml', 'security', 'security: wss', 'transaction', 'gateway', 'config'],
    packages: ['fflate', 'temporal-polyfill'],
  },
  {
    room: 'http',
    files: /^http\//,
    may: ['gateway', 'faults', 'log', 'config', 'remembered'],
    packages: ['prom-client'],
  },
  { room: 'jobs', files: /^jobs\//, may: ['log'], packages: ['graphile-worker', 'pg'] },
  { room: 'mail', files: /^mail\//, may: ['services: ports', 'config'], packages: ['nodemailer'] },
  {
    room: 'store',
    files: /^store\//,
    may: ['transaction', 'log', 'config', 'faults'],
    packages: ['knex', 'pg', 'graphile-worker'],
  },
  {
    // The registry of callers, behind the port of the security room.
    room: 'services: kalder',
    files: /^services\/kalder\//,
    may: [
      'security',
      'security: wss',
      'clock',
      'store',
      'services: data',
      'services: codelists',
      'services: core',
    ],
    packages: ['knex'],
  },
  // A service, from the inside out: data of its own, ports, pure rules, the service, its store and its operations.
  { room: 'services: data', files: /^services\/data-file\.ts$/, may: [], packages: ['ajv'] },
  {
    room: 'services: codelists',
    files: /^services\/codelists\/(?!operations)/,
    may: [...CORE, 'services: data'],
  },
  {
    room: 'services: ports',
    files: /^services\/[^/]+\/(\w+(register|laase)|[\w-]+-port)\.ts$/,
    may: ['contract', 'transaction'],
  },
  {
    room: 'services: demo',
    files: /^services\/[^/]+\/demo-[\w-]+\.ts$/,
    may: ['services: data', 'services: ports', 'services: core'],
  },
  {
    room: 'services: core',
    files:
      /^services\/[^/]+\/(rules\/[\w-]+|status|jobannonce|feltaendringer|gravsten|afvisning|gateway-aktoer|behandling|parkering|modulus11|afvisningsmail|mailadresse|indlaesning|stillinger-schema|logofejl|flytning|tidspunkt-brud|laes-soegning|offentligt-indhold|sloering|skjulte-navne|ordform|html-linjer|soegeord|produktionsenhed|login|annonce-id|segl|eftersyn)\.ts$/,
    may: [...CORE, 'services: ports', 'services: codelists'],
    packages: ['htmlparser2'],
  },
  {
    // What a logo is and how it is made: the only one that may touch the image library.
    room: 'services: logo',
    files: /^services\/logo\/(billedtype|png-stykker|hoejst|konvertering)\.ts$/,
    may: [...CORE, 'services: ports'],
    packages: ['sharp'],
  },
  {
    // Behind the port of a register: the only ones who may be patient by a library.
    room: 'services: cvr',
    files: /^services\/(virksomhed\/cvr\/[\w-]+|[^/]+\/cached-register)\.ts$/,
    may: [...CORE, 'services: core', 'services: ports'],
    packages: ['ajv', 'cockatiel'],
  },
  {
    // Patient with the database when a mail is out: the only other one.
    room: 'services: mails',
    files: /^services\/behandling\/udbringning\.ts$/,
    may: ['services: core', 'services: ports'],
    packages: ['cockatiel'],
  },
  {
    room: 'services: service',
    files: /^services\/[^/]+\/(service|adgang|cursor)\.ts$/,
    may: [
      ...CORE,
      'security',
      'transaction',
      'services: core',
      'services: ports',
      'services: codelists',
      'services: logo',
    ],
  },
  {
    room: 'services: store',
    files: /^services\/[^/]+\/((\w+-)?store|\w+-rows|\w+-sql)\.ts$/,
    may: ['contract', 'clock', 'transaction', 'store', 'services: core', 'services: ports'],
    packages: ['knex', 'pg'],
  },
  {
    room: 'services: operations',
    files: /^services\/[^/]+\/(\w+-)?operations\.ts$/,
    may: [
      ...CORE,
      'soap',
      'security',
      'services: core',
      'services: ports',
      'services: codelists',
      'services: service',
    ],
  },
];

const SRC = join(import.meta.dirname, '..', 'src');

function roomOf(file: string): Room {
  const room = ROOMS.find(({ files }) => files.test(file));
  if (!room) throw new Error(`no room for src/${file}: add a row or move the file`);
  return room;
}

/** Everything a file imports or re-exports: paths below src/, or package names; Node's own modules are left out. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  const specifiers = [
    ...text.matchAll(
      /^(?:import|export)\s(?:[^'"=;]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
    ),
  ];
  return specifiers
    .map((match) => match[1] ?? match[2] ?? '')
    .filter((specifier) => !specifier.startsWith('node:'))
    .map((specifier) =>
      specifier.startsWith('.')
        ? posix.join(posix.dirname(file), specifier).replace(/\.js$/, '.ts')
        : specifier
            .split('/')
            .slice(0, specifier.startsWith('@') ? 2 : 1)
            .join('/'),
    );
}

function wrongArrows(file: string): string[] {
  const { room, may, packages = [] } = roomOf(file);
  return importsOf(file)
    .filter((target) =>
      target.endsWith('.ts')
        ? !(roomOf(target).room === room || may.includes('*') || may.includes(roomOf(target).room))
        : !(packages.includes('*') || packages.includes(target)),
    )
    .map((target) => `src/${file} (${room}) → ${target}`);
}

describe('architecture', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts'));

  it('reads the import lines of every file under src', () => {
    expect(files).to.include('main.ts');
    expect(importsOf('main.ts')).to.include('compose.ts');
  });

  it('has no arrow that the table of rooms does not allow', () => {
    expect(files.flatMap(wrongArrows)).to.deep.equal([]);
  });

  it('keeps one service out of the stores of the others', () => {
    const foreign = files
      .filter((file) => file.startsWith('services/'))
      .flatMap((file) => importsOf(file).map((target) => ({ file, target })))
      .filter(
        ({ file, target }) =>
          /^services\/[^/]+\/(\w+-)?store\.ts$/.test(target) && !target.startsWith(`${posix.dirname(file)}/`),
      );
    expect(foreign).to.deep.equal([]);
  });
});
