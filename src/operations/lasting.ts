import { BoundedMap } from '../bounded-map.js';

/**
 * An answer that is given again as long as nothing that it says has changed: the same object, so
 * that the XML that was written of it can be kept with it.
 */
export class Lasting<Answer extends object> {
  constructor(readonly answer: Answer) {}
}

interface Kept<Answer extends object> {
  readonly content: object;
  readonly key: string;
  readonly lasting: Lasting<Answer>;
  readonly bytes: number;
}

/** An answer is there as an object, and as XML. */
const BYTES_OF_A_CHARACTER = 4;

/**
 * Keeps the newest answer about each of many things.
 * @param maxBytes of all of them together
 */
export function lastingAnswers<Answer extends object>(maxBytes: number) {
  const kept = new BoundedMap<string, Kept<Answer>>(maxBytes, ({ bytes }) => bytes);
  /**
   * @param id what the answer is about
   * @param content what it says at length, which is the same object for as long as it is the same
   * @param key everything else that the answer depends on; who asks must be allowed to see it
   */
  return (id: string, content: object, key: string, make: () => Answer): Lasting<Answer> => {
    const known = kept.use(id);
    if (known?.key === key && known.content === content) return known.lasting;
    const lasting = new Lasting(make());
    const characters = key.length + JSON.stringify(lasting.answer).length;
    kept.set(id, { content, key, lasting, bytes: characters * BYTES_OF_A_CHARACTER });
    return lasting;
  };
}
