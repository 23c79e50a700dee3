import { defaultLimits } from '../../config/config.js';
import { NameTable } from '../parser/name-table.js';
import { parse } from '../parser/parse.js';
import type { XmlElement } from '../tree/tree.js';
import { childElements } from '../tree/tree-reading.js';

/**
 * The two SOAP envelopes as permissive schemas of our own, so that a whole message is validated at
 * once. Their wildcards are lax: an element of the contract is validated wherever it stands, and
 * one that the contract does not know, such as a foreign header, is let through.
 */
const envelopes: Readonly<Record<string, string>> = {
  'soap-envelope-1.1.xsd': envelopeSchema(
    'http://schemas.xmlsoap.org/soap/envelope/',
    '##any',
    `<xs:element name="Fault">
      <xs:complexType>
        <xs:sequence>
          <xs:element name="faultcode" type="xs:QName" form="unqualified"/>
          <xs:element name="faultstring" type="xs:string" form="unqualified"/>
          <xs:element name="faultactor" type="xs:anyURI" form="unqualified" minOccurs="0"/>
          <xs:element name="detail" type="s:Anything" form="unqualified" minOccurs="0"/>
        </xs:sequence>
      </xs:complexType>
    </xs:element>`,
  ),
  'soap-envelope-1.2.xsd': envelopeSchema(
    'http://www.w3.org/2003/05/soap-envelope',
    '##other',
    `<xs:element name="Fault">
      <xs:complexType>
        <xs:sequence>
          <xs:element name="Code" type="s:Code"/>
          <xs:element name="Reason">
            <xs:complexType>
              <xs:sequence>
                <xs:element name="Text" maxOccurs="unbounded">
                  <xs:complexType>
                    <xs:simpleContent>
                      <xs:extension base="xs:string">
                        <xs:anyAttribute namespace="http://www.w3.org/XML/1998/namespace" processContents="lax"/>
                      </xs:extension>
                    </xs:simpleContent>
                  </xs:complexType>
                </xs:element>
              </xs:sequence>
            </xs:complexType>
          </xs:element>
          <xs:element name="Node" type="xs:anyURI" minOccurs="0"/>
          <xs:element name="Role" type="xs:anyURI" minOccurs="0"/>
          <xs:element name="Detail" type="s:Anything" minOccurs="0"/>
        </xs:sequence>
      </xs:complexType>
    </xs:element>
    <xs:complexType name="Code">
      <xs:sequence>
        <xs:element name="Value" type="xs:QName"/>
        <xs:element name="Subcode" type="s:Code" minOccurs="0"/>
      </xs:sequence>
    </xs:complexType>`,
  ),
};

const ENTRY = 'gateway-entry.xsd';

/**
 * Adds the envelopes and an entry schema that imports every file.
 * @param schemas XSD files by name, each with a target namespace of its own
 * @throws Error when two files claim one namespace or a file has none: only one of them would be
 * read
 */
export function withEnvelopes(schemas: ReadonlyMap<string, Uint8Array>): {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly entry: string;
  /** The global elements of all files, which a lax wildcard validates wherever they stand. */
  readonly globals: NameTable<true>;
} {
  const files = new Map(schemas);
  for (const [name, xsd] of Object.entries(envelopes)) files.set(name, Buffer.from(xsd));
  const fileOf = new Map<string, string>();
  const globals = new NameTable<true>();
  for (const [name, bytes] of files) {
    const { root } = parse(bytes, { limits: defaultLimits });
    const namespace = attributeOf(root, 'targetNamespace');
    const other = namespace === undefined ? 'no namespace' : fileOf.get(namespace);
    if (namespace === undefined || other !== undefined)
      throw new Error(`schema ${name}: clashes with ${other ?? ''}`);
    fileOf.set(namespace, name);
    for (const child of childElements(root)) {
      const local = child.local === 'element' ? attributeOf(child, 'name') : undefined;
      if (local !== undefined) globals.add({ namespace, local }, true);
    }
  }
  const imports = [...fileOf].map(
    ([namespace, file]) => `<xs:import namespace="${namespace}" schemaLocation="${file}"/>`,
  );
  const entry = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`;
  return { files: files.set(ENTRY, Buffer.from(entry)), entry: ENTRY, globals };
}

function attributeOf({ attributes }: XmlElement, name: string): string | undefined {
  return attributes.find(({ namespace, local }) => namespace === '' && local === name)?.value;
}

/**
 * @param ofBody which attributes Body may have; SOAP 1.1 allows any, and 1.2 only those with a
 * namespace
 */
function envelopeSchema(namespace: string, ofBody: '##any' | '##other', fault: string): string {
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:s="${namespace}" targetNamespace="${namespace}"
      elementFormDefault="qualified">
    <xs:element name="Envelope">
      <xs:complexType>
        <xs:sequence>
          <xs:element ref="s:Header" minOccurs="0"/>
          <xs:element ref="s:Body"/>
          <xs:any namespace="##other" minOccurs="0" maxOccurs="unbounded" processContents="lax"/>
        </xs:sequence>
        <xs:attribute ref="s:encodingStyle"/>
        <xs:anyAttribute namespace="##other" processContents="lax"/>
      </xs:complexType>
    </xs:element>
    <xs:attribute name="encodingStyle" type="xs:string"/>
    <xs:element name="Header" type="s:Anything"/>
    <xs:element name="Body">
      <xs:complexType>
        <xs:sequence>
          <xs:any namespace="##any" minOccurs="0" maxOccurs="unbounded" processContents="lax"/>
        </xs:sequence>
        ${ofBody === '##other' ? '<xs:attribute ref="s:encodingStyle"/>' : ''}
        <xs:anyAttribute namespace="${ofBody}" processContents="lax"/>
      </xs:complexType>
    </xs:element>
    <xs:complexType name="Anything">
      <xs:sequence>
        <xs:any namespace="##any" minOccurs="0" maxOccurs="unbounded" processContents="lax"/>
      </xs:sequence>
      <xs:attribute ref="s:encodingStyle"/>
      <xs:anyAttribute namespace="##other" processContents="lax"/>
    </xs:complexType>
    ${fault}
  </xs:schema>`;
}
