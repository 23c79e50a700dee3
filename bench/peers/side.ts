/** The processes of one peer. Identical ones differ, so there are several. */
import { jobannonceService } from '../../src/contract/index.js';
import { type Child, startCommand } from '../child.js';
import { load, type Target } from '../load.js';
import { message } from '../message.js';
import type { Peer } from './peers.js';

export const CONNECTIONS = 32;
/** A server has the first processor for itself; PostgreSQL and the load share the second. */
export const SERVER_CORE = 0;
export const OTHER_CORE = 1;

export interface Side {
  readonly peer: Peer;
  readonly targets: readonly Target[];
}

/** What one process needed for a request in one round. */
export interface Cost {
  readonly cpu: number;
  /** PostgreSQL's part, for a gateway only. */
  readonly postgres: number;
  readonly perSecond: number;
}

const VALID = /IsValidJobannonceResponse.*ErGyldig>true</s;

/** @param toStop is told of each process at once, so that none outlives an error of the next */
export async function startSide(
  peer: Peer,
  { folder, databaseUrl }: { readonly folder: string; readonly databaseUrl: string },
  count: number,
  toStop: Child[],
): Promise<Side> {
  const targets: Target[] = [];
  const env = { ...peer.env, ...(peer.isGateway && { DATABASE_URL: databaseUrl }) };
  for (let nr = 1; nr <= count; nr += 1) {
    const child = await startCommand(peer.command(folder), env, { core: SERVER_CORE });
    toStop.push(child);
    targets.push({
      name: `${peer.name}, process ${nr}`,
      url: child.origin + jobannonceService.path,
      soapAction: `${jobannonceService.namespace}#IsValidJobannonce`,
      body: message('IsValidJobannonce'),
      isRight: (text) => (peer.bytes === undefined ? VALID.test(text) : text.length === peer.bytes),
      cpuMs: child.cpuMs,
    });
  }
  return { peer, targets };
}

/** @param postgresMs the processor time that PostgreSQL has used so far */
export async function costOf(
  { peer }: Side,
  target: Target,
  seconds: number,
  postgresMs: () => number,
): Promise<Cost> {
  const before = postgresMs();
  const {
    cpuMicroseconds = NaN,
    perSecond,
    answers,
  } = await load(target, CONNECTIONS, { duration: seconds });
  const postgres = peer.isGateway ? (1000 * (postgresMs() - before)) / answers : 0;
  return { cpu: cpuMicroseconds, postgres, perSecond };
}
