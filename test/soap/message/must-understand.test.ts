import { expect } from 'chai';
import { checkRelay, isMustUnderstand } from '../../../src/soap/message/must-understand.js';
import { readHeaderBlocks } from '../../../src/soap/message/envelope.js';
import { SOAP_11, SOAP_12 } from '../../../src/soap/message/version.js';
import { faultOf, parseText } from '../../xml/support.js';

describe('soap: mustUnderstand', () => {
  const asked = (value: string, version = SOAP_11) => {
    const xml = `<s:Envelope xmlns:s="${version.namespace}"><s:Header><q:q xmlns:q="urn:q" s:mustUnderstand="${value}"/></s:Header><s:Body/></s:Envelope>`;
    const [block] = readHeaderBlocks(parseText(xml), version);
    return block ? isMustUnderstand(block, version) : expect.fail('no header block');
  };

  for (const version of [SOAP_11, SOAP_12])
    it(`is a boolean of XSD in SOAP ${version.key}, with white space of XML around it`, () => {
      for (const value of ['1', 'true', ' 1 ', '&#9;true', '1&#10;', '&#13;1']) {
        expect(asked(value, version), value).to.equal(true);
      }
      for (const value of ['0', 'false', ' 0', 'false&#10;'])
        expect(asked(value, version), value).to.equal(false);
    });

  it('is nothing else: other white space, other letters, nothing', () => {
    for (const value of ['', ' ', '\u00a01', '1\u2003', '\ufeff1', '1\u2028', 'TRUE', '2', '1 1']) {
      expect(faultOf(() => asked(value)).kode, JSON.stringify(value)).to.equal(139110);
    }
  });
});

describe('soap: relay', () => {
  const check = (value: string, version = SOAP_12) => {
    const xml = `<s:Envelope xmlns:s="${version.namespace}"><s:Header><q:q xmlns:q="urn:q" s:relay="${value}"/></s:Header><s:Body/></s:Envelope>`;
    checkRelay(readHeaderBlocks(parseText(xml), version), version);
  };

  it('is a boolean in SOAP 1.2', () => {
    for (const value of ['1', 'true', ' 0', 'false&#10;']) check(value);
    for (const value of ['foo', '', '2', 'TRUE', '\u00a01'])
      expect(
        faultOf(() => {
          check(value);
        }).kode,
        JSON.stringify(value),
      ).to.equal(139110);
  });

  it('is nothing in SOAP 1.1', () => {
    check('foo', SOAP_11);
  });
});

describe('soap: actor and role', () => {
  const blocks = (value: string, version = SOAP_12) => {
    const xml = `<s:Envelope xmlns:s="${version.namespace}"><s:Header><q:q xmlns:q="urn:q" s:${version.roleAttribute}="${value}"/></s:Header><s:Body/></s:Envelope>`;
    return readHeaderBlocks(parseText(xml), version);
  };

  for (const version of [SOAP_11, SOAP_12])
    it(`are URIs in SOAP ${version.key}, of which some mean this service`, () => {
      for (const value of ['urn:other', 'http://other.example/a b', 'other', '../x'])
        expect(blocks(value, version), value).to.have.length(0);
      for (const value of ['', ' ', ...version.ownRoles])
        expect(blocks(value, version), value).to.have.length(1);
      for (const value of ['http://[', 'http://a/%zz', 'a#b#c', '::'])
        expect(faultOf(() => blocks(value, version)).kode, value).to.equal(139110);
    });
});
