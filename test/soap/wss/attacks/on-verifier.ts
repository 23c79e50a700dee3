/** Attacks on a signed message, tried on the verifier alone. */
import { Fault } from '../../../../src/faults/fault.js';
import { canonicalise } from '../../../../src/soap/wss/c14n.js';
import type { Verified } from '../../../../src/soap/wss/verify.js';
import type { XmlElement } from '../../../../src/xml/tree/tree.js';
import { registryOf, type TestCertificate, throwawaySigner } from '../certificates.js';
import { verifyText } from '../messages.js';
import { type Attack, lootOf } from './base.js';
import { type Choice, chosenOf } from './choice.js';
import { FAMILIES } from './families.js';

interface Tried {
  readonly count: number;
  /** Variants whose outcome is not what it should be. */
  readonly wrong: readonly string[];
}

/** @returns tries the chosen attacks of a family */
export async function attacksOnVerifier(choice: Choice): Promise<(family: string) => Promise<Tried>> {
  const [victim, colleague, stranger] = await Promise.all([
    throwawaySigner('RSA-2048', 'Kommunesystem'),
    throwawaySigner('RSA-2048', 'A-kassesystem'),
    throwawaySigner('RSA-2048', 'Fremmed'),
  ]);
  const loot = lootOf(victim, colleague, stranger);
  const registry = registryOf(victim, colleague);
  const original = handedOut(await verifyText(loot.text, registry));

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

  return async (family) => {
    const wrong: string[] = [];
    let count = 0;
    for (const attack of chosenOf(family, FAMILIES[family]?.(loot) ?? [], choice)) {
      count += 1;
      const found = await wrongWith(attack);
      if (found) wrong.push(`${attack.name}: ${found}, expected ${String(attack.expected)}`);
    }
    return { count, wrong };
  };
}

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
