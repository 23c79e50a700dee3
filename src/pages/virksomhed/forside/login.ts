/** The login of a session counts once, however often its front page is looked at. */
import { createHash } from 'node:crypto';
import type { CompanyVisit } from '../../visit/visit.js';
import { employeeOf } from '../egen.js';

/** Whoever lacks something is not counted yet: what is lacking is a part of the id. */
export async function countLogin(visit: CompanyVisit): Promise<void> {
  const { session, standing } = visit.signedIn;
  const once = uuidOf([session.handle, session.createdAt.toISOString(), standing.tilstand]);
  await visit.ask('GetLoginTilstand', employeeOf(visit), once);
}

/** The same words give the same id. */
function uuidOf(words: readonly string[]): string {
  const hex = createHash('sha256').update(JSON.stringify(words)).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
