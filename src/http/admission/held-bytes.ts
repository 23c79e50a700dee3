export interface HeldBounds {
  /** For one system. */
  readonly perSystem: number;
  /** For all, strangers among them. */
  readonly inAll: number;
}

/** The bytes that are kept for one connection. */
export interface Hold {
  /** There are more of them. */
  more(bytes: number): void;
  /** Some of them are gone. */
  less(bytes: number): void;
  /** All of them are. May be called again. */
  end(): void;
}

interface Holder {
  readonly system: string | undefined;
  readonly cut: () => void;
  bytes: number;
}

/**
 * Bytes that are kept for callers: answers until they are taken, or bodies until they are whole.
 * They are bounded for each system and for the process. Over a bound, whoever has let us wait
 * longest is cut off, and never the one whose bytes have just come: a caller that is quick has few
 * here, and none for long.
 */
export class HeldBytes {
  #bytes = 0;
  readonly #bytesOf = new Map<string | undefined, number>();
  /** In the order of their coming. */
  readonly #holders = new Set<Holder>();

  constructor(private readonly bounds: HeldBounds) {}

  /** All bytes that are kept now. */
  get bytes(): number {
    return this.#bytes;
  }

  /**
   * @param system whose they are; undefined for a stranger
   * @param cut is called, at most once, to close the connection
   */
  hold(system: string | undefined, bytes: number, cut: () => void): Hold {
    const holder: Holder = { system, bytes: 0, cut };
    this.#holders.add(holder);
    this.#count(holder, bytes);
    this.#cutOver(holder);
    return {
      more: (added) => {
        if (!this.#holders.has(holder)) return;
        this.#count(holder, added);
        this.#cutOver(holder);
      },
      less: (gone) => {
        if (this.#holders.has(holder)) this.#count(holder, -gone);
      },
      end: () => {
        this.#remove(holder);
      },
    };
  }

  #count(holder: Holder, bytes: number): void {
    const ofSystem = (this.#bytesOf.get(holder.system) ?? 0) + bytes;
    holder.bytes += bytes;
    this.#bytes += bytes;
    if (ofSystem > 0) this.#bytesOf.set(holder.system, ofSystem);
    else this.#bytesOf.delete(holder.system);
  }

  #remove(holder: Holder): void {
    if (this.#holders.delete(holder)) this.#count(holder, -holder.bytes);
  }

  /** @param latest whose bytes have just come */
  #cutOver(latest: Holder): void {
    const { perSystem, inAll } = this.bounds;
    const { system } = latest;
    const isSystemOver = () => system !== undefined && (this.#bytesOf.get(system) ?? 0) > perSystem;
    for (const holder of this.#holders) {
      const isOver = this.#bytes > inAll || (holder.system === system && isSystemOver());
      if (holder === latest || (this.#bytes <= inAll && !isSystemOver())) return;
      if (!isOver) continue;
      this.#remove(holder);
      holder.cut();
    }
  }
}
