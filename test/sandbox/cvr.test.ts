import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { projectRoot } from '../../src/config/data-file.js';
import { demoVirksomhedsregister } from '../../src/sandbox/demo/virksomheder.js';
import { type RunningRegister, startCvr } from '../../src/sandbox/cvr/server.js';
import { cvrRegister } from '../../src/services/virksomhed/cvr/register.js';
import { told } from '../support/cvr.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');
const USER = { user: 'jobnet', password: 'hemmelig-Æ:1' };
const PATIENCE = {
  timeoutMs: 30_000,
  retries: 0,
  delayMs: 1,
  maxDelayMs: 1,
  breakerFailures: 100,
  breakerMs: 1,
};

describe('the invented CVR register as a server', () => {
  let now = NOW;
  const waited: number[] = [];
  let server: RunningRegister;
  before(async () => {
    server = await startCvr({
      port: 0,
      ...USER,
      clock: () => now,
      later: (ms, run) => {
        waited.push(ms);
        setImmediate(run);
        return () => undefined;
      },
    });
  });
  after(() => server.close());

  /** The gateway's own way to the real register. */
  const client = (who = USER) =>
    cvrRegister({
      address: { url: server.url, ...who, maxBytes: 1_000_000 },
      patience: PATIENCE,
      clock: () => NOW,
      observer: told(),
    });
  const failureOf = (cvr: string, who = USER) =>
    client(who)
      .find(cvr)
      .then(
        () => 'found',
        (error: unknown) => (error as { readonly kind?: string }).kind,
      );

  it('answers of every company of the demo as the sandbox has it', async () => {
    const companies = JSON.parse(
      readFileSync(join(projectRoot, 'demo/virksomheder.json'), 'utf8'),
    ) as readonly { readonly cvr: string }[];
    expect(companies.length).to.be.greaterThan(15);
    const demo = demoVirksomhedsregister();
    const register = client();
    for (const { cvr } of companies)
      expect(await register.find(cvr), cvr).to.deep.equal(await demo.find(cvr));
  });

  it('knows no other company', async () => {
    expect(await client().find('97009007')).to.equal(undefined);
  });

  it('is slow once for a company, and down for another, as the page says', async () => {
    expect((await client().find('97009015'))?.produktionsenheder).to.have.length(1);
    expect(waited).to.deep.equal([2000]);
    expect(await failureOf('97009023')).to.equal('busy');
  });

  it('comes back ten seconds after the first look-up', async () => {
    expect(await failureOf('97009031')).to.equal('busy');
    now = new Date(NOW.getTime() + 10_000);
    expect(await failureOf('97009031')).to.equal('found');
    now = NOW;
  });

  it('refuses who does not know the password, and says what is wrong of a question', async () => {
    expect(await failureOf('12345674', { ...USER, password: 'gaet' })).to.equal('unauthorised');
    const authorization = `Basic ${Buffer.from(`${USER.user}:${USER.password}`).toString('base64')}`;
    const ask = async (path: string, body: string) =>
      (await fetch(server.url + path, { method: 'POST', headers: { authorization }, body })).status;
    expect(await ask('/virksomhed/_search', '{"query":{"match_all":{}}}')).to.equal(400);
    expect(await ask('/virksomhed/_search', 'x'.repeat(70_000))).to.equal(400);
    expect(await ask('/constructor/_search', '{}')).to.equal(404);
  });
});
