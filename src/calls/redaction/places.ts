/** What may be kept of each element of a message, as the contract says. */
import {
  activeOrganisationHeader,
  faultDetails,
  fejlliste,
  requestOptionsHeader,
  requestUserMetadataHeader,
  serviceRequestLogReferenceIdentifier,
  services,
} from '../../contract/index.js';
import { MASK } from '../../faults/masking.js';
import { loggedText } from '../../soap/retired/logged-text.js';
import { hasCprDate } from '../../services/text/cpr-date.js';
import { withoutIds } from './persons.js';
import { isOurs } from './vocabulary.js';
import { ADDRESSING_UNDERSTOOD } from '../../soap/message/addressing.js';
import { clarkName } from '../../soap/message/must-understand.js';
import { WSSE, WSU } from '../../soap/wss/names.js';
import { childrenOf } from '../../xml/schema/content-model.js';
import type { ElementDescriptor } from '../../xml/schema/schema.js';
import type { XmlElement } from '../../xml/tree/tree.js';

type Name = Pick<XmlElement, 'namespace' | 'local'>;

/** A place in a message. */
export interface Place {
  /**
   * What becomes of the text that stands here; blanks between elements stay in any case. A free one
   * is kept unless it tells a person.
   */
  readonly text: 'kept' | 'free' | 'masked' | 'shortened';
  /** Such a text is kept, whatever else it may look like. */
  readonly isExpected?: (text: string) => boolean;
  /** Does the contract mark it? */
  readonly isPersonal?: boolean;
  readonly child: (name: Name) => Place;
}

/** What the contract does not know. */
const MASKED: Place = { text: 'masked', child: () => MASKED };

/** What the contract marks as personal, and what lies within it. */
export const PERSONAL: Place = { text: 'masked', isPersonal: true, child: () => PERSONAL };

/** @param known by qualified name */
const among = (known: ReadonlyMap<string, Place>): Place => ({
  text: 'masked',
  child: (name) => known.get(clarkName(name)) ?? MASKED,
});

/** Anybody may write anything there. */
const FREE: Place = { text: 'free', child: () => MASKED };

const DIGITS_AND_SIGNS = /^[\d\s.,:+/TZ-]{0,40}$/;
const NO_DIGITS = /\D+/g;
const TEN_DIGITS = /^\d{10}$/;

const isCpr = (digits: string): boolean => TEN_DIGITS.test(digits) && hasCprDate(digits);

/** A number or a time, right or wrong, that is no number of a person. */
const isNumber = (text: string): boolean =>
  DIGITS_AND_SIGNS.test(text) && loggedText(text) !== MASK && !isCpr(text.replaceAll(NO_DIGITS, ''));

/** No name belongs there. */
const VALUE: Place = { ...MASKED, isExpected: (text) => isNumber(text) || isOurs(text) };

/** A pattern of digits, letters and hyphens only, e.g. of ids and numbers of production units. */
const NO_TEXT = /^(?:\[[\w-]+\](?:\{\d+(?:,\d+)?\})?[|-]?)+$/;

/**
 * The numbers of production units, which have ten digits, begin so; of persons only those who were
 * born on the tenth of a month.
 */
const PRODUCTION_UNIT = /^\s*10/;

/** What is as the pattern says is kept, but for a number of ten digits that may be a person's. */
const asPattern = (pattern: string): Place => {
  const whole = new RegExp(`^\\s*(?:${pattern})\\s*$`);
  return {
    ...MASKED,
    isExpected: (text) =>
      (whole.test(text) && (PRODUCTION_UNIT.test(text) || !isCpr(text.trim()))) || isNumber(text),
  };
};

/**
 * A stranger may write anything there; an address is what it should be. The host names a machine;
 * whatever else is no word of ours may be anybody's name.
 */
const ADDRESS: Place = {
  ...MASKED,
  isExpected: (text) =>
    /^\s*[a-z][a-z\d+.-]*:\S+\s*$/i.test(text) &&
    loggedText(withoutIds(text)) !== MASK &&
    isOurs(withoutIds(text).replace(HOST, '')),
};
const HOST = /^\s*https?:\/\/[^\s/?#@]*/i;
const TIME: Place = { ...MASKED, isExpected: isNumber };
const LONG_VALUE: Place = { text: 'shortened', child: () => MASKED };

/** Descriptors never change, and each is asked for by every message that has its element. */
const made = new WeakMap<ElementDescriptor, Place>();

function placeOf(descriptor: ElementDescriptor): Place {
  const place = made.get(descriptor) ?? (descriptor.personal ? PERSONAL : unmarked(descriptor));
  made.set(descriptor, place);
  return place;
}

function unmarked({ type, kodeliste }: ElementDescriptor): Place {
  if (type.kind === 'simple') {
    if (type.primitive === 'base64Binary') return LONG_VALUE;
    if (type.pattern !== undefined && NO_TEXT.test(type.pattern)) return asPattern(type.pattern);
    const isText = type.primitive === 'string' || type.primitive === 'anyURI';
    return isText && !type.enumeration && kodeliste === undefined ? FREE : VALUE;
  }
  const children = new Map(childrenOf(type).map((child) => [clarkName(child), child]));
  return {
    text: 'masked',
    child: (name) => {
      const found = children.get(clarkName(name));
      return found ? placeOf(found) : MASKED;
    },
  };
}

const placesOf = (elements: readonly ElementDescriptor[]): [string, Place][] =>
  elements.map((element) => [clarkName(element), placeOf(element)]);

/**
 * Digests and signatures are masked with the rest: with the digest of a body of which only a number
 * of ten digits is hidden, that number is found by trying.
 */
const SECURITY: Place = {
  text: 'masked',
  child: (name) => (name.namespace === WSU && TIMES.has(name.local) ? TIME : SECURITY),
};
const TIMES: ReadonlySet<string> = new Set(['Created', 'Expires']);

const ADDRESSING: ReadonlySet<string> = new Set(ADDRESSING_UNDERSTOOD.map(({ namespace }) => namespace));
const isAddressing = ({ namespace }: Name): boolean => ADDRESSING.has(namespace);

const HEADER = among(
  new Map<string, Place>([
    ...placesOf([activeOrganisationHeader, requestUserMetadataHeader, requestOptionsHeader]),
    ...placesOf([serviceRequestLogReferenceIdentifier]),
    ...ADDRESSING_UNDERSTOOD.map((name): [string, Place] => [
      clarkName(name),
      { ...ADDRESS, child: (child) => (child.local === 'Address' && isAddressing(child) ? ADDRESS : MASKED) },
    ]),
    [clarkName({ namespace: WSSE, local: 'Security' }), SECURITY],
  ]),
);

const DETAIL = among(new Map(placesOf([faultDetails, fejlliste, serviceRequestLogReferenceIdentifier])));

/** What a fault of ours says it says to whoever called. */
const FAULT: Place = {
  text: 'masked',
  child: ({ local }) =>
    local.toLowerCase() === 'detail' ? DETAIL : PARTS_OF_A_FAULT.has(local) ? FAULT_PART : MASKED,
};
const FAULT_PART: Place = {
  text: 'free',
  child: ({ local }) => (PARTS_OF_A_FAULT.has(local) ? FAULT_PART : MASKED),
};
/** Of SOAP 1.1, and of 1.2. */
const PARTS_OF_A_FAULT: ReadonlySet<string> = new Set([
  ...['faultcode', 'faultstring', 'faultactor'],
  ...['Code', 'Subcode', 'Value', 'Reason', 'Text', 'Node', 'Role'],
]);

const operations = services.flatMap((service) => service.operations);

/** What stands in Body: a message of the contract, or a fault. */
const BODIES: ReadonlyMap<string, Place> = new Map(
  placesOf(operations.flatMap(({ input, output }) => [input, output])),
);

/**
 * @param isAnswer only they have faults
 * @returns undefined where the contract does not know what stands in Body
 */
export function envelopePlace(envelope: Name, body: Name, isAnswer: boolean): Place | undefined {
  const isFault = isAnswer && body.local === 'Fault' && body.namespace === envelope.namespace;
  const content = isFault ? FAULT : BODIES.get(clarkName(body));
  if (!content) return undefined;
  const soap = (local: string) => clarkName({ namespace: envelope.namespace, local });
  const bodyPlace = among(new Map([[clarkName(body), content]]));
  return among(
    new Map([
      [soap('Header'), HEADER],
      [soap('Body'), bodyPlace],
    ]),
  );
}
