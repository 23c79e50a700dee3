import { openKeyedHash } from '../compose/person-key.js';
import type { KeyedHash } from '../security/keyed-hash.js';
import type { Context } from './command.js';
import { CommandError } from './failure.js';

/**
 * Hashes persons as the gateway does.
 * @param why a command needs the key, for the operator who has not given it
 * @throws CommandError in production without PERSON_KEY, as there everybody knows the other key
 */
export function personHash({ settings }: Pick<Context, 'settings'>, why: string): KeyedHash {
  const { profile, ...own } = settings('profile', 'personKey');
  if (profile === 'production' && own.personKey === undefined)
    throw new CommandError(`PERSON_KEY is not set, but must be with PROFILE production: ${why}`);
  return openKeyedHash(own);
}
