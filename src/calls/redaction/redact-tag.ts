/** The beginning or the end of an element, of which a stranger may have chosen each name. */
import { MASK } from '../../faults/masking.js';
import { loggedText } from '../../soap/retired/logged-text.js';

/** Attributes that SOAP, XML Schema and the standards of signatures know, without their prefix. */
const KNOWN: ReadonlySet<string> = new Set([
  ...['mustUnderstand', 'actor', 'role', 'relay', 'encodingStyle'],
  ...['type', 'nil', 'schemaLocation', 'lang'],
  ...['Id', 'Algorithm', 'URI', 'ValueType', 'EncodingType', 'PrefixList'],
]);

/** Digits enough for a number of a person. */
const NUMBERS = /\d{6,}/g;

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
  const isKnown = prefix === 'xmlns' || KNOWN.has(local ?? prefix);
  return isKnown && loggedText(value) !== MASK;
}
