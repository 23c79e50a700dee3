/** Clients of a gateway that a test has started. */
import { connect, type Client, type ClientSettings } from '../../client/src/index.js';

/** A jobcentre, a system of a company, and STAR, as the demo of the sandbox knows them. */
export const ODENSE = { OrganisationTypeIdentifier: 8, OrganisationCode: '461' };

const USER = {
  UserFullName: 'Fagsystemet, natlig overførsel',
  RequestUserTypeIdentifier: 3,
  UserIdentifier: 'fagsystem-01',
};

export interface Connected {
  readonly client: Client;
  /** The pauses between its attempts so far. */
  readonly pauses: readonly number[];
}

/** Nothing waits: a pause is written down. */
export function connected(at: string, settings: Partial<ClientSettings> = {}): Connected {
  const pauses: number[] = [];
  const world = {
    sleep: (ms: number) => {
      pauses.push(ms);
      return Promise.resolve();
    },
    random: () => 0,
    ...settings.world,
  };
  const client = connect({ at, organisation: ODENSE, user: USER, ...settings, world });
  return { client, pauses };
}

/** What a promise is refused with. */
export const refusalOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );
