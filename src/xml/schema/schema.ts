/**
 * The contract as data: the generator writes it from wsdl/xsd, and validation, decode, encode,
 * samples and log redaction read it. Every object is frozen and has no behaviour.
 */
export type Primitive =
  | 'string'
  | 'int'
  | 'long'
  | 'boolean'
  | 'date'
  | 'dateTime'
  | 'anyURI'
  | 'base64Binary';

/** What a pattern asks for, and a value that fits. */
export interface PatternInWords {
  readonly da: string;
  readonly en: string;
  readonly example: string;
}

export interface SimpleType {
  readonly kind: 'simple';
  readonly primitive: Primitive;
  /**
   * XSD treats white space so before the facets: 'preserve' keeps it, 'collapse' trims and folds.
   */
  readonly whiteSpace: 'preserve' | 'replace' | 'collapse';
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minInclusive?: number;
  readonly maxInclusive?: number;
  readonly pattern?: string;
  /** The pattern as people read it. The generator asks for it at every pattern. */
  readonly patternInWords?: PatternInWords;
  readonly enumeration?: readonly string[];
  /** It is true for the guid type, which is decoded and stored in lower case. */
  readonly lowerCase?: boolean;
}

/** `<X><CodeListItemIdentifier>n</…></X>`; the decoded value is the number n itself. */
export interface CodeType {
  readonly kind: 'code';
  /** Name of the code list the number must be in, e.g. 'Annoncetype'. */
  readonly kodeliste: string;
}

/** `XxxSamling`: a wrapper of any number of one item; the decoded value is an array of items. */
export interface ListType {
  readonly kind: 'list';
  readonly item: ElementDescriptor;
}

export interface SequenceType {
  readonly kind: 'sequence';
  readonly elements: readonly ElementDescriptor[];
}

export type TypeDescriptor = SimpleType | CodeType | ListType | SequenceType;

export interface ElementDescriptor {
  readonly namespace: string;
  /** The name of the element, and of the property in the generated interface. */
  readonly local: string;
  readonly min: 0 | 1;
  /** 1 or Infinity. An element with max Infinity directly in a sequence decodes to an array. */
  readonly max: number;
  readonly type: TypeDescriptor;
  /**
   * It is true where the XSD annotates `personoplysning`: the value is masked in logs and in the
   * Vaerdi of a fault.
   */
  readonly personal: boolean;
  /** The code list of a value that is no wrapped code, e.g. OrganisationTypeId or Landekode. */
  readonly kodeliste?: string;
  /** The XSD's `eksempel`; for date and dateTime it is an ISO 8601 duration from now. */
  readonly example?: string;
}

/** A descriptor that knows the type of its decoded value; `__type` does not exist at run time. */
export type TypedElement<T> = ElementDescriptor & { readonly __type?: T };

export interface OperationContract<Name extends string = string> {
  readonly name: Name;
  readonly soapAction: string;
  /** wsa:Action of the answer. */
  readonly answerAction: string;
  readonly input: ElementDescriptor;
  readonly output: ElementDescriptor;
}

export interface ServiceContract<Name extends string = string> {
  readonly name: string;
  readonly version: number;
  /** `/virksomhedsindsats/{version}/{Service}` */
  readonly path: string;
  readonly namespace: string;
  /** File name under wsdl/. */
  readonly wsdl: string;
  /** Paths under wsdl/ of all XSD files that the WSDL reaches, imported ones first. */
  readonly schemas: readonly string[];
  readonly operations: readonly OperationContract<Name>[];
}
