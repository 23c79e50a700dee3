import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultLimits } from '../../../src/config/config.js';
import { projectRoot } from '../../../src/config/data-file.js';
import { Fault } from '../../../src/faults/fault.js';
import { memoryBytes } from '../../../src/xml/parser/machine.js';
import { parse } from '../../../src/xml/parser/parse.js';
import type { XmlElement } from '../../../src/xml/tree/tree.js';
import { scannerModule } from '../../../tools/build-scanner.js';
import { cpuMs } from '../../support/cpu-time.js';
import { mutate, randomDocument, randomFrom } from '../random-xml.js';

/** Everything that a message gives, as text: its tree, or why and where it was refused. */
function outcome(text: string): string {
  try {
    return JSON.stringify(plain(parse(Buffer.from(text), { limits: defaultLimits }).root));
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return JSON.stringify([error.kode, error.data, error.violations]);
  }
}

function plain({ parent, nodes, ...rest }: XmlElement): unknown {
  return [rest, parent?.offset, nodes.map((node) => (typeof node === 'string' ? node : plain(node)))];
}

describe('the scanner', () => {
  it('is what assembly/ compiles to (npm run scanner)', () => {
    const checkedIn = readFileSync(join(projectRoot, 'src/xml/parser/scanner-wasm.ts'), 'utf8');
    expect(checkedIn).to.equal(scannerModule());
  });

  it('reads a message alike after whatever other message', () => {
    const random = randomFrom(20261130);
    const texts = Array.from({ length: 300 }, () => {
      const text = randomDocument(random);
      return random() < 0.5 ? text : mutate(text, random);
    });
    // These leave names, prefixes that are bound, texts that were normalised, and no end.
    const before = [
      `<q:secret xmlns:q="urn:q" xmlns="urn:d" xmlns:p="urn:p"><p:a q:b="&lt;">${'&amp;x'.repeat(40_000)}<c>`,
      `<a xmlns:æ="urn:x"><æ:b/>${'\r\n'.repeat(1000)}</a>`,
      '<p:a/>',
    ];
    const alone = texts.map((text) => (outcome('<a/>'), outcome(text)));
    expect(new Set(alone).size).to.be.greaterThan(100);
    for (const other of before)
      expect(texts.map((text) => (outcome(other), outcome(text)))).to.deep.equal(alone);
    expect(texts.map(outcome)).to.deep.equal(alone);
  });

  it('reads what was refused before its end in another encoding, after another message', () => {
    const text = '<?xml version="1.0" encoding="UTF-16"?><a>æ</a>';
    const read = (bytes: Buffer) => parse(bytes, { limits: defaultLimits });
    expect(() => read(Buffer.from(text))).to.throw(Fault);
    const broken = Buffer.concat([Buffer.from('<secret>'.repeat(20)), Buffer.of(0xff)]);
    expect(() => read(broken)).to.throw(Fault);
    expect(read(Buffer.from(`\ufeff${text}`, 'utf16le')).root).to.deep.include({
      local: 'a',
      nodes: ['æ'],
    });
  });

  it('takes as much memory as its longest message asks for, and no more for the next ones', () => {
    const long = `<a>${'æ'.repeat(1_000_000)}${'<b/>'.repeat(15_000)}</a>`;
    // Another test of this process may have had a longer one.
    const before = memoryBytes();
    outcome(long);
    const bytes = memoryBytes();
    expect(bytes).to.be.within(2 * long.length, Math.max(before, 8 * long.length));
    for (let i = 0; i < 20; i++) outcome(i % 2 === 0 ? long : '<a/>');
    expect(memoryBytes()).to.equal(bytes);
  });

  it('finds a name as quickly among 100,000 others', () => {
    const attributes = (name: (i: number) => string) =>
      `<a>${Array.from({ length: 2000 }, (_, i) => `<b ${Array.from({ length: 50 }, (_, j) => `${name(50 * i + j)}=""`).join(' ')}/>`).join('')}</a>`;
    const other = attributes((i) => `n${i + 100_000}`);
    const same = attributes((i) => `n${(i % 50) + 100_000}`);
    expect(outcome(other).slice(0, 7)).to.equal('[{"name');
    // Chains as long as the number of names would take a thousand times as long.
    expect(cpuMs(() => outcome(other))).to.be.below(20 * cpuMs(() => outcome(same)));
  });
});
