import { expect } from 'chai';
import { isNarrow, sharePorts } from '../../src/config/networks.js';

describe('networks', () => {
  for (const entry of [
    ...['8.8.8.8', '203.0.113.0/24', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'],
    ...['127.0.0.0/8', '::1', '2001:db8::1', '2001:db8::/64', 'fd00::/8', 'fc00::/7', 'fe80::/10'],
    ...['::ffff:10.0.0.0/104', '::ffff:203.0.113.0/120', '::ffff:8.8.8.8'],
  ])
    it(`may be as wide as ${entry}`, () => {
      expect(isNarrow(entry)).to.equal(true);
    });

  for (const entry of [
    ...['0.0.0.0/0', '0.0.0.0/1', '128.0.0.0/1', '8.0.0.0/8', '203.0.113.0/23'],
    ...['10.0.0.0/7', '172.16.0.0/11', '192.168.0.0/15', '100.64.0.0/9', '127.0.0.0/7'],
    ...[
      '::/0',
      '::/1',
      '::/64',
      '::/80',
      '::fffe:0:0/95',
      '2000::/3',
      '2001:db8::/63',
      'fc00::/6',
      'fe80::/9',
    ],
    ...['::ffff:0:0/96', '::ffff:0:0/97', '::ffff:10.0.0.0/103', '::ffff:203.0.113.0/119'],
  ])
    it(`are too wide as ${entry}`, () => {
      expect(isNarrow(entry)).to.equal(false);
    });
});

describe('two hosts', () => {
  for (const [one, other, share] of [
    ['127.0.0.1', '127.0.0.1', true],
    ['127.0.0.1', '10.0.0.1', false],
    ['127.0.0.1', '127.0.0.2', false],
    ['localhost', '127.0.0.1', true],
    ['localhost', '::1', true],
    ['localhost', '10.0.0.1', false],
    ['0.0.0.0', '10.0.0.1', true],
    ['0.0.0.0', 'localhost', true],
    ['0.0.0.0', '::1', false],
    ['::', '0.0.0.0', true],
    ['::', 'fd00::1', true],
  ] as const)
    it(`${one} and ${other} ${share ? 'share' : 'do not share'} their ports`, () => {
      expect([sharePorts(one, other), sharePorts(other, one)]).to.deep.equal([share, share]);
    });
});
