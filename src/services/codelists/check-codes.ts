import type { FieldPath, FieldViolation } from '../../faults/field-violation.js';
import type { ElementDescriptor } from '../../xml/schema.js';
import { check, validValues } from './kodelister.js';

/** Longer lists are named in a fault instead of written out. */
const MAX_LISTED = 20;

/**
 * Checks every code of a decoded value against its code list, wherever the contract says that an element holds one,
 * so that no code is forgotten: unknown is 2002, expired 2003. Paths start below the element of `descriptor`.
 * @param value what decoding the element of `descriptor` gave; absent optional parts are undefined
 */
export function checkCodes(value: unknown, descriptor: ElementDescriptor, at: Date): FieldViolation[] {
  return [...walk(value, descriptor, at, [])];
}

function* walk(
  value: unknown,
  descriptor: ElementDescriptor,
  at: Date,
  felt: FieldPath,
): Generator<FieldViolation, void, undefined> {
  const { type } = descriptor;
  if (value === undefined) return;
  if (type.kind === 'sequence') {
    for (const element of type.elements) {
      const child = (value as Readonly<Record<string, unknown>>)[element.local];
      const path = [...felt, element.local];
      if (element.max > 1) yield* walkAll(child, element, at, path);
      else yield* walk(child, element, at, path);
    }
  } else if (type.kind === 'list') {
    yield* walkAll(value, type.item, at, felt);
  } else {
    const list = type.kind === 'code' ? type.kodeliste : descriptor.kodeliste;
    if (list !== undefined) yield* judgeCode(list, value as number | string, at, felt);
  }
}

function* walkAll(
  values: unknown,
  item: ElementDescriptor,
  at: Date,
  felt: FieldPath,
): Generator<FieldViolation, void, undefined> {
  for (const [index, value] of ((values ?? []) as readonly unknown[]).entries()) {
    yield* walk(value, item, at, [...felt, index]);
  }
}

/** What is wrong with one code of a list at that time: 2002 unknown (also before it begins), 2003 expired, or nothing. */
export function* judgeCode(
  list: string,
  code: number | string,
  at: Date,
  felt: FieldPath,
): Generator<FieldViolation, void, undefined> {
  const verdict = check(list, code, at);
  if (verdict === 'ok') return;
  yield {
    kode: verdict === 'expired' ? 2003 : 2002,
    felt,
    vaerdi: String(code),
    forventet: expected(list, at),
    data: { vaerdi: code, kodeliste: list },
  };
}

/** The codes that may be used now, or the name of the list where they are many. */
function expected(list: string, at: Date): string {
  const codes = validValues(list, at);
  return codes.length > MAX_LISTED ? list : codes.map(({ code }) => code).join(', ');
}
