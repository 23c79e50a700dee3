/** A step in a life: done in the model and by the gateway, and compared. */
import { expect } from 'chai';
import type fc from 'fast-check';
import type { OperationName } from '../../src/contract/index.js';
import { type Asker, type Gateway, isRefused, type Request } from './gateway.js';
import { BEGIN, DAY, LONGEST_LIFE, SECOND, type Turn, WELL, type World } from './world.js';

/** The commands of a kind of life: the constructor of one, and those that every kind has. */
export function commandsOf<Model extends World, Real extends Gateway>(
  compare: (world: Model, gateway: Real) => Promise<void>,
) {
  type Command = fc.AsyncCommand<Model, Real>;

  /** A command; each takes a second, and everything is compared after it. */
  const command = (
    text: string,
    run: (world: Model, gateway: Real) => Promise<void>,
    check: (world: Model) => boolean = () => true,
  ): Command => ({
    toString: () => text,
    check,
    run: async (world, gateway) => {
      world.goOn(world.now + SECOND);
      await run(world, gateway);
      world.goOn(world.now);
      await compare(world, gateway);
    },
  });

  return {
    command,

    timePasses: (ms: number): Command =>
      command(
        `time passes(${ms / DAY} days)`,
        (world) => {
          world.goOn(world.now + ms);
          return Promise.resolve();
        },
        ({ now }) => now + ms < BEGIN + LONGEST_LIFE,
      ),

    /** The company goes bankrupt, is locked, … or no longer is. */
    companyTurns: (what: Turn): Command =>
      command(`company turns(${what})`, async (world, gateway) => {
        const isNow = !world.company[what];
        if (what === 'isLocked') await gateway.lock('spaerret', isNow);
        if (what === 'isInConflict') await gateway.lock('konfliktramt', isNow);
        world.companyTurns(what);
      }),

    /** Whatever it had become it is no longer, and has that name. */
    companyIsWell: (navn: string): Command =>
      command(`company is well(${navn})`, async (world, gateway) => {
        const { company } = world;
        if (company.isLocked) await gateway.lock('spaerret', false);
        if (company.isInConflict) await gateway.lock('konfliktramt', false);
        Object.assign(company, { ...WELL, navn });
      }),

    companyIsRenamed: (navn: string): Command =>
      command(`company is renamed(${navn})`, (world) => {
        world.company.navn = navn;
        return Promise.resolve();
      }),
  };
}

/**
 * Sends it, and expects these refusals; `then` is what becomes of it where there are none.
 * @returns the answer; undefined for a refusal
 */
export async function expectOutcome<Answer>(
  gateway: Gateway,
  operation: OperationName,
  [request, asker]: readonly [Request, Asker],
  refusals: readonly number[],
  then: (answer: Answer) => void,
): Promise<Answer | undefined> {
  const answer = await gateway.ask<Answer>(operation, request, asker);
  const refused = isRefused(answer) ? [...answer].sort() : [];
  expect(refused, operation).to.deep.equal([...refusals].sort());
  if (isRefused(answer)) return undefined;
  then(answer);
  return answer;
}

/** The one of that number, whatever the number. @throws Error when there is none */
export function oneOf<Thing>(things: readonly Thing[], which: number): Thing {
  const thing = things[which % things.length];
  if (thing === undefined) throw new Error('there is none');
  return thing;
}
