import { expect } from 'chai';
import type { KeptCall } from '../../src/calls/kept-call.js';
import { boundOf, type Share, shareOf, STRANGERS } from '../../src/calls/shares.js';
import { UNPROVEN } from '../../src/security/callers.js';

/** It counts 1000 bytes. */
const call = (system?: string): KeptCall => ({
  ...{ logId: '', receivedAt: new Date(0), path: '/', outcome: 0, status: 200, durationMs: 1, system },
  request: { state: 'whole', text: 'æ'.repeat(144) },
  answer: { state: 'cut', text: 'x'.repeat(200) },
});

describe('the share of the disk that calls have', () => {
  it('is each system’s own, and one of all that anybody can claim to be', () => {
    expect(['a', 'b', 'sandbox 8/1', 'sandbox 8/2', undefined].map((id) => shareOf(call(id)))).to.deep.equal([
      ...['a', 'b', UNPROVEN, UNPROVEN, STRANGERS],
    ]);
  });

  it('is held at first and whenever a tenth of it is written, each for itself', async () => {
    const held: Share[] = [];
    const bound = boundOf({
      most: 30_000,
      deleteBeyond: (share, most) => Promise.resolve(held.push(`${share} ${most}`)),
      failed: () => undefined,
    });
    await bound([call('a'), call('a')]);
    expect(held.splice(0)).to.deep.equal(['a 30000']);
    await bound([call('a'), call('a'), call('b')]);
    expect(held.splice(0)).to.deep.equal(['b 30000']);
    await bound([call('a')]);
    expect(held.splice(0)).to.deep.equal(['a 30000']);
    await bound([call('a'), call('b')]);
    expect(held).to.deep.equal([]);
  });

  it('is held at the next call where the database did not take it', async () => {
    let isAway = true;
    let held = 0;
    const errors: unknown[] = [];
    const bound = boundOf({
      most: 30_000,
      deleteBeyond: () => {
        held += 1;
        return isAway ? Promise.reject(new Error('away')) : Promise.resolve();
      },
      failed: (error) => errors.push(error),
    });
    await bound([call('a')]);
    isAway = false;
    await bound([call('a')]);
    await bound([call('a')]);
    expect(held).to.equal(2);
    expect(errors.map(String)).to.deep.equal(['Error: away']);
  });
});
