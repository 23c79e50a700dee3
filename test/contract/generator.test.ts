import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { load } from '../../tools/contract/load.js';
import { readXsd } from '../../tools/contract/read-xsd.js';
import { write } from '../../tools/contract/write.js';

const WSDL = join(import.meta.dirname, '../../wsdl');

const schemaOf = (content: string): string =>
  `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" targetNamespace="urn:t" elementFormDefault="qualified">${content}</xs:schema>`;
const sequence = (content: string): string =>
  schemaOf(`<xs:complexType name="T"><xs:sequence>${content}</xs:sequence></xs:complexType>`);

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

  describe('on a changed contract', () => {
    let folder: string;
    const change = (file: string, from: string | RegExp, to: string): void => {
      const before = readFileSync(join(folder, file), 'utf8');
      const after = before.replace(from, to);
      expect(after).not.to.equal(before);
      writeFileSync(join(folder, file), after);
    };
    const failure = async (): Promise<string> => {
      try {
        await write(load(folder));
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

    it('refuses a code value that names no code list', async () => {
      change(
        'xsd/JobannonceService.xsd',
        '<g:kodeliste>Koerekort</g:kodeliste>',
        '<g:eksempel>1</g:eksempel>',
      );
      expect(await failure()).to.equal('code element Koerekort names no kodeliste');
    });

    it('refuses a type that does not exist', async () => {
      change('xsd/JobannonceService.xsd', 'type="job:TitelType"', 'type="job:OverskriftType"');
      expect(await failure()).to.equal(
        '{http://service.bm.dk/JobannonceService/2024/12/06/}OverskriftType is no simple type',
      );
    });

    it('refuses an XSD file that no WSDL reaches', async () => {
      writeFileSync(join(folder, 'xsd/Alene.xsd'), schemaOf(''));
      expect(await failure()).to.equal('xsd/Alene.xsd is reached by no WSDL');
    });

    it('refuses bindings that disagree about the soapAction', async () => {
      change('JobannonceService.v2.wsdl', '#CreateJobannonce"', '#Create"');
      expect(await failure()).to.contain('JobannonceService.v2.wsdl CreateJobannonce: expected one value');
    });

    it('makes a list of an element that may occur so many times', async () => {
      const element = '<xs:element name="Kommunekode" type="job:KommunekodeType" minOccurs="0" maxOccurs="';
      change('xsd/JobannonceService.xsd', `${element}100"`, `${element}7"`);
      const text = (await write(load(folder))).get('jobannonce-service.ts');
      expect(text).to.contain('readonly KommunekodeSamling?: readonly string[];');
      expect(text).to.match(/local: 'Kommunekode',\s+min: 0,\s+max: 7,/);
    });

    it('takes a new element up into interface and descriptor', async () => {
      const element =
        '<xs:element name="Loen" type="xs:int" minOccurs="0" /><xs:element name="Titel" type="job:TitelType">';
      change('xsd/JobannonceService.xsd', '<xs:element name="Titel" type="job:TitelType">', element);
      const text = (await write(load(folder))).get('jobannonce-service.ts');
      expect(text)
        .to.contain('readonly Loen?: number;')
        .and.to.contain("local: 'Loen', min: 0, max: 1, type: xsInt");
    });
  });
});
