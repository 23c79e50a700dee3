import {
  allowInsecureRequests,
  ClientSecretBasic,
  ClientSecretPost,
  clockSkew,
  clockTolerance,
  Configuration,
  type CustomFetch,
  customFetch,
  discovery,
  type ServerMetadata,
} from 'openid-client';
import type { Clock } from '../../clock.js';

export interface Client {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface Reach {
  readonly fetch: CustomFetch;
  readonly timeoutMs: number;
  readonly clock: Clock;
  readonly skewSeconds: number;
}

/** What a provider says of itself is asked for again after this. */
const KEEP_MS = 60 * 60_000;

/**
 * A provider as it describes itself, read at the first use and again each hour. Where it cannot be
 * read again, what it said before stays.
 * @returns makes the library's client of it, by the time that it is; throws what `discovery` throws
 */
export function discovered(client: Client, reach: Reach): () => Promise<Configuration> {
  let kept: { readonly metadata: ServerMetadata; readonly at: number } | undefined;
  let asking: Promise<ServerMetadata> | undefined;
  const ask = () => {
    asking ??= describe(client, reach)
      .then((metadata) => {
        kept = { metadata, at: reach.clock().getTime() };
        return metadata;
      })
      .finally(() => {
        asking = undefined;
      });
    return asking;
  };
  return async () => {
    const before = kept;
    if (before && Math.abs(reach.clock().getTime() - before.at) < KEEP_MS)
      return configurationOf(before.metadata, client, reach);
    const metadata = await ask().catch((error: unknown) => {
      if (before) return before.metadata;
      throw error;
    });
    return configurationOf(metadata, client, reach);
  };
}

/** Plain HTTP is for a provider on this machine; the setting allows no other. */
const isPlain = ({ issuer }: Client): boolean => issuer.startsWith('http:');

async function describe(client: Client, { fetch, timeoutMs }: Reach): Promise<ServerMetadata> {
  const described = await discovery(new URL(client.issuer), client.clientId, undefined, undefined, {
    [customFetch]: fetch,
    timeout: timeoutMs / 1000,
    // The only way that the library has, which marks it so that nobody uses it unawares.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    ...(isPlain(client) && { execute: [allowInsecureRequests] }),
  });
  return described.serverMetadata();
}

function configurationOf(metadata: ServerMetadata, client: Client, reach: Reach): Configuration {
  const { clientId, clientSecret } = client;
  const skew = Math.round((reach.clock().getTime() - Date.now()) / 1000);
  const methods = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  const authentication = methods.includes('client_secret_basic') ? ClientSecretBasic : ClientSecretPost;
  const configuration = new Configuration(
    metadata,
    clientId,
    { [clockSkew]: skew, [clockTolerance]: reach.skewSeconds },
    authentication(clientSecret),
  );
  configuration.timeout = reach.timeoutMs / 1000;
  configuration[customFetch] = reach.fetch;
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  if (isPlain(client)) allowInsecureRequests(configuration);
  return configuration;
}
