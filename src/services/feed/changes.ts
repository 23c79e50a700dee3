import type { FaultCode } from '../../faults/catalogue.js';
import type { Locator } from '../../faults/refusal.js';
import { placesOf } from '../cursor.js';
import { countFitting, type PageSelection } from '../page.js';
import type { Feed, Placed } from './feed-port.js';

/** Some of the changes, in their order. */
export interface ChangesPage<Change> {
  readonly items: readonly Change[];
  /** It leads on, also after the last change there is, as there will be more. */
  readonly nextCursor: string;
  readonly hasMore: boolean;
}

export interface ChangesParts<Haendelse extends Placed, Change extends object, Asker extends Locator> {
  /** The name of the list in its cursors, which never changes. */
  readonly list: string;
  /** The fault for a cursor that this feed has not given, or that is ahead of it. */
  readonly wrongCursor: FaultCode;
  /** Events that concern the asker, behind a place. */
  readonly read: (asker: Asker, after: number, count: number) => Promise<Feed<Haendelse>>;
  /** What the asker is shown of one. */
  readonly show: (haendelse: Haendelse, asker: Asker) => Change;
}

/**
 * Reads a change feed page by page.
 * @returns a function that tells what has happened since the cursor was given; it throws the fault
 *   `wrongCursor`
 */
export function changesOf<Haendelse extends Placed, Change extends object, Asker extends Locator>({
  list,
  wrongCursor,
  read,
  show,
}: ChangesParts<Haendelse, Change, Asker>) {
  const places = placesOf(wrongCursor);
  return async ({ cursor, size }: PageSelection, asker: Asker): Promise<ChangesPage<Change>> => {
    const after = Number(places.read(list, cursor, asker)?.place ?? 0);
    const { haendelser, lastPlace, isBehind } = await read(asker, after, size + 1);
    // A place the feed has not come to: the database was put back to an earlier time, and changes
    // would be missed.
    if (cursor !== undefined && after > lastPlace) throw places.wrong(cursor, asker);
    const shown = haendelser.slice(0, size).map((haendelse) => show(haendelse, asker));
    const fitting = countFitting(shown);
    const last = haendelser.length > fitting ? haendelser[fitting - 1] : undefined;
    return {
      items: shown.slice(0, fitting),
      nextCursor: places.write(list, { place: String(last?.loebenummer ?? lastPlace) }),
      hasMore: last !== undefined || isBehind,
    };
  };
}
