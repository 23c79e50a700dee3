/** The fixtures of an operation, and the one that its page shows whole. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { OperationName } from '../../src/contract/index.js';
import { readAnswer } from '../../test/support/fixtures-answer.js';
import { type Fixture, loadFixtures, type Step } from '../../test/support/fixtures.js';

export interface Example {
  readonly fixture: Fixture;
  readonly request: string;
  readonly response: string;
}

/** A step of a fixture with what it was answered. */
export interface AnsweredStep {
  readonly fixture: Fixture;
  readonly step: Step;
  /** What the Body of its request names. */
  readonly operation: string | undefined;
  readonly codes: readonly number[];
}

let known: readonly AnsweredStep[] | undefined;

/** Every step of every fixture, read once. */
export function answeredSteps(): readonly AnsweredStep[] {
  known ??= loadFixtures().flatMap((fixture) =>
    fixture.steps
      .filter(({ responseFile }) => existsSync(responseFile))
      .map((step) => ({
        fixture,
        step,
        operation: operationIn(Buffer.from(step.body).toString('utf8')),
        codes: readAnswer(readFileSync(step.responseFile, 'utf8')).koder,
      })),
  );
  return known;
}

const operationIn = (text: string) => /<(?:[\w-]+:)?(\w+)Request\b/.exec(text)?.[1];

export const fixturesOf = (operation: string): readonly Fixture[] =>
  loadFixturesOnce().filter((fixture) => fixture.operation === operation);

const loadFixturesOnce = (): readonly Fixture[] => [
  ...new Set(answeredSteps().map(({ fixture }) => fixture)),
];

/** The fixture that a page shows, by what it shows. */
const SHOWN: Record<OperationName, string> = {
  CreateJobannonce: 'open-ad',
  UpdateJobannonce: 'while-it-waits',
  CloseJobannonce: 'by-star',
  DeleteJobannonce: 'while-it-waits',
  IsValidJobannonce: 'valid',
  GetJobannonce: 'after-create',
  GetJobannoncePubliceret: 'before-it-is-on-jobnet',
  GetJobannonceHistory: 'created-changed-and-ended',
  GetJobannonceChanges: 'created-changed-and-ended',
  GetJobannonceByAnnonceId: 'kept-for-star',
  SearchJobannonce: 'by-words',
  GetVirksomhedLogin: 'first-and-latest',
  GetVirksomhedLogins: 'all-units-of-a-company',
  GetVirksomhedsadgang: 'active-company',
  SetVirksomhedLogin: 'late-and-repeated',
  GetAfventendeJobannoncer: 'oldest-first',
  PaabegyndBehandling: 'take-an-ad',
  ParkerJobannonce: 'until-tomorrow',
  FrigivJobannonce: 'hand-it-back',
  GodkendJobannonce: 'goes-on-jobnet',
  AfvisJobannonce: 'with-reason-and-fields',
  CreateJobordre: 'by-a-job-centre',
  IsValidJobordre: 'valid',
  UpdateJobordre: 'change-with-a-note',
  SetJobordreStatus: 'closed-because-filled',
  GetJobordre: 'for-authorities',
  GetJobordrerForVirksomhed: 'one-order',
  GetJobordrerPaaTypeOgStatus: 'open-and-without-a-tovholder',
  SetTovholder: 'by-the-responsible-job-centre',
  CreateJobordreFormidling: 'with-a-searchable-cv',
  UpdateJobordreFormidling: 'company-decides',
  DeleteJobordreFormidling: 'by-the-responsible-job-centre',
  GetJobordreFormidlinger: 'as-an-authority-sees-them',
  GetFormidlingslog: 'from-order-to-closed',
  GetJobordrehaendelser: 'what-happened',
  GetVirksomhedJobcenterTilknytning: 'takes-orders',
  GetTilmeldteJobcentre: 'those-of-today',
  CreateKontaktperson: 'by-a-company',
  IsValidKontaktperson: 'valid',
  UpdateKontaktperson: 'new-details',
  DeleteKontaktperson: 'deleted',
  GetKontaktperson: 'for-authorities',
  GetKontaktpersoner: 'sorted-and-page-by-page',
  GetLoginTilstand: 'ready-and-counted',
  TilknytKontaktperson: 'from-login-to-work',
  OpretOgTilknyt: 'who-is-in-no-list',
  FjernTilknytning: 'own',
  GetVilkaar: 'in-force',
  AccepterVilkaar: 'accepted',
  CreateDriftsbesked: 'before-sign-in',
  IsValidDriftsbesked: 'valid',
  UpdateDriftsbesked: 'changed',
  DeleteDriftsbesked: 'shown-no-more',
  GetDriftsbeskeder: 'in-force-now',
  GetBrugeradgange: 'as-the-own-lba',
  TildelRolle: 'given-and-used',
  FjernRolle: 'taken-away',
  AnmodOmAdgang: 'from-request-to-work',
  GetAnmodninger: 'oldest-first',
  TildelAdgang: 'granted',
  AfvisAnmodning: 'with-reason-and-asked-again',
  GetCodeListNames: 'all-lists',
  GetCodeList: 'all-of-jobannoncestatus',
  SearchStilling: 'three-letters',
  GetStilling: 'with-its-aliases',
};

/**
 * The last step of that fixture in which the operation succeeds.
 * @throws Error when there is none
 */
export function exampleOf(operation: OperationName): Example {
  const shown = answeredSteps().findLast(
    ({ fixture, step, ...one }) =>
      one.operation === operation &&
      fixture.operation === operation &&
      fixture.shows === SHOWN[operation] &&
      step.status === 200 &&
      one.codes.length === 0,
  );
  if (!shown) throw new Error(`the fixture ${SHOWN[operation]} shows no ${operation} that succeeds`);
  return {
    fixture: shown.fixture,
    request: requestOf(shown.step),
    response: readFileSync(shown.step.responseFile, 'utf8'),
  };
}

/** The request as it stands in the folder. */
const requestOf = ({ responseFile }: Step): string =>
  readFileSync(`${dirname(responseFile)}/${basename(responseFile).replace('response', 'request')}`, 'utf8');
