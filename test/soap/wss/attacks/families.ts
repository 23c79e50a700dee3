import type { Attack, Loot } from './base.js';
import { content, randomEdits, unseen } from './content-attacks.js';
import { keys } from './key-attacks.js';
import { bitFlips, references, signatureShapes } from './signature-attacks.js';
import { duplicateIds, wrappedWhole, wrapping } from './wrapping.js';

const SEED = 20261122;

const randomly = (loot: Loot) => randomEdits(loot, 4000, SEED);

const LARGE: ReadonlySet<unknown> = new Set([wrapping, duplicateIds, bitFlips, unseen, randomly]);

/** Every attack on a signed message, by what it tries. */
export const FAMILIES: Readonly<Record<string, (loot: Loot) => Iterable<Attack>>> = {
  'a signed part moved anywhere, with something in its place': wrapping,
  'the whole message, or the Security header, moved anywhere': wrappedWhole,
  'an id that stands twice': duplicateIds,
  'references, transforms and digests': references,
  'methods, shapes, and HMAC with the public key': signatureShapes,
  'bits and lengths': bitFlips,
  'keys and references to them': keys,
  'changed content': content,
  'what canonicalisation does not see': unseen,
  [`random edits (seed ${SEED})`]: randomly,
};

/** The families of thousands of attacks, which make the same few changes at every place. */
export const LARGE_FAMILIES: ReadonlySet<string> = new Set(
  Object.entries(FAMILIES)
    .filter(([, attacks]) => LARGE.has(attacks))
    .map(([family]) => family),
);
