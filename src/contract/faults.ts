// Generated from wsdl/ by `npm run generate`. Do not edit: a test holds it equal to the contract.
import type { ListType, SequenceType, TypedElement } from '../xml/schema/schema.js';
import { ns } from './namespaces.js';
import { guid, xsBoolean, xsInt, xsString } from './types.js';

/** One violation: what is wrong, where it stands and what was expected. */
export interface FejlType {
  /** The fault code of this violation, e.g. 130070. */
  readonly Kode: number;
  /** What is wrong, in Danish. */
  readonly Tekst: string;
  /** What is wrong, in English. */
  readonly Text: string;
  /** XPath of the element in the message sent, with namespace prefixes. */
  readonly Sti?: string;
  /** Line in the message sent, counted from 1. */
  readonly Linje?: number;
  /** Position of the character on the line, counted from 1. */
  readonly Kolonne?: number;
  /** The value that was wrong, cut to 80 characters. Personal data is shown as ***. */
  readonly Vaerdi?: string;
  /** What was expected instead, e.g. 1..100 or the name of an element. */
  readonly Forventet?: string;
  /** Number of the business rule that was broken. Absent for schema errors. */
  readonly Regel?: string;
  /** Where the rule or the code comes from. */
  readonly Kilde: string;
  /** true when the same message may succeed later; false when the message must be corrected. */
  readonly KanGentages: boolean;
}

export const fejlType: SequenceType = {
  kind: 'sequence',
  elements: [
    { namespace: ns.fejl, local: 'Kode', min: 1, max: 1, type: xsInt, personal: false, example: '130070' },
    {
      namespace: ns.fejl,
      local: 'Tekst',
      min: 1,
      max: 1,
      type: xsString,
      personal: false,
      example: 'Kontaktperson nr. 1 skal have telefonnummer eller e-mail.',
    },
    {
      namespace: ns.fejl,
      local: 'Text',
      min: 1,
      max: 1,
      type: xsString,
      personal: false,
      example: 'Contact person no. 1 must have a telephone number or an e-mail address.',
    },
    { namespace: ns.fejl, local: 'Sti', min: 0, max: 1, type: xsString, personal: false },
    { namespace: ns.fejl, local: 'Linje', min: 0, max: 1, type: xsInt, personal: false },
    { namespace: ns.fejl, local: 'Kolonne', min: 0, max: 1, type: xsInt, personal: false },
    { namespace: ns.fejl, local: 'Vaerdi', min: 0, max: 1, type: xsString, personal: false },
    { namespace: ns.fejl, local: 'Forventet', min: 0, max: 1, type: xsString, personal: false },
    { namespace: ns.fejl, local: 'Regel', min: 0, max: 1, type: xsString, personal: false },
    {
      namespace: ns.fejl,
      local: 'Kilde',
      min: 1,
      max: 1,
      type: xsString,
      personal: false,
      example: 'STAR, DFDG fejlkoder',
    },
    {
      namespace: ns.fejl,
      local: 'KanGentages',
      min: 1,
      max: 1,
      type: xsBoolean,
      personal: false,
      example: 'false',
    },
  ],
};

export const fejllisteType: ListType = {
  kind: 'list',
  item: { namespace: ns.fejl, local: 'Fejl', min: 0, max: Infinity, type: fejlType, personal: false },
};

/** All violations found, at most 50, in the order they were found. */
export const fejlliste: TypedElement<readonly FejlType[]> = {
  namespace: ns.fejl,
  local: 'Fejlliste',
  min: 1,
  max: 1,
  type: fejllisteType,
  personal: false,
};

/** The id of the call in the gateway's log. Quote it to support. */
export const serviceRequestLogReferenceIdentifier: TypedElement<string> = {
  namespace: ns.fejl,
  local: 'ServiceRequestLogReferenceIdentifier',
  min: 1,
  max: 1,
  type: guid,
  personal: false,
  example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
};

/** Code and text of the fault. */
export interface FaultDetailsType {
  /** The fault code, e.g. 1014. All codes are listed in docs/error-codes.md. */
  readonly ErrorCode: number;
  /** The text of the fault in Danish and English. */
  readonly Message: string;
  /** Is there for the sake of STAR's form and is always empty. */
  readonly InnerException?: string;
  /** Is there for the sake of STAR's form and is always empty: nothing internal is shown. */
  readonly StackTrace?: string;
  /** Name of the service that answered, e.g. JobannonceService. */
  readonly Source?: string;
}

export const faultDetailsType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.fault,
      local: 'ErrorCode',
      min: 1,
      max: 1,
      type: xsInt,
      personal: false,
      example: '1014',
    },
    {
      namespace: ns.fault,
      local: 'Message',
      min: 1,
      max: 1,
      type: xsString,
      personal: false,
      example: 'Den sendte besked er ikke gyldig efter skemaet.',
    },
    { namespace: ns.fault, local: 'InnerException', min: 0, max: 1, type: xsString, personal: false },
    { namespace: ns.fault, local: 'StackTrace', min: 0, max: 1, type: xsString, personal: false },
    { namespace: ns.fault, local: 'Source', min: 0, max: 1, type: xsString, personal: false },
  ],
};

/** Code and text of the fault in the form STAR's case systems already read. */
export const faultDetails: TypedElement<FaultDetailsType> = {
  namespace: ns.fault,
  local: 'FaultDetails',
  min: 1,
  max: 1,
  type: faultDetailsType,
  personal: false,
};
