const CUT = '…';
const LEAST_OF_CUT = 20;

/** What the recorded identifiers of a conversation are now. */
export class Bindings {
  readonly #now = new Map<string, string>();
  readonly #recorded = new Map<string, string>();
  /** Of one element each, as they are too short to be known in a text: `Jobordrenummer 1`. */
  readonly #numbers = new Map<string, string>();
  #pattern: RegExp | undefined;

  /** How much it has learnt. */
  get size(): number {
    return this.#now.size + this.#numbers.size;
  }

  /** Knows the same, and learns on its own. */
  copy(): Bindings {
    const copy = new Bindings();
    for (const [recorded, now] of this.#now) copy.bind(recorded, now);
    for (const [recorded, now] of this.#numbers) pair(copy.#numbers, copy.#recorded, recorded, now);
    return copy;
  }

  knows(recorded: string): boolean {
    return this.#now.has(recorded);
  }

  /**
   * Learns that a recorded identifier is another one now.
   * @returns false when either is known to be something else: the two are no pair
   */
  bind(recorded: string, now: string): boolean {
    if (!pair(this.#now, this.#recorded, recorded, now)) return false;
    this.#pattern = undefined;
    return true;
  }

  /** The same for an identifier that counts only within elements of that name. */
  bindNumber(element: string, recorded: string, now: string): boolean {
    return pair(this.#numbers, this.#recorded, `${element} ${recorded}`, `${element} ${now}`);
  }

  /** A text with every identifier as it is now. */
  inText(text: string): string {
    if (this.#now.size === 0) return text;
    this.#pattern ??= new RegExp(
      `(?<![\\w-])(?:${[...this.#now.keys()]
        .toSorted((a, b) => b.length - a.length)
        .map(escaped)
        .join('|')})(?![\\w-])`,
      'g',
    );
    return text.replace(this.#pattern, (id) => this.#now.get(id) ?? id);
  }

  /** The value of an element as it is now. */
  inElement(element: string, text: string): string {
    const number = this.#numbers.get(`${element} ${text}`);
    return number?.slice(element.length + 1) ?? this.#cutShort(text) ?? this.inText(text);
  }

  /** A fault shows the beginning of a long value, and so of a long identifier. */
  #cutShort(text: string): string | undefined {
    if (!text.endsWith(CUT) || text.length <= LEAST_OF_CUT) return undefined;
    const beginning = text.slice(0, -CUT.length);
    const whole = [...this.#now.keys()].find((id) => id.startsWith(beginning));
    return whole === undefined
      ? undefined
      : `${this.#now.get(whole)?.slice(0, beginning.length) ?? ''}${CUT}`;
  }

  /** A request with every identifier as it is now. */
  inMessage(text: string): string {
    const elements = new Set([...this.#numbers.keys()].map((key) => key.slice(0, key.indexOf(' '))));
    const withNumbers = [...elements].reduce(
      (all, element) =>
        all.replace(
          new RegExp(`(<(?:\\w+:)?${element}(?:\\s[^<>]*)?>)([^<>]*)(?=<)`, 'g'),
          (_whole, tag: string, value: string) => tag + this.inElement(element, value),
        ),
      text,
    );
    return this.inText(withNumbers);
  }
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function pair(now: Map<string, string>, recorded: Map<string, string>, from: string, to: string): boolean {
  const [known, back] = [now.get(from), recorded.get(to)];
  if (known !== undefined || back !== undefined) return known === to && back === from;
  now.set(from, to);
  recorded.set(to, from);
  return true;
}
