import { createHash } from 'node:crypto';
import type { CodeListValue } from './code-lists.js';

/** 16 hexadecimal digits that are the same exactly while everything of the values is: data, order and number. */
export function versionOf(values: readonly CodeListValue[]): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 16);
}
