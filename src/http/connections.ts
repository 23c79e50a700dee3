import type { Server } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { setImmediate as turn } from 'node:timers/promises';

/**
 * Stops a server without losing a request: no new connections, idle ones closed, the others when
 * their answer is sent, and after the grace the rest is cut.
 * @param server whose answers say `Connection: close` from now on
 */
export function gracefulStop(server: Server): (graceMs: number) => Promise<void> {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  // Below TLS there are bytes as soon as hands are shaken; of these it counts what was said after
  // that.
  server.on('secureConnection', (socket: TLSSocket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  return async (graceMs) => {
    await readArrived();
    const closed = new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
    });
    await readArrived();
    // Node counts a connection that has never sent a byte as busy; a client's spare one would hold
    // up the stop.
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
    const cut = setTimeout(() => {
      server.closeAllConnections();
      // Node does not count those that are still shaking hands.
      for (const socket of open) socket.destroy();
    }, graceMs);
    await closed;
    clearTimeout(cut);
  };
}

/**
 * Takes no new connection. Those that there are stay, also idle ones: what a caller sends on one at
 * this moment is answered, and a spare one is used once.
 * @returns resolves when there is none any more, or the grace is over
 */
export function lastConnections(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const over = setTimeout(resolve, graceMs);
    // That of HTTP would close the idle ones, and look after no head that does not come.
    NetServer.prototype.close.call(server, () => {
      clearTimeout(over);
      resolve();
    });
  });
}

/**
 * Two turns of the event loop: what the network had delivered by now has been read then, and is a
 * request in flight.
 */
async function readArrived(): Promise<void> {
  await turn();
  await turn();
}
