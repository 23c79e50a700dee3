/** Lets whoever may see a page in, and tells everybody else where to go instead. */
import type { HttpAnswer } from '../http/gateway.js';
import type { Inside } from '../soap/inside.js';
import { seeOther } from './answers.js';
import { noSystems, notForYou, unknownCompany } from './layout/said.js';
import { type Answers, type Needs, type Route, type Shown, signInAs } from './route.js';
import { askingAs } from './visit/asking.js';
import type { Standing } from './visit/standing.js';
import { type Developing, developerVisit } from './visit/developing.js';
import type { Desk } from './visit/desk.js';
import type { Watching } from './visit/watching.js';
import type { OwnVisit, Visit } from './visit/visit.js';

export interface LettingIn extends Developing {
  readonly inside: Inside;
  readonly desk: Desk;
  readonly watching: Watching;
  /** Does whoever comes see what developers do, as in a sandbox? */
  readonly isOpenToDevelopers: boolean;
}

/** A page for this very visit. */
export interface LetIn {
  readonly get?: (() => Shown) | undefined;
  readonly post?: ((fields: URLSearchParams) => Shown) | undefined;
}

/** @returns an answer where the visit is not let in */
export async function letIn(parts: LettingIn, route: Route, visit: Visit): Promise<LetIn | HttpAnswer> {
  if (route.whom === 'everybody') return bound(route.answers, visit);
  if (route.whom === 'integrator' && parts.isOpenToDevelopers)
    return bound(route.answers, developerVisit(parts, visit, undefined));
  const { signedIn, request, now } = visit;
  if (!signedIn) return signInFirst(route, request);
  const { session, standing } = signedIn;
  if (session.kind !== signInAs(route.whom) || (route.role && !session.roles.includes(route.role)))
    return notForYou(visit);
  if (route.whom === 'integrator') {
    const systems = await parts.registry.ofCompany(session.cvr ?? '');
    if (systems.length === 0) return noSystems(visit);
    return bound(route.answers, developerVisit(parts, visit, systems));
  }
  const ask = askingAs(parts.inside, session, { request, standing, now });
  const own: OwnVisit = { ...visit, signedIn, ask };
  if (route.whom === 'star')
    return bound(route.answers, { ...own, desk: parts.desk, watching: parts.watching });
  if (!standing || session.cvr === undefined) return unknownCompany(visit);
  if (!meets(standing, route.needs)) return seeOther('/virksomhed');
  return bound(route.answers, { ...own, signedIn: { ...signedIn, standing }, cvr: session.cvr });
}

export const isAnswer = (value: LetIn | HttpAnswer): value is HttpAnswer => 'status' in value;

const bound = <V extends Visit>({ get, post }: Answers<V>, visit: V): LetIn => ({
  ...(get && { get: () => get(visit) }),
  ...(post && { post: (fields) => post(visit, fields) }),
});

function signInFirst({ whom }: Route, { path, query }: Visit['request']): HttpAnswer {
  const text = query.toString();
  const til = new URLSearchParams({ til: text === '' ? path : `${path}?${text}` }).toString();
  return seeOther(`/login/${signInAs(whom)}?${til}`);
}

function meets({ tilstand, may }: Standing, needs: Needs): boolean {
  if (needs === 'login') return true;
  if (needs === 'adgang') return tilstand !== 'AdgangMangler';
  return needs === 'klar' ? tilstand === 'Klar' : may[needs];
}
