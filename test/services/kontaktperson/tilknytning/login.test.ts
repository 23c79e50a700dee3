import { expect } from 'chai';
import type { RequestContext } from '../../../../src/operations/request-context.js';
import { demoVirksomhedsregister } from '../../../../src/sandbox/demo/virksomheder.js';
import { adgangeOf } from '../../../../src/services/brugeradministration/anmodninger/adgang.js';
import { anmodningerOn } from '../../../../src/services/brugeradministration/anmodninger/store.js';
import { kontaktpersonerOn } from '../../../../src/services/kontaktperson/person/store.js';
import { loginsOf } from '../../../../src/services/kontaktperson/tilknytning/login.js';
import { tilknytningerOn } from '../../../../src/services/kontaktperson/tilknytning/store.js';
import { acceptanceOf } from '../../../../src/services/kontaktperson/vilkaar/acceptance.js';
import { vilkaarsaccepterOn } from '../../../../src/services/kontaktperson/vilkaar/store.js';
import type { Laase } from '../../../../src/services/virksomhed/locks/locks.js';
import { createVirksomhedsloginService } from '../../../../src/services/virksomhedslogin/service.js';
import { virksomhedsloginsOn } from '../../../../src/services/virksomhedslogin/store.js';
import { transactionsOn } from '../../../../src/store/sql/knex-transaction.js';
import { freshDatabase, type TestDatabase } from '../../../support/database.js';
import { CVR, kontaktperson, nyKontaktperson, UNITS } from '../../../support/kontaktpersoner.js';

const BEFORE = new Date('2026-11-30T23:59:00+01:00');
const AFTER = new Date('2026-12-01T00:00:00+01:00');
const EMPLOYEE = { cvr: CVR, mitIdHash: 'b'.repeat(64) };
const LOG_ID = '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11';
const texts = { titel: 'Vilkår', tekst: 'Vær ordentlig.', text: 'Behave.' };
const vilkaar = [
  { ...texts, version: 1, gyldigFra: '2024-12-06' },
  { ...texts, version: 2, gyldigFra: '2026-12-01' },
];

describe('a login of an employee', () => {
  let database: TestDatabase;
  let locks: Laase;
  /** A unit that the company of the test has had until the day of BEFORE. */
  let ended: string | undefined;
  let accessFrom: Date;
  beforeEach(async () => {
    database = await freshDatabase();
    locks = { spaerret: false, konfliktramt: false };
    ended = undefined;
    accessFrom = new Date('2027-01-01T00:00:00+01:00');
  });
  afterEach(() => database.drop());

  const asker = (now: Date) => ({ now, logId: LOG_ID, locate: () => [] }) as unknown as RequestContext;
  const inTransaction: ReturnType<typeof transactionsOn> = (work) => transactionsOn(database.knex)(work);

  function parts() {
    const { knex } = database;
    const virksomheder = {
      find: async () => {
        const company = (await demoVirksomhedsregister().find(CVR))!;
        const produktionsenheder = company.produktionsenheder.map((unit) =>
          unit.pnr === ended ? { ...unit, gyldigTil: '2026-11-30' } : unit,
        );
        return { ...company, produktionsenheder };
      },
    };
    const laase = { find: () => Promise.resolve(locks), findWithin: () => Promise.resolve(locks) };
    const settings = { cutOver: new Date('2024-12-06T00:00:00+01:00'), futureGraceMinutes: 5 };
    const accepter = vilkaarsaccepterOn(knex);
    const acceptance = acceptanceOf({ vilkaar, accepter });
    const logins = createVirksomhedsloginService({
      logins: virksomhedsloginsOn(knex),
      virksomheder,
      settings,
    });
    const tilknytninger = tilknytningerOn(knex);
    const personer = kontaktpersonerOn(knex);
    const adgange = adgangeOf({ anmodninger: anmodningerOn(knex), accepter, from: accessFrom });
    const own = loginsOf({ virksomheder, laase, personer, tilknytninger, acceptance, adgange, logins });
    return { acceptance, personer, tilknytninger, own };
  }

  /** The employee has accepted version 1, and works as this contact person. */
  async function couple(): Promise<string> {
    const { acceptance, personer, tilknytninger } = parts();
    const ny = nyKontaktperson({ indhold: kontaktperson({ ProductionUnitIdentifierSamling: UNITS }) });
    await inTransaction(async (transaction) => {
      await personer.insert(transaction, ny);
      await acceptance.accept(transaction, EMPLOYEE, asker(BEFORE));
      await tilknytninger.insert(transaction, { ...EMPLOYEE, kontaktpersonId: ny.id, tidspunkt: BEFORE });
    });
    return ny.id;
  }

  const stateAt = (now: Date) => parts().own.stateOf(EMPLOYEE, asker(now));

  it('lacks the contact person, then nothing, and the terms again when a new version begins', async () => {
    expect(await stateAt(BEFORE)).to.include({ tilstand: 'IkkeTilknyttet' });
    const kontaktpersonId = await couple();
    expect(await stateAt(BEFORE)).to.include({ tilstand: 'Klar', kontaktpersonId });
    const renewed = await stateAt(AFTER);
    expect(renewed).to.include({ tilstand: 'VilkaarMangler', kontaktpersonId });
    expect(renewed.may).to.deep.equal({ jobannoncer: false, jobordrer: false, cvSoegning: false });
    await inTransaction((transaction) => parts().acceptance.accept(transaction, EMPLOYEE, asker(AFTER)));
    expect((await stateAt(AFTER)).tilstand).to.equal('Klar');
    const kept = await database.knex('vilkaarsaccept').orderBy('vilkaar_version').pluck('vilkaar_version');
    expect(kept).to.deep.equal([1, 2]);
  });

  it('may nothing when the company is locked, and is an employee all the same', async () => {
    await couple();
    locks = { spaerret: true, konfliktramt: false };
    const { tilstand, may } = await stateAt(BEFORE);
    expect(tilstand).to.equal('Klar');
    expect(Object.values(may)).to.deep.equal([false, false, false]);
  });

  it('lacks access first from the day on when new users ask for it, and who was coupled before keeps it', async () => {
    accessFrom = AFTER;
    expect(await stateAt(BEFORE)).to.include({ tilstand: 'IkkeTilknyttet' });
    expect(await stateAt(AFTER)).to.include({ tilstand: 'AdgangMangler' });
    const kontaktpersonId = await couple();
    expect(await stateAt(AFTER)).to.include({ tilstand: 'VilkaarMangler', kontaktpersonId });
    accessFrom = BEFORE;
    const newUser = await stateAt(AFTER);
    expect(newUser).to.include({ tilstand: 'AdgangMangler', kontaktpersonId });
    expect(Object.values(newUser.may)).to.deep.equal([false, false, false]);
  });

  it('keeps access when the coupling from before has ended', async () => {
    const id = await couple();
    accessFrom = AFTER;
    await inTransaction((transaction) => parts().tilknytninger.delete(transaction, id));
    expect(await stateAt(AFTER)).to.include({ tilstand: 'IkkeTilknyttet' });
  });

  it('counts for the units of the contact person that the company has that day', async () => {
    const id = await couple();
    ended = UNITS[1];
    const { own } = parts();
    for (const now of [BEFORE, AFTER]) {
      const units = await own.unitsOf(CVR, asker(now));
      await inTransaction((transaction) => own.count(transaction, id, units, asker(now)));
    }
    const rows = await database.knex('virksomhedslogin').orderBy('pnr').select('pnr', 'seneste_login');
    expect(rows).to.deep.equal([
      { pnr: UNITS[0], seneste_login: AFTER },
      { pnr: UNITS[1], seneste_login: BEFORE },
    ]);
  });

  it('from before the new Jobnet does not count', async () => {
    const id = await couple();
    const { own } = parts();
    const then = new Date('2024-12-05T23:59:00+01:00');
    const units = await own.unitsOf(CVR, asker(then));
    await inTransaction((transaction) => own.count(transaction, id, units, asker(then)));
    expect(await database.knex('virksomhedslogin').select()).to.deep.equal([]);
  });
});
