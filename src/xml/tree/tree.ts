/**
 * The one small tree a message becomes. Dispatch, decoding, rules' positions and signatures read this and nothing
 * else. Comments are dropped; DOCTYPE and processing instructions never get this far.
 */
export interface XmlAttribute {
  readonly namespace: string;
  readonly local: string;
  readonly prefix: string;
  readonly value: string;
}

export interface XmlElement {
  readonly namespace: string;
  readonly local: string;
  readonly prefix: string;
  /** Without the namespace declarations, which stand in `declarations` (prefix → namespace, '' = default). */
  readonly attributes: readonly XmlAttribute[];
  readonly declarations: Readonly<Record<string, string>>;
  /** Child elements and character data (CDATA included), in document order; adjacent character data is one string. */
  readonly nodes: readonly (XmlElement | string)[];
  readonly parent: XmlElement | undefined;
  /** Index in `XmlMessage.text` of this element's '<'. */
  readonly offset: number;
}

/** A place in the message, for people: 1-based line, 1-based column counted in characters (code points). */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface XmlMessage {
  readonly root: XmlElement;
  /** The decoded characters that were parsed; offsets point into it. */
  readonly text: string;
  /** The same characters as UTF-8 bytes, as the schema validator reads them. */
  readonly bytes: Uint8Array;
}
