/** What the owner of an ad does to it. */
import fc from 'fast-check';
import { expectOutcome } from '../command.js';
import { DAY, MINUTE } from '../world.js';
import { adOf, type Command, command, hasAd, MAX_ADS, type Receipt } from './command.js';
import type { Ad, Content } from './model.js';

/** Times from the moment of the command on; `same` repeats the publication that the ad has. */
export interface Plan {
  readonly publicering: number | 'same' | 'none';
  readonly afpublicering: number;
  readonly withUnit: boolean;
  readonly titel: string;
}

function contentOf({ publicering, afpublicering, withUnit, titel }: Plan, now: number, ad?: Ad): Content {
  const at = publicering === 'same' ? ad?.content.publicering : now + Number(publicering);
  return {
    titel,
    withUnit,
    ...(publicering !== 'none' && at !== undefined && { publicering: at }),
    afpublicering: now + afpublicering,
  };
}

export const plan: fc.Arbitrary<Plan> = fc.record({
  publicering: fc.constantFrom<Plan['publicering']>(
    'none',
    'none',
    'same',
    0,
    60 * MINUTE,
    2 * DAY,
    20 * DAY,
    -DAY,
  ),
  afpublicering: fc.constantFrom(90 * MINUTE, 3 * DAY, 30 * DAY, 50 * DAY, 56 * DAY, 70 * DAY, -DAY),
  withUnit: fc.boolean(),
  titel: fc.constantFrom('Bager', 'Tømrer', 'Kok'),
});

export const create = (sent: Plan): Command =>
  command(
    `create(${JSON.stringify(sent)})`,
    async (world, gateway) => {
      const content = contentOf(sent, world.now);
      const request = { Jobannonce: gateway.ad(content) };
      const wrong = world.wrongWith(content);
      await expectOutcome(gateway, 'CreateJobannonce', [request, gateway.owner], wrong, (answer: Receipt) => {
        const id = answer.JobannonceIdentifier;
        const ad: Ad = {
          id,
          version: 1,
          content,
          decision: 'waits',
          marked: false,
          waitingSince: world.now,
          events: [],
        };
        world.ads.push(ad);
        world.send(ad, content, 'Oprettet');
      });
    },
    (world) => world.ads.length < MAX_ADS,
  );

export const update = (which: number, stale: boolean, sent: Plan): Command =>
  command(
    `update(${which}${stale ? ', stale' : ''}, ${JSON.stringify(sent)})`,
    async (world, gateway) => {
      const ad = adOf(world, which);
      const content = contentOf(sent, world.now, ad);
      const Version = ad.version + Number(stale);
      const request = { JobannonceIdentifier: ad.id, Version, Jobannonce: gateway.ad(content) };
      const refused = world.refusalOfChange(ad, Version);
      const wrong = refused.length > 0 ? refused : world.wrongWith(content, ad);
      await expectOutcome(gateway, 'UpdateJobannonce', [request, gateway.owner], wrong, () => {
        ad.version += 1;
        world.send(ad, content, 'Aendret');
      });
    },
    hasAd,
  );

export const end = (
  which: number,
  stale: boolean,
  operation: 'CloseJobannonce' | 'DeleteJobannonce',
): Command =>
  command(
    `${operation}(${which}${stale ? ', stale' : ''})`,
    async (world, gateway) => {
      const ad = adOf(world, which);
      const isDeletion = operation === 'DeleteJobannonce';
      const Version = ad.version + Number(stale);
      const wrong = world.refusalOfChange(ad, Version, isDeletion);
      const request = { JobannonceIdentifier: ad.id, Version };
      await expectOutcome(gateway, operation, [request, gateway.owner], wrong, () => {
        ad.version += 1;
        ad[isDeletion ? 'deleted' : 'closed'] = true;
        if (isDeletion) delete ad.approved;
        delete ad.handler;
        world.happens(ad, isDeletion ? 'Slettet' : 'Afsluttet');
      });
    },
    hasAd,
  );
