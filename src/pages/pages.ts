/** Answers everything that people look at. */
import { TrieRouter } from 'hono/router/trie-router';
import { Fault } from '../faults/fault.js';
import { type Beside, Gone, type HttpAnswer, type HttpRequest, type Neighbour } from '../http/gateway.js';
import { unlessKnown } from '../http/response/not-modified.js';
import { refused } from '../signin/routes/answers.js';
import type { People } from '../signin/signed-in.js';
import { anyFormOf } from '../signin/multipart.js';
import { isFromOurPage } from '../signin/csrf.js';
import { carriable } from '../xml/codec/encode.js';
import { seeOther } from './answers.js';
import { ASSET_FOLDER } from './assets/names.js';
import { openAssets } from './assets/assets.js';
import { isAnswer, letIn, type LettingIn } from './letting-in.js';
import { faulty, notFound, said } from './layout/said.js';
import { type Route, signInAs } from './route.js';
import { routes } from './routes.js';
import { languageOf, languageCookie } from './visit/language.js';
import type { Standing, StandingOf } from './visit/standing.js';
import type { Notice, SignedIn, Visit } from './visit/visit.js';
import { sayIn } from './words.js';

export interface PagesParts extends LettingIn {
  /** Undefined: nobody signs in here. */
  readonly people: People | undefined;
  readonly standingOf: StandingOf;
  /** Those before sign-in that are in force, from memory. */
  readonly notices: (now: Date) => readonly Notice[];
  readonly clock: () => Date;
  readonly isSandbox: boolean;
  readonly hasDocs: boolean;
}

/** A text of an ad may have some thousand characters, and a pasted message more. */
const MOST_BYTES_OF_A_FORM = 3 * 1024 * 1024;

export function pagesBeside(parts: PagesParts): Beside {
  const router = new TrieRouter<Route>();
  for (const route of routes) if (isServed(route, parts)) router.add('GET', route.path, route);
  const assets = openAssets();

  return (path): Neighbour | undefined => {
    if (path.startsWith(ASSET_FOLDER)) {
      const file = assets(path.slice(ASSET_FOLDER.length));
      return file && { answer: (request) => Promise.resolve(unlessKnown(file, request)) };
    }
    const [match] = router.match('GET', path)[0];
    if (!match) return NEIGHBOURHOOD.has(firstStep(path)) ? nothingThere(parts) : undefined;
    const [route, params] = match as readonly [Route, Record<string, string>];
    return {
      name: route.path,
      answer: (request) => answerPage(parts, route, params, request),
      refuse: refused,
    };
  };
}

/** Where nobody signs in, what is for a system's people is there where it is for everybody. */
function isServed({ whom }: Route, { isOpenToDevelopers, people }: PagesParts): boolean {
  return whom !== 'integrator' || isOpenToDevelopers || people !== undefined;
}

/** Whoever goes astray among the pages is told so by a page. */
const firstStep = (path: string): string => path.split('/', 2).at(-1) ?? '';

const NEIGHBOURHOOD: ReadonlySet<string> = new Set(
  routes.map(({ path }) => firstStep(path)).filter((step) => step !== ''),
);

const nothingThere = (parts: PagesParts): Neighbour => ({
  name: 'no page',
  answer: async (request) => notFound(await visitOf(parts, {}, request)),
  refuse: refused,
});

async function answerPage(
  parts: PagesParts,
  route: Route,
  params: Readonly<Record<string, string>>,
  request: HttpRequest,
): Promise<HttpAnswer> {
  const chosen = languageCookie(request);
  if (chosen) return { ...seeOther(chosen.to), cookies: [chosen.cookie] };
  const visit = await visitOf(parts, params, request);
  try {
    return await (request.method === 'POST'
      ? take(parts, route, visit, request)
      : show(parts, route, visit, request));
  } catch (error) {
    if (error instanceof Gone || !(error instanceof Fault)) throw error;
    return faulty(visit, error);
  }
}

async function visitOf(
  { people, standingOf, notices, clock, isSandbox, hasDocs, isOpenToDevelopers }: PagesParts,
  params: Readonly<Record<string, string>>,
  request: HttpRequest,
): Promise<Visit> {
  const now = clock();
  const known = await people?.who(request);
  const language = languageOf(request);
  const standing = known && (await ownStanding(known.session, standingOf, now));
  return {
    request: { ...request, query: carriableIn(request.query) },
    params,
    language,
    say: sayIn(language),
    now,
    ...(known && { signedIn: { ...known, ...(standing && { standing }) } }),
    notices: notices(now),
    isSandbox,
    isOpenToDevelopers,
    hasDocs,
    hasSignIn: people !== undefined,
  };
}

/** The register may not know the company of a sign-in, or know it no more. */
const UNKNOWN_COMPANY = 120500;

/** @returns undefined for whoever works for no company that is known */
const ownStanding = async (
  { cvr, identifier }: SignedIn['session'],
  standingOf: StandingOf,
  now: Date,
): Promise<Standing | undefined> => {
  if (cvr === undefined) return undefined;
  return standingOf({ cvr, identifier }, now).catch((error: unknown) => {
    if (error instanceof Fault && error.kode === UNKNOWN_COMPANY) return undefined;
    throw error;
  });
};

async function show(
  parts: PagesParts,
  route: Route,
  visit: Visit,
  { method }: HttpRequest,
): Promise<HttpAnswer> {
  if ((method !== 'GET' && method !== 'HEAD') || !route.answers.get) return notAllowed(route);
  const page = await letIn(parts, route, visit);
  return isAnswer(page) ? page : (page.get?.() ?? notAllowed(route));
}

/** Nothing is done for a form that is not ours, or of somebody who is signed out by now. */
async function take(
  parts: PagesParts,
  route: Route,
  visit: Visit,
  request: HttpRequest,
): Promise<HttpAnswer> {
  if (!('post' in route.answers)) return notAllowed(route);
  const fields = await fieldsOf(parts, route, request);
  if (fields === 'signed out') return signedOut(visit, route);
  if (fields === 'foreign') return foreign(visit);
  const page = await letIn(parts, route, visit);
  return isAnswer(page) ? page : (page.post?.(fields) ?? notAllowed(route));
}

/** A sandbox is open: there a form needs nobody, and still comes from a page of ours. */
async function fieldsOf(
  { people, isOpenToDevelopers }: PagesParts,
  { whom }: Route,
  request: HttpRequest,
): Promise<URLSearchParams | 'signed out' | 'foreign'> {
  if (whom === 'integrator' && isOpenToDevelopers)
    return (
      (isFromOurPage(request, request.origin) ? await anyFormOf(request, MOST_BYTES_OF_A_FORM) : undefined) ??
      'foreign'
    );
  const form = (await people?.form(request, MOST_BYTES_OF_A_FORM)) ?? 'signed out';
  return typeof form === 'string' ? form : carriableIn(form.fields);
}

/**
 * What somebody sent, with U+FFFD for what no message can carry: so it is judged, shown again and
 * looked for as the same text.
 */
const carriableIn = (given: URLSearchParams): URLSearchParams =>
  new URLSearchParams(
    [...given].map(([name, value]): [string, string] => [carriable(name), carriable(value)]),
  );

const signedOut = (visit: Visit, { whom }: Route) =>
  said(
    visit,
    403,
    ['Du er logget ud', 'You are signed out'],
    [
      'Intet er gemt. Gå tilbage, og kopiér det, du har skrevet. Log så ind igen.',
      'Nothing was saved. Go back and copy what you typed. Then sign in again.',
    ],
    { href: `/login/${signInAs(whom)}`, words: ['Log ind', 'Sign in'] },
  );

const foreign = (visit: Visit) =>
  said(
    visit,
    403,
    ['Formularen kom ikke fra denne side', 'The form did not come from this site'],
    ['Der er intet gjort. Åbn siden igen.', 'Nothing was done. Open the page again.'],
  );

function notAllowed({ answers }: Route): HttpAnswer {
  const allow = [...(answers.get ? ['GET', 'HEAD'] : []), ...('post' in answers ? ['POST'] : [])].join(', ');
  return {
    status: 405,
    headers: { allow, 'content-type': 'text/plain; charset=utf-8' },
    body: `brug ${allow} / use ${allow}\n`,
  };
}
