import type { Primitive, SimpleType } from '../../../src/xml/schema/schema.js';

/**
 * Has what the XSD files say, with every name as `{namespace}local`. Only the profile described in
 * read-xsd.ts is known.
 */
export interface Documented {
  readonly da: string;
  readonly en: string;
}

export interface XsdElement extends Documented {
  readonly namespace: string;
  readonly local: string;
  /** A type's name; for a reference the element's name is in `ref`. */
  readonly type?: string;
  readonly ref?: string;
  readonly min: 0 | 1;
  readonly max: number;
  readonly personal: boolean;
  readonly kodeliste?: string;
  readonly example?: string;
}

export interface XsdComplexType extends Documented {
  readonly kind: 'complex';
  readonly local: string;
  readonly elements: readonly XsdElement[];
}

/** Facets as declared here; when the type is resolved they are added to those of its base. */
export interface XsdSimpleType extends Documented {
  readonly kind: 'restriction';
  readonly local: string;
  readonly base: string;
  readonly facets: Partial<SimpleType>;
}

export interface XsdSchema extends Documented {
  /** It is the path under wsdl/, e.g. `xsd/Guid.xsd`. */
  readonly file: string;
  readonly namespace: string;
  /** The prefix the file itself gives its target namespace; it is the one used in XPaths. */
  readonly prefix: string;
  /** The paths under wsdl/. */
  readonly imports: readonly string[];
  readonly types: readonly (XsdComplexType | XsdSimpleType)[];
  readonly elements: readonly XsdElement[];
}

export interface WsdlOperation extends Documented {
  readonly name: string;
  readonly soapAction: string;
  /** wsa:Action of the answer. */
  readonly answerAction: string;
  readonly input: string;
  readonly output: string;
  /** The names of its wsdl:fault elements, and the element in each. */
  readonly faults: readonly { readonly name: string; readonly element: string }[];
  /** The elements that its bindings put into the Header. */
  readonly headers: { readonly input: readonly string[]; readonly output: readonly string[] };
}

export interface WsdlService extends Documented {
  readonly file: string;
  readonly name: string;
  readonly namespace: string;
  readonly path: string;
  readonly version: number;
  /** Paths under wsdl/ of the schemas the WSDL itself imports. */
  readonly imports: readonly string[];
  readonly operations: readonly WsdlOperation[];
}

const XS = 'http://www.w3.org/2001/XMLSchema';

const simple = (primitive: Primitive, whiteSpace: SimpleType['whiteSpace'] = 'collapse'): SimpleType => ({
  kind: 'simple',
  primitive,
  whiteSpace,
});

/** The built-in types the profile allows. */
export const builtIns: ReadonlyMap<string, SimpleType> = new Map([
  [`{${XS}}string`, simple('string', 'preserve')],
  [`{${XS}}token`, simple('string')],
  [`{${XS}}int`, simple('int')],
  [`{${XS}}long`, simple('long')],
  [`{${XS}}boolean`, simple('boolean')],
  [`{${XS}}date`, simple('date')],
  [`{${XS}}dateTime`, simple('dateTime')],
  [`{${XS}}anyURI`, simple('anyURI')],
  [`{${XS}}base64Binary`, simple('base64Binary')],
]);

/** Values of this type (or one derived from it) are decoded in lower case. */
export const GUID = '{http://microsoft.com/wsdl/types/}guid';
/** A complex type of exactly this one element is a code value. */
export const CODE_ITEM = '{http://service.bm.dk/pjaktass/2013/06/07/CodeListBase/}CodeListItemIdentifier';
