import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SimpleType } from '../../../src/xml/schema/schema.js';
import { builtIns, CODE_ITEM, type Documented, GUID, type WsdlService, type XsdElement, type XsdSchema } from './model.js';
import { readWsdl } from './read-wsdl.js';
import { readXsd } from './read-xsd.js';

export type Kind = 'simple' | 'code' | 'list' | 'sequence';

/** Everything wsdl/ says, and the questions the writer asks of it. Names are `{namespace}local`. */
export interface Contract {
  readonly services: readonly WsdlService[];
  /** Every schema comes after those that it imports. */
  readonly schemas: readonly XsdSchema[];
  /** Files under wsdl/xsd that a service's WSDL reaches, imported ones first. */
  schemasOf(service: WsdlService): readonly XsdSchema[];
  kind(type: string): Kind;
  simple(type: string): SimpleType;
  elementsOf(type: string): readonly XsdElement[];
  /**
   * A reference becomes the global element with the reference's own occurrences; other elements
   * stay as they are.
   */
  target(element: XsdElement): XsdElement & { readonly type: string };
  /** What is said of a type; nothing of those that are built in. */
  documentationOf(type: string): Documented | undefined;
}

/**
 * Reads a wsdl/ folder; an XSD file no WSDL reaches is an error.
 * @param isOurs holds it to all that a contract of today must say; an older one may lack some
 * @param only the one WSDL file in it that is read, with what it imports
 */
export function load(folder: string, isOurs = true, only?: string): Contract {
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const wsdls = only === undefined ? wsdlsIn(folder) : [only];
  const services = wsdls.map((file) => readWsdl(read(file), file, isOurs));
  const parsed = new Map<string, XsdSchema>();
  const reach = (files: readonly string[], into: Map<string, XsdSchema>): Map<string, XsdSchema> => {
    for (const file of files) {
      const schema = parsed.get(file) ?? readXsd(read(file), file, isOurs);
      parsed.set(file, schema);
      reach(schema.imports, into);
      into.set(file, schema);
    }
    return into;
  };
  const schemas = [
    ...reach(
      services.flatMap((service) => service.imports),
      new Map(),
    ).values(),
  ];
  const all = only === undefined ? readdirSync(join(folder, 'xsd')) : [];
  const unreached = all.find((file) => !parsed.has(`xsd/${file}`));
  if (unreached !== undefined) throw new Error(`xsd/${unreached} is reached by no WSDL`);
  return {
    services,
    schemas,
    schemasOf: (service) => [...reach(service.imports, new Map()).values()],
    ...questions(schemas),
  };
}

const wsdlsIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.wsdl'))
    .sort();

type Questions = Pick<Contract, 'kind' | 'simple' | 'elementsOf' | 'target' | 'documentationOf'>;

function questions(schemas: readonly XsdSchema[]): Questions {
  const types = new Map(
    schemas.flatMap((s) => s.types.map((type) => [`{${s.namespace}}${type.local}`, type])),
  );
  const globals = new Map(schemas.flatMap((s) => s.elements.map((e) => [`{${s.namespace}}${e.local}`, e])));

  const simple = (name: string): SimpleType => {
    const builtIn = builtIns.get(name);
    if (builtIn) return builtIn;
    const type = types.get(name);
    if (type?.kind !== 'restriction') throw new Error(`${name} is no simple type`);
    const base = simple(type.base);
    checkFacets(name, base, type.facets);
    return { ...base, ...type.facets, ...(name === GUID && { lowerCase: true }) };
  };
  const elementsOf = (name: string): readonly XsdElement[] => {
    const type = types.get(name);
    if (type?.kind !== 'complex') throw new Error(`${name} is no complex type`);
    return type.elements;
  };
  const kind = (name: string): Kind => {
    if (types.get(name)?.kind !== 'complex') return simple(name).kind;
    const [first, ...rest] = elementsOf(name);
    if (!first || rest.length > 0) return 'sequence';
    if (first.ref === CODE_ITEM) return 'code';
    return first.max > 1 ? 'list' : 'sequence';
  };
  const target = (element: XsdElement): XsdElement & { readonly type: string } => {
    const { ref, type, min, max } = element;
    if (type !== undefined) return { ...element, type };
    const global = ref === undefined ? undefined : globals.get(ref);
    if (global?.type === undefined) throw new Error(`${ref ?? element.local} is no global element`);
    const said = element.en === '' ? {} : { da: element.da, en: element.en };
    return { ...global, ...said, type: global.type, min, max };
  };
  return { kind, simple, elementsOf, target, documentationOf: (name) => types.get(name) };
}

const LENGTHS = ['string', 'anyURI', 'base64Binary'];
const NUMBERS = ['int', 'long'];
/**
 * The primitives whose checks (src/xml/schema/facets.ts) hold a value against the facet as XSD
 * does.
 */
const FACETS: Partial<Readonly<Record<keyof SimpleType, readonly string[]>>> = {
  minLength: LENGTHS,
  maxLength: LENGTHS,
  minInclusive: NUMBERS,
  maxInclusive: NUMBERS,
  pattern: ['string', 'anyURI'],
  enumeration: ['string'],
};

/**
 * No message is held against the XSD itself where the descriptors judge it alone
 * (docs/decisions/0026): a facet that they would pass over, or replace where XSD adds, must not get
 * into the contract.
 */
function checkFacets(name: string, base: SimpleType, facets: Partial<SimpleType>): void {
  for (const [facet, primitives] of Object.entries(FACETS)) {
    if (!(facet in facets)) continue;
    if (!primitives.includes(base.primitive))
      throw new Error(`${name}: ${facet} of ${base.primitive} is outside the profile`);
    if ((facet === 'pattern' || facet === 'enumeration') && facet in base)
      throw new Error(`${name}: ${facet} on top of that of its base is outside the profile`);
  }
}
