import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  codeListsService,
  driftsbeskedService,
  jobannonceBehandlingService,
  jobannonceService,
  jobordreService,
  virksomhedsLoginService,
} from '../../src/contract/index.js';
import type { ServiceContract } from '../../src/xml/schema/schema.js';
import { call, type CallOptions, type Methods, type Parts } from './operation.js';
import { DEFAULT_REPEATS } from './repeat.js';
import { type Line, linesTo } from './send.js';
import type { ClientSettings, World } from './settings.js';
import { identityOf, signed } from './signing.js';

const SERVICES = {
  JobannonceService: jobannonceService,
  JobannonceBehandlingService: jobannonceBehandlingService,
  JobordreService: jobordreService,
  VirksomhedsLoginService: virksomhedsLoginService,
  DriftsbeskedService: driftsbeskedService,
  CodeListsService: codeListsService,
} as const;

/** The services of the gateway, by name; on each a method for each of its operations. */
export type Client = {
  readonly [Name in keyof typeof SERVICES]: Methods<(typeof SERVICES)[Name]>;
} & {
  /** Ends the connections that are kept. */
  close(): void;
};

const WORLD: World = {
  now: () => new Date(),
  sleep: (ms) => sleep(ms),
  random: () => Math.random(),
  newId: () => randomUUID(),
};

/**
 * A client of one gateway for one organisation; a call may name another one. Nothing is sent before
 * the first call.
 * @throws Error when the address, the key or a certificate is none
 */
export function connect(settings: ClientSettings): Client {
  const world = { ...WORLD, ...settings.world };
  const identity = settings.signing && identityOf(settings.signing);
  const finish = identity && ((envelope: string) => signed(envelope, identity, world.now()));
  const lines = linesTo(settings, finish);
  const repeats = { ...DEFAULT_REPEATS, ...settings.repeats };
  const methodsOf = (service: ServiceContract): object => {
    let opened: Promise<Line> | undefined;
    const line = () => (opened ??= lines.open(service));
    const parts: Parts = { settings, world, repeats, identity, line };
    return Object.fromEntries(
      service.operations.map((operation) => [
        operation.name,
        (request: unknown, options: CallOptions = {}) => call(operation, request, options, parts),
      ]),
    );
  };
  const services = Object.entries(SERVICES).map(([name, service]) => [name, methodsOf(service)]);
  // Names and types are those of the table that both come from.
  return {
    ...Object.fromEntries(services),
    close: () => {
      lines.close();
    },
  } as Client;
}
