/** The look-up of operators in the audit trail, on its page. */
import { expect } from 'chai';
import { auditTrailOn } from '../../../src/audit/audit-store.js';
import { startApp, type TestApp } from '../../support/app.js';
import { post, sealAll } from '../../support/audit.js';
import { textOf } from '../../support/page-form.js';
import { me, signedIn } from '../../support/sign-in.js';
import type { Browser } from '../../support/browser.js';

const AD = '3f0c2a51-5a70-4c8e-9a55-0d6c1f2e7b41';

describe('the page of the audit trail', () => {
  let app: TestApp;
  let browser: Browser;
  before(async () => {
    app = await startApp({ env: { SANDBOX_LOGIN_PORT: '0', AUDIT_SEAL_SECONDS: '3600' } });
    ({ browser } = await signedIn(app.origin, 'STAR, drift'));
  });
  after(() => app.stop());
  beforeEach(() => app.database.knex.raw('truncate audit_trail, audit_seal restart identity'));

  const trail = () => auditTrailOn(app.database.knex);
  const page = async (query: Readonly<Record<string, string>> = {}, status = 200) => {
    const response = await browser.get(`${app.origin}/drift/audit?${new URLSearchParams(query).toString()}`);
    const html = await response.text();
    expect(response.status, textOf(html)).to.equal(status);
    return { html, text: textOf(html) };
  };
  const rowsOf = (html: string) => [...html.matchAll(/<tr><td>(\d+)<br\/>/g)].map(([, nr]) => Number(nr));

  it('looks for nothing by itself, and says how far the seals are', async () => {
    await trail().append(post());
    const { html, text } = await page();
    expect(text).to.include('Nyeste seglIntet endnu').and.include('Rækker, der venter på segl1');
    expect(rowsOf(html)).to.deep.equal([]);
    await sealAll(app.database.knex);
    expect((await page()).text).to.match(/Nyeste seglNr\. 1, .* kl\. .*Dets hash[\da-f]{64}.*segl0/);
  });

  it('shows what was done to an ad, with the seal of each row', async () => {
    await trail().append(post({ jobannonceId: AD }));
    await trail().append(post());
    await sealAll(app.database.knex);
    await trail().append(
      post({
        jobannonceId: AD,
        operation: 'UpdateJobannonce',
        outcome: 130200,
        repeated: true,
        userId: '<b>x',
      }),
    );
    const { html, text } = await page({ annonce: AD.toUpperCase() });
    // The look-up itself comes first: it is about the ad.
    expect(rowsOf(html)).to.deep.equal([4, 3, 1]);
    expect(text).to.match(/UpdateJobannonce ?Afvist 130200 ?Gentaget/);
    expect(text).to.match(/GetJobannonce ?Gjort/);
    expect(text).to.match(/version 3.*system system-1.*for 8\/461/);
    const states = ['Venter på segl', 'Segl 1'].map((said) => html.split(`>${said}</span>`).length - 1);
    expect(states).to.deep.equal([2, 1]);
    expect(html).to.include('&lt;b&gt;x').and.not.include('<b>x');
  });

  it('shows a row as broken that was changed after it was sealed', async () => {
    await trail().append(post({ jobannonceId: AD }));
    await sealAll(app.database.knex);
    await app.database.knex('audit_trail').where({ nr: 1 }).update({ user_id: 'somebody-else' });
    const { text } = await page({ annonce: AD });
    expect(text).to.include('Brudt: segl 1').and.include('rækken er ændret');
  });

  it('leaves a row of who has looked for what, and a line in the log', async () => {
    await page({ annonce: AD, fra: '2026-01-01T00:00' });
    const [row] = await app.database.knex<Record<string, unknown>>('audit_trail').select('*');
    expect(row).to.deep.include({
      operation: 'OpslagIAuditspor',
      system_id: 'jobag',
      jobannonce_id: AD,
      outcome: 0,
      organisation_type_id: 1,
    });
    expect(row?.user_id).to.match(/^[\da-f]{64}$/);
    const line = app.lines.findLast((one) => one.includes('the audit trail was looked up'));
    expect(line && JSON.parse(line)).to.deep.include({
      logId: row?.log_id,
      lookedFor: { jobannonceId: AD, from: '2025-12-31T23:00:00.000Z' },
    });
    expect((await me(browser, app.origin)).roller).to.include('drift');
  });

  it('finds by system, by its name or id, and by what narrows it', async () => {
    const [known] = await app.database.knex('system').select<{ id: string; name: string }[]>('id', 'name');
    await trail().append(post({ systemId: known?.id }));
    await trail().append(post({ systemId: known?.id, operation: 'UpdateJobannonce' }));
    await trail().append(post({ systemId: 'sandbox 8/461' }));
    expect(rowsOf((await page({ system: (known?.name ?? '').toUpperCase() })).html)).to.deep.equal([2, 1]);
    const { html, text } = await page({ system: known?.id ?? '', operation: 'UpdateJobannonce' });
    expect(rowsOf(html)).to.deep.equal([2]);
    expect(text).to.include(`system ${known?.name}`);
    expect(rowsOf((await page({ system: 'sandbox 8/461', organisation: '8/461' })).html)).to.deep.equal([3]);
    const since = { fra: '2026-01-01T00:00' };
    expect(rowsOf((await page({ ...since, organisation: '8/461' })).html)).to.deep.equal([3, 2, 1]);
    expect((await page({ ...since, til: '2026-01-02T00:00' })).text).to.include('Der er ingen rækker.');
  });

  it('looks for nothing where a page of somebody else’s leads here, and leaves no row', async () => {
    await trail().append(post({ jobannonceId: AD }));
    const led = await browser.get(`${app.origin}/drift/audit?annonce=${AD}`, {
      'sec-fetch-site': 'cross-site',
    });
    const html = await led.text();
    expect(html).to.include(AD).and.not.to.include('Fundet');
    expect(await app.database.knex('audit_trail').count()).to.deep.equal([{ count: '1' }]);
  });

  it('goes on by pages of fifty', async () => {
    for (let count = 0; count < 60; count += 1) await trail().append(post({ systemId: 'many' }));
    const { html } = await page({ system: 'many' });
    expect(rowsOf(html)).to.have.length(50).and.include(60).and.include(11);
    const [, cursor = ''] = /cursor=(\d+)"/.exec(html) ?? [];
    const second = await page({ system: 'many', cursor });
    expect(rowsOf(second.html)).to.deep.equal([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(second.html).to.not.include('Næste side');
    expect(rowsOf((await page({ system: 'many', cursor: "1' or 1=1" })).html)).to.have.length(50);
  });

  for (const [what, query, told, path] of [
    ['an id that is none', { annonce: '123' }, 'Skriv hele id’et', 'annonce'],
    [
      'an organisation without its type',
      { organisation: '461', fra: '2026-01-01T00:00' },
      'Skriv type og kode',
      'organisation',
    ],
    ['a system that is none', { system: 'Ole Jensen, 010170-1234' }, 'Skriv et systems navn', 'system'],
    [
      'an operation that is none',
      { operation: 'ole@x.example' },
      'Skriv navnet på en operation',
      'operation',
    ],
    ['a time that is none', { fra: 'i går' }, 'Skriv dato og klokkeslæt.', 'fra'],
    ['an operation without a period', { operation: 'GetJobannonce' }, 'Skriv fra hvornår', 'fra'],
    ['a log id without a period', { log: AD }, 'Skriv fra hvornår', 'fra'],
    [
      'a period that ends before it begins',
      { fra: '2026-02-01T00:00', til: '2026-01-01T00:00' },
      'Perioden slutter',
      'til',
    ],
  ] as const)
    it(`says at the field what is wrong with ${what}, and looks for nothing`, async () => {
      const { html, text } = await page(query, 422);
      expect(text).to.include('Der er en fejl').and.include(told).and.not.include('(undefined)');
      expect(html)
        .to.include(`href="#felt-${path}"`)
        .and.match(new RegExp(`id="felt-${path}-fejl"`));
      for (const [name, value] of Object.entries(query))
        expect(html).to.include(`value="${value}" id="felt-${name}" name="${name}"`);
      expect(await app.database.knex('audit_trail').select('*')).to.deep.equal([]);
    });
});
