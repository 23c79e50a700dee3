import 'reflect-metadata'; // what @peculiar/x509 is built on asks for it
import { webcrypto, type X509Certificate } from 'node:crypto';
import { mkdirSync, renameSync, rmdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as x509 from '@peculiar/x509';
import { expect } from 'chai';
import { Fault } from '../../src/faults/fault.js';
import { certificatePolicy, type Trust } from '../../src/security/certificate-policy.js';
import { readRevocationLists } from '../../src/certificates/revocation-list.js';
import { type RevocationListEvent, revocationListsIn } from '../../src/certificates/revocation-lists.js';
import type { CertificateEnd } from '../../src/systems/registry-port.js';
import {
  certificate,
  type CrlWishes,
  pemOf,
  rsa,
  revocationList,
  type TestCertificate,
} from '../support/certificates.js';
import { folders } from '../support/folders.js';
import { system } from '../support/systems.js';

const NOW = new Date('2026-06-01T12:00:00Z');

/** @returns what the policy says: `ok`, or the code and the reason in English */
function judge(
  trust: Partial<Trust>,
  { x509 }: TestCertificate,
  { now = NOW, end }: { readonly now?: Date; readonly end?: CertificateEnd } = {},
): string {
  const registered = {
    system,
    certificateSha256: 'a',
    publicKeySha256: '',
    x509,
    ...(end && { end }),
  };
  try {
    certificatePolicy({ cas: undefined, revocationLists: undefined, ...trust }).check(registered, now);
    return 'ok';
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return `${error.kode} ${String(error.data.hvad ?? '').replace(/^.* \/ /, '')}`.trim();
  }
}

const at = (time: string) => ({ now: new Date(time) });

describe('the policy on certificates', () => {
  const folder = folders();
  let root: TestCertificate;
  let issuing: TestCertificate;
  let leaf: TestCertificate;
  const cas = (...certificates: readonly TestCertificate[]) => ({ cas: certificates.map((one) => one.x509) });

  before(async () => {
    root = await certificate('Rod', { isCa: true });
    issuing = await certificate('Udsteder', { isCa: true, issuer: root, pathLength: 0 });
    leaf = await certificate('Kommunesystem', { issuer: issuing });
  });

  it('takes one that chains to a configured root', () => {
    expect(judge(cas(root, issuing), leaf)).to.equal('ok');
    expect(judge(cas(issuing, root), leaf)).to.equal('ok');
  });

  it('refuses one whose registration has ended, from that moment on', () => {
    const end = { at: NOW, isRevoked: false };
    expect(judge({}, leaf, { end, now: new Date(NOW.getTime() - 1) })).to.equal('ok');
    expect(judge({}, leaf, { end })).to.equal('1012 its registration ended 2026-06-01T12:00:00Z');
  });

  it('refuses one that the operator has revoked at once, and tells when that was', () => {
    for (const time of ['2026-05-31T09:30:15Z', '2026-06-01T13:00:00Z'])
      expect(judge({}, leaf, { end: { at: new Date(time), isRevoked: true } })).to.equal(
        `1012 its registration was revoked ${time}`,
      );
  });

  it('holds its dates, to the second', async () => {
    const short = await certificate('Kort', { from: '2026-05-01T00:00:00Z', to: '2026-06-30T23:59:59Z' });
    expect(judge({}, short, at('2026-05-01T00:00:00Z'))).to.equal('ok');
    expect(judge({}, short, at('2026-06-30T23:59:59.999Z'))).to.equal('ok');
    expect(judge({}, short, at('2026-04-30T23:59:59.999Z'))).to.equal(
      '1012 it is valid only from 2026-05-01T00:00:00Z',
    );
    expect(judge({}, short, at('2026-07-01T00:00:00Z'))).to.equal('1012 it expired 2026-06-30T23:59:59Z');
  });

  it('refuses weak keys and kinds of key that it does not know', async () => {
    const ec = (namedCurve: string) => ({ name: 'ECDSA', namedCurve, hash: 'SHA-512' });
    const weak = await certificate('Svag', { algorithm: rsa(1024) });
    const foreign = await certificate('Fremmed', { algorithm: ec('P-521') });
    const strong = await certificate('P-384', { algorithm: ec('P-384') });
    expect(judge({}, weak)).to.equal('1012 the key rsa 1024 is not accepted, only RSA ≥ 2048, P-256, P-384');
    expect(judge({}, foreign)).to.match(/^1012 the key ec secp521r1 is not accepted/);
    expect(judge({}, strong)).to.equal('ok');
  });

  describe('asks for a chain', () => {
    const NO_ROOT = '1012 it was not issued under a root that the gateway trusts';

    it('and refuses what is signed by itself, by another root, or by a CA of the same name', async () => {
      const twin = await certificate('Udsteder', { isCa: true, issuer: root });
      for (const one of [
        await certificate('Selv'),
        await certificate('Selv-CA', { isCa: true }),
        await certificate('Andens', { issuer: await certificate('Anden rod', { isCa: true }) }),
        await certificate('Navnebror', { issuer: twin }),
      ])
        expect(judge(cas(root, issuing), one)).to.equal(NO_ROOT);
    });

    it('that ends at a root: an issuing CA alone is not believed', () => {
      expect(judge(cas(issuing), leaf)).to.equal(NO_ROOT);
      expect(judge(cas(root), leaf)).to.equal(NO_ROOT);
    });

    it('of CAs: a caller cannot issue certificates', async () => {
      const forged = await certificate('Forfalsket', { issuer: leaf });
      expect(judge(cas(root, issuing, leaf), forged)).to.equal(NO_ROOT);
    });

    it('of CAs that may sign certificates', async () => {
      const usages = x509.KeyUsageFlags.cRLSign;
      const listsOnly = await certificate('Kun lister', { isCa: true, issuer: root, usages });
      expect(judge(cas(root, listsOnly), await certificate('X', { issuer: listsOnly }))).to.equal(NO_ROOT);
    });

    it('no longer than a CA allows, and never longer than five', async () => {
      const below = await certificate('Under', { isCa: true, issuer: issuing });
      const tooDeep = await certificate('For dyb', { issuer: below });
      expect(judge(cas(root, issuing, below), tooDeep)).to.equal(NO_ROOT);
      const chain = [root];
      for (let depth = 2; depth <= 6; depth += 1)
        chain.push(await certificate(`CA ${depth}`, { isCa: true, issuer: chain.at(-1)! }));
      expect(judge(cas(...chain), await certificate('Fem', { issuer: chain[4]! }))).to.equal('ok');
      expect(judge(cas(...chain), await certificate('Seks', { issuer: chain[5]! }))).to.equal(NO_ROOT);
    });

    it('in which every CA is valid; one good way of several is enough', async () => {
      const old = await certificate('Fornyet', { isCa: true, issuer: root, to: '2026-01-01T00:00:00Z' });
      const one = await certificate('Eget', { issuer: old });
      expect(judge(cas(root, old), one)).to.equal('1012 an issuer above it is outside its validity');
      const renewed = await certificate('Fornyet', { isCa: true, issuer: root, keys: old.keys });
      expect(judge(cas(root, old, renewed), one)).to.equal('ok');
      const ended = await certificate('Gammel rod', { isCa: true, to: '2026-01-01T00:00:00Z' });
      expect(judge(cas(ended), await certificate('Sent', { issuer: ended }))).to.match(
        /outside its validity/,
      );
    });
  });

  describe('looks at the revocation lists', () => {
    /** Writes lists to a file, whose time of change can be set. */
    const listed = async (
      lists: readonly (readonly [TestCertificate, CrlWishes?])[],
      format: 'PEM' | 'DER' = 'PEM',
    ) => {
      const file = join(folder(), 'crl');
      const ders = await Promise.all(lists.map(([issuer, wishes]) => revocationList(issuer, wishes)));
      writeFileSync(file, format === 'DER' ? Buffer.concat(ders) : ders.map(pemOf).join('\n'));
      return file;
    };
    const open = (file: string, news: RevocationListEvent[] = []) => ({
      ...cas(root, issuing),
      revocationLists: revocationListsIn(file, [root.x509, issuing.x509], NOW, (one) => news.push(one)),
    });
    const REVOKED = '1012 it is on the revocation list of its issuer since 2026-01-01T00:00:00Z';

    for (const format of ['PEM', 'DER'] as const)
      it(`in ${format}, several in one file`, async () => {
        const file = await listed([[root], [issuing, { revoked: [leaf] }]], format);
        expect(judge(open(file), leaf)).to.equal(REVOKED);
        expect(judge(open(file), await certificate('Anden', { issuer: issuing }))).to.equal('ok');
      });

    for (const time of ['2026-05-17T09:30:15Z', '2049-12-31T23:59:59Z', '2050-01-01T00:00:00Z'])
      it(`and tells the moment of its entry, ${time}`, async () => {
        const file = await listed([[root], [issuing, { revoked: [leaf], revokedAt: new Date(time) }]]);
        expect(judge(open(file), leaf)).to.equal(
          `1012 it is on the revocation list of its issuer since ${time}`,
        );
      });

    it('and takes the newest of one CA', async () => {
      const file = await listed([
        [root],
        [issuing, { from: '2026-02-01T00:00:00Z' }],
        [issuing, { revoked: [leaf] }],
      ]);
      expect(judge(open(file), leaf)).to.equal('ok');
    });

    it('of each CA above it', async () => {
      const file = await listed([[root, { revoked: [issuing] }], [issuing]]);
      expect(judge(open(file), leaf)).to.equal(
        '1012 an issuer above it is revoked since 2026-01-01T00:00:00Z',
      );
    });

    it('and refuses with 139180 when there is none of its issuer, or the time of that is over', async () => {
      expect(judge(open(await listed([[root]])), leaf)).to.equal('139180');
      const trust = open(await listed([[root], [issuing, { to: '2026-06-30T00:00:00Z' }]]));
      expect(judge(trust, leaf, at('2026-06-29T23:59:59.999Z'))).to.equal('ok');
      expect(judge(trust, leaf, at('2026-06-30T00:00:00Z'))).to.equal('139180');
    });

    it('and what an old one has revoked stays revoked', async () => {
      const trust = open(await listed([[root], [issuing, { revoked: [leaf], to: '2026-06-30T00:00:00Z' }]]));
      expect(judge(trust, leaf, at('2026-07-01T00:00:00Z'))).to.equal(REVOKED);
    });

    it('again when the file has changed, at most every five seconds', async () => {
      const file = await listed([[root], [issuing]]);
      const news: RevocationListEvent[] = [];
      const trust = open(file, news);
      expect(judge(trust, leaf)).to.equal('ok');
      const ders = await Promise.all([revocationList(root), revocationList(issuing, { revoked: [leaf] })]);
      writeFileSync(file, ders.map(pemOf).join('\n'));
      expect(judge(trust, leaf, at('2026-06-01T12:00:04.999Z'))).to.equal('ok');
      expect(judge(trust, leaf, at('2026-06-01T12:00:05Z'))).to.equal(REVOKED);
      expect(judge(trust, leaf, at('2026-06-01T12:00:10Z'))).to.equal(REVOKED);
      expect(news.map(({ what }) => what)).to.deep.equal(['read', 'read']);
    });

    it('and keeps the old ones when the new ones cannot be used', async () => {
      const file = await listed([[root], [issuing, { revoked: [leaf] }]]);
      const news: RevocationListEvent[] = [];
      const trust = open(file, news);
      writeFileSync(file, 'half a li');
      utimesSync(file, 1, 1);
      expect(judge(trust, leaf, at('2026-06-01T12:01:00Z'))).to.equal(REVOKED);
      expect(news.map(({ what }) => what)).to.deep.equal(['read', 'not read']);
    });

    it('and tries again what could not be read, and tells that once', async () => {
      const file = await listed([[root], [issuing]]);
      const news: RevocationListEvent[] = [];
      const trust = open(file, news);
      renameSync(await listed([[root], [issuing, { revoked: [leaf] }]]), `${file}.new`);
      // Its state can be read, its content cannot.
      renameSync(file, `${file}.old`);
      mkdirSync(file);
      expect(judge(trust, leaf, at('2026-06-01T12:00:05Z'))).to.equal('ok');
      expect(judge(trust, leaf, at('2026-06-01T12:00:10Z'))).to.equal('ok');
      rmdirSync(file);
      renameSync(`${file}.new`, file);
      expect(judge(trust, leaf, at('2026-06-01T12:00:15Z'))).to.equal(REVOKED);
      expect(news.map(({ what }) => what)).to.deep.equal(['read', 'not read', 'read']);
    });

    it('and reads a file whose first reading failed, though it has not changed since', async () => {
      const file = await listed([[root], [issuing]]);
      const trustedLater: X509Certificate[] = [root.x509];
      const revocationLists = () => revocationListsIn(file, trustedLater, NOW, () => undefined);
      expect(revocationLists).to.throw('not signed by a CA');
      trustedLater.push(issuing.x509);
      const trust = { ...cas(root, issuing), revocationLists: revocationLists() };
      const ders = await Promise.all([revocationList(root), revocationList(issuing, { revoked: [leaf] })]);
      writeFileSync(file, ders.map(pemOf).join('\n'));
      trustedLater.pop();
      expect(judge(trust, leaf, at('2026-06-01T12:00:05Z'))).to.equal('ok');
      trustedLater.push(issuing.x509);
      expect(judge(trust, leaf, at('2026-06-01T12:00:10Z'))).to.equal(REVOKED);
    });

    it('and lets no older list take a revocation back', async () => {
      const newer = { revoked: [leaf], from: '2026-02-01T00:00:00Z' };
      const file = await listed([[root], [issuing, newer]]);
      const trust = open(file);
      for (const [lists, time] of [
        [[root, issuing], '2026-06-01T12:00:05Z'],
        [[root], '2026-06-01T12:00:10Z'],
      ] as const) {
        writeFileSync(file, (await Promise.all(lists.map((ca) => revocationList(ca)))).map(pemOf).join('\n'));
        expect(judge(trust, leaf, at(time))).to.equal(REVOKED);
      }
      const newest = [revocationList(root), revocationList(issuing, { from: '2026-03-01T00:00:00Z' })];
      writeFileSync(file, (await Promise.all(newest)).map(pemOf).join('\n'));
      expect(judge(trust, leaf, at('2026-06-01T12:00:15Z'))).to.equal('ok');
    });

    it('and takes none that is forged, cut, of a narrower kind, or none at all', async () => {
      const forged = await certificate('Udsteder', { isCa: true });
      const usages = x509.KeyUsageFlags.keyCertSign;
      const noLists = await certificate('Uden lister', { isCa: true, issuer: root, usages });
      const trusted = [root.x509, issuing.x509, noLists.x509];
      const reasonOf = (bytes: Buffer) => {
        try {
          readRevocationLists(bytes, trusted);
          return 'taken';
        } catch (error) {
          return (error as Error).message;
        }
      };
      const good = await revocationList(issuing, { revoked: [leaf] });
      expect(reasonOf(good)).to.equal('taken');
      const changed = Buffer.from(good);
      changed.writeUInt8(good.readUInt8(good.length - 1) ^ 1, good.length - 1);
      const critical = new x509.Extension('2.5.29.27', true, Buffer.from([0x02, 0x01, 0x01]));
      const notSigned = 'a list in it is not signed by a CA of CERT_ROOTS';
      expect(reasonOf(changed)).to.equal(notSigned);
      expect(reasonOf(await revocationList(issuing, { signer: forged }))).to.equal(notSigned);
      expect(reasonOf(await revocationList(noLists))).to.equal(notSigned);
      expect(reasonOf(good.subarray(0, -10))).to.equal('it is no DER');
      expect(reasonOf(Buffer.from('rubbish'))).to.equal('it is no DER');
      expect(reasonOf(Buffer.alloc(0))).to.equal('there is no revocation list in it');
      expect(reasonOf(await revocationList(issuing, { extensions: [critical] }))).to.match(
        /not a complete one/,
      );
      expect(reasonOf(leaf.x509.raw)).to.not.equal('taken');
    });

    it('that a CA with an RSA key has signed, also with PSS', async () => {
      for (const name of ['RSASSA-PKCS1-v1_5', 'RSA-PSS']) {
        const algorithm = { ...rsa(2048), name, saltLength: 32 };
        const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
        const ca = await certificate(`CA ${name}`, { isCa: true, algorithm, keys });
        const crl = await x509.X509CrlGenerator.create({
          issuer: new x509.X509Certificate(ca.cert).subjectName,
          thisUpdate: NOW,
          nextUpdate: new Date('2027-01-01T00:00:00Z'),
          signingKey: keys.privateKey,
          signingAlgorithm: algorithm,
        });
        expect(readRevocationLists(Buffer.from(crl.rawData), [ca.x509])).to.have.length(1);
      }
    });
  });
});
