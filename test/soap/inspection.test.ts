/** The inspector of signatures says of each message what the verifier says, and uses none up. */
import { expect } from 'chai';
import { loadContract } from '../../src/compose/load-contract.js';
import { defaultLimits } from '../../src/config/config.js';
import { services } from '../../src/contract/index.js';
import { Fault } from '../../src/faults/fault.js';
import { type BySignature, identifyBySignature } from '../../src/soap/by-signature.js';
import { createInspection, type Inspect } from '../../src/soap/inspection.js';
import { readEnvelope, readVersion } from '../../src/soap/message/envelope.js';
import { understoodHeaders } from '../../src/soap/message/request-headers.js';
import type { PipelineParts } from '../../src/soap/pipeline.js';
import { digestMethods, signatureMethods } from '../../src/soap/wss/algorithms.js';
import { defaultWssSettings } from '../../src/soap/wss/settings.js';
import type { Signer } from '../../src/soap/wss/sign.js';
import { certificateKeys } from '../../src/certificates/certificate-keys.js';
import type { RegisteredCertificate } from '../../src/systems/registry-port.js';
import { parse } from '../../src/xml/parser/parse.js';
import { someOfEachKind, chosenOf } from './wss/attacks/choice.js';
import { lootOf } from './wss/attacks/base.js';
import { FAMILIES } from './wss/attacks/families.js';
import { throwawaySigner } from './wss/certificates.js';
import { NOW, signed, unsigned, VERSIONS } from './wss/messages.js';

/** Of the thousands in tools/attack.ts. */
const CHOICE = someOfEachKind(3, 400, 10);

const registeredAs = (signer: Signer, id: string): readonly (readonly [string, RegisteredCertificate])[] =>
  certificateKeys(signer.certificate).map((key) => [
    key,
    {
      system: { id, name: `system ${id}`, organisations: [], mandates: [], limits: {} },
      certificateSha256: signer.certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
      publicKeySha256: id.padEnd(64, '0'),
      x509: signer.certificate,
    },
  ]);

describe('the inspector of signatures', function () {
  let victim: Signer;
  let colleague: Signer;
  let stranger: Signer;
  let inspect: Inspect;
  let bySignature: BySignature;
  let dispose: () => void;
  /** What the gateway has taken, by the digests of what was signed. */
  const taken = new Set<string>();
  let refusedCertificate: Fault | undefined;
  let now = NOW;

  before(async () => {
    [victim, colleague, stranger] = await Promise.all([
      throwawaySigner('RSA-2048', 'Kommunesystem'),
      throwawaySigner('RSA-2048', 'A-kassesystem'),
      throwawaySigner('RSA-2048', 'Fremmed'),
    ]);
    const registry = new Map([...registeredAs(victim, '1'), ...registeredAs(colleague, '2')]);
    bySignature = identifyBySignature({
      settings: defaultWssSettings,
      systemRegistry: { findCertificate: (key) => Promise.resolve(registry.get(key)) },
      policy: {
        check: () => {
          if (refusedCertificate) throw refusedCertificate;
        },
      },
      replays: {
        isFirst: () => Promise.reject(new Error('an inspected message was used up')),
        isKnown: (_, digest) => Promise.resolve(taken.has(digest) || taken.has('all')),
      },
    });
    const contract = loadContract(services);
    dispose = () => {
      contract.dispose();
    };
    const never = () => Promise.reject(new Error('an inspected message went on'));
    const parts = {
      ...{ validatorOf: contract.validatorOf, limits: defaultLimits, retired: [] },
      understood: understoodHeaders(true),
      clock: () => now,
      ...{ transaction: never, callerOf: never, admit: never },
      auditor: { answered: never, refused: never },
      unexpected: (error: unknown) => {
        throw error as Error;
      },
      services: services.map((one) => ({ contract: one, handlers: {} })),
    };
    inspect = createInspection(parts as unknown as PipelineParts & typeof parts, bySignature);
  });
  after(() => {
    dispose();
  });
  afterEach(() => {
    taken.clear();
    refusedCertificate = undefined;
    now = NOW;
  });

  const verdictOf = async (text: string): Promise<number> =>
    (await inspect(Buffer.from(text), 'log')).fault?.kode ?? 0;

  /** What the verifier alone says. */
  const verifierSays = async (text: string): Promise<number> => {
    try {
      const message = parse(Buffer.from(text), { limits: defaultLimits });
      const found = await bySignature(message, readEnvelope(message, readVersion(message)), now);
      return found ? 0 : 139160;
    } catch (error) {
      if (error instanceof Fault) return error.kode;
      throw error;
    }
  };

  /** What the way of a message refuses before it looks at the signature. */
  const BEFORE = new Set([139113, 139117, 139116]);

  for (const family of Object.keys(FAMILIES))
    it(`says what the verifier says: ${family}`, async () => {
      let count = 0;
      const loot = lootOf(victim, colleague, stranger);
      for (const { name, text } of chosenOf(family, FAMILIES[family]?.(loot) ?? [], CHOICE)) {
        count += 1;
        const [verdict, wanted] = [await verdictOf(text), await verifierSays(text)];
        if (!BEFORE.has(verdict)) expect(verdict, name).to.equal(wanted);
      }
      process.stdout.write(`      ${count} variants\n`);
      expect(count).to.be.greaterThan(3);
    });

  it('takes what the verifier takes: every method, digest and version of SOAP', async () => {
    const [p256, rsa] = [await throwawaySigner('P-256'), victim];
    expect(Object.keys(signatureMethods).length).to.be.greaterThan(5);
    for (const version of Object.values(VERSIONS))
      for (const signer of [rsa, p256]) {
        const text = signed(signer, {}, unsigned(version));
        expect(await verdictOf(text)).to.equal(await verifierSays(text));
      }
    expect(await verdictOf(signed(victim))).to.equal(0);
    expect(await verdictOf(signed(p256))).to.equal(139167);
    expect(await verdictOf(unsigned())).to.equal(139160);
  });

  it('shows each part with its digests, its canonical form and whether it must be signed', async () => {
    const { fault, shown, namedBy, certificate, registered } = await inspect(
      Buffer.from(signed(victim)),
      'log',
    );
    expect(fault).to.equal(undefined);
    expect(shown.parts.map(({ name }) => name)).to.include.members(['Body', 'wsu:Timestamp']);
    for (const { name, reference, isRequired } of shown.parts) {
      expect(isRequired, name).to.equal(true);
      expect(reference?.stated, name).to.equal(reference?.computed);
      expect(reference?.canonical, name).to.match(/^<[\s\S]*>$/);
    }
    expect(shown.algorithms.every(({ isAllowed }) => isAllowed)).to.equal(true);
    expect(shown.algorithms.map(({ element }) => element)).to.include.members([
      'ds:SignatureMethod',
      'ds:CanonicalizationMethod',
      'ds:DigestMethod',
    ]);
    expect(Object.keys(digestMethods)).to.include(
      shown.algorithms.find(({ element }) => element === 'ds:DigestMethod')?.uri,
    );
    expect(shown.signedInfo).to.match(/^<ds:SignedInfo/);
    expect(shown.timestamp?.created).to.match(/^2026-11-22T10:00:00/);
    expect([namedBy, certificate?.subject, registered?.system.id]).to.deep.equal([
      'certificate',
      victim.certificate.subject,
      '1',
    ]);
  });

  it('shows which part was changed, and all that can be seen before a refusal', async () => {
    const changed = signed(victim).replace(/(<job:AntalStillinger>)\d+/, '$199');
    const { fault, shown } = await inspect(Buffer.from(changed), 'log');
    expect(fault?.kode).to.equal(139171);
    const wrong = shown.parts.filter(({ reference }) => reference?.stated !== reference?.computed);
    expect(wrong.map(({ name }) => name)).to.deep.equal(['Body']);
    const sha1 = signed(victim).replaceAll(
      'http://www.w3.org/2001/04/xmlenc#sha256',
      'http://www.w3.org/2000/09/xmldsig#sha1',
    );
    const old = await inspect(Buffer.from(sha1), 'log');
    expect(old.fault?.kode).to.equal(139162);
    expect(old.shown.algorithms.filter(({ isAllowed }) => !isAllowed).map(({ uri }) => uri)).to.deep.equal([
      'http://www.w3.org/2000/09/xmldsig#sha1',
    ]);
    expect(old.shown.timestamp?.created).to.match(/^2026/);
    now = new Date(NOW.getTime() + 3_600_000);
    const late = await inspect(Buffer.from(signed(victim)), 'log');
    expect(late.fault?.kode).to.equal(139169);
    expect(late.shown.parts.length).to.be.greaterThan(2);
  });

  it('refuses what the registry refuses, and what was used before; and uses nothing up', async () => {
    refusedCertificate = new Fault(1012, [], { hvad: 'spærret / revoked' });
    expect(await verdictOf(signed(victim))).to.equal(1012);
    refusedCertificate = undefined;
    taken.add('all');
    expect(await verdictOf(signed(victim))).to.equal(139173);
    taken.clear();
    // Twice the same: the memory of messages is only read, else it would have thrown.
    for (const _ of [1, 2]) expect(await verdictOf(signed(victim))).to.equal(0);
  });

  it('takes any octets, and says where they are no message', async () => {
    for (const text of ['', ' ', '<a/>', '\u0000', 'æøå', '<!DOCTYPE x><x/>', '<a'.repeat(10_000)])
      expect(await verdictOf(text), text.slice(0, 20)).to.be.greaterThan(139_000);
    expect((await inspect(Buffer.from([0xff, 0xfe, 0x00, 0xc3]), 'log')).fault?.kode).to.be.greaterThan(
      139_000,
    );
  });
});
