/** A step in the life of an ad: done in the model and by the gateway, and compared. */
import { expect } from 'chai';
import type fc from 'fast-check';
import { compare } from './compare.js';
import { type Asker, type Gateway, isRefused, type Receipt, type Request } from './gateway.js';
import { type Ad, DAY, type World } from './model.js';

export const MAX_ADS = 3;
const SECOND = 1000;
/** All of the model lies in winter. */
export const LONGEST_LIFE = 120 * DAY;
export const BEGIN = Date.parse('2026-11-02T10:00:00+01:00');

export type Command = fc.AsyncCommand<World, Gateway>;

/** A command; each takes a second, and everything is compared after it. */
export function command(
  text: string,
  run: (world: World, gateway: Gateway) => Promise<void>,
  check: (world: World) => boolean = () => true,
): Command {
  return {
    toString: () => text,
    check,
    run: async (world, gateway) => {
      world.goOn(world.now + SECOND);
      await run(world, gateway);
      world.goOn(world.now);
      await compare(world, gateway);
    },
  };
}

type ChangeName =
  | 'CreateJobannonce'
  | 'UpdateJobannonce'
  | 'CloseJobannonce'
  | 'DeleteJobannonce'
  | 'PaabegyndBehandling'
  | 'ParkerJobannonce'
  | 'GodkendJobannonce'
  | 'AfvisJobannonce';

/** Sends it, and expects these refusals; `then` is what becomes of the ad where there are none. */
export async function expectOutcome(
  gateway: Gateway,
  operation: ChangeName,
  [request, asker]: readonly [Request, Asker],
  refusals: readonly number[],
  then: (answer: Receipt) => void,
): Promise<void> {
  const answer = await gateway.ask(operation, request, asker);
  const refused = isRefused(answer) ? [...answer].sort() : [];
  expect(refused, operation).to.deep.equal([...refusals].sort());
  if (!isRefused(answer)) then(answer);
}

export const hasAd = ({ ads }: World) => ads.length > 0;
export const adOf = ({ ads }: World, which: number): Ad => {
  const ad = ads[which % ads.length];
  if (!ad) throw new Error('there is no ad');
  return ad;
};
