/** How the library is set up: three clients, invented people, and no question of consent. */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { ALG, type ClientSettings, clientsOf } from './clients.js';
import type { loadLibrary } from './library.js';
import { memoryOf } from './memory.js';
import { type InventedPerson, PEOPLE } from './people.js';

const personOf = (id: string): InventedPerson | undefined => PEOPLE.find((person) => person.id === id);

const CLAIMS = [...new Set(PEOPLE.flatMap(({ claims }) => Object.keys(claims)))];

/** A tester is asked each time whom to be, though the browser is signed in already. */
function policyOf({ interactionPolicy: { base, Check } }: Library) {
  const policy = base();
  policy
    .get('login')
    ?.checks.add(
      new Check('chosen', 'somebody is chosen each time', ({ oidc }) =>
        oidc.result?.login ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT,
      ),
    );
  return policy;
}

type Library = Awaited<ReturnType<typeof loadLibrary>>;

const SOURCE = (form: string) =>
  `<!doctype html><html lang="da"><title>Log ud</title><h1>Log ud af sandkassens login?</h1>${form}<button form="op.logoutForm" name="logout" value="yes">Ja, log ud</button></html>`;

const [SHORT, DAY] = [600, 24 * 60 * 60];
const SECONDS = {
  ...{ AuthorizationCode: 60, Interaction: SHORT, AccessToken: SHORT, IdToken: SHORT },
  ...{ Session: DAY, Grant: DAY },
};

export const configurationOf = (library: Library, settings: () => ClientSettings): Configuration => ({
  adapter: memoryOf(() => clientsOf(settings())),
  jwks: {
    keys: [
      {
        ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }),
        use: 'sig',
        alg: ALG,
      },
    ],
  },
  cookies: { keys: [randomBytes(32).toString('base64url')] },
  ttl: { ...SECONDS },
  scopes: ['openid', 'nemlogin'],
  claims: { openid: ['sub'], nemlogin: CLAIMS },
  enabledJWA: { idTokenSigningAlgValues: [ALG] },
  features: {
    devInteractions: { enabled: false },
    backchannelLogout: { enabled: true },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (ctx, form) => {
        ctx.body = SOURCE(form);
      },
    },
  },
  // The library's dispatcher tells nobody on this machine, where the gateway of a sandbox is.
  fetch: (url, options) => {
    const { dispatcher: _, ...plain } = options ?? {};
    return fetch(url, plain);
  },
  interactions: { policy: policyOf(library), url: (_, { uid }) => `/interaction/${uid}` },
  findAccount: (_, sub) => {
    const person = personOf(sub);
    return person && { accountId: sub, claims: () => ({ sub, ...person.claims }) };
  },
  loadExistingGrant: grantAll,
});

/** What is asked for is given: the people are invented. */
async function grantAll(ctx: KoaContextWithOIDC) {
  const { client, session, provider, params } = ctx.oidc;
  const grant = new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId });
  grant.addOIDCScope(typeof params?.scope === 'string' ? params.scope : 'openid');
  await grant.save();
  return grant;
}
