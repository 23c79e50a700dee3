import type { ElementDescriptor, TypeDescriptor } from './schema.js';

/**
 * The element that wraps every code value (contract.md section 1),
 * `<X><CodeListItemIdentifier>n</…></X>`, with the facets of wsdl/xsd/CodeListBase.xsd.
 */
const codeItem: ElementDescriptor = Object.freeze<ElementDescriptor>({
  namespace: 'http://service.bm.dk/pjaktass/2013/06/07/CodeListBase/',
  local: 'CodeListItemIdentifier',
  min: 1,
  max: 1,
  type: {
    kind: 'simple',
    primitive: 'int',
    whiteSpace: 'collapse',
    minInclusive: 0,
    maxInclusive: 100_000_000,
  },
  personal: false,
});

/** The child elements of a type, in their order; a simple type has none. */
export function childrenOf(type: TypeDescriptor): readonly ElementDescriptor[] {
  switch (type.kind) {
    case 'simple':
      return [];
    case 'code':
      return [codeItem];
    case 'list':
      return [type.item];
    case 'sequence':
      return type.elements;
  }
}
