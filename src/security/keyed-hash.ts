import { createHmac } from 'node:crypto';

/** What is hashed; hashes of different things never meet. */
export type Hashed =
  | 'MitIDErhvervIdentifier'
  | 'UserIdentifier'
  | 'login subject'
  | 'login session'
  | 'user of the old JobAG'
  | 'PERSON_KEY itself';

/**
 * The hash of what must be known again and must not be kept, in hex. Without the key it can
 * neither be tried out nor be compared with what another has kept.
 */
export type KeyedHash = (what: Hashed, value: string) => string;

/** @param key 32 random bytes or more (setting PERSON_KEY) */
export const keyedHashBy =
  (key: Uint8Array): KeyedHash =>
  (what, value) =>
    createHmac('sha256', key).update(`${what}\0${value}`).digest('hex');

const UUID = /^(?:urn:uuid:)?([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i;

/**
 * The UUID of an employee as it is hashed, whether it comes in a message or in a login, where some
 * providers write `urn:uuid:` before it.
 * @returns undefined where it is none
 */
export const mitIDErhvervIdentifierIn = (text: string): string | undefined =>
  UUID.exec(text)?.[1]?.toLowerCase();
