import { expect } from 'chai';
import { services, virksomhedsLoginService } from '../../src/contract/index.js';
import { Fault } from '../../src/faults/fault.js';
import { operations } from '../../src/operations/table.js';
import { createAd, decide, messageAbout, UNKNOWN_ID } from '../support/ads.js';
import { startApp, type TestApp } from '../support/app.js';
import { certificate } from '../support/certificates.js';
import { roleIn } from '../support/database.js';
import { register } from '../support/system-registry.js';
import {
  asOrganisation,
  post,
  sampleOf,
  type SoapAnswer,
  valueOf,
  withRequestIdentifier,
  withValue,
} from '../support/soap-client.js';
import { until } from '../support/until.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');

type Row = Record<string, unknown>;

const rowsOf = ({ database }: TestApp) => database.knex('audit_trail').orderBy('nr').select<Row[]>();

/** @returns the rows that a request left */
const rowOfAnswer = ({ database }: TestApp, { headers }: SoapAnswer) =>
  database
    .knex('audit_trail')
    .where({ log_id: headers.get('servicerequestlogreferenceidentifier') })
    .select<Row[]>();

describe('the audit trail of a running gateway, by operation', () => {
  let app: TestApp;
  before(async () => {
    app = await startApp({ clock: () => NOW });
  });
  after(() => app.stop());

  it('says of each operation of the contract whether and why, and of nothing else', () => {
    const names = services.flatMap((service) => service.operations.map(({ name }) => name));
    expect(Object.keys(operations)).to.have.members(names);
    const free = names.filter((name) => !operations[name].audit.audited);
    expect(free).to.have.members([
      ...['IsValidJobannonce', 'GetCodeListNames', 'GetCodeList', 'SearchStilling', 'GetStilling'],
      ...['IsValidJobordre', 'GetVirksomhedJobcenterTilknytning', 'GetTilmeldteJobcentre'],
      ...['IsValidKontaktperson', 'GetVilkaar', 'IsValidDriftsbesked', 'GetDriftsbeskeder'],
    ]);
    for (const { audit } of Object.values(operations)) expect(audit.reason).to.match(/^\w.{10,}/);
  });

  for (const service of services) {
    for (const { name } of service.operations) {
      const count = operations[name].audit.audited ? 1 : 0;
      it(`has ${count} row of ${name}, done or refused, permitted or not`, async () => {
        const star = asOrganisation(sampleOf(name, NOW, service), 1, '1');
        const before = await rowsOf(app);
        const answers = [
          await post(app.origin, star, { service }),
          await post(app.origin, asOrganisation(star, 10, '97007918'), { service }),
          await post(app.origin, star.replace(`:${name}Request`, `:${name}Request forkert="1"`), { service }),
        ];
        for (const answer of answers) {
          const found = await rowOfAnswer(app, answer);
          expect(found).to.have.length(count);
          const outcome = Number(valueOf(answer.xml, 'ErrorCode') ?? 0);
          if (count > 0) expect(found[0]).to.include({ operation: name, outcome });
        }
        expect(await rowsOf(app)).to.have.length(before.length + 3 * count);
      });
    }
  }
});

describe('the audit trail of a running gateway', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await startApp({ clock: () => NOW });
  });
  afterEach(() => app.stop());

  const create = () => sampleOf('CreateJobannonce', NOW);
  const rows = () => rowsOf(app);
  const rowOf = (answer: SoapAnswer) => rowOfAnswer(app, answer);

  it('tells who did what to which ad, by both clocks, and nothing of a person but the identifier', async () => {
    const answer = await post(app.origin, create());
    const [row, ...others] = await rowOf(answer);
    expect(others).to.deep.equal([]);
    const { nr, tx, recorded_at: recordedAt, ...rest } = row ?? {};
    expect(rest).to.deep.equal({
      answered_at: NOW,
      log_id: valueOf(answer.xml, 'ServiceRequestLogReferenceIdentifier'),
      certificate_sha256: null,
      system_id: 'sandbox 8/461',
      organisation_type_id: 8,
      organisation_code: '461',
      user_id: valueOf(create(), 'UserIdentifier'),
      user_type: 3,
      operation: 'CreateJobannonce',
      jobannonce_id: valueOf(answer.xml, 'JobannonceIdentifier'),
      version: 1,
      annonce_id: null,
      cvr: valueOf(create(), 'CVRnumberIdentifier'),
      repeated: false,
      outcome: 0,
      jobordre_id: null,
      formidling_id: null,
      kontaktperson_id: null,
      driftsbesked_id: null,
      person_id: null,
      anmodning_id: null,
    });
    expect(nr).to.equal('1');
    expect(Number(tx)).to.be.greaterThan(0);
    expect((recordedAt as Date).getTime()).to.be.closeTo(Date.now(), 60_000);
  });

  it('names the ad and version of changes, reads and refusals', async () => {
    const id = await createAd(app.origin, create());
    const about = async (message: string) => (await rowOf(await post(app.origin, message)))[0];
    const ad = (version: number | null, outcome = 0) => ({ jobannonce_id: id, version, outcome });
    expect(await about(messageAbout('GetJobannonce', NOW, id))).to.include(ad(1));
    expect(await about(messageAbout('GetJobannonceHistory', NOW, id))).to.include(ad(null));
    expect(await about(messageAbout('CloseJobannonce', NOW, id, 7))).to.include(ad(7, 130200));
    expect(await about(messageAbout('CloseJobannonce', NOW, id, 1))).to.include(ad(2));
    const stranger = asOrganisation(messageAbout('DeleteJobannonce', NOW, id, 2), 2, '06');
    expect(await about(stranger)).to.include({ ...ad(2, 130000), organisation_code: '06' });
    const unknown = messageAbout('GetJobannonce', NOW, UNKNOWN_ID);
    expect(await about(unknown)).to.include({ jobannonce_id: UNKNOWN_ID, outcome: 130000 });
  });

  it('has the desk’s decisions and what is not permitted, and nothing of whoever does not say who it is', async () => {
    const id = await createAd(app.origin, create());
    await decide(app.origin, { id, version: 1 }, 'GodkendJobannonce', NOW);
    const found = await rows();
    expect(found.at(-1)).to.include({
      operation: 'GodkendJobannonce',
      jobannonce_id: id,
      version: 1,
      outcome: 0,
    });
    const forbidden = await post(
      app.origin,
      asOrganisation(sampleOf('SetVirksomhedLogin', NOW, virksomhedsLoginService), 8, '461'),
      {
        service: virksomhedsLoginService,
      },
    );
    expect((await rowOf(forbidden))[0]).to.include({
      outcome: 1013,
      organisation_type_id: 8,
      cvr: '12345674',
    });
    const headless = create().replace(
      /<aoh:ActiveOrganisationHeader[\s\S]*<\/aoh:ActiveOrganisationHeader>/,
      '',
    );
    const refused = await post(app.origin, headless);
    expect(valueOf(refused.xml, 'ErrorCode')).to.equal('8232');
    expect(await rowOf(refused)).to.deep.equal([]);
  });

  it('has the proven system and its certificate, also when it names an organisation that is not its own, and no stranger', async () => {
    await app.stop();
    const certificateSha256 = 'c0'.repeat(32);
    const organisations = [{ organisationTypeId: 8, organisationCode: '461' }];
    const system = { id: 'system-1', name: 'Fagsystem', organisations, mandates: [], limits: {} };
    let isBelieved = true;
    app = await startApp({
      clock: () => NOW,
      identify: (_http, _message, { headers }) =>
        isBelieved
          ? Promise.resolve({ identity: { system, certificateSha256 }, headers })
          : Promise.reject(new Fault(139160)),
    });
    const proven = { system_id: 'system-1', certificate_sha256: certificateSha256 };
    expect((await rowOf(await post(app.origin, create())))[0]).to.include({ ...proven, outcome: 0 });
    const foreign = await post(app.origin, asOrganisation(create(), 2, '06'));
    expect((await rowOf(foreign))[0]).to.include({ ...proven, outcome: 4575, organisation_code: '06' });
    isBelieved = false;
    const unproven = await post(app.origin, messageAbout('GetJobannonce', NOW, UNKNOWN_ID));
    expect(valueOf(unproven.xml, 'ErrorCode')).to.equal('139160');
    expect(await rowOf(unproven), 'of whom nothing is known').to.deep.equal([]);
  });

  it('has no row of what is refused before anybody is known, and one of each refusal after (docs/audit.md)', async () => {
    await app.stop();
    app = await startApp({ clock: () => NOW, env: { AUTH_METHODS: 'proxy,wss', CERT_PROXY: '127.0.0.1' } });
    const { x509 } = await certificate('Fagsystem Vejle');
    const stranger = await certificate('Fremmed');
    await register(app.database.knex, { certificate: x509 });
    const proof = (der: Buffer) => ({ 'client-cert': `:${der.toString('base64')}:` });
    const known = proof(x509.raw);
    const unread = asOrganisation(create(), 8, '461');
    for (const [kode, rowsLeft, xml, headers] of [
      [139181, 0, unread, { 'client-cert': 'ikke et certifikat' }],
      [139131, 0, unread, { ...known, 'content-type': 'application/json' }],
      [139116, 0, unread, { ...known, 'content-type': 'application/soap+xml' }],
      [139132, 0, unread + ' '.repeat(4_000_000), known],
      [139100, 0, unread.slice(0, -5), known],
      [139111, 0, unread.replace(/<soap:Body>[\s\S]*<\/soap:Body>/, '<soap:Body/>'), known],
      [1101, 0, unread, {}],
      [1012, 0, unread, proof(stranger.x509.raw)],
      [139114, 0, unread.replaceAll('CreateJobannonceRequest', 'Gaet'), known],
      [139115, 1, unread, { ...known, soapaction: '"urn:andet"' }],
      [8232, 1, unread.replace(/<soap:Header>[\s\S]*<\/soap:Header>/, ''), known],
      [4575, 1, asOrganisation(create(), 8, '101'), known],
      [1014, 1, withValue(unread, 'AntalStillinger', 'x'), known],
    ] as const) {
      const answer = await post(app.origin, xml, { headers });
      expect(Number(valueOf(answer.xml, 'ErrorCode')), answer.xml).to.equal(kode);
      expect(await rowOf(answer), `rows of ${kode}`).to.have.length(rowsLeft);
    }
  });

  it('says of a repeat that it is one, and of other content that it was refused', async () => {
    const message = withRequestIdentifier(create(), 'r-1');
    const first = await post(app.origin, message);
    const again = await post(app.origin, message);
    const other = await post(app.origin, withValue(message, 'AntalStillinger', '7'));
    const id = valueOf(first.xml, 'JobannonceIdentifier');
    expect(again.xml).to.equal(first.xml);
    const found = await rows();
    expect(found.map(({ repeated, outcome }) => [repeated, outcome])).to.deep.equal([
      [false, 0],
      [true, 0],
      [false, 139121],
    ]);
    expect(found[1]).to.include({ jobannonce_id: id, version: 1 });
    expect(await rowOf(other)).to.have.length(1);
  });

  it('is written with the change or not at all, and nothing goes out without it', async () => {
    const id = await createAd(app.origin, create());
    await app.database.knex.raw('alter table audit_trail rename to borte');
    const messages = [
      create(),
      messageAbout('GetJobannonce', NOW, id),
      messageAbout('GetJobannonce', NOW, UNKNOWN_ID),
    ];
    for (const message of messages)
      expect(valueOf((await post(app.origin, message)).xml, 'ErrorCode')).to.equal('1011');
    expect(await app.database.knex('jobannonce').select('id')).to.deep.equal([{ id }]);
    await app.database.knex.raw('alter table borte rename to audit_trail');
    await app.database.knex.raw('alter table haendelse rename to borte');
    expect(valueOf((await post(app.origin, create())).xml, 'ErrorCode')).to.equal('1011');
    expect((await rows()).map(({ outcome }) => outcome)).to.deep.equal([0, 1011]);
  });

  it('works as a role that cannot change it, and seals it with a word in the process log', async () => {
    await app.stop();
    app = await startApp({ clock: () => NOW, env: { AUDIT_SEAL_SECONDS: '1' } });
    await createAd(app.origin, create());
    const isSealed = () => app.lines.find((line) => line.includes('the audit trail was sealed'));
    await until(() => isSealed() !== undefined);
    const { nr, rowCount, hash } = JSON.parse(isSealed() ?? '{}') as Record<string, unknown>;
    expect(await app.database.knex('audit_seal').select('nr', 'row_count', 'hash')).to.deep.equal([
      { nr, row_count: rowCount, hash },
    ]);
    expect(app.lines.filter((line) => line.includes('could change the audit trail'))).to.deep.equal([]);
    const { rows: users } = await app.database.knex.raw<{ rows: { usename: string }[] }>(
      "select distinct usename from pg_stat_activity where datname = current_database() and application_name like 'jobnet-soap-gateway%' and pid <> pg_backend_pid()",
    );
    expect(users.map(({ usename }) => usename)).to.include(roleIn(app.database.gateway));
  });
});
