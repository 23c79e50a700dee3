import { once } from 'node:events';
import { lookup } from 'node:dns/promises';
import type { Server } from 'node:http';

/**
 * Connections that the kernel keeps for us while we work; it allows no more than its somaxconn.
 * With Node's 511 a burst loses some, and whoever is lost tries again only after a second. With
 * many more, callers under a load of ten times what can be done are accepted when they have gone.
 */
const BACKLOG = 1024;

/** There is no listening there; `message` is a sentence for the operator. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}

/**
 * Has a server listen.
 * @param port 0 takes any free one
 * @param settings the names of the settings that host and port come from, for the sentence
 * @returns what stands in an address after `http://`, e.g. `127.0.0.1:8080`
 * @throws ListenError when the port is taken
 */
export async function listenAt(
  server: Server,
  host: string,
  port: number,
  settings: { readonly host: string; readonly port: string },
): Promise<string> {
  const { address, family } = await lookup(host);
  try {
    await once(server.listen({ host: address, port, backlog: BACKLOG }), 'listening');
  } catch (cause) {
    const sentence = `is ${settings.port} taken, or ${settings.host} not of this machine?`;
    throw new ListenError(`Cannot listen on ${host} port ${port}: ${sentence}`, { cause });
  }
  const bound = server.address();
  const taken = typeof bound === 'object' && bound ? bound.port : port;
  const reached = address === '0.0.0.0' ? '127.0.0.1' : family === 6 ? `[${address}]` : address;
  return `${reached}:${taken}`;
}
