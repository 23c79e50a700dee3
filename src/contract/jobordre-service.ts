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
  antalStillingerType,
  byType,
  doerType,
  efternavnType,
  emailType,
  etageType,
  fornavneType,
  husnummerType,
  kommunekodeType,
  landekodeType,
  organisationCodeType,
  organisationTypeIdType,
  postnummerType,
  stillingFraListeType,
  telefonnummerType,
  titelType,
  type StillingFraListeType,
  urlType,
  vejnavnType,
  versionType,
} from './jobannonce-service.js';
import { ns } from './namespaces.js';
import {
  conceptUriDaType,
  cursorType,
  cvrnumberIdentifierType,
  guid,
  pageSizeType,
  productionUnitIdentifierType,
  xsAnyURI,
  xsBoolean,
  xsDate,
  xsDateTime,
  xsInt,
  xsString,
} from './types.js';

/** 1 to 5000 characters, at least one of them visible. */
export const jobordrebeskrivelseType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'preserve',
  minLength: 1,
  maxLength: 5000,
  pattern: '\\s*\\S[\\s\\S]*',
  patternInWords: {
    da: 'mindst ét synligt tegn; mellemrum og tegn uden bredde er det ikke',
    en: 'at least one visible character; blanks and characters without width are not',
    example: 'Du rydder op, vasker op og hjælper med det kolde køkken.',
  },
};

/** 1 to 2000 characters, at least one of them visible. */
export const internKommentarType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'preserve',
  minLength: 1,
  maxLength: 2000,
  pattern: '\\s*\\S[\\s\\S]*',
  patternInWords: {
    da: 'mindst ét synligt tegn; mellemrum og tegn uden bredde er det ikke',
    en: 'at least one visible character; blanks and characters without width are not',
    example: 'Virksomheden har brugt os før.',
  },
};

/** 1 to 1500 characters, at least one of them visible. */
export const noteType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'preserve',
  minLength: 1,
  maxLength: 1500,
  pattern: '\\s*\\S[\\s\\S]*',
  patternInWords: {
    da: 'mindst ét synligt tegn; mellemrum og tegn uden bredde er det ikke',
    en: 'at least one visible character; blanks and characters without width are not',
    example: 'Vi har kandidater nok indtil videre.',
  },
};

/** 1 to 1500 characters, at least one of them visible. */
export const formidlingsbeskrivelseType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'preserve',
  minLength: 1,
  maxLength: 1500,
  pattern: '\\s*\\S[\\s\\S]*',
  patternInWords: {
    da: 'mindst ét synligt tegn; mellemrum og tegn uden bredde er det ikke',
    en: 'at least one visible character; blanks and characters without width are not',
    example: 'Har arbejdet i køkken i to år.',
  },
};

/** 1 to 100 characters, at least one of them visible. */
export const arbejdsstednavnType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'preserve',
  minLength: 1,
  maxLength: 100,
  pattern: '\\s*\\S[\\s\\S]*',
  patternInWords: {
    da: 'mindst ét synligt tegn; mellemrum og tegn uden bredde er det ikke',
    en: 'at least one visible character; blanks and characters without width are not',
    example: 'Eksempelbutikken ApS',
  },
};

/** 1 to 50 characters. */
export const medarbejderIdentifierType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'collapse',
  minLength: 1,
  maxLength: 50,
};

/** Code of a job centre: 1 to 8 digits, e.g. 101. */
export const jobcenterkodeType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'collapse',
  pattern: '[0-9]{1,8}',
  patternInWords: { da: '1 til 8 cifre', en: '1 to 8 digits', example: '101' },
};

/** A whole number from 1. */
export const jobordrenummerType: SimpleType = {
  kind: 'simple',
  primitive: 'int',
  whiteSpace: 'collapse',
  minInclusive: 1,
  maxInclusive: 2147483647,
};

/** 1 to 999 working days. */
export const varighedType: SimpleType = {
  kind: 'simple',
  primitive: 'int',
  whiteSpace: 'collapse',
  minInclusive: 1,
  maxInclusive: 999,
};

/** 1 to 999. */
export const maxAntalKandidaterType: SimpleType = {
  kind: 'simple',
  primitive: 'int',
  whiteSpace: 'collapse',
  minInclusive: 1,
  maxInclusive: 999,
};

/** 1 to 36 hours. */
export const heleTimerType: SimpleType = {
  kind: 'simple',
  primitive: 'int',
  whiteSpace: 'collapse',
  minInclusive: 1,
  maxInclusive: 36,
};

/** A year from 1900 to 2199. */
export const foedselsaarType: SimpleType = {
  kind: 'simple',
  primitive: 'int',
  whiteSpace: 'collapse',
  minInclusive: 1900,
  maxInclusive: 2199,
};

/**
 * A CPR number: ten digits without a hyphen, the first six of which are a date (140051).
 * Modulus 11 is not tried; since 2007 there are numbers without it.
 */
export const personCivilRegistrationIdentifierType: SimpleType = {
  kind: 'simple',
  primitive: 'string',
  whiteSpace: 'collapse',
  pattern: '[0-9]{10}',
  patternInWords: {
    da: '10 cifre uden bindestreg, først fødselsdagen DDMMÅÅ',
    en: '10 digits without a hyphen, first the birthday DDMMYY',
    example: '0101900000',
  },
};

export const jobordrearbejdstidSamlingType: ListType = {
  kind: 'list',
  item: {
    namespace: ns.jo,
    local: 'Arbejdstidsforhold',
    min: 0,
    max: 100,
    type: { kind: 'code', kodeliste: 'Arbejdstidsforhold' },
    personal: false,
    example: '1',
  },
};

/** The company behind the job order. */
export interface JobordrevirksomhedType {
  /**
   * CVR number of the company. The company must be active in CVR (140041) and not hit by a
   * conflict (140040).
   */
  readonly CVRnumberIdentifier: string;
  /**
   * The production unit responsible for the order. Must belong to the CVR number (4353). When
   * left out and the company has exactly one, that one is stored.
   */
  readonly ProductionUnitIdentifier?: string;
}

export const jobordrevirksomhedType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.jo,
      local: 'CVRnumberIdentifier',
      min: 1,
      max: 1,
      type: cvrnumberIdentifierType,
      personal: false,
      example: '12345674',
    },
    {
      namespace: ns.jo,
      local: 'ProductionUnitIdentifier',
      min: 0,
      max: 1,
      type: productionUnitIdentifierType,
      personal: false,
      example: '1012345674',
    },
  ],
};

/** Name and address of the workplace. */
export interface JobordrearbejdsstedType {
  /** Name of the workplace. */
  readonly Navn: string;
  /** Street without the house number. */
  readonly Vejnavn: string;
  /** House number, with a letter if there is one. */
  readonly Husnummer: string;
  /** Floor, e.g. st or 2. */
  readonly Etage?: string;
  /** Door, e.g. tv. */
  readonly Doer?: string;
  /** Post code. In Denmark four digits (140034). */
  readonly Postnummer: string;
  /** Town or postal district. */
  readonly By: string;
  /**
   * Country code of ISO 3166-1, e.g. DK. Greenland (GL) and the Faroe Islands (FO) count as
   * abroad.
   */
  readonly Landekode: string;
}

export const jobordrearbejdsstedType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.jo,
      local: 'Navn',
      min: 1,
      max: 1,
      type: arbejdsstednavnType,
      personal: false,
      example: 'Eksempelbutikken ApS',
    },
    {
      namespace: ns.jo,
      local: 'Vejnavn',
      min: 1,
      max: 1,
      type: vejnavnType,
      personal: false,
      example: 'Nørrebrogade',
    },
    {
      namespace: ns.jo,
      local: 'Husnummer',
      min: 1,
      max: 1,
      type: husnummerType,
      personal: false,
      example: '44',
    },
    { namespace: ns.jo, local: 'Etage', min: 0, max: 1, type: etageType, personal: false },
    { namespace: ns.jo, local: 'Doer', min: 0, max: 1, type: doerType, personal: false },
    {
      namespace: ns.jo,
      local: 'Postnummer',
      min: 1,
      max: 1,
      type: postnummerType,
      personal: false,
      example: '2200',
    },
    { namespace: ns.jo, local: 'By', min: 1, max: 1, type: byType, personal: false, example: 'København N' },
    {
      namespace: ns.jo,
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

/** The company's contact person; the values are kept in the order. */
export interface JobordrekontaktpersonType {
  /** First names of the person. */
  readonly Fornavne: string;
  /** Surname of the person. */
  readonly Efternavn: string;
  /** Telephone number, with + and country code if wanted. */
  readonly Telefonnummer?: string;
  /** E-mail address. Mails about mediations go to it. */
  readonly Email?: string;
}

export const jobordrekontaktpersonType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.jo,
      local: 'Fornavne',
      min: 1,
      max: 1,
      type: fornavneType,
      personal: true,
      example: 'Mette Marie',
    },
    {
      namespace: ns.jo,
      local: 'Efternavn',
      min: 1,
      max: 1,
      type: efternavnType,
      personal: true,
      example: 'Holm',
    },
    {
      namespace: ns.jo,
      local: 'Telefonnummer',
      min: 0,
      max: 1,
      type: telefonnummerType,
      personal: true,
      example: '+4570252589',
    },
    {
      namespace: ns.jo,
      local: 'Email',
      min: 0,
      max: 1,
      type: emailType,
      personal: true,
      example: 'mette@job.eksempel.dk',
    },
  ],
};

/** A job order: the wish of a company that the job centre finds candidates. */
export interface JobordreType {
  /** Type of the order; 1 for an ordinary job. */
  readonly Type: number;
  /** The occupation or a free job title, without a CPR number (140036). */
  readonly Titel: string;
  /** The occupation as an ESCO address when the title was chosen from the list. */
  readonly ConceptUriDa?: string;
  /** An alias of the occupation. It must belong to it (140019). */
  readonly AliasIdentifier?: string;
  /**
   * The responsible job centre: one that takes job orders (140016). It can never be changed
   * (140017).
   */
  readonly AnsvarligtJobcenter: string;
  /** The work to be done and the skills asked for, without a CPR number (140036). */
  readonly Beskrivelse: string;
  /**
   * A comment for authorities only; the company never sees it. From a system with a mandate it
   * is refused (140035), and its changes leave it as it is. A CPR number is refused from
   * everybody (140036).
   */
  readonly InternKommentar?: string;
  /** Number of positions to fill. */
  readonly AntalStillinger: number;
  /**
   * Whether the contact person wants a mail when a candidate is mediated; true when left out.
   * Needs Email of the contact person (140030).
   */
  readonly EmailVedFormidling?: boolean;
  /**
   * true for a running job order. Then Startdato, Varighed, Svarfrist and MaxAntalKandidater
   * are left out (140010).
   */
  readonly Loebende: boolean;
  /**
   * First day a candidate can begin: today or later, at creation (140011) and at every change
   * (140012). Left out means the day of the creation or of the change.
   */
  readonly Startdato?: string;
  /** How many working days the work lasts. */
  readonly Varighed?: number;
  /**
   * The day by which the company expects an answer: after today (140013). When the day is over
   * in Danish time the order is closed.
   */
  readonly Svarfrist?: string;
  /** How many candidates the company wants. More are taken with a warning (140060). */
  readonly MaxAntalKandidater?: number;
  /** Full time or part time; not given when left out. */
  readonly Arbejdstid?: number;
  /** Whole hours a week: exactly with part time (140015). */
  readonly HeleTimer?: number;
  /** Working times; Normal when left out. */
  readonly ArbejdstidsforholdSamling?: readonly number[];
  /** How the company wants the answer; IkkeAngivet when left out. */
  readonly Svarmaade?: number;
  /** The company that seeks the employees. */
  readonly Virksomhed: JobordrevirksomhedType;
  /** Where the work is done. */
  readonly Arbejdssted: JobordrearbejdsstedType;
  /**
   * Contact person of the company about the job. Sent exactly when KontaktpersonIdentifier is
   * not (140037); always there in answers.
   */
  readonly Kontaktperson?: JobordrekontaktpersonType;
  /**
   * One of the company's contact persons, instead of Kontaktperson; an unknown one is refused
   * (150021). Its details are copied into the order when it is stored; answers show the copy
   * in Kontaktperson and the id in Jobordrevisning.
   */
  readonly KontaktpersonIdentifier?: string;
}

export const jobordreType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.jo,
      local: 'Type',
      min: 1,
      max: 1,
      type: { kind: 'code', kodeliste: 'Jobordretype' },
      personal: false,
      example: '1',
    },
    {
      namespace: ns.jo,
      local: 'Titel',
      min: 1,
      max: 1,
      type: titelType,
      personal: false,
      example: 'Køkkenmedhjælper',
    },
    { namespace: ns.jo, local: 'ConceptUriDa', min: 0, max: 1, type: conceptUriDaType, personal: false },
    { namespace: ns.jo, local: 'AliasIdentifier', min: 0, max: 1, type: guid, personal: false },
    {
      namespace: ns.jo,
      local: 'AnsvarligtJobcenter',
      min: 1,
      max: 1,
      type: jobcenterkodeType,
      personal: false,
      example: '461',
    },
    {
      namespace: ns.jo,
      local: 'Beskrivelse',
      min: 1,
      max: 1,
      type: jobordrebeskrivelseType,
      personal: false,
      example: 'Du rydder op, vasker op og hjælper med det kolde køkken.',
    },
    {
      namespace: ns.jo,
      local: 'InternKommentar',
      min: 0,
      max: 1,
      type: internKommentarType,
      personal: false,
    },
    {
      namespace: ns.jo,
      local: 'AntalStillinger',
      min: 1,
      max: 1,
      type: antalStillingerType,
      personal: false,
      example: '2',
    },
    {
      namespace: ns.jo,
      local: 'EmailVedFormidling',
      min: 0,
      max: 1,
      type: xsBoolean,
      personal: false,
      example: 'true',
    },
    {
      namespace: ns.jo,
      local: 'Loebende',
      min: 1,
      max: 1,
      type: xsBoolean,
      personal: false,
      example: 'false',
    },
    { namespace: ns.jo, local: 'Startdato', min: 0, max: 1, type: xsDate, personal: false, example: 'P14D' },
    { namespace: ns.jo, local: 'Varighed', min: 0, max: 1, type: varighedType, personal: false },
    { namespace: ns.jo, local: 'Svarfrist', min: 0, max: 1, type: xsDate, personal: false, example: 'P28D' },
    {
      namespace: ns.jo,
      local: 'MaxAntalKandidater',
      min: 0,
      max: 1,
      type: maxAntalKandidaterType,
      personal: false,
    },
    {
      namespace: ns.jo,
      local: 'Arbejdstid',
      min: 0,
      max: 1,
      type: { kind: 'code', kodeliste: 'Arbejdstid' },
      personal: false,
    },
    { namespace: ns.jo, local: 'HeleTimer', min: 0, max: 1, type: heleTimerType, personal: false },
    {
      namespace: ns.jo,
      local: 'ArbejdstidsforholdSamling',
      min: 0,
      max: 1,
      type: jobordrearbejdstidSamlingType,
      personal: false,
    },
    {
      namespace: ns.jo,
      local: 'Svarmaade',
      min: 0,
      max: 1,
      type: { kind: 'code', kodeliste: 'Svarmaade' },
      personal: false,
    },
    { namespace: ns.jo, local: 'Virksomhed', min: 1, max: 1, type: jobordrevirksomhedType, personal: false },
    {
      namespace: ns.jo,
      local: 'Arbejdssted',
      min: 1,
      max: 1,
      type: jobordrearbejdsstedType,
      personal: false,
    },
    {
      namespace: ns.jo,
      local: 'Kontaktperson',
      min: 0,
      max: 1,
      type: jobordrekontaktpersonType,
      personal: false,
    },
    { namespace: ns.jo, local: 'KontaktpersonIdentifier', min: 0, max: 1, type: guid, personal: false },
  ],
};

/** The fields of a request to CreateJobordre; their order is fixed. */
export interface CreateJobordreRequestType {
  /**
   * Id of the job order when the caller chooses it. The same id with the same content is
   * answered as the first time; with other content it is a fault (140002).
   */
  readonly JobordreIdentifier?: string;
  /** The content of the job order. */
  readonly Jobordre: JobordreType;
}

export const createJobordreRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    { namespace: ns.jo, local: 'JobordreIdentifier', min: 0, max: 1, type: guid, personal: false },
    { namespace: ns.jo, local: 'Jobordre', min: 1, max: 1, type: jobordreType, personal: false },
  ],
};

/** A party of a job order. */
export interface JobordrepartType {
  /** Whether it was the company or an authority. */
  readonly Part: number;
  /** Type of the organisation. */
  readonly OrganisationTypeId: number;
  /** Code of the organisation. */
  readonly OrganisationCode: string;
  /** Name of the job centre or unemployment fund when it is known. */
  readonly Navn?: string;
}

export const jobordrepartType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.jo,
      local: 'Part',
      min: 1,
      max: 1,
      type: { kind: 'code', kodeliste: 'Part' },
      personal: false,
      example: '2',
    },
    {
      namespace: ns.jo,
      local: 'OrganisationTypeId',
      min: 1,
      max: 1,
      type: organisationTypeIdType,
      personal: false,
      kodeliste: 'OrganisationType',
      example: '8',
    },
    {
      namespace: ns.jo,
      local: 'OrganisationCode',
      min: 1,
      max: 1,
      type: organisationCodeType,
      personal: false,
      example: '101',
    },
    {
      namespace: ns.jo,
      local: 'Navn',
      min: 0,
      max: 1,
      type: xsString,
      personal: false,
      example: 'Jobcenter København',
    },
  ],
};

/** A job centre. */
export interface JobcenterType {
  /** Code of the job centre. */
  readonly Jobcenterkode: string;
  /** Name of the job centre. */
  readonly Navn: string;
}

export const jobcenterType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.jo,
      local: 'Jobcenterkode',
      min: 1,
      max: 1,
      type: jobcenterkodeType,
      personal: false,
      example: '101',
    },
    {
      namespace: ns.jo,
      local: 'Navn',
      min: 1,
      max: 1,
      type: xsString,
      personal: false,
      example: 'Jobcenter København',
    },
  ],
};

/** An employee of a job centre. */
export interface MedarbejderType {
  /** First names of the person. */
  readonly Fornavne: string;
  /** Surname of the person. */
  readonly Efternavn: string;
  /** E-mail address. */
  readonly Email: string;
  /** The employee's id in the system of the job centre. */
  readonly MedarbejderIdentifier: string;
}

export const medarbejderType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.jo,
      local: 'Fornavne',
      min: 1,
      max: 1,
      type: fornavneType,
      personal: true,
      example: 'Anne',
    },
    {
      namespace: ns.jo,
      local: 'Efternavn',
      min: 1,
      max: 1,
      type: efternavnType,
      personal: true,
      example: 'Lind',
    },
    {
      namespace: ns.jo,
      local: 'Email',
      min: 1,
      max: 1,
      type: emailType,
      personal: true,
      example: 'anne@jobcenter.eksempel.dk',
    },
    {
      namespace: ns.jo,
      local: 'MedarbejderIdentifier',
      min: 1,
      max: 1,
      type: medarbejderIdentifierType,
      personal: true,
      example: 'ALI',
    },
  ],
};

/** The responsible job centre and the employee who coordinates. */
export interface TovholderType {
  /** The responsible job centre. */
  readonly Jobcenter: JobcenterType;
  /** The employee; absent until one is named. */
  readonly Medarbejder?: MedarbejderType;
}

export const tovholderType: SequenceType = {
  kind: 'sequence',
  elements: [
    { namespace: ns.jo, local: 'Jobcenter', min: 1, max: 1, type: jobcenterType, personal: false },
    { namespace: ns.jo, local: 'Medarbejder', min: 0, max: 1, type: medarbejderType, personal: false },
  ],
};

/** A note or comment to a job order. */
export interface SenesteNoteType {
  /** The text of the note. */
  readonly Tekst: string;
  /** When it was written. */
  readonly Tidspunkt: string;
  /** Who wrote it. */
  readonly SkrevetAf: JobordrepartType;
}

export const senesteNoteType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.jo,
      local: 'Tekst',
      min: 1,
      max: 1,
      type: xsString,
      personal: false,
      example: 'Vi har kandidater nok indtil videre.',
    },
    {
      namespace: ns.jo,
      local: 'Tidspunkt',
      min: 1,
      max: 1,
      type: xsDateTime,
      personal: false,
      example: '-PT1H',
    },
    { namespace: ns.jo, local: 'SkrevetAf', min: 1, max: 1, type: jobordrepartType, personal: false },
  ],
};

/** Number of candidates of each status. */
export interface KandidattalType {
  /** Mediated, and the company has not decided on them. */
  readonly AntalUafgjorte: number;
  /** How many were hired. */
  readonly AntalAnsatte: number;
  /** How many were not hired. */
  readonly AntalIkkeAnsatte: number;
  /** How many were removed. */
  readonly AntalFjernede: number;
}

export const kandidattalType: SequenceType = {
  kind: 'sequence',
  elements: [
    { namespace: ns.jo, local: 'AntalUafgjorte', min: 1, max: 1, type: xsInt, personal: false, example: '1' },
    { namespace: ns.jo, local: 'AntalAnsatte', min: 1, max: 1, type: xsInt, personal: false, example: '0' },
    {
      namespace: ns.jo,
      local: 'AntalIkkeAnsatte',
      min: 1,
      max: 1,
      type: xsInt,
      personal: false,
      example: '0',
    },
    { namespace: ns.jo, local: 'AntalFjernede', min: 1, max: 1, type: xsInt, personal: false, example: '0' },
  ],
};

/** A job order as it is now, with what the gateway knows of it. */
export interface JobordrevisningType {
  /** Id of the job order. */
  readonly JobordreIdentifier: string;
  /**
   * The number that people see, also in mails. The newest order has the highest; there may be
   * gaps.
   */
  readonly Jobordrenummer: number;
  /** The newest version of the order. */
  readonly Version: number;
  /** Status now, computed from what was set and the deadline. */
  readonly Status: number;
  /** Why the order is closed. Absent when it is not. */
  readonly Lukkeaarsag?: number;
  /** When the order was created. */
  readonly OprettetTidspunkt: string;
  /** Who created it: the company or which authority. */
  readonly OprettetAf: JobordrepartType;
  /** The latest update of any kind. */
  readonly SenesteHandlingTidspunkt: string;
  /** The content as it was created or changed to. */
  readonly Jobordre: JobordreType;
  /** The names of the occupation and of the alias. */
  readonly StillingFraListe?: StillingFraListeType;
  /** The company's name in CVR. Absent when the register gives no answer. */
  readonly VirksomhedsnavnFraRegister?: string;
  /** The responsible job centre, and the employee when one is named. */
  readonly Tovholder: TovholderType;
  /** The latest note or comment. */
  readonly SenesteNote?: SenesteNoteType;
  /** How many candidates there are of each status. */
  readonly Kandidater: KandidattalType;
  /**
   * The company's contact person who is responsible for the order, and of whom Kontaktperson is
   * a copy. Absent when Kontaktperson was written, or the contact person is deleted.
   */
  readonly KontaktpersonIdentifier?: string;
}

export const jobordrevisningType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.jo,
      local: 'JobordreIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '5b0c8a52-2f4e-4d5a-9c1b-7e6f3a2d1c90',
    },
    {
      namespace: ns.jo,
      local: 'Jobordrenummer',
      min: 1,
      max: 1,
      type: jobordrenummerType,
      personal: false,
      example: '17',
    },
    { namespace: ns.jo, local: 'Version', min: 1, max: 1, type: versionType, personal: false, example: '1' },
    {
      namespace: ns.jo,
      local: 'Status',
      min: 1,
      max: 1,
      type: { kind: 'code', kodeliste: 'Jobordrestatus' },
      personal: false,
      example: '1',
    },
    {
      namespace: ns.jo,
      local: 'Lukkeaarsag',
      min: 0,
      max: 1,
      type: { kind: 'code', kodeliste: 'Lukkeaarsag' },
      personal: false,
    },
    {
      namespace: ns.jo,
      local: 'OprettetTidspunkt',
      min: 1,
      max: 1,
      type: xsDateTime,
      personal: false,
      example: '-P1D',
    },
    { namespace: ns.jo, local: 'OprettetAf', min: 1, max: 1, type: jobordrepartType, personal: false },
    {
      namespace: ns.jo,
      local: 'SenesteHandlingTidspunkt',
      min: 1,
      max: 1,
      type: xsDateTime,
      personal: false,
      example: '-PT1H',
    },
    { namespace: ns.jo, local: 'Jobordre', min: 1, max: 1, type: jobordreType, personal: false },
    {
      namespace: ns.jo,
      local: 'StillingFraListe',
      min: 0,
      max: 1,
      type: stillingFraListeType,
      personal: false,
    },
    {
      namespace: ns.jo,
      local: 'VirksomhedsnavnFraRegister',
      min: 0,
      max: 1,
      type: xsString,
      personal: false,
      example: 'Eksempelbutikken ApS',
    },
    { namespace: ns.jo, local: 'Tovholder', min: 1, max: 1, type: tovholderType, personal: false },
    { namespace: ns.jo, local: 'SenesteNote', min: 0, max: 1, type: senesteNoteType, personal: false },
    { namespace: ns.jo, local: 'Kandidater', min: 1, max: 1, type: kandidattalType, personal: false },
    { namespace: ns.jo, local: 'KontaktpersonIdentifier', min: 0, max: 1, type: guid, personal: false },
  ],
};

/** Something that did not stand in the way of the call, but that the caller should know. */
export interface JobordreadvarselType {
  /** The code of the warning, which is no fault code. */
  readonly Kode: number;
  /** The warning in Danish. */
  readonly Tekst: string;
  /** The warning in English. */
  readonly Text: string;
}

export const jobordreadvarselType: SequenceType = {
  kind: 'sequence',
  elements: [
    { namespace: ns.jo, local: 'Kode', min: 1, max: 1, type: xsInt, personal: false, example: '140060' },
    {
      namespace: ns.jo,
      local: 'Tekst',
      min: 1,
      max: 1,
      type: xsString,
      personal: false,
      example: 'Der er nu formidlet flere kandidater, end virksomheden har bedt om.',
    },
    {
      namespace: ns.jo,
      local: 'Text',
      min: 1,
      max: 1,
      type: xsString,
      personal: false,
      example: 'More candidates are mediated now than the company asked for.',
    },
  ],
};

export const jobordreadvarselSamlingType: ListType = {
  kind: 'list',
  item: {
    namespace: ns.jo,
    local: 'Advarsel',
    min: 0,
    max: Infinity,
    type: jobordreadvarselType,
    personal: false,
  },
};

/**
 * The fields of the answer of CreateJobordre; the last one is always the id of the call in
 * the log.
 */
export interface CreateJobordreResponseType {
  /** The job order as it is stored, with its number. */
  readonly Jobordrevisning: JobordrevisningType;
  /** What the caller should know although the call succeeded. Absent when there is nothing. */
  readonly AdvarselSamling?: readonly JobordreadvarselType[];
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const createJobordreResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.jo,
      local: 'Jobordrevisning',
      min: 1,
      max: 1,
      type: jobordrevisningType,
      personal: false,
    },
    {
      namespace: ns.jo,
      local: 'AdvarselSamling',
      min: 0,
      max: 1,
      type: jobordreadvarselSamlingType,
      personal: false,
    },
    {
      namespace: ns.jo,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

/** The fields of a request to IsValidJobordre; their order is fixed. */
export interface IsValidJobordreRequestType {
  /** The content of the job order. */
  readonly Jobordre: JobordreType;
}

export const isValidJobordreRequestType: SequenceType = {
  kind: 'sequence',
  elements: [{ namespace: ns.jo, local: 'Jobordre', min: 1, max: 1, type: jobordreType, personal: false }],
};

/**
 * The fields of the answer of IsValidJobordre; the last one is always the id of the call in
 * the log.
 */
export interface IsValidJobordreResponseType {
  /** true when CreateJobordre would accept the job order now. */
  readonly ErGyldig: boolean;
  /** The rules broken, in the same form as in a SOAP fault. Absent when the job order is valid. */
  readonly Fejlliste?: readonly FejlType[];
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const isValidJobordreResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.jo,
      local: 'ErGyldig',
      min: 1,
      max: 1,
      type: xsBoolean,
      personal: false,
      example: 'true',
    },
    { namespace: ns.fejl, local: 'Fejlliste', min: 0, max: 1, type: fejllisteType, personal: false },
    {
      namespace: ns.jo,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

/** The fields of a request to UpdateJobordre; their order is fixed. */
export interface UpdateJobordreRequestType {
  /** Id of the job order. */
  readonly JobordreIdentifier: string;
  /** The version seen last. When it is not the newest, the fault is 140200 with the newest one. */
  readonly Version: number;
  /** The content of the job order. */
  readonly Jobordre: JobordreType;
  /**
   * A note to the job centre about the change, without a CPR number (140036). It is shown as
   * the latest note and in the mediation log.
   */
  readonly Note?: string;
}

export const updateJobordreRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.jo,
      local: 'JobordreIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '5b0c8a52-2f4e-4d5a-9c1b-7e6f3a2d1c90',
    },
    { namespace: ns.jo, local: 'Version', min: 1, max: 1, type: versionType, personal: false, example: '1' },
    { namespace: ns.jo, local: 'Jobordre', min: 1, max: 1, type: jobordreType, personal: false },
    { namespace: ns.jo, local: 'Note', min: 0, max: 1, type: noteType, personal: false },
  ],
};

/**
 * The fields of the answer of UpdateJobordre; the last one is always the id of the call in
 * the log.
 */
export interface UpdateJobordreResponseType {
  /** Id of the job order. */
  readonly JobordreIdentifier: string;
  /** The version that the change made. */
  readonly Version: number;
  /** Status of the job order now. */
  readonly Status: number;
  /** What the caller should know although the call succeeded. Absent when there is nothing. */
  readonly AdvarselSamling?: readonly JobordreadvarselType[];
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const updateJobordreResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.jo,
      local: 'JobordreIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '5b0c8a52-2f4e-4d5a-9c1b-7e6f3a2d1c90',
    },
    { namespace: ns.jo, local: 'Version', min: 1, max: 1, type: versionType, personal: false, example: '1' },
    {
      namespace: ns.jo,
      local: 'Status',
      min: 1,
      max: 1,
      type: { kind: 'code', kodeliste: 'Jobordrestatus' },
      personal: false,
      example: '1',
    },
    {
      namespace: ns.jo,
      local: 'AdvarselSamling',
      min: 0,
      max: 1,
      type: jobordreadvarselSamlingType,
      personal: false,
    },
    {
      namespace: ns.jo,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

/** The fields of a request to SetJobordreStatus; their order is fixed. */
export interface SetJobordreStatusRequestType {
  /** Id of the job order. */
  readonly JobordreIdentifier: string;
  /** The version seen last. When it is not the newest, the fault is 140200 with the newest one. */
  readonly Version: number;
  /**
   * The new status. An order that its deadline closed opens only together with a new Svarfrist
   * (140021).
   */
  readonly Status: number;
  /**
   * Why the order is closed; with status Lukket only, and never FristUdloebet, which is
   * computed (140023). Left out means Andet.
   */
  readonly Lukkeaarsag?: number;
  /** A new deadline, after today (140013). Required to open an order that its deadline closed. */
  readonly Svarfrist?: string;
  /**
   * Why the status changes, without a CPR number (140036). It is shown as the latest note and
   * in the mediation log.
   */
  readonly Kommentar: string;
}

export const setJobordreStatusRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.jo,
      local: 'JobordreIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '5b0c8a52-2f4e-4d5a-9c1b-7e6f3a2d1c90',
    },
    { namespace: ns.jo, local: 'Version', min: 1, max: 1, type: versionType, personal: false, example: '1' },
    {
      namespace: ns.jo,
      local: 'Status',
      min: 1,
      max: 1,
      type: { kind: 'code', kodeliste: 'Jobordrestatus' },
      personal: false,
      example: '2',
    },
    {
      namespace: ns.jo,
      local: 'Lukkeaarsag',
      min: 0,
      max: 1,
      type: { kind: 'code', kodeliste: 'Lukkeaarsag' },
      personal: false,
    },
    { namespace: ns.jo, local: 'Svarfrist', min: 0, max: 1, type: xsDate, personal: false },
    {
      namespace: ns.jo,
      local: 'Kommentar',
      min: 1,
      max: 1,
      type: noteType,
      personal: false,
      example: 'Vi har kandidater nok indtil videre.',
    },
  ],
};

/**
 * The fields of the answer of SetJobordreStatus; the last one is always the id of the call in
 * the log.
 */
export interface SetJobordreStatusResponseType {
  /** Id of the job order. */
  readonly JobordreIdentifier: string;
  /** The version that the change made. */
  readonly Version: number;
  /** Status of the job order now. */
  readonly Status: number;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const setJobordreStatusResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.jo,
      local: 'JobordreIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '5b0c8a52-2f4e-4d5a-9c1b-7e6f3a2d1c90',
    },
    { namespace: ns.jo, local: 'Version', min: 1, max: 1, type: versionType, personal: false, example: '1' },
    {
      namespace: ns.jo,
      local: 'Status',
      min: 1,
      max: 1,
      type: { kind: 'code', kodeliste: 'Jobordrestatus' },
      personal: false,
      example: '2',
    },
    {
      namespace: ns.jo,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

/** The fields of a request to GetJobordre; their order is fixed. */
export interface GetJobordreRequestType {
  /** Id of the job order. */
  readonly JobordreIdentifier: string;
}

export const getJobordreRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.jo,
      local: 'JobordreIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '5b0c8a52-2f4e-4d5a-9c1b-7e6f3a2d1c90',
    },
  ],
};

/**
 * The fields of the answer of GetJobordre; the last one is always the id of the call in the
 * log.
 */
export interface GetJobordreResponseType {
  /** The job order now. */
  readonly Jobordrevisning: JobordrevisningType;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const getJobordreResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.jo,
      local: 'Jobordrevisning',
      min: 1,
      max: 1,
      type: jobordrevisningType,
      personal: false,
    },
    {
      namespace: ns.jo,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

export const productionUnitIdentifierSamlingType: ListType = {
  kind: 'list',
  item: {
    namespace: ns.jo,
    local: 'ProductionUnitIdentifier',
    min: 0,
    max: 100,
    type: productionUnitIdentifierType,
    personal: false,
    example: '1012345674',
  },
};

export const jobordrestatusSamlingType: ListType = {
  kind: 'list',
  item: {
    namespace: ns.jo,
    local: 'Status',
    min: 0,
    max: 100,
    type: { kind: 'code', kodeliste: 'Jobordrestatus' },
    personal: false,
    example: '1',
  },
};

/** The fields of a request to GetJobordrerForVirksomhed; their order is fixed. */
export interface GetJobordrerForVirksomhedRequestType {
  /** CVR number of the company. */
  readonly CVRnumberIdentifier: string;
  /** Only orders of these production units. */
  readonly ProductionUnitIdentifierSamling?: readonly string[];
  /** Only orders with these statuses. */
  readonly StatusSamling?: readonly number[];
  /** The column to sort by; the number when left out. */
  readonly Sortering?: number;
  /** The direction; descending when left out. */
  readonly Retning?: number;
  /**
   * NextCursor of an earlier answer to the same query. Leave it out to start from the
   * beginning.
   */
  readonly Cursor?: string;
  /** Number wanted on the page; 25 when left out. A page ends at 2 million characters too. */
  readonly PageSize?: number;
}

export const getJobordrerForVirksomhedRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.jo,
      local: 'CVRnumberIdentifier',
      min: 1,
      max: 1,
      type: cvrnumberIdentifierType,
      personal: false,
      example: '12345674',
    },
    {
      namespace: ns.jo,
      local: 'ProductionUnitIdentifierSamling',
      min: 0,
      max: 1,
      type: productionUnitIdentifierSamlingType,
      personal: false,
    },
    {
      namespace: ns.jo,
      local: 'StatusSamling',
      min: 0,
      max: 1,
      type: jobordrestatusSamlingType,
      personal: false,
    },
    {
      namespace: ns.jo,
      local: 'Sortering',
      min: 0,
      max: 1,
      type: { kind: 'code', kodeliste: 'Jobordresortering' },
      personal: false,
    },
    {
      namespace: ns.jo,
      local: 'Retning',
      min: 0,
      max: 1,
      type: { kind: 'code', kodeliste: 'Sorteringsretning' },
      personal: false,
    },
    { namespace: ns.jo, local: 'Cursor', min: 0, max: 1, type: cursorType, personal: false },
    {
      namespace: ns.jo,
      local: 'PageSize',
      min: 0,
      max: 1,
      type: pageSizeType,
      personal: false,
      example: '25',
    },
  ],
};

/** A job order as lists show it. */
export interface JobordrelinjeType {
  /** Id of the job order. */
  readonly JobordreIdentifier: string;
  /** The number that people see. */
  readonly Jobordrenummer: number;
  /** The newest version of the order. */
  readonly Version: number;
  /** The occupation or job title. */
  readonly Titel: string;
  /** CVR number of the company. */
  readonly CVRnumberIdentifier: string;
  /** The production unit when the order has one. */
  readonly ProductionUnitIdentifier?: string;
  /** Name of the contact person. */
  readonly Kontaktperson: string;
  /** Status now. */
  readonly Status: number;
  /** Why the order is closed. Absent when it is not. */
  readonly Lukkeaarsag?: number;
  /** The latest update of any kind. */
  readonly SenesteHandlingTidspunkt: string;
  /** Candidates mediated on whom the company has not decided. */
  readonly AntalUafgjorteKandidater: number;
  /** Whether it is a running job order. */
  readonly Loebende: boolean;
  /** The responsible job centre. */
  readonly AnsvarligtJobcenter: string;
  /** true when an employee is named as tovholder. */
  readonly HarTovholder: boolean;
}

export const jobordrelinjeType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.jo,
      local: 'JobordreIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '5b0c8a52-2f4e-4d5a-9c1b-7e6f3a2d1c90',
    },
    {
      namespace: ns.jo,
      local: 'Jobordrenummer',
      min: 1,
      max: 1,
      type: jobordrenummerType,
      personal: false,
      example: '17',
    },
    { namespace: ns.jo, local: 'Version', min: 1, max: 1, type: versionType, personal: false, example: '1' },
    {
      namespace: ns.jo,
      local: 'Titel',
      min: 1,
      max: 1,
      type: titelType,
      personal: false,
      example: 'Køkkenmedhjælper',
    },
    {
      namespace: ns.jo,
      local: 'CVRnumberIdentifier',
      min: 1,
      max: 1,
      type: cvrnumberIdentifierType,
      personal: false,
      example: '12345674',
    },
    {
      namespace: ns.jo,
      local: 'ProductionUnitIdentifier',
      min: 0,
      max: 1,
      type: productionUnitIdentifierType,
      personal: false,
      example: '1012345674',
    },
    {
      namespace: ns.jo,
      local: 'Kontaktperson',
      min: 1,
      max: 1,
      type: xsString,
      personal: true,
      example: 'Mette Marie Holm',
    },
    {
      namespace: ns.jo,
      local: 'Status',
      min: 1,
      max: 1,
      type: { kind: 'code', kodeliste: 'Jobordrestatus' },
      personal: false,
      example: '1',
    },
    {
      namespace: ns.jo,
      local: 'Lukkeaarsag',
      min: 0,
      max: 1,
      type: { kind: 'code', kodeliste: 'Lukkeaarsag' },
      personal: false,
    },
    {
      namespace: ns.jo,
      local: 'SenesteHandlingTidspunkt',
      min: 1,
      max: 1,
      type: xsDateTime,
      personal: false,
      example: '-PT1H',
    },
    {
      namespace: ns.jo,
      local: 'AntalUafgjorteKandidater',
      min: 1,
      max: 1,
      type: xsInt,
      personal: false,
      example: '1',
    },
    {
      namespace: ns.jo,
      local: 'Loebende',
      min: 1,
      max: 1,
      type: xsBoolean,
      personal: false,
      example: 'false',
    },
    {
      namespace: ns.jo,
      local: 'AnsvarligtJobcenter',
      min: 1,
      max: 1,
      type: jobcenterkodeType,
      personal: false,
      example: '101',
    },
    {
      namespace: ns.jo,
      local: 'HarTovholder',
      min: 1,
      max: 1,
      type: xsBoolean,
      personal: false,
      example: 'false',
    },
  ],
};

export const jobordrelinjeSamlingType: ListType = {
  kind: 'list',
  item: {
    namespace: ns.jo,
    local: 'Jobordrelinje',
    min: 0,
    max: Infinity,
    type: jobordrelinjeType,
    personal: false,
  },
};

/**
 * The fields of the answer of GetJobordrerForVirksomhed; the last one is always the id of the
 * call in the log.
 */
export interface GetJobordrerForVirksomhedResponseType {
  /** The job orders of this page. */
  readonly JobordrelinjeSamling: readonly JobordrelinjeType[];
  /** Send this as Cursor to get the next page. Absent on the last page. */
  readonly NextCursor?: string;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const getJobordrerForVirksomhedResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.jo,
      local: 'JobordrelinjeSamling',
      min: 1,
      max: 1,
      type: jobordrelinjeSamlingType,
      personal: false,
    },
    { namespace: ns.jo, local: 'NextCursor', min: 0, max: 1, type: cursorType, personal: false },
    {
      namespace: ns.jo,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

/** The fields of a request to GetJobordrerPaaTypeOgStatus; their order is fixed. */
export interface GetJobordrerPaaTypeOgStatusRequestType {
  /** Type of the job order. */
  readonly Type: number;
  /** Only orders with these statuses. */
  readonly StatusSamling?: readonly number[];
  /** Only orders for which this job centre is responsible. */
  readonly AnsvarligtJobcenter?: string;
  /** true: only orders that have no employee named as tovholder; false: only the others. */
  readonly UdenTovholder?: boolean;
  /**
   * NextCursor of an earlier answer to the same query. Leave it out to start from the
   * beginning.
   */
  readonly Cursor?: string;
  /** Number wanted on the page; 25 when left out. A page ends at 2 million characters too. */
  readonly PageSize?: number;
}

export const getJobordrerPaaTypeOgStatusRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.jo,
      local: 'Type',
      min: 1,
      max: 1,
      type: { kind: 'code', kodeliste: 'Jobordretype' },
      personal: false,
      example: '1',
    },
    {
      namespace: ns.jo,
      local: 'StatusSamling',
      min: 0,
      max: 1,
      type: jobordrestatusSamlingType,
      personal: false,
    },
    {
      namespace: ns.jo,
      local: 'AnsvarligtJobcenter',
      min: 0,
      max: 1,
      type: jobcenterkodeType,
      personal: false,
    },
    { namespace: ns.jo, local: 'UdenTovholder', min: 0, max: 1, type: xsBoolean, personal: false },
    { namespace: ns.jo, local: 'Cursor', min: 0, max: 1, type: cursorType, personal: false },
    {
      namespace: ns.jo,
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
 * The fields of the answer of GetJobordrerPaaTypeOgStatus; the last one is always the id of
 * the call in the log.
 */
export interface GetJobordrerPaaTypeOgStatusResponseType {
  /** The job orders of this page. */
  readonly JobordrelinjeSamling: readonly JobordrelinjeType[];
  /** Send this as Cursor to get the next page. Absent on the last page. */
  readonly NextCursor?: string;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const getJobordrerPaaTypeOgStatusResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.jo,
      local: 'JobordrelinjeSamling',
      min: 1,
      max: 1,
      type: jobordrelinjeSamlingType,
      personal: false,
    },
    { namespace: ns.jo, local: 'NextCursor', min: 0, max: 1, type: cursorType, personal: false },
    {
      namespace: ns.jo,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

/** The fields of a request to SetTovholder; their order is fixed. */
export interface SetTovholderRequestType {
  /** Id of the job order. */
  readonly JobordreIdentifier: string;
  /** The version seen last. When it is not the newest, the fault is 140200 with the newest one. */
  readonly Version: number;
  /** The employee. */
  readonly Medarbejder: MedarbejderType;
}

export const setTovholderRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.jo,
      local: 'JobordreIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '5b0c8a52-2f4e-4d5a-9c1b-7e6f3a2d1c90',
    },
    { namespace: ns.jo, local: 'Version', min: 1, max: 1, type: versionType, personal: false, example: '1' },
    { namespace: ns.jo, local: 'Medarbejder', min: 1, max: 1, type: medarbejderType, personal: false },
  ],
};

/**
 * The fields of the answer of SetTovholder; the last one is always the id of the call in the
 * log.
 */
export interface SetTovholderResponseType {
  /** Id of the job order. */
  readonly JobordreIdentifier: string;
  /** The version that the change made. */
  readonly Version: number;
  /** The tovholder now. */
  readonly Tovholder: TovholderType;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const setTovholderResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.jo,
      local: 'JobordreIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '5b0c8a52-2f4e-4d5a-9c1b-7e6f3a2d1c90',
    },
    { namespace: ns.jo, local: 'Version', min: 1, max: 1, type: versionType, personal: false, example: '1' },
    { namespace: ns.jo, local: 'Tovholder', min: 1, max: 1, type: tovholderType, personal: false },
    {
      namespace: ns.jo,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

/** Address of a candidate. */
export interface KandidatadresseType {
  /** Street without the house number. */
  readonly Vejnavn: string;
  /** House number. */
  readonly Husnummer?: string;
  /** Floor, e.g. st or 2. */
  readonly Etage?: string;
  /** Door, e.g. tv. */
  readonly Doer?: string;
  /** Post code. */
  readonly Postnummer: string;
  /** Town or postal district. */
  readonly By: string;
  /** Country code, e.g. DK. */
  readonly Landekode: string;
}

export const kandidatadresseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.jo,
      local: 'Vejnavn',
      min: 1,
      max: 1,
      type: vejnavnType,
      personal: true,
      example: 'Prøvevej',
    },
    {
      namespace: ns.jo,
      local: 'Husnummer',
      min: 0,
      max: 1,
      type: husnummerType,
      personal: true,
      example: '1',
    },
    { namespace: ns.jo, local: 'Etage', min: 0, max: 1, type: etageType, personal: true },
    { namespace: ns.jo, local: 'Doer', min: 0, max: 1, type: doerType, personal: true },
    {
      namespace: ns.jo,
      local: 'Postnummer',
      min: 1,
      max: 1,
      type: postnummerType,
      personal: true,
      example: '2200',
    },
    { namespace: ns.jo, local: 'By', min: 1, max: 1, type: byType, personal: true, example: 'København N' },
    {
      namespace: ns.jo,
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

/** A candidate whom an authority mediates. Name and address have no CPR number (140057). */
export interface KandidatType {
  /** The CPR number. It is shown to authorities only, and never in faults, mails or log. */
  readonly PersonCivilRegistrationIdentifier: string;
  /** First names of the person. */
  readonly Fornavne: string;
  /** Surname of the person. */
  readonly Efternavn: string;
  /** Address of the candidate. */
  readonly Adresse?: KandidatadresseType;
  /** Year of birth as the company sees it; not in the future (140059). */
  readonly Foedselsaar: number;
  /** Id of the candidate's CV on Jobnet; required when it is searchable (140056). */
  readonly CvIdentifier?: string;
  /** Whether the CV on Jobnet is searchable. */
  readonly HarSoegbartCv: boolean;
  /**
   * Whether the person has name and address protection. It cannot be left out: with it neither
   * name, address, year of birth, CV nor website is shown to the company.
   */
  readonly NavneOgAdressebeskyttelse: boolean;
}

export const kandidatType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.jo,
      local: 'PersonCivilRegistrationIdentifier',
      min: 1,
      max: 1,
      type: personCivilRegistrationIdentifierType,
      personal: true,
      example: '0101900000',
    },
    {
      namespace: ns.jo,
      local: 'Fornavne',
      min: 1,
      max: 1,
      type: fornavneType,
      personal: true,
      example: 'Jens',
    },
    {
      namespace: ns.jo,
      local: 'Efternavn',
      min: 1,
      max: 1,
      type: efternavnType,
      personal: true,
      example: 'Prøve',
    },
    { namespace: ns.jo, local: 'Adresse', min: 0, max: 1, type: kandidatadresseType, personal: false },
    {
      namespace: ns.jo,
      local: 'Foedselsaar',
      min: 1,
      max: 1,
      type: foedselsaarType,
      personal: true,
      example: '1990',
    },
    { namespace: ns.jo, local: 'CvIdentifier', min: 0, max: 1, type: guid, personal: true },
    {
      namespace: ns.jo,
      local: 'HarSoegbartCv',
      min: 1,
      max: 1,
      type: xsBoolean,
      personal: false,
      example: 'false',
    },
    {
      namespace: ns.jo,
      local: 'NavneOgAdressebeskyttelse',
      min: 1,
      max: 1,
      type: xsBoolean,
      personal: false,
      example: 'false',
    },
  ],
};

/** The fields of a request to CreateJobordreFormidling; their order is fixed. */
export interface CreateJobordreFormidlingRequestType {
  /** Id of the job order. */
  readonly JobordreIdentifier: string;
  /** The candidate. */
  readonly Kandidat: KandidatType;
  /**
   * What the company is to know of the candidate. The text is shown to the company: write no
   * CPR number, and nothing that tells the name, the street or the year of birth of a
   * protected person (140057).
   */
  readonly Beskrivelse?: string;
  /**
   * Website of the candidate. Of a person with name and address protection it is not shown to
   * the company.
   */
  readonly Hjemmeside?: string;
}

export const createJobordreFormidlingRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.jo,
      local: 'JobordreIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '5b0c8a52-2f4e-4d5a-9c1b-7e6f3a2d1c90',
    },
    { namespace: ns.jo, local: 'Kandidat', min: 1, max: 1, type: kandidatType, personal: false },
    {
      namespace: ns.jo,
      local: 'Beskrivelse',
      min: 0,
      max: 1,
      type: formidlingsbeskrivelseType,
      personal: false,
    },
    { namespace: ns.jo, local: 'Hjemmeside', min: 0, max: 1, type: urlType, personal: true },
  ],
};

/**
 * The fields of the answer of CreateJobordreFormidling; the last one is always the id of the
 * call in the log.
 */
export interface CreateJobordreFormidlingResponseType {
  /** Id of the mediation as answered by CreateJobordreFormidling. */
  readonly FormidlingIdentifier: string;
  /** Version of the mediation: 1. */
  readonly Version: number;
  /** What the caller should know although the call succeeded. Absent when there is nothing. */
  readonly AdvarselSamling?: readonly JobordreadvarselType[];
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const createJobordreFormidlingResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.jo,
      local: 'FormidlingIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '9e1f7d3c-6a2b-4c8d-8f5e-1b2a3c4d5e6f',
    },
    { namespace: ns.jo, local: 'Version', min: 1, max: 1, type: versionType, personal: false, example: '1' },
    {
      namespace: ns.jo,
      local: 'AdvarselSamling',
      min: 0,
      max: 1,
      type: jobordreadvarselSamlingType,
      personal: false,
    },
    {
      namespace: ns.jo,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

/** The fields of a request to UpdateJobordreFormidling; their order is fixed. */
export interface UpdateJobordreFormidlingRequestType {
  /** Id of the mediation as answered by CreateJobordreFormidling. */
  readonly FormidlingIdentifier: string;
  /** The version of the mediation seen last (140201). */
  readonly Version: number;
  /**
   * Status of the candidate: mediated, hired or not hired. Fjernet is set by
   * DeleteJobordreFormidling only (140054).
   */
  readonly Status?: number;
  /**
   * What the company is to know of the candidate. The text is shown to the company: write no
   * CPR number, and nothing that tells the name, the street or the year of birth of a
   * protected person (140057).
   */
  readonly Beskrivelse?: string;
  /**
   * Website of the candidate. Of a person with name and address protection it is not shown to
   * the company.
   */
  readonly Hjemmeside?: string;
}

export const updateJobordreFormidlingRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.jo,
      local: 'FormidlingIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '9e1f7d3c-6a2b-4c8d-8f5e-1b2a3c4d5e6f',
    },
    { namespace: ns.jo, local: 'Version', min: 1, max: 1, type: versionType, personal: false, example: '1' },
    {
      namespace: ns.jo,
      local: 'Status',
      min: 0,
      max: 1,
      type: { kind: 'code', kodeliste: 'Formidlingsstatus' },
      personal: false,
      example: '2',
    },
    {
      namespace: ns.jo,
      local: 'Beskrivelse',
      min: 0,
      max: 1,
      type: formidlingsbeskrivelseType,
      personal: false,
    },
    { namespace: ns.jo, local: 'Hjemmeside', min: 0, max: 1, type: urlType, personal: true },
  ],
};

/**
 * The fields of the answer of UpdateJobordreFormidling; the last one is always the id of the
 * call in the log.
 */
export interface UpdateJobordreFormidlingResponseType {
  /** Id of the mediation as answered by CreateJobordreFormidling. */
  readonly FormidlingIdentifier: string;
  /** The version that the change made. */
  readonly Version: number;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const updateJobordreFormidlingResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.jo,
      local: 'FormidlingIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '9e1f7d3c-6a2b-4c8d-8f5e-1b2a3c4d5e6f',
    },
    { namespace: ns.jo, local: 'Version', min: 1, max: 1, type: versionType, personal: false, example: '1' },
    {
      namespace: ns.jo,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

/** The fields of a request to DeleteJobordreFormidling; their order is fixed. */
export interface DeleteJobordreFormidlingRequestType {
  /** Id of the mediation as answered by CreateJobordreFormidling. */
  readonly FormidlingIdentifier: string;
  /** The version of the mediation seen last (140201). */
  readonly Version: number;
  /**
   * Why the candidate is removed. The text is shown to the company: write no CPR number, and
   * nothing that tells the name, the street or the year of birth of a protected person
   * (140057).
   */
  readonly Begrundelse: string;
}

export const deleteJobordreFormidlingRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.jo,
      local: 'FormidlingIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '9e1f7d3c-6a2b-4c8d-8f5e-1b2a3c4d5e6f',
    },
    { namespace: ns.jo, local: 'Version', min: 1, max: 1, type: versionType, personal: false, example: '1' },
    {
      namespace: ns.jo,
      local: 'Begrundelse',
      min: 1,
      max: 1,
      type: noteType,
      personal: false,
      example: 'Kandidaten har fået andet arbejde.',
    },
  ],
};

/**
 * The fields of the answer of DeleteJobordreFormidling; the last one is always the id of the
 * call in the log.
 */
export interface DeleteJobordreFormidlingResponseType {
  /** Id of the mediation as answered by CreateJobordreFormidling. */
  readonly FormidlingIdentifier: string;
  /** The version that the removal made. */
  readonly Version: number;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const deleteJobordreFormidlingResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.jo,
      local: 'FormidlingIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '9e1f7d3c-6a2b-4c8d-8f5e-1b2a3c4d5e6f',
    },
    { namespace: ns.jo, local: 'Version', min: 1, max: 1, type: versionType, personal: false, example: '1' },
    {
      namespace: ns.jo,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

export const formidlingsstatusSamlingType: ListType = {
  kind: 'list',
  item: {
    namespace: ns.jo,
    local: 'Status',
    min: 0,
    max: 100,
    type: { kind: 'code', kodeliste: 'Formidlingsstatus' },
    personal: false,
    example: '1',
  },
};

/** The fields of a request to GetJobordreFormidlinger; their order is fixed. */
export interface GetJobordreFormidlingerRequestType {
  /** Id of the job order. */
  readonly JobordreIdentifier: string;
  /** Only candidates with these statuses. When left out all come but those removed. */
  readonly StatusSamling?: readonly number[];
  /**
   * NextCursor of an earlier answer to the same query. Leave it out to start from the
   * beginning.
   */
  readonly Cursor?: string;
  /** Number wanted on the page; 25 when left out. A page ends at 2 million characters too. */
  readonly PageSize?: number;
}

export const getJobordreFormidlingerRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.jo,
      local: 'JobordreIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '5b0c8a52-2f4e-4d5a-9c1b-7e6f3a2d1c90',
    },
    {
      namespace: ns.jo,
      local: 'StatusSamling',
      min: 0,
      max: 1,
      type: formidlingsstatusSamlingType,
      personal: false,
    },
    { namespace: ns.jo, local: 'Cursor', min: 0, max: 1, type: cursorType, personal: false },
    {
      namespace: ns.jo,
      local: 'PageSize',
      min: 0,
      max: 1,
      type: pageSizeType,
      personal: false,
      example: '25',
    },
  ],
};

/** A job centre or unemployment fund, and how to reach it. */
export interface MyndighedType {
  /** Type of the organisation. */
  readonly OrganisationTypeId: number;
  /** Code of the organisation. */
  readonly OrganisationCode: string;
  /** Name of the authority. */
  readonly Navn?: string;
  /** Telephone number. */
  readonly Telefonnummer?: string;
  /** E-mail address. */
  readonly Email?: string;
}

export const myndighedType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.jo,
      local: 'OrganisationTypeId',
      min: 1,
      max: 1,
      type: organisationTypeIdType,
      personal: false,
      kodeliste: 'OrganisationType',
      example: '8',
    },
    {
      namespace: ns.jo,
      local: 'OrganisationCode',
      min: 1,
      max: 1,
      type: organisationCodeType,
      personal: false,
      example: '101',
    },
    {
      namespace: ns.jo,
      local: 'Navn',
      min: 0,
      max: 1,
      type: xsString,
      personal: false,
      example: 'Jobcenter København',
    },
    {
      namespace: ns.jo,
      local: 'Telefonnummer',
      min: 0,
      max: 1,
      type: xsString,
      personal: false,
      example: '70252589',
    },
    {
      namespace: ns.jo,
      local: 'Email',
      min: 0,
      max: 1,
      type: xsString,
      personal: false,
      example: 'jobordre@jobcenter.eksempel.dk',
    },
  ],
};

/** A candidate as the caller may see it. */
export interface VistKandidatType {
  /** The CPR number; for authorities only. */
  readonly PersonCivilRegistrationIdentifier?: string;
  /** First names of the person. */
  readonly Fornavne?: string;
  /** Surname of the person. */
  readonly Efternavn?: string;
  /** Address of the candidate. */
  readonly Adresse?: KandidatadresseType;
  /** Year of birth. */
  readonly Foedselsaar?: number;
  /** Id of the CV on Jobnet when it is searchable. */
  readonly CvIdentifier?: string;
  /** Whether the CV on Jobnet is searchable. */
  readonly HarSoegbartCv?: boolean;
  /** Whether the person is protected: then ask FormidletAf. */
  readonly NavneOgAdressebeskyttelse: boolean;
}

export const vistKandidatType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.jo,
      local: 'PersonCivilRegistrationIdentifier',
      min: 0,
      max: 1,
      type: personCivilRegistrationIdentifierType,
      personal: true,
    },
    { namespace: ns.jo, local: 'Fornavne', min: 0, max: 1, type: xsString, personal: true },
    { namespace: ns.jo, local: 'Efternavn', min: 0, max: 1, type: xsString, personal: true },
    { namespace: ns.jo, local: 'Adresse', min: 0, max: 1, type: kandidatadresseType, personal: false },
    { namespace: ns.jo, local: 'Foedselsaar', min: 0, max: 1, type: xsInt, personal: true },
    { namespace: ns.jo, local: 'CvIdentifier', min: 0, max: 1, type: guid, personal: true },
    { namespace: ns.jo, local: 'HarSoegbartCv', min: 0, max: 1, type: xsBoolean, personal: false },
    {
      namespace: ns.jo,
      local: 'NavneOgAdressebeskyttelse',
      min: 1,
      max: 1,
      type: xsBoolean,
      personal: false,
      example: 'false',
    },
  ],
};

/**
 * A candidate mediated. What the company sees depends on the CV and the protection of the
 * candidate; authorities see all.
 */
export interface FormidlingType {
  /** Id of the mediation as answered by CreateJobordreFormidling. */
  readonly FormidlingIdentifier: string;
  /** The newest version of the mediation. */
  readonly Version: number;
  /** Status of the candidate. */
  readonly Status: number;
  /** When the candidate was mediated. */
  readonly FormidletTidspunkt: string;
  /** The authority that mediated, and how to ask it. */
  readonly FormidletAf: MyndighedType;
  /** What the caller may see of the candidate. */
  readonly Kandidat: VistKandidatType;
  /** What the authority wrote of the candidate. */
  readonly Beskrivelse?: string;
  /** Website of the candidate. */
  readonly Hjemmeside?: string;
}

export const formidlingType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.jo,
      local: 'FormidlingIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '9e1f7d3c-6a2b-4c8d-8f5e-1b2a3c4d5e6f',
    },
    { namespace: ns.jo, local: 'Version', min: 1, max: 1, type: versionType, personal: false, example: '1' },
    {
      namespace: ns.jo,
      local: 'Status',
      min: 1,
      max: 1,
      type: { kind: 'code', kodeliste: 'Formidlingsstatus' },
      personal: false,
      example: '1',
    },
    {
      namespace: ns.jo,
      local: 'FormidletTidspunkt',
      min: 1,
      max: 1,
      type: xsDateTime,
      personal: false,
      example: '-PT1H',
    },
    { namespace: ns.jo, local: 'FormidletAf', min: 1, max: 1, type: myndighedType, personal: false },
    { namespace: ns.jo, local: 'Kandidat', min: 1, max: 1, type: vistKandidatType, personal: false },
    { namespace: ns.jo, local: 'Beskrivelse', min: 0, max: 1, type: xsString, personal: false },
    { namespace: ns.jo, local: 'Hjemmeside', min: 0, max: 1, type: xsAnyURI, personal: true },
  ],
};

export const formidlingSamlingType: ListType = {
  kind: 'list',
  item: {
    namespace: ns.jo,
    local: 'Formidling',
    min: 0,
    max: Infinity,
    type: formidlingType,
    personal: false,
  },
};

/**
 * The fields of the answer of GetJobordreFormidlinger; the last one is always the id of the
 * call in the log.
 */
export interface GetJobordreFormidlingerResponseType {
  /** The mediations of this page. */
  readonly FormidlingSamling: readonly FormidlingType[];
  /** Send this as Cursor to get the next page. Absent on the last page. */
  readonly NextCursor?: string;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const getJobordreFormidlingerResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.jo,
      local: 'FormidlingSamling',
      min: 1,
      max: 1,
      type: formidlingSamlingType,
      personal: false,
    },
    { namespace: ns.jo, local: 'NextCursor', min: 0, max: 1, type: cursorType, personal: false },
    {
      namespace: ns.jo,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

/** The fields of a request to GetFormidlingslog; their order is fixed. */
export interface GetFormidlingslogRequestType {
  /** Id of the job order. */
  readonly JobordreIdentifier: string;
  /**
   * NextCursor of an earlier answer to the same query. Leave it out to start from the
   * beginning.
   */
  readonly Cursor?: string;
  /** Number wanted on the page; 25 when left out. A page ends at 2 million characters too. */
  readonly PageSize?: number;
}

export const getFormidlingslogRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.jo,
      local: 'JobordreIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '5b0c8a52-2f4e-4d5a-9c1b-7e6f3a2d1c90',
    },
    { namespace: ns.jo, local: 'Cursor', min: 0, max: 1, type: cursorType, personal: false },
    {
      namespace: ns.jo,
      local: 'PageSize',
      min: 0,
      max: 1,
      type: pageSizeType,
      personal: false,
      example: '25',
    },
  ],
};

/** An action on a job order. */
export interface LoglinjeType {
  /** Who carried out the action. */
  readonly UdfoertAf: JobordrepartType;
  /**
   * The note, the comment, the text of the candidate or the reason. Besides, who is tovholder
   * when one was named, and which data an order lost when it became a running one.
   */
  readonly Beskrivelse?: string;
  /** Type of the action. */
  readonly Handlingstype: number;
  /** When the action was carried out. */
  readonly Handlingsdato: string;
  /** The mediation when the action concerned a candidate. */
  readonly FormidlingIdentifier?: string;
  /** The status of the order when the action set one. */
  readonly Status?: number;
  /** The status that the candidate got when the action concerned one and set one. */
  readonly Formidlingsstatus?: number;
}

export const loglinjeType: SequenceType = {
  kind: 'sequence',
  elements: [
    { namespace: ns.jo, local: 'UdfoertAf', min: 1, max: 1, type: jobordrepartType, personal: false },
    { namespace: ns.jo, local: 'Beskrivelse', min: 0, max: 1, type: xsString, personal: false },
    {
      namespace: ns.jo,
      local: 'Handlingstype',
      min: 1,
      max: 1,
      type: { kind: 'code', kodeliste: 'Handlingstype' },
      personal: false,
      example: '1',
    },
    {
      namespace: ns.jo,
      local: 'Handlingsdato',
      min: 1,
      max: 1,
      type: xsDateTime,
      personal: false,
      example: '-PT1H',
    },
    { namespace: ns.jo, local: 'FormidlingIdentifier', min: 0, max: 1, type: guid, personal: false },
    {
      namespace: ns.jo,
      local: 'Status',
      min: 0,
      max: 1,
      type: { kind: 'code', kodeliste: 'Jobordrestatus' },
      personal: false,
    },
    {
      namespace: ns.jo,
      local: 'Formidlingsstatus',
      min: 0,
      max: 1,
      type: { kind: 'code', kodeliste: 'Formidlingsstatus' },
      personal: false,
    },
  ],
};

export const loglinjeSamlingType: ListType = {
  kind: 'list',
  item: { namespace: ns.jo, local: 'Loglinje', min: 0, max: Infinity, type: loglinjeType, personal: false },
};

/**
 * The fields of the answer of GetFormidlingslog; the last one is always the id of the call in
 * the log.
 */
export interface GetFormidlingslogResponseType {
  /** The lines of the log on this page. */
  readonly LoglinjeSamling: readonly LoglinjeType[];
  /** Send this as Cursor to get the next page. Absent on the last page. */
  readonly NextCursor?: string;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const getFormidlingslogResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.jo,
      local: 'LoglinjeSamling',
      min: 1,
      max: 1,
      type: loglinjeSamlingType,
      personal: false,
    },
    { namespace: ns.jo, local: 'NextCursor', min: 0, max: 1, type: cursorType, personal: false },
    {
      namespace: ns.jo,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

/** The fields of a request to GetJobordrehaendelser; their order is fixed. */
export interface GetJobordrehaendelserRequestType {
  /** NextCursor of the answer before. Leave it out to start at the first event. */
  readonly Cursor?: string;
  /** Number wanted on the page; 25 when left out. A page ends at 2 million characters too. */
  readonly PageSize?: number;
}

export const getJobordrehaendelserRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    { namespace: ns.jo, local: 'Cursor', min: 0, max: 1, type: cursorType, personal: false },
    {
      namespace: ns.jo,
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
 * Something that happened to a job order. Name and CPR number of a candidate never stand
 * here; get them with GetJobordreFormidlinger.
 */
export interface JobordrehaendelseType {
  /** Id of the job order. */
  readonly JobordreIdentifier: string;
  /** The number that people see. */
  readonly Jobordrenummer: number;
  /** Version of the order after the event. */
  readonly Version: number;
  /** Type of the event. */
  readonly Haendelsestype: number;
  /** When it happened. */
  readonly Tidspunkt: string;
  /** Who did it. */
  readonly UdfoertAf: JobordrepartType;
  /** The mediation when the event concerned a candidate. */
  readonly FormidlingIdentifier?: string;
  /** The responsible job centre of the order. */
  readonly AnsvarligtJobcenter: string;
  /** Status of the order now. */
  readonly Status: number;
}

export const jobordrehaendelseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.jo,
      local: 'JobordreIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '5b0c8a52-2f4e-4d5a-9c1b-7e6f3a2d1c90',
    },
    {
      namespace: ns.jo,
      local: 'Jobordrenummer',
      min: 1,
      max: 1,
      type: jobordrenummerType,
      personal: false,
      example: '17',
    },
    { namespace: ns.jo, local: 'Version', min: 1, max: 1, type: versionType, personal: false, example: '1' },
    {
      namespace: ns.jo,
      local: 'Haendelsestype',
      min: 1,
      max: 1,
      type: { kind: 'code', kodeliste: 'Jobordrehaendelsestype' },
      personal: false,
      example: '1',
    },
    {
      namespace: ns.jo,
      local: 'Tidspunkt',
      min: 1,
      max: 1,
      type: xsDateTime,
      personal: false,
      example: '-PT1H',
    },
    { namespace: ns.jo, local: 'UdfoertAf', min: 1, max: 1, type: jobordrepartType, personal: false },
    { namespace: ns.jo, local: 'FormidlingIdentifier', min: 0, max: 1, type: guid, personal: false },
    {
      namespace: ns.jo,
      local: 'AnsvarligtJobcenter',
      min: 1,
      max: 1,
      type: jobcenterkodeType,
      personal: false,
      example: '101',
    },
    {
      namespace: ns.jo,
      local: 'Status',
      min: 1,
      max: 1,
      type: { kind: 'code', kodeliste: 'Jobordrestatus' },
      personal: false,
      example: '1',
    },
  ],
};

export const jobordrehaendelseSamlingType: ListType = {
  kind: 'list',
  item: {
    namespace: ns.jo,
    local: 'Jobordrehaendelse',
    min: 0,
    max: Infinity,
    type: jobordrehaendelseType,
    personal: false,
  },
};

/**
 * The fields of the answer of GetJobordrehaendelser; the last one is always the id of the
 * call in the log.
 */
export interface GetJobordrehaendelserResponseType {
  /** The events. The list is empty when there is nothing new. */
  readonly JobordrehaendelseSamling: readonly JobordrehaendelseType[];
  /** Keep this and send it as Cursor next time, also when the list is empty. */
  readonly NextCursor: string;
  /** true when there are more events to fetch already. */
  readonly HasMore: boolean;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const getJobordrehaendelserResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.jo,
      local: 'JobordrehaendelseSamling',
      min: 1,
      max: 1,
      type: jobordrehaendelseSamlingType,
      personal: false,
    },
    {
      namespace: ns.jo,
      local: 'NextCursor',
      min: 1,
      max: 1,
      type: cursorType,
      personal: false,
      example: 'MDAwMDAwMDAwMQ',
    },
    {
      namespace: ns.jo,
      local: 'HasMore',
      min: 1,
      max: 1,
      type: xsBoolean,
      personal: false,
      example: 'false',
    },
    {
      namespace: ns.jo,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

/** The fields of a request to GetVirksomhedJobcenterTilknytning; their order is fixed. */
export interface GetVirksomhedJobcenterTilknytningRequestType {
  /** CVR number of the company. */
  readonly CVRnumberIdentifier: string;
  /** The production unit; a pair that does not exist gives 4353. */
  readonly ProductionUnitIdentifier: string;
}

export const getVirksomhedJobcenterTilknytningRequestType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.jo,
      local: 'CVRnumberIdentifier',
      min: 1,
      max: 1,
      type: cvrnumberIdentifierType,
      personal: false,
      example: '12345674',
    },
    {
      namespace: ns.jo,
      local: 'ProductionUnitIdentifier',
      min: 1,
      max: 1,
      type: productionUnitIdentifierType,
      personal: false,
      example: '1012345674',
    },
  ],
};

/**
 * The fields of the answer of GetVirksomhedJobcenterTilknytning; the last one is always the
 * id of the call in the log.
 */
export interface GetVirksomhedJobcenterTilknytningResponseType {
  /** Municipality of the production unit. */
  readonly Kommunekode?: string;
  /** Job centre of the municipality; absent when none is known. */
  readonly Jobcenter?: JobcenterType;
  /** true when the job centre can be chosen as AnsvarligtJobcenter now. */
  readonly TagerImodJobordrer: boolean;
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const getVirksomhedJobcenterTilknytningResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.jo,
      local: 'Kommunekode',
      min: 0,
      max: 1,
      type: kommunekodeType,
      personal: false,
      example: '101',
    },
    { namespace: ns.jo, local: 'Jobcenter', min: 0, max: 1, type: jobcenterType, personal: false },
    {
      namespace: ns.jo,
      local: 'TagerImodJobordrer',
      min: 1,
      max: 1,
      type: xsBoolean,
      personal: false,
      example: 'true',
    },
    {
      namespace: ns.jo,
      local: 'ServiceRequestLogReferenceIdentifier',
      min: 1,
      max: 1,
      type: guid,
      personal: false,
      example: '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11',
    },
  ],
};

/** The fields of a request to GetTilmeldteJobcentre; their order is fixed. */
export type GetTilmeldteJobcentreRequestType = Readonly<Record<string, never>>;

export const getTilmeldteJobcentreRequestType: SequenceType = { kind: 'sequence', elements: [] };

export const jobcenterSamlingType: ListType = {
  kind: 'list',
  item: { namespace: ns.jo, local: 'Jobcenter', min: 0, max: Infinity, type: jobcenterType, personal: false },
};

/**
 * The fields of the answer of GetTilmeldteJobcentre; the last one is always the id of the
 * call in the log.
 */
export interface GetTilmeldteJobcentreResponseType {
  /** The job centres. */
  readonly JobcenterSamling: readonly JobcenterType[];
  /** The id of the call in the gateway's log. Quote it to support. */
  readonly ServiceRequestLogReferenceIdentifier: string;
}

export const getTilmeldteJobcentreResponseType: SequenceType = {
  kind: 'sequence',
  elements: [
    {
      namespace: ns.jo,
      local: 'JobcenterSamling',
      min: 1,
      max: 1,
      type: jobcenterSamlingType,
      personal: false,
    },
    {
      namespace: ns.jo,
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
 * Create a job order. It is open at once to all job centres and to the unemployment funds
 * that take part; it is never shown on Jobnet.
 */
export const createJobordreRequest: TypedElement<CreateJobordreRequestType> = {
  namespace: ns.jo,
  local: 'CreateJobordreRequest',
  min: 1,
  max: 1,
  type: createJobordreRequestType,
  personal: false,
};

/** The receipt: the whole job order as it is stored. */
export const createJobordreResponse: TypedElement<CreateJobordreResponseType> = {
  namespace: ns.jo,
  local: 'CreateJobordreResponse',
  min: 1,
  max: 1,
  type: createJobordreResponseType,
  personal: false,
};

/** Try a job order without storing it: every violation at once. */
export const isValidJobordreRequest: TypedElement<IsValidJobordreRequestType> = {
  namespace: ns.jo,
  local: 'IsValidJobordreRequest',
  min: 1,
  max: 1,
  type: isValidJobordreRequestType,
  personal: false,
};

/** Whether CreateJobordre would accept the job order now. */
export const isValidJobordreResponse: TypedElement<IsValidJobordreResponseType> = {
  namespace: ns.jo,
  local: 'IsValidJobordreResponse',
  min: 1,
  max: 1,
  type: isValidJobordreResponseType,
  personal: false,
};

/**
 * Give a job order new content. The responsible job centre cannot be changed. A later
 * Svarfrist opens an order again that its deadline closed.
 */
export const updateJobordreRequest: TypedElement<UpdateJobordreRequestType> = {
  namespace: ns.jo,
  local: 'UpdateJobordreRequest',
  min: 1,
  max: 1,
  type: updateJobordreRequestType,
  personal: false,
};

/** The receipt of the change. */
export const updateJobordreResponse: TypedElement<UpdateJobordreResponseType> = {
  namespace: ns.jo,
  local: 'UpdateJobordreResponse',
  min: 1,
  max: 1,
  type: updateJobordreResponseType,
  personal: false,
};

/** Change the status of a job order, with a comment. */
export const setJobordreStatusRequest: TypedElement<SetJobordreStatusRequestType> = {
  namespace: ns.jo,
  local: 'SetJobordreStatusRequest',
  min: 1,
  max: 1,
  type: setJobordreStatusRequestType,
  personal: false,
};

/** The receipt of the change. */
export const setJobordreStatusResponse: TypedElement<SetJobordreStatusResponseType> = {
  namespace: ns.jo,
  local: 'SetJobordreStatusResponse',
  min: 1,
  max: 1,
  type: setJobordreStatusResponseType,
  personal: false,
};

/** Get a job order as it was created or changed to. */
export const getJobordreRequest: TypedElement<GetJobordreRequestType> = {
  namespace: ns.jo,
  local: 'GetJobordreRequest',
  min: 1,
  max: 1,
  type: getJobordreRequestType,
  personal: false,
};

/** The content of the job order. */
export const getJobordreResponse: TypedElement<GetJobordreResponseType> = {
  namespace: ns.jo,
  local: 'GetJobordreResponse',
  min: 1,
  max: 1,
  type: getJobordreResponseType,
  personal: false,
};

/**
 * Get the job orders of a company, page by page; they are the same for everyone in the
 * company, whatever the production unit.
 */
export const getJobordrerForVirksomhedRequest: TypedElement<GetJobordrerForVirksomhedRequestType> = {
  namespace: ns.jo,
  local: 'GetJobordrerForVirksomhedRequest',
  min: 1,
  max: 1,
  type: getJobordrerForVirksomhedRequestType,
  personal: false,
};

/** A page of the company's job orders. */
export const getJobordrerForVirksomhedResponse: TypedElement<GetJobordrerForVirksomhedResponseType> = {
  namespace: ns.jo,
  local: 'GetJobordrerForVirksomhedResponse',
  min: 1,
  max: 1,
  type: getJobordrerForVirksomhedResponseType,
  personal: false,
};

/**
 * Get job orders of a type, newest first, page by page. With UdenTovholder it is the to-do
 * list of a job centre.
 */
export const getJobordrerPaaTypeOgStatusRequest: TypedElement<GetJobordrerPaaTypeOgStatusRequestType> = {
  namespace: ns.jo,
  local: 'GetJobordrerPaaTypeOgStatusRequest',
  min: 1,
  max: 1,
  type: getJobordrerPaaTypeOgStatusRequestType,
  personal: false,
};

/** A page of job orders. */
export const getJobordrerPaaTypeOgStatusResponse: TypedElement<GetJobordrerPaaTypeOgStatusResponseType> = {
  namespace: ns.jo,
  local: 'GetJobordrerPaaTypeOgStatusResponse',
  min: 1,
  max: 1,
  type: getJobordrerPaaTypeOgStatusResponseType,
  personal: false,
};

/** Name the employee of the responsible job centre who coordinates the mediation. */
export const setTovholderRequest: TypedElement<SetTovholderRequestType> = {
  namespace: ns.jo,
  local: 'SetTovholderRequest',
  min: 1,
  max: 1,
  type: setTovholderRequestType,
  personal: false,
};

/** The receipt. */
export const setTovholderResponse: TypedElement<SetTovholderResponseType> = {
  namespace: ns.jo,
  local: 'SetTovholderResponse',
  min: 1,
  max: 1,
  type: setTovholderResponseType,
  personal: false,
};

/** Mediate a candidate to a job order. If the order wants it, its contact person gets a mail. */
export const createJobordreFormidlingRequest: TypedElement<CreateJobordreFormidlingRequestType> = {
  namespace: ns.jo,
  local: 'CreateJobordreFormidlingRequest',
  min: 1,
  max: 1,
  type: createJobordreFormidlingRequestType,
  personal: false,
};

/** The receipt of the mediation. */
export const createJobordreFormidlingResponse: TypedElement<CreateJobordreFormidlingResponseType> = {
  namespace: ns.jo,
  local: 'CreateJobordreFormidlingResponse',
  min: 1,
  max: 1,
  type: createJobordreFormidlingResponseType,
  personal: false,
};

/**
 * Change the status of a mediation, or correct its text. The company can change the status
 * only.
 */
export const updateJobordreFormidlingRequest: TypedElement<UpdateJobordreFormidlingRequestType> = {
  namespace: ns.jo,
  local: 'UpdateJobordreFormidlingRequest',
  min: 1,
  max: 1,
  type: updateJobordreFormidlingRequestType,
  personal: false,
};

/** The receipt of the change. */
export const updateJobordreFormidlingResponse: TypedElement<UpdateJobordreFormidlingResponseType> = {
  namespace: ns.jo,
  local: 'UpdateJobordreFormidlingResponse',
  min: 1,
  max: 1,
  type: updateJobordreFormidlingResponseType,
  personal: false,
};

/** Remove a candidate from a job order, with the reason in the log. */
export const deleteJobordreFormidlingRequest: TypedElement<DeleteJobordreFormidlingRequestType> = {
  namespace: ns.jo,
  local: 'DeleteJobordreFormidlingRequest',
  min: 1,
  max: 1,
  type: deleteJobordreFormidlingRequestType,
  personal: false,
};

/** The receipt. */
export const deleteJobordreFormidlingResponse: TypedElement<DeleteJobordreFormidlingResponseType> = {
  namespace: ns.jo,
  local: 'DeleteJobordreFormidlingResponse',
  min: 1,
  max: 1,
  type: deleteJobordreFormidlingResponseType,
  personal: false,
};

/** Get the candidates mediated to a job order, oldest first, page by page. */
export const getJobordreFormidlingerRequest: TypedElement<GetJobordreFormidlingerRequestType> = {
  namespace: ns.jo,
  local: 'GetJobordreFormidlingerRequest',
  min: 1,
  max: 1,
  type: getJobordreFormidlingerRequestType,
  personal: false,
};

/** A page of mediations. */
export const getJobordreFormidlingerResponse: TypedElement<GetJobordreFormidlingerResponseType> = {
  namespace: ns.jo,
  local: 'GetJobordreFormidlingerResponse',
  min: 1,
  max: 1,
  type: getJobordreFormidlingerResponseType,
  personal: false,
};

/** Get the mediation log of a job order, oldest first, page by page. */
export const getFormidlingslogRequest: TypedElement<GetFormidlingslogRequestType> = {
  namespace: ns.jo,
  local: 'GetFormidlingslogRequest',
  min: 1,
  max: 1,
  type: getFormidlingslogRequestType,
  personal: false,
};

/** A page of the log. */
export const getFormidlingslogResponse: TypedElement<GetFormidlingslogResponseType> = {
  namespace: ns.jo,
  local: 'GetFormidlingslogResponse',
  min: 1,
  max: 1,
  type: getFormidlingslogResponseType,
  personal: false,
};

/**
 * Get what has happened to job orders since last time, in an order without gaps that never
 * changes.
 */
export const getJobordrehaendelserRequest: TypedElement<GetJobordrehaendelserRequestType> = {
  namespace: ns.jo,
  local: 'GetJobordrehaendelserRequest',
  min: 1,
  max: 1,
  type: getJobordrehaendelserRequestType,
  personal: false,
};

/** A page of events. */
export const getJobordrehaendelserResponse: TypedElement<GetJobordrehaendelserResponseType> = {
  namespace: ns.jo,
  local: 'GetJobordrehaendelserResponse',
  min: 1,
  max: 1,
  type: getJobordrehaendelserResponseType,
  personal: false,
};

/** Get the local job centre of a production unit, and whether it takes job orders. */
export const getVirksomhedJobcenterTilknytningRequest: TypedElement<GetVirksomhedJobcenterTilknytningRequestType> =
  {
    namespace: ns.jo,
    local: 'GetVirksomhedJobcenterTilknytningRequest',
    min: 1,
    max: 1,
    type: getVirksomhedJobcenterTilknytningRequestType,
    personal: false,
  };

/** The local job centre. */
export const getVirksomhedJobcenterTilknytningResponse: TypedElement<GetVirksomhedJobcenterTilknytningResponseType> =
  {
    namespace: ns.jo,
    local: 'GetVirksomhedJobcenterTilknytningResponse',
    min: 1,
    max: 1,
    type: getVirksomhedJobcenterTilknytningResponseType,
    personal: false,
  };

/** Get the job centres that take job orders now. */
export const getTilmeldteJobcentreRequest: TypedElement<GetTilmeldteJobcentreRequestType> = {
  namespace: ns.jo,
  local: 'GetTilmeldteJobcentreRequest',
  min: 1,
  max: 1,
  type: getTilmeldteJobcentreRequestType,
  personal: false,
};

/** The job centres, ordered by code. */
export const getTilmeldteJobcentreResponse: TypedElement<GetTilmeldteJobcentreResponseType> = {
  namespace: ns.jo,
  local: 'GetTilmeldteJobcentreResponse',
  min: 1,
  max: 1,
  type: getTilmeldteJobcentreResponseType,
  personal: false,
};

/**
 * Job orders: the wish of a company that the job centre finds candidates; status, tovholder,
 * mediation, log and events. Job orders are never shown on Jobnet. The headers
 * RequestUserMetadataHeader and ActiveOrganisationHeader are required. RequestOptionsHeader
 * is optional and for that reason not bound to the operations, as WSDL 1.1 cannot express an
 * optional header. A message may be signed with WS-Security X.509: Body, Timestamp and both
 * headers, and RequestOptionsHeader and WS-Addressing where they are sent.
 */
export const jobordreService = {
  name: 'JobordreService',
  version: 1,
  path: '/virksomhedsindsats/1/JobordreService',
  namespace: 'http://service.bm.dk/virksomhedsindsats/1/JobordreService',
  wsdl: 'JobordreService.v1.wsdl',
  schemas: [
    'xsd/CodeListBase.xsd',
    'xsd/Guid.xsd',
    'xsd/Fejlliste.xsd',
    'xsd/Faelles.xsd',
    'xsd/JobannonceService.xsd',
    'xsd/JobordreService.xsd',
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
      name: 'CreateJobordre',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/1/JobordreService#CreateJobordre',
      answerAction: 'http://service.bm.dk/virksomhedsindsats/1/JobordreService#CreateJobordreResponse',
      input: createJobordreRequest,
      output: createJobordreResponse,
    },
    {
      name: 'IsValidJobordre',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/1/JobordreService#IsValidJobordre',
      answerAction: 'http://service.bm.dk/virksomhedsindsats/1/JobordreService#IsValidJobordreResponse',
      input: isValidJobordreRequest,
      output: isValidJobordreResponse,
    },
    {
      name: 'UpdateJobordre',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/1/JobordreService#UpdateJobordre',
      answerAction: 'http://service.bm.dk/virksomhedsindsats/1/JobordreService#UpdateJobordreResponse',
      input: updateJobordreRequest,
      output: updateJobordreResponse,
    },
    {
      name: 'SetJobordreStatus',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/1/JobordreService#SetJobordreStatus',
      answerAction: 'http://service.bm.dk/virksomhedsindsats/1/JobordreService#SetJobordreStatusResponse',
      input: setJobordreStatusRequest,
      output: setJobordreStatusResponse,
    },
    {
      name: 'GetJobordre',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/1/JobordreService#GetJobordre',
      answerAction: 'http://service.bm.dk/virksomhedsindsats/1/JobordreService#GetJobordreResponse',
      input: getJobordreRequest,
      output: getJobordreResponse,
    },
    {
      name: 'GetJobordrerForVirksomhed',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/1/JobordreService#GetJobordrerForVirksomhed',
      answerAction:
        'http://service.bm.dk/virksomhedsindsats/1/JobordreService#GetJobordrerForVirksomhedResponse',
      input: getJobordrerForVirksomhedRequest,
      output: getJobordrerForVirksomhedResponse,
    },
    {
      name: 'GetJobordrerPaaTypeOgStatus',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/1/JobordreService#GetJobordrerPaaTypeOgStatus',
      answerAction:
        'http://service.bm.dk/virksomhedsindsats/1/JobordreService#GetJobordrerPaaTypeOgStatusResponse',
      input: getJobordrerPaaTypeOgStatusRequest,
      output: getJobordrerPaaTypeOgStatusResponse,
    },
    {
      name: 'SetTovholder',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/1/JobordreService#SetTovholder',
      answerAction: 'http://service.bm.dk/virksomhedsindsats/1/JobordreService#SetTovholderResponse',
      input: setTovholderRequest,
      output: setTovholderResponse,
    },
    {
      name: 'CreateJobordreFormidling',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/1/JobordreService#CreateJobordreFormidling',
      answerAction:
        'http://service.bm.dk/virksomhedsindsats/1/JobordreService#CreateJobordreFormidlingResponse',
      input: createJobordreFormidlingRequest,
      output: createJobordreFormidlingResponse,
    },
    {
      name: 'UpdateJobordreFormidling',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/1/JobordreService#UpdateJobordreFormidling',
      answerAction:
        'http://service.bm.dk/virksomhedsindsats/1/JobordreService#UpdateJobordreFormidlingResponse',
      input: updateJobordreFormidlingRequest,
      output: updateJobordreFormidlingResponse,
    },
    {
      name: 'DeleteJobordreFormidling',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/1/JobordreService#DeleteJobordreFormidling',
      answerAction:
        'http://service.bm.dk/virksomhedsindsats/1/JobordreService#DeleteJobordreFormidlingResponse',
      input: deleteJobordreFormidlingRequest,
      output: deleteJobordreFormidlingResponse,
    },
    {
      name: 'GetJobordreFormidlinger',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/1/JobordreService#GetJobordreFormidlinger',
      answerAction:
        'http://service.bm.dk/virksomhedsindsats/1/JobordreService#GetJobordreFormidlingerResponse',
      input: getJobordreFormidlingerRequest,
      output: getJobordreFormidlingerResponse,
    },
    {
      name: 'GetFormidlingslog',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/1/JobordreService#GetFormidlingslog',
      answerAction: 'http://service.bm.dk/virksomhedsindsats/1/JobordreService#GetFormidlingslogResponse',
      input: getFormidlingslogRequest,
      output: getFormidlingslogResponse,
    },
    {
      name: 'GetJobordrehaendelser',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/1/JobordreService#GetJobordrehaendelser',
      answerAction: 'http://service.bm.dk/virksomhedsindsats/1/JobordreService#GetJobordrehaendelserResponse',
      input: getJobordrehaendelserRequest,
      output: getJobordrehaendelserResponse,
    },
    {
      name: 'GetVirksomhedJobcenterTilknytning',
      soapAction:
        'http://service.bm.dk/virksomhedsindsats/1/JobordreService#GetVirksomhedJobcenterTilknytning',
      answerAction:
        'http://service.bm.dk/virksomhedsindsats/1/JobordreService#GetVirksomhedJobcenterTilknytningResponse',
      input: getVirksomhedJobcenterTilknytningRequest,
      output: getVirksomhedJobcenterTilknytningResponse,
    },
    {
      name: 'GetTilmeldteJobcentre',
      soapAction: 'http://service.bm.dk/virksomhedsindsats/1/JobordreService#GetTilmeldteJobcentre',
      answerAction: 'http://service.bm.dk/virksomhedsindsats/1/JobordreService#GetTilmeldteJobcentreResponse',
      input: getTilmeldteJobcentreRequest,
      output: getTilmeldteJobcentreResponse,
    },
  ],
} as const satisfies ServiceContract;
