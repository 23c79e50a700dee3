import type { ServerResponse } from 'node:http';
import type { Log } from '../log.js';
import type { HttpAnswer } from './gateway.js';
import type { Head } from './head.js';
import type { Metrics } from './metrics.js';

/**
 * One log line and one measurement a request, when its connection is done with it, whatever became of it. No body,
 * no query, no address of the caller.
 * @returns to be told the answer; not told when the caller went away before there was one
 */
export function record(
  head: Head,
  response: ServerResponse,
  { log, metrics }: { readonly log: Log; readonly metrics: Metrics },
): (answer: HttpAnswer) => void {
  let outcome: HttpAnswer | undefined;
  const startedAt = performance.now();
  metrics.started();
  response.on('close', () => {
    const { operation, status, kode, body } = outcome ?? {};
    const ms = Math.round((performance.now() - startedAt) * 1000) / 1000;
    const isSent = response.writableFinished;
    metrics.finished({
      path: head.path,
      operation,
      status: isSent ? status : undefined,
      kode,
      seconds: ms / 1000,
    });
    log.info(
      {
        logId: head.logId,
        method: head.method,
        path: head.path.slice(0, 200),
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
