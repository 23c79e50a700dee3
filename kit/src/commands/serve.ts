/** `jobnet-kit serve`: plays a folder as a mock gateway. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Command } from 'commander';
import { projectRoot } from '../../../src/config/data-file.js';
import { chosenOf, type Volatile, volatileOf } from '../compare/volatile.js';
import { Mock } from '../serve/mock.js';
import { mockServer } from '../serve/server.js';
import { EXIT, type ExitCode, KitError, type KitWorld, type Run } from './command.js';
import { chosenFixtures } from './fixtures.js';
import { collect, readPort } from './values.js';

interface Options {
  readonly port: number;
  readonly host: string;
  readonly only?: readonly string[];
  readonly free?: readonly string[];
}

export function serve(kit: Command, run: Run): void {
  run
    .add(kit, 'serve', "Plays fixtures or recordings as a mock gateway, for a client's own tests.", [
      'fixtures',
      'my-recordings --port 9090 --free Titel --free Beskrivelse',
    ])
    .argument('<dir>', 'a folder of fixtures, or one of them')
    .option('--port <port>', 'the port; 0: any that is free', readPort('--port'), 9080)
    .option('--host <host>', 'the address to listen at', '127.0.0.1')
    .option('--only <text>', 'only those whose name has this in it; may be given again', collect)
    .option('--free <element>', 'an element whose value your client chooses; may be given again', collect)
    .action(run.action(serveFolder));
}

async function serveFolder(world: KitWorld, dir: string, options: Options): Promise<ExitCode> {
  const fixtures = chosenFixtures(dir, options.only);
  const free: Volatile = new Map((options.free ?? []).map((element) => [element, 'value'] as const));
  const mock = new Mock(fixtures, {
    now: world.clock,
    volatile: volatileOf(dir),
    chosen: new Map([...chosenOf(dir), ...free]),
    wsdl: join(projectRoot, 'wsdl'),
  });
  const server = mockServer(mock);
  await listening(server, options);
  const { address, port, family } = server.address() as AddressInfo;
  const host = family === 'IPv6' ? `[${address}]` : address;
  world.print(`http://${host}:${port}/ plays ${mock.playable} fixtures. Its page shows what it is asked.`);
  if (mock.playable < fixtures.length)
    world.printError(`${fixtures.length - mock.playable} are left out: they are about who proves what.`);
  await stopped(world.stop);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  return EXIT.done;
}

/** Resolves when the user stops the command. */
export const stopped = (stop: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (stop.aborted) resolve();
    else
      stop.addEventListener(
        'abort',
        () => {
          resolve();
        },
        { once: true },
      );
  });

/** @throws KitError when the place is taken, or cannot be listened at */
export const listening = (
  server: Server,
  { port, host }: { readonly port: number; readonly host: string },
): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const what = `${host}:${port} cannot be listened at: ${cause.code ?? cause.message}; another --port may be free.`;
      reject(new KitError(what, EXIT.usage, { cause }));
    });
    server.listen(port, host, resolve);
  });
