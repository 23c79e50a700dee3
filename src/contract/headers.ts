// Generated from wsdl/ by `npm run generate`. Do not edit: a test holds it equal to the contract.
import type { SequenceType, SimpleType, TypedElement } from '../xml/schema/schema.js';
import { ns } from './namespaces.js';
import { emailAddressIdentifierType, xsDateTime } from './types.js';

/** Who is behind the call: 1 citizen, 2 case worker or 3 system. Other values give fault 8174. */
export const requestUserTypeIdentifier: TypedElement<number> = {
  namespace: ns.rut,
  local: 'RequestUserTypeIdentifier',
  min: 1,
  max: 1,
  type: { kind: 'code', kodeliste: 'RequestUserType' },
  personal: false,
  example: '3',
};

/** 1 to 140 characters. */
export const userFullNameType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'preserve',
  minLength: 1,
  maxLength: 140,
};

/** 1 to 255 characters. */
export const userIdentifierType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'preserve',
  minLength: 1,
  maxLength: 255,
};

/** What is said about the user behind the call. */
export interface RequestUserStructureType {
  /**
   * Full name of the user. For a system call the name of the system and the job, e.g. "Case
   * system: nightly synchronisation".
   */
  readonly UserFullName: string;
  /** The type of the user. */
  readonly RequestUserTypeIdentifier: number;
  /** Unique id of the user in the calling system. It is found again in the history of the ad. */
  readonly UserIdentifier: string;
  /** E-mail address of the user. A refusal of the ad may be sent to it. */
  readonly UserEmail?: string;
}

export const requestUserStructureType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.rus,
      local: 'UserFullName',
      min: 1,
      max: 1,
      type: userFullNameType,
      personal: true,
      example: 'Eksempelsystem: overførsel af jobannoncer',
    },
    {
      namespace: ns.rut,
      local: 'RequestUserTypeIdentifier',
      min: 1,
      max: 1,
      type: { kind: 'code', kodeliste: 'RequestUserType' },
      personal: false,
      example: '3',
    },
    {
      namespace: ns.rus,
      local: 'UserIdentifier',
      min: 1,
      max: 1,
      type: userIdentifierType,
      personal: true,
      example: 'eksempelsystem',
    },
    {
      namespace: ns.rus,
      local: 'UserEmail',
      min: 0,
      max: 1,
      type: emailAddressIdentifierType,
      personal: true,
    },
  ],
};

/**
 * The person or process that asked for the call. Stands in log and history. A person must
 * besides have the role that the operation asks for (docs/permissions.md).
 */
export const requestUserStructure: TypedElement<RequestUserStructureType> = {
  namespace: ns.rus,
  local: 'RequestUserStructure',
  min: 1,
  max: 1,
  type: requestUserStructureType,
  personal: false,
};

/** A whole number from 1 to 100; the value is also checked against the code list (fault 4413). */
export const activeOrganisationTypeIdentifierType: SimpleType = {
  kind: 'simple',
  primitive: 'int',
  whiteSpace: 'collapse',
  minInclusive: 1,
  maxInclusive: 100,
};

/** 1 to 20 characters. */
export const activeOrganisationCodeType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'collapse',
  minLength: 1,
  maxLength: 20,
};

/** The active organisation: type and code together are the key. */
export interface ActiveOrganisationHeaderType {
  /** The type of the organisation. */
  readonly OrganisationTypeIdentifier: number;
  /** The code of the organisation. */
  readonly OrganisationCode: string;
}

export const activeOrganisationHeaderType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.aoh,
      local: 'OrganisationTypeIdentifier',
      min: 1,
      max: 1,
      type: activeOrganisationTypeIdentifierType,
      personal: false,
      kodeliste: 'OrganisationType',
      example: '8',
    },
    {
      namespace: ns.aoh,
      local: 'OrganisationCode',
      min: 1,
      max: 1,
      type: activeOrganisationCodeType,
      personal: false,
      example: '461',
    },
  ],
};

/**
 * Required on every call. Decides whether the system may act for the organisation; without it
 * the answer is fault 8232.
 */
export const activeOrganisationHeader: TypedElement<ActiveOrganisationHeaderType> = {
  namespace: ns.aoh,
  local: 'ActiveOrganisationHeader',
  min: 1,
  max: 1,
  type: activeOrganisationHeaderType,
  personal: false,
};

/**
 * The organisation type from the code list OrganisationType, e.g. 2 for an unemployment fund
 * and 8 for a jobcentre.
 */
export const organisationTypeIdentifier: TypedElement<number> = {
  namespace: ns.aoh,
  local: 'OrganisationTypeIdentifier',
  min: 1,
  max: 1,
  type: activeOrganisationTypeIdentifierType,
  personal: false,
  kodeliste: 'OrganisationType',
  example: '8',
};

/**
 * The code of the organisation: CVR number, unemployment fund code or jobcentre code,
 * depending on the type.
 */
export const organisationCode: TypedElement<string> = {
  namespace: ns.aoh,
  local: 'OrganisationCode',
  min: 1,
  max: 1,
  type: activeOrganisationCodeType,
  personal: false,
  example: '461',
};

/** 1 to 8 digits, or -1. */
export const requestOrganisationCodeType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'collapse',
  pattern: '[-][1]|[0-9]{1,8}',
  patternInWords: {
    da: '1 til 8 cifre uden mellemrum, eller -1',
    en: '1 to 8 digits, no spaces, or -1',
    example: '461',
  },
};

/** The organisation of the user: type and code. */
export interface RequestOrganisationStructureType {
  /** The organisation type as a wrapped code from the code list OrganisationType. */
  readonly OrganisationTypeIdentifier: number;
  /**
   * The code of the organisation with at most eight digits, e.g. 461. Write -1 when the user
   * belongs to no organisation.
   */
  readonly OrganisationCode: string;
}

export const requestOrganisationStructureType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.ros,
      local: 'OrganisationTypeIdentifier',
      min: 1,
      max: 1,
      type: { kind: 'code', kodeliste: 'OrganisationType' },
      personal: false,
      example: '8',
    },
    {
      namespace: ns.ros,
      local: 'OrganisationCode',
      min: 1,
      max: 1,
      type: requestOrganisationCodeType,
      personal: false,
      example: '461',
    },
  ],
};

/**
 * The organisation the user works in. It may differ from the active one when one authority
 * acts for another.
 */
export const requestOrganisationStructure: TypedElement<RequestOrganisationStructureType> = {
  namespace: ns.ros,
  local: 'RequestOrganisationStructure',
  min: 1,
  max: 1,
  type: requestOrganisationStructureType,
  personal: false,
};

/** User, organisation and time of the call. */
export interface RequestUserMetadataType {
  /** The user behind the call. */
  readonly RequestUserStructure: RequestUserStructureType;
  /** The organisation of the user. */
  readonly RequestOrganisationStructure: RequestOrganisationStructureType;
  /**
   * When the user carried out the action in the calling system. Up to seven decimals on the
   * seconds are fine.
   */
  readonly RegistrationDateTime: string;
}

export const requestUserMetadataType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.rus,
      local: 'RequestUserStructure',
      min: 1,
      max: 1,
      type: requestUserStructureType,
      personal: false,
    },
    {
      namespace: ns.ros,
      local: 'RequestOrganisationStructure',
      min: 1,
      max: 1,
      type: requestOrganisationStructureType,
      personal: false,
    },
    {
      namespace: ns.rumh,
      local: 'RegistrationDateTime',
      min: 1,
      max: 1,
      type: xsDateTime,
      personal: false,
      example: 'PT0S',
    },
  ],
};

/**
 * Required on every call. Kept in the log and in the history of the ad; without it the answer
 * is fault 8233.
 */
export const requestUserMetadataHeader: TypedElement<RequestUserMetadataType> = {
  namespace: ns.rumh,
  local: 'RequestUserMetadataHeader',
  min: 1,
  max: 1,
  type: requestUserMetadataType,
  personal: false,
};

/** 1 to 46 characters, e.g. a GUID. */
export const requestIdentifierType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'collapse',
  minLength: 1,
  maxLength: 46,
};

/** Options of the call. */
export interface RequestOptionsHeaderType {
  /**
   * The id of this very call, chosen by the caller. Same id and same content give the first
   * answer again; same id and other content give fault 139121. Kept for 30 days.
   */
  readonly RequestIdentifier: string;
}

export const requestOptionsHeaderType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.rq,
      local: 'RequestIdentifier',
      min: 1,
      max: 1,
      type: requestIdentifierType,
      personal: false,
      example: '2024-12-06-000001',
    },
  ],
};

/** May be sent with any call. wsa:MessageID can be used in its place. */
export const requestOptionsHeader: TypedElement<RequestOptionsHeaderType> = {
  namespace: ns.rq,
  local: 'RequestOptionsHeader',
  min: 1,
  max: 1,
  type: requestOptionsHeaderType,
  personal: false,
};
