import { expect } from 'chai';
import { describe as described } from '../../../../src/services/logo/image/image-type.js';

describe('what something that is no picture looks like', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';
  const looks = (text: string) => described(Buffer.from(text, 'latin1')).split(' / ')[1];

  for (const before of [
    '',
    ' \n\t',
    '<?xml version="1.0"?>\n<!-- > -- -->\n<!---->',
    '<!DOCTYPE svg PUBLIC "x" "y">\n',
  ])
    it(`is an SVG behind ${JSON.stringify(before)}`, () => {
      expect(looks(before + svg)).to.equal('SVG');
    });

  it('is told as quickly of whatever begins like one', () => {
    for (const beginning of ['<!---->', '<!--', '<!-- -->\n', ' ', '<?xml>', '<!DOCTYPE svg>']) {
      const begin = performance.now();
      expect(looks(beginning.repeat(140) + 'x')).to.not.equal('SVG');
      expect(performance.now() - begin, beginning).to.be.below(100);
    }
  });
});
