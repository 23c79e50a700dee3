import { mock } from 'node:test';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { conversionProcesses } from '../../../../src/services/logo/image/conversion-processes.js';
import { plain } from '../../../support/images.js';

const ENDLESS = fileURLToPath(new URL('../../../support/endless-conversion.ts', import.meta.url));

const tooMuch = () => new Error('too much');
const told = (work: Promise<unknown>) => work.catch((error: unknown) => (error as Error).message);
/** The handle of a process is closed in the turn behind its end. */
const closed = async () => {
  for (let turn = 0; turn < 3; turn += 1) await new Promise(setImmediate);
};
const children = () => process.getActiveResourcesInfo().filter((kind) => kind === 'ProcessWrap').length;

describe('the processes that convert', () => {
  it('are ended at the limit, and hold up nobody beside them', async () => {
    const picture = await plain(30, 20).png().toBuffer();
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      const endless = conversionProcesses(tooMuch, ENDLESS);
      const convert = conversionProcesses(tooMuch);
      await endless(Buffer.alloc(1));
      const stuck = told(endless(picture));
      expect(children()).to.equal(1);
      expect(await convert(picture)).to.have.nested.property('logo.bredde', 30);
      mock.timers.tick(9_999);
      expect(await Promise.race([stuck, convert(picture)])).to.have.property('logo');
      mock.timers.tick(1);
      expect(await stuck).to.equal('too much');
      await closed();
      expect(children()).to.equal(0);
    } finally {
      mock.timers.reset();
    }
  });

  it('may end by themselves, and the next picture has a new one', async () => {
    const convert = conversionProcesses(tooMuch, ENDLESS);
    expect(await told(convert(new Uint8Array()))).to.equal('too much');
    expect(await told(convert(new Uint8Array()))).to.equal('too much');
  });
});
