import type { X509Certificate } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { fieldsOf } from './fields.js';
import { readRevocationLists, type RevocationList } from './revocation-list.js';
import type { Revoked } from './revoked.js';

/**
 * Tells what the list of its issuer says of a certificate: revoked, not revoked, or unknown, when
 * there is no list of that issuer or only one that is too old.
 */
export type RevocationStatus = Revoked | 'good' | 'unknown';

/** The revocation lists that certificates are held against. */
export interface RevocationLists {
  of(certificate: X509Certificate, issuer: X509Certificate, now: Date): RevocationStatus;
}

/** Tells the log of the process what happened to the file. */
export type RevocationListEvent =
  | { readonly what: 'read'; readonly lists: readonly RevocationList[] }
  | { readonly what: 'not read'; readonly reason: string };

/** The shortest time between two looks at the file. */
const MIN_LOOK_INTERVAL_MS = 5000;

/**
 * The revocation lists of a file. When a certificate is asked for, at most every five seconds, the
 * file is looked at, and read if it has changed: there is no timer, and no answer from a list that
 * was replaced longer ago. Reading blocks all callers, 0.13 s for 100,000 entries
 * (docs/decisions/0029). Where the new file cannot be used, the old lists stay until their
 * nextUpdate, and it is tried again. Of each issuer the list with the newest thisUpdate stays,
 * whatever comes into the file afterwards: an older one would take revocations back.
 * @param tell hears what was read, and what could not be
 * @throws Error when the file cannot be used at the start
 */
export function revocationListsIn(
  file: string,
  cas: readonly X509Certificate[],
  now: Date,
  tell: (news: RevocationListEvent) => void,
): RevocationLists {
  let looked = now.getTime();
  let seen = stateOf(file);
  let lists = newestOf(readRevocationLists(readFileSync(file), cas));
  let failed = '';
  tell({ what: 'read', lists: [...lists.values()] });

  function look(time: number): void {
    if (Math.abs(time - looked) < MIN_LOOK_INTERVAL_MS) return;
    looked = time;
    let state = '';
    try {
      state = stateOf(file);
      if (state === seen) return;
      lists = newestOf([...lists.values(), ...readRevocationLists(readFileSync(file), cas)]);
      seen = state;
      failed = '';
      tell({ what: 'read', lists: [...lists.values()] });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      // The file is tried again each time, but the same failure is told once.
      if (failed === `${state} ${reason}`) return;
      failed = `${state} ${reason}`;
      tell({ what: 'not read', reason });
    }
  }

  return {
    of(certificate, issuer, at) {
      look(at.getTime());
      const list = lists.get(issuer.fingerprint256);
      const revoked = list?.revoked.find(fieldsOf(certificate).serial);
      if (revoked) return revoked;
      return list && at < list.nextUpdate ? 'good' : 'unknown';
    },
  };
}

/** The newest list of each issuer; of two of the same time, the one that comes later. */
function newestOf(lists: readonly RevocationList[]): ReadonlyMap<string, RevocationList> {
  const oldestFirst = lists.toSorted((a, b) => a.thisUpdate.getTime() - b.thisUpdate.getTime());
  return new Map(oldestFirst.map((list) => [list.issuer.fingerprint256, list]));
}

/** A text that differs when the file does. */
function stateOf(file: string): string {
  const { mtimeMs, size, ino } = statSync(file);
  return `${mtimeMs} ${size} ${ino}`;
}
