import { expect } from 'chai';
import { readMessageId } from '../../../src/soap/message/message-id.js';
import { childElements } from '../../../src/xml/tree/tree-reading.js';
import { parseText } from '../../xml/support.js';

/** @returns what is read of headers with this content */
const read = (...contents: string[]) => {
  const headers = contents.map((content) => `<m>${content}</m>`).join('');
  const { id, wrong } = readMessageId(childElements(parseText(`<h>${headers}</h>`).root));
  return { id, wrong: wrong.map(({ kode, element, forventet }) => [kode, element?.local, forventet]) };
};

describe('wsa:MessageID', () => {
  it('may be absent', () => {
    expect(read()).to.deep.equal({ id: undefined, wrong: [] });
  });

  it('is any text, however long, without the white space around it', () => {
    const iri = `urn:😀:${'x'.repeat(10_000)}`;
    expect(read(`\n  ${iri}\t`)).to.deep.equal({ id: iri, wrong: [] });
  });

  it('is not empty and holds no elements', () => {
    expect(read(' ')).to.deep.equal({ id: undefined, wrong: [[139122, 'm', 'anyURI']] });
    expect(read('urn:a<b/>')).to.deep.equal({ id: undefined, wrong: [[139122, 'b', 'anyURI']] });
  });
});
