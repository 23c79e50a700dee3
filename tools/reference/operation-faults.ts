/**
 * Which fault codes an operation can answer with. The rules say theirs themselves; the rest stands
 * here, and test/reference.test.ts holds it against what the fixtures were answered and against the
 * whole catalogue.
 */
import { catalogue, type FaultCode } from '../../src/faults/catalogue.js';
import { jobordreSources } from '../../src/faults/jobordre-sources.js';
import { kontaktpersonSources } from '../../src/faults/kontaktperson-sources.js';
import { ruleSources } from '../../src/faults/rule-sources.js';
import { type OperationName, services } from '../../src/contract/index.js';
import { type OperationRule, operations } from '../../src/operations/table.js';
import { WRONG_CURSOR } from '../../src/services/cursor.js';
import { rules as ruleOfAds } from '../../src/services/jobannonce/rules/index.js';
import { rules as ruleOfOrders } from '../../src/services/jobordre/rules/index.js';
import { rules as ruleOfContacts } from '../../src/services/kontaktperson/rules/index.js';
import type { ElementDescriptor } from '../../src/xml/schema/schema.js';
import { codedOperations } from '../coded-elements.js';
import type { Bilingual } from './language.js';

/** A numbered rule: its codes, and the sentence it comes from. */
export interface NumberedRule {
  readonly number: number;
  readonly codes: readonly FaultCode[];
}

const AD_RULES: readonly NumberedRule[] = ruleOfAds;
const ORDER_RULES: readonly NumberedRule[] = ruleOfOrders;
const CONTACT_RULES: readonly NumberedRule[] = ruleOfContacts;
const ofOrderRules = (...numbers: readonly number[]): readonly NumberedRule[] =>
  ORDER_RULES.filter(({ number }) => numbers.includes(number));

/** The operations that try rules. A change of an order's status tries only some of them. */
const RULES: Partial<Record<OperationName, readonly NumberedRule[]>> = {
  CreateJobannonce: AD_RULES,
  UpdateJobannonce: AD_RULES,
  IsValidJobannonce: AD_RULES,
  CreateJobordre: ORDER_RULES,
  UpdateJobordre: ORDER_RULES,
  IsValidJobordre: ORDER_RULES,
  SetJobordreStatus: ofOrderRules(1, 3, 6, 8, 9, 17, 18),
  SetTovholder: ofOrderRules(13),
  CreateJobordreFormidling: ofOrderRules(1, 3, 13),
  UpdateJobordreFormidling: ofOrderRules(13),
  DeleteJobordreFormidling: ofOrderRules(13),
  CreateKontaktperson: CONTACT_RULES,
  IsValidKontaktperson: CONTACT_RULES,
  UpdateKontaktperson: CONTACT_RULES,
  OpretOgTilknyt: CONTACT_RULES,
};

export const rulesOf = (operation: OperationName): readonly NumberedRule[] =>
  (RULES[operation] ?? [])
    .map(({ number, codes }) => ({ number, codes: codes.filter(isPossible(operation)) }))
    .filter(({ codes }) => codes.length > 0);

/** The sources of the rules of a service; the rules of each are numbered from 1. */
const SOURCES: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  JobannonceService: ruleSources,
  JobordreService: jobordreSources,
  KontaktpersonService: kontaktpersonSources,
};

/** The source of a rule that the operation tries. */
export const sourceOf = (operation: OperationName, rule: number): string =>
  SOURCES[serviceOf(operation).name]?.[rule] ?? '';

function serviceOf(operation: OperationName) {
  const found = services.find(({ operations: own }) => own.some(({ name }) => name === operation));
  if (!found) throw new Error(`no service has ${operation}`);
  return found;
}

/** Codes about what an order was before, which a new one was not. */
const OF_CHANGES: readonly FaultCode[] = [140012, 140017, 140021, 140042];

const IMPOSSIBLE: Partial<Record<OperationName, readonly FaultCode[]>> = {
  CreateJobordre: OF_CHANGES,
  IsValidJobordre: OF_CHANGES,
  UpdateJobordre: [140011, 140016],
};

const isPossible = (operation: OperationName) => (kode: FaultCode) =>
  IMPOSSIBLE[operation]?.includes(kode) !== true;

/** The register of companies does not answer. */
const REGISTER: readonly FaultCode[] = [139140, 139141];
const ORDER_SEEN: readonly FaultCode[] = [140000];
const ORDER_CHANGED: readonly FaultCode[] = [140000, 140200];
const MEDIATION_CHANGED: readonly FaultCode[] = [140001, 140052, 140057, 140201];
const CONTACT_SEEN: readonly FaultCode[] = [150000];
const CONTACT_CHANGED: readonly FaultCode[] = [150000, 150200];
// oxfmt-ignore
const NOTICE: readonly FaultCode[] = [
  150510, 150511, 150512, 150513, 150514, 150515, 150520, 150530, 150531, 150532, 150533,
  150534, 150535, 150536, 150537, 150538, 150539, 150540,
];
const REQUEST: readonly FaultCode[] = [150630, 150631, 150632];
const AD_HELD: readonly FaultCode[] = [130000, 130300, 130301, 130302];

/** What it answers besides its rules, and the code lists and the cursor of its request. */
const OWN: Record<OperationName, readonly FaultCode[]> = {
  CreateJobannonce: [...REGISTER, 139142, 150021],
  UpdateJobannonce: [130000, 130200, 130201, 130202, ...REGISTER, 139142, 150021],
  CloseJobannonce: [130000, 130200, 130201, 130202],
  DeleteJobannonce: [130000, 130200],
  IsValidJobannonce: [...REGISTER, 139142, 150021],
  GetJobannonce: [130000],
  GetJobannoncePubliceret: [130000, 130203],
  GetJobannonceHistory: [130000],
  GetJobannonceChanges: [],
  GetJobannonceByAnnonceId: [130000, 139002],
  SearchJobannonce: [130012, 130083, 130084, 130085, 130101, 130220, 130221, 130222],

  GetVirksomhedLogin: [120500, 120700, ...REGISTER],
  GetVirksomhedLogins: [],
  GetVirksomhedsadgang: [120500, ...REGISTER],
  SetVirksomhedLogin: [4353, 120500, 120710, 120711, ...REGISTER],

  GetAfventendeJobannoncer: [],
  PaabegyndBehandling: [130000, 130300, 130301],
  ParkerJobannonce: [...AD_HELD, 130303, 130306],
  FrigivJobannonce: AD_HELD,
  GodkendJobannonce: [...AD_HELD, 130200, 130308, 130309, 130310, 130311, 130313, ...REGISTER],
  AfvisJobannonce: [...AD_HELD, 130200, 130304, 130305, 130307, 130312],

  CreateJobordre: [140002, ...REGISTER, 150021],
  IsValidJobordre: [...REGISTER, 150021],
  UpdateJobordre: [...ORDER_CHANGED, 140022, ...REGISTER, 150021],
  SetJobordreStatus: [...ORDER_CHANGED, 140022, 140023, ...REGISTER],
  GetJobordre: ORDER_SEEN,
  GetJobordrerForVirksomhed: [],
  GetJobordrerPaaTypeOgStatus: [],
  SetTovholder: ORDER_CHANGED,
  CreateJobordreFormidling: [...ORDER_SEEN, 140050, 140051, 140053, 140056, 140057, 140059, ...REGISTER],
  UpdateJobordreFormidling: [...MEDIATION_CHANGED, 140054, 140055, 140058],
  DeleteJobordreFormidling: MEDIATION_CHANGED,
  GetJobordreFormidlinger: ORDER_SEEN,
  GetFormidlingslog: ORDER_SEEN,
  GetJobordrehaendelser: [],
  GetVirksomhedJobcenterTilknytning: [4353, ...REGISTER],
  GetTilmeldteJobcentre: [],

  CreateKontaktperson: REGISTER,
  IsValidKontaktperson: REGISTER,
  UpdateKontaktperson: [...CONTACT_CHANGED, ...REGISTER],
  DeleteKontaktperson: [...CONTACT_CHANGED, 150020, 150022],
  GetKontaktperson: CONTACT_SEEN,
  GetKontaktpersoner: [],
  CreateDriftsbesked: NOTICE,
  IsValidDriftsbesked: NOTICE,
  UpdateDriftsbesked: [150500, 150501, ...NOTICE.filter((kode) => kode !== 150512)],
  DeleteDriftsbesked: [150500, 150501],
  GetDriftsbeskeder: [150502],

  GetLoginTilstand: [120500, ...REGISTER],
  TilknytKontaktperson: [150001, 150010, 150030, 150031, 150040, 150041, 150611, ...REGISTER],
  OpretOgTilknyt: [150031, 150040, 150041, 150611, ...REGISTER],
  FjernTilknytning: [...CONTACT_SEEN, 150032, 150033],
  GetVilkaar: [],
  AccepterVilkaar: [120500, 150041, ...REGISTER],
  GetBrugeradgange: [150600],
  TildelRolle: [150600, 150601, 150603, 150604],
  FjernRolle: [150600, 150602, 150603, 150604],
  AnmodOmAdgang: [150620, 150621, 150622, 150623, 150624, 150625, ...REGISTER],
  GetAnmodninger: [],
  TildelAdgang: [150622, ...REQUEST, ...REGISTER],
  AfvisAnmodning: [150623, 150624, ...REQUEST],

  GetCodeListNames: [],
  GetCodeList: [2001, 2002, 2003, 139150],
  SearchStilling: [139151],
  GetStilling: [130101],
};

/** Whose request has a code is held against its list. */
const CODES: readonly FaultCode[] = [2002, 2003];

/** The codes of the operation alone, in the order of their numbers. */
export function faultsOf(operation: OperationName): readonly FaultCode[] {
  const all = [
    ...rulesOf(operation).flatMap(({ codes }) => codes),
    ...OWN[operation],
    ...(hasCodes(operation) ? CODES : []),
    ...cursorFaults(operation),
    ...personFaults(operation),
  ];
  return [...new Set(all)].filter(isPossible(operation)).sort((a, b) => a - b);
}

const hasCodes = (operation: OperationName): boolean =>
  (codedOperations.find(({ name }) => name === operation)?.sides[0]?.elements.length ?? 0) > 0;

/** The services that have a code of their own for a wrong cursor. */
const CURSORS: Readonly<Record<string, FaultCode>> = {
  JobordreService: WRONG_CURSOR.jobordre,
  KontaktpersonService: WRONG_CURSOR.kontaktperson,
  DriftsbeskedService: WRONG_CURSOR.driftsbesked,
  BrugeradministrationService: WRONG_CURSOR.anmodning,
};

function personFaults(operation: OperationName): readonly FaultCode[] {
  const { person }: OperationRule = operations[operation];
  return person?.whom === 'employees' ? [150610] : [];
}

function cursorFaults(operation: OperationName): readonly FaultCode[] {
  const { name: service, operations: own } = serviceOf(operation);
  const input: ElementDescriptor | undefined = own.find(({ name }) => name === operation)?.input;
  const hasCursor =
    input?.type.kind === 'sequence' && input.type.elements.some(({ local }) => local === 'Cursor');
  if (!hasCursor) return [];
  return [CURSORS[service] ?? WRONG_CURSOR.jobannonce];
}

/** Codes that every call may get, by what they are about; the first group that has a code wins. */
const GENERAL: readonly { readonly about: Bilingual; readonly has: (kode: number) => boolean }[] = [
  {
    about: { da: 'Certifikat, signatur og adgang', en: 'Certificate, signature and access' },
    has: (kode) => [1012, 1013, 1100, 1101, 4575].includes(kode) || (kode >= 139160 && kode <= 139181),
  },
  {
    about: { da: 'Headerne i beskeden', en: 'The headers of the message' },
    has: (kode) => [4413, 8173, 8174, 139122].includes(kode) || (kode >= 8232 && kode <= 8235),
  },
  {
    about: { da: 'Beskeden: XML, SOAP og skema', en: 'The message: XML, SOAP and schema' },
    has: (kode) => kode === 1014 || (kode >= 139100 && kode <= 139120) || kode === 139123,
  },
  {
    about: { da: 'HTTP', en: 'HTTP' },
    has: (kode) =>
      (kode >= 139130 && kode <= 139139 && kode !== 139135) || (kode >= 139144 && kode <= 139146),
  },
  {
    about: { da: 'Grænser, travlhed og nedbrud', en: 'Limits, load and outages' },
    has: (kode) => [1011, 139135, 139143, 139190, 139191].includes(kode),
  },
  {
    about: { da: 'Tjenester, der er lukket', en: 'Services that are closed' },
    has: (kode) => kode === 139001,
  },
  {
    about: { da: 'Sandkassens ur', en: 'The clock of the sandbox' },
    has: (kode) => kode === 139200,
  },
];

const CHANGES_ONLY: { readonly about: Bilingual; readonly codes: readonly FaultCode[] } = {
  about: { da: 'Gentagelser (kun ændringer)', en: 'Repeats (changes only)' },
  codes: [139121],
};

export interface GeneralFaults {
  readonly about: Bilingual;
  readonly codes: readonly FaultCode[];
}

const allCodes = Object.keys(catalogue).map((kode) => Number(kode) as FaultCode);

/** The groups of general codes that a call of the operation may get. */
export function generalFaults(operation?: OperationName): readonly GeneralFaults[] {
  const groups = GENERAL.map(({ about, has }) => ({ about, codes: allCodes.filter(has) }));
  const isRead = operation !== undefined && operations[operation].kind === 'read';
  return isRead ? groups : [...groups, CHANGES_ONLY];
}
