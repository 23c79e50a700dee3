import { expect } from 'chai';
import { describe as described } from '../../../../src/services/logo/image/image-type.js';
import { cpuMs } from '../../../support/cpu-time.js';

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
      const text = beginning.repeat(140) + 'x';
      expect(looks(text)).to.not.equal('SVG');
      expect(
        cpuMs(() => looks(text)),
        beginning,
      ).to.be.below(100);
    }
  });
});
