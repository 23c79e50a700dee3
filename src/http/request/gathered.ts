const NOTHING = Buffer.alloc(0);

/**
 * The bytes of a body as they come. They lie in one buffer, which doubles: a caller may send chunks
 * of a byte each, and kept one by one each would take two hundred. What a caller says of the length
 * makes no room, as it may send nothing.
 */
export class Gathered {
  #buffer: Buffer = NOTHING;
  #length = 0;

  /** All of them. One that came alone is not copied. */
  get bytes(): Buffer {
    return this.#buffer.subarray(0, this.#length);
  }

  /** So much memory they take: twice their number at most. */
  get room(): number {
    return this.#buffer.length;
  }

  add(chunk: Buffer): void {
    const length = this.#length + chunk.length;
    if (this.#length === 0) this.#buffer = chunk;
    else {
      if (length > this.#buffer.length) {
        const larger = Buffer.allocUnsafeSlow(Math.max(length, 2 * this.#length));
        this.bytes.copy(larger);
        this.#buffer = larger;
      }
      chunk.copy(this.#buffer, this.#length);
    }
    this.#length = length;
  }
}
