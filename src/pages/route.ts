/** What a row of the table of pages is, and who may see which. */
import type { HttpAnswer } from '../http/gateway.js';
import type { Role } from '../signin/person.js';
import type { CompanyVisit, DeveloperVisit, StarVisit, Visit } from './visit/visit.js';

export type Shown = HttpAnswer | Promise<HttpAnswer>;
export type Show<V extends Visit> = (visit: V) => Shown;
/** @param fields of a form of ours (signin/signed-in.ts) */
export type Take<V extends Visit> = (visit: V, fields: URLSearchParams) => Shown;

export interface Answers<V extends Visit> {
  readonly get?: Show<V>;
  readonly post?: Take<V>;
}

/** What of an employee's standing a page asks for: `adgang` is access, with or without coupling. */
export type Needs = 'login' | 'adgang' | 'klar' | 'jobannoncer' | 'jobordrer';

export type Route =
  | { readonly path: string; readonly whom: 'everybody'; readonly answers: Pick<Answers<Visit>, 'get'> }
  | {
      readonly path: string;
      readonly whom: 'virksomhed';
      readonly needs: Needs;
      readonly role?: Role;
      readonly answers: Answers<CompanyVisit>;
    }
  | {
      readonly path: string;
      readonly whom: 'integrator';
      readonly role: Role;
      readonly answers: Answers<DeveloperVisit>;
    }
  | {
      readonly path: string;
      readonly whom: 'star';
      readonly role: Role;
      readonly answers: Answers<StarVisit>;
    };

/** As what kind of people somebody signs in whom a page is for. */
export const signInAs = (whom: Route['whom']): string => (whom === 'integrator' ? 'virksomhed' : whom);

export const everybody = (path: string, get: Show<Visit>): Route => ({
  path,
  whom: 'everybody',
  answers: { get },
});

/** For developers: everybody of a sandbox that is open, elsewhere the people of calling systems. */
export const integrator = (path: string, answers: Answers<DeveloperVisit>): Route => ({
  path,
  whom: 'integrator',
  role: 'integrator',
  answers,
});

/** @param role of the sign-in that is needed besides */
export const company = (path: string, needs: Needs, answers: Answers<CompanyVisit>, role?: Role): Route => ({
  path,
  whom: 'virksomhed',
  needs,
  answers,
  ...(role && { role }),
});

export const star = (path: string, role: Role, answers: Answers<StarVisit>): Route => ({
  path,
  whom: 'star',
  role,
  answers,
});
