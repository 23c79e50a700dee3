/** A kept call that is meant to hold up the gateway when somebody looks at it. */
import { expect } from 'chai';
import { kept } from '../../../src/calls/kept.js';
import { defaultLimits } from '../../../src/config/config.js';
import { Fault } from '../../../src/faults/fault.js';
import { beskederOf } from '../../../src/pages/udvikler/kald/beskeder.js';
import { sayIn } from '../../../src/pages/words.js';
import { writeFault } from '../../../src/soap/faults/fault-writer.js';
import { SOAP_11 } from '../../../src/soap/message/version.js';
import { cpuMs } from '../../support/cpu-time.js';
import { sampleOf } from '../../support/soap-client.js';

const COUNT = 4000;
const PARENT = '/soap:Envelope/soap:Body/job:CreateJobannonceRequest/job:Jobannonce';

/** One line with thousands of namesakes, the last of which are wrong. */
function hostile(vaerdi: string) {
  const request = sampleOf('CreateJobannonce', new Date('2026-11-30T10:00:00+01:00'))
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll(/>\s+</g, '><')
    .replace('<job:Titel>', `${'<job:Url/>'.repeat(COUNT)}$&`);
  const violations = Array.from({ length: 50 }, (_, nr) => ({
    kode: 1014 as const,
    sti: `${PARENT}/job:Url[${COUNT - nr}]`,
    vaerdi,
  }));
  const fault = writeFault(new Fault(1014, violations), SOAP_11, '00000000-0000-4000-8000-000000000001');
  return {
    ...{ logId: '', receivedAt: new Date(0), path: '', status: 500, durationMs: 1, charset: undefined },
    ...{ request: Buffer.from(request), answer: String(fault.body), outcome: 1014 },
  };
}

describe('a kept call with thousands of namesakes', () => {
  it('is shown in little time, each error at its line', () => {
    const call = kept(hostile('x'), defaultLimits);
    const shown = () => beskederOf(call, sayIn('da'));
    expect(cpuMs(shown, 1000)).to.be.below(1000);
    const lines = shown().problems.map(({ line }) => line ?? 0);
    expect(lines).to.have.length(50);
    expect(lines.map((line) => (lines[0] ?? 0) - line)).to.deep.equal(lines.map((_, nr) => nr));
  });

  it('is made ready to be kept in little time, though its fault has hidden them', () => {
    expect(cpuMs(() => kept(hostile('***'), defaultLimits), 1000)).to.be.below(1000);
  });
});
