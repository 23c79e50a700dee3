import type { ServerResponse } from 'node:http';
import type { Log } from '../../log/log.js';
import { type Beside, type Gateway, Gone, type HttpAnswer } from '../gateway.js';
import type { Head } from '../request/head.js';
import type { Metrics } from '../../metrics/metrics.js';

/** Stands for a path where nothing lives, as that is a stranger's text. */
const OTHER = 'other';

export interface RecordParts {
  readonly log: Log;
  /** For lines that strangers cause. */
  readonly strangers: Log;
  readonly metrics: Metrics;
  readonly gateway: Gateway;
  readonly beside?: Beside | undefined;
}

/**
 * One log line and one measurement a request, when its connection is done with it and its work has
 * ended, whatever became of it: also what was done for a caller that has gone is told. No body, no
 * query, no address of the caller.
 * @param isStopping may the process end before the work does? Then the line says nothing of it
 * @returns to be told the answer, or that none was made as the caller had gone; must be called
 */
export function record(
  head: Head,
  response: ServerResponse,
  { log, strangers, metrics, gateway, beside }: RecordParts,
  isStopping: () => boolean,
): (outcome: HttpAnswer | Gone) => void {
  const startedAt = performance.now();
  const neighbour = beside?.(head.path);
  const isOurs = gateway.knows(head.path) || gateway.isRetired(head.path);
  const path = neighbour ? (neighbour.name ?? head.path) : isOurs ? head.path : OTHER;
  const { socket } = response;
  let outcome: HttpAnswer | Gone | undefined;
  let isClosed = false;
  let isSent = false;
  let isWritten = false;

  function write(ended: HttpAnswer | Gone | undefined): void {
    if (isWritten) return;
    isWritten = true;
    const { operation } = ended ?? {};
    const { status, kode, body, system }: Partial<HttpAnswer> = ended instanceof Gone ? {} : (ended ?? {});
    const ms = Math.round((performance.now() - startedAt) * 1000) / 1000;
    metrics.finished({
      path,
      operation,
      status: isSent ? status : undefined,
      kode,
      system,
      seconds: ms / 1000,
    });
    (system === undefined ? strangers : log).info(
      {
        logId: head.logId,
        method: head.method,
        path,
        operation,
        status,
        kode,
        ms,
        bytes: body === undefined ? 0 : Buffer.byteLength(body),
        ...(isSent ? {} : { aborted: true, ...(ended && { done: status === 200 }) }),
      },
      'request',
    );
  }

  metrics.started();
  response.on('finish', () => {
    // This is also told of an answer that a broken connection has dropped.
    isSent = socket?.destroyed === false;
  });
  response.on('close', () => {
    isClosed = true;
    if (outcome || isStopping()) write(outcome);
  });
  return (told) => {
    outcome = told;
    if (isClosed) write(told);
  };
}
