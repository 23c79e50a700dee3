import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { SOAP_11, SOAP_12 } from '../../src/soap/message/version.js';
import type { Fixture, Step } from './fixtures.js';
import { readAnswer } from './fixtures-answer.js';
import type { Played } from './fixtures-play.js';

/**
 * The same fixture in the other SOAP version: only the envelope's namespace and the head change, so
 * every place in it stays. Undefined where the fixture is about the version or the head itself.
 */
export function inOtherVersion(fixture: Fixture): Fixture | undefined {
  const steps = fixture.steps.map(converted);
  return steps.every((step) => step !== undefined) ? { ...fixture, steps } : undefined;
}

function converted(step: Step): Step | undefined {
  const { 'Content-Type': type = '', SOAPAction, Host, ...others } = step.headers;
  const host = Host === undefined ? {} : { Host };
  // Latin-1 is a character a byte: whatever the bytes are, they stay.
  const text = Buffer.from(step.body).toString('latin1');
  const isOwn =
    /(?:soap|s):(?:mustUnderstand|actor|role|relay|encodingStyle)=|<soap:Body \w+=|<\w+ xmlns=""/.test(text);
  if (isOwn || Object.keys(others).length > 0) return undefined;
  const message = (from: string, to: string) => ({
    text: step.text.replace(`"${from}"`, `"${to}"`),
    body: Buffer.from(text.replace(`"${from}"`, `"${to}"`), 'latin1'),
  });
  const action = /; action=("[^"]*")$/.exec(type)?.[1];
  if (action !== undefined && text.includes(`"${SOAP_12.namespace}"`)) {
    const headers = { ...host, 'Content-Type': 'text/xml; charset=utf-8', SOAPAction: action };
    return { ...step, headers, ...message(SOAP_12.namespace, SOAP_11.namespace) };
  }
  if (
    SOAPAction !== undefined &&
    type === 'text/xml; charset=utf-8' &&
    text.includes(`"${SOAP_11.namespace}"`)
  ) {
    const headers = { ...host, 'Content-Type': `application/soap+xml; charset=utf-8; action=${SOAPAction}` };
    return { ...step, headers, ...message(SOAP_11.namespace, SOAP_12.namespace) };
  }
  return undefined;
}

/**
 * Chooses some fixtures that can be played so, the same each time: among them are each operation,
 * each fault code, and each code of an answer's list that is answered in any.
 * @param oneOf so many is chosen besides, by a hash of its name
 */
export function someOfEachAnswer(fixtures: readonly Fixture[], oneOf: number): readonly Fixture[] {
  const shown = new Set<string>();
  return fixtures.filter((fixture) => {
    if (!inOtherVersion(fixture)) return false;
    const kinds = fixture.steps.flatMap(({ responseFile }) => kindsOf(fixture, responseFile));
    const isNew = kinds.some((kind) => !shown.has(kind));
    for (const kind of kinds) shown.add(kind);
    return isNew || createHash('md5').update(fixture.name).digest().readUInt32BE() % oneOf === 0;
  });
}

/** What an answer shows: its operation, and the codes that it tells. */
function kindsOf({ operation }: Fixture, responseFile: string): readonly string[] {
  if (!existsSync(responseFile)) return [operation];
  const answer = readFileSync(responseFile, 'utf8');
  return [operation, ...[...answer.matchAll(/<(?:ErrorCode|Kode)>(\d+)</g)].map(([, code]) => code ?? '')];
}

/**
 * Cuts out what must be the same in both versions: the body of an answer, the detail of a fault.
 */
export function substanceOf({ kept }: Pick<Played, 'kept'>): string {
  const { version, faultcode } = readAnswer(kept);
  const part = faultcode === undefined ? 'soap:Body' : version === '1.1' ? 'detail' : 'soap:Detail';
  const found = new RegExp(`<${part}[^>]*>([\\s\\S]*)</${part}>`).exec(kept)?.[1];
  if (found === undefined) throw new Error(`no ${part} in ${kept}`);
  return found;
}
