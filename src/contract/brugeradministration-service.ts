// Generated from wsdl/ by `npm run generate`. Do not edit: a test holds it equal to the contract.
import type {
  ListType,
  SequenceType,
  ServiceContract,
  SimpleType,
  TypedElement,
} from '../xml/schema/schema.js';
import { userIdentifierType } from './headers.js';
import { ns } from './namespaces.js';
import { guid, xsDateTime } from './types.js';

/** 1 to 50 letters, digits and - _ . / #, the first one a letter or a digit. */
export const supportanmodningIdentifierType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'collapse',
  pattern: '[A-Za-z0-9][A-Za-z0-9\\-_./#]{0,49}',
  patternInWords: {
    da: '1 til 50 bogstaver, cifre og - _ . / #',
    en: '1 to 50 letters, digits and - _ . / #',
    example: 'SUP-2025-0001',
  },
};

/** 1 to 20 characters. */
export const brugerorganisationskodeType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'preserve',
  minLength: 1,
  maxLength: 20,
};

/** The fields of a request to GetBrugeradgange; their order is fixed. */
export interface GetBrugeradgangeRequestType {
  /** Id of the user in Arbejdsmarkedsportalen. */
  readonly UserIdentifier: string;
}

export const getBrugeradgangeRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.ba,
      local: 'UserIdentifier',
      min: 1,
      max: 1,
      type: userIdentifierType,
      personal: true,
      example: 'kaj461',
    },
  ],
};

/** When a role was given or taken away, by whom and why. */
export interface RolleaendringType {
  /** The time. */
  readonly Tidspunkt: string;
  /** Who did it. */
  readonly UserIdentifier: string;
  /** The support request. Absent when the gateway's operator did it. */
  readonly SupportanmodningIdentifier?: string;
}

export const rolleaendringType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.ba,
      local: 'Tidspunkt',
      min: 1,
      max: 1,
      type: xsDateTime,
      personal: false,
      example: 'PT0S',
    },
    {
      namespace: ns.ba,
      local: 'UserIdentifier',
      min: 1,
      max: 1,
      type: userIdentifierType,
      personal: true,
      example: 'sup1',
    },
    {
      namespace: ns.ba,
      local: 'SupportanmodningIdentifier',
      min: 0,
      max: 1,
      type: supportanmodningIdentifierType,
      personal: false,
      example: 'SUP-2025-0001',
    },
  ],
};

/** A role that the user has or has had. */
export interface AdgangType {
  /** The role. */
  readonly Adgangsrolle: number;
  /** When the role was given, and by whom. */
  readonly Tildelt: RolleaendringType;
  /** When the role was taken away, and by whom. Absent as long as the user has the role. */
  readonly Fjernet?: RolleaendringType;
}

export const adgangType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.ba,
      local: 'Adgangsrolle',
      min: 1,
      max: 1,
      type: { kind: 'code', kodeliste: 'Adgangsrolle' },
      personal: false,
      example: '1',
    },
    { namespace: ns.ba, local: 'Tildelt', min: 1, max: 1, type: rolleaendringType, personal: false },
    { namespace: ns.ba, local: 'Fjernet', min: 0, max: 1, type: rolleaendringType, personal: false },
  ],
};

export const adgangSamlingType: ListType = {
  kind: 'list',
  item: { namespace: ns.ba, local: 'Adgang', min: 0, max: Infinity, type: adgangType, personal: false },
};

/** A user of Arbejdsmarkedsportalen and its roles. */
export interface BrugeradgangeType {
  /** Id of the user in Arbejdsmarkedsportalen. */
  readonly UserIdentifier: string;
  /** Type of the organisation that the user belongs to. */
  readonly OrganisationTypeIdentifier: number;
  /** Code of the organisation that the user belongs to. */
  readonly OrganisationCode: string;
  /** The roles, in the order in which they were given. */
  readonly AdgangSamling: readonly AdgangType[];
}

export const brugeradgangeType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.ba,
      local: 'UserIdentifier',
      min: 1,
      max: 1,
      type: userIdentifierType,
      personal: true,
      example: 'kaj461',
    },
    {
      namespace: ns.ba,
      local: 'OrganisationTypeIdentifier',
      min: 1,
      max: 1,
      type: { kind: 'code', kodeliste: 'OrganisationType' },
      personal: false,
      example: '8',
    },
    {
      namespace: ns.ba,
      local: 'OrganisationCode',
      min: 1,
      max: 1,
      type: brugerorganisationskodeType,
      personal: false,
      example: '461',
    },
    { namespace: ns.ba, local: 'AdgangSamling', min: 1, max: 1, type: adgangSamlingType, personal: false },
  ],
};

/**
 * The fields of the answer of GetBrugeradgange; the last one is always the id of the call in
 * the log.
 */
export interface GetBrugeradgangeResponseType {
  /** The user and its roles, those too that were taken away. */
  readonly Brugeradgange: BrugeradgangeType;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const getBrugeradgangeResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    { namespace: ns.ba, local: 'Brugeradgange', min: 1, max: 1, type: brugeradgangeType, personal: false },
    {
      namespace: ns.ba,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

/** The fields of a request to TildelRolle; their order is fixed. */
export interface TildelRolleRequestType {
  /** Id of the user in Arbejdsmarkedsportalen. */
  readonly UserIdentifier: string;
  /** The role. */
  readonly Adgangsrolle: number;
  /** Number of the support request by which the role is given or taken away. */
  readonly SupportanmodningIdentifier: string;
}

export const tildelRolleRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.ba,
      local: 'UserIdentifier',
      min: 1,
      max: 1,
      type: userIdentifierType,
      personal: true,
      example: 'kaj461',
    },
    {
      namespace: ns.ba,
      local: 'Adgangsrolle',
      min: 1,
      max: 1,
      type: { kind: 'code', kodeliste: 'Adgangsrolle' },
      personal: false,
      example: '1',
    },
    {
      namespace: ns.ba,
      local: 'SupportanmodningIdentifier',
      min: 1,
      max: 1,
      type: supportanmodningIdentifierType,
      personal: false,
      example: 'SUP-2025-0001',
    },
  ],
};

/**
 * The fields of the answer of TildelRolle; the last one is always the id of the call in the
 * log.
 */
export interface TildelRolleResponseType {
  /** From when the role holds. */
  readonly FraTidspunkt: string;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const tildelRolleResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.ba,
      local: 'FraTidspunkt',
      min: 1,
      max: 1,
      type: xsDateTime,
      personal: false,
      example: 'PT0S',
    },
    {
      namespace: ns.ba,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

/** The fields of a request to FjernRolle; their order is fixed. */
export interface FjernRolleRequestType {
  /** Id of the user in Arbejdsmarkedsportalen. */
  readonly UserIdentifier: string;
  /** The role. */
  readonly Adgangsrolle: number;
  /** Number of the support request by which the role is given or taken away. */
  readonly SupportanmodningIdentifier: string;
}

export const fjernRolleRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.ba,
      local: 'UserIdentifier',
      min: 1,
      max: 1,
      type: userIdentifierType,
      personal: true,
      example: 'kaj461',
    },
    {
      namespace: ns.ba,
      local: 'Adgangsrolle',
      min: 1,
      max: 1,
      type: { kind: 'code', kodeliste: 'Adgangsrolle' },
      personal: false,
      example: '1',
    },
    {
      namespace: ns.ba,
      local: 'SupportanmodningIdentifier',
      min: 1,
      max: 1,
      type: supportanmodningIdentifierType,
      personal: false,
      example: 'SUP-2025-0001',
    },
  ],
};

/**
 * The fields of the answer of FjernRolle; the last one is always the id of the call in the
 * log.
 */
export interface FjernRolleResponseType {
  /** From when the role holds no more. */
  readonly TilTidspunkt: string;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const fjernRolleResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.ba,
      local: 'TilTidspunkt',
      min: 1,
      max: 1,
      type: xsDateTime,
      personal: false,
      example: 'PT0S',
    },
    {
      namespace: ns.ba,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

/** Get the accesses of a user. */
export const getBrugeradgangeRequest: TypedElement<GetBrugeradgangeRequestType> = {
  namespace: ns.ba,
  local: 'GetBrugeradgangeRequest',
  min: 1,
  max: 1,
  type: getBrugeradgangeRequestType,
  personal: false,
};

/** The accesses of the user. */
export const getBrugeradgangeResponse: TypedElement<GetBrugeradgangeResponseType> = {
  namespace: ns.ba,
  local: 'GetBrugeradgangeResponse',
  min: 1,
  max: 1,
  type: getBrugeradgangeResponseType,
  personal: false,
};

/** Give an employee of a municipality or an a-kasse a role. */
export const tildelRolleRequest: TypedElement<TildelRolleRequestType> = {
  namespace: ns.ba,
  local: 'TildelRolleRequest',
  min: 1,
  max: 1,
  type: tildelRolleRequestType,
  personal: false,
};

/** The receipt of the assignment. */
export const tildelRolleResponse: TypedElement<TildelRolleResponseType> = {
  namespace: ns.ba,
  local: 'TildelRolleResponse',
  min: 1,
  max: 1,
  type: tildelRolleResponseType,
  personal: false,
};

/** Take a role away from a user. */
export const fjernRolleRequest: TypedElement<FjernRolleRequestType> = {
  namespace: ns.ba,
  local: 'FjernRolleRequest',
  min: 1,
  max: 1,
  type: fjernRolleRequestType,
  personal: false,
};

/** The receipt of the removal. */
export const fjernRolleResponse: TypedElement<FjernRolleResponseType> = {
  namespace: ns.ba,
  local: 'FjernRolleResponse',
  min: 1,
  max: 1,
  type: fjernRolleResponseType,
  personal: false,
};

/**
 * Who may do what in JobAG: roles of employees of municipalities and a-kasser. The headers
 * RequestUserMetadataHeader and ActiveOrganisationHeader are required. RequestOptionsHeader
 * is optional and for that reason not bound to the operations, as WSDL 1.1 cannot express an
 * optional header. A message may be signed with WS-Security X.509: Body, Timestamp and both
 * headers, and RequestOptionsHeader and WS-Addressing where they are sent.
 */
export const brugeradministrationService = {
  name: 'BrugeradministrationService',
  version: 1,
  path: '/virksomhedsindsats/1/BrugeradministrationService',
  namespace: 'http://service.bm.dk/virksomhedsindsats/1/BrugeradministrationService',
  wsdl: 'BrugeradministrationService.v1.wsdl',
  schemas: [
    'xsd/CodeListBase.xsd',
    'xsd/RequestUserTypeIdentifierCodeList.xsd',
    'xsd/EmailAddress.xsd',
    'xsd/RequestUserStructure.xsd',
    'xsd/Guid.xsd',
    'xsd/BrugeradministrationService.xsd',
    'xsd/ActiveOrganisation.xsd',
    'xsd/OrganisationTypeIdentifierCodeList.xsd',
    'xsd/RequestOrganisationStructure.xsd',
    'xsd/RequestUserMetadata.xsd',
    'xsd/RequestOptions.xsd',
    'xsd/FaultDetails.xsd',
    'xsd/Fejlliste.xsd',
  ],
  operations: [
    {
      name: 'GetBrugeradgange',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/1/BrugeradministrationService#GetBrugeradgange',
      answerAction:
        'http://service.bm.dk/virksomhedsindsats/1/BrugeradministrationService#GetBrugeradgangeResponse',
      input: getBrugeradgangeRequest,
      output: getBrugeradgangeResponse,
    },
    {
      name: 'TildelRolle',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/1/BrugeradministrationService#TildelRolle',
      answerAction:
        'http://service.bm.dk/virksomhedsindsats/1/BrugeradministrationService#TildelRolleResponse',
      input: tildelRolleRequest,
      output: tildelRolleResponse,
    },
    {
      name: 'FjernRolle',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/1/BrugeradministrationService#FjernRolle',
      answerAction:
        'http://service.bm.dk/virksomhedsindsats/1/BrugeradministrationService#FjernRolleResponse',
      input: fjernRolleRequest,
      output: fjernRolleResponse,
    },
  ],
} as const satisfies ServiceContract;
