import type { Server } from 'node:http';
import type { Server as SecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { closedAtTheEnd } from './left-open.js';

/** Has a server of a test's own listen on a free port. */
export async function listening(server: Server | SecureServer) {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stop = closedAtTheEnd(`the server at ${origin}`, () => {
    const closed = new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
    });
    server.closeAllConnections();
    return closed;
  });
  return { origin, stop };
}
