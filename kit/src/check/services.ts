/** The services with the gateway's own handlers, on stand-ins for everything outside. */
import {
  brugeradministrationService,
  codeListsService,
  driftsbeskedService,
  jobannonceBehandlingService,
  jobannonceService,
  jobordreService,
  kontaktpersonService,
  virksomhedsLoginService,
} from '../../../src/contract/index.js';
import { CUT_OVER } from '../../../src/config/settings.js';
import type { OutboxWriter } from '../../../src/mail/outbox/write-port.js';
import { authorise } from '../../../src/operations/authorise.js';
import { roleOf } from '../../../src/operations/organisation-role.js';
import type { KeyedHash } from '../../../src/security/keyed-hash.js';
import { behandlingOperations } from '../../../src/services/behandling/operations.js';
import { queueOperations } from '../../../src/services/behandling/queue-operations.js';
import { createBehandlingService } from '../../../src/services/behandling/service.js';
import { codeListOperations } from '../../../src/services/codelists/operations.js';
import { driftsbeskedOperations } from '../../../src/services/driftsbesked/operations.js';
import { createDriftsbeskedService } from '../../../src/services/driftsbesked/service.js';
import { jobannonceOperations } from '../../../src/services/jobannonce/ad/operations.js';
import { createJobannonceService } from '../../../src/services/jobannonce/ad/service.js';
import { historyOperations } from '../../../src/services/jobannonce/history/operations.js';
import { createHistoryService } from '../../../src/services/jobannonce/history/service.js';
import { publiceretOperations } from '../../../src/services/jobannonce/public/operations.js';
import { searchOperations } from '../../../src/services/jobannonce/search/operations.js';
import { createSearchService } from '../../../src/services/jobannonce/search/service.js';
import { formidlingChangesOn } from '../../../src/services/jobordre/formidling/changes.js';
import { formidlingOperations } from '../../../src/services/jobordre/formidling/operations.js';
import { createFormidlingService } from '../../../src/services/jobordre/formidling/service.js';
import { jobcentreOperations } from '../../../src/services/jobordre/list/jobcentre-operations.js';
import { jobordrelisteOperations } from '../../../src/services/jobordre/list/operations.js';
import { createJobordreliste } from '../../../src/services/jobordre/list/service.js';
import { logOperations } from '../../../src/services/jobordre/log/operations.js';
import { createLogService } from '../../../src/services/jobordre/log/service.js';
import { jobordreAccessOn } from '../../../src/services/jobordre/ordre/access.js';
import { jobordreOperations } from '../../../src/services/jobordre/ordre/operations.js';
import { createJobordreService } from '../../../src/services/jobordre/ordre/service.js';
import { kontaktpersonlisteOperations } from '../../../src/services/kontaktperson/list/operations.js';
import { createKontaktpersonliste } from '../../../src/services/kontaktperson/list/service.js';
import { kontaktpersonOperations } from '../../../src/services/kontaktperson/person/operations.js';
import { createKontaktpersonService } from '../../../src/services/kontaktperson/person/service.js';
import { couplingOf } from '../../../src/services/kontaktperson/tilknytning/coupling.js';
import { loginsOf } from '../../../src/services/kontaktperson/tilknytning/login.js';
import { tilknytningOperations } from '../../../src/services/kontaktperson/tilknytning/operations.js';
import { acceptanceOf } from '../../../src/services/kontaktperson/vilkaar/acceptance.js';
import { vilkaarOperations } from '../../../src/services/kontaktperson/vilkaar/operations.js';
import { readVilkaar } from '../../../src/services/kontaktperson/vilkaar/vilkaar-file.js';
import { decisionsOf } from '../../../src/services/brugeradministration/anmodninger/decision.js';
import { anmodningOperations } from '../../../src/services/brugeradministration/anmodninger/operations.js';
import { createAnmodningService } from '../../../src/services/brugeradministration/anmodninger/service.js';
import { rolleOperations } from '../../../src/services/brugeradministration/roller/operations.js';
import { createRolleService } from '../../../src/services/brugeradministration/roller/service.js';
import { stillingOperations } from '../../../src/services/stilling/operations.js';
import { v1Operations } from '../../../src/services/v1/operations.js';
import { adgangOperations } from '../../../src/services/virksomhedslogin/adgang-operations.js';
import { virksomhedsloginOperations } from '../../../src/services/virksomhedslogin/operations.js';
import {
  createVirksomhedsloginService,
  type VirksomhedsloginService,
} from '../../../src/services/virksomhedslogin/service.js';
import { bind, type BoundService } from '../../../src/soap/bound-service.js';
import type { standIns } from './stand-ins.js';

/** What a gateway has unless its operator sets it otherwise. */
export const RULES = { publicationMaxWeeks: 8, pastGraceMinutes: 5, euresSwitzerland: false };

export function servicesOn(from: ReturnType<typeof standIns>): readonly BoundService[] {
  const { virksomheder, laase, stillinger, domaener, logoer, annoncer, driftsbeskeder, beyond } = from;
  const { kontaktpersoner } = from;
  const newId = () => '00000000-0000-4000-8000-000000000000';
  const seen = { virksomheder, stillinger, domaener, logoer };
  const jobannoncer = createJobannonceService({
    ...{ ...seen, laase, store: annoncer, kontaktpersoner, newId },
    onEnded: () => Promise.resolve(),
    recipients: beyond('resten'),
    settings: RULES,
    autoApprove: () => true,
  });
  const behandling = createBehandlingService({
    ...{ jobannoncer, virksomheder, laase, domaener },
    behandlinger: beyond('annonce'),
    outbox: beyond('resten'),
    maxWeeks: RULES.publicationMaxWeeks,
  });
  const search = createSearchService({
    index: beyond('resten'),
    stillinger,
    seesAll: (caller) => authorise(caller, 'GetJobannonce', roleOf) === 'alle',
    omitted: () => undefined,
  });
  const logins = createVirksomhedsloginService({
    logins: beyond('resten'),
    virksomheder,
    settings: { cutOver: new Date(CUT_OVER), futureGraceMinutes: 5 },
  });
  return [
    bind(jobannonceService, {
      ...jobannonceOperations(jobannoncer),
      ...historyOperations(createHistoryService({ jobannoncer, log: beyond('annonce') })),
      ...searchOperations(search),
      ...publiceretOperations({ ...seen, jobannoncer, published: beyond('annonce') }),
      ...v1Operations(beyond('annonce')),
    }),
    bind(jobannonceBehandlingService, {
      ...queueOperations(behandling),
      ...behandlingOperations(behandling, RULES.publicationMaxWeeks),
    }),
    bind(virksomhedsLoginService, {
      ...virksomhedsloginOperations(logins),
      ...adgangOperations({ virksomheder, laase }),
    }),
    jobordreServiceOn({ ...from, newId }),
    kontaktpersonServiceOn({ ...from, newId, logins }),
    bind(
      driftsbeskedService,
      driftsbeskedOperations(createDriftsbeskedService({ store: driftsbeskeder, virksomheder, newId })),
    ),
    brugeradministrationServiceOn({ ...from, newId }),
    bind(codeListsService, { ...codeListOperations(), ...stillingOperations(stillinger) }),
  ];
}

type OrderParts = Pick<
  ReturnType<typeof standIns>,
  | 'virksomheder'
  | 'laase'
  | 'stillinger'
  | 'myndigheder'
  | 'ordrer'
  | 'formidlinger'
  | 'kontaktpersoner'
  | 'beyond'
> & { readonly newId: () => string };

function jobordreServiceOn({
  ordrer: store,
  formidlinger,
  kontaktpersoner,
  beyond,
  newId,
  ...registers
}: OrderParts): BoundService {
  const { myndigheder, virksomheder } = registers;
  const access = jobordreAccessOn({ store, myndigheder });
  const mediation = {
    ...{ ...registers, newId, ordrer: access, ordrestore: store },
    outbox: beyond<OutboxWriter>('resten'),
    store: formidlinger,
  };
  const log = createLogService({ ordrer: access, log: beyond('jobordre') });
  return bind(jobordreService, {
    ...jobordreOperations(
      createJobordreService({ ...registers, store, newId, formidlinger, kontaktpersoner }),
      registers,
    ),
    ...formidlingOperations(createFormidlingService(mediation), formidlingChangesOn(mediation)),
    ...logOperations(log, myndigheder),
    ...jobordrelisteOperations(createJobordreliste(beyond('resten')), access),
    ...jobcentreOperations({ myndigheder, virksomheder, access }),
  });
}

/** Whose hash it is matters to nobody here. */
const hash: KeyedHash = (_, value) => value;

type PersonParts = Pick<
  ReturnType<typeof standIns>,
  | 'virksomheder'
  | 'laase'
  | 'kontaktpersoner'
  | 'ansvar'
  | 'tilknytninger'
  | 'accepter'
  | 'adgange'
  | 'beyond'
> & { readonly newId: () => string; readonly logins: VirksomhedsloginService };

function kontaktpersonServiceOn(parts: PersonParts): BoundService {
  const { virksomheder, laase, kontaktpersoner: store, ansvar, tilknytninger } = parts;
  const { accepter, adgange, beyond, newId } = parts;
  const companies = { virksomheder, laase };
  const acceptance = acceptanceOf({ vilkaar: readVilkaar(), accepter });
  const personer = createKontaktpersonService({ ...companies, newId, store, ordrer: ansvar });
  const coupling = couplingOf({ ...companies, store, personer, tilknytninger, acceptance, adgange });
  const known = { personer: store, tilknytninger, acceptance, adgange };
  const logins = loginsOf({ ...companies, ...known, logins: parts.logins });
  const liste = createKontaktpersonliste({ liste: beyond('resten'), personer: store, tilknytninger });
  return bind(kontaktpersonService, {
    ...kontaktpersonOperations(personer),
    ...kontaktpersonlisteOperations(liste, hash),
    ...tilknytningOperations({ coupling, logins, personer, acceptance, hash }),
    ...vilkaarOperations({ acceptance, virksomheder, hash }),
  });
}

type AccessParts = Pick<
  ReturnType<typeof standIns>,
  'virksomheder' | 'laase' | 'adgange' | 'anmodninger' | 'beyond'
> & { readonly newId: () => string };

function brugeradministrationServiceOn(parts: AccessParts): BoundService {
  const { virksomheder, laase, adgange, anmodninger, beyond, newId } = parts;
  const companies = { virksomheder, laase };
  return bind(brugeradministrationService, {
    ...rolleOperations(createRolleService(beyond('roller'))),
    ...anmodningOperations({
      service: createAnmodningService({ ...companies, anmodninger, adgange, newId }),
      decisions: decisionsOf({ ...companies, anmodninger, outbox: beyond('resten'), hash }),
      hash,
    }),
  });
}
