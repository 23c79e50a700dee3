/** Gives a picture up that ends every process it comes to. */
import { createHash } from 'node:crypto';
import { BoundedMap } from '../../../bounded-map.js';
import type { LogoConverter } from '../logo-port.js';
import { logoViolation } from '../logo-violation.js';
import { EndedOver } from './conversion-processes.js';

/**
 * A process may end because the machine is busy or short of memory; that it happens to one picture
 * so often is that picture's fault.
 */
export const MAX_ATTEMPTS = 3;

/** Of so many pictures it is remembered; of the oldest then no more. */
const REMEMBERED = 1000;

/**
 * A picture over which a process has ended may be sent again, and is tried in a new one; after
 * three attempts the answer is that it cannot be converted.
 * @param tooMuch makes what is thrown when it may be sent again
 */
export function givenUpInTheEnd(convert: LogoConverter, tooMuch: () => Error): LogoConverter {
  const attempts = new BoundedMap<string, number>(REMEMBERED);

  return async (image) => {
    const name = sha256Of(image);
    const failed = attempts.get(name) ?? 0;
    if (failed >= MAX_ATTEMPTS) return { violation: logoViolation.tooCostly() };
    try {
      const result = await convert(image);
      attempts.delete(name);
      return result;
    } catch (error) {
      if (!(error instanceof EndedOver)) throw error;
      attempts.set(name, failed + 1);
      if (failed + 1 >= MAX_ATTEMPTS) return { violation: logoViolation.tooCostly() };
      throw tooMuch();
    }
  };
}

const sha256Of = (image: Uint8Array) => createHash('sha256').update(image).digest('hex');
