/** GET /login, /login/{kind} and /login/callback/{kind}: from the choice to the session. */
import type { HttpAnswer, HttpRequest } from '../../http/gateway.js';
import { type Attempt, ATTEMPT_SECONDS, attemptIn, sealedAttempt } from '../attempt.js';
import { ATTEMPT_COOKIE, cookieIn, dropCookie, SESSION_COOKIE, setCookie } from '../cookies.js';
import { Refused, Unavailable } from '../oidc/outcome.js';
import type { Vouched } from '../oidc/provider.js';
import { identifierIn, type Kind, personOf } from '../person.js';
import { returnPathOf } from '../return-path.js';
import { sha256 } from '../sha256.js';
import { later, page, redirect, type Words } from './answers.js';
import type { KindProvider, SignInParts } from './parts.js';
import { trailed } from './trail.js';

export const KIND_WORDS: Readonly<Record<Kind, Words>> = {
  virksomhed: ['Virksomhed med MitID Erhverv', 'Company with MitID Erhverv'],
  star: ['Medarbejder i STAR', 'Employee of STAR'],
  myndighed: ['Medarbejder i jobcenter eller a-kasse', 'Employee of a job centre or an unemployment fund'],
};

/** The field that says where to go afterwards. */
const RETURN_FIELD = 'til';

export const callbackPath = (kind: Kind): string => `/login/callback/${kind}`;

export function choice(parts: SignInParts, { query }: HttpRequest): HttpAnswer {
  const wanted = returnPathOf(query.get(RETURN_FIELD));
  const then = wanted === '/' ? '' : `?${new URLSearchParams({ [RETURN_FIELD]: wanted }).toString()}`;
  const links = [...parts.providers.keys()].map((kind) => ({
    href: `/login/${kind}${then}`,
    words: KIND_WORDS[kind],
  }));
  return page(200, {
    title: ['Log ind', 'Sign in'],
    words: ['Vælg, hvordan du vil logge ind.', 'Choose how you want to sign in.'],
    links,
  });
}

/** @throws Fault 139135 */
export async function begin(parts: SignInParts, kind: Kind, request: HttpRequest): Promise<HttpAnswer> {
  return orPage(parts, kind, request, async ({ provider }) => {
    const { url, secrets } = await provider.begin(request.origin + callbackPath(kind));
    const attempt: Attempt = {
      ...secrets,
      kind,
      returnTo: returnPathOf(request.query.get(RETURN_FIELD)),
      endsAt: parts.clock().getTime() + ATTEMPT_SECONDS * 1000,
    };
    return redirect(url, [setCookie(ATTEMPT_COOKIE, sealedAttempt(attempt, parts.seal), ATTEMPT_SECONDS)]);
  });
}

/** @throws Fault 139135 */
export async function callback(parts: SignInParts, kind: Kind, request: HttpRequest): Promise<HttpAnswer> {
  return orPage(parts, kind, request, async (of) => {
    const attempt = await attemptOf(parts, kind, request);
    const vouched = await of.provider.finish(request.origin + callbackPath(kind), request.query, attempt);
    return signIn(parts, { of, kind, vouched, returnTo: attempt.returnTo }, request);
  });
}

/**
 * Is it the sign-in that this browser has begun, and is it ended for the first time?
 * @throws Refused; Fault 139135
 */
async function attemptOf(
  { once, seal, clock }: SignInParts,
  kind: Kind,
  { headers, query }: HttpRequest,
): Promise<Attempt> {
  const attempt = attemptIn(cookieIn(headers.cookie, ATTEMPT_COOKIE), seal, clock());
  if (!attempt) throw new Refused('no sign-in of this browser');
  if (attempt.kind !== kind || attempt.state !== query.get('state'))
    throw new Refused('another sign-in than this browser has begun');
  if (!(await once.isFirst(sha256('sign-in'), sha256(attempt.state), new Date(attempt.endsAt))))
    throw new Refused('a sign-in that has ended');
  return attempt;
}

/** The provider vouches for somebody who may not sign in. */
class NotLetIn extends Refused {}

interface Success {
  readonly of: KindProvider;
  readonly kind: Kind;
  readonly vouched: Vouched;
  readonly returnTo: string;
}

/** Each sign-in has a session of its own; the one that the browser had before ends. */
async function signIn(
  parts: SignInParts,
  { of: { provider, rules }, kind, vouched, returnTo }: Success,
  { headers, logId }: HttpRequest,
): Promise<HttpAnswer> {
  const { sessions, auditTrail, hash, clock, count } = parts;
  const at = clock();
  const person = personOf(kind, vouched.claims, { rules, hash });
  if (typeof person === 'string') {
    await trailed(auditTrail, { act: 'LogInd', person: undefined, logId, at, outcome: 1013 });
    throw new NotLetIn(person);
  }
  const before = cookieIn(headers.cookie, SESSION_COOKIE);
  if (before !== undefined) await sessions.end(before, at);
  const { issuer } = provider;
  const identifier = identifierIn(vouched.claims, rules);
  const id = await sessions.begin(person, { ...vouched, issuer, identifier }, at);
  await trailed(auditTrail, { act: 'LogInd', person, logId, at });
  count(kind, 'signed_in');
  return redirect(returnTo, [setCookie(SESSION_COOKIE, id), dropCookie(ATTEMPT_COOKIE)]);
}

const AGAIN = [{ href: '/login', words: ['Log ind igen', 'Sign in again'] }] as const;

/** What does not come to its end becomes a page, and a line in the log. @throws Fault 139135 */
async function orPage(
  { providers, strangers, count }: SignInParts,
  kind: Kind,
  { logId }: HttpRequest,
  work: (of: KindProvider) => Promise<HttpAnswer>,
): Promise<HttpAnswer> {
  const of = providers.get(kind);
  if (!of)
    return page(404, { title: ['Her kan du ikke logge ind', 'You cannot sign in here'], links: AGAIN });
  try {
    return await work(of);
  } catch (error) {
    if (error instanceof Unavailable) {
      count(kind, 'unavailable');
      strangers.warn({ logId, kind, reason: error.message }, 'a provider cannot sign people in');
      return later(page(503, { ...AWAY, links: AGAIN }));
    }
    if (!(error instanceof Refused)) throw error;
    count(kind, error instanceof NotLetIn ? 'not_let_in' : 'refused');
    strangers.info({ logId, kind, reason: error.reason }, 'a sign-in was refused');
    return { ...page(403, { ...REFUSED, links: AGAIN }), cookies: [dropCookie(ATTEMPT_COOKIE)] };
  }
}

const AWAY = {
  title: ['Login er nede lige nu', 'Sign-in is down at the moment'],
  words: [
    'Den, der logger dig ind, svarer ikke. Prøv igen om lidt. Er du allerede logget ind, kan du arbejde videre.',
    'Whoever signs you in does not answer. Try again in a moment. If you are signed in already, you can go on.',
  ],
} as const;

const REFUSED = {
  title: ['Du blev ikke logget ind', 'You were not signed in'],
  words: [
    'Login blev afbrudt, var for gammelt eller gælder ikke her. Begynd forfra.',
    'The sign-in was given up, was too old or is not valid here. Begin again.',
  ],
} as const;
