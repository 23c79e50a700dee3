import { createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import type { Limits } from '../../config/config.js';
import { Fault } from '../../faults/fault.js';

export type Coding = 'gzip' | 'deflate';

/**
 * Unpacks a message and stops at the first byte over a limit, so that a bomb costs no more than a
 * message may.
 * @throws Fault 139132 larger than a message may be, 139133 damaged, or packed more tightly than
 *   XML ever is
 */
export async function unpack(packed: Buffer, coding: Coding, limits: Limits): Promise<Uint8Array> {
  const largest = Math.min(limits.bodyBytesWithLogo, packed.length * limits.gzipRatio);
  const engine = engineFor(packed, coding);
  engine.end(packed);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of engine as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > largest) throw tooLarge(largest, limits);
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof Fault ? error : damaged(error, coding);
  }
  // zlib stops at the end of the packed data and says nothing of what follows.
  if (engine.bytesWritten !== packed.length) throw cannot('data efter slutningen / data after the end');
  return Buffer.concat(chunks);
}

/**
 * HTTP's deflate is the zlib format (RFC 9110, 8.4.1.2); some clients send it without zlib's two
 * first bytes.
 */
function engineFor(packed: Buffer, coding: Coding) {
  if (coding === 'gzip') return createGunzip();
  const [first = 0, second = 0] = packed;
  const isZlib = (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0;
  return isZlib ? createInflate() : createInflateRaw();
}

function tooLarge(largest: number, limits: Limits): Fault {
  if (largest === limits.bodyBytesWithLogo) return new Fault(139132, [], { limit: largest });
  return cannot(`mere end ${limits.gzipRatio} gange udvidet / expands more than ${limits.gzipRatio} times`);
}

function damaged(error: unknown, coding: Coding): Fault {
  const isCut = error instanceof Error && 'code' in error && error.code === 'Z_BUF_ERROR';
  return cannot(isCut ? 'afkortet / cut short' : `ikke ${coding} / not ${coding}`);
}

const cannot = (what: string) => new Fault(139133, [], { hvad: what });
