import { expect } from 'chai';
import { plot } from '../../bench/peers/plot.js';
import { type Measured, summary, tableOf } from '../../bench/peers/summary.js';
import { defaultLimits } from '../../src/config/config.js';
import { parse } from '../../src/xml/parser/parse.js';

const cost = (cpu: number, postgres = 0) => ({ cpu, postgres, perSecond: 1e6 / cpu });
const measured: readonly Measured[] = [
  { name: 'bare', checks: 'nothing', costs: [[cost(20), cost(40)]] },
  {
    name: 'a <gateway>',
    checks: 'all',
    costs: [
      [cost(300, 100), cost(600, 200)],
      [cost(200, 40), cost(400, 80)],
    ],
  },
];

describe('the summary of make bench-peers', () => {
  it('takes ratios within a round, and tells processes apart', () => {
    const [bare, gateway] = summary(measured);
    expect(bare).to.include({ cpu: 30, timesAnchor: 1 });
    // Rounds of (400 + 240) / 2 beside 20, and (800 + 480) / 2 beside 40: the machine was slower.
    expect(gateway).to.deep.include({ cpu: 350, postgres: 90, timesAnchor: 16, processes: [360, 600] });
  });

  it('is a table with a line for each side', () => {
    const [, bare, gateway] = tableOf(summary(measured)).split('\n');
    expect(bare?.split(/\s{2,}/)).to.deep.equal(['bare', '37,500', '30', '0', '1.0', '30', 'nothing']);
    expect(gateway?.split(/\s{2,}/).slice(2)).to.deep.equal(['350', '90', '16.0', '360 / 600', 'all']);
  });

  it('is a plot that is well-formed, with a dot for each process', () => {
    const svg = plot('Cost & load', summary(measured));
    const { root } = parse(Buffer.from(svg), { limits: defaultLimits });
    const count = (local: string) =>
      root.nodes.filter((node) => typeof node !== 'string' && node.local === local).length;
    expect(count('circle')).to.equal(3);
    // The background, two bars of servers, and one of PostgreSQL.
    expect(count('rect')).to.equal(4);
  });
});
