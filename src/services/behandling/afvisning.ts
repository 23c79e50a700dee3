import { type AfvisningType, jobannonceType } from '../../contract/index.js';
import type { FieldViolation } from '../../faults/field-violation.js';
import type { ElementDescriptor, TypeDescriptor } from '../../xml/schema/schema.js';
import type { StoredJobannonce } from '../jobannonce/ad/store-port.js';
import { kode } from '../../codelists/code-lists.js';

/**
 * Checks what the schema cannot say of a refusal: that there is a reason, that the reason Anden has
 * a text, and that the wrong fields are fields of an ad.
 */
export function judgeAfvisning(afvisning: AfvisningType): FieldViolation[] {
  const { AfvisningsaarsagSamling, Tekst = '', FeltSamling = [] } = afvisning;
  const isOther = AfvisningsaarsagSamling.includes(kode('Afvisningsaarsag', 'Anden'));
  const bare: FieldViolation[] =
    AfvisningsaarsagSamling.length === 0
      ? [{ kode: 130307, felt: ['Afvisning', 'AfvisningsaarsagSamling'] }]
      : [];
  const mute: FieldViolation[] =
    isOther && Tekst.trim() === '' ? [{ kode: 130304, felt: ['Afvisning', 'Tekst'] }] : [];
  const unknown = FeltSamling.flatMap(({ Sti }, i): FieldViolation[] => {
    const forventet = expectedInstead(Sti);
    const felt = ['Afvisning', 'FeltSamling', i, 'Sti'];
    return forventet === undefined
      ? []
      : [{ kode: 130305, felt, vaerdi: Sti, forventet, data: { sti: Sti } }];
  });
  return [...bare, ...mute, ...unknown];
}

/**
 * Checks that the wrong fields are some that this ad has. Only for the reason that it lacks
 * information a field may be named that it does not have.
 * @param afvisning in which `judgeAfvisning` finds nothing
 */
export function judgeFelter(
  afvisning: AfvisningType,
  indhold: StoredJobannonce['indhold'],
): FieldViolation[] {
  const { AfvisningsaarsagSamling, FeltSamling = [] } = afvisning;
  if (AfvisningsaarsagSamling.includes(kode('Afvisningsaarsag', 'ManglendeOplysninger'))) return [];
  const ad = { ...indhold, Logo: indhold.logo && { Indhold: '', MimeType: '' } };
  return FeltSamling.flatMap(({ Sti }, i): FieldViolation[] => {
    const felt = ['Afvisning', 'FeltSamling', i, 'Sti'];
    return has(ad, jobannonceType, Sti.split('/'))
      ? []
      : [{ kode: 130312, felt, vaerdi: Sti, data: { sti: Sti } }];
  });
}

/** Does the value have what the path names? Of a list without a number any item will do. */
function has(value: unknown, type: TypeDescriptor, [step, ...rest]: readonly string[]): boolean {
  if (value === undefined) return false;
  const child = step === undefined ? undefined : childNamed(type, step);
  if (step === undefined || !child) return true;
  if (type.kind !== 'list') return has((value as Record<string, unknown>)[child.local], child.type, rest);
  const number = /\[(\d+)\]$/.exec(step)?.[1];
  const items = value as readonly unknown[];
  const named = number === undefined ? items : [items[Number(number) - 1]];
  return named.some((item) => has(item, child.type, rest));
}

/**
 * Follows a path such as `Ansoegning/KontaktpersonSamling/Kontaktperson[2]/Email` through the
 * contract; the number, which is one of the case handler's screen, may be left out.
 * @returns the names that may stand where it leaves the contract; undefined when it does not
 */
function expectedInstead(sti: string): string | undefined {
  let type: TypeDescriptor = jobannonceType;
  for (const step of sti.split('/')) {
    const names = childrenOf(type).map(({ local }) => local);
    const child: ElementDescriptor | undefined = childNamed(type, step);
    if (!child) return names.join(', ');
    type = child.type;
  }
  return undefined;
}

function childNamed(type: TypeDescriptor, step: string): ElementDescriptor | undefined {
  const name = type.kind === 'list' ? step.replace(/\[[1-9]\d{0,3}\]$/, '') : step;
  return childrenOf(type).find(({ local }) => local === name);
}

function childrenOf(type: TypeDescriptor): readonly ElementDescriptor[] {
  if (type.kind === 'list') return [type.item];
  return type.kind === 'sequence' ? type.elements : [];
}
