/** What was done to an ad, on top of the page that follows. */
import type { Receipts } from '../../layout/receipts.js';

export const RECEIPTS = {
  taget: { title: ['Du har taget annoncen', 'You have taken the ad'] },
  parkeret: { title: ['Annoncen er parkeret', 'The ad is parked'] },
  frigivet: {
    title: ['Annoncen er frigivet, og alle kan tage den', 'The ad is released, and anyone can take it'],
  },
  godkendt: { title: ['Annoncen er godkendt', 'The ad is approved'] },
  afvist: { title: ['Annoncen er afvist', 'The ad is refused'] },
} as const satisfies Receipts;

export type ReceiptName = keyof typeof RECEIPTS;
