/** The ids that a caller gives its requests: a gateway that knows one repeats its answer. */
import { randomBytes } from 'node:crypto';
import type { Fixture } from '../fixture/fixture.js';

/** Of the gateway's own headers, and of WS-Addressing. */
const OWN = /<(?:\w+:)?(?:RequestIdentifier|MessageID)(?:\s[^<>]*)?>\s*([^<>]*?)\s*</g;

/** So many characters at the end are another's in each run; the length stays. */
const CHANGED = 8;

/** @returns each recorded id and another one, which is as long and made of the same characters */
export function ownIds({ steps }: Fixture): ReadonlyMap<string, string> {
  const recorded = steps.flatMap(({ text }) => [...text.matchAll(OWN)].map(([, id = '']) => id));
  return new Map(
    [...new Set(recorded)]
      .filter((id) => /^[\w.:/-]*[\da-z]{8}$/i.test(id))
      .map((id) => [id, id.slice(0, -CHANGED) + randomBytes(CHANGED / 2).toString('hex')]),
  );
}
