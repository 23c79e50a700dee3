// Generated from wsdl/ by `npm run generate`. Do not edit: a test holds it equal to the contract.
import type {
  ListType,
  SequenceType,
  ServiceContract,
  SimpleType,
  TypedElement,
} from '../xml/schema/schema.js';
import { fejllisteType, type FejlType } from './faults.js';
import { ns } from './namespaces.js';
import {
  conceptUriDaType,
  cursorType,
  cvrnumberIdentifierType,
  guid,
  pageSizeType,
  productionUnitIdentifierType,
  xsBase64Binary,
  xsBoolean,
  xsDate,
  xsDateTime,
  xsInt,
  xsString,
} from './types.js';

/**
 * AnnonceId of version 1: a whole number. In version 2 the id is a GUID,
 * JobannonceIdentifier.
 */
export const annonceIdType: SimpleType = {
  kind: 'simple',
  primitive: 'int',
  whiteSpace: 'collapse',
  minInclusive: 1,
};

/** Version number of the ad. The first version is 1, and each change adds at least 1. */
export const versionType: SimpleType = {
  kind: 'simple',
  primitive: 'int',
  whiteSpace: 'collapse',
  minInclusive: 1,
};

/**
 * 1 to 100 characters, at least one of them visible; blanks and characters without width are
 * not.
 */
export const titelType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'preserve',
  minLength: 1,
  maxLength: 100,
  pattern: '\\s*\\S[\\s\\S]*',
  patternInWords: {
    da: 'mindst ét synligt tegn; mellemrum og tegn uden bredde er det ikke',
    en: 'at least one visible character; blanks and characters without width are not',
    example: 'Kok til kantinen',
  },
};

/**
 * 1 to 20000 characters; HTML markup counts. At least one character outside of it is visible,
 * and at most 20 elements stand in one another. Elements allowed: p | h2 | h3 | h4 | b |
 * strong | i | em | u | a | ul | ol | li | br. The only attribute is href on a, which begins
 * with https:// | http:// | mailto:. No text stands directly in ul | ol, only in their li.
 */
export const annoncetekstType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'preserve',
  minLength: 1,
  maxLength: 20000,
};

/** 1 to 4000 characters. */
export const afvisningstekstType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'preserve',
  minLength: 1,
  maxLength: 4000,
};

/** Names of elements with a slash between them, at most 250 characters. */
export const feltstiType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'collapse',
  minLength: 1,
  maxLength: 250,
};

/** A value from the code list OrganisationType, e.g. 2 for an unemployment fund. */
export const organisationTypeIdType: SimpleType = {
  kind: 'simple',
  primitive: 'int',
  whiteSpace: 'collapse',
  minInclusive: 1,
  maxInclusive: 100,
};

/**
 * 1 to 8 characters. The same code may be an unemployment fund and a jobcentre; only together
 * with OrganisationTypeId it is unique.
 */
export const ansvarligMyndighedskodeType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'collapse',
  minLength: 1,
  maxLength: 8,
};

/** 1 to 20 characters: CVR number, unemployment fund code or jobcentre code. */
export const organisationCodeType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'collapse',
  minLength: 1,
  maxLength: 20,
};

/** A whole number from 1 to 999. */
export const antalStillingerType: SimpleType = {
  kind: 'simple',
  primitive: 'int',
  whiteSpace: 'collapse',
  minInclusive: 1,
  maxInclusive: 999,
};

/** 1 to 40 characters. */
export const vejnavnType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'collapse',
  minLength: 1,
  maxLength: 40,
};

/** 1 to 10 characters. */
export const husnummerType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'collapse',
  minLength: 1,
  maxLength: 10,
};

/** 1 to 4 characters. */
export const etageType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'collapse',
  minLength: 1,
  maxLength: 4,
};

/** 1 to 4 characters. */
export const doerType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'collapse',
  minLength: 1,
  maxLength: 4,
};

/** 1 to 10 characters, so that foreign post codes fit too. */
export const postnummerType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'collapse',
  minLength: 1,
  maxLength: 10,
};

/** 1 to 50 characters. */
export const byType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'collapse',
  minLength: 1,
  maxLength: 50,
};

/** Three digits. */
export const kommunekodeType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'collapse',
  pattern: '[0-9]{3}',
  patternInWords: { da: '3 cifre', en: '3 digits', example: '461' },
};

/** Two capital letters of ISO 3166-1. */
export const landekodeType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'collapse',
  pattern: '[A-Z]{2}',
  patternInWords: {
    da: '2 store bogstaver efter ISO 3166-1',
    en: '2 capital letters of ISO 3166-1',
    example: 'DK',
  },
};

/** A whole number from 0 to 999. Whether the hours are sensible is judged by rule 11. */
export const timerPrUgeType: SimpleType = {
  kind: 'simple',
  primitive: 'int',
  whiteSpace: 'collapse',
  minInclusive: 0,
  maxInclusive: 999,
};

/**
 * A complete web address of at most 2000 characters that begins with http:// or https://. [
 * and ] stand only around an IPv6 address; elsewhere they are written %5B and %5D.
 */
export const urlType: SimpleType = {
  kind: 'simple',
  primitive: 'anyURI',
  whiteSpace: 'collapse',
  maxLength: 2000,
  pattern: '[Hh][Tt][Tt][Pp][Ss]?://(\\[[0-9A-Fa-f:.]+\\]|[^\\s\\[\\]])[^\\s\\[\\]]*',
  patternInWords: {
    da: 'en hel webadresse, der begynder med http:// eller https://, uden mellemrum og med %5B og %5D for [ og ]',
    en: 'a complete web address that begins with http:// or https://, no spaces, and %5B and %5D for [ and ]',
    example: 'https://www.eksempel.dk/job/1',
  },
};

/** 1 to 100 characters. */
export const urlTekstType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'collapse',
  minLength: 1,
  maxLength: 100,
};

/** An e-mail address with 1 to 191 characters before @ and 1 to 64 after it. */
export const emailType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'collapse',
  pattern: '[^<>\\(\\)\\[\\]\\\\,;:@\\s]{1,191}@[^<>\\(\\)\\[\\]\\\\,;:@\\s]{1,64}',
  patternInWords: {
    da: 'en e-mailadresse: 1 til 191 tegn, @ og 1 til 64 tegn, uden mellemrum, komma, kolon, semikolon, omvendt skråstreg, < > og parenteser',
    en: 'an e-mail address: 1 to 191 characters, @ and 1 to 64 characters, without spaces, commas, colons, semicolons, backslashes, < > and brackets',
    example: 'job@eksempel.dk',
  },
};

/** 3 to 20 digits without spaces, with a + in front if wanted. */
export const telefonnummerType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'collapse',
  pattern: '(\\+)?[0-9]{3,20}',
  patternInWords: {
    da: '3 til 20 cifre uden mellemrum, eventuelt med + foran',
    en: '3 to 20 digits, no spaces, with a + in front if wanted',
    example: '70252589',
  },
};

/** 1 to 50 characters, at least one of them visible. */
export const fornavneType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'preserve',
  minLength: 1,
  maxLength: 50,
  pattern: '\\s*\\S[\\s\\S]*',
  patternInWords: {
    da: 'mindst ét synligt tegn; mellemrum og tegn uden bredde er det ikke',
    en: 'at least one visible character; blanks and characters without width are not',
    example: 'Jens Peter',
  },
};

/** 1 to 40 characters, at least one of them visible. */
export const efternavnType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'preserve',
  minLength: 1,
  maxLength: 40,
  pattern: '\\s*\\S[\\s\\S]*',
  patternInWords: {
    da: 'mindst ét synligt tegn; mellemrum og tegn uden bredde er det ikke',
    en: 'at least one visible character; blanks and characters without width are not',
    example: 'Hansen',
  },
};

/** 1 to 100 characters. */
export const stillingType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'preserve',
  minLength: 1,
  maxLength: 100,
};

/** 1 to 100 characters, e.g. image/png or image/jpeg. */
export const mimeTypeType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'collapse',
  minLength: 1,
  maxLength: 100,
};

/** 1 to 200 characters. */
export const fritekstType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'collapse',
  minLength: 1,
  maxLength: 200,
};

/** The company, identified by its numbers in CVR. */
export interface VirksomhedType {
  /** CVR number of the company. The company must be active in CVR. */
  readonly CVRnumberIdentifier: string;
  /**
   * The production unit the job belongs to. Must belong to the CVR number, else the fault is
   * 4353.
   */
  readonly ProductionUnitIdentifier?: string;
}

export const virksomhedType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.job,
      local: 'CVRnumberIdentifier',
      min: 1,
      max: 1,
      type: cvrnumberIdentifierType,
      personal: false,
      example: '12345674',
    },
    {
      namespace: ns.job,
      local: 'ProductionUnitIdentifier',
      min: 0,
      max: 1,
      type: productionUnitIdentifierType,
      personal: false,
      example: '1012345674',
    },
  ],
};

/** Address of the workplace. Of an anonymous ad others see only municipality and country. */
export interface ArbejdsstedType {
  /** Name of the street without the house number. */
  readonly Vejnavn?: string;
  /** House number with a letter if there is one, e.g. 12B. */
  readonly Husnummer?: string;
  /** Floor, e.g. st (ground floor), kl (basement) or 3. */
  readonly Etage?: string;
  /** Door, e.g. tv (left), th (right), mf (middle) or a number. */
  readonly Doer?: string;
  /**
   * Post code. In Denmark four digits; abroad as the country writes it. Places in Greenland and
   * the Faroe Islands have Landekode GL and FO (130142, 130145). Kommunekode is that of a
   * Danish municipality and goes with DK only (130143, 130144).
   */
  readonly Postnummer?: string;
  /** Postal district or town. */
  readonly By?: string;
  /** Three-digit code of the municipality, e.g. 101 for Copenhagen. Left out abroad. */
  readonly Kommunekode?: string;
  /**
   * Country code of ISO 3166-1, e.g. DK. Greenland (GL) and the Faroe Islands (FO) count as
   * abroad.
   */
  readonly Landekode: string;
}

export const arbejdsstedType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.job,
      local: 'Vejnavn',
      min: 0,
      max: 1,
      type: vejnavnType,
      personal: false,
      example: 'Nørrebrogade',
    },
    {
      namespace: ns.job,
      local: 'Husnummer',
      min: 0,
      max: 1,
      type: husnummerType,
      personal: false,
      example: '44',
    },
    { namespace: ns.job, local: 'Etage', min: 0, max: 1, type: etageType, personal: false, example: 'st' },
    { namespace: ns.job, local: 'Doer', min: 0, max: 1, type: doerType, personal: false },
    {
      namespace: ns.job,
      local: 'Postnummer',
      min: 0,
      max: 1,
      type: postnummerType,
      personal: false,
      example: '2200',
    },
    { namespace: ns.job, local: 'By', min: 0, max: 1, type: byType, personal: false, example: 'København N' },
    {
      namespace: ns.job,
      local: 'Kommunekode',
      min: 0,
      max: 1,
      type: kommunekodeType,
      personal: false,
      example: '101',
    },
    {
      namespace: ns.job,
      local: 'Landekode',
      min: 1,
      max: 1,
      type: landekodeType,
      personal: false,
      kodeliste: 'Land',
      example: 'DK',
    },
  ],
};

/** Weekly hours of a part-time job, from and to. */
export interface DeltidType {
  /** Lowest number of whole hours a week, 1 to 36. */
  readonly TimerPrUgeFra: number;
  /** Highest number of whole hours a week, 1 to 36. Must not be less than TimerPrUgeFra. */
  readonly TimerPrUgeTil: number;
}

export const deltidType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.job,
      local: 'TimerPrUgeFra',
      min: 1,
      max: 1,
      type: timerPrUgeType,
      personal: false,
      example: '20',
    },
    {
      namespace: ns.job,
      local: 'TimerPrUgeTil',
      min: 1,
      max: 1,
      type: timerPrUgeType,
      personal: false,
      example: '30',
    },
  ],
};

export const arbejdstidsforholdSamlingType: ListType = {
  kind: 'list',
  item: {
    namespace: ns.job,
    local: 'Arbejdstidsforhold',
    min: 0,
    max: 100,
    type: { kind: 'code', kodeliste: 'Arbejdstidsforhold' },
    personal: false,
    example: '1',
  },
};

export const koerekortSamlingType: ListType = {
  kind: 'list',
  item: {
    namespace: ns.job,
    local: 'Koerekort',
    min: 0,
    max: 100,
    type: { kind: 'code', kodeliste: 'Koerekort' },
    personal: false,
  },
};

/** The job to be filled. */
export interface JobType {
  /** Kind of ad from the code list Annoncetype, e.g. 1 for an ordinary job. */
  readonly Annoncetype: number;
  /** The occupation as an ESCO address from STAR's Danish list. */
  readonly ConceptUriDa: string;
  /** An alias of the occupation. It must belong to it, and both are kept. */
  readonly AliasIdentifier?: string;
  /** How many positions the ad is for. */
  readonly AntalStillinger: number;
  /** Where the work is done. Must be given exactly when IntetFastArbejdssted is false. */
  readonly Arbejdssted?: ArbejdsstedType;
  /** true when the work has no fixed place, e.g. with an on-call scheme or when travelling. */
  readonly IntetFastArbejdssted: boolean;
  /** true for a job of limited duration, false for a permanent one. */
  readonly Tidsbegraenset: boolean;
  /** First working day, in the years 1900 to 2199. Left out means as soon as possible. */
  readonly Ansaettelsesdato?: string;
  /** Weekly hours of a part-time job. Left out means full time. */
  readonly Deltid?: DeltidType;
  /** At what times of day and week the work is done. */
  readonly ArbejdstidsforholdSamling?: readonly number[];
  /** The driving licences the job requires. */
  readonly KoerekortSamling?: readonly number[];
  /** true when the workplace is arranged so that persons with a disability can use it. */
  readonly Handicapvenlig: boolean;
}

export const jobType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.job,
      local: 'Annoncetype',
      min: 1,
      max: 1,
      type: { kind: 'code', kodeliste: 'Annoncetype' },
      personal: false,
      example: '1',
    },
    {
      namespace: ns.job,
      local: 'ConceptUriDa',
      min: 1,
      max: 1,
      type: conceptUriDaType,
      personal: false,
      example: 'http://data.star.dk/esco/occupation/3f2b8c1e-5a70-4c8e-9a55-0d6c1f2e7b41',
    },
    { namespace: ns.job, local: 'AliasIdentifier', min: 0, max: 1, type: guid, personal: false },
    {
      namespace: ns.job,
      local: 'AntalStillinger',
      min: 1,
      max: 1,
      type: antalStillingerType,
      personal: false,
      example: '2',
    },
    { namespace: ns.job, local: 'Arbejdssted', min: 0, max: 1, type: arbejdsstedType, personal: false },
    {
      namespace: ns.job,
      local: 'IntetFastArbejdssted',
      min: 1,
      max: 1,
      type: xsBoolean,
      personal: false,
      example: 'false',
    },
    {
      namespace: ns.job,
      local: 'Tidsbegraenset',
      min: 1,
      max: 1,
      type: xsBoolean,
      personal: false,
      example: 'false',
    },
    {
      namespace: ns.job,
      local: 'Ansaettelsesdato',
      min: 0,
      max: 1,
      type: xsDate,
      personal: false,
      example: 'P42D',
    },
    { namespace: ns.job, local: 'Deltid', min: 0, max: 1, type: deltidType, personal: false },
    {
      namespace: ns.job,
      local: 'ArbejdstidsforholdSamling',
      min: 0,
      max: 1,
      type: arbejdstidsforholdSamlingType,
      personal: false,
    },
    {
      namespace: ns.job,
      local: 'KoerekortSamling',
      min: 0,
      max: 1,
      type: koerekortSamlingType,
      personal: false,
    },
    {
      namespace: ns.job,
      local: 'Handicapvenlig',
      min: 1,
      max: 1,
      type: xsBoolean,
      personal: false,
      example: 'true',
    },
  ],
};

/** A person who can answer questions about the job. */
export interface KontaktpersonType {
  /** First name or names of the person as shown in the ad. */
  readonly Fornavne: string;
  /** Family name of the person as shown in the ad. */
  readonly Efternavn: string;
  /** Position of the person, e.g. shop manager. */
  readonly Stilling?: string;
  /** Telephone number of the person, with + and country code if wanted. */
  readonly Telefonnummer?: string;
  /** E-mail address at which the person answers questions about the job. */
  readonly Email?: string;
  /** true when the telephone number must not be shown in the public ad. */
  readonly SkjulTelefonnummer: boolean;
}

export const kontaktpersonType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.job,
      local: 'Fornavne',
      min: 1,
      max: 1,
      type: fornavneType,
      personal: true,
      example: 'Mette Marie',
    },
    {
      namespace: ns.job,
      local: 'Efternavn',
      min: 1,
      max: 1,
      type: efternavnType,
      personal: true,
      example: 'Holm',
    },
    {
      namespace: ns.job,
      local: 'Stilling',
      min: 0,
      max: 1,
      type: stillingType,
      personal: true,
      example: 'Butikschef',
    },
    {
      namespace: ns.job,
      local: 'Telefonnummer',
      min: 0,
      max: 1,
      type: telefonnummerType,
      personal: true,
      example: '+4570252589',
    },
    {
      namespace: ns.job,
      local: 'Email',
      min: 0,
      max: 1,
      type: emailType,
      personal: true,
      example: 'mette@job.eksempel.dk',
    },
    {
      namespace: ns.job,
      local: 'SkjulTelefonnummer',
      min: 1,
      max: 1,
      type: xsBoolean,
      personal: false,
      example: 'false',
    },
  ],
};

export const kontaktpersonSamlingType: ListType = {
  kind: 'list',
  item: {
    namespace: ns.job,
    local: 'Kontaktperson',
    min: 0,
    max: 20,
    type: kontaktpersonType,
    personal: false,
  },
};

/** One of the company's contact persons, and how it is shown. */
export interface KontaktpersonFraListeType {
  /** Id of KontaktpersonService; an unknown one is refused (150021). */
  readonly KontaktpersonIdentifier: string;
  /** true when the telephone number must not be shown in the public ad. */
  readonly SkjulTelefonnummer: boolean;
}

export const kontaktpersonFraListeType: SequenceType = {
  kind: 'sequence',
  elements: [
    { namespace: ns.job, local: 'KontaktpersonIdentifier', min: 1, max: 1, type: guid, personal: false },
    { namespace: ns.job, local: 'SkjulTelefonnummer', min: 1, max: 1, type: xsBoolean, personal: false },
  ],
};

export const kontaktpersonFraListeSamlingType: ListType = {
  kind: 'list',
  item: {
    namespace: ns.job,
    local: 'KontaktpersonFraListe',
    min: 0,
    max: 20,
    type: kontaktpersonFraListeType,
    personal: false,
  },
};

/** Application deadline, ways to apply and contact persons. */
export interface AnsoegningType {
  /**
   * Last day to apply. Must be given exactly when HurtigstMuligt is false. Neither before the
   * first nor after the last day the ad is shown; an ad that is unpublished at 00:00 is not
   * shown on that day.
   */
  readonly Frist?: string;
  /**
   * true when someone is hired as soon as the right person is found, so that the ad has no
   * deadline.
   */
  readonly HurtigstMuligt: boolean;
  /**
   * Web address where one can apply. Must begin with https:// or http://. In an anonymous ad it
   * must be under a domain that is registered for the authority, and is shown to all.
   */
  readonly Url?: string;
  /** Text of the link to Url. */
  readonly UrlTekst?: string;
  /**
   * E-mail address to which applications are sent. In an anonymous ad it must be under a domain
   * that is registered for the authority, and is shown to all.
   */
  readonly Email?: string;
  /** true when one can apply by letter to the address of the company. */
  readonly PrBrev: boolean;
  /** Telephone number by which one can apply. */
  readonly Telefonisk?: string;
  /**
   * Contact persons. None is fine; each one listed must have a telephone number or an e-mail
   * address.
   */
  readonly KontaktpersonSamling?: readonly KontaktpersonType[];
  /**
   * Contact persons of the company's list, instead of writing them. Their details are copied
   * into the ad behind those of KontaktpersonSamling when it is stored; answers show the copy
   * there, and never this element.
   */
  readonly KontaktpersonFraListeSamling?: readonly KontaktpersonFraListeType[];
}

export const ansoegningType: SequenceType = {
  kind: 'sequence',
  elements: [
    { namespace: ns.job, local: 'Frist', min: 0, max: 1, type: xsDate, personal: false, example: 'P21D' },
    {
      namespace: ns.job,
      local: 'HurtigstMuligt',
      min: 1,
      max: 1,
      type: xsBoolean,
      personal: false,
      example: 'false',
    },
    {
      namespace: ns.job,
      local: 'Url',
      min: 0,
      max: 1,
      type: urlType,
      personal: false,
      example: 'https://job.eksempel.dk/stillinger/1042',
    },
    {
      namespace: ns.job,
      local: 'UrlTekst',
      min: 0,
      max: 1,
      type: urlTekstType,
      personal: false,
      example: 'Søg stillingen her',
    },
    { namespace: ns.job, local: 'Email', min: 0, max: 1, type: emailType, personal: true },
    {
      namespace: ns.job,
      local: 'PrBrev',
      min: 1,
      max: 1,
      type: xsBoolean,
      personal: false,
      example: 'false',
    },
    { namespace: ns.job, local: 'Telefonisk', min: 0, max: 1, type: telefonnummerType, personal: true },
    {
      namespace: ns.job,
      local: 'KontaktpersonSamling',
      min: 0,
      max: 1,
      type: kontaktpersonSamlingType,
      personal: false,
    },
    {
      namespace: ns.job,
      local: 'KontaktpersonFraListeSamling',
      min: 0,
      max: 1,
      type: kontaktpersonFraListeSamlingType,
      personal: false,
    },
  ],
};

/** The time of the ad on Jobnet and the other places it shall be shown. */
export interface PubliceringType {
  /**
   * Exactly when the ad shall go on Jobnet. Left out means at once after the approval. Without
   * an offset the time is read as Danish time.
   */
  readonly PubliceringTidspunkt?: string;
  /**
   * Exactly when the ad shall leave Jobnet: after the publication and at most eight weeks after
   * it.
   */
  readonly AfpubliceringTidspunkt: string;
  /**
   * true when the ad shall go on EURES too. Refused when the company is domiciled in the EU/EEA
   * and the workplace is outside it.
   */
  readonly Eures: boolean;
  /** true when the ad shall go on Workindenmark too. Cannot be combined with a hotjob. */
  readonly Workindenmark: boolean;
}

export const publiceringType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.job,
      local: 'PubliceringTidspunkt',
      min: 0,
      max: 1,
      type: xsDateTime,
      personal: false,
      example: 'P1D',
    },
    {
      namespace: ns.job,
      local: 'AfpubliceringTidspunkt',
      min: 1,
      max: 1,
      type: xsDateTime,
      personal: false,
      example: 'P28D',
    },
    { namespace: ns.job, local: 'Eures', min: 1, max: 1, type: xsBoolean, personal: false, example: 'false' },
    {
      namespace: ns.job,
      local: 'Workindenmark',
      min: 1,
      max: 1,
      type: xsBoolean,
      personal: false,
      example: 'false',
    },
  ],
};

/**
 * A picture in PNG, JPEG, GIF or WebP, not animated and of at most 16 million pixels. It is
 * converted to PNG or JPEG of at most 200×135 pixels and 100 KB, without metadata.
 */
export interface LogoType {
  /** The bytes of the image in base64. */
  readonly Indhold: string;
  /** Type of the image, e.g. image/png. */
  readonly MimeType: string;
}

export const logoType: SequenceType = {
  kind: 'sequence',
  elements: [
    { namespace: ns.job, local: 'Indhold', min: 1, max: 1, type: xsBase64Binary, personal: false },
    { namespace: ns.job, local: 'MimeType', min: 1, max: 1, type: mimeTypeType, personal: false },
  ],
};

/**
 * A job ad as sent by a company, an unemployment fund, a jobcentre or a system on their
 * behalf.
 */
export interface JobannonceType {
  /** Headline of the ad as jobseekers see it. Plain text without HTML. */
  readonly Titel: string;
  /**
   * Text of the ad in a subset of HTML. Elements outside the subset are refused and named; they
   * are never silently removed.
   */
  readonly Annoncetekst: string;
  /** The company that seeks the employee. Name and address come from CVR and are not sent. */
  readonly Virksomhed: VirksomhedType;
  /**
   * true hides the company in everything others can see. Only unemployment funds, jobcentres
   * and STAR may place anonymous ads.
   */
  readonly AnonymArbejdsgiver: boolean;
  /**
   * Type of the authority behind an anonymous ad. Must be given exactly when AnonymArbejdsgiver
   * is true.
   */
  readonly OrganisationTypeId?: number;
  /**
   * Code of the authority behind an anonymous ad: unemployment fund code or jobcentre code.
   * Must be given exactly when AnonymArbejdsgiver is true.
   */
  readonly AnsvarligMyndighedskode?: string;
  /** The job: what work, where, when and on what terms. */
  readonly Job: JobType;
  /** How and when to apply. At least one way to apply must be given. */
  readonly Ansoegning: AnsoegningType;
  /** When and where the ad shall be shown. */
  readonly Publicering: PubliceringType;
  /**
   * A logo for this very ad. It takes precedence over the logo of the production unit and of
   * the company. It is answered as it was converted. UpdateJobannonce without Logo removes it.
   * An anonymous ad is never shown with a logo.
   */
  readonly Logo?: LogoType;
}

export const jobannonceType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.job,
      local: 'Titel',
      min: 1,
      max: 1,
      type: titelType,
      personal: false,
      example: 'Butiksassistent med sans for service',
    },
    {
      namespace: ns.job,
      local: 'Annoncetekst',
      min: 1,
      max: 1,
      type: annoncetekstType,
      personal: false,
      example:
        '<p>Vi søger en imødekommende butiksassistent, der kan lide en travl hverdag med mange kunder.</p><ul><li>Du betjener kunder og passer kassen</li><li>Du fylder varer op og holder butikken pæn</li></ul>',
    },
    { namespace: ns.job, local: 'Virksomhed', min: 1, max: 1, type: virksomhedType, personal: false },
    {
      namespace: ns.job,
      local: 'AnonymArbejdsgiver',
      min: 1,
      max: 1,
      type: xsBoolean,
      personal: false,
      example: 'false',
    },
    {
      namespace: ns.job,
      local: 'OrganisationTypeId',
      min: 0,
      max: 1,
      type: organisationTypeIdType,
      personal: false,
      kodeliste: 'OrganisationType',
    },
    {
      namespace: ns.job,
      local: 'AnsvarligMyndighedskode',
      min: 0,
      max: 1,
      type: ansvarligMyndighedskodeType,
      personal: false,
    },
    { namespace: ns.job, local: 'Job', min: 1, max: 1, type: jobType, personal: false },
    { namespace: ns.job, local: 'Ansoegning', min: 1, max: 1, type: ansoegningType, personal: false },
    { namespace: ns.job, local: 'Publicering', min: 1, max: 1, type: publiceringType, personal: false },
    { namespace: ns.job, local: 'Logo', min: 0, max: 1, type: logoType, personal: false },
  ],
};

/** The fields of a request to CreateJobannonce; their order is fixed. */
export interface CreateJobannonceRequestType {
  /** The ad to create. */
  readonly Jobannonce: JobannonceType;
}

export const createJobannonceRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    { namespace: ns.job, local: 'Jobannonce', min: 1, max: 1, type: jobannonceType, personal: false },
  ],
};

/** Something that did not stand in the way of the call, but that the caller should know. */
export interface AdvarselType {
  /** The code of the warning, which is no fault code. */
  readonly Kode: number;
  /** The warning in Danish. */
  readonly Tekst: string;
  /** The warning in English. */
  readonly Text: string;
}

export const advarselType: SequenceType = {
  kind: 'sequence',
  elements: [
    { namespace: ns.job, local: 'Kode', min: 1, max: 1, type: xsInt, personal: false, example: '130400' },
    {
      namespace: ns.job,
      local: 'Tekst',
      min: 1,
      max: 1,
      type: xsString,
      personal: false,
      example:
        'Der er ingen UserEmail at sende en afvisning til: bliver annoncen afvist, står grunden kun i GetJobannonce.',
    },
    {
      namespace: ns.job,
      local: 'Text',
      min: 1,
      max: 1,
      type: xsString,
      personal: false,
      example:
        'There is no UserEmail to send a refusal to: if the ad is refused, the reason stands in GetJobannonce only.',
    },
  ],
};

export const advarselSamlingType: ListType = {
  kind: 'list',
  item: { namespace: ns.job, local: 'Advarsel', min: 0, max: Infinity, type: advarselType, personal: false },
};

/**
 * The fields of the answer of CreateJobannonce; the last one is always the id of the call in
 * the log.
 */
export interface CreateJobannonceResponseType {
  /** Id of the new ad. Keep it: all later calls use it. */
  readonly JobannonceIdentifier: string;
  /** Version of the ad after the call. Send it with the next change. */
  readonly Version: number;
  /**
   * Status of the ad at the moment of the answer, from the code list JobannonceStatus. It is
   * computed from decision and times and is right to the second.
   */
  readonly Status: number;
  /** What the caller should know although the call succeeded. Absent when there is nothing. */
  readonly AdvarselSamling?: readonly AdvarselType[];
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const createJobannonceResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.job,
      local: 'JobannonceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: 'c1d2a7f4-3b58-4e0f-9a6d-5e2b7c8f9012',
    },
    { namespace: ns.job, local: 'Version', min: 1, max: 1, type: versionType, personal: false, example: '1' },
    {
      namespace: ns.job,
      local: 'Status',
      min: 1,
      max: 1,
      type: { kind: 'code', kodeliste: 'JobannonceStatus' },
      personal: false,
      example: '1',
    },
    {
      namespace: ns.job,
      local: 'AdvarselSamling',
      min: 0,
      max: 1,
      type: advarselSamlingType,
      personal: false,
    },
    {
      namespace: ns.job,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

/** The fields of a request to UpdateJobannonce; their order is fixed. */
export interface UpdateJobannonceRequestType {
  /** Id of the job ad as answered by CreateJobannonce. */
  readonly JobannonceIdentifier: string;
  /**
   * The version the caller saw last. If the ad has changed since, the call is refused with the
   * current version.
   */
  readonly Version: number;
  /**
   * The ad as it shall be after the change. An optional element that is left out is thereby
   * removed.
   */
  readonly Jobannonce: JobannonceType;
}

export const updateJobannonceRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.job,
      local: 'JobannonceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: 'c1d2a7f4-3b58-4e0f-9a6d-5e2b7c8f9012',
    },
    { namespace: ns.job, local: 'Version', min: 1, max: 1, type: versionType, personal: false, example: '1' },
    { namespace: ns.job, local: 'Jobannonce', min: 1, max: 1, type: jobannonceType, personal: false },
  ],
};

/**
 * The fields of the answer of UpdateJobannonce; the last one is always the id of the call in
 * the log.
 */
export interface UpdateJobannonceResponseType {
  /** Id of the job ad as answered by CreateJobannonce. */
  readonly JobannonceIdentifier: string;
  /** Version of the ad after the call. Send it with the next change. */
  readonly Version: number;
  /**
   * Status of the ad at the moment of the answer, from the code list JobannonceStatus. It is
   * computed from decision and times and is right to the second.
   */
  readonly Status: number;
  /** What the caller should know although the call succeeded. Absent when there is nothing. */
  readonly AdvarselSamling?: readonly AdvarselType[];
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const updateJobannonceResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.job,
      local: 'JobannonceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: 'c1d2a7f4-3b58-4e0f-9a6d-5e2b7c8f9012',
    },
    { namespace: ns.job, local: 'Version', min: 1, max: 1, type: versionType, personal: false, example: '1' },
    {
      namespace: ns.job,
      local: 'Status',
      min: 1,
      max: 1,
      type: { kind: 'code', kodeliste: 'JobannonceStatus' },
      personal: false,
      example: '1',
    },
    {
      namespace: ns.job,
      local: 'AdvarselSamling',
      min: 0,
      max: 1,
      type: advarselSamlingType,
      personal: false,
    },
    {
      namespace: ns.job,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

/** The fields of a request to GetJobannonce; their order is fixed. */
export interface GetJobannonceRequestType {
  /** Id of the job ad as answered by CreateJobannonce. */
  readonly JobannonceIdentifier: string;
}

export const getJobannonceRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.job,
      local: 'JobannonceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: 'c1d2a7f4-3b58-4e0f-9a6d-5e2b7c8f9012',
    },
  ],
};

/** Master data of the company from CVR. */
export interface VirksomhedFraRegisterType {
  /** Name of the company or the production unit. */
  readonly Navn: string;
  /** Street of the address in CVR, without the house number. */
  readonly Vejnavn?: string;
  /** House number of the address in CVR, with a letter if there is one. */
  readonly Husnummer?: string;
  /** Post code of the address in CVR. */
  readonly Postnummer?: string;
  /** Postal district of the address in CVR. */
  readonly By?: string;
  /** Country of domicile of the company; it decides the EURES rule. */
  readonly Landekode: string;
}

export const virksomhedFraRegisterType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.job,
      local: 'Navn',
      min: 1,
      max: 1,
      type: xsString,
      personal: false,
      example: 'Eksempelbutikken ApS',
    },
    { namespace: ns.job, local: 'Vejnavn', min: 0, max: 1, type: xsString, personal: false },
    { namespace: ns.job, local: 'Husnummer', min: 0, max: 1, type: xsString, personal: false },
    { namespace: ns.job, local: 'Postnummer', min: 0, max: 1, type: xsString, personal: false },
    { namespace: ns.job, local: 'By', min: 0, max: 1, type: xsString, personal: false },
    {
      namespace: ns.job,
      local: 'Landekode',
      min: 1,
      max: 1,
      type: landekodeType,
      personal: false,
      kodeliste: 'Land',
      example: 'DK',
    },
  ],
};

/** The names of what ConceptUriDa and AliasIdentifier identify. */
export interface StillingFraListeType {
  /** Name of the occupation. */
  readonly Stillingsbetegnelse: string;
  /** Name of the alias. Present when the ad has one. */
  readonly Alias?: string;
}

export const stillingFraListeType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.job,
      local: 'Stillingsbetegnelse',
      min: 1,
      max: 1,
      type: xsString,
      personal: false,
      example: 'Butiksassistent',
    },
    { namespace: ns.job, local: 'Alias', min: 0, max: 1, type: xsString, personal: false },
  ],
};

/** A logo as it is shown, and whose it is. */
export interface VistLogoType {
  /** The bytes of the image in base64. */
  readonly Indhold: string;
  /** image/png or image/jpeg. */
  readonly MimeType: string;
  /** Whose logo it is, from the code list Logokilde. */
  readonly Logokilde: number;
}

export const vistLogoType: SequenceType = {
  kind: 'sequence',
  elements: [
    { namespace: ns.job, local: 'Indhold', min: 1, max: 1, type: xsBase64Binary, personal: false },
    { namespace: ns.job, local: 'MimeType', min: 1, max: 1, type: mimeTypeType, personal: false },
    {
      namespace: ns.job,
      local: 'Logokilde',
      min: 1,
      max: 1,
      type: { kind: 'code', kodeliste: 'Logokilde' },
      personal: false,
    },
  ],
};

export const afvisningsaarsagSamlingType: ListType = {
  kind: 'list',
  item: {
    namespace: ns.job,
    local: 'Afvisningsaarsag',
    min: 0,
    max: 100,
    type: { kind: 'code', kodeliste: 'Afvisningsaarsag' },
    personal: false,
    example: '1',
  },
};

/** A field of the ad, and what is wrong with it. */
export interface AfvistFeltType {
  /**
   * Path from Jobannonce to the field, e.g. Job/AntalStillinger or
   * Ansoegning/KontaktpersonSamling/Kontaktperson[2]/Email.
   */
  readonly Sti: string;
  /** What is wrong with the field. */
  readonly Tekst: string;
}

export const afvistFeltType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.job,
      local: 'Sti',
      min: 1,
      max: 1,
      type: feltstiType,
      personal: false,
      example: 'Annoncetekst',
    },
    {
      namespace: ns.job,
      local: 'Tekst',
      min: 1,
      max: 1,
      type: afvisningstekstType,
      personal: false,
      example: 'Aldersgrænsen »under 30« skal ud.',
    },
  ],
};

export const feltSamlingType: ListType = {
  kind: 'list',
  item: { namespace: ns.job, local: 'Felt', min: 0, max: 100, type: afvistFeltType, personal: false },
};

/** The reason why the ad was not approved. */
export interface AfvisningType {
  /** The reasons as codes. */
  readonly AfvisningsaarsagSamling: readonly number[];
  /** Explanation of the case handler to the creator of the ad. Mandatory with the reason Anden. */
  readonly Tekst?: string;
  /** The fields that must be corrected. */
  readonly FeltSamling?: readonly AfvistFeltType[];
}

export const afvisningType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.job,
      local: 'AfvisningsaarsagSamling',
      min: 1,
      max: 1,
      type: afvisningsaarsagSamlingType,
      personal: false,
    },
    {
      namespace: ns.job,
      local: 'Tekst',
      min: 0,
      max: 1,
      type: afvisningstekstType,
      personal: false,
      example: 'Annoncen nævner en aldersgrænse.',
    },
    { namespace: ns.job, local: 'FeltSamling', min: 0, max: 1, type: feltSamlingType, personal: false },
  ],
};

/**
 * The fields of the answer of GetJobannonce; the last one is always the id of the call in the
 * log.
 */
export interface GetJobannonceResponseType {
  /** Id of the job ad as answered by CreateJobannonce. */
  readonly JobannonceIdentifier: string;
  /**
   * Latest version of the ad. Send it with UpdateJobannonce, CloseJobannonce and
   * DeleteJobannonce.
   */
  readonly Version: number;
  /**
   * The version approved last, which stays visible while a newer one waits for approval. Absent
   * when no version is approved.
   */
  readonly GodkendtVersion?: number;
  /**
   * Status of the ad at the moment of the answer, from the code list JobannonceStatus. It is
   * computed from decision and times and is right to the second.
   */
  readonly Status: number;
  /** When the ad was created. */
  readonly OprettetTidspunkt: string;
  /** When the latest version came into being. */
  readonly SenestAendretTidspunkt: string;
  /**
   * true when the company was hit by an industrial conflict when the ad was created or changed,
   * or is so at the moment of the answer; the ad is then always treated manually. The case
   * handler sees the same.
   */
  readonly Konfliktramt: boolean;
  /** The ad as it was sent last. */
  readonly Jobannonce: JobannonceType;
  /**
   * Name and address of the company as the CVR register told them last. They can be changed in
   * CVR only.
   */
  readonly VirksomhedFraRegister?: VirksomhedFraRegisterType;
  /**
   * Names of the occupation and the alias in STAR's Danish ESCO list, also when they have ended
   * since.
   */
  readonly StillingFraListe?: StillingFraListeType;
  /**
   * The logo that is shown with the ad: its own, else that of the production unit, else that of
   * the company. Absent when there is none, and always with an anonymous ad, which is never
   * shown with a logo.
   */
  readonly VistLogo?: VistLogoType;
  /** Why the ad was not approved. Present only when Status is IkkeGodkendt. */
  readonly Afvisning?: AfvisningType;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const getJobannonceResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.job,
      local: 'JobannonceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: 'c1d2a7f4-3b58-4e0f-9a6d-5e2b7c8f9012',
    },
    { namespace: ns.job, local: 'Version', min: 1, max: 1, type: versionType, personal: false, example: '1' },
    { namespace: ns.job, local: 'GodkendtVersion', min: 0, max: 1, type: versionType, personal: false },
    {
      namespace: ns.job,
      local: 'Status',
      min: 1,
      max: 1,
      type: { kind: 'code', kodeliste: 'JobannonceStatus' },
      personal: false,
      example: '1',
    },
    {
      namespace: ns.job,
      local: 'OprettetTidspunkt',
      min: 1,
      max: 1,
      type: xsDateTime,
      personal: false,
      example: '-P2D',
    },
    {
      namespace: ns.job,
      local: 'SenestAendretTidspunkt',
      min: 1,
      max: 1,
      type: xsDateTime,
      personal: false,
      example: '-P1D',
    },
    {
      namespace: ns.job,
      local: 'Konfliktramt',
      min: 1,
      max: 1,
      type: xsBoolean,
      personal: false,
      example: 'false',
    },
    { namespace: ns.job, local: 'Jobannonce', min: 1, max: 1, type: jobannonceType, personal: false },
    {
      namespace: ns.job,
      local: 'VirksomhedFraRegister',
      min: 0,
      max: 1,
      type: virksomhedFraRegisterType,
      personal: false,
    },
    {
      namespace: ns.job,
      local: 'StillingFraListe',
      min: 0,
      max: 1,
      type: stillingFraListeType,
      personal: false,
    },
    { namespace: ns.job, local: 'VistLogo', min: 0, max: 1, type: vistLogoType, personal: false },
    { namespace: ns.job, local: 'Afvisning', min: 0, max: 1, type: afvisningType, personal: false },
    {
      namespace: ns.job,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

export const statusSamlingType: ListType = {
  kind: 'list',
  item: {
    namespace: ns.job,
    local: 'Status',
    min: 0,
    max: 100,
    type: { kind: 'code', kodeliste: 'JobannonceStatus' },
    personal: false,
  },
};

export const conceptUriDaSamlingType: ListType = {
  kind: 'list',
  item: {
    namespace: ns.job,
    local: 'ConceptUriDa',
    min: 0,
    max: 100,
    type: conceptUriDaType,
    personal: false,
  },
};

export const aliasIdentifierSamlingType: ListType = {
  kind: 'list',
  item: { namespace: ns.job, local: 'AliasIdentifier', min: 0, max: 100, type: guid, personal: false },
};

export const kommunekodeSamlingType: ListType = {
  kind: 'list',
  item: {
    namespace: ns.job,
    local: 'Kommunekode',
    min: 0,
    max: 100,
    type: kommunekodeType,
    personal: false,
    example: '101',
  },
};

export const postnummerSamlingType: ListType = {
  kind: 'list',
  item: { namespace: ns.job, local: 'Postnummer', min: 0, max: 100, type: postnummerType, personal: false },
};

export const landekodeSamlingType: ListType = {
  kind: 'list',
  item: {
    namespace: ns.job,
    local: 'Landekode',
    min: 0,
    max: 100,
    type: landekodeType,
    personal: false,
    kodeliste: 'Land',
  },
};

export const annoncetypeSamlingType: ListType = {
  kind: 'list',
  item: {
    namespace: ns.job,
    local: 'Annoncetype',
    min: 0,
    max: 100,
    type: { kind: 'code', kodeliste: 'Annoncetype' },
    personal: false,
    example: '1',
  },
};

/** The fields of a request to SearchJobannonce; their order is fixed. */
export interface SearchJobannonceRequestType {
  /**
   * true: only ads to which the organisation of the caller has access, whatever their status
   * and in their latest version. false: all ads that are on Jobnet now, in their approved
   * version and with public content only, also of one's own.
   */
  readonly EgneJobannoncer: boolean;
  /** Only ads with one of these statuses. Only together with EgneJobannoncer=true. */
  readonly StatusSamling?: readonly number[];
  /**
   * Words that must all be found in title, text or the names of occupation and alias, in any
   * order. The search knows Danish word forms, so "sygeplejersker" finds "sygeplejerske" too.
   * Signs and small words are left out, and parts of words are not found.
   */
  readonly Fritekst?: string;
  /**
   * Only ads of this company. Anonymous ads are found this way only when EgneJobannoncer is
   * true.
   */
  readonly CVRnumberIdentifier?: string;
  /**
   * Only ads of this production unit. Anonymous ads are found this way only when
   * EgneJobannoncer is true.
   */
  readonly ProductionUnitIdentifier?: string;
  /** Only ads with one of these occupations. */
  readonly ConceptUriDaSamling?: readonly string[];
  /** Only ads with one of these aliases. */
  readonly AliasIdentifierSamling?: readonly string[];
  /** Only ads with a workplace in one of these municipalities. */
  readonly KommunekodeSamling?: readonly string[];
  /**
   * Only ads with a workplace in one of these post codes. Anonymous ads are found this way only
   * when EgneJobannoncer is true.
   */
  readonly PostnummerSamling?: readonly string[];
  /** Only ads with a workplace in one of these countries. */
  readonly LandekodeSamling?: readonly string[];
  /** Only ads of one of these kinds. */
  readonly AnnoncetypeSamling?: readonly number[];
  /** Only ads with one of these working times. */
  readonly ArbejdstidsforholdSamling?: readonly number[];
  /** true: part-time jobs only. false: full-time jobs only. Left out: both. */
  readonly Deltid?: boolean;
  /** true: only ads for EURES. false: only ads that are not for EURES. Left out: both. */
  readonly Eures?: boolean;
  /**
   * Only ads that are on Jobnet at this time or later. Own ads count by the times asked for
   * (without PubliceringTidspunkt from their creation) and until they were ended.
   */
  readonly PeriodeFra?: string;
  /** Only ads that are on Jobnet before this time; must lie after PeriodeFra. */
  readonly PeriodeTil?: string;
  /**
   * The order of own ads, from the code list Sortering. Left out: latest sent first, by the
   * creation of the ad. Only together with EgneJobannoncer=true; published ads always come
   * latest publication first.
   */
  readonly Sortering?: number;
  /**
   * true: answer with Annoncetekst and Ansoegning too. Left out: false, which gives a much
   * smaller answer. A page with full content ends at 2 million characters, also before
   * PageSize is reached; NextCursor goes on.
   */
  readonly FuldtIndhold?: boolean;
  /**
   * NextCursor of an earlier answer with the same filters and Sortering; PageSize and
   * FuldtIndhold may change. Leave it out to start from the beginning.
   */
  readonly Cursor?: string;
  /** Number wanted on the page; 25 when left out. */
  readonly PageSize?: number;
}

export const searchJobannonceRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.job,
      local: 'EgneJobannoncer',
      min: 1,
      max: 1,
      type: xsBoolean,
      personal: false,
      example: 'false',
    },
    { namespace: ns.job, local: 'StatusSamling', min: 0, max: 1, type: statusSamlingType, personal: false },
    {
      namespace: ns.job,
      local: 'Fritekst',
      min: 0,
      max: 1,
      type: fritekstType,
      personal: false,
      example: 'butik',
    },
    {
      namespace: ns.job,
      local: 'CVRnumberIdentifier',
      min: 0,
      max: 1,
      type: cvrnumberIdentifierType,
      personal: false,
    },
    {
      namespace: ns.job,
      local: 'ProductionUnitIdentifier',
      min: 0,
      max: 1,
      type: productionUnitIdentifierType,
      personal: false,
    },
    {
      namespace: ns.job,
      local: 'ConceptUriDaSamling',
      min: 0,
      max: 1,
      type: conceptUriDaSamlingType,
      personal: false,
    },
    {
      namespace: ns.job,
      local: 'AliasIdentifierSamling',
      min: 0,
      max: 1,
      type: aliasIdentifierSamlingType,
      personal: false,
    },
    {
      namespace: ns.job,
      local: 'KommunekodeSamling',
      min: 0,
      max: 1,
      type: kommunekodeSamlingType,
      personal: false,
    },
    {
      namespace: ns.job,
      local: 'PostnummerSamling',
      min: 0,
      max: 1,
      type: postnummerSamlingType,
      personal: false,
    },
    {
      namespace: ns.job,
      local: 'LandekodeSamling',
      min: 0,
      max: 1,
      type: landekodeSamlingType,
      personal: false,
    },
    {
      namespace: ns.job,
      local: 'AnnoncetypeSamling',
      min: 0,
      max: 1,
      type: annoncetypeSamlingType,
      personal: false,
    },
    {
      namespace: ns.job,
      local: 'ArbejdstidsforholdSamling',
      min: 0,
      max: 1,
      type: arbejdstidsforholdSamlingType,
      personal: false,
    },
    { namespace: ns.job, local: 'Deltid', min: 0, max: 1, type: xsBoolean, personal: false },
    { namespace: ns.job, local: 'Eures', min: 0, max: 1, type: xsBoolean, personal: false },
    { namespace: ns.job, local: 'PeriodeFra', min: 0, max: 1, type: xsDateTime, personal: false },
    { namespace: ns.job, local: 'PeriodeTil', min: 0, max: 1, type: xsDateTime, personal: false },
    {
      namespace: ns.job,
      local: 'Sortering',
      min: 0,
      max: 1,
      type: { kind: 'code', kodeliste: 'Sortering' },
      personal: false,
    },
    { namespace: ns.job, local: 'FuldtIndhold', min: 0, max: 1, type: xsBoolean, personal: false },
    { namespace: ns.job, local: 'Cursor', min: 0, max: 1, type: cursorType, personal: false },
    {
      namespace: ns.job,
      local: 'PageSize',
      min: 0,
      max: 1,
      type: pageSizeType,
      personal: false,
      example: '25',
    },
  ],
};

/**
 * An ad found. When EgneJobannoncer is false only public content is given; of the company
 * behind an anonymous ad nothing is, and where Titel and Annoncetekst would tell it they say
 * ***.
 */
export interface SoegeresultatType {
  /** Id of the ad as the other operations use it. */
  readonly JobannonceIdentifier: string;
  /** The version shown: the approved one in public answers, the latest one for own ads. */
  readonly Version: number;
  /**
   * Status of the ad at the moment of the answer, from the code list JobannonceStatus. It is
   * computed from decision and times and is right to the second.
   */
  readonly Status: number;
  /** Headline of the ad as jobseekers saw it. */
  readonly Titel: string;
  /** Text of the ad. Only when FuldtIndhold is true. */
  readonly Annoncetekst?: string;
  /** Numbers of the company. Absent for an anonymous ad when EgneJobannoncer is false. */
  readonly Virksomhed?: VirksomhedType;
  /**
   * Name and address of the company as the CVR register told them last. Absent for an anonymous
   * ad when EgneJobannoncer is false.
   */
  readonly VirksomhedFraRegister?: VirksomhedFraRegisterType;
  /** true when the company is hidden from others. */
  readonly AnonymArbejdsgiver: boolean;
  /** Type of the authority that placed an anonymous ad. */
  readonly OrganisationTypeId?: number;
  /** Code of the authority that placed an anonymous ad. */
  readonly AnsvarligMyndighedskode?: string;
  /**
   * The job. Of an anonymous ad Arbejdssted has municipality and country only when
   * EgneJobannoncer is false.
   */
  readonly Job: JobType;
  /**
   * How to apply. Only when FuldtIndhold is true. In public answers hidden telephone numbers
   * are left out, and in an anonymous ad UrlTekst and all telephone numbers and contact
   * persons; Url and Email are those of the authority.
   */
  readonly Ansoegning?: AnsoegningType;
  /** The time of the ad on Jobnet. */
  readonly Publicering: PubliceringType;
}

export const soegeresultatType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.job,
      local: 'JobannonceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: 'c1d2a7f4-3b58-4e0f-9a6d-5e2b7c8f9012',
    },
    { namespace: ns.job, local: 'Version', min: 1, max: 1, type: versionType, personal: false, example: '1' },
    {
      namespace: ns.job,
      local: 'Status',
      min: 1,
      max: 1,
      type: { kind: 'code', kodeliste: 'JobannonceStatus' },
      personal: false,
      example: '1',
    },
    {
      namespace: ns.job,
      local: 'Titel',
      min: 1,
      max: 1,
      type: titelType,
      personal: false,
      example: 'Butiksassistent med sans for service',
    },
    { namespace: ns.job, local: 'Annoncetekst', min: 0, max: 1, type: annoncetekstType, personal: false },
    { namespace: ns.job, local: 'Virksomhed', min: 0, max: 1, type: virksomhedType, personal: false },
    {
      namespace: ns.job,
      local: 'VirksomhedFraRegister',
      min: 0,
      max: 1,
      type: virksomhedFraRegisterType,
      personal: false,
    },
    {
      namespace: ns.job,
      local: 'AnonymArbejdsgiver',
      min: 1,
      max: 1,
      type: xsBoolean,
      personal: false,
      example: 'false',
    },
    {
      namespace: ns.job,
      local: 'OrganisationTypeId',
      min: 0,
      max: 1,
      type: organisationTypeIdType,
      personal: false,
      kodeliste: 'OrganisationType',
    },
    {
      namespace: ns.job,
      local: 'AnsvarligMyndighedskode',
      min: 0,
      max: 1,
      type: ansvarligMyndighedskodeType,
      personal: false,
    },
    { namespace: ns.job, local: 'Job', min: 1, max: 1, type: jobType, personal: false },
    { namespace: ns.job, local: 'Ansoegning', min: 0, max: 1, type: ansoegningType, personal: false },
    { namespace: ns.job, local: 'Publicering', min: 1, max: 1, type: publiceringType, personal: false },
  ],
};

export const soegeresultatSamlingType: ListType = {
  kind: 'list',
  item: {
    namespace: ns.job,
    local: 'Soegeresultat',
    min: 0,
    max: Infinity,
    type: soegeresultatType,
    personal: false,
  },
};

/**
 * The fields of the answer of SearchJobannonce; the last one is always the id of the call in
 * the log.
 */
export interface SearchJobannonceResponseType {
  /** The ads found. The list is empty when nothing fits. */
  readonly SoegeresultatSamling: readonly SoegeresultatType[];
  /** Send this as Cursor to get the next page. Absent on the last page. */
  readonly NextCursor?: string;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const searchJobannonceResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.job,
      local: 'SoegeresultatSamling',
      min: 1,
      max: 1,
      type: soegeresultatSamlingType,
      personal: false,
    },
    { namespace: ns.job, local: 'NextCursor', min: 0, max: 1, type: cursorType, personal: false },
    {
      namespace: ns.job,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

/** The fields of a request to CloseJobannonce; their order is fixed. */
export interface CloseJobannonceRequestType {
  /** Id of the job ad as answered by CreateJobannonce. */
  readonly JobannonceIdentifier: string;
  /**
   * The version the caller saw last. If the ad has changed since, the call is refused with the
   * current version.
   */
  readonly Version: number;
}

export const closeJobannonceRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.job,
      local: 'JobannonceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: 'c1d2a7f4-3b58-4e0f-9a6d-5e2b7c8f9012',
    },
    { namespace: ns.job, local: 'Version', min: 1, max: 1, type: versionType, personal: false, example: '1' },
  ],
};

/**
 * The fields of the answer of CloseJobannonce; the last one is always the id of the call in
 * the log.
 */
export interface CloseJobannonceResponseType {
  /** Id of the job ad as answered by CreateJobannonce. */
  readonly JobannonceIdentifier: string;
  /** Version of the ad after the call. Send it with the next change. */
  readonly Version: number;
  /**
   * Status of the ad at the moment of the answer, from the code list JobannonceStatus. It is
   * computed from decision and times and is right to the second.
   */
  readonly Status: number;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const closeJobannonceResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.job,
      local: 'JobannonceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: 'c1d2a7f4-3b58-4e0f-9a6d-5e2b7c8f9012',
    },
    { namespace: ns.job, local: 'Version', min: 1, max: 1, type: versionType, personal: false, example: '1' },
    {
      namespace: ns.job,
      local: 'Status',
      min: 1,
      max: 1,
      type: { kind: 'code', kodeliste: 'JobannonceStatus' },
      personal: false,
      example: '1',
    },
    {
      namespace: ns.job,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

/** The fields of a request to DeleteJobannonce; their order is fixed. */
export interface DeleteJobannonceRequestType {
  /** Id of the job ad as answered by CreateJobannonce. */
  readonly JobannonceIdentifier: string;
  /**
   * The version the caller saw last. If the ad has changed since, the call is refused with the
   * current version.
   */
  readonly Version: number;
}

export const deleteJobannonceRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.job,
      local: 'JobannonceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: 'c1d2a7f4-3b58-4e0f-9a6d-5e2b7c8f9012',
    },
    { namespace: ns.job, local: 'Version', min: 1, max: 1, type: versionType, personal: false, example: '1' },
  ],
};

/**
 * The fields of the answer of DeleteJobannonce; the last one is always the id of the call in
 * the log.
 */
export interface DeleteJobannonceResponseType {
  /** Id of the deleted ad. */
  readonly JobannonceIdentifier: string;
  /** Version of the deletion as it also stands in the change feed. */
  readonly Version: number;
  /** When the ad was deleted. */
  readonly SlettetTidspunkt: string;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const deleteJobannonceResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.job,
      local: 'JobannonceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: 'c1d2a7f4-3b58-4e0f-9a6d-5e2b7c8f9012',
    },
    { namespace: ns.job, local: 'Version', min: 1, max: 1, type: versionType, personal: false, example: '1' },
    {
      namespace: ns.job,
      local: 'SlettetTidspunkt',
      min: 1,
      max: 1,
      type: xsDateTime,
      personal: false,
      example: 'PT0S',
    },
    {
      namespace: ns.job,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

/** The fields of a request to GetJobannoncePubliceret; their order is fixed. */
export interface GetJobannoncePubliceretRequestType {
  /**
   * Id of the ad. If the ad is not on Jobnet, others than its own organisation and STAR are
   * answered 130000. These are answered 130203 when nobody will see it: it is deleted, ended,
   * expired, or refused without an approved version on Jobnet, or it waits after
   * AfpubliceringTidspunkt. If it is anonymous and not approved, and its company is no longer
   * in the CVR register, 130010 is answered.
   */
  readonly JobannonceIdentifier: string;
}

export const getJobannoncePubliceretRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.job,
      local: 'JobannonceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: 'c1d2a7f4-3b58-4e0f-9a6d-5e2b7c8f9012',
    },
  ],
};

/** What everybody sees of an ad. Of an anonymous ad nothing that tells who the company is. */
export interface PubliceretJobannonceType {
  /** Headline of the ad as jobseekers saw it. */
  readonly Titel: string;
  /** Text of the ad. */
  readonly Annoncetekst?: string;
  /** Numbers of the company. Absent for an anonymous ad. */
  readonly Virksomhed?: VirksomhedType;
  /**
   * Name and address of the company as the CVR register told them last. Absent for an anonymous
   * ad.
   */
  readonly VirksomhedFraRegister?: VirksomhedFraRegisterType;
  /** true when the company is hidden from others. */
  readonly AnonymArbejdsgiver: boolean;
  /** Type of the authority that placed an anonymous ad. */
  readonly OrganisationTypeId?: number;
  /** Code of the authority that placed an anonymous ad. */
  readonly AnsvarligMyndighedskode?: string;
  /** The job. Of an anonymous ad Arbejdssted has municipality and country only. */
  readonly Job: JobType;
  /**
   * How to apply. In public answers hidden telephone numbers are left out, and in an anonymous
   * ad UrlTekst and all telephone numbers and contact persons; Url and Email are those of the
   * authority.
   */
  readonly Ansoegning?: AnsoegningType;
  /** The time of the ad on Jobnet. */
  readonly Publicering: PubliceringType;
  /** Names of occupation and alias. */
  readonly StillingFraListe?: StillingFraListeType;
  /** The logo that is shown. An anonymous ad shows none. */
  readonly VistLogo?: VistLogoType;
}

export const publiceretJobannonceType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.job,
      local: 'Titel',
      min: 1,
      max: 1,
      type: titelType,
      personal: false,
      example: 'Butiksassistent med sans for service',
    },
    { namespace: ns.job, local: 'Annoncetekst', min: 0, max: 1, type: annoncetekstType, personal: false },
    { namespace: ns.job, local: 'Virksomhed', min: 0, max: 1, type: virksomhedType, personal: false },
    {
      namespace: ns.job,
      local: 'VirksomhedFraRegister',
      min: 0,
      max: 1,
      type: virksomhedFraRegisterType,
      personal: false,
    },
    {
      namespace: ns.job,
      local: 'AnonymArbejdsgiver',
      min: 1,
      max: 1,
      type: xsBoolean,
      personal: false,
      example: 'false',
    },
    {
      namespace: ns.job,
      local: 'OrganisationTypeId',
      min: 0,
      max: 1,
      type: organisationTypeIdType,
      personal: false,
      kodeliste: 'OrganisationType',
    },
    {
      namespace: ns.job,
      local: 'AnsvarligMyndighedskode',
      min: 0,
      max: 1,
      type: ansvarligMyndighedskodeType,
      personal: false,
    },
    { namespace: ns.job, local: 'Job', min: 1, max: 1, type: jobType, personal: false },
    { namespace: ns.job, local: 'Ansoegning', min: 0, max: 1, type: ansoegningType, personal: false },
    { namespace: ns.job, local: 'Publicering', min: 1, max: 1, type: publiceringType, personal: false },
    {
      namespace: ns.job,
      local: 'StillingFraListe',
      min: 0,
      max: 1,
      type: stillingFraListeType,
      personal: false,
    },
    { namespace: ns.job, local: 'VistLogo', min: 0, max: 1, type: vistLogoType, personal: false },
  ],
};

/**
 * The fields of the answer of GetJobannoncePubliceret; the last one is always the id of the
 * call in the log.
 */
export interface GetJobannoncePubliceretResponseType {
  /** Id of the ad. */
  readonly JobannonceIdentifier: string;
  /**
   * The version that is shown: the approved one when it is on Jobnet or comes there, else the
   * newest.
   */
  readonly Version: number;
  /**
   * true when the ad is on Jobnet now; false when it is shown to its own organisation before it
   * is there.
   */
  readonly PaaJobnet: boolean;
  /** What everybody sees. */
  readonly VistPubliceret: PubliceretJobannonceType;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const getJobannoncePubliceretResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.job,
      local: 'JobannonceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: 'c1d2a7f4-3b58-4e0f-9a6d-5e2b7c8f9012',
    },
    { namespace: ns.job, local: 'Version', min: 1, max: 1, type: versionType, personal: false, example: '1' },
    {
      namespace: ns.job,
      local: 'PaaJobnet',
      min: 1,
      max: 1,
      type: xsBoolean,
      personal: false,
      example: 'true',
    },
    {
      namespace: ns.job,
      local: 'VistPubliceret',
      min: 1,
      max: 1,
      type: publiceretJobannonceType,
      personal: false,
    },
    {
      namespace: ns.job,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

/** The fields of a request to IsValidJobannonce; their order is fixed. */
export interface IsValidJobannonceRequestType {
  /** The ad to check. */
  readonly Jobannonce: JobannonceType;
}

export const isValidJobannonceRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    { namespace: ns.job, local: 'Jobannonce', min: 1, max: 1, type: jobannonceType, personal: false },
  ],
};

/**
 * The fields of the answer of IsValidJobannonce; the last one is always the id of the call in
 * the log.
 */
export interface IsValidJobannonceResponseType {
  /** true when CreateJobannonce would accept the ad now. */
  readonly ErGyldig: boolean;
  /** The rules broken, in the same form as in a SOAP fault. Absent when the ad is valid. */
  readonly Fejlliste?: readonly FejlType[];
  /** What everybody will see of the ad when it is approved. Absent when the ad is not valid. */
  readonly VistPubliceret?: PubliceretJobannonceType;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const isValidJobannonceResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.job,
      local: 'ErGyldig',
      min: 1,
      max: 1,
      type: xsBoolean,
      personal: false,
      example: 'true',
    },
    { namespace: ns.fejl, local: 'Fejlliste', min: 0, max: 1, type: fejllisteType, personal: false },
    {
      namespace: ns.job,
      local: 'VistPubliceret',
      min: 0,
      max: 1,
      type: publiceretJobannonceType,
      personal: false,
    },
    {
      namespace: ns.job,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

/** The fields of a request to GetJobannonceByAnnonceId; their order is fixed. */
export interface GetJobannonceByAnnonceIdRequestType {
  /** Number of the ad in version 1. */
  readonly AnnonceId: number;
}

export const getJobannonceByAnnonceIdRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.job,
      local: 'AnnonceId',
      min: 1,
      max: 1,
      type: annonceIdType,
      personal: false,
      example: '5204177',
    },
  ],
};

/**
 * The fields of the answer of GetJobannonceByAnnonceId; the last one is always the id of the
 * call in the log.
 */
export interface GetJobannonceByAnnonceIdResponseType {
  /** Number of the ad in version 1. */
  readonly AnnonceId: number;
  /** CVR number of the company of the ad. */
  readonly CVRnumberIdentifier: string;
  /**
   * State of the ad in the changeover from the code list V1Tilstand: e.g. draft, not approved
   * or ended.
   */
  readonly V1Tilstand: number;
  /** When the ad was created in version 1. */
  readonly OprettetTidspunkt: string;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const getJobannonceByAnnonceIdResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.job,
      local: 'AnnonceId',
      min: 1,
      max: 1,
      type: annonceIdType,
      personal: false,
      example: '5204177',
    },
    {
      namespace: ns.job,
      local: 'CVRnumberIdentifier',
      min: 1,
      max: 1,
      type: cvrnumberIdentifierType,
      personal: false,
      example: '12345674',
    },
    {
      namespace: ns.job,
      local: 'V1Tilstand',
      min: 1,
      max: 1,
      type: { kind: 'code', kodeliste: 'V1Tilstand' },
      personal: false,
      example: '1',
    },
    {
      namespace: ns.job,
      local: 'OprettetTidspunkt',
      min: 1,
      max: 1,
      type: xsDateTime,
      personal: false,
      example: '-P800D',
    },
    {
      namespace: ns.job,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

/** The fields of a request to GetJobannonceHistory; their order is fixed. */
export interface GetJobannonceHistoryRequestType {
  /** Id of the job ad as answered by CreateJobannonce. */
  readonly JobannonceIdentifier: string;
  /**
   * NextCursor of an earlier answer to the same query. Leave it out to start from the
   * beginning.
   */
  readonly Cursor?: string;
  /** Number wanted on the page; 25 when left out. */
  readonly PageSize?: number;
}

export const getJobannonceHistoryRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.job,
      local: 'JobannonceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: 'c1d2a7f4-3b58-4e0f-9a6d-5e2b7c8f9012',
    },
    { namespace: ns.job, local: 'Cursor', min: 0, max: 1, type: cursorType, personal: false },
    {
      namespace: ns.job,
      local: 'PageSize',
      min: 0,
      max: 1,
      type: pageSizeType,
      personal: false,
      example: '25',
    },
  ],
};

/**
 * Who carried out the action, as told by the headers of the call. Automatic events have the
 * gateway itself as actor.
 */
export interface AktoerType {
  /** Type of the active organisation. */
  readonly OrganisationTypeId: number;
  /** Code of the active organisation. */
  readonly OrganisationCode: string;
  /** Type of the user from the code list RequestUserType. */
  readonly RequestUserType: number;
  /** Name of the user. Shown only to the actor's own organisation and STAR. */
  readonly UserFullName?: string;
  /** Id of the user. Shown only to the actor's own organisation and STAR. */
  readonly UserIdentifier?: string;
}

export const aktoerType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.job,
      local: 'OrganisationTypeId',
      min: 1,
      max: 1,
      type: organisationTypeIdType,
      personal: false,
      kodeliste: 'OrganisationType',
      example: '8',
    },
    {
      namespace: ns.job,
      local: 'OrganisationCode',
      min: 1,
      max: 1,
      type: organisationCodeType,
      personal: false,
      example: '461',
    },
    {
      namespace: ns.job,
      local: 'RequestUserType',
      min: 1,
      max: 1,
      type: { kind: 'code', kodeliste: 'RequestUserType' },
      personal: false,
      example: '3',
    },
    { namespace: ns.job, local: 'UserFullName', min: 0, max: 1, type: xsString, personal: true },
    { namespace: ns.job, local: 'UserIdentifier', min: 0, max: 1, type: xsString, personal: true },
  ],
};

/** The value of a field before and after. */
export interface AendringType {
  /** Path from Jobannonce to the field, e.g. Job/AntalStillinger. */
  readonly Felt: string;
  /** The value before. Absent when the field was added. */
  readonly VaerdiFoer?: string;
  /** The value after. Absent when the field was removed. */
  readonly VaerdiEfter?: string;
}

export const aendringType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.job,
      local: 'Felt',
      min: 1,
      max: 1,
      type: xsString,
      personal: false,
      example: 'Job/AntalStillinger',
    },
    { namespace: ns.job, local: 'VaerdiFoer', min: 0, max: 1, type: xsString, personal: true },
    { namespace: ns.job, local: 'VaerdiEfter', min: 0, max: 1, type: xsString, personal: true },
  ],
};

export const aendringSamlingType: ListType = {
  kind: 'list',
  item: { namespace: ns.job, local: 'Aendring', min: 0, max: Infinity, type: aendringType, personal: false },
};

/** Something that happened to the ad. */
export interface HaendelseType {
  /** The version the event led to or concerned. */
  readonly Version: number;
  /** When it happened. */
  readonly Tidspunkt: string;
  /** What happened, from the code list Haendelsestype, e.g. created, changed or approved. */
  readonly Haendelsestype: number;
  /** Who did it. */
  readonly Aktoer: AktoerType;
  /** What was changed, field by field. Absent for events that do not change the content. */
  readonly AendringSamling?: readonly AendringType[];
  /** The reason when the event is a refusal. */
  readonly Afvisning?: AfvisningType;
}

export const haendelseType: SequenceType = {
  kind: 'sequence',
  elements: [
    { namespace: ns.job, local: 'Version', min: 1, max: 1, type: versionType, personal: false, example: '1' },
    {
      namespace: ns.job,
      local: 'Tidspunkt',
      min: 1,
      max: 1,
      type: xsDateTime,
      personal: false,
      example: '-P1D',
    },
    {
      namespace: ns.job,
      local: 'Haendelsestype',
      min: 1,
      max: 1,
      type: { kind: 'code', kodeliste: 'Haendelsestype' },
      personal: false,
      example: '1',
    },
    { namespace: ns.job, local: 'Aktoer', min: 1, max: 1, type: aktoerType, personal: false },
    {
      namespace: ns.job,
      local: 'AendringSamling',
      min: 0,
      max: 1,
      type: aendringSamlingType,
      personal: false,
    },
    { namespace: ns.job, local: 'Afvisning', min: 0, max: 1, type: afvisningType, personal: false },
  ],
};

export const haendelseSamlingType: ListType = {
  kind: 'list',
  item: {
    namespace: ns.job,
    local: 'Haendelse',
    min: 0,
    max: Infinity,
    type: haendelseType,
    personal: false,
  },
};

/**
 * The fields of the answer of GetJobannonceHistory; the last one is always the id of the call
 * in the log.
 */
export interface GetJobannonceHistoryResponseType {
  /** The events in the order they happened. */
  readonly HaendelseSamling: readonly HaendelseType[];
  /** Send this as Cursor to get the next page. Absent on the last page. */
  readonly NextCursor?: string;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const getJobannonceHistoryResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.job,
      local: 'HaendelseSamling',
      min: 1,
      max: 1,
      type: haendelseSamlingType,
      personal: false,
    },
    { namespace: ns.job, local: 'NextCursor', min: 0, max: 1, type: cursorType, personal: false },
    {
      namespace: ns.job,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

/** The fields of a request to GetJobannonceChanges; their order is fixed. */
export interface GetJobannonceChangesRequestType {
  /** NextCursor of the previous answer. Leave it out to start with the oldest change kept. */
  readonly Cursor?: string;
  /** Number wanted on the page; 25 when left out. */
  readonly PageSize?: number;
}

export const getJobannonceChangesRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    { namespace: ns.job, local: 'Cursor', min: 0, max: 1, type: cursorType, personal: false },
    {
      namespace: ns.job,
      local: 'PageSize',
      min: 0,
      max: 1,
      type: pageSizeType,
      personal: false,
      example: '25',
    },
  ],
};

/** A contact person whose data is masked so that only the receiver itself can recognise it. */
export interface SloeretKontaktpersonType {
  /** Initials of the name followed by asterisks, e.g. M*** H***. */
  readonly Navn: string;
  /** The last two digits after asterisks, e.g. ******89. */
  readonly Telefonnummer?: string;
  /** First letter and asterisks, e.g. m***@***. */
  readonly Email?: string;
}

export const sloeretKontaktpersonType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.job,
      local: 'Navn',
      min: 1,
      max: 1,
      type: xsString,
      personal: false,
      example: 'M*** H***',
    },
    { namespace: ns.job, local: 'Telefonnummer', min: 0, max: 1, type: xsString, personal: false },
    { namespace: ns.job, local: 'Email', min: 0, max: 1, type: xsString, personal: false },
  ],
};

export const sloeretKontaktpersonSamlingType: ListType = {
  kind: 'list',
  item: {
    namespace: ns.job,
    local: 'SloeretKontaktperson',
    min: 0,
    max: Infinity,
    type: sloeretKontaktpersonType,
    personal: false,
  },
};

/** The rest of a deleted ad: enough for the receiver to clean up, with personal data masked. */
export interface GravstenType {
  /** When the ad was deleted. */
  readonly SlettetTidspunkt: string;
  /** Headline of the ad as jobseekers saw it. */
  readonly Titel: string;
  /** The company behind the ad. */
  readonly Virksomhed: VirksomhedType;
  /** Contact persons of the ad in masked form. */
  readonly SloeretKontaktpersonSamling?: readonly SloeretKontaktpersonType[];
}

export const gravstenType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.job,
      local: 'SlettetTidspunkt',
      min: 1,
      max: 1,
      type: xsDateTime,
      personal: false,
      example: '-PT1H',
    },
    {
      namespace: ns.job,
      local: 'Titel',
      min: 1,
      max: 1,
      type: titelType,
      personal: false,
      example: 'Butiksassistent med sans for service',
    },
    { namespace: ns.job, local: 'Virksomhed', min: 1, max: 1, type: virksomhedType, personal: false },
    {
      namespace: ns.job,
      local: 'SloeretKontaktpersonSamling',
      min: 0,
      max: 1,
      type: sloeretKontaktpersonSamlingType,
      personal: false,
    },
  ],
};

/** A change of a job ad: created, changed, closed or deleted. */
export interface JobannonceaendringType {
  /** Id of the ad changed. */
  readonly JobannonceIdentifier: string;
  /**
   * The version the change led to. Same id and version are the same change if it is received
   * twice.
   */
  readonly Version: number;
  /** Kind of change from the code list Aendringstype: created, changed, closed or deleted. */
  readonly Aendringstype: number;
  /** When the change happened. */
  readonly Tidspunkt: string;
  /**
   * Status of the ad at the moment of the answer, from the code list JobannonceStatus. Absent
   * when the ad is deleted.
   */
  readonly Status?: number;
  /** The ad after the change, without Logo. Absent when the ad is deleted. */
  readonly Jobannonce?: JobannonceType;
  /**
   * true when the ad has a logo of its own after the change. Get it with GetJobannonce before
   * the ad is sent again with UpdateJobannonce, or it is removed. Absent when the ad is
   * deleted.
   */
  readonly HarLogo?: boolean;
  /** What is left of a deleted ad. Present only when the ad is deleted. */
  readonly Gravsten?: GravstenType;
}

export const jobannonceaendringType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.job,
      local: 'JobannonceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: 'c1d2a7f4-3b58-4e0f-9a6d-5e2b7c8f9012',
    },
    { namespace: ns.job, local: 'Version', min: 1, max: 1, type: versionType, personal: false, example: '1' },
    {
      namespace: ns.job,
      local: 'Aendringstype',
      min: 1,
      max: 1,
      type: { kind: 'code', kodeliste: 'Aendringstype' },
      personal: false,
      example: '1',
    },
    {
      namespace: ns.job,
      local: 'Tidspunkt',
      min: 1,
      max: 1,
      type: xsDateTime,
      personal: false,
      example: '-PT1H',
    },
    {
      namespace: ns.job,
      local: 'Status',
      min: 0,
      max: 1,
      type: { kind: 'code', kodeliste: 'JobannonceStatus' },
      personal: false,
    },
    { namespace: ns.job, local: 'Jobannonce', min: 0, max: 1, type: jobannonceType, personal: false },
    { namespace: ns.job, local: 'HarLogo', min: 0, max: 1, type: xsBoolean, personal: false },
    { namespace: ns.job, local: 'Gravsten', min: 0, max: 1, type: gravstenType, personal: false },
  ],
};

export const jobannonceaendringSamlingType: ListType = {
  kind: 'list',
  item: {
    namespace: ns.job,
    local: 'Jobannonceaendring',
    min: 0,
    max: Infinity,
    type: jobannonceaendringType,
    personal: false,
  },
};

/**
 * The fields of the answer of GetJobannonceChanges; the last one is always the id of the call
 * in the log.
 */
export interface GetJobannonceChangesResponseType {
  /** The changes. The list is empty when there is nothing new. */
  readonly JobannonceaendringSamling: readonly JobannonceaendringType[];
  /** Keep this and send it as Cursor next time, also when the list is empty. */
  readonly NextCursor: string;
  /** true when there are more changes to fetch already. */
  readonly HasMore: boolean;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const getJobannonceChangesResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.job,
      local: 'JobannonceaendringSamling',
      min: 1,
      max: 1,
      type: jobannonceaendringSamlingType,
      personal: false,
    },
    {
      namespace: ns.job,
      local: 'NextCursor',
      min: 1,
      max: 1,
      type: cursorType,
      personal: false,
      example: 'MDAwMDAwMDAwMQ',
    },
    {
      namespace: ns.job,
      local: 'HasMore',
      min: 1,
      max: 1,
      type: xsBoolean,
      personal: false,
      example: 'false',
    },
    {
      namespace: ns.job,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

/** Create a job ad and send it to approval. */
export const createJobannonceRequest: TypedElement<CreateJobannonceRequestType> = {
  namespace: ns.job,
  local: 'CreateJobannonceRequest',
  min: 1,
  max: 1,
  type: createJobannonceRequestType,
  personal: false,
};

/** Receipt for the ad created. */
export const createJobannonceResponse: TypedElement<CreateJobannonceResponseType> = {
  namespace: ns.job,
  local: 'CreateJobannonceResponse',
  min: 1,
  max: 1,
  type: createJobannonceResponseType,
  personal: false,
};

/** Change a job ad. The whole ad is sent, what is unchanged too. */
export const updateJobannonceRequest: TypedElement<UpdateJobannonceRequestType> = {
  namespace: ns.job,
  local: 'UpdateJobannonceRequest',
  min: 1,
  max: 1,
  type: updateJobannonceRequestType,
  personal: false,
};

/** Receipt for the change. */
export const updateJobannonceResponse: TypedElement<UpdateJobannonceResponseType> = {
  namespace: ns.job,
  local: 'UpdateJobannonceResponse',
  min: 1,
  max: 1,
  type: updateJobannonceResponseType,
  personal: false,
};

/** Get a job ad to which the organisation of the caller has access. */
export const getJobannonceRequest: TypedElement<GetJobannonceRequestType> = {
  namespace: ns.job,
  local: 'GetJobannonceRequest',
  min: 1,
  max: 1,
  type: getJobannonceRequestType,
  personal: false,
};

/** The latest version of the ad with all the gateway knows of it. */
export const getJobannonceResponse: TypedElement<GetJobannonceResponseType> = {
  namespace: ns.job,
  local: 'GetJobannonceResponse',
  min: 1,
  max: 1,
  type: getJobannonceResponseType,
  personal: false,
};

/**
 * Search own job ads or all published ones. Filters work together (and); several values in
 * one filter are alternatives (or).
 */
export const searchJobannonceRequest: TypedElement<SearchJobannonceRequestType> = {
  namespace: ns.job,
  local: 'SearchJobannonceRequest',
  min: 1,
  max: 1,
  type: searchJobannonceRequestType,
  personal: false,
};

/** A page of ads found: own ones as Sortering says, published ones latest publication first. */
export const searchJobannonceResponse: TypedElement<SearchJobannonceResponseType> = {
  namespace: ns.job,
  local: 'SearchJobannonceResponse',
  min: 1,
  max: 1,
  type: searchJobannonceResponseType,
  personal: false,
};

/** End a job ad before its time. It can still be read. */
export const closeJobannonceRequest: TypedElement<CloseJobannonceRequestType> = {
  namespace: ns.job,
  local: 'CloseJobannonceRequest',
  min: 1,
  max: 1,
  type: closeJobannonceRequestType,
  personal: false,
};

/** Receipt for the ending. */
export const closeJobannonceResponse: TypedElement<CloseJobannonceResponseType> = {
  namespace: ns.job,
  local: 'CloseJobannonceResponse',
  min: 1,
  max: 1,
  type: closeJobannonceResponseType,
  personal: false,
};

/** Delete a job ad. It can then be neither found, read nor restored. */
export const deleteJobannonceRequest: TypedElement<DeleteJobannonceRequestType> = {
  namespace: ns.job,
  local: 'DeleteJobannonceRequest',
  min: 1,
  max: 1,
  type: deleteJobannonceRequestType,
  personal: false,
};

/** Receipt for the deletion. */
export const deleteJobannonceResponse: TypedElement<DeleteJobannonceResponseType> = {
  namespace: ns.job,
  local: 'DeleteJobannonceResponse',
  min: 1,
  max: 1,
  type: deleteJobannonceResponseType,
  personal: false,
};

/** Ask for what everybody sees of an ad on Jobnet. */
export const getJobannoncePubliceretRequest: TypedElement<GetJobannoncePubliceretRequestType> = {
  namespace: ns.job,
  local: 'GetJobannoncePubliceretRequest',
  min: 1,
  max: 1,
  type: getJobannoncePubliceretRequestType,
  personal: false,
};

/** What everybody sees; for the organisation of the ad also what everybody will see. */
export const getJobannoncePubliceretResponse: TypedElement<GetJobannoncePubliceretResponseType> = {
  namespace: ns.job,
  local: 'GetJobannoncePubliceretResponse',
  min: 1,
  max: 1,
  type: getJobannoncePubliceretResponseType,
  personal: false,
};

/** Check a job ad against schema and rules without storing anything. */
export const isValidJobannonceRequest: TypedElement<IsValidJobannonceRequestType> = {
  namespace: ns.job,
  local: 'IsValidJobannonceRequest',
  min: 1,
  max: 1,
  type: isValidJobannonceRequestType,
  personal: false,
};

/**
 * Whether the ad can be created. Schema errors are SOAP faults; broken rules are listed in
 * Fejlliste.
 */
export const isValidJobannonceResponse: TypedElement<IsValidJobannonceResponseType> = {
  namespace: ns.job,
  local: 'IsValidJobannonceResponse',
  min: 1,
  max: 1,
  type: isValidJobannonceResponseType,
  personal: false,
};

/** Ask what became of a job ad of version 1. */
export const getJobannonceByAnnonceIdRequest: TypedElement<GetJobannonceByAnnonceIdRequestType> = {
  namespace: ns.job,
  local: 'GetJobannonceByAnnonceIdRequest',
  min: 1,
  max: 1,
  type: getJobannonceByAnnonceIdRequestType,
  personal: false,
};

/**
 * An ad of version 1 that was not deleted in the changeover. It can neither be shown on
 * Jobnet nor be changed.
 */
export const getJobannonceByAnnonceIdResponse: TypedElement<GetJobannonceByAnnonceIdResponseType> = {
  namespace: ns.job,
  local: 'GetJobannonceByAnnonceIdResponse',
  min: 1,
  max: 1,
  type: getJobannonceByAnnonceIdResponseType,
  personal: false,
};

/** Get the history of a job ad: who did what and when. */
export const getJobannonceHistoryRequest: TypedElement<GetJobannonceHistoryRequestType> = {
  namespace: ns.job,
  local: 'GetJobannonceHistoryRequest',
  min: 1,
  max: 1,
  type: getJobannonceHistoryRequestType,
  personal: false,
};

/** A page of events, oldest first. */
export const getJobannonceHistoryResponse: TypedElement<GetJobannonceHistoryResponseType> = {
  namespace: ns.job,
  local: 'GetJobannonceHistoryResponse',
  min: 1,
  max: 1,
  type: getJobannonceHistoryResponseType,
  personal: false,
};

/** Follow the changes of the job ads to which the organisation of the caller has access. */
export const getJobannonceChangesRequest: TypedElement<GetJobannonceChangesRequestType> = {
  namespace: ns.job,
  local: 'GetJobannonceChangesRequest',
  min: 1,
  max: 1,
  type: getJobannonceChangesRequestType,
  personal: false,
};

/** The next changes, oldest first. Every change is delivered at least once. */
export const getJobannonceChangesResponse: TypedElement<GetJobannonceChangesResponseType> = {
  namespace: ns.job,
  local: 'GetJobannonceChangesResponse',
  min: 1,
  max: 1,
  type: getJobannonceChangesResponseType,
  personal: false,
};

/**
 * Creates, changes, finds and ends job ads on Jobnet. The headers RequestUserMetadataHeader
 * and ActiveOrganisationHeader are required on every call; RequestOptionsHeader is optional
 * and for that reason not bound to the operations, as WSDL 1.1 cannot express an optional
 * header. An answer comes in the SOAP version the request came in. A message may be signed
 * with WS-Security X.509: Body, Timestamp and both headers, and RequestOptionsHeader and
 * WS-Addressing where they are sent.
 */
export const jobannonceService = {
  name: 'JobannonceService',
  version: 2,
  path: '/virksomhedsindsats/2/JobannonceService',
  namespace: 'http://service.bm.dk/virksomhedsindsats/2/JobannonceService',
  wsdl: 'JobannonceService.v2.wsdl',
  schemas: [
    'xsd/CodeListBase.xsd',
    'xsd/Guid.xsd',
    'xsd/Fejlliste.xsd',
    'xsd/Faelles.xsd',
    'xsd/JobannonceService.xsd',
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
      name: 'CreateJobannonce',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/2/JobannonceService#CreateJobannonce',
      answerAction: 'http://service.bm.dk/virksomhedsindsats/2/JobannonceService#CreateJobannonceResponse',
      input: createJobannonceRequest,
      output: createJobannonceResponse,
    },
    {
      name: 'UpdateJobannonce',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/2/JobannonceService#UpdateJobannonce',
      answerAction: 'http://service.bm.dk/virksomhedsindsats/2/JobannonceService#UpdateJobannonceResponse',
      input: updateJobannonceRequest,
      output: updateJobannonceResponse,
    },
    {
      name: 'GetJobannonce',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/2/JobannonceService#GetJobannonce',
      answerAction: 'http://service.bm.dk/virksomhedsindsats/2/JobannonceService#GetJobannonceResponse',
      input: getJobannonceRequest,
      output: getJobannonceResponse,
    },
    {
      name: 'SearchJobannonce',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/2/JobannonceService#SearchJobannonce',
      answerAction: 'http://service.bm.dk/virksomhedsindsats/2/JobannonceService#SearchJobannonceResponse',
      input: searchJobannonceRequest,
      output: searchJobannonceResponse,
    },
    {
      name: 'CloseJobannonce',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/2/JobannonceService#CloseJobannonce',
      answerAction: 'http://service.bm.dk/virksomhedsindsats/2/JobannonceService#CloseJobannonceResponse',
      input: closeJobannonceRequest,
      output: closeJobannonceResponse,
    },
    {
      name: 'DeleteJobannonce',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/2/JobannonceService#DeleteJobannonce',
      answerAction: 'http://service.bm.dk/virksomhedsindsats/2/JobannonceService#DeleteJobannonceResponse',
      input: deleteJobannonceRequest,
      output: deleteJobannonceResponse,
    },
    {
      name: 'IsValidJobannonce',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/2/JobannonceService#IsValidJobannonce',
      answerAction: 'http://service.bm.dk/virksomhedsindsats/2/JobannonceService#IsValidJobannonceResponse',
      input: isValidJobannonceRequest,
      output: isValidJobannonceResponse,
    },
    {
      name: 'GetJobannonceHistory',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/2/JobannonceService#GetJobannonceHistory',
      answerAction:
        'http://service.bm.dk/virksomhedsindsats/2/JobannonceService#GetJobannonceHistoryResponse',
      input: getJobannonceHistoryRequest,
      output: getJobannonceHistoryResponse,
    },
    {
      name: 'GetJobannonceChanges',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/2/JobannonceService#GetJobannonceChanges',
      answerAction:
        'http://service.bm.dk/virksomhedsindsats/2/JobannonceService#GetJobannonceChangesResponse',
      input: getJobannonceChangesRequest,
      output: getJobannonceChangesResponse,
    },
    {
      name: 'GetJobannonceByAnnonceId',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/2/JobannonceService#GetJobannonceByAnnonceId',
      answerAction:
        'http://service.bm.dk/virksomhedsindsats/2/JobannonceService#GetJobannonceByAnnonceIdResponse',
      input: getJobannonceByAnnonceIdRequest,
      output: getJobannonceByAnnonceIdResponse,
    },
    {
      name: 'GetJobannoncePubliceret',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/2/JobannonceService#GetJobannoncePubliceret',
      answerAction:
        'http://service.bm.dk/virksomhedsindsats/2/JobannonceService#GetJobannoncePubliceretResponse',
      input: getJobannoncePubliceretRequest,
      output: getJobannoncePubliceretResponse,
    },
  ],
} as const satisfies ServiceContract;
