import type { X509Certificate } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { fieldsOf } from './fields.js';
import { readRevocationLists, type RevocationList } from './revocation-list.js';

/** What the list of its issuer says of a certificate; `ukendt`: there is no list of that issuer, or one that is too old. */
export type RevocationStatus = 'spaerret' | 'ikke spaerret' | 'ukendt';

export interface RevocationLists {
  of(certificate: X509Certificate, issuer: X509Certificate, now: Date): RevocationStatus;
}

/** What happens to the file, for the log of the process. */
export type RevocationListEvent =
  | { readonly what: 'read'; readonly lists: readonly RevocationList[] }
  | { readonly what: 'not read'; readonly reason: string };

/** How often the file is looked at. */
const LOOK_MS = 5000;

/**
 * The revocation lists of a file. It is looked at when it is asked, at most every five seconds, and read when it has
 * changed: no timer, and no answer from a list that was replaced longer ago than that. Where the new file cannot be
 * used the old lists stay, until their nextUpdate, and it is tried again. Of each issuer the list with the newest thisUpdate
 * stays, whatever comes into the file afterwards: an older one would take revocations back.
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
    if (Math.abs(time - looked) < LOOK_MS) return;
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
      // It is tried again each time; the same failure is told once.
      if (failed === `${state} ${reason}`) return;
      failed = `${state} ${reason}`;
      tell({ what: 'not read', reason });
    }
  }

  return {
    of(certificate, issuer, at) {
      look(at.getTime());
      const list = lists.get(issuer.fingerprint256);
      if (list?.serials.has(fieldsOf(certificate).serial)) return 'spaerret';
      return list && at < list.nextUpdate ? 'ikke spaerret' : 'ukendt';
    },
  };
}

/** Of two of one time the later one. */
function newestOf(lists: readonly RevocationList[]): ReadonlyMap<string, RevocationList> {
  const oldestFirst = lists.toSorted((a, b) => a.thisUpdate.getTime() - b.thisUpdate.getTime());
  return new Map(oldestFirst.map((list) => [list.issuer.fingerprint256, list]));
}

/** Differs when the file does. */
function stateOf(file: string): string {
  const { mtimeMs, size, ino } = statSync(file);
  return `${mtimeMs} ${size} ${ino}`;
}
