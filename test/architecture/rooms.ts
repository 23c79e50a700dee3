/**
 * Who may import whom (ARCHITECTURE.md, whose table is written from this one). A room is a folder
 * directly below src/, a service below src/services/, or a file directly below src/. A folder
 * inside a room may have a row too: what it names is allowed there beside what its room may.
 * Everything that no row names is refused, and so is a row that nobody uses.
 */
export interface Row {
  /** Rooms, folders, or files without `.ts`; `*` is everything. */
  readonly may?: readonly string[];
  /** Packages of npm. */
  readonly packages?: readonly string[];
  /** Modules of Node that reach out of the process. Others, as `node:crypto`, are free. */
  readonly node?: readonly string[];
}

export const ROWS: Readonly<Record<string, Row>> = {
  main: { may: ['compose', 'config', 'supervisor'] },
  supervisor: {
    may: ['clock', 'compose', 'config', 'contract', 'http', 'later', 'log', 'metrics'],
    packages: ['prom-client'],
    node: ['cluster'],
  },
  compose: { may: ['*'], packages: ['knex', 'prom-client'], node: ['fs', 'tls'] },
  cli: {
    may: ['*'],
    packages: ['commander', 'csv-parse', 'jsonc-parser', 'knex'],
    node: ['fs/promises'],
  },

  clock: {},
  later: {},
  'bounded-map': {},
  'json-schema': { packages: ['ajv'] },
  unicode: {},
  time: { may: ['bounded-map'], packages: ['temporal-polyfill'] },
  config: { may: ['json-schema'], packages: ['ajv'], node: ['fs', 'net'] },
  faults: {},
  xml: { may: ['config', 'faults'] },
  'xml/validation': { packages: ['libxml2-wasm'] },
  contract: { may: ['xml/schema'] },
  codelists: { may: ['config', 'faults', 'time', 'xml/schema'], node: ['fs'] },
  log: { may: ['bounded-map', 'faults'], packages: ['pino'] },
  metrics: { packages: ['prom-client'] },
  traffic: { may: ['metrics'] },
  jobs: { may: ['log'], packages: ['graphile-worker', 'pg'], node: ['timers/promises'] },
  store: { may: ['bounded-map', 'clock', 'config', 'faults'], packages: ['knex', 'pg'] },
  'store/migration': { may: ['../migrations/checksums'], node: ['fs/promises'] },
  'store/sql': { packages: ['graphile-worker'] },

  certificates: { may: ['unicode'], node: ['fs'] },
  systems: { may: ['bounded-map', 'certificates', 'clock', 'codelists', 'xml/tree'] },
  security: { may: ['bounded-map', 'certificates', 'contract', 'faults', 'systems', 'xml/tree'] },
  limits: { may: ['bounded-map', 'faults', 'systems'] },
  operations: {
    may: [
      'bounded-map',
      'codelists',
      'contract',
      'faults',
      'security',
      'store/sql/transaction',
      'systems',
      'xml/schema',
      'systems',
    ],
  },
  audit: {
    may: [
      'clock',
      'contract',
      'faults',
      'operations',
      'security',
      'store/sql/transaction',
      'systems',
      'xml/schema',
      'xml/tree',
    ],
  },
  mail: { may: ['config', 'store/sql/transaction'], packages: ['nodemailer'], node: ['fs/promises'] },
  'mail/outbox': { packages: ['cockatiel'] },
  http: {
    may: ['bounded-map', 'config', 'faults', 'log', 'metrics'],
    node: ['dns/promises', 'http', 'https', 'net', 'timers/promises', 'tls'],
  },
  site: { may: ['http/gateway'], node: ['fs'] },
  soap: {
    may: [
      'audit',
      'certificates',
      'clock',
      'config',
      'contract',
      'faults',
      'http/gateway',
      'limits',
      'operations',
      'security',
      'store/once/repeats-port',
      'store/once/replays-port',
      'store/sql/transaction',
      'systems',
      'xml',
    ],
  },
  'soap/documents': { may: ['bounded-map'], packages: ['fflate', 'temporal-polyfill'], node: ['fs'] },

  calls: {
    may: [
      'config',
      'contract',
      'faults',
      'http/gateway',
      'later',
      'soap/message',
      'soap/request-trace',
      'soap/retired',
      'soap/wss/names',
      'systems/system',
      'xml',
    ],
  },

  services: { may: ['faults', 'operations/request-context', 'security/caller'] },
  'services/behandling': {
    may: [
      'codelists',
      'contract',
      'faults',
      'mail',
      'operations',
      'services/cursor',
      'services/jobannonce',
      'services/page',
      'services/virksomhed',
      'store/sql/transaction',
      'time',
      'xml/schema',
    ],
  },
  'services/brugeradministration': {
    may: [
      'codelists',
      'contract',
      'faults',
      'mail',
      'operations',
      'security',
      'services/cursor',
      'services/kontaktperson',
      'services/page',
      'services/text',
      'services/virksomhed',
      'store/sql/transaction',
      'systems',
      'time',
    ],
  },
  'services/codelists': { may: ['codelists', 'contract', 'faults', 'operations', 'time'] },
  'services/driftsbesked': {
    may: [
      'codelists',
      'contract',
      'faults',
      'operations',
      'services/access',
      'services/cursor',
      'services/html',
      'services/page',
      'services/text',
      'services/virksomhed',
      'store/sql/transaction',
      'time',
    ],
  },
  'services/driftsbesked/public': { may: ['http/gateway', 'http/response/open-document'] },
  'services/feed': { may: ['faults', 'services/cursor', 'services/page'], packages: ['knex'] },
  'services/html': { may: ['faults', 'services/text'], packages: ['htmlparser2'] },
  'services/jobannonce': {
    may: [
      'bounded-map',
      'codelists',
      'contract',
      'faults',
      'mail',
      'operations',
      'security',
      'services/access',
      'services/cursor',
      'services/feed',
      'services/html',
      'services/kontaktperson',
      'services/logo',
      'services/page',
      'services/stilling',
      'services/text',
      'services/virksomhed',
      'store/sql/transaction',
      'time',
      'unicode',
      'xml/schema',
    ],
  },
  'services/jobannonce/authority': { node: ['url'] },
  'services/jobordre': {
    may: [
      'codelists',
      'contract',
      'faults',
      'mail',
      'operations',
      'security',
      'services/access',
      'services/cursor',
      'services/feed',
      'services/jobannonce',
      'services/kontaktperson',
      'services/myndighed',
      'services/page',
      'services/sorted-list',
      'services/stilling',
      'services/text',
      'services/virksomhed',
      'store/sql/transaction',
      'time',
    ],
  },
  'services/kontaktperson': {
    may: [
      'codelists',
      'config/data-file',
      'contract',
      'faults',
      'operations',
      'security',
      'services/access',
      'services/cursor',
      'services/page',
      'services/sorted-list',
      'services/text',
      'services/virksomhed',
      'services/virksomhedslogin',
      'store/sql/transaction',
      'time',
    ],
  },
  'services/logo': { may: ['bounded-map', 'codelists', 'contract', 'faults', 'store/sql/transaction'] },
  'services/logo/image': { packages: ['sharp'], node: ['child_process', 'url'] },
  'services/myndighed': { may: ['store/sql/transaction'] },
  'services/stilling': { may: ['clock', 'contract', 'faults', 'operations', 'services/page', 'time'] },
  'services/v1': { may: ['codelists', 'contract', 'faults', 'operations', 'security', 'time'] },
  'services/sorted-list': { may: ['faults', 'services/cursor'] },
  'services/text': { may: ['faults', 'unicode'] },
  'services/virksomhed': { may: ['clock', 'codelists', 'faults', 'store/sql/transaction', 'time'] },
  'services/virksomhed/cvr': { may: ['json-schema'], packages: ['ajv', 'cockatiel'] },
  'services/virksomhedslogin': {
    may: [
      'contract',
      'faults',
      'operations',
      'services/access',
      'services/cursor',
      'services/page',
      'services/virksomhed',
      'store/sql/transaction',
      'time',
    ],
  },

  signin: {
    may: [
      'audit/audit-port',
      'clock',
      'codelists',
      'faults',
      'http/gateway',
      'log',
      'metrics/sign-ins',
      'security',
      'store/once/replays-port',
      'store/sql/transaction',
      'systems/system',
    ],
  },
  'signin/oidc': { packages: ['jose', 'openid-client'] },
  'signin/providers-file': { packages: ['ajv'] },

  pages: {
    may: [
      'calls/kept-call',
      'codelists',
      'contract',
      'faults',
      'http/gateway',
      'limits/limits-port',
      'operations',
      'signin',
      'soap/faults/fejlliste',
      'services/virksomhed/virksomhedsregister',
      'soap/inside',
      'soap/inspection',
      'soap/trial',
      'systems/own-systems-port',
      'systems/system',
      'time',
      'traffic',
      'xml/schema',
      'xml/codec/encode',
    ],
    packages: ['hono'],
  },
  'pages/udvikler': {
    may: [
      'config/config',
      'soap/documents',
      'soap/message',
      'soap/wss/shown',
      'xml/codec/decode',
      'xml/parser/parse',
      'xml/tree',
    ],
  },
  'pages/pages': { may: ['http/response/not-modified'] },
  'pages/visit/desk': {
    may: ['mail/mail-port', 'services/behandling/afvisningsmail', 'services/virksomhed/locks/locks'],
  },
  'pages/drift/audit': { may: ['audit/audit-query'] },
  'pages/visit/watching': {
    may: [
      'audit/audit-query',
      'jobs/job-counts',
      'mail/outbox/outbox-port',
      'services/behandling/behandling-port',
    ],
  },
  'pages/assets': { may: ['config/data-file'], node: ['fs'] },

  sandbox: {
    may: [
      'certificates',
      'clock',
      'config',
      'contract',
      'faults',
      'http/gateway',
      'later',
      'operations/table',
      'security/keyed-hash',
      'services/brugeradministration',
      'services/driftsbesked',
      'services/feed/feed-sql',
      'services/feed/numbering-sql',
      'services/jobannonce',
      'services/jobordre/log/store',
      'codelists',
      'services/logo',
      'services/myndighed',
      'services/stilling',
      'services/virksomhed',
      'soap/message/answer',
      'soap/message/version',
      'soap/stages/moment',
      'soap/stages/testing-port',
      'store',
      'systems',
      'time',
      'xml/codec/encode',
      'xml/schema',
    ],
    packages: ['knex'],
  },
  'sandbox/certificates': { packages: ['@peculiar/x509', 'reflect-metadata'], node: ['fs/promises'] },
  'sandbox/cvr': { may: ['http/listen', 'json-schema', 'later'], packages: ['ajv'], node: ['http'] },
  'sandbox/login': {
    may: ['bounded-map', 'http/listen', 'signin/person'],
    packages: ['oidc-provider'],
    node: ['http', 'stream/consumers'],
  },
  'sandbox/postgres': {
    packages: ['pg'],
    node: ['child_process', 'fs', 'fs/promises', 'module', 'timers/promises'],
  },
};

/**
 * A file is pure unless the end of its name says otherwise. What the end of a name allows comes
 * beside the row of its room, and only the rooms and kinds in `importers` may import such a file.
 */
export interface Kind extends Row {
  readonly kind: string;
  /** How the table of ARCHITECTURE.md names it. */
  readonly files: string;
  readonly path: RegExp;
  /** Must the importer be of the same room? */
  readonly ownRoomOnly: boolean;
  /** Rooms besides that may import it, and with `kinds` files of those kinds. */
  readonly importers: { readonly rooms: readonly string[]; readonly kinds: readonly string[] };
}

const OUTER = ['cli', 'compose', 'sandbox'];

export const KINDS: readonly Kind[] = [
  {
    kind: 'store',
    files: '`store.ts`, `*-store.ts`',
    path: /[-/]store\.ts$/,
    may: ['store'],
    packages: ['knex', 'pg'],
    ownRoomOnly: true,
    importers: { rooms: OUTER, kinds: ['store', 'sql'] },
  },
  {
    kind: 'sql',
    files: '`sql.ts`, `*-sql.ts`, `rows.ts`, `*-rows.ts`',
    path: /[-/](?:sql|rows)\.ts$/,
    may: ['store'],
    packages: ['pg'],
    ownRoomOnly: false,
    importers: { rooms: OUTER, kinds: ['store', 'sql'] },
  },
  {
    kind: 'operations',
    files: '`operations.ts`, `*-operations.ts` of a service',
    path: /^services\/.*[-/]operations\.ts$/,
    may: ['soap'],
    ownRoomOnly: false,
    importers: { rooms: ['compose'], kinds: ['operations'] },
  },
];
