/** A page that follows a change says what was done: the query names it, and has no words. */
import type { Visit } from '../visit/visit.js';
import type { Words } from '../words.js';
import { Receipt } from './parts.js';

/** By the word of the query: a headline, and what there is to say besides. */
export type Receipts = Readonly<Record<string, { readonly title: Words; readonly words?: Words }>>;

const FIELD = 'kvittering';

/** Where a change that was done leads: the page that says so. @param word of its Receipts */
export const withReceipt = (path: string, word: string): string =>
  `${path}?${new URLSearchParams({ [FIELD]: word }).toString()}`;

export function ReceiptOf({ visit, receipts }: { readonly visit: Visit; readonly receipts: Receipts }) {
  const word = visit.request.query.get(FIELD) ?? '';
  const receipt = Object.hasOwn(receipts, word) ? receipts[word] : undefined;
  if (!receipt) return null;
  return <Receipt title={visit.say(receipt.title)}>{receipt.words && visit.say(receipt.words)}</Receipt>;
}
