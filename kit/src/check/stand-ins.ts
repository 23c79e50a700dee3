/**
 * Stands in for what the gateway asks outside itself. Each answer is one by which nothing is wrong,
 * so that what is found is wrong whatever the registers say; and each question is remembered, as
 * the rule that asked it is not judged to its end.
 */
import type { JobannonceType, JobordreType } from '../../../src/contract/index.js';
import { type Adresser, foreignAdresser } from '../../../src/services/jobannonce/authority/address.js';
import type { Myndighedsdomaener } from '../../../src/services/jobannonce/authority/port.js';
import type { DriftsbeskedStore } from '../../../src/services/driftsbesked/store-port.js';
import type { JobannonceStore, StoredJobannonce } from '../../../src/services/jobannonce/ad/store-port.js';
import type {
  Jobordreindhold,
  JobordreStore,
  StoredJobordre,
} from '../../../src/services/jobordre/ordre/store-port.js';
import type {
  FormidlingStore,
  StoredFormidling,
} from '../../../src/services/jobordre/formidling/store-port.js';
import type { LogoService } from '../../../src/services/logo/logo-port.js';
import type { Myndighedsregister } from '../../../src/services/myndighed/myndighedsregister.js';
import type { Stillingsregister } from '../../../src/services/stilling/stillingsregister.js';
import type { Virksomhedslaase } from '../../../src/services/virksomhed/locks/locks.js';
import type { Virksomhedsregister } from '../../../src/services/virksomhed/virksomhedsregister.js';
import { readDateTime } from '../../../src/time/danish-time.js';
import { ANY_CVR, type Asked, BEGINNING, NotKnownHere, seenVersion, valuesOf } from './asked.js';
import type { NeedName } from './needs.js';
import { personStandIns } from './person-stand-ins.js';

/** Only a company with its domicile in the EU is bound by the rule of EURES. */
const ABROAD = { landekode: 'US' };
const END = new Date('2199-12-31T00:00:00Z');

/** @param asked gives the message; only a handler asks, and then it is known */
export function standIns(asked: () => Asked, needed: Set<NeedName>) {
  const need = (name: NeedName) => needed.add(name);
  const named = (name: string): readonly unknown[] => valuesOf(asked().request, name);
  const textsOf = (name: string) => named(name).map(String);

  const virksomheder: Virksomhedsregister = {
    find: (cvr) => {
      need('virksomhed');
      const enhed = { navn: '', adresse: ABROAD, gyldigFra: '0001-01-01' };
      const units = [...named('ProductionUnitIdentifier'), ...named('ProductionUnitIdentifierSamling')];
      const produktionsenheder = units.flat().map((pnr) => ({ ...enhed, pnr: String(pnr) }));
      return Promise.resolve({
        ...{ cvr, navn: '', status: 'Aktiv', adresse: ABROAD, produktionsenheder },
      });
    },
  };
  const laase = beyond<Virksomhedslaase>('laase', {
    find: () => {
      need('laase');
      return Promise.resolve({ spaerret: false, konfliktramt: false });
    },
  });
  const stillinger = beyond<Stillingsregister>('stilling', {
    findStilling: (uri) => {
      need('stilling');
      const aliasser = textsOf('AliasIdentifier').map((id) => ({ id, navn: '' }));
      return Promise.resolve({ uri, navn: '', aliasser });
    },
    findAll: () => {
      need('stilling');
      return Promise.resolve([]);
    },
  });
  const domaener: Myndighedsdomaener = {
    find: () => {
      const hosts = (named('Ansoegning') as readonly Adresser[]).flatMap((one) => foreignAdresser(one, []));
      if (hosts.length > 0) need('domaener');
      return Promise.resolve(hosts.map(({ sted }) => sted));
    },
  };
  const logoer = beyond<LogoService>('resten', {
    receive: () => {
      need('logo');
      const picture = { mimeType: 'image/png', bredde: 1, hoejde: 1 } as const;
      return Promise.resolve({ logo: { ...picture, sha256: '', indhold: new Uint8Array() } });
    },
  });
  const myndigheder = beyond<Myndighedsregister>('myndighed', {
    find: (key) => {
      need('myndighed');
      return Promise.resolve({ ...key, navn: '', fra: '0001-01-01' });
    },
  });
  const annoncer = beyond<JobannonceStore>('annonce', {
    find: (id) => {
      need('annonce');
      const [ad] = named('Jobannonce') as readonly JobannonceType[];
      return ad ? Promise.resolve(adLike(ad, id, asked())) : Promise.reject(new NotKnownHere());
    },
  });
  const ordrer = beyond<JobordreStore>('jobordre', {
    find: (id) => {
      need('jobordre');
      // Whoever reads it wants nothing but what is not known.
      if (!asked().isChange) return Promise.reject(new NotKnownHere());
      return Promise.resolve(orderLike(named('Jobordre')[0] as JobordreType | undefined, id, asked()));
    },
    findOprettelse: () => {
      need('jobordre');
      return Promise.resolve(undefined);
    },
  });
  const formidlinger = beyond<FormidlingStore>('jobordre', {
    isFormidlet: () => {
      need('formidling');
      return Promise.resolve(false);
    },
    formidlede: () => {
      need('formidlede');
      return Promise.resolve([]);
    },
    find: (id) => {
      need('formidling');
      return Promise.resolve(formidlingLike(id, asked()));
    },
  });
  const persons = personStandIns(asked, need, beyond);
  const driftsbeskeder = beyond<DriftsbeskedStore>('driftsbesked', {
    countPublic: () => {
      need('driftsbesked');
      return Promise.resolve(0);
    },
  });
  const companies = { virksomheder, laase, stillinger, domaener, logoer };
  return {
    ...companies,
    myndigheder,
    annoncer,
    ordrer,
    formidlinger,
    ...persons,
    driftsbeskeder,
    beyond,
  };

  /** A port of which only this much is known: whoever asks it anything else comes no further. */
  function beyond<Port extends object>(name: NeedName, known: Partial<Port> = {}): Port {
    return new Proxy(known as Port, {
      get: (target, method) =>
        Reflect.get(target, method) ??
        ((): Promise<never> => {
          // What is written has been judged before.
          if (!WRITES.has(method)) need(name);
          return Promise.reject(new NotKnownHere());
        }),
    });
  }
}

const WRITES: ReadonlySet<string | symbol> = new Set([
  'insert',
  'update',
  'delete',
  'decide',
  'count',
  'keep',
  'put',
  'remove',
]);

/** The ad that is changed, as if it had been just so before. */
function adLike(ad: JobannonceType, id: string, { request, caller }: Asked): StoredJobannonce {
  const { Logo: _, ...indhold } = ad;
  const { PubliceringTidspunkt: start } = ad.Publicering;
  const time = start === undefined ? undefined : readDateTime(start);
  return {
    ...{ id, version: seenVersion(request), ejer: caller, indhold, konfliktramt: false },
    ...(time?.kind === 'instant' && { publiceringTidspunkt: time.instant }),
    afpubliceringTidspunkt: END,
    afgoerelse: 'afventer',
    ...{ oprettetTidspunkt: BEGINNING, aendretTidspunkt: BEGINNING },
  };
}

/** The order that is changed, or an open one of which nothing is known. */
function orderLike(order: JobordreType | undefined, id: string, { request, caller }: Asked): StoredJobordre {
  // Of an order that the message does not have, only its company and its job centre are looked at.
  const indhold = order ?? {
    Virksomhed: { CVRnumberIdentifier: ANY_CVR },
    AnsvarligtJobcenter: caller.organisationCode,
  };
  const { organisationTypeId, organisationCode } = caller;
  return {
    ...{ id, nummer: 1, version: seenVersion(request), statusSat: 'Aaben' },
    indhold: indhold as Jobordreindhold,
    oprettetAf: { part: 'Myndighed', organisationTypeId, organisationCode },
    kandidater: { Formidlet: 0, Ansat: 0, IkkeAnsat: 0, Fjernet: 0 },
    ...{ oprettetTidspunkt: BEGINNING, senesteHandling: BEGINNING },
  };
}

/** A mediation of somebody of whom nothing is known, so that no text tells who it is. */
const formidlingLike = (id: string, { request, caller }: Asked): StoredFormidling => ({
  ...{ nr: 1, id, jobordreId: id, version: seenVersion(request), status: 'Formidlet' },
  kandidat: {
    ...{ Fornavne: '-', Efternavn: '-', Foedselsaar: 2000 },
    ...{ NavneOgAdressebeskyttelse: false, HarSoegbartCv: false },
  },
  formidletAf: caller,
  formidletTidspunkt: BEGINNING,
});
