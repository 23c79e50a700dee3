/** Plays fixtures against one whole gateway over a real socket. */
import { request } from 'node:http';
import { performance } from 'node:perf_hooks';
import { lengthField } from '../../kit/src/fixture/length-field.js';
import { demoDriftsbeskeder } from '../../src/sandbox/demo/notices.js';
import { forgetRequestsOfPeople, MADE_BY_CALLERS } from '../../src/sandbox/testing/reset/store.js';
import { givenDriftsbeskederOn } from '../../src/services/driftsbesked/given-store.js';
import { purge } from '../../src/services/v1/purge-store.js';
import { countedIds, startApp } from './app.js';
import type { TestDatabase } from './database.js';
import { emptiesTables } from './emptied-tables.js';
import type { Fixture, Step } from './fixtures.js';
import { formatted, withKnownLogIds } from './fixtures-format.js';
import { type ProvenApp, startProvenApp } from './fixtures-way-in.js';
import { CUT_OVER, loadV1Annoncer } from './v1-annoncer.js';

/** The moment at which a fixture happens that does not say another. */
const FIXTURE_NOW = new Date('2026-11-24T10:00:00+01:00');

/** Counts the rows of the tables after a request. */
export interface Rows {
  readonly jobannonce: number;
  readonly haendelse: number;
  readonly requestRepeat: number;
  readonly behandling: number;
  readonly virksomhedslogin: number;
  readonly jobordre: number;
  readonly jobordreHaendelse: number;
  readonly formidling: number;
  readonly kontaktperson: number;
  readonly driftsbesked: number;
  readonly rolleaendring: number;
  readonly anmodninger: number;
  readonly afgoerelser: number;
}

export interface Played {
  /** It has the step as it was sent. */
  readonly step: Step;
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The answer as it came. */
  readonly raw: string;
  /** It is the same answer as response.xml keeps it. */
  readonly kept: string;
  readonly ms: number;
  /** The answer took so much of this process's CPU, gateway and client together. */
  readonly cpuMs: number;
  readonly rowsBefore: Rows;
  readonly rowsAfter: Rows;
}

export interface FixturePlayer {
  /** Plays a fixture on empty tables; what it creates gets the ids …001, …002. */
  play(fixture: Fixture): Promise<readonly Played[]>;
  /** Sends one step outside any fixture. */
  send(step: Sent): Promise<Answered>;
  readonly origin: string;
  /** The lines so far of the process logs, from level debug. */
  readonly lines: readonly string[];
  readonly database: TestDatabase;
  stop(): Promise<void>;
}

export type Sent = Pick<Step, 'method' | 'path' | 'headers' | 'body'>;
export type Answered = Pick<Played, 'status' | 'headers' | 'raw' | 'ms' | 'cpuMs'>;

/** @param database default: a fresh one, dropped at stop */
export async function startFixturePlayer(database?: TestDatabase): Promise<FixturePlayer> {
  let nextId = countedIds();
  let now = FIXTURE_NOW;
  const settings = { clock: () => now, newId: () => nextId() };
  const app = await startApp({ ...settings, ...(database && { database }) });
  // It starts when the first fixture with a way in is played, as making certificates takes a
  // moment.
  let proven: ProvenApp | undefined;
  const { knex } = app.database;
  // The ads of version 1 and what the purge left of them are there from the beginning, and no
  // request changes them.
  await knex.raw('truncate v1_jobannonce, v1_tombstone');
  await loadV1Annoncer(knex);
  await purge(knex, { cutOver: CUT_OVER, clock: () => FIXTURE_NOW });
  const empty = await emptiesTables(knex, MADE_BY_CALLERS);
  const given = givenDriftsbeskederOn(knex);
  const restoreNotices = (at: Date) => given.restore(demoDriftsbeskeder(), at);
  const rows = async (): Promise<Rows> => {
    const counted = await knex.raw<{ rows: [Rows] }>(
      `select (select count(*)::int from jobannonce) as jobannonce,
              (select count(*)::int from haendelse) as haendelse,
              (select count(*)::int from request_repeat) as "requestRepeat",
              (select count(*)::int from behandling) as behandling,
              (select count(*)::int from virksomhedslogin) as virksomhedslogin,
              (select count(*)::int from jobordre) as jobordre,
              (select count(*)::int from jobordre_haendelse) as "jobordreHaendelse",
              (select count(*)::int from formidling) as formidling,
              (select count(*)::int from kontaktperson) as kontaktperson,
              (select count(*)::int from driftsbesked where slettet_tidspunkt is null) as driftsbesked,
              (select count(*)::int from rolleaendring) as rolleaendring,
              (select count(*)::int from adgangsanmodning) as anmodninger,
              (select count(*)::int from adgangsafgoerelse) as afgoerelser`,
    );
    return counted.rows[0];
  };
  return {
    origin: app.origin,
    get lines() {
      return [...app.lines, ...(proven?.lines ?? [])];
    },
    database: app.database,
    stop: async () => {
      await proven?.stop();
      await app.stop();
    },
    send: (step) => send(app.origin, step),
    async play(fixture) {
      await empty();
      await restoreNotices(FIXTURE_NOW);
      // What the demo gave stays.
      await forgetRequestsOfPeople(knex);
      nextId = countedIds();
      const logIds: string[] = [];
      const played: Played[] = [];
      let rowsBefore = await rows();
      for (const plain of fixture.steps) {
        if (plain.wayIn) proven ??= await startProvenApp({ ...settings, database: app.database });
        const way = plain.wayIn ? proven : undefined;
        now = plain.at ?? FIXTURE_NOW;
        const step = way?.proven(plain, now) ?? plain;
        const answered = await send((way ?? app).origin, step);
        logIds.push(String(answered.headers.servicerequestlogreferenceidentifier));
        const rowsAfter = await rows();
        const kept = formatted(withKnownLogIds(answered.raw, logIds));
        played.push({ ...answered, step, kept, rowsBefore, rowsAfter });
        rowsBefore = rowsAfter;
      }
      now = FIXTURE_NOW;
      return played;
    },
  };
}

/** @throws the socket's error, and an Error when no answer has come after 20 seconds */
function send(origin: string, { method, path, headers, body }: Sent): Promise<Answered> {
  const begin = performance.now();
  const cpuBegin = process.cpuUsage();
  return new Promise((resolve, reject) => {
    const outgoing = request(new URL(origin), {
      method,
      path,
      headers: { ...headers, ...lengthField(headers, body) },
      timeout: 20_000,
    });
    outgoing.on('timeout', () => outgoing.destroy(new Error('no answer in 20 seconds')));
    outgoing.on('error', reject);
    outgoing.on('response', (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () => {
        const cpu = process.cpuUsage(cpuBegin);
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers,
          raw: Buffer.concat(chunks).toString('utf8'),
          ms: performance.now() - begin,
          cpuMs: (cpu.user + cpu.system) / 1000,
        });
      });
    });
    outgoing.end(body);
  });
}
