import { expect } from 'chai';
import { allValuesIn } from '../../src/certificates/der.js';
import { timeIn } from '../../src/certificates/der-time.js';

const UTC = 0x17;
const GENERALIZED = 0x18;

/** @returns the moment as ISO 8601 */
function read(tag: number, text: string): string | undefined {
  const der = Buffer.concat([Buffer.from([tag, text.length]), Buffer.from(text, 'latin1')]);
  return timeIn(allValuesIn(der)[0])?.toISOString();
}

describe('the reader of times in DER', () => {
  for (const [tag, text, time] of [
    [UTC, '260517093015Z', '2026-05-17T09:30:15.000Z'],
    [UTC, '491231235959Z', '2049-12-31T23:59:59.000Z'],
    [UTC, '500101000000Z', '1950-01-01T00:00:00.000Z'],
    [GENERALIZED, '20500228235959Z', '2050-02-28T23:59:59.000Z'],
    [GENERALIZED, '20260517093015Z', '2026-05-17T09:30:15.000Z'],
  ] as const)
    it(`reads ${text}`, () => {
      expect(read(tag, text)).to.equal(time);
    });

  for (const [tag, text] of [
    [UTC, ''],
    [UTC, '2605170930Z'],
    [UTC, '260517093015'],
    [UTC, '260517093015+0100'],
    [UTC, '2605170930 5Z'],
    [UTC, '261317093015Z'],
    [UTC, '260500093015Z'],
    [UTC, '260230093015Z'],
    [GENERALIZED, '20270229093015Z'],
    [UTC, '260517243015Z'],
    [UTC, '260517096015Z'],
    [UTC, '260517093060Z'],
    [UTC, '20260517093015Z'],
    [GENERALIZED, '260517093015Z'],
    [GENERALIZED, '20260517093015.5Z'],
    [0x04, '260517093015Z'],
  ] as const)
    it(`is no time for tag ${tag} with '${text}'`, () => {
      expect(read(tag, text)).to.equal(undefined);
    });

  it('is no time where there is no value', () => {
    expect(timeIn(undefined)).to.equal(undefined);
  });
});
