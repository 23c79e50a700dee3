/** What operators are shown: read from what is measured, and right. */
import { expect } from 'chai';
import { samplesIn, sumsBy, valueOf } from '../../../src/pages/drift/samples.js';
import { startApp, type TestApp } from '../../support/app.js';
import { demoDatabase } from '../../support/database.js';
import { holding, isWaiting } from '../../support/held-tables.js';
import { signedIn } from '../../support/sign-in.js';
import { post, sampleOf } from '../../support/soap-client.js';
import { codeListsService } from '../../../src/contract/index.js';

describe('what operators are shown', () => {
  it('is read from the text of Prometheus, whatever stands in a label', () => {
    const text = [
      '# HELP a_total what it is',
      '# TYPE a_total counter',
      String.raw`a_total{name="b \"c\" \\ d\ne",other="x"} 3`,
      'a_total{name="f"} 4',
      'gauge NaN',
      'plain 1.5e-3',
      '',
    ].join('\n');
    const samples = samplesIn(text);
    expect(samples[0]).to.deep.equal({
      name: 'a_total',
      labels: { name: 'b "c" \\ d\ne', other: 'x' },
      value: 3,
    });
    expect(sumsBy(samples, 'a_total', 'name')).to.deep.equal([
      ['f', 4],
      ['b "c" \\ d\ne', 3],
    ]);
    expect(valueOf(samples, 'plain')).to.equal(0.0015);
    expect(valueOf(samples, 'gauge')).to.be.NaN;
    expect(valueOf(samples, 'a_total', { name: 'f' })).to.equal(4);
    expect(valueOf(samples, 'nothing')).to.equal(undefined);
  });

  describe('on the page', () => {
    let app: TestApp;
    before(async () => {
      app = await startApp({ env: { SANDBOX_LOGIN_PORT: '0' } });
    });
    after(() => app.stop());

    const operator = async () => {
      const { browser } = await signedIn(app.origin, 'STAR, drift');
      return async (path: string, status = 200) => {
        const response = await browser.get(`${app.origin}${path}`);
        expect(response.status, path).to.equal(status);
        return response.text();
      };
    };
    const service = codeListsService;
    const call = () => post(app.origin, sampleOf('GetCodeListNames', new Date(), service), { service });

    it('are calls and faults that have been, and whether the database answers', async () => {
      const page = await operator();
      expect(await page('/drift')).to.include('Ingen har kaldt version 1.');
      await call();
      await post(app.origin, '<not-a-message/>', { service });
      const text = await page('/drift');
      expect(text).to.match(/>Get<wbr\/>Code<wbr\/>List<wbr\/>Names<\/a><\/td><td class="tal">1<svg/);
      expect(text)
        .to.match(/<td>139110<\/td>/)
        .and.include('Svartider er anslået.');
      expect(text).to.match(/<dt>Database<\/dt><dd><span class="maerke maerke-groen">Svarer<\/span>/);
      expect(text).to.include('aria-label="2 kald i alt, heraf 1 afvist; flest fra ');
    });

    it('are an operation and a system each, with the faults that are theirs', async () => {
      const page = await operator();
      await call();
      const main = await page('/drift?periode=doegn');
      const [, ofSystem = ''] = /href="(\/drift\/system\/sandbox[^"]*)"/.exec(main) ?? [];
      expect(ofSystem).to.match(/periode=doegn$/);
      const system = await page(ofSystem.replaceAll('&amp;', '&'));
      expect(system).to.match(/<h1>sandbox \d+\/\w+<\/h1>/);
      expect(system).to.include('>Get<wbr/>Code<wbr/>List<wbr/>Names</a>').and.not.include('139110');
      const operation = await page('/drift/operation/GetCodeListNames?periode=uge');
      expect(operation)
        .to.match(/>sandbox \d+\/\w+<\/a>/)
        .and.not.include('139110');
      const none = await page('/drift/operation/-');
      expect(none).to.include('<h1>Uden operation').and.include('139110').and.include('>Ukendt system<');
      const nobody = await page('/drift/system/-');
      expect(nobody).to.include('<h1>Ukendt system</h1>').and.include('139110');
    });

    it('are certificates by when they stop to be believed, and none of a closed system', async () => {
      const page = await operator();
      const { knex } = app.database;
      const listed = async () =>
        (await page('/drift')).split('inden 60 dage')[1]?.match(/<code>[\da-f]{16}…<\/code>/g) ?? [];
      const days = (count: number) => new Date(Date.now() + count * 86_400_000);
      await knex('system_certificate').update({ valid_to: days(700) });
      expect(await listed()).to.deep.equal([]);
      const [one] = await knex('system_certificate').select<{ sha256: string; system_id: string }[]>('*');
      if (!one) throw new Error('the sandbox has no certificate');
      await knex('system_certificate')
        .where({ sha256: one.sha256 })
        .update({ ended_at: days(20), end_reason: 'superseded', ended_by: 'x', end_remark: 'x' });
      expect(await listed()).to.deep.equal([`<code>${one.sha256.slice(0, 16)}…</code>`]);
      await knex('system').where({ id: one.system_id }).update({ closed_at: new Date() });
      expect(await listed()).to.deep.equal([]);
    });

    it('are empty where nothing was, and not there where nothing can be', async () => {
      const page = await operator();
      const empty = await page('/drift/operation/GetJobordre');
      expect(empty).to.include('aria-label="Ingen kald i perioden."').and.include('Ingen fejl.');
      expect(await page('/drift/system/%3Cb%3Ex')).to.include('<h1>&lt;b&gt;x</h1>');
      await page('/drift/operation/toString', 404);
      await page('/drift/system/%E0%A4%A', 404);
      expect(await page('/drift?periode=evig')).to.include('periode=time" aria-current="true"');
    });

    it('are shown though what was counted last cannot be written', async () => {
      const page = await operator();
      await call();
      await page('/drift');
      const held = await holding(app.database.knex, 'lock table traffic in share mode');
      try {
        await call();
        // The lock is there still: who waited for it would wait until the database gives up.
        expect(await page('/drift')).to.include('>Get<wbr/>Code<wbr/>List<wbr/>Names</a>');
        expect(await isWaiting(app.database.knex)).to.equal(true);
      } finally {
        await held.release();
      }
    });

    it('say so where nothing is counted', async () => {
      const quiet = await startApp({ env: { SANDBOX_LOGIN_PORT: '0', TRAFFIC_KEPT_DAYS: '0' } });
      try {
        await post(quiet.origin, sampleOf('GetCodeListNames', new Date(), service), { service });
        const { browser } = await signedIn(quiet.origin, 'STAR, drift');
        const text = await (await browser.get(`${quiet.origin}/drift`)).text();
        expect(text).to.include('TRAFFIC_KEPT_DAYS er 0');
        expect(await quiet.database.knex('traffic').select('*')).to.deep.equal([]);
      } finally {
        await quiet.stop();
      }
    });

    it('are written at the end, too', async () => {
      const database = await demoDatabase();
      try {
        const short = await startApp({ env: { SANDBOX_LOGIN_PORT: '0' }, database });
        await post(short.origin, sampleOf('GetCodeListNames', new Date(), service), { service });
        await short.stop();
        const rows = await database.knex('traffic').select<{ calls: number; operation: string }[]>('*');
        expect(rows.map(({ calls, operation }) => [operation, calls])).to.deep.equal(
          Array(3).fill(['GetCodeListNames', 1]),
        );
      } finally {
        await database.drop();
      }
    });
  });
});
