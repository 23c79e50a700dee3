/**
 * The CVR register for tests: nock plays it from recorded answers, and what the client tells its
 * observer is kept.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import nock from 'nock';
import type { CvrFailure } from '../../src/services/virksomhed/cvr/failure.js';
import type { BreakerState, CvrObserver } from '../../src/services/virksomhed/cvr/observer.js';

// It puts itself between everything and the network as soon as it is loaded; other tests want the
// network.
nock.restore();

const CVR_ORIGIN = 'https://cvr.example';
export const CVR_URL = `${CVR_ORIGIN}/cvr-permanent`;
export const CVR_USER = 'jobnet';
export const CVR_PASSWORD = 'hemmelig-Æ:1';
export const CVR_ENV = { CVR_URL, CVR_USER, CVR_PASSWORD };

/**
 * A suite in which the register's address leads to nock, and no other address but this machine
 * leads anywhere.
 */
export function withCvr(): void {
  before(() => {
    nock.activate();
    nock.disableNetConnect();
    nock.enableNetConnect('127.0.0.1');
  });
  afterEach(() => {
    nock.abortPendingRequests();
    nock.cleanAll();
  });
  after(() => {
    nock.enableNetConnect();
    nock.restore();
  });
}

/** An answer of the register by its name, e.g. `virksomhed-97000999`. */
export function recorded(name: string): string {
  return readFileSync(join(import.meta.dirname, 'cvr-recorded', `${name}.json`), 'utf8');
}

const JSON_TYPE = { 'content-type': 'application/json; charset=UTF-8' };

/** Expects the next question to an index, asked with the right user and password. */
export const question = (index: 'virksomhed' | 'produktionsenhed') =>
  nock(CVR_ORIGIN).post(`/cvr-permanent/${index}/_search`).basicAuth({ user: CVR_USER, pass: CVR_PASSWORD });

/** The register answers for one company, once. */
export function knows(cvr: string): void {
  question('virksomhed').reply(200, recorded(`virksomhed-${cvr}`), JSON_TYPE);
  question('produktionsenhed').reply(200, recorded(`produktionsenheder-${cvr}`), JSON_TYPE);
}

/** The register knows nobody, once. */
export function knowsNobody(): void {
  question('virksomhed').reply(200, recorded('virksomhed-none'), JSON_TYPE);
}

/** From now on the register knows one company only, or nobody at all. */
export function knowsOnly(cvr: string | undefined): void {
  nock.cleanAll();
  const name = cvr ?? 'none';
  const answer = (index: 'virksomhed' | 'produktionsenhed', file: string) =>
    question(index)
      .reply(200, recorded(`${file}-${name}`), JSON_TYPE)
      .persist();
  answer('virksomhed', 'virksomhed');
  answer('produktionsenhed', 'produktionsenheder');
}

/** The register answers anything but an answer. */
export function answers(status: number, body = '', times = 1): void {
  question('virksomhed').times(times).reply(status, body);
}

/** @returns whether all that was to be asked was asked */
export const isAsked = () => nock.isDone();

export interface Told extends CvrObserver {
  readonly outcomes: string[];
  readonly failures: CvrFailure[];
  readonly states: BreakerState[];
  readonly ages: [string, number][];
}

export function told(): Told {
  const [outcomes, failures, states, ages]: [string[], CvrFailure[], BreakerState[], [string, number][]] = [
    [],
    [],
    [],
    [],
  ];
  return {
    outcomes,
    failures,
    states,
    ages,
    called: (outcome) => outcomes.push(outcome),
    failed: (failure) => failures.push(failure),
    breaker: (state) => states.push(state),
    served: (source, seconds) => ages.push([source, seconds]),
  };
}
