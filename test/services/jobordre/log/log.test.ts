import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { RequestContext } from '../../../../src/operations/request-context.js';
import { logOperations } from '../../../../src/services/jobordre/log/operations.js';
import { createLogService } from '../../../../src/services/jobordre/log/service.js';
import { jobordrelogOn } from '../../../../src/services/jobordre/log/store.js';
import { jobordreAccessOn } from '../../../../src/services/jobordre/ordre/access.js';
import type { Haendelse } from '../../../../src/services/jobordre/ordre/store-port.js';
import { jobordreStoreOn } from '../../../../src/services/jobordre/ordre/store.js';
import { formidlingStoreOn } from '../../../../src/services/jobordre/formidling/store.js';
import { myndighedsregisterOn } from '../../../../src/services/myndighed/store.js';
import { type InTransaction, transactionsOn } from '../../../../src/store/sql/knex-transaction.js';
import { freshDatabase, type TestDatabase } from '../../../support/database.js';
import { nyFormidling } from '../../../support/formidlinger.js';
import { CREATED, haendelse, jobordre, nyJobordre } from '../../../support/jobordrer.js';
import { system } from '../../../support/systems.js';

const { performedBy } = haendelse();
const asker = (other: Partial<RequestContext> = {}): RequestContext => ({
  caller: { ...performedBy, organisationTypeId: 8, organisationCode: '461', system },
  scope: 'alle',
  now: CREATED,
  logId: randomUUID(),
  locate: (found) => found,
  ...other,
});

describe('the log of an order, and the feed of all', () => {
  let database: TestDatabase;
  let inTransaction: InTransaction;
  let operations: ReturnType<typeof logOperations>;
  const ids: string[] = [];
  const formidling = nyFormidling({ jobordreId: randomUUID() });
  before(async () => {
    database = await freshDatabase();
    inTransaction = transactionsOn(database.knex);
    const ordrestore = jobordreStoreOn(database.knex);
    const myndigheder = myndighedsregisterOn(database.knex);
    const ordrer = jobordreAccessOn({ store: ordrestore, myndigheder });
    operations = logOperations(createLogService({ ordrer, log: jobordrelogOn(database.knex) }), myndigheder);
    await database
      .knex('tilmeldt_myndighed')
      .insert({ organisation_type_id: 8, organisation_code: '461', navn: 'Jobcenter Odense' });
    const events: readonly Partial<Haendelse>[] = [
      { type: 'StatusAendret', statusSat: 'MidlertidigInaktiv', beskrivelse: 'Nok for nu' },
      { type: 'TovholderNaevnt' },
      { type: 'Formidlet', formidlingId: formidling.id, beskrivelse: 'Kan begynde nu' },
      { type: 'FormidlingAendret', formidlingId: formidling.id, statusSat: 'Ansat' },
      {
        type: 'FormidlingFjernet',
        formidlingId: formidling.id,
        statusSat: 'Fjernet',
        beskrivelse: 'Har fået job',
      },
    ];
    for (const Svarfrist of ['2026-12-28', '2026-12-01']) {
      const ny = nyJobordre({ indhold: jobordre({ Svarfrist }) });
      ids.push(ny.id);
      await inTransaction(async (transaction) => {
        const order = await ordrestore.insert(transaction, ny, ny.indhold, haendelse());
        if (!order) throw new Error('not written');
        if (ids.length > 1) return;
        await formidlingStoreOn(database.knex).insert(transaction, { ...formidling, jobordreId: ny.id });
        for (const one of events) await ordrestore.count(transaction, order, undefined, haendelse(one));
      });
    }
  });
  after(() => database.drop());

  it('tells the oldest first: who, what, when, which candidate, and the status that was set', async () => {
    const { LoglinjeSamling: lines } = await operations.GetFormidlingslog(
      { JobordreIdentifier: ids[0] ?? '' },
      asker(),
    );
    const UdfoertAf = { Part: 2, OrganisationTypeId: 8, OrganisationCode: '461', Navn: 'Jobcenter Odense' };
    const about = { FormidlingIdentifier: formidling.id };
    const common = { UdfoertAf, Handlingsdato: '2026-11-30T10:15:30.123+01:00' };
    expect(lines).to.deep.equal([
      { ...common, Handlingstype: 1 },
      { ...common, Handlingstype: 2, Status: 2, Beskrivelse: 'Nok for nu' },
      { ...common, Handlingstype: 2 },
      { ...common, Handlingstype: 3, ...about, Beskrivelse: 'Kan begynde nu' },
      { ...common, Handlingstype: 2, ...about, Formidlingsstatus: 2 },
      { ...common, Handlingstype: 4, ...about, Formidlingsstatus: 4, Beskrivelse: 'Har fået job' },
    ]);
  });

  it('comes page by page, and each line once', async () => {
    const types: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await operations.GetFormidlingslog(
        { JobordreIdentifier: ids[0] ?? '', PageSize: 4, ...(cursor !== undefined && { Cursor: cursor }) },
        asker(),
      );
      types.push(...page.LoglinjeSamling.map(({ Handlingstype }) => Handlingstype));
      cursor = page.NextCursor;
    } while (cursor !== undefined);
    expect(types).to.deep.equal([1, 2, 2, 3, 2, 4]);
  });

  it('feeds the events of all orders without gaps, with the status that the order has now', async () => {
    const first = await operations.GetJobordrehaendelser({ PageSize: 6 }, asker());
    expect(first.HasMore).to.equal(true);
    const after = new Date('2026-12-02T10:00:00Z');
    const second = await operations.GetJobordrehaendelser(
      { Cursor: first.NextCursor },
      asker({ now: after }),
    );
    expect(second.HasMore).to.equal(false);
    const all = [...first.JobordrehaendelseSamling, ...second.JobordrehaendelseSamling];
    expect(all.map(({ Haendelsestype }) => Haendelsestype)).to.deep.equal([1, 3, 4, 5, 6, 7, 1]);
    expect(all.map(({ Status }) => Status)).to.deep.equal([1, 1, 1, 1, 1, 1, 3]);
    expect(all[3]).to.deep.include({
      FormidlingIdentifier: formidling.id,
      AnsvarligtJobcenter: '461',
      Version: 1,
    });
    expect(JSON.stringify(all)).to.not.match(/Skovtrold|0101900000|Kan begynde/);
  });

  it('is for unemployment funds that take part only', async () => {
    const fund = asker({ caller: { ...asker().caller, organisationTypeId: 2, organisationCode: '7' } });
    const refused = await operations.GetJobordrehaendelser({}, fund).catch((error: unknown) => error);
    expect(refused).to.include({ kode: 4575 });
  });
});
