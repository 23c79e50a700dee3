// Generated from wsdl/ by `npm run generate`. Do not edit: a test holds it equal to the contract.
import type { ListType, SequenceType, ServiceContract, TypedElement } from '../xml/schema/schema.js';
import { ns } from './namespaces.js';
import {
  cursorType,
  cvrnumberIdentifierType,
  guid,
  pageSizeType,
  productionUnitIdentifierType,
  xsBoolean,
  xsDateTime,
  xsString,
} from './types.js';

/** The fields of a request to GetVirksomhedLogin; their order is fixed. */
export interface GetVirksomhedLoginRequestType {
  /**
   * CVR number of the company. If the company does not exist the fault is 120500; if it has no
   * login, 120700.
   */
  readonly CVRnumberIdentifier: string;
}

export const getVirksomhedLoginRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.login,
      local: 'CVRnumberIdentifier',
      min: 1,
      max: 1,
      type: cvrnumberIdentifierType,
      personal: false,
      example: '12345674',
    },
  ],
};

/**
 * The fields of the answer of GetVirksomhedLogin; the last one is always the id of the call
 * in the log.
 */
export interface GetVirksomhedLoginResponseType {
  /** The CVR number that was asked for. */
  readonly CVRnumberIdentifier: string;
  /**
   * First login to the new Jobnet for Arbejdsgivere; logins before 6 December 2024 do not
   * count.
   */
  readonly TidligsteLoginTidspunkt: string;
  /** Latest login to the new Jobnet for Arbejdsgivere. */
  readonly SenesteLoginTidspunkt: string;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const getVirksomhedLoginResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.login,
      local: 'CVRnumberIdentifier',
      min: 1,
      max: 1,
      type: cvrnumberIdentifierType,
      personal: false,
      example: '12345674',
    },
    {
      namespace: ns.login,
      local: 'TidligsteLoginTidspunkt',
      min: 1,
      max: 1,
      type: xsDateTime,
      personal: false,
      example: '-P90D',
    },
    {
      namespace: ns.login,
      local: 'SenesteLoginTidspunkt',
      min: 1,
      max: 1,
      type: xsDateTime,
      personal: false,
      example: '-P1D',
    },
    {
      namespace: ns.login,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

/** The fields of a request to GetVirksomhedLogins; their order is fixed. */
export interface GetVirksomhedLoginsRequestType {
  /**
   * Limit to one company. Without CVR number and production units the answer is all companies,
   * page by page.
   */
  readonly CVRnumberIdentifier?: string;
  /**
   * Limit to these production units of the company. Production units without a CVR number give
   * an empty list.
   */
  readonly ProductionUnitIdentifier: readonly string[];
  /** NextCursor of the previous answer. Leave it out to get the first page. */
  readonly Cursor?: string;
  /** Number wanted on the page; 100 when left out. */
  readonly PageSize?: number;
}

export const getVirksomhedLoginsRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.login,
      local: 'CVRnumberIdentifier',
      min: 0,
      max: 1,
      type: cvrnumberIdentifierType,
      personal: false,
      example: '12345674',
    },
    {
      namespace: ns.login,
      local: 'ProductionUnitIdentifier',
      min: 0,
      max: Infinity,
      type: productionUnitIdentifierType,
      personal: false,
      example: '1012345674',
    },
    { namespace: ns.login, local: 'Cursor', min: 0, max: 1, type: cursorType, personal: false },
    {
      namespace: ns.login,
      local: 'PageSize',
      min: 0,
      max: 1,
      type: pageSizeType,
      personal: false,
      example: '100',
    },
  ],
};

/** First and latest login of one production unit. */
export interface VirksomhedLoginType {
  /** CVR number of the company the login was made for. */
  readonly CVRnumberIdentifier: string;
  /** The production unit on whose behalf the login was made. */
  readonly ProductionUnitIdentifier: string;
  /**
   * First login to the new Jobnet for Arbejdsgivere; logins before 6 December 2024 do not
   * count.
   */
  readonly TidligsteLoginTidspunkt: string;
  /** Latest login to the new Jobnet for Arbejdsgivere. */
  readonly SenesteLoginTidspunkt: string;
}

export const virksomhedLoginType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.login,
      local: 'CVRnumberIdentifier',
      min: 1,
      max: 1,
      type: cvrnumberIdentifierType,
      personal: false,
      example: '12345674',
    },
    {
      namespace: ns.login,
      local: 'ProductionUnitIdentifier',
      min: 1,
      max: 1,
      type: productionUnitIdentifierType,
      personal: false,
      example: '1012345674',
    },
    {
      namespace: ns.login,
      local: 'TidligsteLoginTidspunkt',
      min: 1,
      max: 1,
      type: xsDateTime,
      personal: false,
      example: '-P90D',
    },
    {
      namespace: ns.login,
      local: 'SenesteLoginTidspunkt',
      min: 1,
      max: 1,
      type: xsDateTime,
      personal: false,
      example: '-P1D',
    },
  ],
};

export const virksomhedLoginSamlingType: ListType = {
  kind: 'list',
  item: {
    namespace: ns.login,
    local: 'VirksomhedLogin',
    min: 0,
    max: Infinity,
    type: virksomhedLoginType,
    personal: false,
  },
};

/**
 * The fields of the answer of GetVirksomhedLogins; the last one is always the id of the call
 * in the log.
 */
export interface GetVirksomhedLoginsResponseType {
  /** The logins found, one for each production unit, sorted by CVR number and production unit. */
  readonly VirksomhedLoginSamling: readonly VirksomhedLoginType[];
  /** Send this as Cursor to get the next page. Absent on the last page. */
  readonly NextCursor?: string;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const getVirksomhedLoginsResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.login,
      local: 'VirksomhedLoginSamling',
      min: 1,
      max: 1,
      type: virksomhedLoginSamlingType,
      personal: false,
    },
    { namespace: ns.login, local: 'NextCursor', min: 0, max: 1, type: cursorType, personal: false },
    {
      namespace: ns.login,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

/** The fields of a request to SetVirksomhedLogin; their order is fixed. */
export interface SetVirksomhedLoginRequestType {
  /** CVR number of the company the login was made for. */
  readonly CVRnumberIdentifier: string;
  /**
   * The production unit on whose behalf the login was made. Must belong to the CVR number on
   * the day of the login (4353).
   */
  readonly ProductionUnitIdentifier: string;
  /**
   * When the login with MitID Erhverv happened. Repeated and late reports do no harm; a login
   * in the future is refused (120710).
   */
  readonly LoginTidspunkt: string;
}

export const setVirksomhedLoginRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.login,
      local: 'CVRnumberIdentifier',
      min: 1,
      max: 1,
      type: cvrnumberIdentifierType,
      personal: false,
      example: '12345674',
    },
    {
      namespace: ns.login,
      local: 'ProductionUnitIdentifier',
      min: 1,
      max: 1,
      type: productionUnitIdentifierType,
      personal: false,
      example: '1012345674',
    },
    {
      namespace: ns.login,
      local: 'LoginTidspunkt',
      min: 1,
      max: 1,
      type: xsDateTime,
      personal: false,
      example: '-PT5M',
    },
  ],
};

/**
 * The fields of the answer of SetVirksomhedLogin; the last one is always the id of the call
 * in the log.
 */
export interface SetVirksomhedLoginResponseType {
  /** CVR number of the company the login was made for. */
  readonly CVRnumberIdentifier: string;
  /** The production unit on whose behalf the login was made. */
  readonly ProductionUnitIdentifier: string;
  /**
   * Does this login count? false for a login before 6 December 2024 (Danish time): nothing is
   * changed, and the report is not to be repeated.
   */
  readonly Medregnet: boolean;
  /**
   * First login to the new Jobnet for Arbejdsgivere. Absent while no login of the production
   * unit counts.
   */
  readonly TidligsteLoginTidspunkt?: string;
  /**
   * Latest login to the new Jobnet for Arbejdsgivere. Absent while no login of the production
   * unit counts.
   */
  readonly SenesteLoginTidspunkt?: string;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const setVirksomhedLoginResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.login,
      local: 'CVRnumberIdentifier',
      min: 1,
      max: 1,
      type: cvrnumberIdentifierType,
      personal: false,
      example: '12345674',
    },
    {
      namespace: ns.login,
      local: 'ProductionUnitIdentifier',
      min: 1,
      max: 1,
      type: productionUnitIdentifierType,
      personal: false,
      example: '1012345674',
    },
    {
      namespace: ns.login,
      local: 'Medregnet',
      min: 1,
      max: 1,
      type: xsBoolean,
      personal: false,
      example: 'true',
    },
    {
      namespace: ns.login,
      local: 'TidligsteLoginTidspunkt',
      min: 0,
      max: 1,
      type: xsDateTime,
      personal: false,
      example: '-P90D',
    },
    {
      namespace: ns.login,
      local: 'SenesteLoginTidspunkt',
      min: 0,
      max: 1,
      type: xsDateTime,
      personal: false,
      example: '-P1D',
    },
    {
      namespace: ns.login,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

/** The fields of a request to GetVirksomhedsadgang; their order is fixed. */
export interface GetVirksomhedsadgangRequestType {
  /**
   * CVR number of the company. If the company does not exist the fault is 120500; without its
   * mandate it is 4575.
   */
  readonly CVRnumberIdentifier: string;
}

export const getVirksomhedsadgangRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.login,
      local: 'CVRnumberIdentifier',
      min: 1,
      max: 1,
      type: cvrnumberIdentifierType,
      personal: false,
      example: '12345674',
    },
  ],
};

/**
 * What a company may do: everything when it is active; job ads only when it is hit by a
 * conflict; nothing when it is locked or not active.
 */
export interface TilladteFunktionerType {
  /** Whether it may create and change job ads. */
  readonly Jobannoncer: boolean;
  /** Whether it may create job orders. */
  readonly Jobordrer: boolean;
  /** Whether it may search for CVs. */
  readonly CvSoegning: boolean;
}

export const tilladteFunktionerType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.login,
      local: 'Jobannoncer',
      min: 1,
      max: 1,
      type: xsBoolean,
      personal: false,
      example: 'true',
    },
    {
      namespace: ns.login,
      local: 'Jobordrer',
      min: 1,
      max: 1,
      type: xsBoolean,
      personal: false,
      example: 'true',
    },
    {
      namespace: ns.login,
      local: 'CvSoegning',
      min: 1,
      max: 1,
      type: xsBoolean,
      personal: false,
      example: 'true',
    },
  ],
};

/** A message to the company. */
export interface AdgangsbeskedType {
  /** In Danish. */
  readonly Tekst: string;
  /** In English. */
  readonly Text: string;
}

export const adgangsbeskedType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.login,
      local: 'Tekst',
      min: 1,
      max: 1,
      type: xsString,
      personal: false,
      example: 'Virksomheden er konfliktramt.',
    },
    {
      namespace: ns.login,
      local: 'Text',
      min: 1,
      max: 1,
      type: xsString,
      personal: false,
      example: 'The company is hit by a conflict.',
    },
  ],
};

/**
 * The fields of the answer of GetVirksomhedsadgang; the last one is always the id of the call
 * in the log.
 */
export interface GetVirksomhedsadgangResponseType {
  /** The CVR number that was asked for. */
  readonly CVRnumberIdentifier: string;
  /** Name of the company in the CVR register. */
  readonly Navn: string;
  /** Status of the company, in the CVR register's own word. */
  readonly CvrStatus: string;
  /** Whether the company is active in the CVR register. */
  readonly Aktiv: boolean;
  /** Whether the company is locked. */
  readonly Spaerret: boolean;
  /** Whether the company is hit by a conflict. */
  readonly Konfliktramt: boolean;
  /** What the company may do. */
  readonly TilladteFunktioner: TilladteFunktionerType;
  /** Shown on top to a conflict-hit company: what it may do, and where to turn. Absent else. */
  readonly Besked?: AdgangsbeskedType;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const getVirksomhedsadgangResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.login,
      local: 'CVRnumberIdentifier',
      min: 1,
      max: 1,
      type: cvrnumberIdentifierType,
      personal: false,
      example: '12345674',
    },
    {
      namespace: ns.login,
      local: 'Navn',
      min: 1,
      max: 1,
      type: xsString,
      personal: false,
      example: 'Eksempelbutikken ApS',
    },
    {
      namespace: ns.login,
      local: 'CvrStatus',
      min: 1,
      max: 1,
      type: xsString,
      personal: false,
      example: 'NORMAL',
    },
    {
      namespace: ns.login,
      local: 'Aktiv',
      min: 1,
      max: 1,
      type: xsBoolean,
      personal: false,
      example: 'true',
    },
    {
      namespace: ns.login,
      local: 'Spaerret',
      min: 1,
      max: 1,
      type: xsBoolean,
      personal: false,
      example: 'false',
    },
    {
      namespace: ns.login,
      local: 'Konfliktramt',
      min: 1,
      max: 1,
      type: xsBoolean,
      personal: false,
      example: 'false',
    },
    {
      namespace: ns.login,
      local: 'TilladteFunktioner',
      min: 1,
      max: 1,
      type: tilladteFunktionerType,
      personal: false,
    },
    { namespace: ns.login, local: 'Besked', min: 0, max: 1, type: adgangsbeskedType, personal: false },
    {
      namespace: ns.login,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

/** Ask whether and when one company has used the new Jobnet for Arbejdsgivere. */
export const getVirksomhedLoginRequest: TypedElement<GetVirksomhedLoginRequestType> = {
  namespace: ns.login,
  local: 'GetVirksomhedLoginRequest',
  min: 1,
  max: 1,
  type: getVirksomhedLoginRequestType,
  personal: false,
};

/** First and latest login of the company across its production units. */
export const getVirksomhedLoginResponse: TypedElement<GetVirksomhedLoginResponseType> = {
  namespace: ns.login,
  local: 'GetVirksomhedLoginResponse',
  min: 1,
  max: 1,
  type: getVirksomhedLoginResponseType,
  personal: false,
};

/**
 * Ask for the logins per production unit of one company, chosen production units or all
 * companies.
 */
export const getVirksomhedLoginsRequest: TypedElement<GetVirksomhedLoginsRequestType> = {
  namespace: ns.login,
  local: 'GetVirksomhedLoginsRequest',
  min: 1,
  max: 1,
  type: getVirksomhedLoginsRequestType,
  personal: false,
};

/** A page of logins. A combination that does not exist gives an empty list and not a fault. */
export const getVirksomhedLoginsResponse: TypedElement<GetVirksomhedLoginsResponseType> = {
  namespace: ns.login,
  local: 'GetVirksomhedLoginsResponse',
  min: 1,
  max: 1,
  type: getVirksomhedLoginsResponseType,
  personal: false,
};

/** Report a login to the new Jobnet for Arbejdsgivere. Only STAR may call it. */
export const setVirksomhedLoginRequest: TypedElement<SetVirksomhedLoginRequestType> = {
  namespace: ns.login,
  local: 'SetVirksomhedLoginRequest',
  min: 1,
  max: 1,
  type: setVirksomhedLoginRequestType,
  personal: false,
};

/** First and latest login of the production unit, after this login. */
export const setVirksomhedLoginResponse: TypedElement<SetVirksomhedLoginResponseType> = {
  namespace: ns.login,
  local: 'SetVirksomhedLoginResponse',
  min: 1,
  max: 1,
  type: setVirksomhedLoginResponseType,
  personal: false,
};

/** Ask what a company may do right now. */
export const getVirksomhedsadgangRequest: TypedElement<GetVirksomhedsadgangRequestType> = {
  namespace: ns.login,
  local: 'GetVirksomhedsadgangRequest',
  min: 1,
  max: 1,
  type: getVirksomhedsadgangRequestType,
  personal: false,
};

/** State of the company and the functions that it may use. */
export const getVirksomhedsadgangResponse: TypedElement<GetVirksomhedsadgangResponseType> = {
  namespace: ns.login,
  local: 'GetVirksomhedsadgangResponse',
  min: 1,
  max: 1,
  type: getVirksomhedsadgangResponseType,
  personal: false,
};

/**
 * Shows unemployment funds and jobcentres whether a company uses the new Jobnet for
 * Arbejdsgivere. Replaces VirksomhedskontoService; STAR's wiki also spells the name
 * VirksomhedLoginService. The headers RequestUserMetadataHeader and ActiveOrganisationHeader
 * are required; RequestOptionsHeader is optional and for that reason not bound to the
 * operations, as WSDL 1.1 cannot express an optional header. A message may be signed with
 * WS-Security X.509: Body, Timestamp and both headers, and RequestOptionsHeader and
 * WS-Addressing where they are sent.
 */
export const virksomhedsLoginService = {
  name: 'VirksomhedsLoginService',
  version: 1,
  path: '/virksomhedsindsats/1/VirksomhedsLoginService',
  namespace: 'http://service.bm.dk/virksomhedsindsats/1/VirksomhedsLoginService',
  wsdl: 'VirksomhedsLoginService.v1.wsdl',
  schemas: [
    'xsd/Faelles.xsd',
    'xsd/Guid.xsd',
    'xsd/VirksomhedsLoginService.xsd',
    'xsd/ActiveOrganisation.xsd',
    'xsd/CodeListBase.xsd',
    'xsd/RequestUserTypeIdentifierCodeList.xsd',
    'xsd/EmailAddress.xsd',
    'xsd/RequestUserStructure.xsd',
    'xsd/OrganisationTypeIdentifierCodeList.xsd',
    'xsd/RequestOrganisationStructure.xsd',
    'xsd/RequestUserMetadata.xsd',
    'xsd/RequestOptions.xsd',
    'xsd/FaultDetails.xsd',
    'xsd/Fejlliste.xsd',
  ],
  operations: [
    {
      name: 'GetVirksomhedLogin',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/1/VirksomhedsLoginService#GetVirksomhedLogin',
      answerAction:
        'http://service.bm.dk/virksomhedsindsats/1/VirksomhedsLoginService#GetVirksomhedLoginResponse',
      input: getVirksomhedLoginRequest,
      output: getVirksomhedLoginResponse,
    },
    {
      name: 'GetVirksomhedLogins',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/1/VirksomhedsLoginService#GetVirksomhedLogins',
      answerAction:
        'http://service.bm.dk/virksomhedsindsats/1/VirksomhedsLoginService#GetVirksomhedLoginsResponse',
      input: getVirksomhedLoginsRequest,
      output: getVirksomhedLoginsResponse,
    },
    {
      name: 'SetVirksomhedLogin',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/1/VirksomhedsLoginService#SetVirksomhedLogin',
      answerAction:
        'http://service.bm.dk/virksomhedsindsats/1/VirksomhedsLoginService#SetVirksomhedLoginResponse',
      input: setVirksomhedLoginRequest,
      output: setVirksomhedLoginResponse,
    },
    {
      name: 'GetVirksomhedsadgang',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/1/VirksomhedsLoginService#GetVirksomhedsadgang',
      answerAction:
        'http://service.bm.dk/virksomhedsindsats/1/VirksomhedsLoginService#GetVirksomhedsadgangResponse',
      input: getVirksomhedsadgangRequest,
      output: getVirksomhedsadgangResponse,
    },
  ],
} as const satisfies ServiceContract;
