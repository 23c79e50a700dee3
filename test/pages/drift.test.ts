/** What operators are shown: read from what is measured, and right. */
import { expect } from 'chai';
import { Histogram, Registry } from 'prom-client';
import { callsIn, milliseconds, quantile } from '../../src/pages/drift/calls.js';
import { samplesIn, sumsBy, valueOf } from '../../src/pages/drift/samples.js';
import { startApp, type TestApp } from '../support/app.js';
import { signedIn } from '../support/sign-in.js';
import { post, sampleOf } from '../support/soap-client.js';
import { codeListsService } from '../../src/contract/index.js';

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

  it('has quantiles within the bucket that they fall in', () => {
    const buckets = [
      { atMost: 0.1, count: 50 },
      { atMost: 0.2, count: 90 },
      { atMost: Infinity, count: 100 },
    ];
    expect(quantile(buckets, 25)).to.be.closeTo(0.05, 1e-9);
    expect(quantile(buckets, 50)).to.be.closeTo(0.1, 1e-9);
    expect(quantile(buckets, 70)).to.be.closeTo(0.15, 1e-9);
    expect(quantile(buckets, 95)).to.equal(undefined);
    expect(quantile([], 0)).to.equal(undefined);
  });

  it('has times with two figures, and long ones to the millisecond', () => {
    expect([0.0041, 0.016, 0.0995, 0.1, 4.1234, 0].map(milliseconds)).to.deep.equal([
      '4.1',
      '16',
      '100',
      '100',
      '4123',
      '0',
    ]);
  });

  it('reads what prom-client writes', async () => {
    const registry = new Registry();
    const seconds = new Histogram({
      name: 'gateway_request_seconds',
      help: 'x',
      labelNames: ['operation'] as const,
      buckets: [0.01, 0.1, 1],
      registers: [registry],
    });
    for (const value of [0.005, 0.05, 0.05, 0.5]) seconds.observe({ operation: 'GetJobannonce' }, value);
    const [calls] = callsIn(samplesIn(await registry.metrics()));
    expect(calls).to.deep.include({ operation: 'GetJobannonce', count: 4, refused: 0 });
    expect(calls?.median).to.be.closeTo(0.055, 1e-9);
    expect(calls?.slow).to.be.closeTo(0.82, 1e-9);
  });

  describe('on the page', () => {
    let app: TestApp;
    before(async () => {
      app = await startApp({ env: { SANDBOX_LOGIN_PORT: '0' } });
    });
    after(() => app.stop());

    it('are calls and faults that have been, and whether the database answers', async () => {
      const { browser } = await signedIn(app.origin, 'STAR, drift');
      const page = async () => (await browser.get(`${app.origin}/drift`)).text();
      expect(await page()).to.include('Ingen har kaldt version 1.');
      const service = codeListsService;
      await post(app.origin, sampleOf('GetCodeListNames', new Date(), service), { service });
      await post(app.origin, '<not-a-message/>', { service });
      const text = await page();
      expect(text).to.match(/<td>GetCodeListNames<\/td><td class="tal">1<svg/);
      expect(text).to.match(/<td>139110<\/td>/);
      expect(text).to.match(/<dt>Database<\/dt><dd><span class="maerke maerke-groen">Svarer<\/span>/);
    });
  });
});
