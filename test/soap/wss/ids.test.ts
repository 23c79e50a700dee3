import { expect } from 'chai';
import { idsOf } from '../../../src/soap/wss/ids.js';
import { parseText } from '../../xml/support.js';
import { cpuMs } from '../../support/cpu-time.js';

describe('ids of a message', () => {
  /**
   * V8 takes short whole numbers for their own hash, so these collide in tables of up to 1,024
   * places.
   */
  const colliding = Array.from({ length: 16_000 }, (_, i) => String(i * 1024));

  it('are read at once, also when their hashes collide', () => {
    const message = parseText(`<x>${colliding.map((id) => `<x id="${id}"/>`).join('')}</x>`);
    expect(idsOf(message.root).size).to.equal(0);
    expect(cpuMs(() => idsOf(message.root), 100)).to.be.below(100);
  });
});
