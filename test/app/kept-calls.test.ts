/** Calls that a gateway keeps, from the message to the table. */
import { expect } from 'chai';
import { startApp, type TestApp, type TestSettings } from '../support/app.js';
import { freshDatabase } from '../support/database.js';
import { asOrganisation, post, sampleOf, withValue } from '../support/soap-client.js';
import { until } from '../support/until.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');
const DAY_MS = 86_400_000;

interface Row {
  readonly log_id: string;
  readonly received_at: Date;
  readonly system_id: string | null;
  readonly organisation_type_id: number | null;
  readonly organisation_code: string | null;
  readonly operation: string | null;
  readonly path: string;
  readonly outcome: number;
  readonly status: number;
  readonly duration_ms: number;
  readonly request: string | null;
  readonly request_state: string;
  readonly answer: string | null;
}

describe('calls of a gateway that keeps them', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await keeping();
  });
  afterEach(() => app.stop());

  const keeping = (settings: TestSettings = {}, days = '7') =>
    startApp({ clock: () => NOW, ...settings, env: { CALLS_KEPT_DAYS: days, ...settings.env } });
  const rows = () => app.database.knex<Row>('kept_call').orderBy('nr').select<Row[]>('*');
  const kept = async (count: number) => {
    await until(async () => (await rows()).length >= count);
    return rows();
  };
  const metric = async (fate: string) =>
    new RegExp(`gateway_kept_calls_total\\{fate="${fate}"\\} (\\d+)`).exec(
      await (await fetch(`${app.origin}/metrics`)).text(),
    )?.[1];

  it('have who called, what came of it, and both texts without persons', async () => {
    const message = withValue(sampleOf('CreateJobannonce', NOW), 'UserFullName', 'Ole Jensen-Kvist');
    const answer = await post(app.origin, message);
    const [row] = await kept(1);
    expect(row).to.include({
      log_id: answer.headers.get('servicerequestlogreferenceidentifier'),
      operation: 'CreateJobannonce',
      path: '/virksomhedsindsats/2/JobannonceService',
      outcome: 0,
      status: 200,
      answer: answer.xml,
    });
    expect(row?.received_at).to.deep.equal(NOW);
    expect(row?.system_id).to.match(/^sandbox /);
    expect(row?.request).to.include('<job:Titel>').and.to.include('>***<').and.not.to.include('Kvist');
    expect(await metric('kept')).to.equal('1');
  });

  it('have the code of their fault, whoever sent them', async () => {
    await post(app.origin, sampleOf('CreateJobannonce', NOW).replace(/(<job:Titel>)[^<]*/, '$1'));
    await post(app.origin, 'no XML');
    await post(
      app.origin,
      sampleOf('GetJobannonce', NOW).replace(
        /<aoh:ActiveOrganisationHeader[\s\S]*?<\/aoh:ActiveOrganisationHeader>/,
        '',
      ),
    );
    const found = await kept(3);
    expect(found.map(({ outcome, request_state: state }) => [outcome, state])).to.deep.equal([
      [1014, 'whole'],
      [139100, 'unknown'],
      [8232, 'whole'],
    ]);
    expect(found.map(({ system_id: system }) => system !== null)).to.deep.equal([true, false, false]);
    expect(found[0]?.answer).to.include('Fejlliste').and.to.include(found[0]?.log_id);
    expect(found[1]?.request).to.equal(null);
  });

  it('are also those of version 1, wherever they come, by the organisation they name and without text', async () => {
    const v1 = asOrganisation(sampleOf('GetJobannonce', NOW), 8, '461').replace(
      /(<soap:Body>)[\s\S]*(<\/soap:Body>)/,
      '$1<o:CreateJobAd xmlns:o="http://jobnet.af.dk/JobAdService">Ole</o:CreateJobAd>$2',
    );
    for (const path of [
      '/virksomhedsindsats/1/JobannonceService',
      '/virksomhedsindsats/2/JobannonceService',
      '/JobAdService.svc',
    ])
      await fetch(app.origin + path, {
        method: 'POST',
        headers: { 'content-type': 'text/xml; charset=utf-8' },
        body: v1,
      });
    const found = await kept(3);
    for (const row of found)
      expect(row).to.include({
        outcome: 139001,
        operation: 'CreateJobAd',
        organisation_type_id: 8,
        organisation_code: '461',
        request: null,
        request_state: 'unknown',
      });
    expect(new Set(found.map(({ path }) => path)).size).to.equal(3);
  });

  it('are neither those of our own pages, nor trials, nor documents', async () => {
    for (const path of ['/virksomhedsindsats/2/JobannonceService?wsdl', '/', '/udvikler', '/health/live'])
      await fetch(app.origin + path);
    await fetch(`${app.origin}/udvikler/proev`, {
      method: 'POST',
      headers: { origin: app.origin, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ besked: sampleOf('GetJobannonce', NOW) }),
    });
    await post(app.origin, sampleOf('SearchJobannonce', NOW));
    expect((await kept(1)).map(({ operation }) => operation)).to.deep.equal(['SearchJobannonce']);
  });

  it('go with the reset of their organisation', async () => {
    await post(app.origin, asOrganisation(sampleOf('SearchJobannonce', NOW), 8, '461'));
    await post(app.origin, asOrganisation(sampleOf('SearchJobannonce', NOW), 8, '101'));
    await kept(2);
    const answer = await fetch(`${app.origin}/sandbox/reset`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ organisations: ['8/461'] }),
    });
    expect(await answer.json()).to.have.nested.property('deleted.calls', 1);
    expect((await rows()).map(({ organisation_code: code }) => code)).to.deep.equal(['101']);
  });

  it('are lost, and nothing else is, where the database does not take them', async () => {
    await app.database.knex.raw('alter table kept_call rename to elsewhere');
    const answer = await post(app.origin, sampleOf('SearchJobannonce', NOW));
    expect(answer.status).to.equal(200);
    await until(async () => (await metric('failed')) === '1');
    expect(app.lines.filter((line) => line.includes('calls could not be kept'))).to.have.length(1);
    await app.database.knex.raw('alter table elsewhere rename to kept_call');
    await post(app.origin, sampleOf('SearchJobannonce', NOW));
    expect(await kept(1)).to.have.length(1);
  });

  it('are written before it stops, forgotten after their days, and all when none is kept any more', async () => {
    const database = await freshDatabase();
    try {
      const begin = (now: Date, days: string) => keeping({ database, clock: () => now }, days);
      const count = async () =>
        Number((await database.knex('kept_call').count<{ count: string }[]>())[0]?.count);
      const long = new Date(Date.now() - 60 * DAY_MS);
      const after = (days: number) => new Date(long.getTime() + days * DAY_MS);
      for (const day of [0, 6]) {
        const one = await begin(after(day), '7');
        await post(one.origin, sampleOf('SearchJobannonce', after(day)));
        await one.stop();
      }
      expect(await count()).to.equal(2);
      for (const [days, left] of [
        ['7', 1],
        ['0', 0],
      ] as const) {
        const one = await begin(after(8), days);
        await until(async () => (await count()) === left);
        await one.stop();
      }
    } finally {
      await database.drop();
    }
  });
});
