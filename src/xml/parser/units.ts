/** Units of the longest message that is read in the shared room: most messages are far below it. */
const SHARED_LENGTH = 0x10000;
/** Zeros after the last unit: no character, so every loop stops there without asking for the length, and may look ahead. */
const TAIL = 4;

const shared = Buffer.allocUnsafeSlow(2 * (SHARED_LENGTH + TAIL));

/**
 * The characters of one message as numbers. A number out of a typed array costs a third of `charCodeAt` (measured), and
 * what is normalised can be written over what it was read from. Reading is synchronous, so one room does for all messages;
 * only one longer than that gets its own. UTF-16 in the byte order of the machine, which for Node is little-endian.
 */
export class Units {
  private readonly bytes: Buffer;
  readonly at: Uint16Array;
  readonly length: number;

  constructor(text: string) {
    this.length = text.length;
    this.bytes = text.length > SHARED_LENGTH ? Buffer.allocUnsafeSlow(2 * (text.length + TAIL)) : shared;
    this.at = new Uint16Array(this.bytes.buffer, 0, text.length + TAIL);
    this.bytes.write(text, 'utf16le');
    this.at.fill(0, text.length);
  }

  string(from: number, to: number): string {
    return this.bytes.toString('utf16le', 2 * from, 2 * to);
  }
}
