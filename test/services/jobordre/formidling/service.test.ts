import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { Fault } from '../../../../src/faults/fault.js';
import { outbox } from '../../../../src/mail/outbox/outbox-store.js';
import type { RequestContext } from '../../../../src/operations/request-context.js';
import { formidlingChangesOn } from '../../../../src/services/jobordre/formidling/changes.js';
import { createFormidlingService } from '../../../../src/services/jobordre/formidling/service.js';
import { kontaktpersonerOn } from '../../../../src/services/kontaktperson/person/store.js';
import { formidlingStoreOn } from '../../../../src/services/jobordre/formidling/store.js';
import { jobordrelogOn } from '../../../../src/services/jobordre/log/store.js';
import { jobordreAccessOn } from '../../../../src/services/jobordre/ordre/access.js';
import { createJobordreService } from '../../../../src/services/jobordre/ordre/service.js';
import { jobordreStoreOn } from '../../../../src/services/jobordre/ordre/store.js';
import { myndighedsregisterOn } from '../../../../src/services/myndighed/store.js';
import type { Stillingsregister } from '../../../../src/services/stilling/stillingsregister.js';
import { transactionsOn } from '../../../../src/store/sql/knex-transaction.js';
import { freshDatabase, type TestDatabase } from '../../../support/database.js';
import { kandidat } from '../../../support/formidlinger.js';
import { CREATED, haendelse, jobordre, nyJobordre } from '../../../support/jobordrer.js';
import { system } from '../../../support/systems.js';

const { performedBy } = haendelse();

/** An asker of that organisation: a job centre without any other word. */
const asker = (organisationCode = '461', other: Partial<RequestContext> = {}): RequestContext => ({
  caller: { ...performedBy, organisationTypeId: 8, organisationCode, system },
  scope: 'alle',
  now: CREATED,
  logId: randomUUID(),
  locate: (found) => found,
  ...other,
});

/** The company of the orders, and another. */
const company = (cvr = '10150817') =>
  asker(cvr, {
    scope: 'mandate',
    caller: { ...performedBy, organisationTypeId: 10, organisationCode: cvr, system },
  });

const cprOf = (n: number) => `010190${String(n).padStart(4, '0')}`;

/** All that work is refused with; nothing when it is done. */
async function codesOf(work: Promise<unknown>): Promise<number[]> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Fault) return error.violations.map(({ kode }) => kode);
    throw error;
  }
  return [];
}

const kodeOf = async (work: Promise<unknown>): Promise<number> => (await codesOf(work))[0] ?? 0;

describe('the service of mediations', function () {
  let database: TestDatabase;
  before(async () => {
    database = await freshDatabase();
  });
  after(() => database.drop());

  const serviceOn = ({ knex }: TestDatabase) => {
    const ordrestore = jobordreStoreOn(knex);
    const myndigheder = myndighedsregisterOn(knex);
    const store = formidlingStoreOn(knex);
    const ordrer = jobordreAccessOn({ store: ordrestore, myndigheder });
    const registers = {
      myndigheder,
      virksomheder: {
        find: (cvr: string) =>
          Promise.resolve({
            ...{ cvr, navn: 'Café Åen', status: 'Aktiv', produktionsenheder: [] },
            adresse: { landekode: 'DK' },
          }),
      },
      laase: {
        find: () => Promise.resolve({ spaerret: false, konfliktramt: false }),
        findWithin: () => Promise.resolve({ spaerret: false, konfliktramt: false }),
      },
    };
    const service = createFormidlingService({
      ...{ ...registers, store, ordrer, ordrestore, outbox },
      newId: randomUUID,
    });
    const changes = formidlingChangesOn({ store, ordrer, ordrestore });
    const inTransaction = transactionsOn(knex);
    return {
      ordrestore,
      ordreservice: createJobordreService({
        ...registers,
        ...{ store: ordrestore, formidlinger: store, newId: randomUUID },
        kontaktpersoner: kontaktpersonerOn(knex),
        stillinger: { findStilling: () => Promise.resolve(undefined) } as unknown as Stillingsregister,
      }),
      log: jobordrelogOn(knex),
      list: (...args: Parameters<typeof service.list>) => service.list(...args),
      /** A new order. @returns its id */
      order: async (indhold = jobordre()) => {
        const ny = nyJobordre({ indhold });
        await inTransaction((transaction) => ordrestore.insert(transaction, ny, indhold, haendelse()));
        return ny.id;
      },
      mediate: async (jobordreId: string, cpr: string, other = {}, by = asker()) => {
        const Kandidat = { PersonCivilRegistrationIdentifier: cpr, ...kandidat(other) };
        return inTransaction(
          await service.create(jobordreId, { Kandidat, Beskrivelse: 'Kan begynde nu' }, by),
        );
      },
      update: async (...[seen, aendring, by]: Parameters<typeof changes.update>) =>
        inTransaction(await changes.update(seen, aendring, by)),
      remove: async (...[seen, reason, by]: Parameters<typeof changes.remove>) =>
        inTransaction(await changes.remove(seen, reason, by)),
    };
  };
  const numbers = (jobordreId: string) =>
    database.knex('kandidat_cpr').where({ jobordre_id: jobordreId }).pluck<string[]>('cpr');
  const mails = () => database.knex('outbox').select<{ recipient: string | null; data: object }[]>();

  it('mediates a person once: of 50 that race one wins, and the order counts one', async () => {
    const { order, mediate, ordrestore, log } = serviceOn(database);
    const id = await order();
    const mailsBefore = (await mails()).length;
    const codes = await Promise.all(
      Array.from({ length: 50 }, (_, i) => kodeOf(mediate(id, cprOf(1), {}, asker(String(100 + i))))),
    );
    expect(codes.filter((kode) => kode === 0)).to.have.length(1);
    expect(codes.filter((kode) => kode === 140050)).to.have.length(49);
    expect((await ordrestore.find(id))?.kandidater.Formidlet).to.equal(1);
    expect(await numbers(id)).to.deep.equal([cprOf(1)]);
    expect(await log.lines(id, 0, 99)).to.have.length(2);
    expect((await mails()).length - mailsBefore).to.equal(1);
  });

  it('holds what an authority writes on the order against the numbers of its candidates, and not what a company does', async () => {
    const { order, mediate, remove, ordreservice } = serviceOn(database);
    const id = await order();
    const person = await mediate(id, cprOf(2));
    const told = `Sag ${cprOf(2)}`;
    const inactive = { JobordreIdentifier: id, Version: 1, Status: 2 };
    const comment = (Kommentar: string, by: RequestContext) =>
      codesOf(ordreservice.setStatus({ ...inactive, Kommentar }, by));
    expect(await comment(told, asker())).to.deep.equal([140036]);
    expect(await comment(`Sag ${cprOf(3)}`, asker())).to.deep.equal([]);
    expect(await comment(told, company())).to.deep.equal([]);
    const update = {
      JobordreIdentifier: id,
      Version: 1,
      Jobordre: jobordre({ Beskrivelse: told }),
      Note: told,
    };
    expect(
      (await codesOf(ordreservice.update(update, asker()))).filter((kode) => kode === 140036),
    ).to.have.length(2);
    expect(await codesOf(ordreservice.update(update, company()))).to.not.include(140036);
    await remove({ id: person.id, version: 1 }, 'Kandidaten har fået job', asker());
    expect(await comment(told, asker())).to.deep.equal([]);
  });

  it('counts right when many are mediated, decided on and removed at once', async () => {
    const { order, mediate, update, remove, ordrestore, log, list } = serviceOn(database);
    const id = await order();
    const made = await Promise.all(
      Array.from({ length: 20 }, (_, i) => mediate(id, cprOf(i), { HarSoegbartCv: i % 2 === 0 })),
    );
    const wanted = [{ status: 'Ansat' }, { status: 'IkkeAnsat' }] as const;
    const codes = await Promise.all(
      made.flatMap((one, i) => {
        const seen = { id: one.id, version: 1 };
        const aendring = wanted[i % 2] ?? wanted[0];
        return [
          kodeOf(update(seen, aendring, company())),
          kodeOf(remove(seen, 'Kandidaten har fået job', asker())),
        ];
      }),
    );
    // Of the two who saw version 1 one was first, and the other is told.
    expect(codes.filter((kode) => kode === 0)).to.have.length(20);
    expect(codes.filter((kode) => kode !== 0 && kode !== 140201 && kode !== 140052)).to.deep.equal([]);
    const kept = await database.knex('formidling').where({ jobordre_id: id }).pluck<string[]>('status');
    const counted = (status: string) => kept.filter((one) => one === status).length;
    expect((await ordrestore.find(id))?.kandidater).to.deep.equal({
      ...{ Formidlet: 0, Ansat: counted('Ansat') },
      ...{ IkkeAnsat: counted('IkkeAnsat'), Fjernet: counted('Fjernet') },
    });
    expect(await log.lines(id, 0, 99)).to.have.length(41);
    expect(await numbers(id)).to.have.length(20 - counted('Fjernet'));
    const page = await list(id, undefined, { cursor: undefined, size: 100 }, company());
    expect(page.items).to.have.length(20 - counted('Fjernet'));
  });

  it('forgets the number of who is removed, who may be mediated again', async () => {
    const { order, mediate, remove, update, log } = serviceOn(database);
    const id = await order();
    const first = await mediate(id, cprOf(7));
    expect(await kodeOf(mediate(id, cprOf(7)))).to.equal(140050);
    expect(await remove({ id: first.id, version: 1 }, 'Forkert person', asker())).to.equal(2);
    expect(await numbers(id)).to.deep.equal([]);
    const again = await mediate(id, cprOf(7));
    expect(again.id).to.not.equal(first.id);
    const seen = { id: first.id, version: 2 };
    expect(await kodeOf(update(seen, { status: 'Ansat' }, company()))).to.equal(140052);
    expect(await kodeOf(remove(seen, 'Igen', asker()))).to.equal(140052);
    const removal = (await log.lines(id, 0, 99)).find(
      ({ haendelsestype }) => haendelsestype === 'FormidlingFjernet',
    );
    expect(removal).to.include({
      beskrivelse: 'Forkert person',
      statusSat: 'Fjernet',
      formidlingId: first.id,
    });
  });

  it('lets who mediated remove a candidate, and the responsible job centre, and nobody else', async () => {
    const { order, mediate, remove } = serviceOn(database);
    const id = await order();
    const one = await mediate(id, cprOf(1), {}, asker('851'));
    const other = await mediate(id, cprOf(2), {}, asker('851'));
    expect(await kodeOf(remove({ id: one.id, version: 1 }, 'X', asker('101')))).to.equal(4575);
    expect(await kodeOf(remove({ id: one.id, version: 1 }, 'X', asker('851')))).to.equal(0);
    expect(await kodeOf(remove({ id: other.id, version: 1 }, 'X', asker('461')))).to.equal(0);
  });

  it('tells nobody of another company that there is a mediation', async () => {
    const { order, mediate, update, list } = serviceOn(database);
    const id = await order();
    const one = await mediate(id, cprOf(1));
    const stranger = company('12345674');
    const seen = { id: one.id, version: 1 };
    expect(await kodeOf(update(seen, { status: 'Ansat' }, stranger))).to.equal(140001);
    expect(await kodeOf(update({ ...seen, id: randomUUID() }, { status: 'Ansat' }, company()))).to.equal(
      140001,
    );
    expect(await kodeOf(list(id, undefined, { cursor: undefined, size: 9 }, stranger))).to.equal(140000);
  });

  it('tells a company that guesses who is protected the same of every guess', async () => {
    const { order, mediate, update } = serviceOn(database);
    const one = await mediate(await order(), cprOf(1), { NavneOgAdressebeskyttelse: true });
    const guess = (beskrivelse: string) =>
      codesOf(update({ id: one.id, version: 1 }, { beskrivelse, hjemmeside: beskrivelse }, company()));
    expect(await guess('nej')).to.deep.equal([140055, 140055]);
    expect(await guess('Skovtrold')).to.deep.equal([140055, 140055]);
    expect(await guess(cprOf(1))).to.deep.equal([140055, 140055]);
  });

  it('tells who has not seen the newest version', async () => {
    const { order, mediate, update } = serviceOn(database);
    const one = await mediate(await order(), cprOf(1));
    expect(await update({ id: one.id, version: 1 }, { status: 'Ansat' }, company())).to.equal(2);
    expect(await kodeOf(update({ id: one.id, version: 1 }, { status: 'IkkeAnsat' }, asker()))).to.equal(
      140201,
    );
  });

  it('mails the contact person unless the order says no; the mail has no word of the candidate', async () => {
    const { order, mediate } = serviceOn(database);
    await database.knex('outbox').delete();
    await mediate(await order(), cprOf(1));
    await mediate(await order(jobordre({ EmailVedFormidling: false })), cprOf(1));
    const Kontaktperson = { Fornavne: 'Åse', Efternavn: 'Øst' };
    await mediate(await order(jobordre({ EmailVedFormidling: false, Kontaktperson })), cprOf(1));
    const [mail, ...more] = await mails();
    expect(more).to.deep.equal([]);
    expect(mail).to.deep.include({ recipient: 'aase@cafe-aaen.example' });
    expect(mail?.data).to.include({ titel: 'Køkkenmedhjælper', myndighed: 'Jobcenter 461' });
    expect(JSON.stringify(mail)).to.not.match(/Skovtrold|Ærtha|0101900001/);
  });

  it('writes neither candidate nor mail when the event cannot be written', async () => {
    const { order, mediate, ordrestore } = serviceOn(database);
    const id = await order();
    await database.knex('outbox').delete();
    await database.knex.raw(
      `alter table jobordre_haendelse add constraint no_candidates check (haendelsestype <> 'Formidlet') not valid`,
    );
    try {
      await mediate(id, cprOf(1)).then(
        () => expect.fail('it was written'),
        () => undefined,
      );
    } finally {
      await database.knex.raw('alter table jobordre_haendelse drop constraint no_candidates');
    }
    expect(await numbers(id)).to.deep.equal([]);
    expect((await ordrestore.find(id))?.kandidater.Formidlet).to.equal(0);
    expect(await mails()).to.deep.equal([]);
  });

  it('shows candidates page by page, oldest first, and the numbers to authorities only', async () => {
    const { order, mediate, list } = serviceOn(database);
    const id = await order();
    for (const n of [1, 2, 3]) await mediate(id, cprOf(n), { Foedselsaar: 1990 + n });
    const first = await list(id, undefined, { cursor: undefined, size: 2 }, asker());
    const second = await list(id, undefined, { cursor: first.nextCursor, size: 2 }, asker());
    const shown = [...first.items, ...second.items].map(
      ({ kandidat: { PersonCivilRegistrationIdentifier: cpr } }) => cpr,
    );
    expect(shown).to.deep.equal([1, 2, 3].map(cprOf));
    expect(second.nextCursor).to.equal(undefined);
    const toCompany = await list(id, undefined, { cursor: undefined, size: 9 }, company());
    expect(JSON.stringify(toCompany)).to.not.include('010190');
  });
});
