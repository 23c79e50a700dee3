import { expect } from 'chai';
import { fingerprint } from '../../../src/xml/tree/fingerprint.js';
import { parseText } from '../support.js';

const of = (text: string) => fingerprint(parseText(text).root);

describe('fingerprint', () => {
  it('is the same for the same content, however it is written', () => {
    const one = of('<a xmlns="urn:a" x="1" y="&#38;"><b>t&lt;</b><c/></a>');
    for (const text of [
      '<p:a xmlns:p="urn:a" y="&amp;" x="1">\n  <p:b><![CDATA[t<]]></p:b><!-- -->\n  <p:c></p:c></p:a>',
      '\ufeff<?xml version="1.0"?><a y="&amp;" xmlns:z="urn:z" xmlns="urn:a" x=\'1\'><b>t<!-- -->&lt;</b>\r\n<c/></a>',
    ]) {
      expect(of(text)).to.equal(one);
    }
    expect(one).to.match(/^[0-9a-f]{64}$/);
  });

  it('is different for anything else', () => {
    const texts = [
      '<a/>', '<b/>', '<a xmlns="urn:a"/>', '<a> </a>', '<a>x</a>', '<a x=""/>', '<a x="y"/>', '<a y="x"/>', '<a xy=""/>',
      '<a><b/></a>', '<a><b/><b/></a>', '<a><b><b/></b></a>', '<a>x<b/></a>', '<a><b/>x</a>', '<a><b>x</b></a>',
      '<a xmlns:p="urn:p" p:x="y"/>', '<a><b/><c/></a>', '<a><c/><b/></a>', '<a x="1" y="2"/>', '<a x="2" y="1"/>',
    ]; // oxfmt-ignore
    expect(new Set(texts.map(of)).size).to.equal(texts.length);
  });
});
