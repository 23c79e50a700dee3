import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { entriesOf, type Entry, judge } from '../../bench/gate/judge.js';
import { projectRoot } from '../../src/config/data-file.js';

const entry = (ratio: number, more: Partial<Entry> = {}): Entry => ({
  date: '2026-11-30T11:00:00.000Z',
  commit: '97f08cd4',
  node: '20',
  processor: 'AMD EPYC',
  load: 1,
  ratios: { GetJobannonce: ratio },
  ...more,
});
const past = [10, 9, 11, 10, 30].map((ratio) => entry(ratio));

describe('the verdict of make bench-gate', () => {
  it('warns of 16 % more than the median of the earlier runs', () => {
    expect(judge(entry(11.6), past)).to.deep.equal([
      'WARNING: GetJobannonce: 11.6 × bare node:http, 16 % beside the 10.0 × of 5 runs: is a change dearer than it should be?',
    ]);
  });

  it('takes 15 % and less as noise', () => {
    expect(judge(entry(11.5), past)).to.deep.equal([
      'GetJobannonce: 11.5 × bare node:http, 15 % beside the 10.0 × of 5 runs',
    ]);
    expect(judge(entry(5), past)).to.deep.equal([
      'GetJobannonce: 5.0 × bare node:http, -50 % beside the 10.0 × of 5 runs',
    ]);
  });

  it('forgets what is older than fifteen runs', () => {
    const history = [
      ...Array.from({ length: 15 }, () => entry(5)),
      ...Array.from({ length: 15 }, () => entry(10)),
    ];
    expect(judge(entry(11), history)).to.deep.equal([
      'GetJobannonce: 11.0 × bare node:http, 10 % beside the 10.0 × of 15 runs',
    ]);
  });

  it('compares with runs of the same Node and processor only, and with three at least', () => {
    const others = [entry(1, { node: '24' }), entry(1, { processor: 'Xeon' }), entry(1), entry(1)];
    expect(judge(entry(11), others)).to.deep.equal([
      'GetJobannonce: 11.0 × bare node:http; 2 earlier runs on Node 20 and AMD EPYC, too few to compare with',
    ]);
  });

  it('reads the history that is checked in', () => {
    const history = entriesOf(readFileSync(join(projectRoot, 'bench/results/gate.jsonl'), 'utf8'));
    expect(history).not.to.have.length(0);
    for (const { ratios, node } of history) {
      expect(node).to.match(/^\d+$/);
      expect(Object.values(ratios).every((ratio) => ratio > 0)).to.equal(true);
    }
  });
});
