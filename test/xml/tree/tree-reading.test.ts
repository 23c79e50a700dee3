import { expect } from 'chai';
import { childElements, elementsAt, pathOf, textOf } from '../../../src/xml/tree/tree-reading.js';
import type { XmlElement } from '../../../src/xml/tree/tree.js';
import { cpuMs } from '../../support/cpu-time.js';
import { parseText } from '../support.js';

const prefixes = { 'urn:a': 'a', 'urn:b': 'b' };

function all(element: XmlElement): XmlElement[] {
  return [element, ...childElements(element).flatMap(all)];
}

describe('tree-reading', () => {
  it('names the way to an element with our prefixes, numbers where names repeat', () => {
    const { root } = parseText(
      '<x:r xmlns:x="urn:a" xmlns="urn:b"><i/><i xmlns="urn:a"/><i><j/></i><k xmlns=""/></x:r>',
    );
    expect(all(root).map((element) => pathOf(element, prefixes))).to.deep.equal([
      '/a:r',
      '/a:r/b:i[1]',
      '/a:r/a:i',
      '/a:r/b:i[2]',
      '/a:r/b:i[2]/b:j',
      '/a:r/k',
    ]);
  });

  it('finds elements by their paths, and nothing at others', () => {
    const { root } = parseText(
      `<x:r xmlns:x="urn:a" xmlns="urn:b"><i/><i xmlns="urn:a"/><i><j/></i><k xmlns="urn:it's/a"><l/></k></x:r>`,
    );
    const paths = all(root).map((element) => pathOf(element, prefixes));
    const found = elementsAt(root, [...paths, '/a:r/b:i', '/a:r/b:i[3]', '/b:r', '', '/a:r/'], prefixes);
    expect([...found]).to.deep.equal(all(root).map((element, at) => [paths[at], element]));
  });

  it('finds the last of many namesakes in little time', () => {
    const { root } = parseText(`<r>${'<i/>'.repeat(4000)}</r>`);
    const paths = Array.from({ length: 50 }, (_, nr) => `/r/i[${4000 - nr}]`);
    expect(cpuMs(() => elementsAt(root, paths, {}), 200)).to.be.below(200);
    expect(elementsAt(root, paths, {}).size).to.equal(50);
  });

  it('spells out a namespace without a prefix, also one named like a property or with quotes', () => {
    const { root } = parseText(
      `<r><p xmlns="toString"/><q xmlns="urn:it's"/><s xmlns="urn:u"/><s xmlns="urn:u"/></r>`,
    );
    expect(childElements(root).map((element) => pathOf(element, prefixes))).to.deep.equal([
      `/r/*[local-name()='p' and namespace-uri()='toString']`,
      `/r/*[local-name()='q' and namespace-uri()="urn:it's"]`,
      `/r/*[local-name()='s' and namespace-uri()='urn:u'][1]`,
      `/r/*[local-name()='s' and namespace-uri()='urn:u'][2]`,
    ]);
  });

  it('gives an element its own text', () => {
    expect(textOf(parseText('<a/>').root)).to.equal('');
    expect(textOf(parseText('<a>1<b>2</b>3</a>').root)).to.equal('13');
  });
});
