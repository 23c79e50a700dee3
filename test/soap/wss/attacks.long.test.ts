import { expect } from 'chai';
import { Fault } from '../../../src/faults/fault.js';
import { canonicalise } from '../../../src/soap/wss/c14n.js';
import type { Verified } from '../../../src/soap/wss/verify.js';
import type { XmlElement } from '../../../src/xml/tree/tree.js';
import { type Attack, type Loot, lootOf } from './attacks/base.js';
import { FAMILIES } from './attacks/families.js';
import { registryOf, type TestCertificate, throwawaySigner } from './certificates.js';
import { verifyText } from './messages.js';

/**
 * All nodes that the verifier gave back, in canonical form and with their places, as one string.
 */
function handedOut({ body, headers, timestamp, certificate }: Verified<TestCertificate>): string {
  const placed = (element: XmlElement): string => {
    const path = [];
    for (let at = element.parent; at; at = at.parent) path.push(`{${at.namespace}}${at.local}`);
    return `${path.join(' < ')}: ${canonicalise(element)}`;
  };
  return [
    placed(body),
    placed(timestamp.element),
    ...headers.map(placed).sort(),
    certificate.fingerprint,
  ].join('\n');
}

describe('attacks on a signed message', function () {
  this.timeout(300_000);
  let loot: Loot;
  let original: string;
  let registry: ReturnType<typeof registryOf>;
  let variants = 0;

  before(async () => {
    const [victim, colleague, stranger] = await Promise.all(
      ['Kommunesystem', 'A-kassesystem', 'Fremmed'].map((name) => throwawaySigner('RSA-2048', name)),
    );
    if (!victim || !colleague || !stranger) throw new Error('no certificates');
    loot = lootOf(victim, colleague, stranger);
    registry = registryOf(victim, colleague);
    original = handedOut(await verifyText(loot.text, registry));
  });

  /** @returns what is wrong with the outcome */
  async function wrongWith({ text, expected }: Attack): Promise<string | undefined> {
    try {
      const verified = await verifyText(text, registry);
      if (handedOut(verified) !== original) return 'other nodes than the signed ones came back';
      return expected === 'same' || expected === 'any' ? undefined : 'was verified';
    } catch (error) {
      if (!(error instanceof Fault)) return `threw ${String(error)}`;
      if (expected === 'same') return `was refused with ${error.kode}`;
      if (expected === 'any')
        return /^1391[0-7]/.test(String(error.kode)) ? undefined : `fault ${error.kode}`;
      return expected.includes(error.kode) ? undefined : `was refused with ${error.kode}`;
    }
  }

  for (const [family, attacks] of Object.entries(FAMILIES)) {
    it(`${family}: refused for the right reason, or the signed nodes`, async () => {
      const wrong: string[] = [];
      let count = 0;
      for (const attack of attacks(loot)) {
        count += 1;
        const found = await wrongWith(attack);
        if (found) wrong.push(`${attack.name}: ${found}, expected ${String(attack.expected)}`);
      }
      variants += count;
      process.stdout.write(`      ${count} variants\n`);
      expect(wrong.slice(0, 20)).to.deep.equal([]);
      expect(count).to.be.above(20);
    });
  }

  it('are at least 5,000 variants', () => {
    process.stdout.write(`      ${variants} variants in all\n`);
    expect(variants).to.be.at.least(5000);
  });
});
