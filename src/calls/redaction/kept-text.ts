/** What is kept of a message. */
import type { Limits } from '../../config/config.js';
import { Fault } from '../../faults/fault.js';
import { versionOfNamespace } from '../../soap/message/version.js';
import { carriable } from '../../xml/codec/encode.js';
import { parse } from '../../xml/parser/parse.js';
import { childElements } from '../../xml/tree/tree-reading.js';
import type { XmlMessage } from '../../xml/tree/tree.js';
import type { KeptText } from '../kept-call.js';
import { envelopePlace } from './places.js';
import { type Marked, type Tells, tellsOf } from './persons.js';
import { unknownIn } from './quoted.js';
import { markedIn, redact } from './redact.js';

/** Longer messages are not looked at: reading one takes time that requests wait for. */
const MOST_BYTES_READ = 1024 * 1024;

/** So much of each text is kept. */
export const MOST_BYTES_KEPT = 64 * 1024;

export interface Given {
  readonly bytes: Uint8Array;
  readonly charset: string | undefined;
}

/** Undefined: it is no XML that the gateway reads, or too much of it. */
export type Read = XmlMessage | 'large' | undefined;

export function readGiven({ bytes, charset }: Given, limits: Limits): Read {
  if (bytes.byteLength > MOST_BYTES_READ) return 'large';
  try {
    return parse(bytes, { ...(charset !== undefined && { charset }), limits });
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
}

interface Beside {
  readonly isAnswer?: boolean;
  /** Marked values of the message that it answers. */
  readonly marked?: readonly Marked[];
  /** Does a free text tell what must not be kept, whatever the messages say? */
  readonly quotes?: Tells;
  /** Paths that its answer has hidden. */
  readonly hidden?: readonly string[];
}

/**
 * What is no message of the contract is not kept at all: nothing says what in it is a person's.
 * @param beside what the other message of the call tells of this one
 */
export function keptText(
  message: Read,
  { isAnswer = false, marked = [], hidden = [], quotes = () => false }: Beside = {},
): KeptText {
  if (message === 'large') return { state: 'large' };
  const envelope = message && placeOfRoot(message, isAnswer);
  if (!message || !envelope) return { state: 'unknown' };
  const tellsPerson = tellsOf([...marked, ...markedIn(message.root, envelope)]);
  const tells: Tells = (text) => quotes(text) || tellsPerson(text);
  const redaction = { envelope, tells, hidden: new Set(hidden), characters: MOST_BYTES_KEPT };
  return bounded(carriable(redact(message, redaction)));
}

/**
 * What a message has in marked elements, and in places that the contract does not know: by it the
 * answer may tell a person.
 */
export function markedOf(message: Read): readonly Marked[] {
  if (typeof message !== 'object') return [];
  const { root } = message;
  const envelope = placeOfRoot(message, false);
  return [...(envelope ? markedIn(root, envelope) : []), ...unknownIn(root, envelope)];
}

function placeOfRoot({ root }: XmlMessage, isAnswer: boolean) {
  if (root.local !== 'Envelope' || !versionOfNamespace(root.namespace)) return undefined;
  const [body] = childElements(root).filter(
    ({ local, namespace }) => local === 'Body' && namespace === root.namespace,
  );
  const [content] = body ? childElements(body) : [];
  return content && envelopePlace(root, content, isAnswer);
}

function bounded(text: string): KeptText {
  const bytes = Buffer.from(text);
  if (bytes.byteLength <= MOST_BYTES_KEPT) return { state: 'whole', text };
  // A character that the cut goes through is left out.
  const beginning = new TextDecoder().decode(bytes.subarray(0, MOST_BYTES_KEPT), { stream: true });
  return { state: 'cut', text: beginning };
}
