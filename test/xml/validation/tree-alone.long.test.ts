import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { defaultLimits } from '../../../src/config/config.js';
import { projectRoot } from '../../../src/config/data-file.js';
import * as contract from '../../../src/contract/index.js';
import { Fault } from '../../../src/faults/fault.js';
import { parse } from '../../../src/xml/parser/parse.js';
import type { XmlMessage } from '../../../src/xml/tree/tree.js';
import { Random } from '../random.js';
import { randomMessage } from '../random-message.js';
import { parseText } from '../support.js';
import { Pair } from './pair.js';

const MESSAGES = 3000;

describe('a message that is taken without libxml2', () => {
  const pairs: Pair[] = [];
  before(() => {
    for (const service of contract.services) pairs.push(new Pair(service));
  });
  after(() => {
    for (const pair of pairs) pair.dispose();
  });

  it(`is taken by libxml2 too: ${MESSAGES} random ones, most of them damaged`, function () {
    const seen = { alone: 0, asked: 0, unreadable: 0 };
    for (let seed = 0; seed < MESSAGES; seed++) {
      const random = new Random(seed);
      const pair = random.pick(pairs);
      const text = randomMessage(pair.vocabulary, random);
      let message: XmlMessage;
      try {
        message = parseText(text);
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        seen.unreadable += 1;
        continue;
      }
      const isAlone = pair.takesAlone(message);
      seen[isAlone ? 'alone' : 'asked'] += 1;
      if (isAlone) expect(pair.complaints(message), `seed ${seed}: ${text}`).to.deep.equal([]);
    }
    expect(seen.alone).to.be.above(MESSAGES / 4);
    expect(seen.asked).to.be.above(MESSAGES / 4);
    expect(seen.unreadable).to.be.below(MESSAGES / 20);
  });

  it('is taken by libxml2 too: every request and answer of the fixtures', () => {
    const seen = { alone: 0, asked: 0 };
    for (const path of readdirSync(join(projectRoot, 'fixtures'), { recursive: true, encoding: 'utf8' })) {
      if (!path.endsWith('.xml')) continue;
      let message: XmlMessage;
      try {
        message = parse(readFileSync(join(projectRoot, 'fixtures', path)), { limits: defaultLimits });
      } catch (error) {
        if (error instanceof Fault) continue;
        throw error;
      }
      for (const pair of pairs) {
        const isAlone = pair.takesAlone(message);
        seen[isAlone ? 'alone' : 'asked'] += 1;
        if (isAlone) expect(pair.complaints(message), path).to.deep.equal([]);
      }
    }
    expect(seen.alone).to.be.above(100);
    expect(seen.asked).to.be.above(100);
  });
});
