/**
 * A cache for what can always be made again: it holds at most `maxEntries`, and one that is made
 * when it is full takes the place of the oldest. So no caller makes it grow, and none shuts the
 * others out.
 */
export class BoundedMap<K, V> {
  private readonly entries = new Map<K, V>();

  /** @param maxEntries at least 1 */
  constructor(private readonly maxEntries: number) {}

  /**
   * @returns what is kept for the key; where nothing is, what `make` returns, which is kept from
   * now on
   */
  getOrMake(key: K, make: () => V): V {
    const { entries } = this;
    const known = entries.get(key);
    if (known !== undefined || entries.has(key)) return known as V;
    const made = make();
    this.set(key, made);
    return made;
  }

  get(key: K): V | undefined {
    return this.entries.get(key);
  }

  /** Keeps the value for the key, as the newest entry. */
  set(key: K, value: V): void {
    const { entries } = this;
    entries.delete(key);
    const oldest = entries.size < this.maxEntries ? undefined : entries.keys().next();
    if (oldest?.done === false) entries.delete(oldest.value);
    entries.set(key, value);
  }

  delete(key: K): void {
    this.entries.delete(key);
  }
}

/**
 * Such a cache, bounded by the bytes of what it holds; what is larger than all of it is not kept.
 */
export class ByteBoundedMap<K, V> {
  private readonly entries = new Map<K, { readonly value: V; readonly bytes: number }>();
  private held = 0;

  constructor(private readonly maxBytes: number) {}

  get bytes(): number {
    return this.held;
  }

  /** It becomes the newest entry. */
  get(key: K): V | undefined {
    const found = this.entries.get(key);
    if (!found) return undefined;
    this.entries.delete(key);
    this.entries.set(key, found);
    return found.value;
  }

  /** Keeps the value for the key, in place of those that were not asked for longest. */
  set(key: K, value: V, bytes: number): void {
    const { entries } = this;
    this.held -= entries.get(key)?.bytes ?? 0;
    entries.delete(key);
    if (bytes > this.maxBytes) return;
    entries.set(key, { value, bytes });
    this.held += bytes;
    for (const [oldest, { bytes: freed }] of entries) {
      if (this.held <= this.maxBytes) return;
      entries.delete(oldest);
      this.held -= freed;
    }
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
