/** The simple types of the contract, and where we read them otherwise than XSD says. */
import { join } from 'node:path';
import { load } from '../../kit/src/wsdl/load.js';
import { builtIns } from '../../kit/src/wsdl/model.js';
import type { SimpleType } from '../../src/xml/schema/schema.js';

const contract = load(join(import.meta.dirname, '../../wsdl'));

/**
 * Every simple type of wsdl/xsd, and every built-in one that the profile allows, by
 * `{namespace}local`.
 */
export const types: ReadonlyMap<string, SimpleType> = new Map([
  ...builtIns,
  ...contract.schemas.flatMap(({ namespace, types: declared }) =>
    declared
      .filter(({ kind }) => kind === 'restriction')
      .map(({ local }) => [`{${namespace}}${local}`, contract.simple(`{${namespace}}${local}`)] as const),
  ),
]);

/** The type as the attribute of an element of a schema, with the namespace that it is of. */
export function typeAttribute(name: string): string {
  const { namespace, local } = partsOf(name);
  return `xmlns:t="${namespace}" type="t:${local}"`;
}

/** The import that a schema needs which has elements of these types. */
export function importsOf(names: readonly string[]): string {
  const namespaces = new Set(
    names.filter((name) => !builtIns.has(name)).map((one) => partsOf(one).namespace),
  );
  return [...namespaces]
    .map((namespace) => {
      const file = contract.schemas
        .find((schema) => schema.namespace === namespace)
        ?.file.replace('xsd/', '');
      return `<xs:import namespace="${namespace}" schemaLocation="${file ?? ''}"/>`;
    })
    .join('');
}

function partsOf(name: string) {
  const [, namespace = '', local = ''] = /^\{(.*)\}(.*)$/.exec(name) ?? [];
  return { namespace, local };
}

/** Values for which facets.ts is narrower than XSD (docs/decisions/0036). */
export const NARROWER: ReadonlySet<string> = new Set([
  'anyURI wrongType',
  'base64Binary wrongType',
  'long tooLarge',
  'long tooSmall',
]);

/**
 * White space around dates and times is all that libxml2 refuses and we take (docs/decisions/0005).
 */
export const isPadded = (raw: string, { primitive }: SimpleType): boolean =>
  raw !== raw.trim() && (primitive === 'date' || primitive === 'dateTime');
