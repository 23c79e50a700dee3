/**
 * `GET /driftsbeskeder` as a gateway answers it, of the notices before sign-in that a recording of
 * GetDriftsbeskeder has.
 */
import { kode } from '../../../src/codelists/code-lists.js';
import { getDriftsbeskederResponse } from '../../../src/contract/index.js';
import { unlessKnown } from '../../../src/http/response/not-modified.js';
import type { StoredDriftsbesked } from '../../../src/services/driftsbesked/driftsbesked.js';
import { noticesDocument } from '../../../src/services/driftsbesked/public/answer.js';
import { readDateTime } from '../../../src/time/danish-time.js';
import { decode } from '../../../src/xml/codec/decode.js';
import type { XmlElement } from '../../../src/xml/tree/tree.js';
import { childElements } from '../../../src/xml/tree/tree-reading.js';
import type { MockAnswer } from './answer.js';

export const NOTICES_PATH = '/driftsbeskeder';

/** The recording that is shown: its last answer has what is in force before sign-in. */
export const NOTICES_FIXTURE = 'GetDriftsbeskeder/in-force-now';

/** @param envelope of an answer of GetDriftsbeskeder */
export function noticesIn(envelope: XmlElement): readonly StoredDriftsbesked[] {
  const [answer] = childElements(envelope).flatMap(childElements);
  if (answer?.local !== getDriftsbeskederResponse.local) return [];
  return decode(answer, getDriftsbeskederResponse)
    .DriftsbeskedvisningSamling.filter(
      ({ Driftsbesked: { Placering } }) => Placering === kode('Driftsbeskedplacering', 'FoerLogin'),
    )
    .map(({ DriftsbeskedIdentifier, Version, Driftsbesked }) => ({
      id: DriftsbeskedIdentifier,
      version: Version,
      placering: 'FoerLogin',
      overskrift: Driftsbesked.Overskrift,
      tekst: Driftsbesked.Tekst,
      gyldigFra: instantOf(Driftsbesked.GyldigFra),
      ...(Driftsbesked.GyldigTil !== undefined && { gyldigTil: instantOf(Driftsbesked.GyldigTil) }),
    }));
}

function instantOf(text: string): Date {
  const reading = readDateTime(text);
  if (reading.kind !== 'instant') throw new Error(`a recorded notice has the time ${text}`);
  return reading.instant;
}

export interface NoticesAsked {
  readonly method: string;
  readonly query: URLSearchParams;
  /** Its names are in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

/** What is in force is judged by the clock: the copy itself is always new. */
export function noticesAnswer(
  beskeder: readonly StoredDriftsbesked[],
  now: Date,
  { method, query, headers }: NoticesAsked,
): MockAnswer | undefined {
  const copy = { beskeder, readAt: now, ageMs: 0 };
  const document = noticesDocument(
    () => copy,
    () => now,
  )({ path: NOTICES_PATH, method, query });
  if (!document) return undefined;
  const answer = unlessKnown(document, { headers });
  return { ...answer, body: String(answer.body) };
}
