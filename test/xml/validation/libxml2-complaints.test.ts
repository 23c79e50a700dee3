import { expect } from 'chai';
import { SchemaValidator } from '../../../src/xml/validation/validate.js';
import { pathOf } from '../../../src/xml/tree/tree-reading.js';
import { prefixes, schemas } from '../small-contract.js';
import { envelope, parseText } from '../support.js';

const facets = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:f" elementFormDefault="qualified">
  <xs:element name="F"><xs:complexType><xs:sequence>
    <xs:element name="length" minOccurs="0"><xs:simpleType><xs:restriction base="xs:string"><xs:length value="2"/></xs:restriction></xs:simpleType></xs:element>
    <xs:element name="minEx" minOccurs="0"><xs:simpleType><xs:restriction base="xs:int"><xs:minExclusive value="2"/></xs:restriction></xs:simpleType></xs:element>
    <xs:element name="maxEx" minOccurs="0"><xs:simpleType><xs:restriction base="xs:int"><xs:maxExclusive value="2"/></xs:restriction></xs:simpleType></xs:element>
    <xs:element name="empty" minOccurs="0"><xs:complexType/></xs:element>
  </xs:sequence><xs:attribute name="need" use="required"/></xs:complexType></xs:element>
</xs:schema>`;

const required =
  '<t:Titel>x</t:Titel><t:Antal>1</t:Antal><t:Nummer>12345678</t:Nummer><t:Aaben>true</t:Aaben>';

/** There are no descriptors, so every violation comes from libxml2's sentences and paths alone. */
describe('libxml2-complaints', () => {
  let validator: SchemaValidator;
  before(() => {
    const all = new Map([...schemas, ['facets.xsd', Buffer.from(facets)] as const]);
    validator = new SchemaValidator({ schemas: all, roots: [], prefixes });
  });
  after(() => {
    validator.dispose();
  });

  const found = (body: string) =>
    validator
      .validate(parseText(envelope(body)))
      .map(({ element, kind, attribute }) =>
        [element.local, kind, ...(attribute === undefined ? [] : [attribute.local])].join(' '),
      );
  const small = (content: string) => found(`<t:Small>${content}</t:Small>`);
  const facet = (content: string) => found(`<F xmlns="urn:f" need="">${content}</F>`);

  it('knows every sentence', () => {
    expect(small(required.replace('>x<', '><'))).to.deep.equal(['Titel tooShort']);
    expect(small(required.replace('>x<', `>${'x'.repeat(21)}<`))).to.deep.equal(['Titel tooLong']);
    expect(facet('<length>x</length>')).to.deep.equal(['length tooLong']);
    expect(small(required.replace('12345678', '1'))).to.deep.equal(['Nummer pattern']);
    expect(small(`${required}<t:Farve>groen</t:Farve>`)).to.deep.equal(['Farve notInList']);
    expect(small(required.replace('>1<', '>0<'))).to.deep.equal(['Antal tooSmall']);
    expect(small(required.replace('>1<', '>1000<'))).to.deep.equal(['Antal tooLarge']);
    expect(facet('<minEx>2</minEx><maxEx>2</maxEx>')).to.deep.equal(['minEx tooSmall', 'maxEx tooLarge']);
    expect(small(required.replace('>1<', '>x<'))).to.deep.equal(['Antal wrongType']);
    expect(small(required.replace('<t:Antal', '<t:Ny/><t:Antal'))).to.deep.equal(['Ny unexpectedElement']);
    expect(small('')).to.deep.equal(['Small missingElement']);
    expect(small(required.replace('<t:Antal', '<t:Antal xsi:type="xs:string"'))).to.deep.equal([
      'Antal xsiType type',
    ]);
    expect(small(required.replace('<t:Antal', '<t:Antal xsi:type="t:Nej"'))).to.deep.equal([
      'Antal xsiType type',
    ]);
    expect(small(required.replace('<t:Antal', '<t:Antal a="1"'))).to.deep.equal(['Antal unknownAttribute a']);
    expect(found('<F xmlns="urn:f"/>')).to.deep.equal(['F missingAttribute need']);
    expect(small(required.replace('<t:Antal', '<t:Antal xsi:nil="false"'))).to.deep.equal([
      'Antal nilNotAllowed',
    ]);
    expect(small(`hej${required}`)).to.deep.equal(['Small textNotAllowed']);
    expect(facet('<empty>hej</empty>')).to.deep.equal(['empty textNotAllowed']);
    expect(small(required.replace('>x<', '><b/><'))).to.include('Titel elementNotAllowed');
    expect(validator.validate(parseText('<x/>')).map(({ kind }) => kind)).to.deep.equal(['unknownElement']);
  });

  it('finds the element, also among namesakes and in a default namespace', () => {
    const message = parseText(
      `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><Small xmlns="urn:test:small">${required.replaceAll('t:', '')}` +
        '<PersonSamling><Person><Navn>a</Navn></Person><p:Person xmlns:p="urn:test:small"><Navn>for langt et navn</Navn></p:Person>' +
        '<Person><Navn>b</Navn><Alder>x</Alder></Person></PersonSamling><Note>a</Note><Note>for lang</Note></Small></e:Body></e:Envelope>',
    );
    expect(
      validator.validate(message).map(({ element }) => pathOf(element, prefixes).replace(/^.*?t:Small/, '')),
    ).to.deep.equal([
      '/t:PersonSamling/t:Person[2]/t:Navn',
      '/t:PersonSamling/t:Person[3]/t:Alder',
      '/t:Note[2]',
    ]);
  });

  it('skips what stands after an unexpected child: why the tree is validated too', () => {
    expect(small(required.replace('<t:Antal>1', '<t:Ny/><t:Antal>x').replace('12345678', '1'))).to.deep.equal(
      ['Ny unexpectedElement'],
    );
  });
});
