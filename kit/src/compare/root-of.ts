import { defaultLimits } from '../../../src/config/limits.js';
import { Fault } from '../../../src/faults/fault.js';
import { parse } from '../../../src/xml/parser/parse.js';
import type { XmlElement } from '../../../src/xml/tree/tree.js';

/** An answer may be longer than a request: whole code lists, pages of ads. */
const limits = { ...defaultLimits, elements: 1_000_000, textLength: Infinity };

/** @returns undefined when it is no XML, or more than is read */
export function rootOf(bytes: Uint8Array, charset?: string): XmlElement | undefined {
  try {
    return parse(bytes, { limits, ...(charset !== undefined && { charset }) }).root;
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
}
