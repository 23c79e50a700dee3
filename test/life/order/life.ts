import fc from 'fast-check';
import type { Life } from '../run.js';
import { BEGIN } from '../world.js';
import { commands } from './commands.js';
import { OrderGateway } from './gateway.js';
import { OrderWorld } from './model.js';
import { create, plan, type Plan, withComment } from './order-commands.js';

/** A life begins with the creation of the order, as its setting says. */
export const lifeOfAnOrder: Life<Plan, OrderWorld, OrderGateway> = {
  name: 'order',
  settings: fc.oneof(plan, withComment),
  begin: async (databases, first) => {
    const model = new OrderWorld(BEGIN);
    const real = await OrderGateway.begun(databases, model);
    await create('461', first).run(model, real);
    return { model, real };
  },
  commands,
};
