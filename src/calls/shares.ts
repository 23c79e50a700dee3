/** Whose calls fill the disk: each has a bound of its own, and fills no other's. */
import { UNPROVEN } from '../security/callers.js';
import type { CallFacts, KeptCall } from './kept-call.js';

/**
 * A system by its id; all together who are taken at their word in a sandbox, as they may take any
 * name; and all of nobody that is known.
 */
export type Share = string;

export const STRANGERS: Share = '';

export const shareOf = ({ system = STRANGERS }: Pick<CallFacts, 'system'>): Share =>
  system.startsWith(UNPROVEN) ? UNPROVEN : system;

/** Whenever such a part of the bound was written, what goes beyond it is deleted. */
const PART = 0.1;

export interface BoundParts {
  /** So much of each share stays, in bytes. */
  readonly most: number;
  /** Deletes of a share all but its newest calls. */
  readonly deleteBeyond: (share: Share, most: number) => Promise<unknown>;
  readonly failed: (error: unknown) => void;
}

/**
 * @returns is told of calls that were written; it never throws. A process does not know what others
 *   have written: it looks when it first hears of a share, and then in turns
 */
export function boundOf({ most, deleteBeyond, failed }: BoundParts) {
  const written = new Map<Share, number>();

  return async (calls: readonly KeptCall[]): Promise<void> => {
    for (const call of calls) {
      const share = shareOf(call);
      written.set(share, (written.get(share) ?? most) + bytesOf(call));
    }
    for (const share of new Set(calls.map(shareOf))) {
      if ((written.get(share) ?? 0) < most * PART) continue;
      try {
        await deleteBeyond(share, most);
        written.set(share, 0);
      } catch (error) {
        failed(error);
      }
    }
  };
}

/** What a call counts besides its texts, as the column kept_call.bytes has it. */
const BYTES_BESIDE_TEXTS = 512;

const bytesOf = ({ request, answer }: KeptCall): number =>
  [request, answer].reduce(
    (sum, kept) => sum + ('text' in kept ? Buffer.byteLength(kept.text) : 0),
    BYTES_BESIDE_TEXTS,
  );
