import { defaultLimits } from './limits.js';

/**
 * THE table of settings. Parsing and checking (config.ts) and the README's table are derived from
 * it, so that a setting is one row here and nothing else.
 */
interface Row {
  /** The environment variable. */
  readonly name: string;
  /** The property of Config (or of its `limits`). */
  readonly key: string;
  readonly about: string;
  readonly unit?: string;
  /** The value is never shown, neither in a sentence nor in a log line. */
  readonly secret?: true;
}

/**
 * Says what a text or each item of a list must look like; config.ts has the check and the words of
 * each.
 */
export type Format =
  | 'host'
  | 'origin'
  | 'instant'
  | 'postgres'
  | 'network'
  | 'folder'
  | 'register'
  | 'user'
  | 'password'
  | 'smtp'
  | 'mail'
  | 'authMethod'
  | 'file';

/** Callers may prove in these ways who they are; `headers` is taking them at their word. */
export const AUTH_METHODS = ['headers', 'tls', 'proxy', 'wss'] as const;

export type Setting = Row &
  (
    | {
        readonly kind: 'integer';
        readonly minimum: number;
        readonly maximum: number;
        readonly default?: number;
        /** The default with PROFILE production, where it is another. */
        readonly production?: number;
      }
    | { readonly kind: 'boolean'; readonly default: boolean }
    | { readonly kind: 'choice'; readonly choices: readonly string[]; readonly default: string }
    | { readonly kind: 'text'; readonly format: Format; readonly default?: string }
    | { readonly kind: 'list'; readonly format: Format; readonly default: readonly string[] }
  );

/**
 * The changeover to version 2, Releasenote JobAG 6. december 2024, pkt. 2.1; the day begins at
 * Danish midnight.
 */
export const CUT_OVER = '2024-12-06T00:00:00+01:00';

const MIB = 1024 * 1024;
const MINUTE = 60_000;

// oxfmt-ignore
export const settings = [
  { name: 'PROFILE', key: 'profile', kind: 'choice', choices: ['sandbox', 'production'], default: 'sandbox',
    about: 'Who is believed: `sandbox` may take the two request headers at their word and therefore listens on loopback only; `production` refuses to start with anything of the sandbox. `docs/security.md`.' },
  { name: 'AUTH_METHODS', key: 'authMethods', kind: 'list', format: 'authMethod', default: [],
    about: 'The ways in, with commas: `tls` (client certificate), `proxy` (the same, handed over by a proxy), `wss` (signature of WS-Security), `headers` (the word of the request headers; sandbox only). Without it `headers,wss` in the sandbox; production must name its own.' },
  { name: 'SANDBOX_CONTROL', key: 'sandboxControl', kind: 'choice', choices: ['local', 'anyone', 'nobody'], default: 'local',
    about: 'Who may reset a sandbox with `POST /sandbox/reset`: callers on this machine that come through no proxy, anyone (organisations, never all at once), or nobody (`docs/sandbox.md`). Production has no such address.' },
  { name: 'TLS_CERT', key: 'tlsCert', kind: 'text', format: 'file',
    about: 'PEM file of the certificate of this server, with its intermediates: it then listens with TLS (1.2 or newer), else with plain HTTP. Needed with `tls`.' },
  { name: 'TLS_KEY', key: 'tlsKey', kind: 'text', format: 'file',
    about: 'PEM file of its private key; needed with TLS_CERT.' },
  { name: 'CERT_ROOTS', key: 'certRoots', kind: 'text', format: 'file',
    about: 'PEM file of the roots and issuing CAs that the certificates of callers must chain to. Needed in production; without it the sandbox asks for no chain.' },
  { name: 'CERT_CRL', key: 'certCrl', kind: 'text', format: 'file',
    about: 'File of the revocation lists of those CAs, PEM or DER; read again within 5 seconds after it changes. A list past its nextUpdate is not believed: callers of that CA are refused (139180) until there is a new one.' },
  { name: 'CERT_PROXY', key: 'certProxy', kind: 'list', format: 'network', default: [],
    about: 'Addresses and networks (CIDR), with commas, of the proxies that may hand over the certificate of a caller; networks of public addresses no wider than /24 (IPv6: /64). Needed with `proxy`.' },
  { name: 'CERT_PROXY_HEADER', key: 'certProxyHeader', kind: 'choice', choices: ['Client-Cert', 'X-SSL-Client-Cert'], default: 'Client-Cert',
    about: 'The header they do it in: `Client-Cert` (RFC 9440) or `X-SSL-Client-Cert` (url-encoded PEM, `$ssl_client_escaped_cert` of nginx).' },
  { name: 'HOST', key: 'host', kind: 'text', format: 'host', default: '127.0.0.1',
    about: 'Address to listen on.' },
  { name: 'PORT', key: 'port', kind: 'integer', minimum: 0, maximum: 65_535, default: 8080,
    about: 'Port to listen on; 0 takes any free one.' },
  { name: 'WORKERS', key: 'workers', kind: 'integer', minimum: 1, maximum: 128, default: 1, unit: 'processes',
    about: 'Processes that answer on PORT, under one supervisor that starts a crashed one again, and all of them one by one at SIGHUP; 1: one process alone (`docs/production.md`). POOL_MAX, LIMIT_IN_FLIGHT, LIMIT_WAITING and LIMIT_UNTAKEN_BYTES are of each.' },
  { name: 'METRICS_HOST', key: 'metricsHost', kind: 'text', format: 'host', default: '127.0.0.1',
    about: 'Address where METRICS_PORT is listened on, with plain HTTP: whoever reaches it reads them.' },
  { name: 'METRICS_PORT', key: 'metricsPort', kind: 'integer', minimum: 0, maximum: 65_535,
    about: 'Port of `/metrics` alone; 0 takes any free one. Without it the sandbox has `/metrics` on PORT, and production has none.' },
  { name: 'DATABASE_URL', key: 'databaseUrl', kind: 'text', format: 'postgres', secret: true,
    about: 'A PostgreSQL server of your own; without it the gateway starts its embedded one.' },
  { name: 'DATABASE_OWNER_URL', key: 'databaseOwnerUrl', kind: 'text', format: 'postgres', secret: true,
    about: 'The same database as the role that owns its tables, for migrations and operators; DATABASE_URL is then a role that cannot change the audit trail or the registry of callers (`docs/audit.md`).' },
  { name: 'DATABASE_READ_URL', key: 'databaseReadUrl', kind: 'text', format: 'postgres', secret: true,
    about: 'A streaming replica of DATABASE_URL for searches of published ads, with the same role (`docs/production.md#replica`). Where it is gone or too far behind, DATABASE_URL is asked.' },
  { name: 'DATABASE_READ_LAG_SECONDS', key: 'databaseReadLagSeconds', kind: 'integer', minimum: 1, maximum: 3600, default: 5, unit: 'seconds',
    about: 'So far behind the replica may be at the most: so long after its approval an ad may be missing in searches of published ads.' },
  { name: 'DATA_DIR', key: 'dataDir', kind: 'text', format: 'folder', default: '.data',
    about: 'Folder of the embedded PostgreSQL and of the throw-away certificates of the sandbox. Started by root where user 65534 cannot reach it, the database is kept in `/var/lib/jobnet-soap-gateway/` instead; the log says where.' },
  { name: 'POOL_MAX', key: 'poolMax', kind: 'integer', minimum: 1, maximum: 1000, default: 10, unit: 'connections',
    about: 'Most connections to the database.' },
  { name: 'DATABASE_TIMEOUT_MS', key: 'databaseTimeoutMs', kind: 'integer', minimum: 100, maximum: 10 * MINUTE, default: 15_000, unit: 'ms',
    about: 'Time that the database gets for one statement of a request. Then the server ends it; a connection that has not answered a fifth later hangs, and is destroyed. Waiting for a lock ends after two thirds.' },
  { name: 'DATABASE_CONNECT_MS', key: 'databaseConnectMs', kind: 'integer', minimum: 100, maximum: MINUTE, default: 5000, unit: 'ms',
    about: 'Wait for a connection to the database, a free one or a new one.' },
  { name: 'DATABASE_LONG_TIMEOUT_MS', key: 'databaseLongTimeoutMs', kind: 'integer', minimum: 100, maximum: 1440 * MINUTE, default: 10 * MINUTE, unit: 'ms',
    about: 'After how long without an answer to one statement a migration or a command of `jobnet` takes the database for hanging, and gives up.' },
  { name: 'LOG_LEVEL', key: 'logLevel', kind: 'choice', default: 'info',
    choices: ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
    about: 'Least severe log line that is written.' },
  { name: 'PUBLIC_URL', key: 'publicUrl', kind: 'text', format: 'origin',
    about: 'Scheme and host that callers use, e.g. `https://gateway.example`; wins over the target of a request, Host and every proxy header.' },
  { name: 'TRUST_PROXY', key: 'trustProxy', kind: 'list', format: 'network', default: [],
    about: 'Addresses and networks (CIDR), with commas, whose headers X-Forwarded-Proto, X-Forwarded-Host and X-Forwarded-Port or, where none of them is sent, Forwarded are believed; no wider than with CERT_PROXY.' },
  { name: 'STOP_GRACE_MS', key: 'stopGraceMs', kind: 'integer', minimum: 0, maximum: 10 * MINUTE, default: 30_000, unit: 'ms',
    about: 'Time that requests in flight get to finish when the process is told to stop.' },
  { name: 'DOCS_SITE', key: 'docsSite', kind: 'boolean', default: true,
    about: 'Is the documentation served at `/` and `/docs/`? Whoever reaches the port may read it; it says nothing that is not in the contract.' },
  { name: 'REPEAT_DAYS', key: 'repeatDays', kind: 'integer', minimum: 1, maximum: 3650, default: 30, unit: 'days',
    about: 'How long a request id answers a repeat with the first answer.' },
  { name: 'PUBLICATION_MAX_WEEKS', key: 'publicationMaxWeeks', kind: 'integer', minimum: 1, maximum: 520, default: 8, unit: 'weeks',
    about: 'Longest publication of an ad.' },
  { name: 'PAST_GRACE_MINUTES', key: 'pastGraceMinutes', kind: 'integer', minimum: 0, maximum: 1440, default: 5, unit: 'minutes',
    about: 'How far in the past a publication time may lie.' },
  { name: 'FUTURE_GRACE_MINUTES', key: 'futureGraceMinutes', kind: 'integer', minimum: 0, maximum: 1440, default: 5, unit: 'minutes',
    about: 'How far in the future a reported login may lie, as clocks differ.' },
  { name: 'EURES_SWITZERLAND', key: 'euresSwitzerland', kind: 'boolean', default: false,
    about: 'Does Switzerland count as EURES country?' },
  { name: 'AUTO_APPROVE', key: 'autoApprove', kind: 'boolean', default: false,
    about: 'Are ordinary ads approved at once, without a case handler? Never those of a company hit by a conflict, nor anonymous ones. `make run` sets it to true.' },
  { name: 'CUT_OVER', key: 'cutOver', kind: 'text', format: 'instant', default: CUT_OVER,
    about: 'When the new Jobnet for Arbejdsgivere opened and version 1 ended: the Sunset date; v1 ads that were on Jobnet, scheduled or waiting then are purged, and logins before it do not count.' },
  { name: 'CVR_URL', key: 'cvrUrl', kind: 'text', format: 'register', secret: true,
    about: 'Where the CVR register is, e.g. `https://distribution.virk.dk/cvr-permanent`; without it the sandbox has its invented companies.' },
  { name: 'CVR_USER', key: 'cvrUser', kind: 'text', format: 'user',
    about: 'User at the CVR register; needed with CVR_URL.' },
  { name: 'CVR_PASSWORD', key: 'cvrPassword', kind: 'text', format: 'password', secret: true,
    about: 'Password at the CVR register; needed with CVR_URL.' },
  { name: 'CVR_TIMEOUT_MS', key: 'cvrTimeoutMs', kind: 'integer', minimum: 1, maximum: MINUTE, default: 3000, unit: 'ms',
    about: 'Time the CVR register gets to answer for a company, each time it is tried.' },
  { name: 'CVR_RETRIES', key: 'cvrRetries', kind: 'integer', minimum: 0, maximum: 10, default: 2,
    about: 'How often the CVR register is tried again at once when it does not answer.' },
  { name: 'CVR_RETRY_MS', key: 'cvrRetryMs', kind: 'integer', minimum: 1, maximum: MINUTE, default: 200, unit: 'ms',
    about: 'Wait before it is tried again, about (jittered), growing to ten times that.' },
  { name: 'CVR_BREAKER_FAILURES', key: 'cvrBreakerFailures', kind: 'integer', minimum: 1, maximum: 1000, default: 5,
    about: 'Failures in a row after which a process leaves the CVR register alone.' },
  { name: 'CVR_BREAKER_SECONDS', key: 'cvrBreakerSeconds', kind: 'integer', minimum: 1, maximum: 3600, default: 30, unit: 'seconds',
    about: 'How long it leaves it alone before one request tries.' },
  { name: 'CVR_MAX_BYTES', key: 'cvrMaxBytes', kind: 'integer', minimum: 10_000, maximum: 64 * MIB, default: 8 * MIB, unit: 'bytes',
    about: 'Largest answer of the CVR register that is read, unpacked.' },
  { name: 'CVR_FRESH_MINUTES', key: 'cvrFreshMinutes', kind: 'integer', minimum: 0, maximum: 1440, default: 60, unit: 'minutes',
    about: 'How long what the CVR register said is used without asking again.' },
  { name: 'CVR_STALE_HOURS', key: 'cvrStaleHours', kind: 'integer', minimum: 0, maximum: 24, default: 24, unit: 'hours',
    about: 'How long it is used when the register gives no answer.' },
  { name: 'PERSON_KEY', key: 'personKey', kind: 'text', format: 'file',
    about: 'File with at least 32 random bytes in base64 (`openssl rand -base64 32`): the key of the hashes by which persons are known again. Needed in production, and the same in all processes; with another key nobody is known any more.' },
  { name: 'SMTP_URL', key: 'smtpUrl', kind: 'text', format: 'smtp', secret: true,
    about: 'Mail server, e.g. `smtp://user:password@mail.example` (STARTTLS) or `smtps://…`; without it mails are put into MAIL_FOLDER. Production must have one of the two.' },
  { name: 'MAIL_FROM', key: 'mailFrom', kind: 'text', format: 'mail', default: 'jobnet@localhost',
    about: 'Sender of the mails; must be set with SMTP_URL.' },
  { name: 'MAIL_REPLY_TO', key: 'mailReplyTo', kind: 'text', format: 'mail',
    about: 'Who gets answers to the mails; without it the mails say that they cannot be answered.' },
  { name: 'MAIL_FOLDER', key: 'mailFolder', kind: 'text', format: 'folder',
    about: 'Where mails are put as .eml files when SMTP_URL is not set; without it the sandbox has `.mails`.' },
  { name: 'MAIL_TIMEOUT_SECONDS', key: 'mailTimeoutSeconds', kind: 'integer', minimum: 1, maximum: 3600, default: 60, unit: 'seconds',
    about: 'Time that the mail server gets for one mail.' },
  { name: 'MAIL_ATTEMPTS', key: 'mailAttempts', kind: 'integer', minimum: 1, maximum: 1000, default: 20,
    about: 'How often a mail is tried, with growing pauses, before it is given up; 20 take two days.' },
  { name: 'MAIL_DAYS', key: 'mailDays', kind: 'integer', minimum: 1, maximum: 3650, default: 30, unit: 'days',
    about: 'How long mails and their addresses are kept, in the outbox and in MAIL_FOLDER.' },
  { name: 'DELETED_LOGO_DAYS', key: 'deletedLogoDays', kind: 'integer', minimum: 1, maximum: 3650, default: 90, unit: 'days',
    about: 'How long the bytes of old logos are kept that `jobnet logos migrate` deleted.' },
  { name: 'WSS_LIFE_SECONDS', key: 'wssLifeSeconds', kind: 'integer', minimum: 1, maximum: 3600, default: 300, unit: 'seconds',
    about: 'How long a signed message is taken after the Created of its Timestamp; its own Expires may shorten that.' },
  { name: 'WSS_FUTURE_SECONDS', key: 'wssFutureSeconds', kind: 'integer', minimum: 0, maximum: 3600, default: 60, unit: 'seconds',
    about: 'How far in the future that Created may lie, as clocks differ.' },
  { name: 'WSS_SIGN_ANSWERS', key: 'wssSignAnswers', kind: 'boolean', default: false,
    about: 'Are answers to signed messages signed? Needs WSS_KEY and WSS_CERT.' },
  { name: 'WSS_KEY', key: 'wssKey', kind: 'text', format: 'file',
    about: 'Private key that signs answers, a PEM file: RSA of at least 2048 bits, or EC on P-256 or P-384.' },
  { name: 'WSS_CERT', key: 'wssCert', kind: 'text', format: 'file',
    about: 'Its certificate, a PEM file.' },
  { name: 'AUDIT_SEAL_SECONDS', key: 'auditSealSeconds', kind: 'integer', minimum: 1, maximum: 3600, default: 60, unit: 'seconds',
    about: 'Wait between two sealings of the audit trail.' },
  { name: 'AUDIT_DAYS', key: 'auditDays', kind: 'integer', minimum: 180, maximum: 36_500, default: 730, unit: 'days',
    about: 'How long the audit trail is kept.' },
  { name: 'RATE_PER_MINUTE', key: 'ratePerMinute', kind: 'integer', minimum: 0, maximum: 1_000_000, default: 0, production: 600, unit: 'requests',
    about: 'Most requests of one system in any minute, where the registry has no limit for it; 0: no limit (`docs/limits.md`).' },
  { name: 'RATE_CONCURRENT', key: 'rateConcurrent', kind: 'integer', minimum: 0, maximum: 1000, default: 0, production: 5, unit: 'requests',
    about: 'Most requests of one system that are answered at once, by all processes; 0: no limit. 5 is half of POOL_MAX.' },
  { name: 'LIMIT_BODY_BYTES', key: 'bodyBytes', kind: 'integer', minimum: 1024, maximum: 64 * MIB, default: defaultLimits.bodyBytes, unit: 'bytes',
    about: 'Largest message, before and after unpacking.' },
  { name: 'LIMIT_BODY_BYTES_WITH_LOGO', key: 'bodyBytesWithLogo', kind: 'integer', minimum: 1024, maximum: 64 * MIB, default: defaultLimits.bodyBytesWithLogo, unit: 'bytes',
    about: 'Largest message that carries a logo, before and after unpacking.' },
  { name: 'LIMIT_BODY_MS', key: 'bodyMs', kind: 'integer', minimum: 1, maximum: 10 * MINUTE, default: defaultLimits.bodyMs, unit: 'ms',
    about: 'Time to receive the head of a request, and again to receive its body.' },
  { name: 'LIMIT_IN_FLIGHT', key: 'inFlight', kind: 'integer', minimum: 1, maximum: 10_000, default: 64, unit: 'requests',
    about: 'Most messages that a process works on at once.' },
  { name: 'LIMIT_WAITING', key: 'waiting', kind: 'integer', minimum: 0, maximum: 10_000, default: 128, unit: 'requests',
    about: 'Most messages that wait for that; those above get 503 and 139143 at once (`docs/limits.md`).' },
  { name: 'LIMIT_WAIT_MS', key: 'waitMs', kind: 'integer', minimum: 1, maximum: MINUTE, default: 1000, unit: 'ms',
    about: 'Longest that one waits; it gets the same then.' },
  { name: 'LIMIT_TAKE_MS', key: 'takeMs', kind: 'integer', minimum: 1, maximum: 5 * MINUTE, default: 30_000, unit: 'ms',
    about: 'Time in which a caller must take another 64 KB of its answer; else its connection is closed.' },
  { name: 'LIMIT_UNTAKEN_BYTES', key: 'untakenBytes', kind: 'integer', minimum: 16 * MIB, maximum: 4096 * MIB, default: 128 * MIB, unit: 'bytes',
    about: 'Most bytes of answers that callers have not taken, and, counted apart, of bodies that are not whole; above it, whoever takes longest is cut off.' },
  { name: 'LIMIT_UNTAKEN_BYTES_OF_SYSTEM', key: 'untakenBytesOfSystem', kind: 'integer', minimum: 8 * MIB, maximum: 4096 * MIB, default: 16 * MIB, unit: 'bytes',
    about: 'The same, of one system.' },
  { name: 'LIMIT_GZIP_RATIO', key: 'gzipRatio', kind: 'integer', minimum: 1, maximum: 1100, default: defaultLimits.gzipRatio, unit: 'times',
    about: 'Most unpacked bytes per packed byte.' },
  { name: 'LIMIT_DEPTH', key: 'depth', kind: 'integer', minimum: 16, maximum: 1000, default: defaultLimits.depth, unit: 'levels',
    about: 'Deepest nesting of elements.' },
  { name: 'LIMIT_ATTRIBUTES', key: 'attributesPerElement', kind: 'integer', minimum: 4, maximum: 1000, default: defaultLimits.attributesPerElement,
    about: 'Most attributes of one element.' },
  { name: 'LIMIT_NAMESPACES', key: 'namespacesPerElement', kind: 'integer', minimum: 4, maximum: 1000, default: defaultLimits.namespacesPerElement,
    about: 'Most namespace declarations of one element.' },
  { name: 'LIMIT_ELEMENTS', key: 'elements', kind: 'integer', minimum: 100, maximum: 1_000_000, default: defaultLimits.elements,
    about: 'Most elements of one message; also most comments and CDATA sections.' },
  { name: 'LIMIT_TEXT_LENGTH', key: 'textLength', kind: 'integer', minimum: 1000, maximum: 64 * MIB, default: defaultLimits.textLength, unit: 'characters',
    about: 'Longest run of text, or attribute value.' },
] as const satisfies readonly Setting[];

type Rows = (typeof settings)[number];
type ValueOf<R extends Rows> = R extends { kind: 'integer' }
  ? number
  : R extends { kind: 'boolean' }
    ? boolean
    : R extends { kind: 'list' }
      ? readonly string[]
      : R extends { choices: readonly (infer C)[] }
        ? C
        : string;

/** Each row has its property; the ones without a default may be absent. */
export type Values = {
  readonly [R in Rows as R extends { default: unknown } ? R['key'] : never]: ValueOf<R>;
} & { readonly [R in Rows as R extends { default: unknown } ? never : R['key']]?: ValueOf<R> };
