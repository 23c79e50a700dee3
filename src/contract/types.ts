// Generated from wsdl/ by `npm run generate`. Do not edit: a test holds it equal to the contract.
import type { SimpleType, TypedElement } from '../xml/schema/schema.js';
import { ns } from './namespaces.js';

export const xsString: SimpleType = { kind: 'simple', primitive: 'string', whiteSpace: 'preserve' };

export const xsToken: SimpleType = { kind: 'simple', primitive: 'string', whiteSpace: 'collapse' };

export const xsInt: SimpleType = { kind: 'simple', primitive: 'int', whiteSpace: 'collapse' };

export const xsLong: SimpleType = { kind: 'simple', primitive: 'long', whiteSpace: 'collapse' };

export const xsBoolean: SimpleType = { kind: 'simple', primitive: 'boolean', whiteSpace: 'collapse' };

export const xsDate: SimpleType = { kind: 'simple', primitive: 'date', whiteSpace: 'collapse' };

export const xsDateTime: SimpleType = { kind: 'simple', primitive: 'dateTime', whiteSpace: 'collapse' };

export const xsAnyURI: SimpleType = { kind: 'simple', primitive: 'anyURI', whiteSpace: 'collapse' };

export const xsBase64Binary: SimpleType = {
  kind: 'simple',
  primitive: 'base64Binary',
  whiteSpace: 'collapse',
};

/** A whole number from 0 to 100000000. */
export const codeListItemIdentifierSimpleType: SimpleType = {
  kind: 'simple',
  primitive: 'int',
  whiteSpace: 'collapse',
  minInclusive: 0,
  maxInclusive: 100000000,
};

/**
 * The number of the code, e.g. 1. A number outside the code list gives fault 2002, an expired
 * one 2003.
 */
export const codeListItemIdentifier: TypedElement<number> = {
  namespace: ns.clb,
  local: 'CodeListItemIdentifier',
  min: 1,
  max: 1,
  type: codeListItemIdentifierSimpleType,
  personal: false,
};

/**
 * A GUID with hyphens. Upper and lower case are the same; the gateway stores and answers
 * lower case.
 */
export const guid: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'collapse',
  pattern: '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}',
  patternInWords: {
    da: '32 hexadecimale cifre (0-9, a-f) i grupper på 8-4-4-4-12 med bindestreger imellem',
    en: '32 hexadecimal digits (0-9, a-f) in groups of 8-4-4-4-12 with hyphens between',
    example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
  },
  lowerCase: true,
};

/** A CVR number: eight digits that pass the modulus 11 check (weights 2 7 6 5 4 3 2 1). */
export const cvrnumberIdentifierType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'collapse',
  pattern: '[0-9]{8}',
  patternInWords: { da: '8 cifre uden mellemrum', en: '8 digits, no spaces', example: '12345674' },
};

/**
 * A production unit number: ten digits. It is never refused on a check digit, only when it
 * does not belong to the CVR number (fault 4353).
 */
export const productionUnitIdentifierType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'collapse',
  pattern: '[0-9]{10}',
  patternInWords: { da: '10 cifre uden mellemrum', en: '10 digits, no spaces', example: '1012345674' },
};

/** 1 to 255 characters of the form http://data.star.dk/esco/occupation/{guid}. */
export const conceptUriDaType: SimpleType = {
  kind: 'simple',
  primitive: 'anyURI',
  whiteSpace: 'collapse',
  minLength: 1,
  maxLength: 255,
};

/**
 * An opaque cursor from an earlier answer. Send it back unchanged; its content may change
 * without notice.
 */
export const cursorType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'collapse',
  minLength: 1,
  maxLength: 500,
};

/** Number on a page, from 1 to 100. */
export const pageSizeType: SimpleType = {
  kind: 'simple',
  primitive: 'int',
  whiteSpace: 'collapse',
  minInclusive: 1,
  maxInclusive: 100,
};

/**
 * E-mail address in a header: up to 191 characters before @ and 1 to 64 after it. The pattern
 * is STAR's own and more lenient than the one of the job ad.
 */
export const emailAddressIdentifierType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'collapse',
  pattern: '[^>\\(\\)\\[\\]\\\\,;:@\\s]{0,191}@[^>\\(\\)\\[\\]\\\\,;:@\\s]{1,64}',
  patternInWords: {
    da: 'en e-mailadresse: højst 191 tegn, @ og 1 til 64 tegn, uden mellemrum, komma, kolon, semikolon, omvendt skråstreg, > og parenteser',
    en: 'an e-mail address: at most 191 characters, @ and 1 to 64 characters, without spaces, commas, colons, semicolons, backslashes, > and brackets',
    example: 'sagsbehandler@jobcenter.example',
  },
};
