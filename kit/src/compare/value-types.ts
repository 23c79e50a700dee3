/** What the contract says of the values of an element, found by its name. */
import * as contract from '../../../src/contract/index.js';
import { childrenOf } from '../../../src/xml/schema/content-model.js';
import type { ElementDescriptor, SimpleType } from '../../../src/xml/schema/schema.js';

const { services } = contract;

/** `{namespace}local`; an element whose types differ from place to place has none of them here. */
type Types = ReadonlyMap<string, SimpleType>;

export const expanded = ({ namespace, local }: { readonly namespace: string; readonly local: string }) =>
  `{${namespace}}${local}`;

let known: Types | undefined;

/** The type of an element's value, where its name alone says which it is. */
export const typeOfValue = (element: { readonly namespace: string; readonly local: string }) =>
  (known ??= readTypes()).get(expanded(element));

function readTypes(): Types {
  const found = new Map<string, Set<SimpleType>>();
  const seen = new Set<ElementDescriptor>();
  const visit = (descriptor: ElementDescriptor): void => {
    if (seen.has(descriptor)) return;
    seen.add(descriptor);
    const { type } = descriptor;
    if (type.kind === 'simple') {
      const types = found.get(expanded(descriptor)) ?? new Set();
      found.set(expanded(descriptor), types.add(type));
    }
    for (const child of childrenOf(type)) visit(child);
  };
  for (const { input, output } of services.flatMap(({ operations }) => operations)) {
    visit(input);
    visit(output);
  }
  const isDescriptor = (one: unknown): one is ElementDescriptor =>
    typeof one === 'object' && one !== null && 'local' in one && 'type' in one;
  for (const one of Object.values<unknown>(contract)) if (isDescriptor(one)) visit(one);
  return new Map(
    [...found].flatMap(([name, types]) => {
      const [first, ...others] = types;
      const isOne = others.every(
        (one) => one.primitive === first?.primitive && one.whiteSpace === first.whiteSpace,
      );
      return first && isOne ? [[name, first] as const] : [];
    }),
  );
}
