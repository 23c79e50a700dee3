import { readFileSync } from 'node:fs';
import { type Config, ConfigError } from '../config/config.js';
import { type KeyedHash, keyedHashBy } from '../security/keyed-hash.js';

const LEAST_BYTES = 32;

/** The people of a sandbox are invented: everybody may know its key. */
const OF_SANDBOX = Buffer.from('the people of the sandbox are invented');

/**
 * The key of PERSON_KEY, or that of the sandbox.
 * @throws ConfigError a sentence where the file cannot be used
 */
export function readPersonKey({ personKey: file }: Pick<Config, 'personKey'>): Buffer {
  if (file === undefined) return OF_SANDBOX;
  const key = keyIn(file);
  if (key) return key;
  throw new ConfigError([
    `PERSON_KEY is "${file}", but must be a file with at least ${LEAST_BYTES} random bytes in base64, as openssl rand -base64 ${LEAST_BYTES} writes them.`,
  ]);
}

/** Hashes what is known of persons and not kept. @throws ConfigError as `readPersonKey` */
export const openKeyedHash = (config: Pick<Config, 'personKey'>): KeyedHash =>
  keyedHashBy(readPersonKey(config));

function keyIn(file: string): Buffer | undefined {
  try {
    const text = readFileSync(file, 'latin1').trim();
    const key = Buffer.from(text, 'base64');
    return /^[A-Za-z0-9+/]+={0,2}$/.test(text) && key.length >= LEAST_BYTES ? key : undefined;
  } catch {
    return undefined;
  }
}
