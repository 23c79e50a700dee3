/**
 * The numbers that the reader's inner loop (assembly/, compiled to WebAssembly) and the rest of the
 * reader agree on. Both compile this file, so it holds plain numbers only.
 */

// What a UTF-16 unit may be, as bits.

/** The unit may begin a name without a colon (NameStartChar; Namespaces in XML, NCName). */
export const NAME_START = 1;
/** The unit may stand in such a name (NameChar). */
export const NAME = 2;
/** The unit is white space (production 3). */
export const SPACE = 4;
/** The unit is no Char of production 2. */
export const DISALLOWED = 8;
/** The unit is not taken as it stands in character data. */
export const STOPS_TEXT = 16;
/** The unit is not taken as it stands in an attribute's value. */
export const STOPS_VALUE = 32;
/** The unit may stand in a namespace name, which is a URI reference (RFC 3986). */
export const NAMESPACE_NAME = 64;

// Units by their name.

export const TAB = 0x09;
export const LF = 0x0a;
export const CR = 0x0d;
export const BLANK = 0x20;
export const DOUBLE_QUOTE = 0x22;
export const AMPERSAND = 0x26;
export const SINGLE_QUOTE = 0x27;
export const SLASH = 0x2f;
export const COLON = 0x3a;
export const LESS = 0x3c;
export const EQUALS = 0x3d;
export const GREATER = 0x3e;
export const BRACKET = 0x5d;

/**
 * The most characters in the name of an element, an attribute or a namespace. No contract comes
 * near this, and libxml2 stops at 50,000.
 */
export const MAX_NAME_LENGTH = 1000;

// The names that are known first, by their numbers. Attributes without a prefix are of none.

export const NO_NAMESPACE = 0;
export const XML_NAMESPACE = 1;
export const XMLNS_NAMESPACE = 2;

// Tokens, by their first word of 32 bits. An index is one of units, and a name is its number.

/** Next words: index of `<`; names local, prefix, namespace; attributes, declarations. */
export const START_TOKEN = 1;
export const END_TOKEN = 2;
/** Next words: first index, the index after the last, and bits that say how to take it. */
export const TEXT_TOKEN = 3;
/** Next words: index; names local, prefix, namespace; the value: from, to, rewritten? */
export const ATTRIBUTE_TOKEN = 4;
/** Next words: none, none; the names prefix, namespace. */
export const DECLARATION_TOKEN = 5;
/** Next words: first index, the index after the last. It is a name that was not known before. */
export const NAME_TOKEN = 6;

/** The text is not what stands in the message: it was normalised where it stood. */
export const REWRITTEN_TEXT = 1;
/** The text is nothing but white space. */
export const BLANK_TEXT = 2;
/** The text is a CDATA section. */
export const CDATA_TEXT = 4;
/** The text holds no white space. */
export const SPACELESS_TEXT = 8;

// Why a message is refused.

export const LIMIT = 1;
export const DOCTYPE = 2;
export const INSTRUCTION = 3;
export const END_TAG = 4;
export const ENDED = 5;
export const UNDECLARED = 6;
export const STANDS_TWICE = 7;
export const WRONG_CHARACTER = 8;
export const WRONG_OUTSIDE = 9;
export const WRONG_SECOND_ROOT = 10;
export const WRONG_CHARACTER_REFERENCE = 11;
export const WRONG_ENTITY = 12;
export const WRONG_ATTRIBUTE = 13;
export const WRONG_NAMESPACE_DECLARATION = 14;
export const WRONG_NAMESPACE_NAME = 15;
export const WRONG_CDATA_END = 16;
export const WRONG_COMMENT = 17;
export const WRONG_TAG = 18;
export const WRONG_SYNTAX = 19;

// What is limited.

export const LIMIT_DEPTH = 0;
export const LIMIT_ELEMENTS = 1;
export const LIMIT_ATTRIBUTES = 2;
export const LIMIT_DECLARATIONS = 3;
export const LIMIT_TEXT = 4;
export const LIMIT_NAME = 5;
export const LIMIT_NAMESPACE = 6;
export const LIMIT_BREAKS = 7;
