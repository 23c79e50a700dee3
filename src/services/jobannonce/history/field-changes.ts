import { type AendringType, jobannonceType } from '../../../contract/index.js';
import { MASK } from '../../../faults/masking.js';
import type { StoredIndhold, LogoReference } from '../../logo/logo-port.js';
import type { ElementDescriptor, TypeDescriptor } from '../../../xml/schema/schema.js';

/**
 * The fields that differ between two versions of an ad, in the order of the contract. Items of a
 * Samling are compared by their position. What the contract marks as personal is masked: that it
 * was changed is told, not what it was.
 */
export function fieldChanges(before: StoredIndhold, after: StoredIndhold): AendringType[] {
  const felter = compare(before, after, { type: jobannonceType, personal: false }, []);
  return [...felter, ...logoaendring(before.logo, after.logo)];
}

/**
 * A picture is told by what it is and the beginning of its hash, so that one can be told from
 * another.
 */
function logoaendring(before: LogoReference | undefined, after: LogoReference | undefined): AendringType[] {
  if (before?.sha256 === after?.sha256) return [];
  const shown = ({ mimeType, bredde, hoejde, sha256 }: LogoReference) =>
    `${mimeType} ${bredde}×${hoejde} ${sha256.slice(0, 8)}`;
  return [
    {
      Felt: 'Logo',
      ...(before && { VaerdiFoer: shown(before) }),
      ...(after && { VaerdiEfter: shown(after) }),
    },
  ];
}

function* compare(
  before: unknown,
  after: unknown,
  { type, personal }: { readonly type: TypeDescriptor; readonly personal: boolean },
  path: readonly string[],
): Generator<AendringType, void, undefined> {
  if (before === undefined && after === undefined) return;
  if (type.kind === 'sequence') {
    for (const child of type.elements)
      yield* compare(partOf(before, child), partOf(after, child), within(child, personal), [
        ...path,
        child.local,
      ]);
  } else if (type.kind === 'list') {
    const [earlier, later] = [itemsOf(before), itemsOf(after)];
    for (let i = 0; i < Math.max(earlier.length, later.length); i += 1)
      yield* compare(earlier[i], later[i], within(type.item, personal), [
        ...path,
        `${type.item.local}[${i + 1}]`,
      ]);
  } else if (before !== after) {
    const shown = (value: unknown) => (personal ? MASK : String(value));
    yield {
      Felt: path.join('/'),
      ...(before !== undefined && { VaerdiFoer: shown(before) }),
      ...(after !== undefined && { VaerdiEfter: shown(after) }),
    };
  }
}

const within = (element: ElementDescriptor, personal: boolean) => ({
  type: element.type,
  personal: personal || element.personal,
});

function partOf(value: unknown, { local }: ElementDescriptor): unknown {
  return (value as Readonly<Record<string, unknown>> | undefined)?.[local];
}

const itemsOf = (value: unknown): readonly unknown[] => (value as readonly unknown[] | undefined) ?? [];
