import { createHash } from 'node:crypto';

/** In hex, as what is taken once only is kept. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
