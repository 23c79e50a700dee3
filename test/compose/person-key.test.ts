import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { openKeyedHash, readPersonKey } from '../../src/compose/person-key.js';
import { ConfigError } from '../../src/config/config.js';
import { folders } from '../support/folders.js';

describe('PERSON_KEY', () => {
  const folder = folders();
  const fileOf = (text: string): string => {
    const file = join(folder(), 'person.key');
    writeFileSync(file, text);
    return file;
  };

  it('is read from its file, as openssl writes it', () => {
    const key = randomBytes(32);
    expect(readPersonKey({ personKey: fileOf(`${key.toString('base64')}\n`) })).to.deep.equal(key);
  });

  it('is what everybody knows in a sandbox that has none', () => {
    expect(openKeyedHash({})('login subject', 'a')).to.equal(openKeyedHash({})('login subject', 'a'));
  });

  for (const [what, text] of [
    ['too short', randomBytes(31).toString('base64')],
    ['empty', ''],
    ['no base64', 'hemmelig hemmelig hemmelig hemmelig hemmelig hemmelig'],
  ] as const)
    it(`is refused when it is ${what}, in a sentence that does not show it`, () => {
      const personKey = fileOf(text);
      expect(() => readPersonKey({ personKey }))
        .to.throw(
          ConfigError,
          `PERSON_KEY is "${personKey}", but must be a file with at least 32 random bytes`,
        )
        .with.property('sentences')
        .that.has.length(1);
    });

  it('is refused when there is no such file', () => {
    expect(() => readPersonKey({ personKey: join(folder(), 'none.key') })).to.throw(
      ConfigError,
      'PERSON_KEY',
    );
  });
});
