import type { Limits } from '../../config/config.js';
import type { HeldBytes } from '../admission/held-bytes.js';
import { Fault } from '../../faults/fault.js';
import { Gone } from '../gateway.js';
import type { BodyStream } from './body-stream.js';
import { shown } from '../response/shown.js';
import { Gathered } from './gathered.js';
import { type Coding, unpack } from './unpack.js';

/** @throws Fault 139132 too large, 139133 cannot be unpacked */
type Unpacked = () => Uint8Array | Promise<Uint8Array>;

/**
 * Reads a message, bounded in bytes and time. What has come of it is counted until it is whole:
 * when all such bodies are too much together, the one that began first is cut off.
 * @param contentEncoding the header of that name
 * @returns unpacks it
 * @throws Fault 139132 too large, 139134 too slow, 139137 unknown coding; Gone
 */
export async function readBody(
  stream: BodyStream,
  contentEncoding: string | undefined,
  limits: Limits,
  arriving: HeldBytes,
): Promise<Unpacked> {
  const coding = codingOf(contentEncoding);
  const bytes = limits.bodyBytesWithLogo;
  if ((stream.declared ?? 0) > bytes) throw new Fault(139132, [], { limit: bytes });

  const gathered = new Gathered();
  const hold = arriving.hold(undefined, 0, stream.cut);
  const keep = (chunk: Buffer) => {
    gathered.add(chunk);
    hold.more(chunk.length);
  };
  const outcome = await stream.receive({ bytes, ms: limits.bodyMs }, keep);
  hold.end();
  if (outcome === 'gone') throw new Gone();
  if (outcome === 'tooMuch') throw new Fault(139132, [], { limit: bytes });
  if (outcome === 'tooSlow') throw new Fault(139134, [], { seconds: limits.bodyMs / 1000 });

  const received = gathered.bytes;
  return () => (coding === 'identity' ? received : unpack(received, coding, limits));
}

const CODINGS: Readonly<Record<string, Coding | 'identity'>> = {
  '': 'identity',
  identity: 'identity',
  gzip: 'gzip',
  'x-gzip': 'gzip',
  deflate: 'deflate',
};

/**
 * It takes one coding at most: several on top of each other are a way to hide a bomb, and no SOAP
 * client sends them.
 */
function codingOf(header: string | undefined): Coding | 'identity' {
  const coding = (header ?? '').trim().toLowerCase();
  const known = Object.hasOwn(CODINGS, coding) ? CODINGS[coding] : undefined;
  if (known === undefined) throw new Fault(139137, [], { encoding: shown(coding) });
  return known;
}
