// Generated from wsdl/ by `npm run generate`. Do not edit: a test holds it equal to the contract.
import type {
  ListType,
  SequenceType,
  ServiceContract,
  SimpleType,
  TypedElement,
} from '../xml/schema/schema.js';
import { userIdentifierType } from './headers.js';
import { emailType } from './jobannonce-service.js';
import { ns } from './namespaces.js';
import { cursorType, cvrnumberIdentifierType, guid, pageSizeType, xsDateTime } from './types.js';

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

/** 1 to 100 characters. */
export const anmodernavnType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'preserve',
  minLength: 1,
  maxLength: 100,
};

/** 1 to 1000 characters. */
export const begrundelseType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'preserve',
  minLength: 1,
  maxLength: 1000,
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

/** The fields of a request to AnmodOmAdgang; their order is fixed. */
export interface AnmodOmAdgangRequestType {
  /** The CVR number that the login is for. */
  readonly CVRnumberIdentifier: string;
  /**
   * The UUID of the employee in the login assertion of MitID Erhverv, never a CPR number. Only
   * a keyed hash of it is kept.
   */
  readonly MitIDErhvervIdentifier: string;
  /** Name of who asks. */
  readonly AnmoderNavn: string;
  /** The address that gets the answer when the request is decided. */
  readonly Email: string;
}

export const anmodOmAdgangRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.ba,
      local: 'CVRnumberIdentifier',
      min: 1,
      max: 1,
      type: cvrnumberIdentifierType,
      personal: false,
      example: '12345674',
    },
    {
      namespace: ns.ba,
      local: 'MitIDErhvervIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: true,
      example: '2b7d9c04-6e1f-4a83-95d2-7c0e8f1a2b3c',
    },
    {
      namespace: ns.ba,
      local: 'AnmoderNavn',
      min: 1,
      max: 1,
      type: anmodernavnType,
      personal: true,
      example: 'Nina Opfundet Ny',
    },
    {
      namespace: ns.ba,
      local: 'Email',
      min: 1,
      max: 1,
      type: emailType,
      personal: true,
      example: 'nina@job.eksempel.dk',
    },
  ],
};

/**
 * The fields of the answer of AnmodOmAdgang; the last one is always the id of the call in the
 * log.
 */
export interface AnmodOmAdgangResponseType {
  /** Id of the request. */
  readonly AnmodningIdentifier: string;
  /** When it was asked for. */
  readonly AnmodetTidspunkt: string;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const anmodOmAdgangResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.ba,
      local: 'AnmodningIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: 'c41d7e2a-5b90-4f38-a6d1-0e9b8c7f6a54',
    },
    {
      namespace: ns.ba,
      local: 'AnmodetTidspunkt',
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

/** The fields of a request to GetAnmodninger; their order is fixed. */
export interface GetAnmodningerRequestType {
  /** Only requests for this company. */
  readonly CVRnumberIdentifier?: string;
  /** Only requests in this state. */
  readonly Tilstand?: number;
  /** NextCursor of the answer before. Leave it out to start at the beginning. */
  readonly Cursor?: string;
  /** Number wanted on the page; 25 when left out. */
  readonly PageSize?: number;
}

export const getAnmodningerRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.ba,
      local: 'CVRnumberIdentifier',
      min: 0,
      max: 1,
      type: cvrnumberIdentifierType,
      personal: false,
      example: '12345674',
    },
    {
      namespace: ns.ba,
      local: 'Tilstand',
      min: 0,
      max: 1,
      type: { kind: 'code', kodeliste: 'Anmodningstilstand' },
      personal: false,
      example: '1',
    },
    { namespace: ns.ba, local: 'Cursor', min: 0, max: 1, type: cursorType, personal: false },
    {
      namespace: ns.ba,
      local: 'PageSize',
      min: 0,
      max: 1,
      type: pageSizeType,
      personal: false,
      example: '25',
    },
  ],
};

/** When a request was decided, and by whom. */
export interface AfgoerelseType {
  /** The time. */
  readonly Tidspunkt: string;
  /** Who decided it. */
  readonly UserIdentifier: string;
  /** Why the request was refused: who asks reads it. */
  readonly Begrundelse?: string;
}

export const afgoerelseType: SequenceType = {
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
      example: 'lbavirk1',
    },
    {
      namespace: ns.ba,
      local: 'Begrundelse',
      min: 0,
      max: 1,
      type: begrundelseType,
      personal: true,
      example: 'Vi kender ikke navnet. Anmod igen med det navn, du er ansat under.',
    },
  ],
};

/** A request for access to JobAG, and what was decided. */
export interface AnmodningType {
  /** Id of the request. */
  readonly AnmodningIdentifier: string;
  /** The company for which access is asked. */
  readonly CVRnumberIdentifier: string;
  /** Name of who asks. */
  readonly AnmoderNavn: string;
  /** The address that gets the answer when the request is decided. */
  readonly Email: string;
  /** When it was asked for. */
  readonly AnmodetTidspunkt: string;
  /** State of the request. */
  readonly Tilstand: number;
  /** The decision. Absent as long as the request is open. */
  readonly Afgoerelse?: AfgoerelseType;
}

export const anmodningType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.ba,
      local: 'AnmodningIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: 'c41d7e2a-5b90-4f38-a6d1-0e9b8c7f6a54',
    },
    {
      namespace: ns.ba,
      local: 'CVRnumberIdentifier',
      min: 1,
      max: 1,
      type: cvrnumberIdentifierType,
      personal: false,
      example: '12345674',
    },
    {
      namespace: ns.ba,
      local: 'AnmoderNavn',
      min: 1,
      max: 1,
      type: anmodernavnType,
      personal: true,
      example: 'Nina Opfundet Ny',
    },
    {
      namespace: ns.ba,
      local: 'Email',
      min: 1,
      max: 1,
      type: emailType,
      personal: true,
      example: 'nina@job.eksempel.dk',
    },
    {
      namespace: ns.ba,
      local: 'AnmodetTidspunkt',
      min: 1,
      max: 1,
      type: xsDateTime,
      personal: false,
      example: 'PT0S',
    },
    {
      namespace: ns.ba,
      local: 'Tilstand',
      min: 1,
      max: 1,
      type: { kind: 'code', kodeliste: 'Anmodningstilstand' },
      personal: false,
      example: '3',
    },
    { namespace: ns.ba, local: 'Afgoerelse', min: 0, max: 1, type: afgoerelseType, personal: false },
  ],
};

export const anmodningSamlingType: ListType = {
  kind: 'list',
  item: { namespace: ns.ba, local: 'Anmodning', min: 0, max: Infinity, type: anmodningType, personal: false },
};

/**
 * The fields of the answer of GetAnmodninger; the last one is always the id of the call in
 * the log.
 */
export interface GetAnmodningerResponseType {
  /** The requests of the page. */
  readonly AnmodningSamling: readonly AnmodningType[];
  /** Leads to the next page. Absent on the last one. */
  readonly NextCursor?: string;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const getAnmodningerResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.ba,
      local: 'AnmodningSamling',
      min: 1,
      max: 1,
      type: anmodningSamlingType,
      personal: false,
    },
    { namespace: ns.ba, local: 'NextCursor', min: 0, max: 1, type: cursorType, personal: false },
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

/** The fields of a request to TildelAdgang; their order is fixed. */
export interface TildelAdgangRequestType {
  /** Id of the request. */
  readonly AnmodningIdentifier: string;
}

export const tildelAdgangRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.ba,
      local: 'AnmodningIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: 'c41d7e2a-5b90-4f38-a6d1-0e9b8c7f6a54',
    },
  ],
};

/**
 * The fields of the answer of TildelAdgang; the last one is always the id of the call in the
 * log.
 */
export interface TildelAdgangResponseType {
  /** Id of the request. */
  readonly AnmodningIdentifier: string;
  /** When the access was granted. */
  readonly TildeltTidspunkt: string;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const tildelAdgangResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.ba,
      local: 'AnmodningIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: 'c41d7e2a-5b90-4f38-a6d1-0e9b8c7f6a54',
    },
    {
      namespace: ns.ba,
      local: 'TildeltTidspunkt',
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

/** The fields of a request to AfvisAnmodning; their order is fixed. */
export interface AfvisAnmodningRequestType {
  /** Id of the request. */
  readonly AnmodningIdentifier: string;
  /** Why the request is refused. Who has asked reads it in a mail and at the next login. */
  readonly Begrundelse: string;
}

export const afvisAnmodningRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.ba,
      local: 'AnmodningIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: 'c41d7e2a-5b90-4f38-a6d1-0e9b8c7f6a54',
    },
    {
      namespace: ns.ba,
      local: 'Begrundelse',
      min: 1,
      max: 1,
      type: begrundelseType,
      personal: true,
      example: 'Vi kender ikke navnet. Anmod igen med det navn, du er ansat under.',
    },
  ],
};

/**
 * The fields of the answer of AfvisAnmodning; the last one is always the id of the call in
 * the log.
 */
export interface AfvisAnmodningResponseType {
  /** Id of the request. */
  readonly AnmodningIdentifier: string;
  /** When the request was refused. */
  readonly AfvistTidspunkt: string;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const afvisAnmodningResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.ba,
      local: 'AnmodningIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: 'c41d7e2a-5b90-4f38-a6d1-0e9b8c7f6a54',
    },
    {
      namespace: ns.ba,
      local: 'AfvistTidspunkt',
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
 * Ask for access to JobAG for an employee who is new in the company. An employee has one open
 * request in a company at most.
 */
export const anmodOmAdgangRequest: TypedElement<AnmodOmAdgangRequestType> = {
  namespace: ns.ba,
  local: 'AnmodOmAdgangRequest',
  min: 1,
  max: 1,
  type: anmodOmAdgangRequestType,
  personal: false,
};

/** The receipt of the request; the same again when the same request is open already. */
export const anmodOmAdgangResponse: TypedElement<AnmodOmAdgangResponseType> = {
  namespace: ns.ba,
  local: 'AnmodOmAdgangResponse',
  min: 1,
  max: 1,
  type: anmodOmAdgangResponseType,
  personal: false,
};

/** Get requests for access, the oldest first. */
export const getAnmodningerRequest: TypedElement<GetAnmodningerRequestType> = {
  namespace: ns.ba,
  local: 'GetAnmodningerRequest',
  min: 1,
  max: 1,
  type: getAnmodningerRequestType,
  personal: false,
};

/** A page of requests. */
export const getAnmodningerResponse: TypedElement<GetAnmodningerResponseType> = {
  namespace: ns.ba,
  local: 'GetAnmodningerResponse',
  min: 1,
  max: 1,
  type: getAnmodningerResponseType,
  personal: false,
};

/** Grant the access that was asked for. */
export const tildelAdgangRequest: TypedElement<TildelAdgangRequestType> = {
  namespace: ns.ba,
  local: 'TildelAdgangRequest',
  min: 1,
  max: 1,
  type: tildelAdgangRequestType,
  personal: false,
};

/** The receipt of the grant. */
export const tildelAdgangResponse: TypedElement<TildelAdgangResponseType> = {
  namespace: ns.ba,
  local: 'TildelAdgangResponse',
  min: 1,
  max: 1,
  type: tildelAdgangResponseType,
  personal: false,
};

/** Refuse a request for access. */
export const afvisAnmodningRequest: TypedElement<AfvisAnmodningRequestType> = {
  namespace: ns.ba,
  local: 'AfvisAnmodningRequest',
  min: 1,
  max: 1,
  type: afvisAnmodningRequestType,
  personal: false,
};

/** The receipt of the refusal. */
export const afvisAnmodningResponse: TypedElement<AfvisAnmodningResponseType> = {
  namespace: ns.ba,
  local: 'AfvisAnmodningResponse',
  min: 1,
  max: 1,
  type: afvisAnmodningResponseType,
  personal: false,
};

/**
 * Who may do what in JobAG: roles of employees of municipalities and a-kasser, and access of
 * new users of companies. The headers RequestUserMetadataHeader and ActiveOrganisationHeader
 * are required. RequestOptionsHeader is optional and for that reason not bound to the
 * operations, as WSDL 1.1 cannot express an optional header. A message may be signed with
 * WS-Security X.509: Body, Timestamp and both headers, and RequestOptionsHeader and
 * WS-Addressing where they are sent.
 */
export const brugeradministrationService = {
  name: 'BrugeradministrationService',
  version: 1,
  path: '/virksomhedsindsats/1/BrugeradministrationService',
  namespace: 'http://service.bm.dk/virksomhedsindsats/1/BrugeradministrationService',
  wsdl: 'BrugeradministrationService.v1.wsdl',
  schemas: [
    'xsd/CodeListBase.xsd',
    'xsd/Guid.xsd',
    'xsd/Fejlliste.xsd',
    'xsd/Faelles.xsd',
    'xsd/JobannonceService.xsd',
    'xsd/RequestUserTypeIdentifierCodeList.xsd',
    'xsd/EmailAddress.xsd',
    'xsd/RequestUserStructure.xsd',
    'xsd/BrugeradministrationService.xsd',
    'xsd/ActiveOrganisation.xsd',
    'xsd/OrganisationTypeIdentifierCodeList.xsd',
    'xsd/RequestOrganisationStructure.xsd',
    'xsd/RequestUserMetadata.xsd',
    'xsd/RequestOptions.xsd',
    'xsd/FaultDetails.xsd',
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
    {
      name: 'AnmodOmAdgang',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/1/BrugeradministrationService#AnmodOmAdgang',
      answerAction:
        'http://service.bm.dk/virksomhedsindsats/1/BrugeradministrationService#AnmodOmAdgangResponse',
      input: anmodOmAdgangRequest,
      output: anmodOmAdgangResponse,
    },
    {
      name: 'GetAnmodninger',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/1/BrugeradministrationService#GetAnmodninger',
      answerAction:
        'http://service.bm.dk/virksomhedsindsats/1/BrugeradministrationService#GetAnmodningerResponse',
      input: getAnmodningerRequest,
      output: getAnmodningerResponse,
    },
    {
      name: 'TildelAdgang',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/1/BrugeradministrationService#TildelAdgang',
      answerAction:
        'http://service.bm.dk/virksomhedsindsats/1/BrugeradministrationService#TildelAdgangResponse',
      input: tildelAdgangRequest,
      output: tildelAdgangResponse,
    },
    {
      name: 'AfvisAnmodning',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/1/BrugeradministrationService#AfvisAnmodning',
      answerAction:
        'http://service.bm.dk/virksomhedsindsats/1/BrugeradministrationService#AfvisAnmodningResponse',
      input: afvisAnmodningRequest,
      output: afvisAnmodningResponse,
    },
  ],
} as const satisfies ServiceContract;
