import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import type { DatabaseAddress } from '../../src/store/sql/database.js';
import type { TestDatabase } from './database.js';

/**
 * A proxy before PostgreSQL on loopback that can go silent: it keeps what it has, and says nothing.
 */
export interface SilentProxy {
  /** The same database through the proxy. */
  through(address: DatabaseAddress): DatabaseAddress;
  /**
   * What is open now gets no byte any more, in either direction, and is not closed.
   * @param alsoNew connections that come later neither
   */
  silence(alsoNew?: boolean): void;
  /** A connection goes silent as soon as it is asked something with this in it. */
  silenceAt(asked: string): void;
  /** Connections that come from now on are served. Those that were silenced stay so. */
  heal(): void;
  /** Connections that were taken so far. */
  readonly taken: number;
  /** Those that the client has not closed. */
  readonly open: number;
  /** Resolves when the client next sends something that is kept from the server. */
  asked(): Promise<void>;
  /** Resolves when the client has closed every connection that was silenced. */
  abandoned(): Promise<void>;
  stop(): Promise<void>;
}

export async function silentProxy({ address }: Pick<TestDatabase, 'address'>): Promise<SilentProxy> {
  const target = targetOf(address);
  const pairs = new Map<Socket, Socket>();
  const silenced = new Set<Socket>();
  const abandonments = new Set<() => void>();
  const askings = new Set<() => void>();
  let isSilent = false;
  let fatal: string | undefined;
  let taken = 0;

  const mute = (client: Socket, server: Socket) => {
    silenced.add(client);
    client.unpipe();
    server.unpipe();
    // It is still read, so that its end is seen.
    client.on('data', () => {
      for (const tell of askings) tell();
    });
    client.resume();
    server.resume();
  };
  const proxy = createServer((client) => {
    taken += 1;
    const server = connect(target);
    pairs.set(client, server);
    for (const socket of [client, server]) socket.on('error', () => undefined);
    client.on('close', () => {
      pairs.delete(client);
      silenced.delete(client);
      server.destroy();
      if (silenced.size === 0) for (const tell of abandonments) tell();
    });
    server.on('close', () => {
      if (!silenced.has(client)) client.destroy();
    });
    if (isSilent) {
      mute(client, server);
      return;
    }
    // Before the pipe: what is asked still gets to the server, and its answer to nobody.
    client.on('data', (asked: Buffer) => {
      if (fatal !== undefined && asked.includes(fatal)) mute(client, server);
    });
    client.pipe(server).pipe(client);
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const { port } = proxy.address() as AddressInfo;

  return {
    through: (to) => {
      if (typeof to !== 'string') return { ...to, host: '127.0.0.1', port };
      const url = new URL(to);
      url.host = `127.0.0.1:${port}`;
      return url.href;
    },
    silence: (alsoNew = false) => {
      isSilent = alsoNew;
      for (const [client, server] of pairs) mute(client, server);
    },
    silenceAt: (asked) => {
      fatal = asked;
    },
    heal: () => {
      isSilent = false;
      fatal = undefined;
    },
    get taken() {
      return taken;
    },
    get open() {
      return pairs.size;
    },
    asked: () =>
      new Promise((resolve) => {
        askings.add(resolve);
      }),
    abandoned: () =>
      silenced.size === 0
        ? Promise.resolve()
        : new Promise((resolve) => {
            abandonments.add(resolve);
          }),
    stop: async () => {
      for (const client of pairs.keys()) client.destroy();
      proxy.close();
      await once(proxy, 'close');
    },
  };
}

function targetOf(address: DatabaseAddress) {
  if (typeof address !== 'string') return { path: `${address.host}/.s.PGSQL.${address.port}` };
  const { hostname: host, port } = new URL(address);
  return { host, port: Number(port || 5432) };
}
