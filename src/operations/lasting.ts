import { ByteBoundedMap } from '../bounded-map.js';

/**
 * An answer that is given again as long as nothing that it says has changed: the same object, so
 * that the XML that was written of it can be kept with it.
 */
export class Lasting<Answer extends object> {
  constructor(readonly answer: Answer) {}
}

/** An answer is there as an object, and as XML. */
const BYTES_OF_A_CHARACTER = 4;

/**
 * Keeps the newest answer about each of many things.
 * @param maxBytes of all of them together
 */
export function lastingAnswers<Answer extends object>(maxBytes: number) {
  const kept = new ByteBoundedMap<string, { readonly key: string; readonly lasting: Lasting<Answer> }>(
    maxBytes,
  );
  /**
   * @param id what the answer is about
   * @param key everything that the answer depends on; who asks must have been allowed to see it
   */
  return (id: string, key: string, make: () => Answer): Lasting<Answer> => {
    const known = kept.get(id);
    if (known?.key === key) return known.lasting;
    const lasting = new Lasting(make());
    const characters = key.length + JSON.stringify(lasting.answer).length;
    kept.set(id, { key, lasting }, characters * BYTES_OF_A_CHARACTER);
    return lasting;
  };
}
