import type { RequestContext } from '../../operations/request-context.js';
import { wrongCursor } from '../jobannonce/ad/cursor.js';
import type { QueuePosition } from './behandling-port.js';

const FORM = /^koe (\d{1,17}) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** A place in the queue in the letters of base64url, so that nobody builds on what is in it. */
export function writeQueueCursor({ siden, id }: QueuePosition): string {
  return Buffer.from(`koe ${siden} ${id}`).toString('base64url');
}

/**
 * The place that a cursor names; undefined without one: the beginning.
 * @throws Fault 130210
 */
export function readQueueCursor(
  cursor: string | undefined,
  asker: RequestContext,
): QueuePosition | undefined {
  if (cursor === undefined) return undefined;
  const [, siden, id] = FORM.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (siden === undefined || id === undefined) throw wrongCursor(cursor, asker);
  return { siden, id };
}
