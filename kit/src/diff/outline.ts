/** What the operations of a contract take and answer, as lists that can be compared. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { SimpleType } from '../../../src/xml/schema/schema.js';
import { type Contract, load } from '../wsdl/load.js';
import type { Documented, XsdElement } from '../wsdl/model.js';

export interface OutlinedElement extends Documented {
  /** The local names from the message's element on, with `/`. */
  readonly path: string;
  readonly namespace: string;
  readonly type: string;
  readonly min: number;
  readonly max: number;
  /** What is said of its type. */
  readonly ofType: Documented;
  /** Absent for an element that has elements. */
  readonly simple?: SimpleType;
  /** The codes that are in use of its code list. */
  readonly codes?: readonly string[];
  /** The local names of its elements, in their order. */
  readonly children: readonly string[];
}

export interface OutlinedOperation extends Documented {
  readonly service: string;
  readonly name: string;
  readonly soapAction: string;
  readonly answerAction: string;
  readonly path: string;
  readonly faults: readonly string[];
  readonly request: readonly OutlinedElement[];
  readonly answer: readonly OutlinedElement[];
  /** `Header/…` and `Fault/<its name>/…`: what stands beside the elements of the Body. */
  readonly beside: Readonly<Record<'request' | 'answer', readonly OutlinedElement[]>>;
  readonly ofService: Documented;
}

/**
 * @param path a folder that has WSDL files and xsd/, and perhaps codelists/; or one of such files,
 *   whose version then is no part of its service's name
 * @throws Error naming what cannot be read
 */
export function outlineOf(path: string): readonly OutlinedOperation[] {
  const only = isWsdl(path) ? basename(path) : undefined;
  const folder = only === undefined ? path : dirname(path);
  const contract = load(folder, false, only);
  const globals = new Map<string, XsdElement>(
    contract.schemas.flatMap(({ namespace, elements }) =>
      elements.map((element) => [`{${namespace}}${element.local}`, element] as const),
    ),
  );
  const codes = codesIn(folder);
  const messageOf = (name: string, above: readonly string[] = []) => {
    const element = globals.get(name);
    if (!element) throw new Error(`${name} is no global element`);
    return elementsOf(element, contract, codes, above);
  };
  const inHeader = (names: readonly string[]) => names.flatMap((name) => messageOf(name, ['Header']));
  return contract.services.flatMap(({ name: service, version, path: address, operations, da, en }) =>
    operations.map(({ input, output, headers, faults, ...operation }) => ({
      ...operation,
      ...{ service: only === undefined ? `${service} v${version}` : service, path: address },
      ofService: { da, en },
      request: messageOf(input),
      answer: messageOf(output),
      faults: faults.map(({ name }) => name),
      beside: {
        request: inHeader(headers.input),
        answer: [
          ...inHeader(headers.output),
          ...faults.flatMap(({ name, element }) => messageOf(element, ['Fault', name])),
        ],
      },
    })),
  );
}

export const isWsdl = (path: string): boolean => path.toLowerCase().endsWith('.wsdl');

type Codes = (list: string | undefined) => readonly string[] | undefined;

function elementsOf(
  root: XsdElement,
  contract: Contract,
  codes: Codes,
  outside: readonly string[],
): readonly OutlinedElement[] {
  const found: OutlinedElement[] = [];
  const walk = (reference: XsdElement, above: readonly string[], within: readonly string[]): void => {
    const element = contract.target(reference);
    const { local, namespace, type, min, max, da, en } = element;
    const names = [...above, local];
    const isSimple = contract.kind(type) === 'simple';
    const inside = isSimple || within.includes(type) ? [] : contract.elementsOf(type);
    // The list stands at the element whose value is the code, or at the one that wraps it.
    const list = codes(element.kodeliste ?? reference.kodeliste);
    found.push({
      ...{ path: names.join('/'), namespace, type, min, max, da, en },
      ofType: wordsOf(contract.documentationOf(type)),
      ...(isSimple && { simple: contract.simple(type) }),
      ...(list && { codes: list }),
      children: inside.map((child) => contract.target(child).local),
    });
    for (const child of inside) walk(child, names, [...within, type]);
  };
  walk(root, outside, []);
  return found;
}

const wordsOf = ({ da, en }: Documented = { da: '', en: '' }): Documented => ({ da, en });

function codesIn(folder: string): Codes {
  return (list) => {
    const file = join(folder, 'codelists', `${list ?? ''}.json`);
    if (list === undefined || !existsSync(file)) return undefined;
    const { values } = JSON.parse(readFileSync(file, 'utf8')) as {
      readonly values: readonly { readonly code: number | string; readonly validTo?: string }[];
    };
    return values.filter(({ validTo }) => validTo === undefined).map(({ code }) => String(code));
  };
}
