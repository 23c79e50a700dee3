import type {
  ElementDescriptor,
  SimpleType,
  TypeDescriptor,
  TypedElement,
} from '../../src/xml/schema/schema.js';

/** A contract of a few elements with one of every kind of type, as XSD and as descriptors. */
export const NS = 'urn:test:small';
export const CODES = 'http://service.bm.dk/pjaktass/2013/06/07/CodeListBase/';
export const prefixes = { [NS]: 't', [CODES]: 'clb', 'urn:test:head': 'h' };

export interface Small {
  readonly Titel: string;
  readonly Antal: number;
  readonly Nummer: string;
  readonly Aaben: boolean;
  readonly Id?: string;
  readonly Farve?: string;
  readonly Dag?: string;
  readonly Tid?: string;
  readonly Adresse?: string;
  readonly Billede?: string;
  readonly Stor?: number;
  readonly Type?: number;
  readonly KodeSamling?: readonly number[];
  readonly Del?: { readonly Fra: number; readonly Til?: number };
  readonly PersonSamling?: readonly { readonly Navn: string; readonly Alder?: number }[];
  readonly Note: readonly string[];
}

const simple = (type: Partial<SimpleType> & Pick<SimpleType, 'primitive'>): SimpleType => ({
  kind: 'simple',
  whiteSpace: type.primitive === 'string' ? 'preserve' : 'collapse',
  ...type,
});

const element = (
  local: string,
  type: TypeDescriptor,
  rest: Partial<ElementDescriptor> = {},
): ElementDescriptor => ({
  namespace: NS,
  local,
  min: 1,
  max: 1,
  type,
  personal: false,
  ...rest,
});

const optional = { min: 0 } as const;
const code = (kodeliste: string): TypeDescriptor => ({ kind: 'code', kodeliste });

const person = element(
  'Person',
  {
    kind: 'sequence',
    elements: [
      element('Navn', simple({ primitive: 'string', minLength: 1, maxLength: 10 })),
      element('Alder', simple({ primitive: 'int', minInclusive: 0, maxInclusive: 150 }), optional),
    ],
  },
  { min: 0, max: Infinity, personal: true },
);

export const small: TypedElement<Small> = element('Small', {
  kind: 'sequence',
  elements: [
    element('Titel', simple({ primitive: 'string', minLength: 1, maxLength: 20 })),
    element('Antal', simple({ primitive: 'int', minInclusive: 1, maxInclusive: 999 })),
    element(
      'Nummer',
      simple({
        primitive: 'string',
        whiteSpace: 'collapse',
        pattern: '[0-9]{8}',
        patternInWords: { da: '8 cifre', en: '8 digits', example: '12345674' },
      }),
    ),
    element('Aaben', simple({ primitive: 'boolean' })),
    element(
      'Id',
      simple({
        primitive: 'string',
        whiteSpace: 'collapse',
        pattern: '[0-9a-fA-F]{4}-[0-9a-fA-F]{4}',
        lowerCase: true,
      }),
      optional,
    ),
    element(
      'Farve',
      simple({ primitive: 'string', whiteSpace: 'collapse', enumeration: ['roed', 'blaa'] }),
      optional,
    ),
    element('Dag', simple({ primitive: 'date' }), optional),
    element('Tid', simple({ primitive: 'dateTime' }), optional),
    element('Adresse', simple({ primitive: 'anyURI', maxLength: 60 }), optional),
    element('Billede', simple({ primitive: 'base64Binary' }), optional),
    element('Stor', simple({ primitive: 'long' }), optional),
    element('Type', code('Type'), optional),
    element(
      'KodeSamling',
      { kind: 'list', item: element('Kode', code('Kode'), { min: 0, max: Infinity }) },
      optional,
    ),
    element(
      'Del',
      {
        kind: 'sequence',
        elements: [
          element('Fra', simple({ primitive: 'int' })),
          element('Til', simple({ primitive: 'int' }), optional),
        ],
      },
      optional,
    ),
    element('PersonSamling', { kind: 'list', item: person }, optional),
    element('Note', simple({ primitive: 'string', maxLength: 5 }), { min: 0, max: 3 }),
  ],
});

export const head: TypedElement<{ readonly Kilde: string }> = {
  ...element('Head', {
    kind: 'sequence',
    elements: [
      { ...element('Kilde', simple({ primitive: 'string', maxLength: 3 })), namespace: 'urn:test:head' },
    ],
  }),
  namespace: 'urn:test:head',
};

const xsd = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="${NS}" xmlns:clb="${CODES}" targetNamespace="${NS}" elementFormDefault="qualified">
  <xs:import namespace="${CODES}" schemaLocation="codes.xsd"/>
  <xs:element name="Small"><xs:complexType><xs:sequence>
    <xs:element name="Titel"><xs:simpleType><xs:restriction base="xs:string"><xs:minLength value="1"/><xs:maxLength value="20"/></xs:restriction></xs:simpleType></xs:element>
    <xs:element name="Antal" type="t:Antal"/>
    <xs:element name="Nummer"><xs:simpleType><xs:restriction base="xs:token"><xs:pattern value="[0-9]{8}"/></xs:restriction></xs:simpleType></xs:element>
    <xs:element name="Aaben" type="xs:boolean"/>
    <xs:element name="Id" minOccurs="0"><xs:simpleType><xs:restriction base="xs:token"><xs:pattern value="[0-9a-fA-F]{4}-[0-9a-fA-F]{4}"/></xs:restriction></xs:simpleType></xs:element>
    <xs:element name="Farve" minOccurs="0"><xs:simpleType><xs:restriction base="xs:token"><xs:enumeration value="roed"/><xs:enumeration value="blaa"/></xs:restriction></xs:simpleType></xs:element>
    <xs:element name="Dag" type="xs:date" minOccurs="0"/>
    <xs:element name="Tid" type="xs:dateTime" minOccurs="0"/>
    <xs:element name="Adresse" minOccurs="0"><xs:simpleType><xs:restriction base="xs:anyURI"><xs:maxLength value="60"/></xs:restriction></xs:simpleType></xs:element>
    <xs:element name="Billede" type="xs:base64Binary" minOccurs="0"/>
    <xs:element name="Stor" type="xs:long" minOccurs="0"/>
    <xs:element name="Type" type="clb:Code" minOccurs="0"/>
    <xs:element name="KodeSamling" minOccurs="0"><xs:complexType><xs:sequence><xs:element name="Kode" type="clb:Code" minOccurs="0" maxOccurs="unbounded"/></xs:sequence></xs:complexType></xs:element>
    <xs:element name="Del" minOccurs="0" type="t:Del"/>
    <xs:element name="PersonSamling" minOccurs="0"><xs:complexType><xs:sequence><xs:element name="Person" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:sequence>
      <xs:element name="Navn"><xs:simpleType><xs:restriction base="xs:string"><xs:minLength value="1"/><xs:maxLength value="10"/></xs:restriction></xs:simpleType></xs:element>
      <xs:element name="Alder" minOccurs="0"><xs:simpleType><xs:restriction base="xs:int"><xs:minInclusive value="0"/><xs:maxInclusive value="150"/></xs:restriction></xs:simpleType></xs:element>
    </xs:sequence></xs:complexType></xs:element></xs:sequence></xs:complexType></xs:element>
    <xs:element name="Note" minOccurs="0" maxOccurs="3"><xs:simpleType><xs:restriction base="xs:string"><xs:maxLength value="5"/></xs:restriction></xs:simpleType></xs:element>
  </xs:sequence></xs:complexType></xs:element>
  <xs:simpleType name="Antal"><xs:restriction base="xs:int"><xs:minInclusive value="1"/><xs:maxInclusive value="999"/></xs:restriction></xs:simpleType>
  <xs:complexType name="Del"><xs:sequence><xs:element name="Fra" type="xs:int"/><xs:element name="Til" type="xs:int" minOccurs="0"/></xs:sequence></xs:complexType>
  <xs:complexType name="StoerreDel"><xs:complexContent><xs:extension base="t:Del"><xs:sequence><xs:element name="Ekstra" type="xs:int"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>
</xs:schema>`;

const codes = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:clb="${CODES}" targetNamespace="${CODES}" elementFormDefault="qualified">
  <xs:complexType name="Code"><xs:sequence><xs:element name="CodeListItemIdentifier"><xs:simpleType><xs:restriction base="xs:int"><xs:minInclusive value="0"/><xs:maxInclusive value="100000000"/></xs:restriction></xs:simpleType></xs:element></xs:sequence></xs:complexType>
</xs:schema>`;

const headXsd = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:test:head" elementFormDefault="qualified">
  <xs:element name="Head"><xs:complexType><xs:sequence><xs:element name="Kilde"><xs:simpleType><xs:restriction base="xs:string"><xs:maxLength value="3"/></xs:restriction></xs:simpleType></xs:element></xs:sequence></xs:complexType></xs:element>
</xs:schema>`;

export const schemas: ReadonlyMap<string, Uint8Array> = new Map([
  ['small.xsd', Buffer.from(xsd)],
  ['codes.xsd', Buffer.from(codes)],
  ['head.xsd', Buffer.from(headXsd)],
]);
