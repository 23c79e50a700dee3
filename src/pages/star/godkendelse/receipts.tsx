/** What was done to an ad, on top of the page that follows. */
import { Receipt } from '../../layout/parts.js';
import type { Visit } from '../../visit/visit.js';
import type { Words } from '../../words.js';

const RECEIPTS = {
  taget: ['Du har taget annoncen', 'You have taken the ad'],
  parkeret: ['Annoncen er parkeret', 'The ad is parked'],
  frigivet: ['Annoncen er frigivet, og alle kan tage den', 'The ad is released, and anyone can take it'],
  godkendt: ['Annoncen er godkendt', 'The ad is approved'],
  afvist: ['Annoncen er afvist', 'The ad is refused'],
} as const satisfies Record<string, Words>;

export type ReceiptName = keyof typeof RECEIPTS;

export function receiptOf({ request, say }: Visit) {
  const words = Object.entries(RECEIPTS).find(([name]) => name === request.query.get('kvittering'))?.[1];
  return words && <Receipt title={say(words)} />;
}
