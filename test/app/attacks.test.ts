import { expect } from 'chai';
import { someOfEachKind } from '../soap/wss/attacks/choice.js';
import { attack } from '../support/attacks.js';

describe('attacks on a signed message, through the whole gateway', function () {
  this.timeout(180_000);

  it('at least 5,000 of every kind: each refused for its reason, none run, nothing written, and it lives on', async () => {
    const { sent, refused, wrong, dispatched, written } = await attack(someOfEachKind());
    process.stdout.write(
      `      ${sent} variants: ${[...refused].map((pair) => pair.join(': ')).join(', ')}\n`,
    );
    expect(wrong.slice(0, 20)).to.deep.equal([]);
    expect({ dispatched, written }).to.deep.equal({ dispatched: 0, written: 0 });
    expect(sent).to.be.at.least(5000);
    expect([...refused.keys()]).to.include.members([
      1101, 139101, 139102, 139103, 139110, 139161, 139162, 139163, 139164, 139165, 139166, 139167, 139168,
      139171, 139173,
    ]);
  });
});
