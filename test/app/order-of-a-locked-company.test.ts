import { expect } from 'chai';
import { jobordreService as service } from '../../src/contract/index.js';
import { laasetyper } from '../../src/services/virksomhed/locks/locks.js';
import { lockRegisterOn } from '../../src/services/virksomhed/locks/store.js';
import { startApp, type TestApp } from '../support/app.js';
import { asOrganisation, post, sampleOf, valueOf, withValue } from '../support/soap-client.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');
const OTHER_CVR = '10150817';
const COMPANY = 10;
const SAMPLE_ID = '5b0c8a52-2f4e-4d5a-9c1b-7e6f3a2d1c90';

describe('a job order from before its company was', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await startApp({ clock: () => NOW, newId: () => SAMPLE_ID });
  });
  afterEach(() => app.stop());

  const send = async (name: string, change = (message: string) => message) => {
    const { xml } = await post(app.origin, change(sampleOf(name, NOW, service)), { service });
    return Number(valueOf(xml, 'ErrorCode') ?? 0);
  };
  const closed = (message: string) => message.replace(/(<jo:Status>\s*<clb:\w+>)\d/, '$13');

  for (const [laas, code] of [
    ['spaerret', 140041],
    ['konfliktramt', 140040],
  ] as const)
    it(`${laas} can be read and closed, and nothing else (${code})`, async () => {
      expect(laasetyper).to.include(laas);
      expect(await send('CreateJobordre')).to.equal(0);
      const lock = { cvr: '12345674', laas, tidspunkt: NOW, af: 'test', begrundelse: 'test' };
      await lockRegisterOn(app.database.knex, () => NOW).set(lock);
      expect(await send('GetJobordre')).to.equal(0);
      expect(await send('UpdateJobordre')).to.equal(code);
      expect(await send('SetJobordreStatus')).to.equal(code);
      expect(await send('CreateJobordreFormidling')).to.equal(code);
      expect(await send('SetJobordreStatus', closed)).to.equal(0);
    });

  it('tells no system of another company, of which it holds no mandate (4575)', async () => {
    expect(await send('CreateJobordre')).to.equal(0);
    const elsewhere = (message: string) =>
      asOrganisation(withValue(message, 'CVRnumberIdentifier', OTHER_CVR), COMPANY, '12345674');
    for (const laas of laasetyper)
      await lockRegisterOn(app.database.knex, () => NOW).set({
        ...{ cvr: OTHER_CVR, laas, tidspunkt: NOW, af: 'test', begrundelse: 'test' },
      });
    for (const name of ['UpdateJobordre', 'CreateJobordre', 'IsValidJobordre'])
      expect(await send(name, elsewhere), name).to.equal(4575);
  });
});
