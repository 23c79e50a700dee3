import { expect } from 'chai';
import { isMustUnderstand } from '../../../src/soap/message/must-understand.js';
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
