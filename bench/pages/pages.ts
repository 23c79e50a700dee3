/** Every page of the table of pages: where it is looked at, and by whom. */
import { routes } from '../../src/pages/routes.js';
import type { Route } from '../../src/pages/route.js';
import type { Role } from '../../src/signin/person.js';
import { COMPANY } from '../../test/support/pages-company.js';
import type { Facts } from './fill.js';

export interface Page {
  readonly address: string;
  /** Whom of the invented people it is for; undefined: anybody. */
  readonly about: string | undefined;
}

/** What stands for a parameter of a path, by the path's beginning. */
const PARAMETERS: readonly (readonly [begins: string, parameter: string, fact: (facts: Facts) => string])[] =
  [
    ['/virksomhed/annoncer', 'id', ({ annonce }) => annonce],
    ['/virksomhed/kontaktpersoner/:id/fjern-tilknytning', 'id', ({ tilknyttet }) => tilknyttet],
    ['/virksomhed/kontaktpersoner', 'id', ({ kontaktperson }) => kontaktperson],
    ['/virksomhed/ordrer', 'id', ({ ordre }) => ordre],
    ['/virksomhed/ordrer', 'formidling', ({ formidling }) => formidling],
    ['/star/annoncer', 'id', ({ afventende }) => afventende],
    ['/star/driftsbeskeder', 'id', ({ besked }) => besked],
    ['/star/adgange', 'id', ({ anmodning }) => anmodning],
    ['/virksomhed/adgange', 'id', ({ anmodning }) => anmodning],
    ['/', 'cvr', () => COMPANY.cvr],
    ['/udvikler/system', 'id', ({ system }) => system],
    ['/drift/system', 'id', ({ system }) => system],
    ['/drift/operation', 'navn', () => 'CreateJobannonce'],
    ['/udvikler/kald', 'logId', ({ kald }) => kald],
    ['/udvikler/byg', 'operation', () => 'CreateJobannonce'],
  ];

/** What people ask lists for besides. */
const QUESTIONS: Readonly<Record<string, (facts: Facts) => readonly string[]>> = {
  '/virksomhed/annoncer': () => ['Fritekst=kok', 'StatusSamling%2FStatus=2'],
  '/virksomhed/ordrer': () => ['Titel=kok'],
  '/udvikler/kald': () => ['organisation=8%2F461&fejl=true'],
  '/drift': () => ['periode=dag', 'periode=uge'],
  '/drift/audit': ({ annonce, system }) => [
    `annonce=${annonce}`,
    `system=${system}`,
    `system=${system}&operation=EndJobannonce`,
    `fra=${new Date().toISOString().slice(0, 10)}T00:00`,
  ],
  '/star': () => ['Konfliktramt=true'],
  '/star/virksomheder': () => [`cvr=${COMPANY.cvr}`],
};

/** The invented ads have none. */
const isPicture = (path: string): boolean => path.endsWith('/logo');

export const pagesOf = (facts: Facts): readonly Page[] =>
  routes
    .filter(({ path, answers }) => answers.get && !isPicture(path))
    .flatMap((route) => {
      const address = addressOf(route.path, facts);
      const asked = (QUESTIONS[route.path]?.(facts) ?? []).map((question) => `${address}?${question}`);
      return [address, ...asked].map((one) => ({ address: one, about: aboutOf(route) }));
    });

const addressOf = (path: string, facts: Facts): string =>
  path.replace(/:(\w+)/g, (_, name: string) => {
    const found = PARAMETERS.find(([begins, parameter]) => path.startsWith(begins) && parameter === name);
    if (!found) throw new Error(`what stands for :${name} in ${path}? Say it in bench/pages/pages.ts`);
    return found[2](facts);
  });

const OF_STAR: Readonly<Partial<Record<Role, string>>> = {
  sagsbehandler: 'STAR, sagsbehandler',
  drift: 'STAR, drift',
  lba: 'STAR, LBA',
  landssupport: 'STAR, Landssupporten',
};

function aboutOf(route: Route): string | undefined {
  if (route.whom === 'star') return OF_STAR[route.role];
  if (route.whom !== 'virksomhed') return undefined;
  return route.role === 'lba' ? 'Eksempelbutikken ApS, LBA' : COMPANY.about;
}
