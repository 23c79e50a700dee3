import { expect } from 'chai';
import { outline } from '../../src/log/outline.js';

describe('the outline of a message', () => {
  it('keeps names, numbers, booleans, GUIDs and times, and masks every other text', () => {
    const kept = {
      nr: 7,
      ja: false,
      id: '00000000-0000-4000-8000-00000000000A',
      tom: '',
      dage: ['2026-11-24', '2026-11-24+01:00', '2026-11-24T10:00:00', '2026-11-24T10:00:00.123Z'],
    };
    expect(outline(kept)).to.deep.equal(kept);
    const texts = [
      ...['Vibeke', '2026-11-24 Vibeke', 'Vibeke\n2026-11-24', '2026-11-24T10:00:00 Bo', '12345678', '1'],
      ...['00000000-0000-4000-8000-00000000000a Bo', '2026-11-24\n', 'null', '+4570998877'],
    ];
    expect(outline({ liste: [{ texts }] })).to.deep.equal({ liste: [{ texts: texts.map(() => '***') }] });
  });
});
