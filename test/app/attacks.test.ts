import { expect } from 'chai';
import { someOfEachKind } from '../soap/wss/attacks/choice.js';
import { attack } from '../support/attacks.js';
import { isEach } from '../support/each.js';

/**
 * The small families whole and of the large ones each seventeenth; without EACH=1 half of the small
 * ones and one in 170, the first of each kind always; test/soap/wss/attacks.long.test.ts tries the
 * other half.
 */
const CHOICE = isEach ? someOfEachKind() : someOfEachKind(0, 170, 2);
const AT_LEAST = isEach ? 5000 : 2000;

describe('attacks on a signed message, through the whole gateway', function () {
  it('thousands of every kind: each refused for its reason, none run, nothing written, and it lives on', async () => {
    const { sent, refused, wrong, dispatched, written } = await attack(CHOICE);
    process.stdout.write(
      `      ${sent} variants: ${[...refused].map((pair) => pair.join(': ')).join(', ')}\n`,
    );
    expect(wrong.slice(0, 20)).to.deep.equal([]);
    expect({ dispatched, written }).to.deep.equal({ dispatched: 0, written: 0 });
    expect(sent).to.be.at.least(AT_LEAST);
    expect([...refused.keys()]).to.include.members([
      1101, 139101, 139102, 139103, 139110, 139161, 139162, 139163, 139164, 139165, 139166, 139167, 139168,
      139171, 139173,
    ]);
  });
});
