import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { jobannonceService } from '../../../src/contract/index.js';
import { SOAP_11 } from '../../../src/soap/message/version.js';
import { sampleOf, valueOf, withRequestIdentifier } from '../soap-client.js';

/** What came of one try: HTTP 200, the code of a fault, or nothing. */
export type Kind = '200' | 'no answer' | (string & {});

export interface Answered {
  /** By `performance.now()`. */
  readonly at: number;
  readonly kind: Kind;
}

/** A caller gives up after so long. */
const PATIENCE_MS = 20_000;
/** It sends the same message again so long after a 503, or after no answer. */
const AGAIN_MS = 1_000;

/**
 * Callers that create an ad each, begun at a steady rate however long the answers take; each with
 * an id that is sent again until it is acknowledged.
 */
export class SteadyLoad {
  /** The ad that each id was acknowledged with. */
  readonly acknowledged = new Map<string, string>();
  readonly answers: Answered[] = [];
  readonly #begun = new Set<Promise<void>>();
  readonly #timer: NodeJS.Timeout;
  /** What no retry mends ends the run. */
  #failed: Error | undefined;

  constructor(
    private readonly origin: string,
    perSecond: number,
  ) {
    this.#timer = setInterval(() => {
      const one = this.#create().catch((error: unknown) => {
        this.#failed = error instanceof Error ? error : new Error(String(error));
      });
      this.#begun.add(one);
    }, 1000 / perSecond);
  }

  get begun(): number {
    return this.#begun.size;
  }

  /**
   * Begins no more, and waits until everything that was begun is acknowledged.
   * @throws what a caller was answered that it may not send again
   */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await Promise.all(this.#begun);
    if (this.#failed) throw this.#failed;
  }

  async #create(): Promise<void> {
    const id = randomUUID();
    const message = withRequestIdentifier(sampleOf('CreateJobannonce', new Date()), id);
    for (;;) {
      const xml = await this.#ask(message);
      const ad = xml === undefined ? undefined : valueOf(xml, 'JobannonceIdentifier');
      if (ad !== undefined) {
        this.acknowledged.set(id, ad);
        return;
      }
      if (xml !== undefined && valueOf(xml, 'KanGentages') !== 'true') throw new Error(xml);
      await pause(AGAIN_MS);
    }
  }

  async #ask(body: string): Promise<string | undefined> {
    try {
      const answer = await fetch(`${this.origin}${jobannonceService.path}`, {
        method: 'POST',
        headers: { 'content-type': `${SOAP_11.mediaType}; charset=utf-8` },
        body,
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const xml = await answer.text();
      this.#tell(answer.status === 200 ? '200' : (valueOf(xml, 'ErrorCode') ?? `HTTP ${answer.status}`));
      return xml;
    } catch {
      this.#tell('no answer');
      return undefined;
    }
  }

  #tell(kind: Kind): void {
    this.answers.push({ at: performance.now(), kind });
  }
}
