import { expect } from 'chai';
import { Fault } from '../../src/faults/fault.js';
import { type Proofs, identify } from '../../src/security/identification.js';
import type { Identity } from '../../src/systems/identity.js';
import { system } from '../support/systems.js';

const of = (id: string): Identity => ({
  system: { ...system, id, name: `System ${id}` },
  certificateSha256: id,
});
const refused = new Fault(1012, [], { hvad: 'x / y' });

/** @returns whose message it is, `headers`, or the code of the refusal */
async function who(proofs: Partial<Proofs>): Promise<string> {
  try {
    const { identity } = await identify({ isTakenAtWord: false, ...proofs }, []);
    return identity?.system.id ?? 'headers';
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return String(error.kode);
  }
}

const connected = (id: string) => ({ byCertificate: () => Promise.resolve(of(id)) });
const signed = (id: string, take = () => Promise.resolve()) => ({
  bySignature: () => Promise.resolve({ identified: { identity: of(id), headers: [] }, take }),
});
const unsigned = { bySignature: () => Promise.resolve(undefined) };
const bad = () => Promise.reject(refused);

describe('who sent a message', () => {
  for (const [what, proofs, expected] of [
    ['proves nothing', {}, '1101'],
    ['bears no signature', unsigned, '1101'],
    ['proves nothing in the sandbox', { ...unsigned, isTakenAtWord: true }, 'headers'],
    ['comes with a certificate', connected('a'), 'a'],
    ['comes with a certificate and no signature', { ...connected('a'), ...unsigned }, 'a'],
    ['is signed', signed('a'), 'a'],
    ['is signed in the sandbox', { ...signed('a'), isTakenAtWord: true }, 'a'],
    ['is signed and comes with a certificate of the same system', { ...connected('a'), ...signed('a') }, 'a'],
    ['is signed and was taken before', signed('a', () => Promise.reject(new Fault(139173))), '139173'],
    ['is signed by one system and comes from another', { ...connected('a'), ...signed('b') }, '1100'],
    ['is signed, and its connection is refused', { byCertificate: bad, ...signed('a') }, '1012'],
    ['has a good connection, and its signature is refused', { ...connected('a'), bySignature: bad }, '1012'],
    ['has a refused connection in the sandbox', { byCertificate: bad, isTakenAtWord: true }, '1012'],
  ] as const)
    it(`that ${what}: ${expected}`, async () => {
      expect(await who(proofs)).to.equal(expected);
    });

  it('believes the headers that were signed, and no others', async () => {
    const header = { name: 'signed' } as never;
    const identified = { identity: of('a'), headers: [header] };
    const bySignature = () => Promise.resolve({ identified, take: () => Promise.resolve() });
    const found = await identify({ ...connected('a'), bySignature, isTakenAtWord: true }, ['other'] as never);
    expect(found.headers).to.deep.equal([header]);
  });

  it('uses a signed message up when it is taken, and not when its connection is of another system', async () => {
    const taken: string[] = [];
    const signedBy = (id: string) => signed(id, () => Promise.resolve(void taken.push(id)));
    expect(await who({ ...connected('a'), ...signedBy('b') })).to.equal('1100');
    expect(taken).to.deep.equal([]);
    expect(await who({ ...connected('b'), ...signedBy('b') })).to.equal('b');
    expect(taken).to.deep.equal(['b']);
  });

  it('names both systems when they differ', async () => {
    const fault = await identify({ ...connected('a'), ...signed('b'), isTakenAtWord: false }, []).catch(
      (error: unknown) => error,
    );
    expect((fault as Fault).data).to.deep.equal({ connection: 'System a', signature: 'System b' });
  });
});
