/**
 * The one small tree that a message becomes. Dispatch, validation, decoding, places of violations
 * and signatures read this and nothing else. It has no comments, and a message with a DOCTYPE or a
 * processing instruction was refused before.
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
  /** The attributes without the namespace declarations, which stand in `declarations`. */
  readonly attributes: readonly XmlAttribute[];
  /** Prefix → namespace; '' is the prefix of the default namespace. */
  readonly declarations: Readonly<Record<string, string>>;
  /**
   * Children in document order: elements, and character data (also CDATA), of which no two adjoin.
   */
  readonly nodes: readonly (XmlElement | string)[];
  readonly parent: XmlElement | undefined;
  /** Index in `XmlMessage.text` of this element's '<'. */
  readonly offset: number;
}

/** A place in the message, for people: line and column count from 1, the column in code points. */
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
  /** What read the message straight to values, and so found it valid; undefined where none did. */
  readonly validBy?: object | undefined;
}
