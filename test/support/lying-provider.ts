/** A provider of OpenID Connect that says whatever a test wants it to say. */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';
import { listenAt } from '../../src/http/listen.js';
import { closedAtTheEnd } from './left-open.js';

export interface SigningKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

export async function signingKey(kid: string): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  return { kid, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'ES256' } };
}

/** What it does; a test changes it. */
export interface Lies {
  /** Of the discovery document, over the truth. */
  metadata: Readonly<Record<string, unknown>>;
  /** Of the ID token, over the truth; undefined leaves a claim out. */
  claims: Readonly<Record<string, unknown>>;
  /** Makes a token of claims; the truth signs with the first key. */
  sign: (claims: JWTPayload) => string | Promise<string>;
  /** The keys that it publishes, and signs with the first of. */
  keys: readonly SigningKey[];
  /** Answers in place of it, where a path is named. */
  instead: Readonly<Record<string, (response: ServerResponse) => void>>;
}

/** What came to the token endpoint. */
export interface TokenRequest {
  readonly authorization: string | undefined;
  readonly fields: URLSearchParams;
}

export interface LyingProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly lies: Lies;
  readonly tokenRequests: readonly TokenRequest[];
  /** How often each path was asked for. */
  readonly asked: ReadonlyMap<string, number>;
  /** Tells the truth again. */
  reset(): void;
  /** What it sends the browser back with. */
  codeFor(authorization: URL): URLSearchParams;
  /** A token with these claims over the truth of an ID token, signed as it signs now. */
  token(claims: Readonly<Record<string, unknown>>): Promise<string>;
  close(): Promise<void>;
}

export const PERSON = {
  'nemlogin.persistent_professional_id': '3c6d9757-1e70-438a-8dd3-5f84398c2e25',
  'nemlogin.name': 'Opfundet Person',
  'nemlogin.cvr': '12345674',
};

const seconds = () => Math.floor(Date.now() / 1000);

export async function lyingProvider(): Promise<LyingProvider> {
  const [clientId, clientSecret] = ['jobnet', 'a secret of 32 characters, at least'];
  const first = await signingKey('first');
  const codes = new Map<string, { readonly nonce: string; readonly challenge: string }>();
  const tokenRequests: TokenRequest[] = [];
  const asked = new Map<string, number>();
  const server = createServer((request, response) => {
    void answer(request, response);
  });
  const issuer = `http://${await listenAt(server, '127.0.0.1', 0, { host: 'HOST', port: 'PORT' })}`;
  const truth = (): Lies => ({
    metadata: {},
    claims: {},
    keys: [first],
    instead: {},
    sign: (claims) => {
      const [key = first] = lies.keys;
      return new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: key.kid }).sign(key.privateKey);
    },
  });
  const lies = truth();
  const token = async (claims: Lies['claims']) => {
    const true_ = { iss: issuer, aud: clientId, sub: 'subject', iat: seconds(), exp: seconds() + 300 };
    const said: Lies['claims'] = { ...true_, ...claims };
    return lies.sign(Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)));
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '';
    asked.set(path, (asked.get(path) ?? 0) + 1);
    const body = await text(request);
    const instead = lies.instead[path];
    if (instead) instead(response);
    else json(response, await ANSWERS[path]?.(new URLSearchParams(body), request.headers.authorization));
  }

  const ANSWERS: Readonly<
    Record<string, (fields: URLSearchParams, authorization: string | undefined) => object | Promise<object>>
  > = {
    '/.well-known/openid-configuration': () => ({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      end_session_endpoint: `${issuer}/end`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['ES256', 'RS256', 'HS256', 'none'],
      authorization_response_iss_parameter_supported: true,
      ...lies.metadata,
    }),
    '/keys': () => ({ keys: lies.keys.map(({ publicJwk }) => publicJwk) }),
    '/token': async (fields, authorization) => {
      tokenRequests.push({ fields, authorization });
      const code = codes.get(fields.get('code') ?? '');
      codes.delete(fields.get('code') ?? '');
      const challenge = createHash('sha256')
        .update(fields.get('code_verifier') ?? '')
        .digest('base64url');
      if (code?.challenge !== challenge) return { error: 'invalid_grant' };
      const idToken = await token({ ...PERSON, nonce: code.nonce, ...lies.claims });
      return { access_token: 'none', token_type: 'Bearer', id_token: idToken };
    },
  };

  return {
    ...{ issuer, clientId, clientSecret, lies, tokenRequests, asked, token },
    reset: () => {
      Object.assign(lies, truth());
    },
    codeFor: ({ searchParams }) => {
      const code = `code-${codes.size}-${Math.random()}`;
      codes.set(code, {
        nonce: searchParams.get('nonce') ?? '',
        challenge: searchParams.get('code_challenge') ?? '',
      });
      return new URLSearchParams({ code, state: searchParams.get('state') ?? '', iss: issuer });
    },
    close: closedAtTheEnd(`the lying provider at ${issuer}`, async () => {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    }),
  };
}

function json(response: ServerResponse, value: object = { error: 'not_found' }): void {
  response.writeHead('error' in value ? 400 : 200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(value));
}
