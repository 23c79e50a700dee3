// Generated from wsdl/ by `npm run generate`. Do not edit: a test holds it equal to the contract.
import type { ListType, SequenceType, ServiceContract, TypedElement } from '../xml/schema/schema.js';
import { fejllisteType, type FejlType } from './faults.js';
import {
  efternavnType,
  emailType,
  fornavneType,
  stillingType,
  telefonnummerType,
  versionType,
} from './jobannonce-service.js';
import { ns } from './namespaces.js';
import {
  cursorType,
  cvrnumberIdentifierType,
  guid,
  pageSizeType,
  productionUnitIdentifierType,
  xsBoolean,
  xsDateTime,
  xsInt,
} from './types.js';

export const kontaktpersonenhedSamlingType: ListType = {
  kind: 'list',
  item: {
    namespace: ns.kp,
    local: 'ProductionUnitIdentifier',
    min: 1,
    max: 100,
    type: productionUnitIdentifierType,
    personal: false,
    example: '1012345674',
  },
};

/**
 * The details of a contact person. Telephone and e-mail may be absent here; where the person
 * is used, one of them may be required.
 */
export interface KontaktpersondataType {
  /** First names of the person. */
  readonly Fornavne: string;
  /** Surname of the person. */
  readonly Efternavn: string;
  /** Position of the person, e.g. shop manager. */
  readonly Stilling?: string;
  /** Telephone number, with + and country code if wanted. */
  readonly Telefonnummer?: string;
  /** E-mail address of the person. */
  readonly Email?: string;
  /**
   * The production units where the person works: at least one, and only those of the company
   * (4353).
   */
  readonly ProductionUnitIdentifierSamling: readonly string[];
}

export const kontaktpersondataType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.kp,
      local: 'Fornavne',
      min: 1,
      max: 1,
      type: fornavneType,
      personal: true,
      example: 'Mette Marie',
    },
    {
      namespace: ns.kp,
      local: 'Efternavn',
      min: 1,
      max: 1,
      type: efternavnType,
      personal: true,
      example: 'Holm',
    },
    {
      namespace: ns.kp,
      local: 'Stilling',
      min: 0,
      max: 1,
      type: stillingType,
      personal: true,
      example: 'Butikschef',
    },
    {
      namespace: ns.kp,
      local: 'Telefonnummer',
      min: 0,
      max: 1,
      type: telefonnummerType,
      personal: true,
      example: '+4570252589',
    },
    {
      namespace: ns.kp,
      local: 'Email',
      min: 0,
      max: 1,
      type: emailType,
      personal: true,
      example: 'mette@job.eksempel.dk',
    },
    {
      namespace: ns.kp,
      local: 'ProductionUnitIdentifierSamling',
      min: 1,
      max: 1,
      type: kontaktpersonenhedSamlingType,
      personal: false,
    },
  ],
};

/** The fields of a request to CreateKontaktperson; their order is fixed. */
export interface CreateKontaktpersonRequestType {
  /** CVR number of the company. */
  readonly CVRnumberIdentifier: string;
  /** The details of the contact person. */
  readonly Kontaktperson: KontaktpersondataType;
}

export const createKontaktpersonRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.kp,
      local: 'CVRnumberIdentifier',
      min: 1,
      max: 1,
      type: cvrnumberIdentifierType,
      personal: false,
      example: '12345674',
    },
    {
      namespace: ns.kp,
      local: 'Kontaktperson',
      min: 1,
      max: 1,
      type: kontaktpersondataType,
      personal: false,
    },
  ],
};

/**
 * The fields of the answer of CreateKontaktperson; the last one is always the id of the call
 * in the log.
 */
export interface CreateKontaktpersonResponseType {
  /** Id of the new contact person. */
  readonly KontaktpersonIdentifier: string;
  /** Version of the contact person: 1. */
  readonly Version: number;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const createKontaktpersonResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.kp,
      local: 'KontaktpersonIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '5d2e8f1a-3c4b-4a6d-9e7f-8a1b2c3d4e5f',
    },
    { namespace: ns.kp, local: 'Version', min: 1, max: 1, type: versionType, personal: false, example: '1' },
    {
      namespace: ns.kp,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

/** The fields of a request to IsValidKontaktperson; their order is fixed. */
export interface IsValidKontaktpersonRequestType {
  /** CVR number of the company. */
  readonly CVRnumberIdentifier: string;
  /** The details of the contact person. */
  readonly Kontaktperson: KontaktpersondataType;
}

export const isValidKontaktpersonRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.kp,
      local: 'CVRnumberIdentifier',
      min: 1,
      max: 1,
      type: cvrnumberIdentifierType,
      personal: false,
      example: '12345674',
    },
    {
      namespace: ns.kp,
      local: 'Kontaktperson',
      min: 1,
      max: 1,
      type: kontaktpersondataType,
      personal: false,
    },
  ],
};

/**
 * The fields of the answer of IsValidKontaktperson; the last one is always the id of the call
 * in the log.
 */
export interface IsValidKontaktpersonResponseType {
  /** true when CreateKontaktperson would accept the contact person now. */
  readonly ErGyldig: boolean;
  /**
   * The rules broken, in the same form as in a SOAP fault. Absent when the contact person is
   * valid.
   */
  readonly Fejlliste?: readonly FejlType[];
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const isValidKontaktpersonResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.kp,
      local: 'ErGyldig',
      min: 1,
      max: 1,
      type: xsBoolean,
      personal: false,
      example: 'true',
    },
    { namespace: ns.fejl, local: 'Fejlliste', min: 0, max: 1, type: fejllisteType, personal: false },
    {
      namespace: ns.kp,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

/** The fields of a request to UpdateKontaktperson; their order is fixed. */
export interface UpdateKontaktpersonRequestType {
  /** Id of the contact person. */
  readonly KontaktpersonIdentifier: string;
  /** The version seen last. When it is not the newest, the fault is 150200 with the newest one. */
  readonly Version: number;
  /** The details of the contact person. */
  readonly Kontaktperson: KontaktpersondataType;
}

export const updateKontaktpersonRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.kp,
      local: 'KontaktpersonIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '5d2e8f1a-3c4b-4a6d-9e7f-8a1b2c3d4e5f',
    },
    { namespace: ns.kp, local: 'Version', min: 1, max: 1, type: versionType, personal: false, example: '1' },
    {
      namespace: ns.kp,
      local: 'Kontaktperson',
      min: 1,
      max: 1,
      type: kontaktpersondataType,
      personal: false,
    },
  ],
};

/**
 * The fields of the answer of UpdateKontaktperson; the last one is always the id of the call
 * in the log.
 */
export interface UpdateKontaktpersonResponseType {
  /** Id of the contact person. */
  readonly KontaktpersonIdentifier: string;
  /** The version that the change made. */
  readonly Version: number;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const updateKontaktpersonResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.kp,
      local: 'KontaktpersonIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '5d2e8f1a-3c4b-4a6d-9e7f-8a1b2c3d4e5f',
    },
    { namespace: ns.kp, local: 'Version', min: 1, max: 1, type: versionType, personal: false, example: '1' },
    {
      namespace: ns.kp,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

/** The fields of a request to DeleteKontaktperson; their order is fixed. */
export interface DeleteKontaktpersonRequestType {
  /** Id of the contact person. */
  readonly KontaktpersonIdentifier: string;
  /** The version seen last. When it is not the newest, the fault is 150200 with the newest one. */
  readonly Version: number;
}

export const deleteKontaktpersonRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.kp,
      local: 'KontaktpersonIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '5d2e8f1a-3c4b-4a6d-9e7f-8a1b2c3d4e5f',
    },
    { namespace: ns.kp, local: 'Version', min: 1, max: 1, type: versionType, personal: false, example: '1' },
  ],
};

/**
 * The fields of the answer of DeleteKontaktperson; the last one is always the id of the call
 * in the log.
 */
export interface DeleteKontaktpersonResponseType {
  /** Id of the contact person. */
  readonly KontaktpersonIdentifier: string;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const deleteKontaktpersonResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.kp,
      local: 'KontaktpersonIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '5d2e8f1a-3c4b-4a6d-9e7f-8a1b2c3d4e5f',
    },
    {
      namespace: ns.kp,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

/** The fields of a request to GetKontaktperson; their order is fixed. */
export interface GetKontaktpersonRequestType {
  /** Id of the contact person. */
  readonly KontaktpersonIdentifier: string;
}

export const getKontaktpersonRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.kp,
      local: 'KontaktpersonIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '5d2e8f1a-3c4b-4a6d-9e7f-8a1b2c3d4e5f',
    },
  ],
};

/** A contact person as it is now. */
export interface KontaktpersonvisningType {
  /** Id of the contact person. */
  readonly KontaktpersonIdentifier: string;
  /** The newest version of the contact person. */
  readonly Version: number;
  /** CVR number of the company. */
  readonly CVRnumberIdentifier: string;
  /** The details of the contact person. */
  readonly Kontaktperson: KontaktpersondataType;
  /** true when a MitID Erhverv is coupled to the person: only then can the person work in JobAG. */
  readonly KanArbejde: boolean;
  /** true when the person was carried over from the old JobAG. */
  readonly Konverteret: boolean;
  /** When the contact person was created or carried over. */
  readonly OprettetTidspunkt: string;
}

export const kontaktpersonvisningType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.kp,
      local: 'KontaktpersonIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '5d2e8f1a-3c4b-4a6d-9e7f-8a1b2c3d4e5f',
    },
    { namespace: ns.kp, local: 'Version', min: 1, max: 1, type: versionType, personal: false, example: '1' },
    {
      namespace: ns.kp,
      local: 'CVRnumberIdentifier',
      min: 1,
      max: 1,
      type: cvrnumberIdentifierType,
      personal: false,
      example: '12345674',
    },
    {
      namespace: ns.kp,
      local: 'Kontaktperson',
      min: 1,
      max: 1,
      type: kontaktpersondataType,
      personal: false,
    },
    {
      namespace: ns.kp,
      local: 'KanArbejde',
      min: 1,
      max: 1,
      type: xsBoolean,
      personal: false,
      example: 'false',
    },
    {
      namespace: ns.kp,
      local: 'Konverteret',
      min: 1,
      max: 1,
      type: xsBoolean,
      personal: false,
      example: 'false',
    },
    {
      namespace: ns.kp,
      local: 'OprettetTidspunkt',
      min: 1,
      max: 1,
      type: xsDateTime,
      personal: false,
      example: 'P0D',
    },
  ],
};

/**
 * The fields of the answer of GetKontaktperson; the last one is always the id of the call in
 * the log.
 */
export interface GetKontaktpersonResponseType {
  /** The contact person as it is now. */
  readonly Kontaktpersonvisning: KontaktpersonvisningType;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const getKontaktpersonResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.kp,
      local: 'Kontaktpersonvisning',
      min: 1,
      max: 1,
      type: kontaktpersonvisningType,
      personal: false,
    },
    {
      namespace: ns.kp,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

/** The fields of a request to GetKontaktpersoner; their order is fixed. */
export interface GetKontaktpersonerRequestType {
  /** CVR number of the company. */
  readonly CVRnumberIdentifier: string;
  /** The column to sort by; the name when left out. */
  readonly Sortering?: number;
  /** The direction; ascending when left out. */
  readonly Retning?: number;
  /**
   * NextCursor of an earlier answer to the same query. Leave it out to start from the
   * beginning.
   */
  readonly Cursor?: string;
  /** Number wanted on the page; 10 when left out. */
  readonly PageSize?: number;
}

export const getKontaktpersonerRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.kp,
      local: 'CVRnumberIdentifier',
      min: 1,
      max: 1,
      type: cvrnumberIdentifierType,
      personal: false,
      example: '12345674',
    },
    {
      namespace: ns.kp,
      local: 'Sortering',
      min: 0,
      max: 1,
      type: { kind: 'code', kodeliste: 'Kontaktpersonsortering' },
      personal: false,
    },
    {
      namespace: ns.kp,
      local: 'Retning',
      min: 0,
      max: 1,
      type: { kind: 'code', kodeliste: 'Sorteringsretning' },
      personal: false,
    },
    { namespace: ns.kp, local: 'Cursor', min: 0, max: 1, type: cursorType, personal: false },
    {
      namespace: ns.kp,
      local: 'PageSize',
      min: 0,
      max: 1,
      type: pageSizeType,
      personal: false,
      example: '10',
    },
  ],
};

/** A contact person as the list shows it. */
export interface KontaktpersonlinjeType {
  /** Id of the contact person. */
  readonly KontaktpersonIdentifier: string;
  /** The newest version of the contact person. */
  readonly Version: number;
  /** First names of the person. */
  readonly Fornavne: string;
  /** Surname of the person. */
  readonly Efternavn: string;
  /** Position of the person, e.g. shop manager. */
  readonly Stilling?: string;
  /** Telephone number, with + and country code if wanted. */
  readonly Telefonnummer?: string;
  /** E-mail address of the person. */
  readonly Email?: string;
  /** true when a MitID Erhverv is coupled to the person: only then can the person work in JobAG. */
  readonly KanArbejde: boolean;
  /** Number of the production units of the person: »Valgt: 1«. */
  readonly AntalProduktionsenheder: number;
}

export const kontaktpersonlinjeType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.kp,
      local: 'KontaktpersonIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '5d2e8f1a-3c4b-4a6d-9e7f-8a1b2c3d4e5f',
    },
    { namespace: ns.kp, local: 'Version', min: 1, max: 1, type: versionType, personal: false, example: '1' },
    {
      namespace: ns.kp,
      local: 'Fornavne',
      min: 1,
      max: 1,
      type: fornavneType,
      personal: true,
      example: 'Mette Marie',
    },
    {
      namespace: ns.kp,
      local: 'Efternavn',
      min: 1,
      max: 1,
      type: efternavnType,
      personal: true,
      example: 'Holm',
    },
    {
      namespace: ns.kp,
      local: 'Stilling',
      min: 0,
      max: 1,
      type: stillingType,
      personal: true,
      example: 'Butikschef',
    },
    {
      namespace: ns.kp,
      local: 'Telefonnummer',
      min: 0,
      max: 1,
      type: telefonnummerType,
      personal: true,
      example: '+4570252589',
    },
    {
      namespace: ns.kp,
      local: 'Email',
      min: 0,
      max: 1,
      type: emailType,
      personal: true,
      example: 'mette@job.eksempel.dk',
    },
    {
      namespace: ns.kp,
      local: 'KanArbejde',
      min: 1,
      max: 1,
      type: xsBoolean,
      personal: false,
      example: 'false',
    },
    {
      namespace: ns.kp,
      local: 'AntalProduktionsenheder',
      min: 1,
      max: 1,
      type: xsInt,
      personal: false,
      example: '1',
    },
  ],
};

export const kontaktpersonlinjeSamlingType: ListType = {
  kind: 'list',
  item: {
    namespace: ns.kp,
    local: 'Kontaktpersonlinje',
    min: 0,
    max: Infinity,
    type: kontaktpersonlinjeType,
    personal: false,
  },
};

/**
 * The fields of the answer of GetKontaktpersoner; the last one is always the id of the call
 * in the log.
 */
export interface GetKontaktpersonerResponseType {
  /** The contact persons on the page. */
  readonly KontaktpersonlinjeSamling: readonly KontaktpersonlinjeType[];
  /** Send it as Cursor to get the next page. Absent on the last page. */
  readonly NextCursor?: string;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const getKontaktpersonerResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.kp,
      local: 'KontaktpersonlinjeSamling',
      min: 1,
      max: 1,
      type: kontaktpersonlinjeSamlingType,
      personal: false,
    },
    { namespace: ns.kp, local: 'NextCursor', min: 0, max: 1, type: cursorType, personal: false },
    {
      namespace: ns.kp,
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
 * Create a contact person, e.g. a colleague who is to be named in job ads and job orders. The
 * person cannot work in JobAG before a MitID Erhverv is coupled.
 */
export const createKontaktpersonRequest: TypedElement<CreateKontaktpersonRequestType> = {
  namespace: ns.kp,
  local: 'CreateKontaktpersonRequest',
  min: 1,
  max: 1,
  type: createKontaktpersonRequestType,
  personal: false,
};

/** The receipt of the creation. */
export const createKontaktpersonResponse: TypedElement<CreateKontaktpersonResponseType> = {
  namespace: ns.kp,
  local: 'CreateKontaktpersonResponse',
  min: 1,
  max: 1,
  type: createKontaktpersonResponseType,
  personal: false,
};

/** Try a contact person without storing it: every violation at once. */
export const isValidKontaktpersonRequest: TypedElement<IsValidKontaktpersonRequestType> = {
  namespace: ns.kp,
  local: 'IsValidKontaktpersonRequest',
  min: 1,
  max: 1,
  type: isValidKontaktpersonRequestType,
  personal: false,
};

/** Whether CreateKontaktperson would accept the contact person now. */
export const isValidKontaktpersonResponse: TypedElement<IsValidKontaktpersonResponseType> = {
  namespace: ns.kp,
  local: 'IsValidKontaktpersonResponse',
  min: 1,
  max: 1,
  type: isValidKontaktpersonResponseType,
  personal: false,
};

/**
 * Give a contact person new details. Job ads and job orders that name the person are not
 * changed.
 */
export const updateKontaktpersonRequest: TypedElement<UpdateKontaktpersonRequestType> = {
  namespace: ns.kp,
  local: 'UpdateKontaktpersonRequest',
  min: 1,
  max: 1,
  type: updateKontaktpersonRequestType,
  personal: false,
};

/** The receipt of the change. */
export const updateKontaktpersonResponse: TypedElement<UpdateKontaktpersonResponseType> = {
  namespace: ns.kp,
  local: 'UpdateKontaktpersonResponse',
  min: 1,
  max: 1,
  type: updateKontaktpersonResponseType,
  personal: false,
};

/** Delete a contact person. */
export const deleteKontaktpersonRequest: TypedElement<DeleteKontaktpersonRequestType> = {
  namespace: ns.kp,
  local: 'DeleteKontaktpersonRequest',
  min: 1,
  max: 1,
  type: deleteKontaktpersonRequestType,
  personal: false,
};

/** The receipt of the deletion. */
export const deleteKontaktpersonResponse: TypedElement<DeleteKontaktpersonResponseType> = {
  namespace: ns.kp,
  local: 'DeleteKontaktpersonResponse',
  min: 1,
  max: 1,
  type: deleteKontaktpersonResponseType,
  personal: false,
};

/** Get one contact person. */
export const getKontaktpersonRequest: TypedElement<GetKontaktpersonRequestType> = {
  namespace: ns.kp,
  local: 'GetKontaktpersonRequest',
  min: 1,
  max: 1,
  type: getKontaktpersonRequestType,
  personal: false,
};

/** The contact person as it is now. */
export const getKontaktpersonResponse: TypedElement<GetKontaktpersonResponseType> = {
  namespace: ns.kp,
  local: 'GetKontaktpersonResponse',
  min: 1,
  max: 1,
  type: getKontaktpersonResponseType,
  personal: false,
};

/** List the contact persons of a company page by page, sorted by a column. */
export const getKontaktpersonerRequest: TypedElement<GetKontaktpersonerRequestType> = {
  namespace: ns.kp,
  local: 'GetKontaktpersonerRequest',
  min: 1,
  max: 1,
  type: getKontaktpersonerRequestType,
  personal: false,
};

/** A page of contact persons. */
export const getKontaktpersonerResponse: TypedElement<GetKontaktpersonerResponseType> = {
  namespace: ns.kp,
  local: 'GetKontaktpersonerResponse',
  min: 1,
  max: 1,
  type: getKontaktpersonerResponseType,
  personal: false,
};

/**
 * The contact persons of a company: those who can be named in job ads and job orders, and
 * those who can work in JobAG themselves. The headers RequestUserMetadataHeader and
 * ActiveOrganisationHeader are required. RequestOptionsHeader is optional and for that
 * reason not bound to the operations, as WSDL 1.1 cannot express an optional header. A
 * message may be signed with WS-Security X.509: Body, Timestamp and both headers, and
 * RequestOptionsHeader and WS-Addressing where they are sent.
 */
export const kontaktpersonService = {
  name: 'KontaktpersonService',
  version: 1,
  path: '/virksomhedsindsats/1/KontaktpersonService',
  namespace: 'http://service.bm.dk/virksomhedsindsats/1/KontaktpersonService',
  wsdl: 'KontaktpersonService.v1.wsdl',
  schemas: [
    'xsd/CodeListBase.xsd',
    'xsd/Guid.xsd',
    'xsd/Fejlliste.xsd',
    'xsd/Faelles.xsd',
    'xsd/JobannonceService.xsd',
    'xsd/KontaktpersonService.xsd',
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
      name: 'CreateKontaktperson',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/1/KontaktpersonService#CreateKontaktperson',
      answerAction:
        'http://service.bm.dk/virksomhedsindsats/1/KontaktpersonService#CreateKontaktpersonResponse',
      input: createKontaktpersonRequest,
      output: createKontaktpersonResponse,
    },
    {
      name: 'IsValidKontaktperson',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/1/KontaktpersonService#IsValidKontaktperson',
      answerAction:
        'http://service.bm.dk/virksomhedsindsats/1/KontaktpersonService#IsValidKontaktpersonResponse',
      input: isValidKontaktpersonRequest,
      output: isValidKontaktpersonResponse,
    },
    {
      name: 'UpdateKontaktperson',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/1/KontaktpersonService#UpdateKontaktperson',
      answerAction:
        'http://service.bm.dk/virksomhedsindsats/1/KontaktpersonService#UpdateKontaktpersonResponse',
      input: updateKontaktpersonRequest,
      output: updateKontaktpersonResponse,
    },
    {
      name: 'DeleteKontaktperson',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/1/KontaktpersonService#DeleteKontaktperson',
      answerAction:
        'http://service.bm.dk/virksomhedsindsats/1/KontaktpersonService#DeleteKontaktpersonResponse',
      input: deleteKontaktpersonRequest,
      output: deleteKontaktpersonResponse,
    },
    {
      name: 'GetKontaktperson',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/1/KontaktpersonService#GetKontaktperson',
      answerAction: 'http://service.bm.dk/virksomhedsindsats/1/KontaktpersonService#GetKontaktpersonResponse',
      input: getKontaktpersonRequest,
      output: getKontaktpersonResponse,
    },
    {
      name: 'GetKontaktpersoner',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/1/KontaktpersonService#GetKontaktpersoner',
      answerAction:
        'http://service.bm.dk/virksomhedsindsats/1/KontaktpersonService#GetKontaktpersonerResponse',
      input: getKontaktpersonerRequest,
      output: getKontaktpersonerResponse,
    },
  ],
} as const satisfies ServiceContract;
