/** The beginning or the end of an element, of which a stranger may have chosen each name. */
import { MASK } from '../../faults/masking.js';
import { loggedText } from '../../soap/retired/logged-text.js';
import type { StandIn } from './names.js';
import { withoutIds } from './persons.js';
import { isOurs } from './vocabulary.js';

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
  ['type', QUALIFIED],
  ['lang', /^(?:da|en|de|sv|no|nb|nn)(?:-[A-Z]{2})?$/],
  ...['Id', 'URI'].map((name) => [name, ID] as const),
  ['PrefixList', /^[\w.# -]{0,100}$/],
]);

const NAME = /^<\/?[^\s/>]*/;
const ATTRIBUTE = /([^\s=]+)(\s*=\s*)("[^"]*"|'[^']*')/g;

/** Names that are not ours get a stand-in, and values that tell more than ours are masked. */
export function redactTag(tag: string, standIn: StandIn): string {
  const [beginning = ''] = NAME.exec(tag) ?? [];
  const slash = beginning.startsWith('</') ? '</' : '<';
  const attributes = tag
    .slice(beginning.length)
    .replace(ATTRIBUTE, (_, name: string, equals: string, quoted: string) => {
      const quote = quoted.slice(0, 1);
      const value = isKept(name, quoted.slice(1, -1)) ? quoted : quote + MASK + quote;
      return standIn(name) + equals + value;
    });
  return slash + standIn(beginning.slice(slash.length)) + attributes;
}

/** @param name qualified */
export function isKept(name: string, value: string): boolean {
  const [prefix = '', local] = name.split(':');
  const known = prefix === 'xmlns' ? /^$|:/ : (KNOWN.get(local ?? prefix) ?? /^$/);
  return known.test(value) && loggedText(value) !== MASK && isOurs(withoutIds(value));
}
