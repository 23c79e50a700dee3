import type { HttpAnswer } from '../gateway.js';

export interface Asked {
  readonly path: string;
  readonly method: string | undefined;
  readonly query: URLSearchParams;
}

/**
 * A document that is there for everyone, however much there is to do: it is answered as health is,
 * before a request needs a place. So it must be answered from memory.
 * @returns undefined where it does not live at that path
 */
export type OpenDocument = (asked: Asked) => HttpAnswer | undefined;
