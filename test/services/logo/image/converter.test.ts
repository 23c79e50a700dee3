import { mock } from 'node:test';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { givenUpInTheEnd } from '../../../../src/services/logo/image/attempts.js';
import { logoViolation } from '../../../../src/services/logo/logo-violation.js';
import { conversionProcesses, EndedOver } from '../../../../src/services/logo/image/conversion-processes.js';
import { plain } from '../../../support/images.js';
import { holdTimeouts } from '../../../support/held-timeouts.js';

const ENDLESS = fileURLToPath(new URL('../../../support/endless-conversion.ts', import.meta.url));

const ENDED = 'the process that converted a picture has ended';
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
    const goOn = holdTimeouts();
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
      expect(await stuck).to.equal(ENDED);
      await closed();
      expect(children()).to.equal(0);
    } finally {
      goOn();
    }
  });

  it('may end by themselves, and the next picture has a new one', async () => {
    const convert = conversionProcesses(tooMuch, ENDLESS);
    expect(await told(convert(new Uint8Array()))).to.equal(ENDED);
    expect(await told(convert(new Uint8Array()))).to.equal(ENDED);
    expect(await convert(Buffer.alloc(1))).to.equal('answered');
  });

  it('are not tried for ever with a picture that ends each of them (130126)', async () => {
    const convert = givenUpInTheEnd(conversionProcesses(tooMuch, ENDLESS), tooMuch);
    const deadly = new Uint8Array();
    expect(await told(convert(deadly))).to.equal('too much');
    expect(await convert(Buffer.alloc(1))).to.equal('answered');
    expect(await told(convert(deadly))).to.equal('too much');
    for (let again = 0; again < 2; again += 1)
      expect(await convert(deadly)).to.deep.equal({ violation: logoViolation.tooCostly() });
  });

  it('do not blame a picture when there is no process for it, nor one that was converted since', async () => {
    const answers: (Error | 'logo')[] = [];
    const convert = givenUpInTheEnd(() => {
      const answer = answers.shift();
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer as never);
    }, tooMuch);
    const ended = new EndedOver();
    answers.push(tooMuch(), tooMuch(), tooMuch(), ended, ended, 'logo', ended, ended, 'logo');
    const heard = [];
    while (answers.length > 0) heard.push(await told(convert(Buffer.alloc(1))));
    const busy = 'too much';
    expect(heard).to.deep.equal([busy, busy, busy, busy, busy, 'logo', busy, busy, 'logo']);
  });
});
