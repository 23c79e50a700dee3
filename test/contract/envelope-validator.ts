import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlBufferInputProvider, XmlDocument, xmlRegisterInputProvider, XsdValidator } from 'libxml2-wasm';
import { ns, prefixes } from '../../src/contract/index.js';
import type { ServiceContract } from '../../src/xml/schema/schema.js';

const WSDL = join(import.meta.dirname, '../../wsdl');

/**
 * A second opinion that shares no code with the gateway: libxml2 judges whole envelopes against the
 * service's XSD files, every header and body child strictly. Gives the errors, none when the
 * envelope is valid.
 */
export function envelopeValidator(service: ServiceContract): (xml: string) => string[] {
  const root = `mem:contract-test/${service.name}/`;
  const buffers = service.schemas.map((path) => [`${root}${path}`, readFileSync(join(WSDL, path))] as const);
  xmlRegisterInputProvider(new XmlBufferInputProvider(Object.fromEntries(buffers)));
  const validators = new Map<string, XsdValidator>(
    [ns.soap, ns.soap12].map((envelope) => {
      const document = XmlDocument.fromString(envelopeSchema(envelope, service), {
        url: `${root}${prefixes[envelope]!}.xsd`,
      });
      return [envelope, XsdValidator.fromDoc(document)];
    }),
  );
  return (xml) => {
    const document = XmlDocument.fromString(xml);
    try {
      validators.get(document.root.namespaceUri)!.validate(document);
      return [];
    } catch (error) {
      return [error instanceof Error ? error.message : String(error)];
    } finally {
      document.dispose();
    }
  };
}

function envelopeSchema(envelope: string, service: ServiceContract): string {
  const namespaceOf = (path: string) =>
    /targetNamespace="([^"]+)"/.exec(readFileSync(join(WSDL, path), 'utf8'))![1]!;
  const imports = service.schemas.map(
    (path) => `<xs:import namespace="${namespaceOf(path)}" schemaLocation="${path}"/>`,
  );
  const any = '<xs:any namespace="##other" processContents="strict" minOccurs="0" maxOccurs="unbounded"/>';
  const part = (name: string) =>
    `<xs:element name="${name}"><xs:complexType><xs:sequence>${any}</xs:sequence></xs:complexType></xs:element>`;
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="${envelope}" elementFormDefault="qualified">
    ${imports.join('')}
    <xs:element name="Envelope"><xs:complexType><xs:sequence>${part('Header')}${part('Body')}</xs:sequence></xs:complexType></xs:element>
  </xs:schema>`;
}
