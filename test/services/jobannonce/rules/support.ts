import type { JobannonceType } from '../../../../src/contract/index.js';
import type { Facts, Rule } from '../../../../src/services/jobannonce/rules/rule.js';
import type { Virksomhed } from '../../../../src/services/virksomhed/virksomhedsregister.js';

export const NOW = new Date('2025-06-02T10:00:00+02:00');
export const CVR = '12345674';
export const PNR = '1012345674';
export const ALIAS = 'a1a1a1a1-0000-4000-8000-00000000000a';
const STILLING = 'http://data.star.dk/esco/occupation/3f2b8c1e-5a70-4c8e-9a55-0d6c1f2e7b41';

export const virksomhed: Virksomhed = {
  cvr: CVR,
  navn: 'Eksempelbutikken ApS',
  status: 'NORMAL',
  adresse: { landekode: 'DK' },
  produktionsenheder: [{ pnr: PNR, navn: 'Nørrebro', adresse: { landekode: 'DK' }, gyldigFra: '2016-03-01' }],
};

const goodAnnonce: JobannonceType = {
  Titel: 'Butiksassistent med sans for service',
  Annoncetekst: '<p>Vi søger en <b>imødekommende</b> butiksassistent.</p>',
  Virksomhed: { CVRnumberIdentifier: CVR, ProductionUnitIdentifier: PNR },
  AnonymArbejdsgiver: false,
  Job: {
    Annoncetype: 1,
    ConceptUriDa: STILLING,
    AntalStillinger: 2,
    Arbejdssted: { Landekode: 'DK' },
    IntetFastArbejdssted: false,
    Tidsbegraenset: false,
    Handicapvenlig: true,
  },
  Ansoegning: { Frist: '2025-06-20', HurtigstMuligt: false, Email: 'job@eksempel.dk', PrBrev: false },
  Publicering: {
    PubliceringTidspunkt: '2025-06-03T08:00:00+02:00',
    AfpubliceringTidspunkt: '2025-07-01T15:30:00+02:00',
    Eures: false,
    Workindenmark: false,
  },
};

type Change<T> = { [K in keyof T]?: T[K] | undefined };
type Changes = Change<Omit<JobannonceType, 'Virksomhed' | 'Job' | 'Ansoegning' | 'Publicering'>> & {
  [K in 'Virksomhed' | 'Job' | 'Ansoegning' | 'Publicering']?: Change<JobannonceType[K]>;
};

/** A good ad with these changes; undefined takes an element away. */
export function annonce(changes: Changes = {}): JobannonceType {
  const { Virksomhed, Job, Ansoegning, Publicering, ...rest } = changes;
  return present({
    ...goodAnnonce,
    ...rest,
    Virksomhed: present({ ...goodAnnonce.Virksomhed, ...Virksomhed }),
    Job: present({ ...goodAnnonce.Job, ...Job }),
    Ansoegning: present({ ...goodAnnonce.Ansoegning, ...Ansoegning }),
    Publicering: present({ ...goodAnnonce.Publicering, ...Publicering }),
  }) as JobannonceType;
}

function present(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined));
}

/** Facts in which the good ad breaks no rule, with these changes. */
export function facts(changes: Partial<Facts> = {}): Facts {
  return {
    virksomhed,
    laase: { spaerret: false, konfliktramt: false },
    stilling: { uri: STILLING, navn: 'Butiksassistent', aliasser: [{ id: ALIAS, navn: 'Ekspedient' }] },
    ejer: { organisationTypeId: 10, organisationCode: '97007659' },
    domaener: ['eksempel.dk'],
    now: NOW,
    settings: { publicationMaxWeeks: 8, pastGraceMinutes: 5, euresSwitzerland: false },
    ...changes,
  };
}

/** What a rule finds, as `code path`, e.g. `130070 Ansoegning/KontaktpersonSamling/0`. */
export function found(rule: Rule, changes: Changes = {}, factChanges: Partial<Facts> = {}): string[] {
  return rule
    .judge(annonce(changes), facts(factChanges))
    .map(({ kode, felt }) => `${kode} ${felt.join('/')}`);
}
