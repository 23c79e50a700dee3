/** Messages of the whole contract, as they should be and with one thing changed somewhere. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import * as contract from '../../src/contract/index.js';
import { encode } from '../../src/xml/codec/encode.js';
import type { TypedElement } from '../../src/xml/schema/schema.js';
import { arbitraryValue } from './arbitrary-value.js';
import { envelope } from './support.js';

const folder = join(import.meta.dirname, '../../wsdl/xsd');

/** Every file of wsdl/xsd by its name. */
export const schemas = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));

export const messages = contract.services.flatMap(({ operations }) =>
  operations.flatMap(({ input, output }) => [input, output]),
);

/** Every element that stands alone in a message. */
export const roots: readonly TypedElement<unknown>[] = [
  ...messages,
  contract.activeOrganisationHeader,
  contract.requestUserMetadataHeader,
  contract.requestOptionsHeader,
  contract.faultDetails,
  contract.fejlliste,
];

const anyBody = fc.oneof(
  ...roots.map((root) => arbitraryValue(root).map((value) => encode(root, value, contract.prefixes))),
);

export const anyMessage = anyBody.map(envelope);

const changes: readonly ((leaf: string, name: string, value: string) => string)[] = [
  () => '',
  (leaf) => leaf + leaf,
  (leaf, name) => `<${name.replace(/\w+$/, 'Ukendt')}/>${leaf}`,
  (leaf, name) => leaf.replaceAll(name, `x${name.replace(':', '')}`),
  (_, name, value) => `<${name}>${value}</${name}>`,
  (_, name, value) => `<${name}>${value}</${name}>`,
];

const values = ['', ' ', 'x', '0', '-1', '101', '99999999999', '12345678', 'true', '2026-01-01', 'æ'.repeat(21), 'DK']; // oxfmt-ignore

export const oneThingChanged = fc
  .tuple(anyBody, fc.nat(), fc.constantFrom(...changes), fc.constantFrom(...values))
  .map(([xml, at, change, value]) => {
    const leaves = [...xml.matchAll(/<([\w:]+)>([^<]*)<\/\1>/g)];
    const leaf = leaves[at % Math.max(1, leaves.length)];
    if (!leaf) return envelope(xml);
    const changed = change(leaf[0], leaf[1] ?? '', value);
    return envelope(xml.slice(0, leaf.index) + changed + xml.slice(leaf.index + leaf[0].length));
  });
