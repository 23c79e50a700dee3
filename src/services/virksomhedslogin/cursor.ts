import { type Locator, refusal } from '../../faults/refusal.js';
import type { Enhed } from './virksomhedslogin-port.js';

const FORM = /^logins (alle|cvr) (\d{8}) (\d{10})$/;

/** The last unit of a page in the letters of base64url, so that nobody builds on what is in it. */
export function writeCursor({ cvr, pnr }: Enhed, ofCompany: string | undefined): string {
  return Buffer.from(`logins ${ofCompany === undefined ? 'alle' : 'cvr'} ${cvr} ${pnr}`).toString(
    'base64url',
  );
}

/**
 * The unit that a cursor names; none without a cursor.
 * @param ofCompany the CVR number of the query, if it has one: a cursor of another query means nothing in this one
 * @throws Fault 130210
 */
export function readCursor(
  cursor: string | undefined,
  ofCompany: string | undefined,
  locator: Locator,
): Enhed | undefined {
  if (cursor === undefined) return undefined;
  const [, list, cvr, pnr] = FORM.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  const isOfThis = ofCompany === undefined ? list === 'alle' : list === 'cvr' && cvr === ofCompany;
  if (isOfThis && cvr !== undefined && pnr !== undefined) return { cvr, pnr };
  throw refusal({ kode: 130210, felt: ['Cursor'], vaerdi: cursor }, locator);
}
