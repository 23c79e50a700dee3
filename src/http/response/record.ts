import type { ServerResponse } from 'node:http';
import type { Log } from '../../log/log.js';
import type { Gateway, HttpAnswer } from '../gateway.js';
import type { Head } from '../request/head.js';
import type { Metrics } from '../../metrics/metrics.js';

/** Stands for a path where nothing lives, as that is a stranger's text. */
const OTHER = 'other';

/**
 * One log line and one measurement a request, when its connection is done with it, whatever became
 * of it. No body, no query, no address of the caller.
 * @returns to be told the answer; not told when the caller went away before there was one
 */
export function record(
  head: Head,
  response: ServerResponse,
  { log, metrics, gateway }: { readonly log: Log; readonly metrics: Metrics; readonly gateway: Gateway },
): (answer: HttpAnswer) => void {
  let outcome: HttpAnswer | undefined;
  const startedAt = performance.now();
  const path = gateway.knows(head.path) || gateway.isRetired(head.path) ? head.path : OTHER;
  const { socket } = response;
  let isSent = false;
  metrics.started();
  response.on('finish', () => {
    // This is also told of an answer that a broken connection has dropped.
    isSent = socket?.destroyed === false;
  });
  response.on('close', () => {
    const { operation, status, kode, body } = outcome ?? {};
    const ms = Math.round((performance.now() - startedAt) * 1000) / 1000;
    metrics.finished({
      path,
      operation,
      status: isSent ? status : undefined,
      kode,
      seconds: ms / 1000,
    });
    log.info(
      {
        logId: head.logId,
        method: head.method,
        path,
        operation,
        status,
        kode,
        ms,
        bytes: body === undefined ? 0 : Buffer.byteLength(body),
        ...(isSent ? {} : { aborted: true }),
      },
      'request',
    );
  });
  return (answer) => {
    outcome = answer;
  };
}
