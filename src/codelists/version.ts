import { createHash } from 'node:crypto';
import type { CodeListValue } from './code-lists.js';

/**
 * A version of the values, 16 hexadecimal digits, which changes when anything of them or their
 * order does.
 */
export function versionOf(values: readonly CodeListValue[]): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 16);
}
