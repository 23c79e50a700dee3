import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import * as orders from '../../migrations/20261130100500_audit_of_orders.js';
import * as contacts from '../../migrations/20261130161100_audit_of_contacts.js';
import * as notices from '../../migrations/20261130163100_audit_of_notices.js';
import * as persons from '../../migrations/20261130171100_audit_of_persons.js';
import { auditorOn } from '../../src/audit/auditor.js';
import type { AuditRecord } from '../../src/audit/audit-port.js';
import { auditTrailOn } from '../../src/audit/audit-store.js';
import { findAuditRows } from '../../src/audit/look-up-store.js';
import { auditStoreOn } from '../../src/audit/seals/seal-store.js';
import { verifyChain } from '../../src/audit/seals/verification.js';
import { keyedHashBy } from '../../src/security/keyed-hash.js';
import { jobordreService } from '../../src/contract/index.js';
import { post, sealAll } from '../support/audit.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { haendelse } from '../support/jobannoncer.js';
import { system } from '../support/systems.js';
import { parseText } from '../xml/support.js';

const ORDER = '7c1e9f04-5a70-4c8e-9a55-0d6c1f2e7b41';
const PERSON = '5d2e8f1a-3c4b-4a6d-9e7f-8a1b2c3d4e5f';
const NOTICE = '5b1f6a2e-8c34-4d7a-9e05-3f6c7d8e9a10';
const EMPLOYEE = 'e'.repeat(64);
const REQUEST = 'c41d7e2a-5b90-4f38-a6d1-0e9b8c7f6a54';
const MEDIATION = '0b7a4b1c-6d9e-4f7e-9c55-3f2f5d1a7e01';

describe('the audit trail of job orders', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await freshDatabase();
  });
  afterEach(() => database.drop());
  const verify = () => verifyChain(auditStoreOn(database.knex));

  it('seals the order, the mediation, the contact person, the notice, the person and the request, and still verifies what was sealed before they had columns', async () => {
    const { knex } = database;
    await persons.down(knex);
    await notices.down(knex);
    await contacts.down(knex);
    await orders.down(knex);
    // As a gateway of that version wrote it.
    await knex.raw(
      `insert into audit_trail (answered_at, log_id, operation, user_id, repeated, outcome)
       select now(), gen_random_uuid(), 'GetJobannonce', 'æ"' || n, false, 0 from generate_series(1, 3) as n`,
    );
    while ((await knex('audit_seal').select('nr')).length === 0) await knex.raw('select seal_audit()');
    await orders.up(knex);
    await contacts.up(knex);
    await notices.up(knex);
    await persons.up(knex);
    expect(await verify())
      .to.include({ rows: 3, unsealed: 0 })
      .and.not.have.property('chainBreak');
    await auditTrailOn(knex).append(
      post({
        ...{ jobordreId: ORDER, formidlingId: MEDIATION, kontaktpersonId: PERSON, driftsbeskedId: NOTICE },
        ...{ personId: EMPLOYEE, anmodningId: REQUEST },
      }),
    );
    await sealAll(knex);
    expect(await verify())
      .to.include({ rows: 4, unsealed: 0 })
      .and.not.have.property('chainBreak');
    const ids = {
      ...{ jobordre_id: ORDER, formidling_id: MEDIATION },
      ...{ kontaktperson_id: PERSON, driftsbesked_id: NOTICE },
      ...{ person_id: EMPLOYEE, anmodning_id: REQUEST },
    };
    for (const [column, was] of Object.entries(ids)) {
      await knex('audit_trail').where({ nr: 4 }).update(column, randomUUID());
      expect((await verify()).chainBreak, column).to.deep.include({ kind: 'row changed', row: '4' });
      await knex('audit_trail').where({ nr: 4 }).update(column, was);
    }
    await knex('audit_trail').where({ nr: 2 }).update({ jobordre_id: ORDER });
    expect((await verify()).chainBreak).to.deep.include({ kind: 'row changed', row: '2' });
  });

  it('is found by the order, its mediations too, and by the mediation', async () => {
    const { knex } = database;
    await knex('jobordre').insert({
      ...{ id: ORDER, version: 1, type: 1, titel: 'Kok', cvr: '12345674', jobcenter: '461' },
      ...{ kontaktperson: 'Ida', loebende: true, indhold: {}, status_sat: 'Aaben', oprettet_af: {} },
      oprettelse: {},
      ...{ oprettet_tidspunkt: new Date(0), seneste_handling: new Date(0) },
    });
    await knex('formidling').insert({
      ...{ id: MEDIATION, jobordre_id: ORDER, version: 1, status: 'Formidlet', kandidat: {} },
      ...{ organisation_type_id: 8, organisation_code: '461' },
      ...{ formidlet_tidspunkt: new Date(0), aendret_tidspunkt: new Date(0) },
    });
    for (const about of [
      { jobordreId: ORDER },
      { formidlingId: MEDIATION },
      { jobordreId: randomUUID() },
      {},
    ])
      await auditTrailOn(knex).append(post(about));
    const found = async (query: Parameters<typeof findAuditRows>[1]) =>
      (await findAuditRows(knex, query, '0', 10)).map(({ nr }) => nr);
    expect(await found({ jobordreId: ORDER })).to.deep.equal(['1', '2']);
    expect(await found({ formidlingId: MEDIATION })).to.deep.equal(['2']);
    expect(await found({ jobordreId: ORDER, systemId: 'another' })).to.deep.equal([]);
  });
});

describe('the auditor', () => {
  /** @returns the row of a request of the service of job orders and its answer */
  async function recordOf(name: string, body: string, answer: object): Promise<AuditRecord> {
    const told: AuditRecord[] = [];
    const trail = { append: (record: AuditRecord) => Promise.resolve(void told.push(record)) };
    const operation = jobordreService.operations.find((one) => one.name === name);
    const { performedBy } = haendelse();
    const facts = {
      logId: randomUUID(),
      operation,
      body: parseText(body).root,
      caller: { ...performedBy, system },
    };
    await auditorOn(trail, () => new Date(0), keyedHashBy(Buffer.alloc(32))).answered(facts, {
      answer,
      repeated: false,
    });
    const [record] = told;
    if (!record) throw new Error('no row');
    return record;
  }

  it('names the order that was created, with its version and its company', async () => {
    const body =
      '<r><Jobordre><Virksomhed><CVRnumberIdentifier>97000999</CVRnumberIdentifier></Virksomhed></Jobordre></r>';
    const answer = { Jobordrevisning: { JobordreIdentifier: ORDER, Version: 1 } };
    expect(await recordOf('CreateJobordre', body, answer)).to.include({
      ...{ jobordreId: ORDER, version: 1, cvr: '97000999' },
    });
  });

  it('names the order and the mediation that a request names or an answer says, and no candidate', async () => {
    const body =
      `<r><JobordreIdentifier>${ORDER}</JobordreIdentifier><Kandidat>` +
      '<PersonCivilRegistrationIdentifier>0101010000</PersonCivilRegistrationIdentifier></Kandidat></r>';
    const record = await recordOf('CreateJobordreFormidling', body, {
      FormidlingIdentifier: MEDIATION,
      Version: 1,
    });
    expect(record).to.include({ jobordreId: ORDER, formidlingId: MEDIATION, version: 1 });
    expect(JSON.stringify(record)).to.not.include('0101010000');
  });
});
