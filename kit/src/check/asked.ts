import type { Caller } from '../../../src/security/caller.js';

/** Thrown where nothing more can be judged. */
export class NotKnownHere extends Error {
  override readonly name = 'NotKnownHere';
}

/** What the message says, once it is decoded; the stand-ins answer what fits it. */
export interface Asked {
  readonly request: unknown;
  readonly caller: Caller;
  readonly isChange: boolean;
}

/** The company of what the message does not have. */
export const ANY_CVR = '12345674';
export const BEGINNING = new Date('2000-01-01T00:00:00Z');

export const seenVersion = (request: unknown): number => Number(valuesOf(request, 'Version')[0] ?? 1);

/** Every value of the elements with that name in a decoded message. */
export function valuesOf(value: unknown, name: string): readonly unknown[] {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  return Object.entries(value).flatMap(([key, one]: [string, unknown]) => [
    ...(key === name && one !== undefined ? [one] : []),
    ...valuesOf(one, name),
  ]);
}
