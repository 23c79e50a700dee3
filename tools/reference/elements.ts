/** The elements of a message as rows, in the order in which they may come. */
import type { Contract } from '../../kit/src/wsdl/load.js';
import type { XsdElement } from '../../kit/src/wsdl/model.js';
import type { Bilingual } from './language.js';

export interface Row {
  readonly element: XsdElement & { readonly type: string };
  readonly kind: ReturnType<Contract['kind']>;
  /** The names from the message's own child down to this one. */
  readonly path: readonly string[];
  /** Its namespace, where it is another than that of what it stands in. */
  readonly ownNamespace?: string;
  readonly about: Bilingual;
}

/**
 * The rows below an element.
 * @param name `{namespace}local` of the element
 */
export function rowsBelow(contract: Contract, name: string): readonly Row[] {
  const element = globalElement(contract, name);
  return children(contract, element, []);
}

export function globalElement(contract: Contract, name: string): XsdElement & { readonly type: string } {
  return contract.target({ ...NOTHING, ref: name });
}

const NOTHING: XsdElement = {
  namespace: '',
  local: '',
  min: 1,
  max: 1,
  personal: false,
  da: '',
  en: '',
};

function children(
  contract: Contract,
  parent: XsdElement & { readonly type: string },
  path: readonly string[],
): readonly Row[] {
  const kind = contract.kind(parent.type);
  if (kind === 'simple' || kind === 'code') return [];
  return contract.elementsOf(parent.type).flatMap((declared) => {
    const element = contract.target(declared);
    const own = [...path, element.local];
    return [
      {
        element,
        kind: contract.kind(element.type),
        path: own,
        ...(element.namespace !== parent.namespace && { ownNamespace: element.namespace }),
        about: { da: element.da, en: element.en },
      },
      ...children(contract, element, own),
    ];
  });
}

/** Where the row stands on its page: `input-jobannonce-titel`. */
export const idOf = (side: string, path: readonly string[]): string =>
  [side, ...path].join('-').toLowerCase();
