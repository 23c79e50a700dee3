/** POST /logout by the person, and POST /backchannel-logout by the provider. */
import type { HttpAnswer, HttpRequest } from '../../http/gateway.js';
import { cookieIn, dropCookie, SESSION_COOKIE } from '../cookies.js';
import { formOf } from '../form.js';
import { Refused, Unavailable } from '../oidc/outcome.js';
import { claimedOrigin } from '../oidc/provider.js';
import type { LogoutClaims } from '../oidc/tokens.js';
import { sha256 } from '../sha256.js';
import { json, later, page, redirect } from './answers.js';
import type { KindProvider, SignInParts } from './parts.js';
import { trailed } from './trail.js';

/** Where somebody who has signed out ends. */
export const SIGNED_OUT_PATH = '/';

/** @throws Fault 139135 */
export async function logout(parts: SignInParts, request: HttpRequest): Promise<HttpAnswer> {
  const { people, sessions, auditTrail, clock, strangers } = parts;
  const { logId, origin, headers } = request;
  const form = await people.form(request);
  if (form === 'foreign') {
    strangers.info({ logId, reason: 'foreign form' }, 'a sign-out was refused');
    return page(403, FOREIGN);
  }
  const drop = [dropCookie(SESSION_COOKIE)];
  if (form === 'signed out') return redirect(SIGNED_OUT_PATH, drop);
  const at = clock();
  const ended = await sessions.end(cookieIn(headers.cookie, SESSION_COOKIE) ?? '', at);
  await trailed(auditTrail, { act: 'LogUd', person: form.session, logId, at });
  const provider = parts.providers.get(form.session.kind)?.provider;
  const there = await provider
    ?.logoutUrl(ended?.idToken, origin + SIGNED_OUT_PATH)
    .catch((error: unknown) => {
      if (error instanceof Unavailable || error instanceof Refused) return undefined;
      throw error;
    });
  if (there === undefined) return redirect(SIGNED_OUT_PATH, drop);
  // A page and no redirect: browsers hold a redirect of a form against its page's form-action.
  return {
    ...page(200, { ...SIGNED_OUT, links: [{ href: there, words: GO_ON }], goOn: there }),
    cookies: drop,
  };
}

const FOREIGN = {
  title: ['Formularen kom ikke fra denne side', 'The form did not come from this site'],
  words: ['Der er intet gjort. Åbn siden igen.', 'Nothing was done. Open the page again.'],
} as const;

const SIGNED_OUT = {
  title: ['Du er logget ud', 'You are signed out'],
  words: [
    'Du bliver nu også logget ud der, hvor du loggede ind.',
    'You are now signed out as well where you signed in.',
  ],
} as const;

const GO_ON = ['Fortsæt', 'Go on'] as const;

/**
 * OpenID Connect Back-Channel Logout 1.0: anybody may send it, and only a token that the provider
 * has signed for us ends anything.
 * @throws Fault 139135
 */
export async function backchannelLogout(parts: SignInParts, request: HttpRequest): Promise<HttpAnswer> {
  const { sessions, once, auditTrail, strangers, clock } = parts;
  const { logId } = request;
  try {
    const token = formOf(request)?.get('logout_token') ?? '';
    const { provider, clientId } = providerOf(parts, token);
    const claims = await provider.logout(token);
    const client = sha256(`logout token ${provider.issuer} ${clientId}`);
    if (!(await once.isFirst(client, sha256(claims.jti), claims.endsAt)))
      throw new Refused('logout token that was sent before');
    const ended = await sessions.endAt(atOf(provider.issuer, claims));
    for (const person of ended)
      await trailed(auditTrail, { act: 'LogUdHosUdbyder', person, logId, at: clock() });
    return json(200, {});
  } catch (error) {
    if (error instanceof Unavailable) {
      strangers.warn({ logId, reason: error.message }, 'a logout token cannot be judged');
      return later(json(503, { error: 'temporarily_unavailable' }));
    }
    if (!(error instanceof Refused)) throw error;
    strangers.info({ logId, reason: error.reason }, 'a logout token was refused');
    return json(400, { error: 'invalid_request', error_description: error.reason });
  }
}

const atOf = (issuer: string, { sub, sid }: LogoutClaims) => ({ issuer, sub, sid });

/** @throws Refused it claims to be from nobody whom we know, or for another client */
function providerOf({ providers }: SignInParts, token: string): KindProvider {
  const { iss, aud } = claimedOrigin(token);
  const found = [...providers.values()].find(
    ({ provider, clientId }) => provider.issuer === iss && aud.includes(clientId),
  );
  if (!found) throw new Refused('logout token of another issuer or client');
  return found;
}
