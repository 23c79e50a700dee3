/** What a case handler does to an ad. */
import { expectOutcome } from '../command.js';
import { DAY } from '../world.js';
import { adOf, type Command, command, hasAd } from './command.js';

export const take = (which: number, name: string): Command =>
  command(
    `take(${which}, ${name})`,
    async (world, gateway) => {
      const ad = adOf(world, which);
      const held = world.heldBy(ad)?.name;
      const refused = world.refusalAtDesk(ad);
      const wrong = refused.length === 0 && held !== undefined && held !== name ? [130301] : refused;
      const request = { JobannonceIdentifier: ad.id };
      await expectOutcome(gateway, 'PaabegyndBehandling', [request, gateway.desk(name)], wrong, () => {
        ad.handler = { name };
      });
    },
    hasAd,
  );

export const park = (which: number, name: string, ms: number): Command =>
  command(
    `park(${which}, ${name}, ${ms / DAY} days)`,
    async (world, gateway) => {
      const ad = adOf(world, which);
      const until = world.now + ms;
      const refused = ms > 56 * DAY ? [130303] : world.refusalAtDesk(ad, name);
      const wrong = refused.length === 0 && until >= ad.content.afpublicering ? [130303] : refused;
      const request = { JobannonceIdentifier: ad.id, ParkeretTilTidspunkt: new Date(until).toISOString() };
      await expectOutcome(gateway, 'ParkerJobannonce', [request, gateway.desk(name)], wrong, () => {
        ad.handler = { name, parkedUntil: until };
      });
    },
    hasAd,
  );

const Afvisning = { AfvisningsaarsagSamling: [1], Tekst: 'Ikke et job.' };

export const decide = (
  which: number,
  name: string,
  stale: boolean,
  operation: 'GodkendJobannonce' | 'AfvisJobannonce',
): Command =>
  command(
    `${operation}(${which}, ${name}${stale ? ', stale' : ''})`,
    async (world, gateway) => {
      const ad = adOf(world, which);
      const isApproval = operation === 'GodkendJobannonce';
      const Version = ad.version + Number(stale);
      const wrong = [
        () => world.refusalAtDesk(ad, name),
        () => (stale ? [130200] : []),
        () => (isApproval ? world.hindrances(ad) : []),
      ].reduce<number[]>((found, next) => (found.length > 0 ? found : next()), []);
      const request = { JobannonceIdentifier: ad.id, Version, ...(!isApproval && { Afvisning }) };
      await expectOutcome(gateway, operation, [request, gateway.desk(name)], wrong, () => {
        if (isApproval) {
          world.approve(ad, false);
          return;
        }
        ad.decision = 'refused';
        delete ad.handler;
        ad.events.push([ad.version, 'Afvist']);
      });
    },
    hasAd,
  );

/** A case handler takes an ad and decides: what the desk does most. */
export const takeAndDecide = (which: number, operation: 'GodkendJobannonce' | 'AfvisJobannonce'): Command =>
  command(
    `take and ${operation}(${which})`,
    async (world, gateway) => {
      await take(which, 'anna').run(world, gateway);
      await decide(which, 'anna', false, operation).run(world, gateway);
    },
    hasAd,
  );
