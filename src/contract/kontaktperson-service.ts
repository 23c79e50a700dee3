// Generated from wsdl/ by `npm run generate`. Do not edit: a test holds it equal to the contract.
import type {
  ListType,
  SequenceType,
  ServiceContract,
  SimpleType,
  TypedElement,
} from '../xml/schema/schema.js';
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
  xsDate,
  xsDateTime,
  xsInt,
  xsString,
} from './types.js';
import { tilladteFunktionerType, type TilladteFunktionerType } from './virksomheds-login-service.js';

/** 1 to 1000 characters. */
export const afvisningsbegrundelseType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'preserve',
  minLength: 1,
  maxLength: 1000,
};

/** A version of the terms: 1, 2, 3 and so on. */
export const vilkaarVersionType: SimpleType = {
  kind: 'simple',
  primitive: 'int',
  whiteSpace: 'collapse',
  minInclusive: 1,
};

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
   * Who asks: when coupled to one of the contact persons of the company, that one stands first
   * on the first page.
   */
  readonly MitIDErhvervIdentifier?: string;
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
    { namespace: ns.kp, local: 'MitIDErhvervIdentifier', min: 0, max: 1, type: guid, personal: true },
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
  /** true in the line to which who asks is coupled. */
  readonly ErEgen: boolean;
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
    { namespace: ns.kp, local: 'ErEgen', min: 1, max: 1, type: xsBoolean, personal: false, example: 'false' },
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

/** The fields of a request to GetLoginTilstand; their order is fixed. */
export interface GetLoginTilstandRequestType {
  /**
   * The UUID of the employee in the login assertion of MitID Erhverv, never a CPR number. Only
   * a keyed hash of it is kept.
   */
  readonly MitIDErhvervIdentifier: string;
  /** The CVR number that the login is for. */
  readonly CVRnumberIdentifier: string;
}

export const getLoginTilstandRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.kp,
      local: 'MitIDErhvervIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: true,
      example: '8c6f2b1e-7d3a-4e59-b0c4-1f2a3b4c5d6e',
    },
    {
      namespace: ns.kp,
      local: 'CVRnumberIdentifier',
      min: 1,
      max: 1,
      type: cvrnumberIdentifierType,
      personal: false,
      example: '12345674',
    },
  ],
};

/** A request for access that is open or was refused. */
export interface AdgangsanmodningType {
  /** Id of the request. */
  readonly AnmodningIdentifier: string;
  /** State of the request. */
  readonly Tilstand: number;
  /** When it was asked for. */
  readonly AnmodetTidspunkt: string;
  /** When it was refused. */
  readonly AfgjortTidspunkt?: string;
  /** Why it was refused. It can be asked for again. */
  readonly Begrundelse?: string;
}

export const adgangsanmodningType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.kp,
      local: 'AnmodningIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: 'c41d7e2a-5b90-4f38-a6d1-0e9b8c7f6a54',
    },
    {
      namespace: ns.kp,
      local: 'Tilstand',
      min: 1,
      max: 1,
      type: { kind: 'code', kodeliste: 'Anmodningstilstand' },
      personal: false,
      example: '3',
    },
    {
      namespace: ns.kp,
      local: 'AnmodetTidspunkt',
      min: 1,
      max: 1,
      type: xsDateTime,
      personal: false,
      example: 'PT0S',
    },
    {
      namespace: ns.kp,
      local: 'AfgjortTidspunkt',
      min: 0,
      max: 1,
      type: xsDateTime,
      personal: false,
      example: 'PT0S',
    },
    {
      namespace: ns.kp,
      local: 'Begrundelse',
      min: 0,
      max: 1,
      type: afvisningsbegrundelseType,
      personal: true,
      example: 'Vi kender ikke navnet. Anmod igen med det navn, du er ansat under.',
    },
  ],
};

/**
 * The fields of the answer of GetLoginTilstand; the last one is always the id of the call in
 * the log.
 */
export interface GetLoginTilstandResponseType {
  /** What the employee lacks for working in JobAG. */
  readonly Tilstand: number;
  /** The contact person that the MitID Erhverv is coupled to. Absent when there is none. */
  readonly KontaktpersonIdentifier?: string;
  /**
   * What the employee can use now: nothing before the state is Klar, and then what the company
   * may.
   */
  readonly TilladteFunktioner: TilladteFunktionerType;
  /**
   * The latest request of the employee for access, in the state AdgangMangler. Absent when
   * nobody has asked (AnmodOmAdgang).
   */
  readonly Adgangsanmodning?: AdgangsanmodningType;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const getLoginTilstandResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.kp,
      local: 'Tilstand',
      min: 1,
      max: 1,
      type: { kind: 'code', kodeliste: 'Logintilstand' },
      personal: false,
      example: '3',
    },
    {
      namespace: ns.kp,
      local: 'KontaktpersonIdentifier',
      min: 0,
      max: 1,
      type: guid,
      personal: false,
      example: '5d2e8f1a-3c4b-4a6d-9e7f-8a1b2c3d4e5f',
    },
    {
      namespace: ns.kp,
      local: 'TilladteFunktioner',
      min: 1,
      max: 1,
      type: tilladteFunktionerType,
      personal: false,
    },
    {
      namespace: ns.kp,
      local: 'Adgangsanmodning',
      min: 0,
      max: 1,
      type: adgangsanmodningType,
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

/** The fields of a request to TilknytKontaktperson; their order is fixed. */
export interface TilknytKontaktpersonRequestType {
  /** The CVR number that the login is for. */
  readonly CVRnumberIdentifier: string;
  /** The contact person; it must be one of the company (150001). */
  readonly KontaktpersonIdentifier: string;
  /**
   * The UUID of the employee in the login assertion of MitID Erhverv, never a CPR number. Only
   * a keyed hash of it is kept.
   */
  readonly MitIDErhvervIdentifier: string;
  /**
   * The version of the terms that the employee accepts in the same call; only the one in force
   * can be used (150041). When left out, the one in force must have been accepted before
   * (150040).
   */
  readonly VilkaarVersion?: number;
}

export const tilknytKontaktpersonRequestType: SequenceType = {
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
      local: 'KontaktpersonIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '5d2e8f1a-3c4b-4a6d-9e7f-8a1b2c3d4e5f',
    },
    {
      namespace: ns.kp,
      local: 'MitIDErhvervIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: true,
      example: '8c6f2b1e-7d3a-4e59-b0c4-1f2a3b4c5d6e',
    },
    {
      namespace: ns.kp,
      local: 'VilkaarVersion',
      min: 0,
      max: 1,
      type: vilkaarVersionType,
      personal: false,
      example: '1',
    },
  ],
};

/**
 * The fields of the answer of TilknytKontaktperson; the last one is always the id of the call
 * in the log.
 */
export interface TilknytKontaktpersonResponseType {
  /** Id of the contact person. */
  readonly KontaktpersonIdentifier: string;
  /** When the two were coupled. */
  readonly TilknyttetTidspunkt: string;
  /** The version of the terms in force, which is accepted. */
  readonly VilkaarVersion: number;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const tilknytKontaktpersonResponseType: SequenceType = {
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
      local: 'TilknyttetTidspunkt',
      min: 1,
      max: 1,
      type: xsDateTime,
      personal: false,
      example: 'P0D',
    },
    {
      namespace: ns.kp,
      local: 'VilkaarVersion',
      min: 1,
      max: 1,
      type: vilkaarVersionType,
      personal: false,
      example: '1',
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

/** The fields of a request to OpretOgTilknyt; their order is fixed. */
export interface OpretOgTilknytRequestType {
  /** The CVR number that the login is for. */
  readonly CVRnumberIdentifier: string;
  /** The details of the contact person. */
  readonly Kontaktperson: KontaktpersondataType;
  /**
   * The UUID of the employee in the login assertion of MitID Erhverv, never a CPR number. Only
   * a keyed hash of it is kept.
   */
  readonly MitIDErhvervIdentifier: string;
  /**
   * The version of the terms that the employee accepts in the same call; only the one in force
   * can be used (150041). When left out, the one in force must have been accepted before
   * (150040).
   */
  readonly VilkaarVersion?: number;
}

export const opretOgTilknytRequestType: SequenceType = {
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
    {
      namespace: ns.kp,
      local: 'MitIDErhvervIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: true,
      example: '8c6f2b1e-7d3a-4e59-b0c4-1f2a3b4c5d6e',
    },
    {
      namespace: ns.kp,
      local: 'VilkaarVersion',
      min: 0,
      max: 1,
      type: vilkaarVersionType,
      personal: false,
      example: '1',
    },
  ],
};

/**
 * The fields of the answer of OpretOgTilknyt; the last one is always the id of the call in
 * the log.
 */
export interface OpretOgTilknytResponseType {
  /** Id of the contact person. */
  readonly KontaktpersonIdentifier: string;
  /** When the two were coupled. */
  readonly TilknyttetTidspunkt: string;
  /** The version of the terms in force, which is accepted. */
  readonly VilkaarVersion: number;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const opretOgTilknytResponseType: SequenceType = {
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
      local: 'TilknyttetTidspunkt',
      min: 1,
      max: 1,
      type: xsDateTime,
      personal: false,
      example: 'P0D',
    },
    {
      namespace: ns.kp,
      local: 'VilkaarVersion',
      min: 1,
      max: 1,
      type: vilkaarVersionType,
      personal: false,
      example: '1',
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

/** The fields of a request to FjernTilknytning; their order is fixed. */
export interface FjernTilknytningRequestType {
  /** Id of the contact person. */
  readonly KontaktpersonIdentifier: string;
  /**
   * The employee who removes the own coupling; it must be the one that is coupled (150033).
   * Left out when STAR removes it.
   */
  readonly MitIDErhvervIdentifier?: string;
}

export const fjernTilknytningRequestType: SequenceType = {
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
    { namespace: ns.kp, local: 'MitIDErhvervIdentifier', min: 0, max: 1, type: guid, personal: true },
  ],
};

/**
 * The fields of the answer of FjernTilknytning; the last one is always the id of the call in
 * the log.
 */
export interface FjernTilknytningResponseType {
  /** Id of the contact person. */
  readonly KontaktpersonIdentifier: string;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const fjernTilknytningResponseType: SequenceType = {
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

/** A request to GetVilkaar has no fields. */
export type GetVilkaarRequestType = Readonly<Record<string, never>>;

export const getVilkaarRequestType: SequenceType = { kind: 'sequence', elements: [] };

/**
 * The fields of the answer of GetVilkaar; the last one is always the id of the call in the
 * log.
 */
export interface GetVilkaarResponseType {
  /** Version of the terms. */
  readonly VilkaarVersion: number;
  /** The Danish day from which they are in force. */
  readonly GyldigFra: string;
  /** The heading in Danish. */
  readonly Titel: string;
  /** The terms in Danish; an empty line parts paragraphs. */
  readonly Tekst: string;
  /** The terms in English; the Danish text is the one that binds. */
  readonly Text: string;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const getVilkaarResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.kp,
      local: 'VilkaarVersion',
      min: 1,
      max: 1,
      type: vilkaarVersionType,
      personal: false,
      example: '1',
    },
    { namespace: ns.kp, local: 'GyldigFra', min: 1, max: 1, type: xsDate, personal: false, example: '-P90D' },
    {
      namespace: ns.kp,
      local: 'Titel',
      min: 1,
      max: 1,
      type: xsString,
      personal: false,
      example: 'Vilkår for brug af Jobnet for Arbejdsgivere',
    },
    {
      namespace: ns.kp,
      local: 'Tekst',
      min: 1,
      max: 1,
      type: xsString,
      personal: false,
      example: 'Du anvender Jobnet for Arbejdsgivere på din virksomheds vegne.',
    },
    {
      namespace: ns.kp,
      local: 'Text',
      min: 1,
      max: 1,
      type: xsString,
      personal: false,
      example: 'You use Jobnet for Arbejdsgivere on behalf of your company.',
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

/** The fields of a request to AccepterVilkaar; their order is fixed. */
export interface AccepterVilkaarRequestType {
  /**
   * The UUID of the employee in the login assertion of MitID Erhverv, never a CPR number. Only
   * a keyed hash of it is kept.
   */
  readonly MitIDErhvervIdentifier: string;
  /** The CVR number that the login is for. */
  readonly CVRnumberIdentifier: string;
  /** The version that is accepted: only the one in force (150041). */
  readonly VilkaarVersion: number;
}

export const accepterVilkaarRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.kp,
      local: 'MitIDErhvervIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: true,
      example: '8c6f2b1e-7d3a-4e59-b0c4-1f2a3b4c5d6e',
    },
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
      local: 'VilkaarVersion',
      min: 1,
      max: 1,
      type: vilkaarVersionType,
      personal: false,
      example: '1',
    },
  ],
};

/**
 * The fields of the answer of AccepterVilkaar; the last one is always the id of the call in
 * the log.
 */
export interface AccepterVilkaarResponseType {
  /** The version accepted. */
  readonly VilkaarVersion: number;
  /** When it was accepted for the first time. */
  readonly AccepteretTidspunkt: string;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const accepterVilkaarResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.kp,
      local: 'VilkaarVersion',
      min: 1,
      max: 1,
      type: vilkaarVersionType,
      personal: false,
      example: '1',
    },
    {
      namespace: ns.kp,
      local: 'AccepteretTidspunkt',
      min: 1,
      max: 1,
      type: xsDateTime,
      personal: false,
      example: 'P0D',
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

/**
 * Delete a contact person. Remove the coupling first when there is one (150020), and give
 * open job orders that it is responsible for another contact person (150022).
 */
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
 * Ask at a login what the employee lacks for working in JobAG. When nothing is in the way,
 * the login is counted at once for the production units of the contact person, as
 * SetVirksomhedLogin does.
 */
export const getLoginTilstandRequest: TypedElement<GetLoginTilstandRequestType> = {
  namespace: ns.kp,
  local: 'GetLoginTilstandRequest',
  min: 1,
  max: 1,
  type: getLoginTilstandRequestType,
  personal: false,
};

/** The state of the employee at the login. */
export const getLoginTilstandResponse: TypedElement<GetLoginTilstandResponseType> = {
  namespace: ns.kp,
  local: 'GetLoginTilstandResponse',
  min: 1,
  max: 1,
  type: getLoginTilstandResponseType,
  personal: false,
};

/**
 * Couple the MitID Erhverv of the employee to one of the contact persons of the company. A
 * contact person has one MitID Erhverv, and a MitID Erhverv one contact person of a company:
 * the first one wins (150030, 150031).
 */
export const tilknytKontaktpersonRequest: TypedElement<TilknytKontaktpersonRequestType> = {
  namespace: ns.kp,
  local: 'TilknytKontaktpersonRequest',
  min: 1,
  max: 1,
  type: tilknytKontaktpersonRequestType,
  personal: false,
};

/** The receipt of the coupling; the same again when the two are coupled already. */
export const tilknytKontaktpersonResponse: TypedElement<TilknytKontaktpersonResponseType> = {
  namespace: ns.kp,
  local: 'TilknytKontaktpersonResponse',
  min: 1,
  max: 1,
  type: tilknytKontaktpersonResponseType,
  personal: false,
};

/**
 * Create the employee as a contact person, and couple the MitID Erhverv at once: for whoever
 * is not in the list.
 */
export const opretOgTilknytRequest: TypedElement<OpretOgTilknytRequestType> = {
  namespace: ns.kp,
  local: 'OpretOgTilknytRequest',
  min: 1,
  max: 1,
  type: opretOgTilknytRequestType,
  personal: false,
};

/** The receipt of the creation and the coupling. */
export const opretOgTilknytResponse: TypedElement<OpretOgTilknytResponseType> = {
  namespace: ns.kp,
  local: 'OpretOgTilknytResponse',
  min: 1,
  max: 1,
  type: opretOgTilknytResponseType,
  personal: false,
};

/**
 * Remove the coupling of a contact person and a MitID Erhverv. The contact person stays, and
 * can no longer work in JobAG.
 */
export const fjernTilknytningRequest: TypedElement<FjernTilknytningRequestType> = {
  namespace: ns.kp,
  local: 'FjernTilknytningRequest',
  min: 1,
  max: 1,
  type: fjernTilknytningRequestType,
  personal: false,
};

/** The receipt of the removal. */
export const fjernTilknytningResponse: TypedElement<FjernTilknytningResponseType> = {
  namespace: ns.kp,
  local: 'FjernTilknytningResponse',
  min: 1,
  max: 1,
  type: fjernTilknytningResponseType,
  personal: false,
};

/** Get the terms of use of Jobnet for Arbejdsgivere that are in force. */
export const getVilkaarRequest: TypedElement<GetVilkaarRequestType> = {
  namespace: ns.kp,
  local: 'GetVilkaarRequest',
  min: 1,
  max: 1,
  type: getVilkaarRequestType,
  personal: false,
};

/** The terms in force. */
export const getVilkaarResponse: TypedElement<GetVilkaarResponseType> = {
  namespace: ns.kp,
  local: 'GetVilkaarResponse',
  min: 1,
  max: 1,
  type: getVilkaarResponseType,
  personal: false,
};

/**
 * Accept the terms in force on behalf of the employee. Who accepted which version when is
 * kept, and never changed.
 */
export const accepterVilkaarRequest: TypedElement<AccepterVilkaarRequestType> = {
  namespace: ns.kp,
  local: 'AccepterVilkaarRequest',
  min: 1,
  max: 1,
  type: accepterVilkaarRequestType,
  personal: false,
};

/** The receipt; the same again when the version is accepted already. */
export const accepterVilkaarResponse: TypedElement<AccepterVilkaarResponseType> = {
  namespace: ns.kp,
  local: 'AccepterVilkaarResponse',
  min: 1,
  max: 1,
  type: accepterVilkaarResponseType,
  personal: false,
};

/**
 * The contact persons of a company: those who can be named in job ads and job orders, and
 * those who with MitID Erhverv and accepted terms can work in JobAG themselves. The headers
 * RequestUserMetadataHeader and ActiveOrganisationHeader are required. RequestOptionsHeader
 * is optional and for that reason not bound to the operations, as WSDL 1.1 cannot express an
 * optional header. A message may be signed with WS-Security X.509: Body, Timestamp and both
 * headers, and RequestOptionsHeader and WS-Addressing where they are sent.
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
    'xsd/VirksomhedsLoginService.xsd',
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
    {
      name: 'GetLoginTilstand',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/1/KontaktpersonService#GetLoginTilstand',
      answerAction: 'http://service.bm.dk/virksomhedsindsats/1/KontaktpersonService#GetLoginTilstandResponse',
      input: getLoginTilstandRequest,
      output: getLoginTilstandResponse,
    },
    {
      name: 'TilknytKontaktperson',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/1/KontaktpersonService#TilknytKontaktperson',
      answerAction:
        'http://service.bm.dk/virksomhedsindsats/1/KontaktpersonService#TilknytKontaktpersonResponse',
      input: tilknytKontaktpersonRequest,
      output: tilknytKontaktpersonResponse,
    },
    {
      name: 'OpretOgTilknyt',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/1/KontaktpersonService#OpretOgTilknyt',
      answerAction: 'http://service.bm.dk/virksomhedsindsats/1/KontaktpersonService#OpretOgTilknytResponse',
      input: opretOgTilknytRequest,
      output: opretOgTilknytResponse,
    },
    {
      name: 'FjernTilknytning',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/1/KontaktpersonService#FjernTilknytning',
      answerAction: 'http://service.bm.dk/virksomhedsindsats/1/KontaktpersonService#FjernTilknytningResponse',
      input: fjernTilknytningRequest,
      output: fjernTilknytningResponse,
    },
    {
      name: 'GetVilkaar',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/1/KontaktpersonService#GetVilkaar',
      answerAction: 'http://service.bm.dk/virksomhedsindsats/1/KontaktpersonService#GetVilkaarResponse',
      input: getVilkaarRequest,
      output: getVilkaarResponse,
    },
    {
      name: 'AccepterVilkaar',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/1/KontaktpersonService#AccepterVilkaar',
      answerAction: 'http://service.bm.dk/virksomhedsindsats/1/KontaktpersonService#AccepterVilkaarResponse',
      input: accepterVilkaarRequest,
      output: accepterVilkaarResponse,
    },
  ],
} as const satisfies ServiceContract;
