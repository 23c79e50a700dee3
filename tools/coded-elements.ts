import { activeOrganisationHeader, requestUserMetadataHeader, services } from '../src/contract/index.js';
import type { ElementDescriptor } from '../src/xml/schema/schema.js';

/** An element that holds a code: its name as it stands in a message, and the list of the code. */
export interface CodedElement {
  readonly local: string;
  readonly list: string;
}

/** A message, or a header of every message, with the coded elements in it. */
export interface Coded {
  readonly message: string;
  readonly elements: readonly CodedElement[];
}

/** The two headers of every request, which bind their codes to lists of their own. */
export const codedHeaders: readonly Coded[] = [activeOrganisationHeader, requestUserMetadataHeader].map(
  (header) => ({ message: header.local, elements: codedIn(header) }),
);

/** The operations with a code in their request or their answer. */
export const codedOperations: readonly { readonly name: string; readonly sides: readonly Coded[] }[] =
  services.flatMap(({ operations }) =>
    operations.map(({ name, input, output }) => ({
      name,
      sides: [input, output].map((side) => ({ message: side.local, elements: codedIn(side) })),
    })),
  );

/** Each coded element of a message once, in the order in which they may come. */
function codedIn(element: ElementDescriptor): readonly CodedElement[] {
  const all = walk(element).map(({ local, list }) => [`${local} ${list}`, { local, list }] as const);
  return [...new Map(all).values()];
}

function walk({ local, kodeliste, type }: ElementDescriptor): readonly CodedElement[] {
  const own = type.kind === 'code' ? type.kodeliste : kodeliste;
  const below =
    type.kind === 'sequence' ? type.elements.flatMap(walk) : type.kind === 'list' ? walk(type.item) : [];
  return own === undefined ? below : [{ local, list: own }, ...below];
}
