/** Puts the pages for people together. */
import type { Knex } from 'knex';
import type { Calls } from '../calls/kept-call.js';
import type { Clock } from '../clock.js';
import type { Config } from '../config/config.js';
import type { Beside } from '../http/gateway.js';
import { jobCounts } from '../jobs/queue-look-store.js';
import { outboxOn } from '../mail/outbox/outbox-store.js';
import type { Log } from '../log/log.js';
import { authorisePerson } from '../operations/authorise-person.js';
import { pagesBeside } from '../pages/pages.js';
import type { Desk } from '../pages/visit/desk.js';
import type { StandingOf } from '../pages/visit/standing.js';
import { behandlingerOn } from '../services/behandling/store.js';
import { afvisningsmail } from '../services/behandling/afvisningsmail.js';
import { kontaktpersonerOn } from '../services/kontaktperson/person/store.js';
import { loginStatesOf } from '../services/kontaktperson/tilknytning/login.js';
import { medarbejderOf } from '../services/kontaktperson/tilknytning/medarbejder.js';
import { tilknytningerOn } from '../services/kontaktperson/tilknytning/store.js';
import { acceptanceOf } from '../services/kontaktperson/vilkaar/acceptance.js';
import { vilkaarsaccepterOn } from '../services/kontaktperson/vilkaar/store.js';
import { readVilkaar } from '../services/kontaktperson/vilkaar/vilkaar-file.js';
import type { Virksomhedslaase } from '../services/virksomhed/locks/locks.js';
import { lockRegisterOn } from '../services/virksomhed/locks/store.js';
import type { Virksomhedsregister } from '../services/virksomhed/virksomhedsregister.js';
import { systemNames } from '../systems/system-names-store.js';
import { validCertificates } from '../systems/valid-certificates-store.js';
import type { Watching } from '../pages/visit/watching.js';
import { readinessOn } from './watch.js';
import type { People } from '../signin/signed-in.js';
import type { Traffic } from '../traffic/traffic-port.js';
import type { BySignature } from '../soap/by-signature.js';
import { createInspection } from '../soap/inspection.js';
import type { GatewayParts } from '../soap/gateway.js';
import { createInside } from '../soap/inside.js';
import { createTrial, createTrialAs } from '../soap/trial.js';
import { openMedarbejderadgang } from './brugeradministration-service.js';
import { auditLookUp } from './audit-look-up.js';
import { senderOf } from './mails.js';
import type { Notices } from './notices.js';
import { openKeyedHash } from './person-key.js';
import { registryOf } from './registry.js';
import { visitorLimits } from './visitor-limits.js';

interface Parts {
  readonly database: Knex;
  readonly virksomheder: Virksomhedsregister;
  readonly laase: Virksomhedslaase;
  readonly clock: Clock;
  readonly gatewayParts: GatewayParts;
  readonly people: People | undefined;
  readonly notices: Notices;
  readonly log: Log;
  /** Calls over time; undefined where they are not counted. */
  readonly traffic: Traffic | undefined;
  readonly calls: Calls;
  /** Of the database, for whoever watches. */
  readonly watch: Knex;
  readonly bySignature: BySignature;
  /** Is the documentation served? */
  readonly hasDocs: boolean;
  /** What this process measures, or all on its port. */
  readonly metrics: () => Promise<string>;
}

/** Stands in the audit trail as the system of whatever people do on pages. */
const SYSTEM = { id: 'jobag', name: 'Jobnet for Arbejdsgivere', mandates: [], limits: {} };

/** @returns undefined where the setting asks for none */
export function openPages(config: Config, parts: Parts): Beside | undefined {
  if (!config.pages) return undefined;
  const { clock, gatewayParts, people, notices } = parts;
  const employeesFrom = new Date(config.userAccessFrom);
  return pagesBeside({
    people,
    inside: createInside({
      ...gatewayParts,
      system: SYSTEM,
      // The sign-in says what a person is; Arbejdsmarkedsportalen's users are those of systems.
      authorisePerson: (roles) => (caller, operation, now) =>
        authorisePerson(caller, operation, now, {
          roller: { find: () => Promise.resolve(roles) },
          employeesFrom,
        }),
    }),
    tryOutAs: createTrialAs(gatewayParts),
    // Such a trial takes headers at their word: it is there where messages may have nothing else.
    ...(config.authMethods.includes('headers') && { tryOut: createTrial(gatewayParts) }),
    isOpenToDevelopers: config.authMethods.includes('headers'),
    registry: registryOf(config, parts.database),
    inspect: createInspection(gatewayParts, parts.bySignature),
    withinLimits: visitorLimits(gatewayParts.admit, clock),
    standingOf: standingOf(config, parts),
    notices: notices.inForce,
    desk: deskOf(config, parts),
    watching: watchingOf(parts),
    calls: { ...parts.calls, systemNames: () => systemNames(parts.database) },
    clock,
    isSandbox: config.profile === 'sandbox',
    hasDocs: parts.hasDocs,
  });
}

/** More mails than these in trouble have one cause. */
const MOST_TROUBLED = 20;

const watchingOf = ({ database, watch, metrics, traffic, log }: Parts): Watching => ({
  database: readinessOn(watch),
  metrics,
  traffic,
  systemNames: () => systemNames(database),
  audit: auditLookUp(database, log, SYSTEM.id),
  waits: async (now) => {
    const outbox = outboxOn(database);
    const [counts, since, troubled, jobs, ads] = await Promise.all([
      outbox.count(),
      outbox.waitingSince(),
      outbox.troubled(MOST_TROUBLED),
      jobCounts(database),
      behandlingerOn(database).waiting(now),
    ]);
    return { mails: { counts, since, troubled }, jobs, ads };
  },
  certificates: async (now) =>
    (await validCertificates(database, now))
      .filter(({ isClosed }) => !isClosed)
      .map(({ name, x509, end }) => ({
        system: name,
        fingerprint: x509.fingerprint256.replaceAll(':', '').toLowerCase(),
        end,
      })),
});

const deskOf = (config: Config, { database, clock }: Parts): Desk => ({
  laasehistorik: (cvr) => lockRegisterOn(database, clock).history(cvr),
  // Nobody is named: the outbox finds who it is.
  afvisningsmail: (brev) => afvisningsmail({ ...brev, recipient: '' }, senderOf(config)),
});

function standingOf(config: Config, { database, virksomheder, laase }: Parts): StandingOf {
  const personer = kontaktpersonerOn(database);
  const hash = openKeyedHash(config);
  const states = loginStatesOf({
    ...{ virksomheder, laase },
    tilknytninger: tilknytningerOn(database),
    acceptance: acceptanceOf({ vilkaar: readVilkaar(), accepter: vilkaarsaccepterOn(database) }),
    adgange: openMedarbejderadgang(config, database),
  });
  return async ({ cvr, identifier }, now) => {
    const state = await states.stateOf(medarbejderOf(cvr, identifier, hash), { now, locate: NOWHERE });
    const { tilstand, navn, units, may, besked, kontaktpersonId, anmodning } = state;
    const own = kontaktpersonId === undefined ? undefined : await personer.find(kontaktpersonId);
    const virksomhed = { virksomhed: navn, enheder: [...units.values()] };
    return { tilstand, ...virksomhed, may, besked, kontaktperson: own, anmodning };
  };
}

/** There is no message that could be wrong. */
const NOWHERE = () => [];
