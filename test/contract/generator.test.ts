import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { formatted } from '../../tools/contract/format.js';
import { load } from '../../kit/src/wsdl/load.js';
import { readXsd } from '../../kit/src/wsdl/read-xsd.js';
import { write } from '../../tools/contract/write.js';

const WSDL = join(import.meta.dirname, '../../wsdl');

const schemaOf = (content: string): string =>
  `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" targetNamespace="urn:t" elementFormDefault="qualified">${content}</xs:schema>`;
const sequence = (content: string): string =>
  schemaOf(`<xs:complexType name="T"><xs:sequence>${content}</xs:sequence></xs:complexType>`);
const simpleType = (facets: string): string =>
  schemaOf(
    `<xs:simpleType name="S"><xs:restriction base="xs:string">${facets}</xs:restriction></xs:simpleType>`,
  );

describe('the contract generator', () => {
  for (const [what, xsd, message] of [
    ['a choice', schemaOf('<xs:complexType name="T"><xs:choice/></xs:complexType>'), '<choice>'],
    [
      'an attribute',
      schemaOf('<xs:complexType name="T"><xs:attribute name="a"/></xs:complexType>'),
      '<attribute>',
    ],
    ['mixed content', schemaOf('<xs:complexType name="T" mixed="true"/>'), 'mixed'],
    ['an anonymous type', sequence('<xs:element name="E"><xs:complexType/></xs:element>'), '<complexType>'],
    ['a nillable element', sequence('<xs:element name="E" type="xs:int" nillable="true"/>'), 'nillable'],
    [
      'two to five',
      sequence('<xs:element name="E" type="xs:int" minOccurs="2" maxOccurs="5"/>'),
      'minOccurs 2',
    ],
    ['none at all', sequence('<xs:element name="E" type="xs:int" maxOccurs="0"/>'), 'maxOccurs 0'],
    ['an element without a type', sequence('<xs:element name="E"/>'), 'either type or ref'],
    [
      'a facet the gateway does not know',
      schemaOf(
        '<xs:simpleType name="S"><xs:restriction base="xs:int"><xs:totalDigits value="2"/></xs:restriction></xs:simpleType>',
      ),
      '<totalDigits>',
    ],
    ...([
      ['a default value', sequence('<xs:element name="E" type="xs:int" default="1"/>'), 'default'],
      ['a fixed value', sequence('<xs:element name="E" type="xs:int" fixed="1"/>'), 'fixed'],
      ['an abstract element', schemaOf('<xs:element name="E" type="xs:int" abstract="true"/>'), 'abstract'],
      [
        'an element that may stand for another',
        schemaOf('<xs:element name="E" type="xs:int" substitutionGroup="t:F"/>'),
        'substitutionGroup',
      ],
      ['a wildcard', sequence('<xs:any/>'), '<any>'],
      [
        'an extension',
        schemaOf('<xs:complexType name="T"><xs:complexContent/></xs:complexType>'),
        '<complexContent>',
      ],
      ['a group', schemaOf('<xs:group name="G"/>'), '<group>'],
      ['a global attribute', schemaOf('<xs:attribute name="a"/>'), '<attribute>'],
      ['an include', schemaOf('<xs:include schemaLocation="x.xsd"/>'), '<include>'],
      ['a list', schemaOf('<xs:simpleType name="S"><xs:list itemType="xs:int"/></xs:simpleType>'), '<list>'],
      [
        'a union',
        schemaOf('<xs:simpleType name="S"><xs:union memberTypes="xs:int"/></xs:simpleType>'),
        '<union>',
      ],
      ['another white space', simpleType('<xs:whiteSpace value="collapse"/>'), '<whiteSpace>'],
      ['an exact length', simpleType('<xs:length value="2"/>'), '<length>'],
      ['a fixed facet', simpleType('<xs:maxLength value="2" fixed="true"/>'), 'fixed'],
      ['a bound that is no whole number', simpleType('<xs:maxInclusive value="1.5"/>'), 'maxInclusive 1.5'],
      [
        'two patterns',
        simpleType('<xs:pattern value="a"/><xs:pattern value="b"/>'),
        'pattern is there twice',
      ],
    ] as const),
    [
      'a prefix that is not declared',
      sequence('<xs:element name="E" type="x:int"/>'),
      'unknown prefix in x:int',
    ],
  ] as const) {
    it(`refuses ${what} and names the file and the thing`, () => {
      expect(() => readXsd(xsd, 'xsd/Test.xsd'))
        .to.throw('xsd/Test.xsd: ')
        .with.property('message')
        .that.contains(message);
    });
  }

  const IN_WORDS =
    '<xs:annotation><xs:appinfo><g:form xml:lang="da">et</g:form><g:form xml:lang="en">one</g:form>' +
    '<g:eksempel>1</g:eksempel></xs:appinfo></xs:annotation>';

  describe('on a changed contract', () => {
    let folder: string;
    const change = (file: string, from: string | RegExp, to: string): void => {
      const before = readFileSync(join(folder, file), 'utf8');
      const after = before.replace(from, to);
      expect(after).not.to.equal(before);
      writeFileSync(join(folder, file), after);
    };
    const failure = (): string => {
      try {
        write(load(folder));
        return 'none';
      } catch (error) {
        return (error as Error).message;
      }
    };

    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'contract-'));
      cpSync(WSDL, folder, { recursive: true });
    });
    afterEach(() => {
      rmSync(folder, { recursive: true });
    });

    it('refuses a code value that names no code list', () => {
      change(
        'xsd/JobannonceService.xsd',
        '<g:kodeliste>Koerekort</g:kodeliste>',
        '<g:eksempel>1</g:eksempel>',
      );
      expect(failure()).to.equal('code element Koerekort names no kodeliste');
    });

    for (const [what, from, to, message] of [
      [
        'without words',
        /<xs:appinfo>\s*<g:form xml:lang="da">3 cifre[\s\S]*?<\/xs:appinfo>/,
        '',
        'KommunekodeType: its pattern wants g:form in da and en, and g:eksempel',
      ],
      [
        'without words in English',
        '<g:form xml:lang="en">3 digits</g:form>',
        '',
        'KommunekodeType: its pattern wants g:form in da and en, and g:eksempel',
      ],
      [
        'with an example that does not match it',
        /(3 digits<\/g:form>\s*<g:eksempel>)461/,
        '$14610',
        'KommunekodeType: the example 4610 does not match the pattern [0-9]{3}',
      ],
      [
        'that is not there, in words',
        '<xs:pattern value="[0-9]{3}" />',
        '',
        'KommunekodeType: form without a pattern',
      ],
    ] as const) {
      it(`refuses a pattern ${what}`, () => {
        change('xsd/JobannonceService.xsd', from, to);
        expect(failure()).to.contain(message);
      });
    }

    it('refuses a type that does not exist', () => {
      change('xsd/JobannonceService.xsd', 'type="job:TitelType"', 'type="job:OverskriftType"');
      expect(failure()).to.equal(
        '{http://service.bm.dk/JobannonceService/2024/12/06/}OverskriftType is no simple type',
      );
    });

    for (const [base, facet, message] of [
      ['xs:date', '<xs:minInclusive value="1" />', 'minInclusive of date'],
      ['xs:boolean', '<xs:pattern value="1" />', 'pattern of boolean'],
      ['xs:int', '<xs:maxLength value="3" />', 'maxLength of int'],
      ['xs:int', '<xs:enumeration value="3" />', 'enumeration of int'],
      ['job:KommunekodeType', '<xs:pattern value="1.*" />', 'pattern on top of that of its base'],
    ] as const) {
      it(`refuses a facet that the descriptors would pass over: ${message}`, () => {
        change(
          'xsd/JobannonceService.xsd',
          /<\/xs:schema>/,
          `<xs:simpleType name="ProeveType">${facet.includes('pattern') ? IN_WORDS : ''}<xs:restriction base="${base}">${facet}</xs:restriction></xs:simpleType>` +
            '<xs:element name="Proeve" type="job:ProeveType"/></xs:schema>',
        );
        expect(failure()).to.contain(message);
      });
    }

    it('refuses an XSD file that no WSDL reaches', () => {
      writeFileSync(join(folder, 'xsd/Alene.xsd'), schemaOf(''));
      expect(failure()).to.equal('xsd/Alene.xsd is reached by no WSDL');
    });

    it('refuses bindings that disagree about the soapAction', () => {
      const action = 'http://service.bm.dk/virksomhedsindsats/2/JobannonceService#CreateJobannonce';
      change('JobannonceService.v2.wsdl', `soapAction="${action}"`, 'soapAction="urn:x"');
      expect(failure()).to.contain('JobannonceService.v2.wsdl CreateJobannonce: expected one value');
    });

    it('refuses a wsam:Action of a request that is not its soapAction', () => {
      change('JobannonceService.v2.wsdl', '#CreateJobannonce"', '#Create"');
      expect(failure()).to.contain('CreateJobannonce: wsam:Action of the input is not ');
    });

    it('makes a list of an element that may occur so many times', () => {
      const element = '<xs:element name="Kommunekode" type="job:KommunekodeType" minOccurs="0" maxOccurs="';
      change('xsd/JobannonceService.xsd', `${element}100"`, `${element}7"`);
      const text = formatted(write(load(folder))).get('jobannonce-service.ts');
      expect(text).to.contain('readonly KommunekodeSamling?: readonly string[];');
      expect(text).to.match(/local: 'Kommunekode',\s+min: 0,\s+max: 7,/);
    });

    it('takes a new element up into interface and descriptor', () => {
      const element =
        '<xs:element name="Loen" type="xs:int" minOccurs="0" /><xs:element name="Titel" type="job:TitelType">';
      change('xsd/JobannonceService.xsd', '<xs:element name="Titel" type="job:TitelType">', element);
      const text = formatted(write(load(folder))).get('jobannonce-service.ts');
      expect(text)
        .to.contain('readonly Loen?: number;')
        .and.to.contain("local: 'Loen', min: 0, max: 1, type: xsInt");
    });
  });
});
