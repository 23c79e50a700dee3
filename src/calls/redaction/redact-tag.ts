/** The beginning or the end of an element, of which a stranger may have chosen each name. */
import { MASK } from '../../faults/masking.js';
import { loggedText } from '../../soap/retired/logged-text.js';

const TRUTH = /^\s*(?:true|false|0|1)\s*$/;
const QUALIFIED = /^\s*(?:[\w.-]{1,20}:)?[A-Za-z]{1,60}\s*$/;
/** One address is parted from the next by a blank: it is read in one way only, in linear time. */
const ADDRESSES = /^\s*[a-z][a-z\d+.-]*:\S+(?:\s+[a-z][a-z\d+.-]*:\S+)*\s*$/i;
const ID = /^#?[\w.-]{1,60}$/;

/**
 * Attributes that SOAP, XML Schema and the standards of signatures know, without their prefix, and
 * what their values look like.
 */
const KNOWN: ReadonlyMap<string, RegExp> = new Map([
  ...['mustUnderstand', 'relay', 'nil'].map((name) => [name, TRUTH] as const),
  ...['actor', 'role', 'encodingStyle', 'schemaLocation'].map((name) => [name, ADDRESSES] as const),
  ...['Algorithm', 'ValueType', 'EncodingType'].map((name) => [name, ADDRESSES] as const),
  ...['type', 'lang'].map((name) => [name, QUALIFIED] as const),
  ...['Id', 'URI'].map((name) => [name, ID] as const),
  ['PrefixList', /^[\w.# -]{0,100}$/],
]);

/** Digits enough for a number of a person, however they are parted. */
const NUMBERS = /\d(?:[._-]?\d){5,}/g;

const NAME = /^<\/?[^\s/>]*/;
const ATTRIBUTE = /([^\s=]+)(\s*=\s*)("[^"]*"|'[^']*')/g;

/** Values that the contract has no attribute for are masked, and so are numbers in names. */
export function redactTag(tag: string): string {
  const [name = ''] = NAME.exec(tag) ?? [];
  const rest = tag.slice(name.length);
  return withoutNumbers(name) + rest.replace(ATTRIBUTE, redactedAttribute);
}

const withoutNumbers = (name: string): string => name.replace(NUMBERS, '_');

function redactedAttribute(_: string, name: string, equals: string, quoted: string): string {
  const quote = quoted.slice(0, 1);
  const value = isKept(name, quoted.slice(1, -1)) ? quoted : quote + MASK + quote;
  return withoutNumbers(name) + equals + value;
}

/** Namespaces are addresses, and tell much of what is wrong. */
function isKept(name: string, value: string): boolean {
  const [prefix = '', local] = name.split(':');
  const known = prefix === 'xmlns' ? /^$|:/ : KNOWN.get(local ?? prefix);
  return known?.test(value) === true && loggedText(value) !== MASK;
}
