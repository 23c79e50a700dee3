// Generated from wsdl/ by `npm run generate`. Do not edit: a test holds it equal to the contract.
import type {
  ListType,
  SequenceType,
  ServiceContract,
  SimpleType,
  TypedElement,
} from '../xml/schema/schema.js';
import { ns } from './namespaces.js';
import { conceptUriDaType, guid, pageSizeType, xsDate, xsInt } from './types.js';

/** The name of a code list or of a value, without Danish letters. */
export const kodelistenavnType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'collapse',
  minLength: 1,
  maxLength: 100,
};

/** A code: a number, or two capital letters. */
export const kodelistekodeType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'collapse',
  minLength: 1,
  maxLength: 20,
};

/** A text to be shown. */
export const kodelistetekstType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'collapse',
  minLength: 1,
  maxLength: 1000,
};

/** 16 characters without a meaning of their own; they are only compared. */
export const kodelisteversionType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'collapse',
  pattern: '[0-9a-f]{16}',
  patternInWords: {
    da: '16 hexadecimale cifre (0-9, a-f)',
    en: '16 hexadecimal digits (0-9, a-f)',
    example: '9f86d081884c7d65',
  },
};

/** 3 to 100 characters. */
export const stillingssoegetekstType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'collapse',
  minLength: 3,
  maxLength: 100,
};

/** 1 to 200 characters. */
export const stillingsnavnType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'preserve',
  minLength: 1,
  maxLength: 200,
};

/** The fields of a request to GetCodeListNames; it may be empty. */
export interface GetCodeListNamesRequestType {
  /** The Danish day whose versions are asked for; today when left out. */
  readonly Dato?: string;
}

export const getCodeListNamesRequestType: SequenceType = {
  kind: 'sequence',
  elements: [{ namespace: ns.kl, local: 'Dato', min: 0, max: 1, type: xsDate, personal: false }],
};

/** A code list without its values; get them with GetCodeList. */
export interface KodelisteType {
  /** Name of the code list. */
  readonly Navn: string;
  /** What the list holds, in Danish. */
  readonly Tekst: string;
  /** What the list holds, in English. */
  readonly Text: string;
  /**
   * Mark of the values that are valid on the day. While it is the same, the values fetched
   * before are too.
   */
  readonly Version: string;
}

export const kodelisteType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.kl,
      local: 'Navn',
      min: 1,
      max: 1,
      type: kodelistenavnType,
      personal: false,
      example: 'Arbejdstidsforhold',
    },
    {
      namespace: ns.kl,
      local: 'Tekst',
      min: 1,
      max: 1,
      type: kodelistetekstType,
      personal: false,
      example: 'Arbejdstider',
    },
    {
      namespace: ns.kl,
      local: 'Text',
      min: 1,
      max: 1,
      type: kodelistetekstType,
      personal: false,
      example: 'Working times',
    },
    {
      namespace: ns.kl,
      local: 'Version',
      min: 1,
      max: 1,
      type: kodelisteversionType,
      personal: false,
      example: '0123456789abcdef',
    },
  ],
};

export const kodelisteSamlingType: ListType = {
  kind: 'list',
  item: { namespace: ns.kl, local: 'Kodeliste', min: 0, max: Infinity, type: kodelisteType, personal: false },
};

/**
 * The fields of the answer of GetCodeListNames; the last one is always the id of the call in
 * the log.
 */
export interface GetCodeListNamesResponseType {
  /** All code lists, sorted by name. */
  readonly KodelisteSamling: readonly KodelisteType[];
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const getCodeListNamesResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.kl,
      local: 'KodelisteSamling',
      min: 1,
      max: 1,
      type: kodelisteSamlingType,
      personal: false,
    },
    {
      namespace: ns.kl,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

/** The fields of a request to GetCodeList; their order is fixed. */
export interface GetCodeListRequestType {
  /** Name of the code list as GetCodeListNames answers it. An unknown name is fault 2001. */
  readonly Navn: string;
  /** The Danish day that is asked about; today when left out. */
  readonly Dato?: string;
  /**
   * Limit to one value. It is judged as in a message: fault 2002 when it is not there on the
   * day, 2003 when it has expired.
   */
  readonly Kode?: string;
}

export const getCodeListRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.kl,
      local: 'Navn',
      min: 1,
      max: 1,
      type: kodelistenavnType,
      personal: false,
      example: 'Arbejdstidsforhold',
    },
    { namespace: ns.kl, local: 'Dato', min: 0, max: 1, type: xsDate, personal: false },
    { namespace: ns.kl, local: 'Kode', min: 0, max: 1, type: kodelistekodeType, personal: false },
  ],
};

/** A period of whole Danish days; both days are included. */
export interface LandemedlemskabType {
  /** The first day. */
  readonly Fra: string;
  /** The last day. Absent while the membership lasts. */
  readonly Til?: string;
}

export const landemedlemskabType: SequenceType = {
  kind: 'sequence',
  elements: [
    { namespace: ns.kl, local: 'Fra', min: 1, max: 1, type: xsDate, personal: false, example: '-P30Y' },
    { namespace: ns.kl, local: 'Til', min: 0, max: 1, type: xsDate, personal: false },
  ],
};

/** A value of a code list. */
export interface KodelistevaerdiType {
  /** The code as it is sent in a message: a number, for countries two letters. */
  readonly Kode: string;
  /** Name of the value, which never changes. */
  readonly Navn: string;
  /** The value in Danish. */
  readonly Tekst: string;
  /** The value in English. */
  readonly Text: string;
  /**
   * First day that the value may be used: before it the value is unknown (2002). Absent when
   * there is none.
   */
  readonly GyldigFra?: string;
  /**
   * Last day that the value may be used: after it the value has expired (2003). Absent when
   * there is none.
   */
  readonly GyldigTil?: string;
  /** Where the value comes from. */
  readonly Kilde: string;
  /** Countries only: the time in the EU. It stands here whichever day is asked about. */
  readonly EUMedlemskab?: LandemedlemskabType;
  /** Countries only: the time in the EEA outside of the EU. EU countries are in the EEA as such. */
  readonly EOESMedlemskab?: LandemedlemskabType;
}

export const kodelistevaerdiType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.kl,
      local: 'Kode',
      min: 1,
      max: 1,
      type: kodelistekodeType,
      personal: false,
      example: '2',
    },
    {
      namespace: ns.kl,
      local: 'Navn',
      min: 1,
      max: 1,
      type: kodelistenavnType,
      personal: false,
      example: 'Morgen',
    },
    {
      namespace: ns.kl,
      local: 'Tekst',
      min: 1,
      max: 1,
      type: kodelistetekstType,
      personal: false,
      example: 'Morgenarbejde',
    },
    {
      namespace: ns.kl,
      local: 'Text',
      min: 1,
      max: 1,
      type: kodelistetekstType,
      personal: false,
      example: 'Morning work',
    },
    { namespace: ns.kl, local: 'GyldigFra', min: 0, max: 1, type: xsDate, personal: false },
    { namespace: ns.kl, local: 'GyldigTil', min: 0, max: 1, type: xsDate, personal: false },
    {
      namespace: ns.kl,
      local: 'Kilde',
      min: 1,
      max: 1,
      type: kodelistetekstType,
      personal: false,
      example: 'Projektets egen kode',
    },
    { namespace: ns.kl, local: 'EUMedlemskab', min: 0, max: 1, type: landemedlemskabType, personal: false },
    { namespace: ns.kl, local: 'EOESMedlemskab', min: 0, max: 1, type: landemedlemskabType, personal: false },
  ],
};

export const kodelistevaerdiSamlingType: ListType = {
  kind: 'list',
  item: {
    namespace: ns.kl,
    local: 'Kodelistevaerdi',
    min: 0,
    max: Infinity,
    type: kodelistevaerdiType,
    personal: false,
  },
};

/**
 * The fields of the answer of GetCodeList; the last one is always the id of the call in the
 * log.
 */
export interface GetCodeListResponseType {
  /** Name of the code list. */
  readonly Navn: string;
  /** What the list holds, in Danish. */
  readonly Tekst: string;
  /** What the list holds, in English. */
  readonly Text: string;
  /** Where the list comes from. */
  readonly Kilde: string;
  /** The Danish day that the answer is about. */
  readonly Dato: string;
  /**
   * First day of the list: before it the answer is empty. Absent when the list has always had
   * values.
   */
  readonly GyldigFra?: string;
  /** Last day of the list: after it the answer is empty. Absent when the list does not end. */
  readonly GyldigTil?: string;
  /**
   * Mark of the values that are valid on the day. While it is the same, the values fetched
   * before are too.
   */
  readonly Version: string;
  /** The values that are valid on the day, in the order of the list. */
  readonly KodelistevaerdiSamling: readonly KodelistevaerdiType[];
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const getCodeListResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.kl,
      local: 'Navn',
      min: 1,
      max: 1,
      type: kodelistenavnType,
      personal: false,
      example: 'Arbejdstidsforhold',
    },
    {
      namespace: ns.kl,
      local: 'Tekst',
      min: 1,
      max: 1,
      type: kodelistetekstType,
      personal: false,
      example: 'Arbejdstider',
    },
    {
      namespace: ns.kl,
      local: 'Text',
      min: 1,
      max: 1,
      type: kodelistetekstType,
      personal: false,
      example: 'Working times',
    },
    {
      namespace: ns.kl,
      local: 'Kilde',
      min: 1,
      max: 1,
      type: kodelistetekstType,
      personal: false,
      example: 'Projektets egen kode',
    },
    { namespace: ns.kl, local: 'Dato', min: 1, max: 1, type: xsDate, personal: false, example: 'P0D' },
    { namespace: ns.kl, local: 'GyldigFra', min: 0, max: 1, type: xsDate, personal: false },
    { namespace: ns.kl, local: 'GyldigTil', min: 0, max: 1, type: xsDate, personal: false },
    {
      namespace: ns.kl,
      local: 'Version',
      min: 1,
      max: 1,
      type: kodelisteversionType,
      personal: false,
      example: '0123456789abcdef',
    },
    {
      namespace: ns.kl,
      local: 'KodelistevaerdiSamling',
      min: 1,
      max: 1,
      type: kodelistevaerdiSamlingType,
      personal: false,
    },
    {
      namespace: ns.kl,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

/** The fields of a request to SearchStilling; their order is fixed. */
export interface SearchStillingRequestType {
  /**
   * What is searched for: at least three letters or digits (139151). The text is found anywhere
   * in name or alias; capitals and accents do not matter, while æ, ø and å are letters of
   * their own.
   */
  readonly Tekst: string;
  /** At most so many occupations; 25 when left out. */
  readonly PageSize?: number;
}

export const searchStillingRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.kl,
      local: 'Tekst',
      min: 1,
      max: 1,
      type: stillingssoegetekstType,
      personal: false,
      example: 'ekspedient',
    },
    { namespace: ns.kl, local: 'PageSize', min: 0, max: 1, type: pageSizeType, personal: false },
  ],
};

/** Another name of an occupation. */
export interface StillingsaliasType {
  /** Id that is sent together with ConceptUriDa. */
  readonly AliasIdentifier: string;
  /** Name of the alias. */
  readonly Navn: string;
  /** The Danish day on which it went out of the list. Absent while it is in the list. */
  readonly GyldigTil?: string;
}

export const stillingsaliasType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.kl,
      local: 'AliasIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '04aa80f1-acc4-48eb-8778-ecb0cfc3e2de',
    },
    {
      namespace: ns.kl,
      local: 'Navn',
      min: 1,
      max: 1,
      type: stillingsnavnType,
      personal: false,
      example: 'Ekspedient',
    },
    { namespace: ns.kl, local: 'GyldigTil', min: 0, max: 1, type: xsDate, personal: false },
  ],
};

/** An occupation of the Danish list (ESCO STAR). */
export interface StillingsbetegnelseType {
  /** URI that is sent in an ad or a job order. */
  readonly ConceptUriDa: string;
  /** Name of the occupation. */
  readonly Navn: string;
  /** The Danish day on which it went out of the list. Absent while it is in the list. */
  readonly GyldigTil?: string;
  /** Other names of the occupation. */
  readonly Alias: readonly StillingsaliasType[];
}

export const stillingsbetegnelseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.kl,
      local: 'ConceptUriDa',
      min: 1,
      max: 1,
      type: conceptUriDaType,
      personal: false,
      example: 'http://data.star.dk/esco/occupation/3f2b8c1e-5a70-4c8e-9a55-0d6c1f2e7b41',
    },
    {
      namespace: ns.kl,
      local: 'Navn',
      min: 1,
      max: 1,
      type: stillingsnavnType,
      personal: false,
      example: 'Butiksassistent',
    },
    { namespace: ns.kl, local: 'GyldigTil', min: 0, max: 1, type: xsDate, personal: false },
    { namespace: ns.kl, local: 'Alias', min: 0, max: Infinity, type: stillingsaliasType, personal: false },
  ],
};

export const stillingSamlingType: ListType = {
  kind: 'list',
  item: {
    namespace: ns.kl,
    local: 'Stilling',
    min: 0,
    max: Infinity,
    type: stillingsbetegnelseType,
    personal: false,
  },
};

/**
 * The fields of the answer of SearchStilling; the last one is always the id of the call in
 * the log.
 */
export interface SearchStillingResponseType {
  /**
   * First those whose name begins with the text, then the others, each group in Danish
   * alphabetical order.
   */
  readonly StillingSamling: readonly StillingsbetegnelseType[];
  /** How many were found in all. Where that is more than in the answer, write more letters. */
  readonly AntalFundet: number;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const searchStillingResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.kl,
      local: 'StillingSamling',
      min: 1,
      max: 1,
      type: stillingSamlingType,
      personal: false,
    },
    { namespace: ns.kl, local: 'AntalFundet', min: 1, max: 1, type: xsInt, personal: false, example: '1' },
    {
      namespace: ns.kl,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

/** The fields of a request to GetStilling; their order is fixed. */
export interface GetStillingRequestType {
  /** URI of the occupation; an unknown one is fault 130101. */
  readonly ConceptUriDa: string;
}

export const getStillingRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.kl,
      local: 'ConceptUriDa',
      min: 1,
      max: 1,
      type: conceptUriDaType,
      personal: false,
      example: 'http://data.star.dk/esco/occupation/3f2b8c1e-5a70-4c8e-9a55-0d6c1f2e7b41',
    },
  ],
};

/**
 * The fields of the answer of GetStilling; the last one is always the id of the call in the
 * log.
 */
export interface GetStillingResponseType {
  /** The occupation; also one that has ended, as ads and job orders may have it. */
  readonly Stilling: StillingsbetegnelseType;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const getStillingResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    { namespace: ns.kl, local: 'Stilling', min: 1, max: 1, type: stillingsbetegnelseType, personal: false },
    {
      namespace: ns.kl,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

/** Ask which code lists there are. */
export const getCodeListNamesRequest: TypedElement<GetCodeListNamesRequestType> = {
  namespace: ns.kl,
  local: 'GetCodeListNamesRequest',
  min: 1,
  max: 1,
  type: getCodeListNamesRequestType,
  personal: false,
};

/** All code lists with name, meaning and version. */
export const getCodeListNamesResponse: TypedElement<GetCodeListNamesResponseType> = {
  namespace: ns.kl,
  local: 'GetCodeListNamesResponse',
  min: 1,
  max: 1,
  type: getCodeListNamesResponseType,
  personal: false,
};

/** Ask for the values of a code list, today or on another day. */
export const getCodeListRequest: TypedElement<GetCodeListRequestType> = {
  namespace: ns.kl,
  local: 'GetCodeListRequest',
  min: 1,
  max: 1,
  type: getCodeListRequestType,
  personal: false,
};

/**
 * The values that are valid on the day. Where none is, the list is empty, and that is no
 * fault.
 */
export const getCodeListResponse: TypedElement<GetCodeListResponseType> = {
  namespace: ns.kl,
  local: 'GetCodeListResponse',
  min: 1,
  max: 1,
  type: getCodeListResponseType,
  personal: false,
};

/** Search occupations by name and alias. */
export const searchStillingRequest: TypedElement<SearchStillingRequestType> = {
  namespace: ns.kl,
  local: 'SearchStillingRequest',
  min: 1,
  max: 1,
  type: searchStillingRequestType,
  personal: false,
};

/** The occupations that were found. Where none was, the list is empty, and that is no fault. */
export const searchStillingResponse: TypedElement<SearchStillingResponseType> = {
  namespace: ns.kl,
  local: 'SearchStillingResponse',
  min: 1,
  max: 1,
  type: searchStillingResponseType,
  personal: false,
};

/** Ask for one occupation. */
export const getStillingRequest: TypedElement<GetStillingRequestType> = {
  namespace: ns.kl,
  local: 'GetStillingRequest',
  min: 1,
  max: 1,
  type: getStillingRequestType,
  personal: false,
};

/** The occupation with its aliases. */
export const getStillingResponse: TypedElement<GetStillingResponseType> = {
  namespace: ns.kl,
  local: 'GetStillingResponse',
  min: 1,
  max: 1,
  type: getStillingResponseType,
  personal: false,
};

/**
 * The code lists of the gateway's services, with validity, texts and source of each value.
 * They are the same data that messages are held against: an unknown value is fault 2002, an
 * expired one 2003. The headers RequestUserMetadataHeader and ActiveOrganisationHeader are
 * required; RequestOptionsHeader is optional and for that reason not bound to the
 * operations, as WSDL 1.1 cannot express an optional header. A message may be signed with
 * WS-Security X.509: Body, Timestamp and both headers, and RequestOptionsHeader and
 * WS-Addressing where they are sent.
 */
export const codeListsService = {
  name: 'CodeListsService',
  version: 1,
  path: '/virksomhedsindsats/1/CodeListsService',
  namespace: 'http://service.bm.dk/virksomhedsindsats/1/CodeListsService',
  wsdl: 'CodeListsService.v1.wsdl',
  schemas: [
    'xsd/Faelles.xsd',
    'xsd/Guid.xsd',
    'xsd/CodeListsService.xsd',
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
      name: 'GetCodeListNames',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/1/CodeListsService#GetCodeListNames',
      answerAction: 'http://service.bm.dk/virksomhedsindsats/1/CodeListsService#GetCodeListNamesResponse',
      input: getCodeListNamesRequest,
      output: getCodeListNamesResponse,
    },
    {
      name: 'GetCodeList',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/1/CodeListsService#GetCodeList',
      answerAction: 'http://service.bm.dk/virksomhedsindsats/1/CodeListsService#GetCodeListResponse',
      input: getCodeListRequest,
      output: getCodeListResponse,
    },
    {
      name: 'SearchStilling',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/1/CodeListsService#SearchStilling',
      answerAction: 'http://service.bm.dk/virksomhedsindsats/1/CodeListsService#SearchStillingResponse',
      input: searchStillingRequest,
      output: searchStillingResponse,
    },
    {
      name: 'GetStilling',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/1/CodeListsService#GetStilling',
      answerAction: 'http://service.bm.dk/virksomhedsindsats/1/CodeListsService#GetStillingResponse',
      input: getStillingRequest,
      output: getStillingResponse,
    },
  ],
} as const satisfies ServiceContract;
