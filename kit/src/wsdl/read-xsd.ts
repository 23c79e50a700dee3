import { posix } from 'node:path';
import type { PatternInWords, SimpleType } from '../../../src/xml/schema/schema.js';
import { patternToRegExp } from '../../../src/xml/schema/xsd-pattern.js';
import type { Documented, XsdComplexType, XsdElement, XsdSchema, XsdSimpleType } from './model.js';
import { demand, readXml, resolveName, type Node } from './read-xml.js';

const XS = 'http://www.w3.org/2001/XMLSchema';
const ANNOTATION = 'urn:jobnet-gateway:annotation';

/**
 * Reads one XSD file of the contract's profile: global elements, named complex types that are a
 * sequence of elements (0/1 to 1/n/unbounded), named simple types by restriction, imports and
 * annotations. Anything else is an error that names it, so that no schema says more than the
 * generated code knows.
 * @param isOurs also wants the words of patterns, as a contract of today has them
 */
export function readXsd(xml: string, file: string, isOurs = true): XsdSchema {
  const root = readXml(xml, file);
  try {
    return schema(root, file, isOurs);
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function schema(root: Node, file: string, isOurs: boolean): XsdSchema {
  const namespace = demand(root, 'targetNamespace');
  if (demand(root, 'elementFormDefault') !== 'qualified')
    throw new Error('elementFormDefault must be qualified');
  const prefix = Object.entries(root.scope).find(([p, uri]) => uri === namespace && p !== '')?.[0];
  if (prefix === undefined) throw new Error('the target namespace has no prefix');
  const of = (kind: string): readonly Node[] => root.children.filter((child) => child.local === kind);
  only(root, ['annotation', 'import', 'element', 'complexType', 'simpleType']);
  attributesOnly(root, ['targetNamespace', 'elementFormDefault', 'attributeFormDefault']);
  for (const node of of('import')) attributesOnly(node, ['namespace', 'schemaLocation']);
  return {
    ...documentation(root),
    file,
    namespace,
    prefix,
    imports: of('import').map((node) => posix.join(posix.dirname(file), demand(node, 'schemaLocation'))),
    elements: of('element').map((node) => element(node, namespace)),
    types: [
      ...of('simpleType').map((node) => simpleType(node, isOurs)),
      ...of('complexType').map((node) => complexType(node, namespace)),
    ],
  };
}

function element(node: Node, namespace: string): XsdElement {
  only(node, ['annotation']);
  attributesOnly(node, ['name', 'type', 'ref', 'minOccurs', 'maxOccurs']);
  const { name, type, ref, minOccurs = '1', maxOccurs = '1' } = node.attributes;
  if (minOccurs !== '0' && minOccurs !== '1')
    throw new Error(`minOccurs ${minOccurs} is outside the profile`);
  if (maxOccurs !== 'unbounded' && !/^[1-9]\d*$/.test(maxOccurs))
    throw new Error(`maxOccurs ${maxOccurs} is outside the profile`);
  if ((type === undefined) === (ref === undefined)) throw new Error(`${name ?? ''}: either type or ref`);
  const notes = appinfo(node);
  return {
    ...documentation(node),
    namespace,
    local: name ?? ref ?? '',
    ...(type !== undefined && { type: resolveName(node, type) }),
    ...(ref !== undefined && { ref: resolveName(node, ref) }),
    min: minOccurs === '0' ? 0 : 1,
    max: maxOccurs === 'unbounded' ? Infinity : Number(maxOccurs),
    personal: notes.has('personoplysning'),
    ...(notes.has('kodeliste') && { kodeliste: notes.get('kodeliste') ?? '' }),
    ...(notes.has('eksempel') && { example: notes.get('eksempel') ?? '' }),
  };
}

function complexType(node: Node, namespace: string): XsdComplexType {
  only(node, ['annotation', 'sequence']);
  attributesOnly(node, ['name']);
  const sequence = node.children.find((child) => child.local === 'sequence');
  if (!sequence) throw new Error(`${demand(node, 'name')} has no sequence`);
  only(sequence, ['element']);
  attributesOnly(sequence, []);
  const elements = sequence.children.map((child) => element(child, namespace));
  return { ...documentation(node), kind: 'complex', local: demand(node, 'name'), elements };
}

const numeric = new Set(['minLength', 'maxLength', 'minInclusive', 'maxInclusive']);

function simpleType(node: Node, isOurs: boolean): XsdSimpleType {
  only(node, ['annotation', 'restriction']);
  attributesOnly(node, ['name']);
  const local = demand(node, 'name');
  const restriction = node.children.find((child) => child.local === 'restriction');
  if (!restriction) throw new Error(`${local} has no restriction`);
  only(restriction, [...numeric, 'pattern', 'enumeration']);
  attributesOnly(restriction, ['base']);
  const facets: Record<string, unknown> = {};
  const values: string[] = [];
  for (const facet of restriction.children) {
    const value = demand(facet, 'value');
    attributesOnly(facet, ['value']);
    only(facet, ['annotation']);
    if (numeric.has(facet.local) && !/^-?\d{1,15}$/.test(value))
      throw new Error(`${local}: ${facet.local} ${value} is outside the profile`);
    if (facet.local === 'enumeration') values.push(value);
    else if (facet.local in facets) throw new Error(`${local}: ${facet.local} is there twice`);
    else facets[facet.local] = numeric.has(facet.local) ? Number(value) : value;
  }
  if (values.length > 0) facets.enumeration = values;
  const patternInWords = isOurs ? wordsOf(node, local, facets) : undefined;
  if (patternInWords) facets.patternInWords = patternInWords;
  const base = resolveName(restriction, demand(restriction, 'base'));
  return { ...documentation(node), kind: 'restriction', local, base, facets };
}

/** @throws Error where a pattern has no words, or an example that does not fit it */
function wordsOf(node: Node, type: string, facets: Partial<SimpleType>): PatternInWords | undefined {
  const notes = notesOf(node, ['form', 'eksempel']);
  const { pattern } = facets;
  if (pattern === undefined) {
    if (notes.length > 0) throw new Error(`${type}: ${notes[0]?.local ?? ''} without a pattern`);
    return undefined;
  }
  const text = (local: string, language?: string): string =>
    notes.find((note) => note.local === local && note.attributes['xml:lang'] === language)?.text ?? '';
  const words = { da: text('form', 'da'), en: text('form', 'en'), example: text('eksempel') };
  if (Object.values(words).includes(''))
    throw new Error(`${type}: its pattern wants g:form in da and en, and g:eksempel`);
  if (!patternToRegExp(pattern).test(words.example))
    throw new Error(`${type}: the example ${words.example} does not match the pattern ${pattern}`);
  return words;
}

function documentation(node: Node): Documented {
  const documents = node.children.filter((c) => c.local === 'annotation').flatMap((c) => c.children);
  const text = (language: string): string =>
    documents.find((c) => c.local === 'documentation' && c.attributes['xml:lang'] === language)?.text ?? '';
  return { da: text('da'), en: text('en') };
}

function appinfo(node: Node): Map<string, string> {
  const notes = notesOf(node, ['personoplysning', 'kodeliste', 'eksempel']);
  return new Map(notes.map((c) => [c.local, c.text]));
}

function notesOf(node: Node, known: readonly string[]): readonly Node[] {
  const notes = node.children
    .filter((c) => c.local === 'annotation')
    .flatMap((c) => c.children.filter((d) => d.local === 'appinfo').flatMap((d) => d.children));
  const unknown = notes.find((c) => c.namespace !== ANNOTATION || !known.includes(c.local));
  if (unknown) throw new Error(`unknown annotation ${unknown.local}`);
  return notes;
}

function only(node: Node, allowed: readonly string[]): void {
  const other = node.children.find((c) => c.namespace !== XS || !allowed.includes(c.local));
  if (other) throw new Error(`<${other.local}> in <${node.local}> is outside the profile`);
}

function attributesOnly(node: Node, allowed: readonly string[]): void {
  const other = Object.keys(node.attributes).find((name) => !allowed.includes(name));
  if (other !== undefined) throw new Error(`attribute ${other} of <${node.local}> is outside the profile`);
}
