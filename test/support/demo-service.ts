import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { Clock } from '../../src/clock.js';
import { behandlingerOn } from '../../src/services/behandling/store.js';
import { createJobannonceService } from '../../src/services/jobannonce/ad/service.js';
import { mailRecipients } from '../../src/services/jobannonce/ad/recipients-store.js';
import { myndighedsdomaenerOn } from '../../src/services/jobannonce/authority/store.js';
import { jobannonceStoreOn } from '../../src/services/jobannonce/ad/store.js';
import { logoConverter } from '../../src/services/logo/image/converter.js';
import { kontaktpersonerOn } from '../../src/services/kontaktperson/person/store.js';
import { createLogoService } from '../../src/services/logo/service.js';
import { logoStoreOn } from '../../src/services/logo/logo-store.js';
import { cachedStillingsregister } from '../../src/services/stilling/cached-register.js';
import { stillingListOn } from '../../src/services/stilling/stilling-store.js';
import { demoVirksomhedsregister } from '../../src/sandbox/demo/virksomheder.js';
import { lockRegisterOn } from '../../src/services/virksomhed/locks/store.js';

/**
 * The service of job ads on a database, with the companies of the sandbox: compose.ts without the
 * gateway around it.
 */
export function demoJobannonceService(database: Knex, clock: Clock) {
  return createJobannonceService({
    store: jobannonceStoreOn(database),
    virksomheder: demoVirksomhedsregister(),
    laase: lockRegisterOn(database, clock),
    stillinger: cachedStillingsregister(stillingListOn(database), clock),
    domaener: myndighedsdomaenerOn(database),
    kontaktpersoner: kontaktpersonerOn(database),
    onEnded: (transaction, id) => behandlingerOn(database).remove(transaction, id),
    logoer: createLogoService({ store: logoStoreOn(database), convert: logoConverter() }),
    recipients: mailRecipients,
    settings: { publicationMaxWeeks: 8, pastGraceMinutes: 5, euresSwitzerland: false },
    autoApprove: () => false,
    newId: randomUUID,
  });
}
