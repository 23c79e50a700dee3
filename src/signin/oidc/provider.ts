/** One provider of OpenID Connect, as the sign-in uses it. */
import { type JSONWebKeySet, type JWTPayload, decodeJwt } from 'jose';
import {
  AuthorizationResponseError,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  type Configuration,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { Claims } from '../person.js';
import { type Client, discovered, type Reach } from './discovered.js';
import { providerKeys } from './keys.js';
import { outcomeOf, Refused, Unavailable } from './outcome.js';
import { type LogoutClaims, logoutClaimsOf, verified } from './tokens.js';

/** Only the browser that began has these again. */
export interface Secrets {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** What the provider vouches for. */
export interface Vouched {
  readonly claims: Claims;
  readonly sub: string;
  /** Its session, where it names one. */
  readonly sid?: string | undefined;
  /** It knows by this whom to sign out. */
  readonly idToken: string;
}

/** Each throws Unavailable or Refused, and nothing else. */
export interface Provider {
  readonly issuer: string;
  begin(redirectUri: string): Promise<{ readonly url: string; readonly secrets: Secrets }>;
  /** @param query of the callback, as it came */
  finish(redirectUri: string, query: URLSearchParams, secrets: Secrets): Promise<Vouched>;
  /** @returns undefined where the provider has no such address */
  logoutUrl(idToken: string | undefined, returnTo: string): Promise<string | undefined>;
  logout(token: string): Promise<LogoutClaims>;
}

export interface ProviderParts extends Reach, Client {
  readonly scope: string;
  /** The claim without which the ID token does not say who it is: the provider is asked then. */
  readonly idClaim: string;
}

export function providerOf(parts: ProviderParts): Provider {
  const configured = discovered(parts, parts);
  const keys = providerKeys(async () => download(await configured(), parts), parts.clock);
  const expected = async () => ({ ...parts, issuer: (await configured()).serverMetadata().issuer });
  return {
    issuer: parts.issuer,

    begin: telling(async (redirectUri: string) => {
      const configuration = await configured();
      const secrets = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
      const url = buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri,
        scope: parts.scope,
        state: secrets.state,
        nonce: secrets.nonce,
        code_challenge: await calculatePKCECodeChallenge(secrets.verifier),
        code_challenge_method: 'S256',
      });
      return { url: url.href, secrets };
    }),

    finish: telling(async (redirectUri: string, query: URLSearchParams, secrets: Secrets) => {
      const configuration = await configured();
      const tokens = await authorizationCodeGrant(configuration, withQuery(redirectUri, query), {
        expectedState: secrets.state,
        expectedNonce: secrets.nonce,
        pkceCodeVerifier: secrets.verifier,
        idTokenExpected: true,
      });
      const { id_token: idToken = '', access_token: accessToken } = tokens;
      const told = await verified(idToken, keys.ofProvider, await expected());
      const sub = told.sub ?? '';
      const claims = await withUserInfo(told, configuration, accessToken);
      return { claims, sub, sid: typeof told.sid === 'string' ? told.sid : undefined, idToken };
    }),

    logoutUrl: telling(async (idToken: string | undefined, returnTo: string) => {
      const configuration = await configured();
      if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined;
      const hint = idToken === undefined ? {} : { id_token_hint: idToken };
      return buildEndSessionUrl(configuration, { ...hint, post_logout_redirect_uri: returnTo }).href;
    }),

    logout: telling(async (token: string) =>
      logoutClaimsOf(await verified(token, keys.ofAnybody, await expected()), parts),
    ),
  };

  async function withUserInfo(
    told: JWTPayload,
    configuration: Configuration,
    accessToken: string,
  ): Promise<Claims> {
    const { userinfo_endpoint: address } = configuration.serverMetadata();
    if (told[parts.idClaim] !== undefined || address === undefined) return told;
    return { ...(await fetchUserInfo(configuration, accessToken, told.sub ?? '')), ...told };
  }
}

/** Whom a token claims to be from and for, unverified: it says only whom to ask. */
export function claimedOrigin(token: string): { readonly iss: string; readonly aud: readonly string[] } {
  try {
    const { iss = '', aud = [] } = decodeJwt(token);
    return { iss, aud: [aud].flat() };
  } catch (error) {
    throw outcomeOf(error);
  }
}

/** Our own address with what the browser brought: what it says of our name is not asked. */
function withQuery(redirectUri: string, query: URLSearchParams): URL {
  const url = new URL(redirectUri);
  url.search = query.toString();
  return url;
}

const telling =
  <A extends readonly unknown[], T>(work: (...args: A) => Promise<T>) =>
  async (...args: A): Promise<T> => {
    try {
      return await work(...args);
    } catch (error) {
      if (error instanceof AuthorizationResponseError) throw answeredNo(error.error);
      throw outcomeOf(error);
    }
  };

/** What RFC 6749, 4.1.2.1, has for later; all else is the person's or the provider's no. */
const answeredNo = (error: string) =>
  ['temporarily_unavailable', 'server_error'].includes(error)
    ? new Unavailable('the provider says that it cannot now')
    : new Refused(error === 'access_denied' ? 'given up at the provider' : 'refused by the provider');

async function download(
  configuration: Configuration,
  { issuer, fetch, timeoutMs }: ProviderParts,
): Promise<JSONWebKeySet> {
  const { jwks_uri: address = '' } = configuration.serverMetadata();
  // The library reads them too, and would refuse this, had we left it to it.
  if (!address.startsWith('https:') && !issuer.startsWith('http:'))
    throw new Unavailable('the provider names no keys that can be had over https');
  const response = await fetch(address, {
    method: 'GET',
    headers: { accept: 'application/json' },
    body: undefined,
    redirect: 'manual',
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (response.status !== 200) throw new Unavailable(`the provider answers ${response.status} for its keys`);
  return (await response.json()) as JSONWebKeySet;
}
