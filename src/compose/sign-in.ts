/** Opens the sign-in of people, where there is a provider. */
import type { Knex } from 'knex';
import type { Registry } from 'prom-client';
import { auditTrailOn } from '../audit/audit-store.js';
import type { Clock } from '../clock.js';
import { type Config, ConfigError } from '../config/config.js';
import { readDataFile } from '../config/data-file.js';
import { isLoopback } from '../config/networks.js';
import type { Beside } from '../http/gateway.js';
import type { CleanUp } from '../jobs/daily.js';
import type { Log } from '../log/log.js';
import { createSignInMetrics } from '../metrics/sign-ins.js';
import { keyedHashBy } from '../security/keyed-hash.js';
import { boundedFetch } from '../signin/oidc/bounded-fetch.js';
import { providerOf } from '../signin/oidc/provider.js';
import {
  type GivenProviders,
  type Providers,
  PROVIDERS_SCHEMA,
  settingsOf,
} from '../signin/providers-file.js';
import { signInBeside } from '../signin/routes/beside.js';
import { sealBy } from '../signin/sealed.js';
import { sessionsOn } from '../signin/session/session-store.js';
import { type People, peopleOf } from '../signin/signed-in.js';
import { replaysOn } from '../store/once/replays.js';
import { type InventedLogin, providersOf } from './invented-login.js';
import type { OlderClock } from './older-clock.js';
import { readPersonKey } from './person-key.js';
import type { Releasers } from './releasers.js';

export interface SignIn {
  readonly beside: Beside;
  /** Pages ask it who is there. */
  readonly people: People;
}

interface Parts {
  readonly database: Knex;
  readonly clock: Clock;
  readonly forgetBy: OlderClock;
  readonly cleanUp: CleanUp;
  readonly strangers: Log;
  readonly registry: Registry;
  readonly releasers: Releasers;
  readonly invented: InventedLogin | undefined;
}

const MINUTE_MS = 60_000;

/** What a provider says of itself, its keys and a token are a few kilobytes. */
const ANSWER_BYTES = 256 * 1024;

/** A provider that hangs holds so many of the LIMIT_IN_FLIGHT places, and no more. */
const ASKED_AT_ONCE = 8;

/**
 * No provider is asked now: the gateway starts, and answers SOAP, whether they are there or not.
 * @returns undefined where nobody signs in
 * @throws ConfigError a sentence where LOGIN_PROVIDERS or PERSON_KEY cannot be used
 */
export async function startSignIn(config: Config, parts: Parts): Promise<SignIn | undefined> {
  const personKey = readPersonKey(config);
  const providers = parts.invented ? await providersOf(parts.invented) : readProviders(config);
  if (!providers) return undefined;
  const { database, clock, forgetBy, cleanUp, strangers, releasers, registry } = parts;
  const hash = keyedHashBy(personKey);
  const lives = {
    idleMs: config.sessionIdleMinutes * MINUTE_MS,
    longestMs: config.sessionHours * 60 * MINUTE_MS,
  };
  const sessions = sessionsOn(database, lives, hash);
  await releasers.hold(
    'removal of ended sessions',
    () => cleanUp.hourly('forget ended sessions', async () => sessions.deleteExpired(await forgetBy())),
    (stop) => stop(),
  );
  const people = peopleOf(sessions, clock);
  const beside = signInBeside({
    providers: clientsOf(providers, config, clock),
    sessions,
    people,
    seal: sealBy(personKey, 'sign-in'),
    hash,
    once: replaysOn(database),
    auditTrail: auditTrailOn(database),
    clock,
    count: createSignInMetrics(registry),
    strangers,
  });
  return { beside, people };
}

function clientsOf(providers: Providers, config: Config, clock: Clock) {
  const { loginTimeoutMs: timeoutMs, loginSkewSeconds: skewSeconds } = config;
  const reach = {
    clock,
    timeoutMs,
    skewSeconds,
    fetch: boundedFetch({ bytes: ANSWER_BYTES, atOnce: ASKED_AT_ONCE }),
  };
  return new Map(
    [...providers].map(([kind, { rules, ...client }]) => {
      const provider = providerOf({ ...client, ...reach, idClaim: rules.claims.id });
      return [kind, { provider, clientId: client.clientId, rules }] as const;
    }),
  );
}

function readProviders({ loginProviders: file, profile }: Config): Providers | undefined {
  if (file === undefined) return undefined;
  const providers = settingsOf(givenIn(file));
  const wrong = [...providers].filter(([, { issuer }]) => !isSafe(issuer, profile));
  if (wrong.length === 0) return providers;
  throw new ConfigError(
    wrong.map(
      ([kind, { issuer }]) =>
        `LOGIN_PROVIDERS is "${file}", whose ${kind} has the issuer "${issuer}", but must have an https:// address.`,
    ),
  );
}

/** What is wrong is told by its place in the file: it has secrets. */
function givenIn(file: string): GivenProviders {
  try {
    return readDataFile<GivenProviders>(file, PROVIDERS_SCHEMA);
  } catch (error) {
    const { message, cause } = error as Error;
    const why = cause instanceof SyntaxError ? 'it is no JSON' : message;
    throw new ConfigError([`LOGIN_PROVIDERS is "${file}", but cannot be used: ${why}.`]);
  }
}

function isSafe(issuer: string, profile: Config['profile']): boolean {
  const { protocol, hostname } = new URL(issuer);
  return protocol === 'https:' || (profile === 'sandbox' && isLoopback(hostname.replace(/^\[(.*)\]$/, '$1')));
}
