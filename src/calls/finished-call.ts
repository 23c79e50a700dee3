/** A call as the gateway has just answered it. */
import type { HttpAnswer, HttpRequest } from '../http/gateway.js';
import { services } from '../contract/index.js';
import { VERSION_1_PATH } from '../soap/retired/version-1.js';
import type { KnownOfRequest } from '../soap/request-trace.js';
import type { CallFacts } from './kept-call.js';

export interface FinishedCall extends CallFacts {
  readonly charset: string | undefined;
  /** As they came and went: nothing is hidden in them yet. */
  readonly request: Uint8Array;
  readonly answer: Uint8Array | string;
}

/** A stranger may write anything in the place of a path, as long as it likes. */
const OTHER_PATH = '/…';
const PATHS: ReadonlySet<string> = new Set([VERSION_1_PATH, ...services.map(({ path }) => path)]);

/** @param time when it was received, and how long it took in milliseconds */
export function finishedCall(
  { logId, path, body, mediaType }: HttpRequest,
  answer: HttpAnswer,
  known: KnownOfRequest,
  time: Pick<CallFacts, 'receivedAt' | 'durationMs'>,
): FinishedCall {
  const { identity, caller, stated, operation } = known;
  const named = caller ?? stated;
  return {
    logId,
    path: PATHS.has(path) ? path : OTHER_PATH,
    ...time,
    system: (identity ?? caller)?.system.id,
    organisation: named && {
      organisationTypeId: named.organisationTypeId,
      organisationCode: named.organisationCode,
    },
    operation: operation?.name,
    outcome: answer.kode ?? 0,
    status: answer.status,
    charset: mediaType?.parameters.get('charset'),
    request: body,
    answer: answer.body,
  };
}
