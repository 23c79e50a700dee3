/**
 * THE table of the ready-made collections: conversations in which every operation of every service
 * is called, in an order that a sandbox answers.
 */
import type { OperationName } from '../../src/contract/index.js';

export interface Step {
  readonly operation: OperationName;
  /** What stands in place of the contract's examples in the body, by the elements' names. */
  readonly body?: Readonly<Record<string, string>>;
  /** Variables in place of the contract's examples, by the elements' names. */
  readonly variables?: Readonly<Record<string, string>>;
  /** The code of the fault that a sandbox answers; without it the answer is HTTP 200. */
  readonly fault?: number;
}

export interface Conversation {
  /** Also the name of a folder: it has the service first. */
  readonly title: string;
  readonly da: string;
  readonly en: string;
  readonly steps: readonly Step[];
}

/** The variable that has the MitIDErhvervIdentifier of somebody else in each request. */
export const NEW_EMPLOYEE = 'nymedarbejder';

const calls = (...names: readonly OperationName[]): readonly Step[] =>
  names.map((operation) => ({ operation }));

/** A company that a conflict hits: a person looks at each of its ads, so they wait at the desk. */
const WAITING_AD: Step = {
  operation: 'CreateJobannonce',
  body: { CVRnumberIdentifier: '97004218', ProductionUnitIdentifier: '1099001859' },
};

/** Whoever has access does not ask for it. */
const ASKS: Step = { operation: 'AnmodOmAdgang', variables: { MitIDErhvervIdentifier: NEW_EMPLOYEE } };

export const conversations: readonly Conversation[] = [
  {
    title: 'JobannonceService - opret, hent, ret og luk',
    da: 'En annonce prøves, oprettes, hentes, rettes, findes og lukkes. Sandkassen har ingen annoncer fra version 1, så GetJobannonceByAnnonceId svarer fejlkode 130000.',
    en: 'An ad is tried, created, got, changed, found and closed. A sandbox has no ads of version 1, so GetJobannonceByAnnonceId answers fault 130000.',
    steps: [
      ...calls('IsValidJobannonce', 'CreateJobannonce', 'GetJobannonce', 'GetJobannoncePubliceret'),
      ...calls('UpdateJobannonce', 'GetJobannonceHistory', 'GetJobannonceChanges', 'SearchJobannonce'),
      { operation: 'GetJobannonceByAnnonceId', fault: 130000 },
      ...calls('CloseJobannonce'),
    ],
  },
  {
    title: 'JobannonceService - slet',
    da: 'En annonce oprettes og slettes.',
    en: 'An ad is created and deleted.',
    steps: calls('CreateJobannonce', 'DeleteJobannonce'),
  },
  {
    title: 'JobannonceBehandlingService - godkend',
    da: 'En annonce for en konfliktramt virksomhed venter hos STAR, tages og godkendes.',
    en: 'An ad for a company that a conflict hits waits at STAR, is taken and approved.',
    steps: [WAITING_AD, ...calls('GetAfventendeJobannoncer', 'PaabegyndBehandling', 'GodkendJobannonce')],
  },
  {
    title: 'JobannonceBehandlingService - parker, frigiv og afvis',
    da: 'En annonce parkeres, frigives, tages igen og afvises.',
    en: 'An ad is parked, released, taken again and refused.',
    steps: [
      WAITING_AD,
      ...calls('PaabegyndBehandling', 'ParkerJobannonce', 'FrigivJobannonce'),
      ...calls('PaabegyndBehandling', 'AfvisJobannonce'),
    ],
  },
  {
    title: 'JobordreService - ordre og kandidat',
    da: 'En jobordre prøves, oprettes, får en tovholder og en kandidat, som ansættes, og sættes i bero.',
    en: 'A job order is tried, created, gets a tovholder and a candidate, who is hired, and is suspended.',
    steps: [
      ...calls('GetTilmeldteJobcentre', 'GetVirksomhedJobcenterTilknytning', 'IsValidJobordre'),
      ...calls('CreateJobordre', 'GetJobordre', 'GetJobordrerForVirksomhed', 'GetJobordrerPaaTypeOgStatus'),
      ...calls('SetTovholder', 'UpdateJobordre', 'CreateJobordreFormidling', 'GetJobordreFormidlinger'),
      ...calls('UpdateJobordreFormidling', 'GetFormidlingslog', 'GetJobordrehaendelser'),
      ...calls('SetJobordreStatus'),
    ],
  },
  {
    title: 'JobordreService - fjern en kandidat',
    da: 'En kandidat formidles til en ny jobordre og fjernes igen.',
    en: 'A candidate is mediated to a new job order and removed again.',
    steps: calls('CreateJobordre', 'CreateJobordreFormidling', 'DeleteJobordreFormidling'),
  },
  {
    title: 'KontaktpersonService - opret, ret og slet',
    da: 'En kontaktperson prøves, oprettes, hentes, rettes og slettes.',
    en: 'A contact person is tried, created, got, changed and deleted.',
    steps: [
      ...calls('IsValidKontaktperson', 'CreateKontaktperson', 'GetKontaktperson', 'GetKontaktpersoner'),
      ...calls('UpdateKontaktperson', 'DeleteKontaktperson'),
    ],
  },
  {
    title: 'KontaktpersonService - vilkår og MitID Erhverv',
    da: 'En medarbejder vælger sin kontaktperson, accepterer vilkårene, logger ind og fjerner tilknytningen igen.',
    en: 'An employee chooses the own contact person, accepts the terms, logs in, and removes the coupling again.',
    steps: [
      ...calls('CreateKontaktperson', 'GetVilkaar', 'AccepterVilkaar', 'TilknytKontaktperson'),
      ...calls('GetLoginTilstand', 'FjernTilknytning'),
    ],
  },
  {
    title: 'KontaktpersonService - opret dig selv',
    da: 'En medarbejder, der ikke står på listen, opretter sig selv, og tilknytningen fjernes igen.',
    en: 'An employee who is in no list creates herself, and the coupling is removed again.',
    steps: calls('OpretOgTilknyt', 'FjernTilknytning'),
  },
  {
    title: 'BrugeradministrationService',
    da: 'Landssupporten tildeler en medarbejder en rolle, henter adgangene og fjerner rollen igen.',
    en: 'Landssupporten gives an employee a role, gets the accesses and takes the role away again.',
    steps: calls('TildelRolle', 'GetBrugeradgange', 'FjernRolle'),
  },
  {
    title: 'BrugeradministrationService - anmod om adgang',
    da: 'En ny medarbejder anmoder om adgang, og en LBA i organisationen Virksomhed henter anmodningerne og afviser den; en andens tildeler LBA. Hver gang er medarbejderen en ny.',
    en: 'A new employee asks for access, and an LBA of the organisation Virksomhed gets the requests and refuses it; that of another is granted. Each time the employee is a new one.',
    steps: [...[ASKS, ...calls('GetAnmodninger', 'AfvisAnmodning')], ...[ASKS, ...calls('TildelAdgang')]],
  },
  {
    title: 'VirksomhedsLoginService',
    da: 'Et login registreres og slås op, og hvad virksomheden må.',
    en: 'A login is told and looked up, and what the company may do.',
    steps: calls('SetVirksomhedLogin', 'GetVirksomhedLogin', 'GetVirksomhedLogins', 'GetVirksomhedsadgang'),
  },
  {
    title: 'DriftsbeskedService',
    da: 'En driftsbesked prøves, oprettes, hentes, rettes og slettes.',
    en: 'A notice is tried, created, got, changed and deleted.',
    steps: [
      ...calls('IsValidDriftsbesked', 'CreateDriftsbesked', 'GetDriftsbeskeder'),
      ...calls('UpdateDriftsbesked', 'DeleteDriftsbesked'),
    ],
  },
  {
    title: 'CodeListsService',
    da: 'Kodelister og stillingsbetegnelser slås op.',
    en: 'Code lists and occupations are looked up.',
    steps: calls('GetCodeListNames', 'GetCodeList', 'SearchStilling', 'GetStilling'),
  },
];
