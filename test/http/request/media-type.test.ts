import { expect } from 'chai';
import { mediaTypeOf } from '../../../src/http/request/media-type.js';

const read = (...fields: string[]) => {
  const mediaType = mediaTypeOf(fields);
  return mediaType && { essence: mediaType.essence, ...Object.fromEntries(mediaType.parameters) };
};

describe('http: Content-Type', () => {
  it('is read with its parameters, whatever its case and quotes', () => {
    expect(read('Text/XML;Charset="UTF-8"')).to.deep.equal({ essence: 'text/xml', charset: 'UTF-8' });
    expect(read('application/soap+xml; action="http://x/y;z,#Op"; charset=utf-8')).to.deep.equal({
      essence: 'application/soap+xml',
      action: 'http://x/y;z,#Op',
      charset: 'utf-8',
    });
  });

  it('is not misled by what looks like a parameter inside the value of another', () => {
    expect(read('text/xml; x="; charset=utf-16"')).to.deep.equal({
      essence: 'text/xml',
      x: '; charset=utf-16',
    });
    expect(read('text/xml; x="\\"; charset=utf-16"; charset=utf-8')).to.include({ charset: 'utf-8' });
  });

  it('is none when it is none, or more than one', () => {
    expect(read()).to.equal(undefined);
    expect(read('xml')).to.equal(undefined);
    expect(read('text/xml', 'text/xml')).to.equal(undefined);
  });
});
