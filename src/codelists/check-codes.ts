import type { FieldPath, FieldViolation } from '../faults/field-violation.js';
import type { ElementDescriptor } from '../xml/schema/schema.js';
import { check, validValues } from './code-lists.js';

/** The most codes that a fault lists; of a longer code list it tells the name. */
const MAX_CODES_LISTED = 20;

/**
 * Checks every code of a decoded value against its code list, wherever the contract says that an
 * element holds one, so that no code is forgotten: unknown is 2002, expired 2003. Paths start below
 * the element of `descriptor`.
 * @param value what decoding the element of `descriptor` gave; absent optional parts are undefined
 */
export function checkCodes(value: unknown, descriptor: ElementDescriptor, at: Date): FieldViolation[] {
  const found: FieldViolation[] = [];
  walk(value, descriptor, at, [], found);
  return found;
}

/** @param felt the place of the value, which is the same again when this returns */
function walk(
  value: unknown,
  descriptor: ElementDescriptor,
  at: Date,
  felt: (string | number)[],
  found: FieldViolation[],
): void {
  const { type } = descriptor;
  if (value === undefined) return;
  if (type.kind === 'sequence') {
    for (const element of type.elements) {
      const child = (value as Readonly<Record<string, unknown>>)[element.local];
      felt.push(element.local);
      if (element.max > 1) walkAll(child, element, at, felt, found);
      else walk(child, element, at, felt, found);
      felt.pop();
    }
  } else if (type.kind === 'list') {
    walkAll(value, type.item, at, felt, found);
  } else {
    const list = type.kind === 'code' ? type.kodeliste : descriptor.kodeliste;
    if (list !== undefined) found.push(...judgeCode(list, value as number | string, at, felt));
  }
}

function walkAll(
  values: unknown,
  item: ElementDescriptor,
  at: Date,
  felt: (string | number)[],
  found: FieldViolation[],
): void {
  for (const [index, value] of ((values ?? []) as readonly unknown[]).entries()) {
    felt.push(index);
    walk(value, item, at, felt, found);
    felt.pop();
  }
}

/**
 * Judges one code at that time: 2002 unknown, also before its first day; 2003 expired; or nothing.
 */
export function judgeCode(
  list: string,
  code: number | string,
  at: Date,
  felt: FieldPath,
): readonly FieldViolation[] {
  const verdict = check(list, code, at);
  if (verdict === 'ok') return NOTHING;
  return [
    {
      kode: verdict === 'expired' ? 2003 : 2002,
      felt: [...felt],
      vaerdi: String(code),
      forventet: expected(list, at),
      data: { vaerdi: code, kodeliste: list },
    },
  ];
}

const NOTHING: readonly FieldViolation[] = [];

/**
 * The values that may be used at that time, each with its name; the name of the list when they are
 * many.
 */
function expected(list: string, at: Date): string {
  const codes = validValues(list, at);
  return codes.length > MAX_CODES_LISTED ? list : codes.map(({ code, name }) => `${code} ${name}`).join(', ');
}
