/**
 * A cache for what can always be made again. When it is full, the oldest entries make room for what
 * is new. So no caller makes it grow, and none shuts the others out.
 */
export class BoundedMap<K, V> {
  private readonly entries = new Map<K, V>();
  private sum = 0;

  /**
   * @param most of what it holds, at least 1: entries, or the sum of their weights
   * @param weigh an entry's weight, such as its bytes, always the same for one value
   */
  constructor(
    private readonly most: number,
    private readonly weigh: (value: V) => number = () => 1,
  ) {}

  get weight(): number {
    return this.sum;
  }

  /**
   * @returns what is kept for the key; where nothing is, what `make` returns, which is kept from
   * now on
   */
  getOrMake(key: K, make: () => V): V {
    const known = this.entries.get(key);
    if (known !== undefined || this.entries.has(key)) return known as V;
    const made = make();
    this.set(key, made);
    return made;
  }

  get(key: K): V | undefined {
    return this.entries.get(key);
  }

  /** As `get`, and it becomes the newest entry: what is asked for often stays. */
  use(key: K): V | undefined {
    const { entries } = this;
    const found = entries.get(key);
    if (found === undefined) return undefined;
    entries.delete(key);
    entries.set(key, found);
    return found;
  }

  /** Keeps the value for the key, as the newest entry; not one that is heavier than all may be. */
  set(key: K, value: V): void {
    this.delete(key);
    const weight = this.weigh(value);
    if (weight > this.most) return;
    this.entries.set(key, value);
    this.sum += weight;
    for (const oldest of this.entries.keys()) {
      if (this.sum <= this.most) return;
      this.delete(oldest);
    }
  }

  delete(key: K): void {
    const { entries } = this;
    if (!entries.has(key)) return;
    this.sum -= this.weigh(entries.get(key) as V);
    entries.delete(key);
  }
}

const MAX_TEXTS = 256;
const MAX_TEXT_LENGTH = 256;

/**
 * Remembers the answers of a pure function of a text that callers send again and again, such as a
 * Content-Type: 256 answers, to texts of at most 256 characters. Longer texts are read each time.
 */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const answers = new BoundedMap<string, T>(MAX_TEXTS);
  return (text) => (text.length > MAX_TEXT_LENGTH ? read(text) : answers.getOrMake(text, () => read(text)));
}
