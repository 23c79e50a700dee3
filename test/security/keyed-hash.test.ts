import { createHmac, randomBytes } from 'node:crypto';
import { expect } from 'chai';
import { keyedHashBy, mitIDErhvervIdentifierIn } from '../../src/security/keyed-hash.js';

const UUID = '3c6d9757-1e70-438a-8dd3-5f84398c2e25';

describe('the keyed hash of persons', () => {
  it('is HMAC-SHA-256 over what it is and its value', () => {
    const key = randomBytes(32);
    const expected = createHmac('sha256', key).update(`MitIDErhvervIdentifier\0${UUID}`).digest('hex');
    expect(keyedHashBy(key)('MitIDErhvervIdentifier', UUID)).to.equal(expected);
  });

  it('is another with another key, and of another thing', () => {
    const hash = keyedHashBy(randomBytes(32));
    expect(hash('login subject', UUID)).not.to.equal(hash('MitIDErhvervIdentifier', UUID));
    expect(keyedHashBy(randomBytes(32))('login subject', UUID)).not.to.equal(hash('login subject', UUID));
  });

  it('is taken of one form of the UUID, however it is written', () => {
    for (const text of [UUID, UUID.toUpperCase(), `urn:uuid:${UUID}`, `URN:UUID:${UUID.toUpperCase()}`])
      expect(mitIDErhvervIdentifierIn(text), text).to.equal(UUID);
    for (const text of ['', '2101270087', `${UUID} `, `{${UUID}}`, UUID.replaceAll('-', '')])
      expect(mitIDErhvervIdentifierIn(text), text).to.equal(undefined);
  });
});
