import type fc from 'fast-check';
import { commandsOf, oneOf } from '../command.js';
import { compare } from './compare.js';
import type { AdGateway } from './gateway.js';
import type { Ad, AdWorld } from './model.js';

export const MAX_ADS = 3;

export type Command = fc.AsyncCommand<AdWorld, AdGateway>;

export const { command, timePasses, companyTurns, companyIsRenamed } = commandsOf<AdWorld, AdGateway>(
  compare,
);

/** What a creation answers. */
export interface Receipt {
  readonly JobannonceIdentifier: string;
}

export const hasAd = ({ ads }: AdWorld) => ads.length > 0;
export const adOf = ({ ads }: AdWorld, which: number): Ad => oneOf(ads, which);
