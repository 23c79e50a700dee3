/** A process of callers: it is sent an order, and sends back what it saw. */
import { Callers, type Order } from './callers.js';

process.on('message', (order: Order) => {
  void new Callers({ ...order, bytes: Buffer.from(order.bytes) })
    .run()
    .then((seconds) => process.send?.(seconds));
});
