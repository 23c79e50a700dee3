// Generated from wsdl/ by `npm run generate`. Do not edit: a test holds it equal to the contract.
import type {
  ListType,
  SequenceType,
  ServiceContract,
  SimpleType,
  TypedElement,
} from '../xml/schema/schema.js';
import { fejllisteType, type FejlType } from './faults.js';
import { versionType } from './jobannonce-service.js';
import { ns } from './namespaces.js';
import { cursorType, cvrnumberIdentifierType, guid, pageSizeType, xsBoolean, xsDateTime } from './types.js';

/** 1 to 100 characters, of which at least one is visible and none is hidden. */
export const overskriftType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'preserve',
  minLength: 1,
  maxLength: 100,
};

/**
 * 1 to 2000 characters; HTML markup counts. At least one character outside of it is visible.
 * Elements, attribute and addresses allowed are those of Annoncetekst of JobannonceService.
 */
export const driftsbeskedtekstType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'preserve',
  minLength: 1,
  maxLength: 2000,
};

/** The content of a notice, a "gul seddel". */
export interface DriftsbeskedType {
  /** Where it is shown: before sign-in (to everyone, case systems too) or after sign-in. */
  readonly Placering: number;
  /** The headline, without HTML. */
  readonly Overskrift: string;
  /** The text, in the subset of HTML that job ads have. */
  readonly Tekst: string;
  /**
   * It is in force from this time on; to the second, and also when it has passed. Without an
   * offset the time is read as Danish time.
   */
  readonly GyldigFra: string;
  /**
   * It is in force until this time, and then no more. When left out, it is in force until it is
   * changed or deleted.
   */
  readonly GyldigTil?: string;
  /**
   * Only this company sees it. It can be given only when Placering is 2 (150513): before
   * sign-in nobody knows who looks.
   */
  readonly CVRnumberIdentifier?: string;
}

export const driftsbeskedType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.dr,
      local: 'Placering',
      min: 1,
      max: 1,
      type: { kind: 'code', kodeliste: 'Driftsbeskedplacering' },
      personal: false,
      example: '1',
    },
    {
      namespace: ns.dr,
      local: 'Overskrift',
      min: 1,
      max: 1,
      type: overskriftType,
      personal: false,
      example: 'Planlagt vedligehold tirsdag aften',
    },
    {
      namespace: ns.dr,
      local: 'Tekst',
      min: 1,
      max: 1,
      type: driftsbeskedtekstType,
      personal: false,
      example: '<p>Log ind kan fejle mellem kl. 20 og 22.</p>',
    },
    {
      namespace: ns.dr,
      local: 'GyldigFra',
      min: 1,
      max: 1,
      type: xsDateTime,
      personal: false,
      example: '-PT1H',
    },
    {
      namespace: ns.dr,
      local: 'GyldigTil',
      min: 0,
      max: 1,
      type: xsDateTime,
      personal: false,
      example: 'P1D',
    },
    {
      namespace: ns.dr,
      local: 'CVRnumberIdentifier',
      min: 0,
      max: 1,
      type: cvrnumberIdentifierType,
      personal: false,
    },
  ],
};

/** The fields of a request to CreateDriftsbesked; their order is fixed. */
export interface CreateDriftsbeskedRequestType {
  /** The content of the notice. */
  readonly Driftsbesked: DriftsbeskedType;
}

export const createDriftsbeskedRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    { namespace: ns.dr, local: 'Driftsbesked', min: 1, max: 1, type: driftsbeskedType, personal: false },
  ],
};

/**
 * The fields of the answer of CreateDriftsbesked; the last one is always the id of the call
 * in the log.
 */
export interface CreateDriftsbeskedResponseType {
  /** Id of the notice. */
  readonly DriftsbeskedIdentifier: string;
  /** The version is always 1. */
  readonly Version: number;
  /** Coming, in force or past at the moment of the answer. */
  readonly Driftsbeskedtilstand: number;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const createDriftsbeskedResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.dr,
      local: 'DriftsbeskedIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '5b1f6a2e-8c34-4d7a-9e05-3f6c7d8e9a10',
    },
    { namespace: ns.dr, local: 'Version', min: 1, max: 1, type: versionType, personal: false, example: '1' },
    {
      namespace: ns.dr,
      local: 'Driftsbeskedtilstand',
      min: 1,
      max: 1,
      type: { kind: 'code', kodeliste: 'Driftsbeskedtilstand' },
      personal: false,
      example: '2',
    },
    {
      namespace: ns.dr,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

/** The fields of a request to IsValidDriftsbesked; their order is fixed. */
export interface IsValidDriftsbeskedRequestType {
  /** The content of the notice. */
  readonly Driftsbesked: DriftsbeskedType;
}

export const isValidDriftsbeskedRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    { namespace: ns.dr, local: 'Driftsbesked', min: 1, max: 1, type: driftsbeskedType, personal: false },
  ],
};

/**
 * The fields of the answer of IsValidDriftsbesked; the last one is always the id of the call
 * in the log.
 */
export interface IsValidDriftsbeskedResponseType {
  /** true when CreateDriftsbesked would accept the notice now. */
  readonly ErGyldig: boolean;
  /** The rules broken, in the same form as in a SOAP fault. Absent when the notice is valid. */
  readonly Fejlliste?: readonly FejlType[];
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const isValidDriftsbeskedResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.dr,
      local: 'ErGyldig',
      min: 1,
      max: 1,
      type: xsBoolean,
      personal: false,
      example: 'true',
    },
    { namespace: ns.fejl, local: 'Fejlliste', min: 0, max: 1, type: fejllisteType, personal: false },
    {
      namespace: ns.dr,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

/** The fields of a request to UpdateDriftsbesked; their order is fixed. */
export interface UpdateDriftsbeskedRequestType {
  /** Id of the notice. When there is none, or it is deleted, the fault is 150500. */
  readonly DriftsbeskedIdentifier: string;
  /** The version seen last. When it is not the newest, the fault is 150501 with the newest one. */
  readonly Version: number;
  /**
   * The new content of the notice: all of it, also what does not change. A GyldigTil that has
   * come ends it.
   */
  readonly Driftsbesked: DriftsbeskedType;
}

export const updateDriftsbeskedRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.dr,
      local: 'DriftsbeskedIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '5b1f6a2e-8c34-4d7a-9e05-3f6c7d8e9a10',
    },
    { namespace: ns.dr, local: 'Version', min: 1, max: 1, type: versionType, personal: false, example: '1' },
    { namespace: ns.dr, local: 'Driftsbesked', min: 1, max: 1, type: driftsbeskedType, personal: false },
  ],
};

/**
 * The fields of the answer of UpdateDriftsbesked; the last one is always the id of the call
 * in the log.
 */
export interface UpdateDriftsbeskedResponseType {
  /** Id of the notice. */
  readonly DriftsbeskedIdentifier: string;
  /** The version that the change made. */
  readonly Version: number;
  /** Coming, in force or past at the moment of the answer. */
  readonly Driftsbeskedtilstand: number;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const updateDriftsbeskedResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.dr,
      local: 'DriftsbeskedIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '5b1f6a2e-8c34-4d7a-9e05-3f6c7d8e9a10',
    },
    { namespace: ns.dr, local: 'Version', min: 1, max: 1, type: versionType, personal: false, example: '1' },
    {
      namespace: ns.dr,
      local: 'Driftsbeskedtilstand',
      min: 1,
      max: 1,
      type: { kind: 'code', kodeliste: 'Driftsbeskedtilstand' },
      personal: false,
      example: '2',
    },
    {
      namespace: ns.dr,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

/** The fields of a request to DeleteDriftsbesked; their order is fixed. */
export interface DeleteDriftsbeskedRequestType {
  /** Id of the notice. When there is none, or it is deleted, the fault is 150500. */
  readonly DriftsbeskedIdentifier: string;
  /** The version seen last. When it is not the newest, the fault is 150501 with the newest one. */
  readonly Version: number;
}

export const deleteDriftsbeskedRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.dr,
      local: 'DriftsbeskedIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '5b1f6a2e-8c34-4d7a-9e05-3f6c7d8e9a10',
    },
    { namespace: ns.dr, local: 'Version', min: 1, max: 1, type: versionType, personal: false, example: '1' },
  ],
};

/**
 * The fields of the answer of DeleteDriftsbesked; the last one is always the id of the call
 * in the log.
 */
export interface DeleteDriftsbeskedResponseType {
  /** Id of the deleted notice. */
  readonly DriftsbeskedIdentifier: string;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const deleteDriftsbeskedResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.dr,
      local: 'DriftsbeskedIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '5b1f6a2e-8c34-4d7a-9e05-3f6c7d8e9a10',
    },
    {
      namespace: ns.dr,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

export const driftsbeskedtilstandSamlingType: ListType = {
  kind: 'list',
  item: {
    namespace: ns.dr,
    local: 'Driftsbeskedtilstand',
    min: 0,
    max: 100,
    type: { kind: 'code', kodeliste: 'Driftsbeskedtilstand' },
    personal: false,
  },
};

/** The fields of a request to GetDriftsbeskeder; their order is fixed. */
export interface GetDriftsbeskederRequestType {
  /** Only notices that are shown there. When left out, both kinds come. */
  readonly Placering?: number;
  /**
   * Also the notices that are for this company alone. Without its mandate the fault is 4575.
   * When left out, STAR gets those for one company alone of all companies, and others get none
   * of them.
   */
  readonly CVRnumberIdentifier?: string;
  /**
   * Only notices in these states. When left out, those in force come. Only STAR sees others
   * than those in force (150502).
   */
  readonly DriftsbeskedtilstandSamling?: readonly number[];
  /** NextCursor of the answer before. Leave it out to start at the beginning. */
  readonly Cursor?: string;
  /** Number wanted on the page; 25 when left out. */
  readonly PageSize?: number;
}

export const getDriftsbeskederRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.dr,
      local: 'Placering',
      min: 0,
      max: 1,
      type: { kind: 'code', kodeliste: 'Driftsbeskedplacering' },
      personal: false,
      example: '1',
    },
    {
      namespace: ns.dr,
      local: 'CVRnumberIdentifier',
      min: 0,
      max: 1,
      type: cvrnumberIdentifierType,
      personal: false,
    },
    {
      namespace: ns.dr,
      local: 'DriftsbeskedtilstandSamling',
      min: 0,
      max: 1,
      type: driftsbeskedtilstandSamlingType,
      personal: false,
    },
    { namespace: ns.dr, local: 'Cursor', min: 0, max: 1, type: cursorType, personal: false },
    {
      namespace: ns.dr,
      local: 'PageSize',
      min: 0,
      max: 1,
      type: pageSizeType,
      personal: false,
      example: '25',
    },
  ],
};

/** A notice as it is stored. */
export interface DriftsbeskedvisningType {
  /** Id of the notice. */
  readonly DriftsbeskedIdentifier: string;
  /** The newest version of the notice. */
  readonly Version: number;
  /** Coming, in force or past at the moment of the answer. */
  readonly Driftsbeskedtilstand: number;
  /** The content of the notice. */
  readonly Driftsbesked: DriftsbeskedType;
}

export const driftsbeskedvisningType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.dr,
      local: 'DriftsbeskedIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '5b1f6a2e-8c34-4d7a-9e05-3f6c7d8e9a10',
    },
    { namespace: ns.dr, local: 'Version', min: 1, max: 1, type: versionType, personal: false, example: '1' },
    {
      namespace: ns.dr,
      local: 'Driftsbeskedtilstand',
      min: 1,
      max: 1,
      type: { kind: 'code', kodeliste: 'Driftsbeskedtilstand' },
      personal: false,
      example: '2',
    },
    { namespace: ns.dr, local: 'Driftsbesked', min: 1, max: 1, type: driftsbeskedType, personal: false },
  ],
};

export const driftsbeskedvisningSamlingType: ListType = {
  kind: 'list',
  item: {
    namespace: ns.dr,
    local: 'Driftsbeskedvisning',
    min: 0,
    max: Infinity,
    type: driftsbeskedvisningType,
    personal: false,
  },
};

/**
 * The fields of the answer of GetDriftsbeskeder; the last one is always the id of the call in
 * the log.
 */
export interface GetDriftsbeskederResponseType {
  /** The notices on the page. */
  readonly DriftsbeskedvisningSamling: readonly DriftsbeskedvisningType[];
  /** Leads to the next page. Absent on the last one. */
  readonly NextCursor?: string;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const getDriftsbeskederResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.dr,
      local: 'DriftsbeskedvisningSamling',
      min: 1,
      max: 1,
      type: driftsbeskedvisningSamlingType,
      personal: false,
    },
    { namespace: ns.dr, local: 'NextCursor', min: 0, max: 1, type: cursorType, personal: false },
    {
      namespace: ns.dr,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

/** Create a notice. */
export const createDriftsbeskedRequest: TypedElement<CreateDriftsbeskedRequestType> = {
  namespace: ns.dr,
  local: 'CreateDriftsbeskedRequest',
  min: 1,
  max: 1,
  type: createDriftsbeskedRequestType,
  personal: false,
};

/** The receipt of the new notice. */
export const createDriftsbeskedResponse: TypedElement<CreateDriftsbeskedResponseType> = {
  namespace: ns.dr,
  local: 'CreateDriftsbeskedResponse',
  min: 1,
  max: 1,
  type: createDriftsbeskedResponseType,
  personal: false,
};

/** Try a notice without storing it: every violation at once. */
export const isValidDriftsbeskedRequest: TypedElement<IsValidDriftsbeskedRequestType> = {
  namespace: ns.dr,
  local: 'IsValidDriftsbeskedRequest',
  min: 1,
  max: 1,
  type: isValidDriftsbeskedRequestType,
  personal: false,
};

/** Whether CreateDriftsbesked would accept the notice now. */
export const isValidDriftsbeskedResponse: TypedElement<IsValidDriftsbeskedResponseType> = {
  namespace: ns.dr,
  local: 'IsValidDriftsbeskedResponse',
  min: 1,
  max: 1,
  type: isValidDriftsbeskedResponseType,
  personal: false,
};

/** Change a notice. */
export const updateDriftsbeskedRequest: TypedElement<UpdateDriftsbeskedRequestType> = {
  namespace: ns.dr,
  local: 'UpdateDriftsbeskedRequest',
  min: 1,
  max: 1,
  type: updateDriftsbeskedRequestType,
  personal: false,
};

/** The receipt of the new version. */
export const updateDriftsbeskedResponse: TypedElement<UpdateDriftsbeskedResponseType> = {
  namespace: ns.dr,
  local: 'UpdateDriftsbeskedResponse',
  min: 1,
  max: 1,
  type: updateDriftsbeskedResponseType,
  personal: false,
};

/** Delete a notice. */
export const deleteDriftsbeskedRequest: TypedElement<DeleteDriftsbeskedRequestType> = {
  namespace: ns.dr,
  local: 'DeleteDriftsbeskedRequest',
  min: 1,
  max: 1,
  type: deleteDriftsbeskedRequestType,
  personal: false,
};

/** The receipt of the deletion. */
export const deleteDriftsbeskedResponse: TypedElement<DeleteDriftsbeskedResponseType> = {
  namespace: ns.dr,
  local: 'DeleteDriftsbeskedResponse',
  min: 1,
  max: 1,
  type: deleteDriftsbeskedResponseType,
  personal: false,
};

/** Get notices, those that came into force last first. */
export const getDriftsbeskederRequest: TypedElement<GetDriftsbeskederRequestType> = {
  namespace: ns.dr,
  local: 'GetDriftsbeskederRequest',
  min: 1,
  max: 1,
  type: getDriftsbeskederRequestType,
  personal: false,
};

/** A page of notices. */
export const getDriftsbeskederResponse: TypedElement<GetDriftsbeskederResponseType> = {
  namespace: ns.dr,
  local: 'GetDriftsbeskederResponse',
  min: 1,
  max: 1,
  type: getDriftsbeskederResponseType,
  personal: false,
};

/**
 * Notices, "gule sedler": what STAR shows companies and case systems on Jobnet for
 * Arbejdsgivere about problems and news, before and after sign-in. What everyone sees before
 * sign-in can also be read without headers and without a certificate with GET
 * /driftsbeskeder (driftsbeskeder.schema.json), which answers also while the database is
 * down. The headers RequestUserMetadataHeader and ActiveOrganisationHeader are required;
 * RequestOptionsHeader is optional and for that reason not bound to the operations, as WSDL
 * 1.1 cannot express an optional header. A message may be signed with WS-Security X.509:
 * Body, Timestamp and both headers, and RequestOptionsHeader and WS-Addressing where they
 * are sent.
 */
export const driftsbeskedService = {
  name: 'DriftsbeskedService',
  version: 1,
  path: '/virksomhedsindsats/1/DriftsbeskedService',
  namespace: 'http://service.bm.dk/virksomhedsindsats/1/DriftsbeskedService',
  wsdl: 'DriftsbeskedService.v1.wsdl',
  schemas: [
    'xsd/CodeListBase.xsd',
    'xsd/Guid.xsd',
    'xsd/Fejlliste.xsd',
    'xsd/Faelles.xsd',
    'xsd/JobannonceService.xsd',
    'xsd/DriftsbeskedService.xsd',
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
      name: 'CreateDriftsbesked',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/1/DriftsbeskedService#CreateDriftsbesked',
      answerAction:
        'http://service.bm.dk/virksomhedsindsats/1/DriftsbeskedService#CreateDriftsbeskedResponse',
      input: createDriftsbeskedRequest,
      output: createDriftsbeskedResponse,
    },
    {
      name: 'IsValidDriftsbesked',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/1/DriftsbeskedService#IsValidDriftsbesked',
      answerAction:
        'http://service.bm.dk/virksomhedsindsats/1/DriftsbeskedService#IsValidDriftsbeskedResponse',
      input: isValidDriftsbeskedRequest,
      output: isValidDriftsbeskedResponse,
    },
    {
      name: 'UpdateDriftsbesked',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/1/DriftsbeskedService#UpdateDriftsbesked',
      answerAction:
        'http://service.bm.dk/virksomhedsindsats/1/DriftsbeskedService#UpdateDriftsbeskedResponse',
      input: updateDriftsbeskedRequest,
      output: updateDriftsbeskedResponse,
    },
    {
      name: 'DeleteDriftsbesked',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/1/DriftsbeskedService#DeleteDriftsbesked',
      answerAction:
        'http://service.bm.dk/virksomhedsindsats/1/DriftsbeskedService#DeleteDriftsbeskedResponse',
      input: deleteDriftsbeskedRequest,
      output: deleteDriftsbeskedResponse,
    },
    {
      name: 'GetDriftsbeskeder',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/1/DriftsbeskedService#GetDriftsbeskeder',
      answerAction: 'http://service.bm.dk/virksomhedsindsats/1/DriftsbeskedService#GetDriftsbeskederResponse',
      input: getDriftsbeskederRequest,
      output: getDriftsbeskederResponse,
    },
  ],
} as const satisfies ServiceContract;
