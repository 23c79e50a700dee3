/**
 * Environment → frozen Config, checked once at start. What there is to set stands in settings.ts.
 */
import type { ErrorObject } from 'ajv';
import { createAjv } from '../json-schema.js';
import { accessContradictions } from './access-rules.js';
import { formats } from './formats.js';
import { loginContradictions } from './login-rules.js';
import { sharePorts } from './networks.js';
import type { Limits } from './limits.js';
import type { Setting } from './setting.js';
import { settings, type Values } from './settings.js';
import { unknownSettings } from './unknown-settings.js';

export { defaultLimits, type Limits } from './limits.js';
export { settings, CUT_OVER } from './settings.js';
export { settingsTable } from './settings-table.js';

/** Settings of the process. Times are in the unit their name says. */
export type Config = Omit<Values, keyof Limits> & { readonly limits: Limits };

/**
 * The environment is not usable; `message` has one sentence a line, each naming a variable and what
 * it may be.
 */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(readonly sentences: readonly string[]) {
    super(sentences.join('\n'));
  }
}

const table: readonly Setting[] = settings;
const ajv = createAjv({ allErrors: true, verbose: true });
for (const [name, { check }] of Object.entries(formats)) ajv.addFormat(name, check);
export const isValues = ajv.compile<Values>({
  type: 'object',
  properties: Object.fromEntries(table.map((setting) => [setting.key, schemaOf(setting)])),
});

/**
 * Reads the environment. An empty variable is one that is not set.
 * @throws ConfigError with every error found
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = table.map((setting) => [setting.key, valueOf(setting, env)] as const);
  const values: unknown = Object.fromEntries(given.filter(([, value]) => value !== undefined));
  const typos = unknownSettings(
    env,
    table.map(({ name }) => name),
  );
  if (!isValues(values)) throw new ConfigError([...sentencesOf(isValues.errors ?? [], env), ...typos]);
  const chosen = withAuthMethods(values);
  const errors = [...typos, ...contradictions(chosen)];
  if (errors.length > 0) throw new ConfigError(errors);
  return freeze(chosen);
}

/** The ways in of the sandbox are the only default that another setting decides. */
function withAuthMethods(values: Values): Values {
  if (values.authMethods.length > 0 || values.profile === 'production') return values;
  return { ...values, authMethods: ['headers', 'wss'] };
}

function freeze(values: Values): Config {
  const { bodyBytes, bodyBytesWithLogo, bodyMs, gzipRatio, depth, elements, textLength, ...others } = values;
  const { attributesPerElement, namespacesPerElement, ...rest } = others;
  const sizes = { bodyBytes, bodyBytesWithLogo, bodyMs, gzipRatio };
  const shape = { depth, attributesPerElement, namespacesPerElement, elements, textLength };
  const lists = {
    trustProxy: Object.freeze([...rest.trustProxy]),
    certProxy: Object.freeze([...rest.certProxy]),
    authMethods: Object.freeze([...rest.authMethods]),
  };
  return Object.freeze({ ...rest, ...lists, limits: Object.freeze({ ...sizes, ...shape }) });
}

/** The typed value where the text is one, else the text itself, which the schema then refuses. */
export function valueOf(setting: Setting, env: Readonly<Record<string, string | undefined>>): unknown {
  const text = env[setting.name]?.trim() ?? '';
  if (text === '') return defaultOf(setting, env);
  if (setting.kind === 'integer') return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
  if (setting.kind === 'boolean') return text === 'true' || (text === 'false' ? false : text);
  if (setting.kind === 'list') return text.split(',').map((item) => item.trim());
  return text;
}

function defaultOf(setting: Setting, env: Readonly<Record<string, string | undefined>>): unknown {
  const isProduction = env.PROFILE?.trim() === 'production';
  return isProduction && setting.kind === 'integer'
    ? (setting.production ?? setting.default)
    : setting.default;
}

function schemaOf(setting: Setting): object {
  if (setting.kind === 'integer') {
    return { type: 'integer', minimum: setting.minimum, maximum: setting.maximum };
  }
  if (setting.kind === 'boolean') return { type: 'boolean' };
  if (setting.kind === 'choice') return { enum: setting.choices };
  const text = { type: 'string', format: setting.format };
  return setting.kind === 'list' ? { type: 'array', items: text } : text;
}

function allowed(setting: Setting): string {
  if (setting.kind === 'integer') return `a whole number from ${setting.minimum} to ${setting.maximum}`;
  if (setting.kind === 'boolean') return 'true or false';
  if (setting.kind === 'choice') return `one of ${setting.choices.join(', ')}`;
  return formats[setting.format].words;
}

/** Makes one sentence for each variable, however many errors it has. */
export function sentencesOf(
  errors: readonly ErrorObject[],
  env: Readonly<Record<string, string | undefined>>,
): string[] {
  const wrong = new Set(errors.map((error) => error.instancePath.split('/')[1]));
  return table
    .filter((setting) => wrong.has(setting.key))
    .map((setting) => {
      const shown = setting.secret ? '***' : JSON.stringify(env[setting.name] ?? '');
      return `${setting.name} is ${shown}, but must be ${allowed(setting)}.`;
    });
}

function contradictions(values: Values): string[] {
  const { bodyBytes, bodyBytesWithLogo } = values;
  const found = [
    ...accessContradictions(values),
    ...registerContradictions(values),
    ...signingContradictions(values),
    ...loginContradictions(values),
  ];
  if (values.smtpUrl !== undefined && values.mailFrom.endsWith('@localhost')) {
    found.push(`MAIL_FROM is "${values.mailFrom}", but must be an address of yours when SMTP_URL is set.`);
  }
  if (values.databaseOwnerUrl !== undefined && values.databaseUrl === undefined) {
    found.push(
      'DATABASE_OWNER_URL is set, but DATABASE_URL is not: the gateway works as the role of DATABASE_URL.',
    );
  }
  if (values.databaseReadUrl !== undefined && values.databaseUrl === undefined) {
    found.push(
      'DATABASE_READ_URL is set, but DATABASE_URL is not: the embedded PostgreSQL has no replica. Set DATABASE_URL to the server that it follows.',
    );
  }
  if (
    values.metricsPort === values.port &&
    values.port !== 0 &&
    sharePorts(values.host, values.metricsHost)
  ) {
    found.push(
      `METRICS_PORT is "${values.port}", but must be another port than PORT: the metrics are on a port of their own, or it is not set.`,
    );
  }
  if (bodyBytesWithLogo < bodyBytes) {
    found.push(
      `LIMIT_BODY_BYTES_WITH_LOGO is "${bodyBytesWithLogo}", but must be at least LIMIT_BODY_BYTES (${bodyBytes}).`,
    );
  }
  return found;
}

function registerContradictions(values: Values): string[] {
  const needed = { CVR_URL: values.cvrUrl, CVR_USER: values.cvrUser, CVR_PASSWORD: values.cvrPassword };
  const missing = Object.entries(needed).filter(([, value]) => value === undefined);
  const together = `is not set, but must be: ${Object.keys(needed).join(', ')} go together.`;
  const found = missing.length === 3 ? [] : missing.map(([name]) => `${name} ${together}`);
  if (values.cvrFreshMinutes > values.cvrStaleHours * 60) {
    found.push(
      `CVR_FRESH_MINUTES is "${values.cvrFreshMinutes}", but must be at most CVR_STALE_HOURS (${values.cvrStaleHours}).`,
    );
  }
  return found;
}

/** A key without WSS_SIGN_ANSWERS is told as well: whoever sets it has forgotten something. */
function signingContradictions({ authMethods, wssSignAnswers, wssKey, wssCert }: Values): string[] {
  const files = Object.entries({ WSS_KEY: wssKey, WSS_CERT: wssCert });
  if (wssSignAnswers) {
    const missing = files.filter(([, file]) => file === undefined);
    const isOpen = authMethods.length === 0 || authMethods.includes('wss');
    return [
      ...missing.map(([name]) => `${name} is not set, but must be with WSS_SIGN_ANSWERS true.`),
      ...(isOpen
        ? []
        : ['WSS_SIGN_ANSWERS is true, but AUTH_METHODS has no wss: nobody would get a signed answer.']),
    ];
  }
  const idle = files.filter(([, file]) => file !== undefined);
  return idle.map(([name]) => `${name} is set, but WSS_SIGN_ANSWERS is not true: nothing would be signed.`);
}
