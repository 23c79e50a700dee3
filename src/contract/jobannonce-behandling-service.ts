// Generated from wsdl/ by `npm run generate`. Do not edit: a test holds it equal to the contract.
import type {
  ListType,
  SequenceType,
  ServiceContract,
  SimpleType,
  TypedElement,
} from '../xml/schema/schema.js';
import {
  afvisningType,
  organisationCodeType,
  organisationTypeIdType,
  titelType,
  type AfvisningType,
  type VirksomhedType,
  versionType,
  virksomhedType,
} from './jobannonce-service.js';
import { ns } from './namespaces.js';
import { cursorType, cvrnumberIdentifierType, guid, pageSizeType, xsBoolean, xsDateTime } from './types.js';

/** 1 to 255 characters, as UserIdentifier. */
export const behandlerIdentifierType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'preserve',
  minLength: 1,
  maxLength: 255,
};

/** 1 to 140 characters, as UserFullName. */
export const behandlerNavnType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'preserve',
  minLength: 1,
  maxLength: 140,
};

export const behandlingstilstandSamlingType: ListType = {
  kind: 'list',
  item: {
    namespace: ns.beh,
    local: 'Behandlingstilstand',
    min: 0,
    max: 100,
    type: { kind: 'code', kodeliste: 'Behandlingstilstand' },
    personal: false,
  },
};

/** The fields of a request to GetAfventendeJobannoncer; their order is fixed. */
export interface GetAfventendeJobannoncerRequestType {
  /**
   * Only ads in these states. When left out, those that are free and those under treatment
   * come, but not the parked ones.
   */
  readonly BehandlingstilstandSamling?: readonly number[];
  /** true: only ads that the user of RequestUserMetadataHeader has. */
  readonly KunEgne?: boolean;
  /** true: only ads of companies hit by a conflict; false: only the others. */
  readonly Konfliktramt?: boolean;
  /** Only ads of the company with this CVR number. */
  readonly CVRnumberIdentifier?: string;
  /**
   * NextCursor of an earlier answer to the same query. Leave it out to start from the
   * beginning.
   */
  readonly Cursor?: string;
  /** Number wanted on the page; 25 when left out. */
  readonly PageSize?: number;
}

export const getAfventendeJobannoncerRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.beh,
      local: 'BehandlingstilstandSamling',
      min: 0,
      max: 1,
      type: behandlingstilstandSamlingType,
      personal: false,
    },
    { namespace: ns.beh, local: 'KunEgne', min: 0, max: 1, type: xsBoolean, personal: false },
    { namespace: ns.beh, local: 'Konfliktramt', min: 0, max: 1, type: xsBoolean, personal: false },
    {
      namespace: ns.beh,
      local: 'CVRnumberIdentifier',
      min: 0,
      max: 1,
      type: cvrnumberIdentifierType,
      personal: false,
    },
    { namespace: ns.beh, local: 'Cursor', min: 0, max: 1, type: cursorType, personal: false },
    {
      namespace: ns.beh,
      local: 'PageSize',
      min: 0,
      max: 1,
      type: pageSizeType,
      personal: false,
      example: '25',
    },
  ],
};

/** The organisation an ad comes from. */
export interface OpretterType {
  /** Type of the organisation from the code list OrganisationType. */
  readonly OrganisationTypeId: number;
  /** Code of the organisation. */
  readonly OrganisationCode: string;
}

export const opretterType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.beh,
      local: 'OrganisationTypeId',
      min: 1,
      max: 1,
      type: organisationTypeIdType,
      personal: false,
      kodeliste: 'OrganisationType',
      example: '8',
    },
    {
      namespace: ns.beh,
      local: 'OrganisationCode',
      min: 1,
      max: 1,
      type: organisationCodeType,
      personal: false,
      example: '461',
    },
  ],
};

export const hindringSamlingType: ListType = {
  kind: 'list',
  item: {
    namespace: ns.beh,
    local: 'Hindring',
    min: 0,
    max: 100,
    type: { kind: 'code', kodeliste: 'Godkendelseshindring' },
    personal: false,
    example: '3',
  },
};

/** A case handler: the user of RequestUserMetadataHeader. */
export interface BehandlerType {
  /** UserIdentifier of the case handler. */
  readonly BehandlerIdentifier: string;
  /** UserFullName of the case handler. */
  readonly BehandlerNavn: string;
}

export const behandlerType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.beh,
      local: 'BehandlerIdentifier',
      min: 1,
      max: 1,
      type: behandlerIdentifierType,
      personal: true,
      example: 'mho',
    },
    {
      namespace: ns.beh,
      local: 'BehandlerNavn',
      min: 1,
      max: 1,
      type: behandlerNavnType,
      personal: true,
      example: 'Mette Holm',
    },
  ],
};

/** An ad in the queue. The whole ad is read with GetJobannonce. */
export interface AfventendeJobannonceType {
  /** Id of the job ad as answered by CreateJobannonce. */
  readonly JobannonceIdentifier: string;
  /** The newest version of the ad: the one to decide on. */
  readonly Version: number;
  /** Title of the ad. */
  readonly Titel: string;
  /** The company behind the ad, also when it is anonymous. */
  readonly Virksomhed: VirksomhedType;
  /** The organisation that created the ad. */
  readonly Opretter: OpretterType;
  /**
   * Since when the ad has waited for a decision. A change while it waits does not move it in
   * the queue.
   */
  readonly AfventerSidenTidspunkt: string;
  /** When the ad is wanted on Jobnet; absent when that is at once. */
  readonly PubliceringTidspunkt?: string;
  /**
   * When the ad is wanted off Jobnet. After that it cannot be approved, and a parking ends
   * before.
   */
  readonly AfpubliceringTidspunkt: string;
  /**
   * true when the company was hit by a conflict when the ad was sent, or is so at the moment of
   * the answer: look whether it seeks people for the area of the conflict.
   */
  readonly Konfliktramt: boolean;
  /**
   * What stands in the way of an approval at the moment of the answer. Absent when nothing
   * does.
   */
  readonly HindringSamling?: readonly number[];
  /**
   * false when the creator has given no UserEmail: a refusal is then told only through the
   * system of the creator.
   */
  readonly OpretterKanFaaMail: boolean;
  /**
   * Free, under treatment or parked at the moment of the answer, from the code list
   * Behandlingstilstand.
   */
  readonly Behandlingstilstand: number;
  /** The case handler who has the ad. Absent when it is free. */
  readonly Behandler?: BehandlerType;
  /** When the case handler took the ad. */
  readonly BehandlingPaabegyndtTidspunkt?: string;
  /** Until when the ad is put aside; then it is free. Absent when it is not parked. */
  readonly ParkeretTilTidspunkt?: string;
}

export const afventendeJobannonceType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.beh,
      local: 'JobannonceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: 'c1d2a7f4-3b58-4e0f-9a6d-5e2b7c8f9012',
    },
    { namespace: ns.beh, local: 'Version', min: 1, max: 1, type: versionType, personal: false, example: '1' },
    {
      namespace: ns.beh,
      local: 'Titel',
      min: 1,
      max: 1,
      type: titelType,
      personal: false,
      example: 'Sygeplejerske til natarbejde',
    },
    { namespace: ns.beh, local: 'Virksomhed', min: 1, max: 1, type: virksomhedType, personal: false },
    { namespace: ns.beh, local: 'Opretter', min: 1, max: 1, type: opretterType, personal: false },
    {
      namespace: ns.beh,
      local: 'AfventerSidenTidspunkt',
      min: 1,
      max: 1,
      type: xsDateTime,
      personal: false,
      example: '-PT2H',
    },
    { namespace: ns.beh, local: 'PubliceringTidspunkt', min: 0, max: 1, type: xsDateTime, personal: false },
    {
      namespace: ns.beh,
      local: 'AfpubliceringTidspunkt',
      min: 1,
      max: 1,
      type: xsDateTime,
      personal: false,
      example: 'P28D',
    },
    {
      namespace: ns.beh,
      local: 'Konfliktramt',
      min: 1,
      max: 1,
      type: xsBoolean,
      personal: false,
      example: 'false',
    },
    {
      namespace: ns.beh,
      local: 'HindringSamling',
      min: 0,
      max: 1,
      type: hindringSamlingType,
      personal: false,
    },
    {
      namespace: ns.beh,
      local: 'OpretterKanFaaMail',
      min: 1,
      max: 1,
      type: xsBoolean,
      personal: false,
      example: 'true',
    },
    {
      namespace: ns.beh,
      local: 'Behandlingstilstand',
      min: 1,
      max: 1,
      type: { kind: 'code', kodeliste: 'Behandlingstilstand' },
      personal: false,
      example: '1',
    },
    { namespace: ns.beh, local: 'Behandler', min: 0, max: 1, type: behandlerType, personal: false },
    {
      namespace: ns.beh,
      local: 'BehandlingPaabegyndtTidspunkt',
      min: 0,
      max: 1,
      type: xsDateTime,
      personal: false,
      example: '-PT10M',
    },
    { namespace: ns.beh, local: 'ParkeretTilTidspunkt', min: 0, max: 1, type: xsDateTime, personal: false },
  ],
};

export const afventendeJobannonceSamlingType: ListType = {
  kind: 'list',
  item: {
    namespace: ns.beh,
    local: 'AfventendeJobannonce',
    min: 0,
    max: Infinity,
    type: afventendeJobannonceType,
    personal: false,
  },
};

/**
 * The fields of the answer of GetAfventendeJobannoncer; the last one is always the id of the
 * call in the log.
 */
export interface GetAfventendeJobannoncerResponseType {
  /** The ads that wait; the one that has waited longest first. */
  readonly AfventendeJobannonceSamling: readonly AfventendeJobannonceType[];
  /** Send this as Cursor to get the next page. Absent on the last page. */
  readonly NextCursor?: string;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const getAfventendeJobannoncerResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.beh,
      local: 'AfventendeJobannonceSamling',
      min: 1,
      max: 1,
      type: afventendeJobannonceSamlingType,
      personal: false,
    },
    { namespace: ns.beh, local: 'NextCursor', min: 0, max: 1, type: cursorType, personal: false },
    {
      namespace: ns.beh,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

/** The fields of a request to PaabegyndBehandling; their order is fixed. */
export interface PaabegyndBehandlingRequestType {
  /** Id of the job ad as answered by CreateJobannonce. */
  readonly JobannonceIdentifier: string;
}

export const paabegyndBehandlingRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.beh,
      local: 'JobannonceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: 'c1d2a7f4-3b58-4e0f-9a6d-5e2b7c8f9012',
    },
  ],
};

/**
 * The fields of the answer of PaabegyndBehandling; the last one is always the id of the call
 * in the log.
 */
export interface PaabegyndBehandlingResponseType {
  /** Id of the job ad as answered by CreateJobannonce. */
  readonly JobannonceIdentifier: string;
  /** The newest version of the ad: the one to decide on. */
  readonly Version: number;
  /** The case handler who has the ad. */
  readonly Behandler: BehandlerType;
  /** When the case handler took the ad. */
  readonly BehandlingPaabegyndtTidspunkt: string;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const paabegyndBehandlingResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.beh,
      local: 'JobannonceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: 'c1d2a7f4-3b58-4e0f-9a6d-5e2b7c8f9012',
    },
    { namespace: ns.beh, local: 'Version', min: 1, max: 1, type: versionType, personal: false, example: '1' },
    { namespace: ns.beh, local: 'Behandler', min: 1, max: 1, type: behandlerType, personal: false },
    {
      namespace: ns.beh,
      local: 'BehandlingPaabegyndtTidspunkt',
      min: 1,
      max: 1,
      type: xsDateTime,
      personal: false,
      example: '-PT10M',
    },
    {
      namespace: ns.beh,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

/** The fields of a request to ParkerJobannonce; their order is fixed. */
export interface ParkerJobannonceRequestType {
  /** Id of the job ad as answered by CreateJobannonce. */
  readonly JobannonceIdentifier: string;
  /**
   * When the ad is to be in the queue again. After now, and at most as far ahead as an ad may
   * be published (8 weeks).
   */
  readonly ParkeretTilTidspunkt: string;
}

export const parkerJobannonceRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.beh,
      local: 'JobannonceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: 'c1d2a7f4-3b58-4e0f-9a6d-5e2b7c8f9012',
    },
    {
      namespace: ns.beh,
      local: 'ParkeretTilTidspunkt',
      min: 1,
      max: 1,
      type: xsDateTime,
      personal: false,
      example: 'P1D',
    },
  ],
};

/**
 * The fields of the answer of ParkerJobannonce; the last one is always the id of the call in
 * the log.
 */
export interface ParkerJobannonceResponseType {
  /** Id of the job ad as answered by CreateJobannonce. */
  readonly JobannonceIdentifier: string;
  /** The newest version of the ad: the one to decide on. */
  readonly Version: number;
  /** The case handler who has the ad. */
  readonly Behandler: BehandlerType;
  /** When the case handler took the ad. */
  readonly BehandlingPaabegyndtTidspunkt: string;
  /** Until when the ad is put aside; then it is free. */
  readonly ParkeretTilTidspunkt: string;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const parkerJobannonceResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.beh,
      local: 'JobannonceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: 'c1d2a7f4-3b58-4e0f-9a6d-5e2b7c8f9012',
    },
    { namespace: ns.beh, local: 'Version', min: 1, max: 1, type: versionType, personal: false, example: '1' },
    { namespace: ns.beh, local: 'Behandler', min: 1, max: 1, type: behandlerType, personal: false },
    {
      namespace: ns.beh,
      local: 'BehandlingPaabegyndtTidspunkt',
      min: 1,
      max: 1,
      type: xsDateTime,
      personal: false,
      example: '-PT10M',
    },
    {
      namespace: ns.beh,
      local: 'ParkeretTilTidspunkt',
      min: 1,
      max: 1,
      type: xsDateTime,
      personal: false,
      example: 'P1D',
    },
    {
      namespace: ns.beh,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

/** The fields of a request to FrigivJobannonce; their order is fixed. */
export interface FrigivJobannonceRequestType {
  /** Id of the job ad as answered by CreateJobannonce. */
  readonly JobannonceIdentifier: string;
  /**
   * The case handler whose treatment ends, e.g. a colleague who is ill. When left out it is the
   * caller's user.
   */
  readonly BehandlerIdentifier?: string;
}

export const frigivJobannonceRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.beh,
      local: 'JobannonceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: 'c1d2a7f4-3b58-4e0f-9a6d-5e2b7c8f9012',
    },
    {
      namespace: ns.beh,
      local: 'BehandlerIdentifier',
      min: 0,
      max: 1,
      type: behandlerIdentifierType,
      personal: true,
    },
  ],
};

/**
 * The fields of the answer of FrigivJobannonce; the last one is always the id of the call in
 * the log.
 */
export interface FrigivJobannonceResponseType {
  /** Id of the job ad as answered by CreateJobannonce. */
  readonly JobannonceIdentifier: string;
  /** The newest version of the ad: the one to decide on. */
  readonly Version: number;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const frigivJobannonceResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.beh,
      local: 'JobannonceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: 'c1d2a7f4-3b58-4e0f-9a6d-5e2b7c8f9012',
    },
    { namespace: ns.beh, local: 'Version', min: 1, max: 1, type: versionType, personal: false, example: '1' },
    {
      namespace: ns.beh,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

/** The fields of a request to GodkendJobannonce; their order is fixed. */
export interface GodkendJobannonceRequestType {
  /** Id of the job ad as answered by CreateJobannonce. */
  readonly JobannonceIdentifier: string;
  /**
   * The version the case handler has seen. If the ad has changed since, the call is refused
   * (130200) with the current version.
   */
  readonly Version: number;
}

export const godkendJobannonceRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.beh,
      local: 'JobannonceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: 'c1d2a7f4-3b58-4e0f-9a6d-5e2b7c8f9012',
    },
    { namespace: ns.beh, local: 'Version', min: 1, max: 1, type: versionType, personal: false, example: '1' },
  ],
};

/**
 * The fields of the answer of GodkendJobannonce; the last one is always the id of the call in
 * the log.
 */
export interface GodkendJobannonceResponseType {
  /** Id of the job ad as answered by CreateJobannonce. */
  readonly JobannonceIdentifier: string;
  /** The version the decision is about. A decision makes no new version. */
  readonly Version: number;
  /** Status of the ad at the moment of the answer, from the code list JobannonceStatus. */
  readonly Status: number;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const godkendJobannonceResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.beh,
      local: 'JobannonceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: 'c1d2a7f4-3b58-4e0f-9a6d-5e2b7c8f9012',
    },
    { namespace: ns.beh, local: 'Version', min: 1, max: 1, type: versionType, personal: false, example: '1' },
    {
      namespace: ns.beh,
      local: 'Status',
      min: 1,
      max: 1,
      type: { kind: 'code', kodeliste: 'JobannonceStatus' },
      personal: false,
      example: '2',
    },
    {
      namespace: ns.beh,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

/** The fields of a request to AfvisJobannonce; their order is fixed. */
export interface AfvisJobannonceRequestType {
  /** Id of the job ad as answered by CreateJobannonce. */
  readonly JobannonceIdentifier: string;
  /**
   * The version the case handler has seen. If the ad has changed since, the call is refused
   * (130200) with the current version.
   */
  readonly Version: number;
  /** Reasons, text and the fields that must be corrected. The reason Anden demands a text. */
  readonly Afvisning: AfvisningType;
}

export const afvisJobannonceRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.beh,
      local: 'JobannonceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: 'c1d2a7f4-3b58-4e0f-9a6d-5e2b7c8f9012',
    },
    { namespace: ns.beh, local: 'Version', min: 1, max: 1, type: versionType, personal: false, example: '1' },
    { namespace: ns.beh, local: 'Afvisning', min: 1, max: 1, type: afvisningType, personal: false },
  ],
};

/**
 * The fields of the answer of AfvisJobannonce; the last one is always the id of the call in
 * the log.
 */
export interface AfvisJobannonceResponseType {
  /** Id of the job ad as answered by CreateJobannonce. */
  readonly JobannonceIdentifier: string;
  /** The version the decision is about. A decision makes no new version. */
  readonly Version: number;
  /** Status of the ad at the moment of the answer, from the code list JobannonceStatus. */
  readonly Status: number;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const afvisJobannonceResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.beh,
      local: 'JobannonceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: 'c1d2a7f4-3b58-4e0f-9a6d-5e2b7c8f9012',
    },
    { namespace: ns.beh, local: 'Version', min: 1, max: 1, type: versionType, personal: false, example: '1' },
    {
      namespace: ns.beh,
      local: 'Status',
      min: 1,
      max: 1,
      type: { kind: 'code', kodeliste: 'JobannonceStatus' },
      personal: false,
      example: '6',
    },
    {
      namespace: ns.beh,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

/**
 * Get the queue of job ads that wait for approval, oldest first. Without filters all come
 * that are not parked.
 */
export const getAfventendeJobannoncerRequest: TypedElement<GetAfventendeJobannoncerRequestType> = {
  namespace: ns.beh,
  local: 'GetAfventendeJobannoncerRequest',
  min: 1,
  max: 1,
  type: getAfventendeJobannoncerRequestType,
  personal: false,
};

/** A page of the queue. */
export const getAfventendeJobannoncerResponse: TypedElement<GetAfventendeJobannoncerResponseType> = {
  namespace: ns.beh,
  local: 'GetAfventendeJobannoncerResponse',
  min: 1,
  max: 1,
  type: getAfventendeJobannoncerResponseType,
  personal: false,
};

/**
 * Begin to treat a job ad that waits. When one has it already, the treatment goes on, and a
 * parking ends.
 */
export const paabegyndBehandlingRequest: TypedElement<PaabegyndBehandlingRequestType> = {
  namespace: ns.beh,
  local: 'PaabegyndBehandlingRequest',
  min: 1,
  max: 1,
  type: paabegyndBehandlingRequestType,
  personal: false,
};

/** The ad is the caller's user's. */
export const paabegyndBehandlingResponse: TypedElement<PaabegyndBehandlingResponseType> = {
  namespace: ns.beh,
  local: 'PaabegyndBehandlingResponse',
  min: 1,
  max: 1,
  type: paabegyndBehandlingResponseType,
  personal: false,
};

/**
 * Put a job ad that one treats aside. Nobody else can take it before the time; then it is
 * free.
 */
export const parkerJobannonceRequest: TypedElement<ParkerJobannonceRequestType> = {
  namespace: ns.beh,
  local: 'ParkerJobannonceRequest',
  min: 1,
  max: 1,
  type: parkerJobannonceRequestType,
  personal: false,
};

/** The ad is parked. */
export const parkerJobannonceResponse: TypedElement<ParkerJobannonceResponseType> = {
  namespace: ns.beh,
  local: 'ParkerJobannonceResponse',
  min: 1,
  max: 1,
  type: parkerJobannonceResponseType,
  personal: false,
};

/** Hand a job ad back to the queue without a decision. */
export const frigivJobannonceRequest: TypedElement<FrigivJobannonceRequestType> = {
  namespace: ns.beh,
  local: 'FrigivJobannonceRequest',
  min: 1,
  max: 1,
  type: frigivJobannonceRequestType,
  personal: false,
};

/** The ad is free. */
export const frigivJobannonceResponse: TypedElement<FrigivJobannonceResponseType> = {
  namespace: ns.beh,
  local: 'FrigivJobannonceResponse',
  min: 1,
  max: 1,
  type: frigivJobannonceResponseType,
  personal: false,
};

/**
 * Approve a job ad that one treats. It is on Jobnet from the later of the approval and the
 * publication time.
 */
export const godkendJobannonceRequest: TypedElement<GodkendJobannonceRequestType> = {
  namespace: ns.beh,
  local: 'GodkendJobannonceRequest',
  min: 1,
  max: 1,
  type: godkendJobannonceRequestType,
  personal: false,
};

/** The ad is approved, and its treatment is over. */
export const godkendJobannonceResponse: TypedElement<GodkendJobannonceResponseType> = {
  namespace: ns.beh,
  local: 'GodkendJobannonceResponse',
  min: 1,
  max: 1,
  type: godkendJobannonceResponseType,
  personal: false,
};

/**
 * Refuse a job ad that one treats. The reason is sent to the one who created the ad, and
 * stands in GetJobannonce.
 */
export const afvisJobannonceRequest: TypedElement<AfvisJobannonceRequestType> = {
  namespace: ns.beh,
  local: 'AfvisJobannonceRequest',
  min: 1,
  max: 1,
  type: afvisJobannonceRequestType,
  personal: false,
};

/** The ad is refused, and its treatment is over. */
export const afvisJobannonceResponse: TypedElement<AfvisJobannonceResponseType> = {
  namespace: ns.beh,
  local: 'AfvisJobannonceResponse',
  min: 1,
  max: 1,
  type: afvisJobannonceResponseType,
  personal: false,
};

/**
 * STAR's approval of job ads: the queue of ads that wait, treatment, parking, approval and
 * refusal. Allowed for STAR only. The headers RequestUserMetadataHeader and
 * ActiveOrganisationHeader are required; the user of RequestUserMetadataHeader is the case
 * handler. RequestOptionsHeader is optional and for that reason not bound to the operations,
 * as WSDL 1.1 cannot express an optional header. A message may be signed with WS-Security
 * X.509: Body, Timestamp and both headers, and RequestOptionsHeader and WS-Addressing where
 * they are sent.
 */
export const jobannonceBehandlingService = {
  name: 'JobannonceBehandlingService',
  version: 2,
  path: '/virksomhedsindsats/2/JobannonceBehandlingService',
  namespace: 'http://service.bm.dk/virksomhedsindsats/2/JobannonceBehandlingService',
  wsdl: 'JobannonceBehandlingService.v2.wsdl',
  schemas: [
    'xsd/CodeListBase.xsd',
    'xsd/Guid.xsd',
    'xsd/Fejlliste.xsd',
    'xsd/Faelles.xsd',
    'xsd/JobannonceService.xsd',
    'xsd/JobannonceBehandlingService.xsd',
    'xsd/ActiveOrganisation.xsd',
    'xsd/RequestUserTypeIdentifierCodeList.xsd',
    'xsd/EmailAddress.xsd',
    'xsd/RequestUserStructure.xsd',
    'xsd/OrganisationTypeIdentifierCodeList.xsd',
    'xsd/RequestOrganisationStructure.xsd',
    'xsd/RequestUserMetadata.xsd',
    'xsd/RequestOptions.xsd',
    'xsd/FaultDetails.xsd',
  ],
  operations: [
    {
      name: 'GetAfventendeJobannoncer',
      soapAction:
        'http://service.bm.dk/virksomhedsindsats/2/JobannonceBehandlingService#GetAfventendeJobannoncer',
      answerAction:
        'http://service.bm.dk/virksomhedsindsats/2/JobannonceBehandlingService#GetAfventendeJobannoncerResponse',
      input: getAfventendeJobannoncerRequest,
      output: getAfventendeJobannoncerResponse,
    },
    {
      name: 'PaabegyndBehandling',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/2/JobannonceBehandlingService#PaabegyndBehandling',
      answerAction:
        'http://service.bm.dk/virksomhedsindsats/2/JobannonceBehandlingService#PaabegyndBehandlingResponse',
      input: paabegyndBehandlingRequest,
      output: paabegyndBehandlingResponse,
    },
    {
      name: 'ParkerJobannonce',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/2/JobannonceBehandlingService#ParkerJobannonce',
      answerAction:
        'http://service.bm.dk/virksomhedsindsats/2/JobannonceBehandlingService#ParkerJobannonceResponse',
      input: parkerJobannonceRequest,
      output: parkerJobannonceResponse,
    },
    {
      name: 'FrigivJobannonce',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/2/JobannonceBehandlingService#FrigivJobannonce',
      answerAction:
        'http://service.bm.dk/virksomhedsindsats/2/JobannonceBehandlingService#FrigivJobannonceResponse',
      input: frigivJobannonceRequest,
      output: frigivJobannonceResponse,
    },
    {
      name: 'GodkendJobannonce',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/2/JobannonceBehandlingService#GodkendJobannonce',
      answerAction:
        'http://service.bm.dk/virksomhedsindsats/2/JobannonceBehandlingService#GodkendJobannonceResponse',
      input: godkendJobannonceRequest,
      output: godkendJobannonceResponse,
    },
    {
      name: 'AfvisJobannonce',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/2/JobannonceBehandlingService#AfvisJobannonce',
      answerAction:
        'http://service.bm.dk/virksomhedsindsats/2/JobannonceBehandlingService#AfvisJobannonceResponse',
      input: afvisJobannonceRequest,
      output: afvisJobannonceResponse,
    },
  ],
} as const satisfies ServiceContract;
