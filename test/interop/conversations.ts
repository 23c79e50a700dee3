/** What the programs of the foreign clients call, and what all of them must see. */
import type { OperationName } from '../../src/contract/index.js';
import { codeListNames } from '../../src/codelists/code-lists.js';
import { conversations } from '../../tools/collections/conversations.js';
import { type OfFixtures, ofCollections, ofFixtures, type Spoken } from './spoken/calls.js';

export interface Fault {
  readonly errorCode: number;
  readonly koder: readonly number[];
  readonly logId: string;
}

/** An operation that is called, and whether it is answered or refused. */
export type Call = readonly [operation: OperationName, outcome: 'answer' | 'fault'];

const answered = (...operations: readonly OperationName[]): readonly Call[] =>
  operations.map((operation) => [operation, 'answer']);
const refused = (operation: OperationName): Call => [operation, 'fault'];

/** Every call of each of the three programs that are written out by hand, in order. */
export const CALLS = {
  ads: [
    ...answered('CreateJobannonce', 'GetJobannonce', 'GetJobannoncePubliceret'),
    refused('CreateJobannonce'),
  ],
  lookups: [
    ...answered('SetVirksomhedLogin', 'GetVirksomhedLogin', 'GetVirksomhedLogins', 'GetVirksomhedsadgang'),
    refused('GetVirksomhedLogin'),
    ...answered('GetCodeListNames', 'GetCodeList', 'GetCodeList', 'SearchStilling', 'GetStilling'),
  ],
  orders: [
    ...answered('GetTilmeldteJobcentre', 'GetVirksomhedJobcenterTilknytning'),
    ...answered('IsValidJobordre', 'CreateJobordre', 'GetJobordre'),
    ...answered('GetJobordrerForVirksomhed', 'GetJobordrerPaaTypeOgStatus'),
    ...answered('SetTovholder', 'UpdateJobordre'),
    ...answered('CreateJobordreFormidling', 'CreateJobordreFormidling', 'GetJobordreFormidlinger'),
    ...answered('UpdateJobordreFormidling', 'DeleteJobordreFormidling'),
    ...answered('GetFormidlingslog', 'GetJobordrehaendelser', 'SetJobordreStatus', 'GetJobordre'),
    refused('CreateJobordre'),
  ],
} as const satisfies Readonly<Record<string, readonly Call[]>>;

/**
 * Fixtures of what the collections have no place for: a list in an order, every reason of a
 * refusal, an ad of version 1. Each is a conversation, or as many of its requests as are named.
 */
const OF_FIXTURES: readonly OfFixtures[] = [
  {
    fixture: 'KontaktpersonService.v1/GetKontaktpersoner/sorted-and-page-by-page',
    requests: ['1.request', '2.request', '3.request', '6.request'],
  },
  { fixture: 'KontaktpersonService.v1/CreateKontaktperson/refused/many-violations' },
  { fixture: 'BrugeradministrationService.v1/TildelRolle/refused/unknown-user' },
  { fixture: 'DriftsbeskedService.v1/CreateDriftsbesked/html-outside-the-subset' },
  { fixture: 'JobannonceService.v2/GetJobannonceByAnnonceId/kept-for-star' },
];

/**
 * What every client says by its program that calls any operation (speakers.ts). A new operation has
 * its step in the collections, and so is called by all of them.
 */
export const SPOKEN: readonly Spoken[] = [
  ...conversations.map(ofCollections),
  ...OF_FIXTURES.map(ofFixtures),
];

/** Characters of one to four bytes, and an "&". */
const TITEL = 'Butiksassistent på Ærø & Fanø – ægte sans for service';

/** An ad when it was got, and as it is shown; HTML is text to XML. */
export const AD = {
  got: {
    titel: TITEL,
    annoncetekst:
      '<p>Vi søger en smilende kollega til Øens Købmand &amp; Søn. Løn: 25.000 kr. (≈ 3.350 €) 😀</p>',
    version: 1,
    status: 1,
  },
  published: { titel: TITEL, paaJobnet: false },
  /** Workindenmark with Hotjob (rule 6), a contact person without phone and e-mail (rule 7). */
  koder: [130060, 130070],
};

const LOGIN = { tidligste: '2026-03-02T07:14:09.000Z', seneste: '2026-03-02T07:14:09.000Z' };

/** One login told and looked up, what a company may do, code lists and an occupation. */
export const LOOKUPS = {
  told: { medregnet: true, ...LOGIN },
  got: LOGIN,
  units: ['1012345674'],
  access: { navn: 'Lagerhuset Køge A/S', konfliktramt: true, jobannoncer: true, jobordrer: false },
  fault: 120700,
  names: codeListNames,
  values: [
    '1 Normal arbejdstid',
    '2 Morgenarbejde',
    '3 Aftenarbejde',
    '4 Natarbejde',
    '5 Weekendarbejde',
    '6 Skiftende arbejdstider',
  ],
  /** First and last day of the United Kingdom in the EU. */
  kingdom: ['1973-01-01', '2020-01-31'],
  found: ['Butiksassistent'],
  aliases: ['Ekspedient', 'Kassemedarbejder', 'Salgsassistent i detailhandel'],
};

/** The life of the first job order there is, without its id and the id of the fault in the log. */
export const ORDER = {
  centres: ['101', '461'],
  local: { navn: 'Jobcenter København', tagerImod: true },
  valid: true,
  created: { nummer: 1, stilling: 'Butiksassistent', tovholder: 'Jobcenter København' },
  got: {
    titel: TITEL,
    beskrivelse: 'Du fylder hylder op & betjener kunder. Løn: 25.000 kr. (≈ 3.350 €) 😀',
    startdato: '2099-12-01',
    svarfrist: '2099-11-01',
    mail: true,
    version: 1,
    status: 1,
  },
  listed: [1],
  toDo: [1],
  tovholder: { version: 2, navn: 'Lind' },
  updated: 3,
  /** The company asked for one candidate at most. */
  warnings: [140060],
  /** As the company sees them: nobody's number, and no name of the protected one. */
  seen: [
    { fornavne: 'Søren', cpr: null, beskyttet: false },
    { fornavne: null, cpr: null, beskyttet: true },
  ],
  hired: 2,
  removed: 2,
  /** Created, tovholder, change, mediated twice, hired, removed. */
  log: [
    { type: 1, tekst: null },
    { type: 2, tekst: 'Tovholder er nu Anne Lind.' },
    { type: 2, tekst: 'Der er blevet én stilling mere.' },
    { type: 3, tekst: 'Kan begynde nu.' },
    { type: 3, tekst: null },
    { type: 2, tekst: null },
    { type: 4, tekst: 'Har fået andet arbejde.' },
  ],
  feed: { typer: [1, 4, 2, 5, 5, 6, 7], hasMore: false },
  closed: { version: 4, status: 3 },
  last: {
    aarsag: 1,
    stillinger: 3,
    note: 'Stillingerne er besat. Tak!',
    uafgjorte: 0,
    ansatte: 1,
    fjernede: 1,
  },
  /** It runs, with a start, a deadline and a most of candidates; mails have no address. */
  fault: { errorCode: 140010, koder: [140010, 140010, 140010, 140030] },
};
