import type { AdapterPayload } from 'oidc-provider';
import { type Kind, KINDS } from '../../signin/person.js';

export const clientIdOf = (kind: Kind): string => `jobnet-${kind}`;

export const kindOf = (clientId: unknown): Kind | undefined =>
  KINDS.find((kind) => clientIdOf(kind) === clientId);

export interface ClientSettings {
  readonly clientSecret: string;
  /** Where the gateway is to be found. */
  readonly origins: readonly string[];
}

/** What the tokens of people are signed by. */
export const ALG = 'ES256';

/** The gateway is a client for each kind of people, as in production. */
export const clientsOf = (settings: ClientSettings): ReadonlyMap<string, AdapterPayload> =>
  new Map(KINDS.map((kind) => [clientIdOf(kind), clientOf(kind, settings)]));

const clientOf = (kind: Kind, { clientSecret, origins }: ClientSettings): AdapterPayload => ({
  client_id: clientIdOf(kind),
  client_secret: clientSecret,
  redirect_uris: origins.map((origin) => `${origin}/login/callback/${kind}`),
  post_logout_redirect_uris: origins.map((origin) => `${origin}/`),
  ...(origins[0] !== undefined && { backchannel_logout_uri: `${origins[0]}/backchannel-logout` }),
  backchannel_logout_session_required: true,
  id_token_signed_response_alg: ALG,
  response_types: ['code'],
  grant_types: ['authorization_code'],
});
