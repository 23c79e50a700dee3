import { SOAP_VERSIONS } from '../../src/soap/message/version.js';
import type { Fixture } from './fixtures.js';
import { readAnswer, type ReadAnswer } from './fixtures-answer.js';
import type { FixturePlayer, Played } from './fixtures-play.js';
import { AT_ONCE_CPU_MS, type ProbeRow } from './probe-table.js';
import { validateResponse } from './validate-response.js';

type Soap = '1.1' | '1.2' | '–';

/** Holds what this gateway answered to one request of a probe. */
export interface ProbeResult {
  /** It is the version of the request's envelope, and `–` where that is of neither version. */
  readonly soap: Soap;
  readonly fixture: string;
  readonly status: number;
  readonly answer: ReadAnswer;
  readonly ms: number;
  /** It says in words what is not as the row says, and is empty when all is right. */
  readonly wrong: readonly string[];
}

/** Sends the request of a probe, then the valid message, which must still be answered. */
export async function runProbe(
  player: FixturePlayer,
  row: ProbeRow,
  fixture: Fixture,
  valid: Fixture,
): Promise<ProbeResult> {
  const [played] = await player.play(fixture);
  if (!played) throw new Error(`${fixture.name} has no request`);
  const soap = soapOf(Buffer.from(played.step.body).toString());
  const answer = readAnswer(played.raw);
  const wrong = [...wrongWith(row, played, soap, answer), ...(await deadAfter(player, valid))];
  return { soap, fixture: fixture.name, status: played.status, answer, ms: played.ms, wrong };
}

function wrongWith(row: ProbeRow, played: Played, soap: Soap, answer: ReadAnswer): string[] {
  const { status, raw, headers, cpuMs, rowsBefore, rowsAfter } = played;
  const expected = {
    version: row.inKind === false ? answer.version : soap,
    http: row.http[answer.version],
    faultcode: row.faultcode?.[answer.version],
    errorCode: row.errorCode,
    contentType: `${answer.version === '1.2' ? 'application/soap+xml' : 'text/xml'}; charset=utf-8`,
    written: row.errorCode === undefined ? 1 : 0,
  };
  const found: Record<keyof typeof expected, unknown> = {
    version: answer.version,
    http: status,
    faultcode: answer.faultcode,
    errorCode: answer.errorCode,
    contentType: headers['content-type'],
    written: rowsAfter.jobannonce - rowsBefore.jobannonce,
  };
  const names = Object.keys(expected) as (keyof typeof expected)[];
  return [
    ...names
      .filter((name) => found[name] !== expected[name])
      .map((name) => `${name} is ${String(found[name])}, not ${String(expected[name])}`),
    ...(cpuMs < AT_ONCE_CPU_MS ? [] : [`it took ${Math.round(cpuMs)} ms of the CPU`]),
    ...invalid(raw),
  ];
}

function invalid(raw: string): string[] {
  try {
    validateResponse(raw);
    return [];
  } catch (error) {
    return [`the answer breaks the contract: ${error instanceof Error ? error.message : String(error)}`];
  }
}

async function deadAfter(player: FixturePlayer, valid: Fixture): Promise<string[]> {
  const [played] = await player.play(valid);
  return played?.status === 200 ? [] : ['the server does not answer the valid message afterwards'];
}

function soapOf(request: string): Soap {
  const version = SOAP_VERSIONS.find(({ namespace }) => request.includes(`"${namespace}"`));
  return version?.key ?? '–';
}
