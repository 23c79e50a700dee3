/**
 * A process of its own for stop.test.ts: answers when its parent says 'answer', stops on SIGTERM,
 * then ends by itself.
 */
import { PATH, start } from './harness.js';

let release: () => void = () => undefined;
const released = new Promise<void>((resolve) => {
  release = resolve;
});
let count = 0;
const server = await start({
  gateway: {
    knows: (path) => path === PATH,
    isRetired: () => false,
    answer: async ({ body }) => {
      process.send?.({ arrived: ++count });
      await released;
      return { status: 200, headers: { 'content-type': 'text/xml' }, body };
    },
  },
});
process.on('message', () => {
  release();
});
process.once('SIGTERM', () => {
  process.send?.({ stopping: true });
  void server.close().then(() => {
    process.disconnect();
  });
});
process.send?.({ port: server.port });
