import fc from 'fast-check';
import type { Life } from '../run.js';
import { BEGIN } from '../world.js';
import { commands } from './commands.js';
import { AdGateway } from './gateway.js';
import { AdWorld } from './model.js';

/** Its setting says whether ads are approved by a machine. */
export const lifeOfAnAd: Life<boolean, AdWorld, AdGateway> = {
  name: 'ad',
  settings: fc.boolean(),
  begin: (databases, autoApprove) => {
    const model = new AdWorld(BEGIN, autoApprove);
    return Promise.resolve({ model, real: new AdGateway(databases, model) });
  },
  commands,
};
