/** What of a provider's tokens is believed. */
import { type JWTPayload, jwtVerify, type JWTVerifyGetKey } from 'jose';
import type { Clock } from '../../clock.js';
import { Refused } from './outcome.js';

/** Signatures with a key that only the provider has: never `none`, never a shared secret. */
export const ALGORITHMS = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
];

/** It was made for this sign-in or sign-out, so it is not old. */
const MOST_AGE_SECONDS = 300;

export interface Expected {
  readonly issuer: string;
  readonly clientId: string;
  readonly clock: Clock;
  /** So much the clocks may differ. */
  readonly skewSeconds: number;
}

/** Verifies signature, issuer, audience and times. @throws what jose and `keys` throw */
export async function verified(
  token: string,
  keys: JWTVerifyGetKey,
  { issuer, clientId, clock, skewSeconds }: Expected,
): Promise<JWTPayload> {
  const { payload } = await jwtVerify(token, keys, {
    algorithms: ALGORITHMS,
    issuer,
    audience: clientId,
    clockTolerance: skewSeconds,
    currentDate: clock(),
    maxTokenAge: MOST_AGE_SECONDS,
    requiredClaims: ['iss', 'aud', 'iat', 'exp'],
  });
  return payload;
}

/** Who is signed out at the provider: of a session, or wherever the subject is signed in. */
export interface LogoutClaims {
  readonly sub?: string | undefined;
  readonly sid?: string | undefined;
  /** The token is known again by it, until it has ended. */
  readonly jti: string;
  readonly endsAt: Date;
}

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';

/**
 * OpenID Connect Back-Channel Logout 1.0, 2.6: a logout token and no other token of the provider.
 * @throws Refused
 */
export function logoutClaimsOf(
  { sub, sid, jti, iat = 0, events, nonce }: JWTPayload,
  { skewSeconds }: Pick<Expected, 'skewSeconds'>,
): LogoutClaims {
  const [subject, session] = [textOf(sub), textOf(sid)];
  if (nonce !== undefined) throw new Refused('logout token with a nonce');
  if (!isObject(events) || !isObject(events[EVENT])) throw new Refused('logout token without its event');
  if (subject === undefined && session === undefined) throw new Refused('logout token of nobody');
  const id = textOf(jti);
  if (id === undefined) throw new Refused('logout token without jti');
  const endsAt = new Date((iat + MOST_AGE_SECONDS + 2 * skewSeconds) * 1000);
  return { sub: subject, sid: session, jti: id, endsAt };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
