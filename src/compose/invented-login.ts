import type { Config } from '../config/config.js';
import { DEFAULT_RULES, KINDS } from '../signin/person.js';
import type { InventedPerson } from '../sandbox/login/people.js';
import type { Providers } from '../signin/providers-file.js';
import type { Releasers } from './releasers.js';
import { clientIdOfInvented, openInventedProvider } from './sandbox.js';

/** The sandbox's own provider, as every process on the port must know it. */
export interface InventedLogin {
  readonly issuer: string;
  readonly clientSecret: string;
}

/** What of it is told to whoever starts the sandbox. */
export interface InventedPeople {
  readonly issuer: string;
  readonly people: readonly Pick<InventedPerson, 'name' | 'role' | 'about'>[];
}

export interface HeldInventedLogin extends InventedLogin, InventedPeople {
  /** The gateway listens there. */
  readonly gatewayAt: (address: string) => void;
}

/** Starts it where SANDBOX_LOGIN_PORT asks for it. */
export async function openInventedLogin(
  { sandboxLoginPort: port, publicUrl }: Pick<Config, 'sandboxLoginPort' | 'publicUrl'>,
  releasers: Releasers,
): Promise<HeldInventedLogin | undefined> {
  if (port === undefined) return undefined;
  const { issuer, clientSecret, people, gatewayAt } = await releasers.hold(
    "sandbox's provider of sign-ins",
    () => openInventedProvider(port),
    (provider) => provider.close(),
  );
  return {
    issuer,
    clientSecret,
    people,
    gatewayAt: (address) => {
      const byName = address.replace('//127.0.0.1:', '//localhost:');
      gatewayAt(publicUrl === undefined ? [address, byName] : [new URL(publicUrl).origin]);
    },
  };
}

/** Its clients, as LOGIN_PROVIDERS would name them. */
export async function providersOf({ issuer, clientSecret }: InventedLogin): Promise<Providers> {
  const clientIdOf = await clientIdOfInvented();
  return new Map(
    KINDS.map((kind) => [
      kind,
      { issuer, clientSecret, clientId: clientIdOf(kind), scope: 'openid nemlogin', rules: DEFAULT_RULES },
    ]),
  );
}
