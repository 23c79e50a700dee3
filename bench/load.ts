import autocannon from 'autocannon';

/** Names what is put under load, and how its answers are known to be right. */
export interface Target {
  readonly name: string;
  readonly url: string;
  readonly soapAction: string;
  readonly body: string;
  /** Others that are sent in turn with it. */
  readonly more?: readonly string[];
  readonly isRight: (answer: string) => boolean;
  /** Processor time its process has used so far, in milliseconds. */
  readonly cpuMs: () => number | undefined;
}

export interface Round {
  readonly answers: number;
  readonly perSecond: number;
  /** 99 of 100 answers came within so many milliseconds. */
  readonly p99: number;
  /** Processor time of the server's process for one answer; undefined where it cannot be told. */
  readonly cpuMicroseconds: number | undefined;
}

/** The load goes on for so many seconds, or until there are so many answers. */
export type Extent = { readonly duration: number } | { readonly amount: number };

/**
 * Keeps so many connections busy, each with one request at a time. Every answer is looked at.
 * @throws Error when one is missing, not 200 or not right: a benchmark of faults is worth nothing
 */
export async function load(target: Target, connections: number, extent: Extent): Promise<Round> {
  const before = target.cpuMs();
  const result = await autocannon({
    url: target.url,
    method: 'POST',
    headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: `"${target.soapAction}"` },
    body: target.body,
    ...(target.more && { requests: [target.body, ...target.more].map((body) => ({ body })) }),
    verifyBody: (answer) => target.isRight(String(answer)),
    connections,
    ...extent,
    sampleInt: 50,
  });
  const after = target.cpuMs();
  const { non2xx, errors, timeouts, mismatches } = result;
  const answers = result['2xx'];
  if (answers === 0 || non2xx + errors + timeouts + mismatches > 0) {
    const bad = JSON.stringify({ answers, non2xx, errors, timeouts, mismatches });
    throw new Error(`${target.name} with ${connections} connections: ${bad}`);
  }
  return {
    answers,
    perSecond: answers / result.duration,
    p99: result.latency.p99,
    cpuMicroseconds:
      before === undefined || after === undefined ? undefined : (1000 * (after - before)) / answers,
  };
}
