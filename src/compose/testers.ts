/** Opens what a sandbox does for its testers. */
import type { Clock } from '../clock.js';
import type { Config } from '../config/config.js';
import { type Later, reallyLater } from '../later.js';
import type { Log } from '../log/log.js';
import { createGateway, type GatewayParts } from '../soap/gateway.js';
import { openDatabase } from '../store/sql/database.js';
import type { Memory } from '../store/memory/while-leased.js';
import type { OpenStore } from './open-store.js';
import type { Releasers } from './releasers.js';
import { openTesting } from './sandbox.js';

export type Testers = Awaited<ReturnType<typeof openTesting>>;

interface Parts {
  readonly store: OpenStore;
  readonly memory: Memory;
  readonly releasers: Releasers;
  readonly clock: Clock;
  /** Tests let time pass themselves. */
  readonly later?: Later | undefined;
  readonly log: Log;
}

export async function openTesters(
  { sandboxControl, autoApprove }: Pick<Config, 'sandboxControl' | 'autoApprove'>,
  { store: { database, owner, settings }, memory, releasers, clock, later = reallyLater, log }: Parts,
): Promise<Testers> {
  const owners = await releasers.hold(
    'connections that reset the sandbox',
    () => openDatabase(owner, { ...settings, connections: 1 }),
    (opened) => opened.destroy(),
  );
  const failed = (err: unknown) => {
    log.warn({ err }, 'a player of the sandbox could not do what was asked');
  };
  const control = { by: sandboxControl, autoApprove };
  return openTesting({ database, memory, owners, control, clock, later, failed });
}

/**
 * Players' messages are taken at their word, and are in no registry and under no limit. Players are
 * ended before the server of the callers, which would wait for answers that are held: so this is
 * called after that was begun.
 */
export async function letPlayersIn(
  testers: Testers,
  parts: GatewayParts,
  releasers: Releasers,
): Promise<void> {
  // What players do is nobody's call.
  const { signAnswer: _, follow: _of, ...unsigned } = parts;
  testers.begin(
    createGateway({
      ...unsigned,
      testing: testers.ofPlayers,
      identify: (_http, _message, { headers }) => Promise.resolve({ headers }),
      callerOf: (stated) => Promise.resolve({ ...stated, system: playersSystem(stated) }),
      admit: () => Promise.resolve(() => Promise.resolve()),
    }),
  );
  await releasers.hold(
    'players of the sandbox',
    () => testers,
    (opened) => {
      opened.close();
    },
  );
}

type Stated = Parameters<GatewayParts['callerOf']>[0];

/** A ticker writes as the owner of the ad, who may need the mandate of any company. */
const playersSystem = ({ organisationTypeId, organisationCode }: Stated) => ({
  id: `sandkasse ${organisationTypeId}/${organisationCode}`,
  name: 'Sandkassens medspillere',
  mandates: [],
  limits: {},
});
