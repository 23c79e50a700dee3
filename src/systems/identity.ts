import type { XmlElement } from '../xml/tree/tree.js';
import type { CallingSystem } from './system.js';

/** Says who sent a message, as its certificate proves. */
export interface Identity {
  readonly system: CallingSystem;
  /** It is the SHA-256 of the certificate in hex. */
  readonly certificateSha256: string;
}

/** Holds what may be believed of a message before its headers are read. */
export interface Identified {
  /** It is absent only in the sandbox, for a message that proves nothing. */
  readonly identity?: Identity;
  /** The header blocks that are read: of a signed message those that were signed. */
  readonly headers: readonly XmlElement[];
  /** soap:Body as it was signed, and nothing else is dispatched; absent where nobody signed. */
  readonly signedBody?: XmlElement;
}
