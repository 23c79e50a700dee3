import { expect } from 'chai';
import { jobannonceService, virksomhedsLoginService } from '../../src/contract/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { post, sampleOf, valueOf, withValue } from '../support/soap-client.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');

/** Values of elements the contract marks as personal, each found nowhere else. */
const PERSONAL: Readonly<Record<string, string>> = {
  UserFullName: 'Vibeke Hemmeligsen',
  UserIdentifier: 'vibhem77',
  Fornavne: 'Torbenjamin',
  Efternavn: 'Skjulthøj',
  Telefonnummer: '+4570998877',
  Email: 'torbenjamin@skjult.example',
};

describe('what an operator sees', () => {
  let app: TestApp;
  before(async () => {
    app = await startApp({ clock: () => NOW });
  });
  after(() => app.stop());

  const personal = () =>
    Object.entries(PERSONAL).reduce(
      (xml, [local, value]) => withValue(xml, local, value),
      sampleOf('CreateJobannonce', NOW),
    );

  it('finds one log id in the answer, its HTTP header, the log and the event', async () => {
    const { xml, headers } = await post(app.origin, personal());
    const logId = valueOf(xml, 'ServiceRequestLogReferenceIdentifier') ?? 'none';
    expect(headers.get('servicerequestlogreferenceidentifier')).to.equal(logId);
    expect(app.lines.some((line) => line.includes(logId) && line.includes('CreateJobannonce'))).to.equal(
      true,
    );
    expect(await app.database.knex('haendelse').where({ log_id: logId }).select()).to.have.length(1);
    const fault = await post(app.origin, withValue(personal(), 'AntalStillinger', 'x'));
    const faultId = valueOf(fault.xml, 'ServiceRequestLogReferenceIdentifier') ?? 'none';
    expect(app.lines.some((line) => line.includes(faultId) && line.includes('1014'))).to.equal(true);
  });

  it('sees which fields a message has at level debug, its numbers, codes, ids and times, and no text', async () => {
    await post(app.origin, personal());
    const line = app.lines.findLast((one) => one.includes('decoded request')) ?? '{}';
    const { request, caller } = JSON.parse(line) as Record<'request' | 'caller', unknown>;
    expect(request).to.have.nested.include({ 'Jobannonce.Titel': '***', 'Jobannonce.Annoncetekst': '***' });
    expect(request).to.have.nested.include({
      'Jobannonce.Job.AntalStillinger': 2,
      'Jobannonce.Job.Ansaettelsesdato': '2027-01-05',
    });
    expect(caller).to.have.nested.include({
      'system.name': 'Fagsystem Odense',
      'metadata.RequestUserStructure.UserFullName': '***',
    });
  });

  it('sees no personal data in any line or fault', async () => {
    for (const value of Object.values(PERSONAL)) expect(personal()).to.include(value);
    await post(app.origin, personal());
    const wrong = await post(app.origin, withValue(personal(), 'Email', 'torbenjamin(skjult.example'));
    expect(valueOf(wrong.xml, 'Vaerdi')).to.equal('***');
    for (const value of [...Object.values(PERSONAL), 'torbenjamin(skjult']) {
      expect(app.lines.filter((line) => line.includes(value))).to.deep.equal([]);
      expect(wrong.xml).to.not.include(value);
    }
  });

  it('reads requests, faults by code, latency by operation and the pool from /metrics', async () => {
    await post(app.origin, sampleOf('IsValidJobannonce', NOW));
    const service = virksomhedsLoginService;
    await post(app.origin, sampleOf('GetVirksomhedLogin', NOW, service), { service });
    const text = await (await fetch(`${app.origin}/metrics`)).text();
    expect(text).to.match(
      /gateway_requests_total\{service="JobannonceService\.v2",operation="IsValidJobannonce",status="200"\} 1/,
    );
    expect(text).to.match(/gateway_faults_total\{code="120700"\} 1/);
    expect(text).to.match(/gateway_request_seconds_count\{operation="IsValidJobannonce"\} 1/);
    expect(text).to.match(/gateway_pool_connections\{state="free"\} \d/);
  });

  it('is told that it lives and is ready', async () => {
    for (const path of ['/health/live', '/health/ready']) {
      expect((await fetch(`${app.origin}${path}`)).status).to.equal(200);
    }
  });

  it('loads the contract at the address it used, file by file and as a zip, and a sample that is ready to post', async () => {
    const at = `${app.origin}${jobannonceService.path}`;
    const wsdl = await (await fetch(`${at}?wsdl`)).text();
    expect(wsdl).to.include(`location="${at}"`);
    const schemas = [...wsdl.matchAll(/schemaLocation="([^"]+)"/g)].map(([, address = '']) => address);
    expect(schemas).to.not.deep.equal([]);
    for (const address of schemas) {
      expect(address.startsWith(`${at}?xsd=`)).to.equal(true);
      expect((await fetch(address)).status).to.equal(200);
    }
    const zip = await fetch(`${at}?zip`);
    expect(zip.headers.get('content-type')).to.equal('application/zip');
    expect((await fetch(`${at}?xsd=nothing.xsd`)).status).to.equal(404);
    for (const version of ['1.1', '1.2']) {
      const sample = await fetch(`${at}?sample=CreateJobannonce&soap=${version}`);
      const type = sample.headers.get('content-type') ?? '';
      const answer = await fetch(at, {
        method: 'POST',
        headers: { 'content-type': type },
        body: await sample.text(),
      });
      expect(answer.status).to.equal(200);
    }
  });
});
