import { X509Certificate } from 'node:crypto';
import { expect } from 'chai';
import { keyOf } from '../../src/certificates/certificate-keys.js';
import { defaultDatabaseSettings, openDatabase } from '../../src/store/sql/database.js';
import { certificateOf, type NewCertificate } from '../../src/systems/certificate.js';
import { systemAdministrationOn } from '../../src/systems/administration-store.js';
import { systemRegistryOn } from '../../src/systems/registry-store.js';
import type { NewSystem } from '../../src/systems/administration-port.js';
import { type Facts, newKeys, newSigner } from '../soap/wss/certificates.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';

const START = new Date('2026-12-01T09:00:00Z');
const DAY_MS = 86_400_000;
const CVR = '12345674';

/** Two certificates of one key, whose point is written whole and compressed. */
const ONE_KEY = [
  'MIIBATCBqAIBATAKBggqhkjOPQQDAjAMMQowCAYDVQQDDAFhMCAXDTI2MTEyMjIyMDY0N1oYDzIxMjYxMDI5MjIwNjQ3WjAMMQowCAYDVQQDDAFhMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAErxDm2ThzGUqKrvgsWSkUpMo1glv2mgszKODE8nBUh5+SnLOeP4o7O0CdqY6du74QglF2jYXi3d5Kh5KdXDu4KzAKBggqhkjOPQQDAgNIADBFAiEA9aq4EFHCyPnRhc9fsByMPPEXxjdYR9jsc/xQhpYSdeECIEIHdhG01tDuC0fyI+6Tza4nLNTeHPVOl7Cb4GDoyImj',
  'MIHgMIGIAgECMAoGCCqGSM49BAMCMAwxCjAIBgNVBAMMAWIwIBcNMjYxMTIyMjIwNjQ3WhgPMjEyNjEwMjkyMjA2NDdaMAwxCjAIBgNVBAMMAWIwOTATBgcqhkjOPQIBBggqhkjOPQMBBwMiAAOvEObZOHMZSoqu+CxZKRSkyjWCW/aaCzMo4MTycFSHnzAKBggqhkjOPQQDAgNHADBEAiA/kMdclMKl01quTcIa+fNttNARDkM2r1mVPVQB1wiRGQIgDAT3bOo9P2/VJT8kElNxrWyxNSqoO8Oyysabt1gtwm0=',
];

const newSystem = (name: string): NewSystem => ({
  name,
  contact: 'drift@fagsystem.example',
  organisations: [{ organisationTypeId: 8, organisationCode: '461' }],
  mandates: [CVR],
  limits: { perMinute: 120 },
});

async function certificate(name: string, facts: Partial<Facts> = {}): Promise<NewCertificate> {
  return certificateOf((await newSigner('P-256', name, facts)).certificate);
}

describe('registry of callers', () => {
  let database: TestDatabase;
  let now: Date;
  before(async () => {
    database = await freshDatabase();
  });
  after(() => database.drop());
  beforeEach(async () => {
    now = START;
    // The log cannot be emptied, which is the point of it: it goes with its trigger, and comes back
    // with the table.
    await database.knex.raw(`
      alter table system_log disable trigger system_log_append_only;
      truncate system cascade;
      alter table system_log enable trigger system_log_append_only`);
  });
  const systems = () => systemAdministrationOn(database.knex);
  const register = () => systemRegistryOn(database.knex, () => now);
  const remark = (at = now) => ({ at, by: 'KLJ', reason: 'sag 17' });
  const later = (days: number) => new Date(START.getTime() + days * DAY_MS);
  const keyNamed = ({ keys }: NewCertificate, kind: string) => keys.find((key) => key.startsWith(kind))!;
  async function refused(work: Promise<unknown>): Promise<string> {
    const error: unknown = await work.catch((thrown: unknown) => thrown);
    expect(error).to.have.property('name', 'SystemError');
    return (error as Error).message;
  }

  it('finds a system by every way to name its certificate, with whom it may act for and its limits', async () => {
    const mine = await certificate('Odense');
    const id = await systems().add(newSystem('Fagsystem Odense'), mine, remark());
    await systems().add(newSystem('Fagsystem Aarhus'), await certificate('Aarhus'), remark());
    expect(mine.keys).to.have.length(4);
    for (const key of mine.keys) {
      const found = await register().findCertificate(key);
      expect(found!.system).to.deep.equal({
        id,
        name: 'Fagsystem Odense',
        organisations: [{ organisationTypeId: 8, organisationCode: '461' }],
        mandates: [CVR],
        limits: { perMinute: 120 },
      });
      expect(found).to.include({ certificateSha256: mine.sha256 }).and.not.have.property('end');
      expect(found!.x509.raw.equals(mine.der)).to.be.true;
    }
    const unknown = await certificate('Fremmed');
    for (const key of unknown.keys) expect(await register().findCertificate(key)).to.equal(undefined);
  });

  it('finds for each of many that ask at once its own', async () => {
    const odense = await certificate('Odense');
    const aarhus = await certificate('Aarhus');
    await systems().add(newSystem('Fagsystem Odense'), odense, remark());
    await systems().add(
      {
        ...newSystem('Fagsystem Aarhus'),
        organisations: [{ organisationTypeId: 8, organisationCode: '751' }],
      },
      aarhus,
      remark(),
    );
    const asked = register();
    const keys = [...odense.keys, 'thumbprint x', ...aarhus.keys];
    const found = await Promise.all(keys.map((key) => asked.findCertificate(key)));
    expect(found.map((one) => one?.certificateSha256)).to.deep.equal([
      ...odense.keys.map(() => odense.sha256),
      undefined,
      ...aarhus.keys.map(() => aarhus.sha256),
    ]);
    const systemsFound = await Promise.all(
      ['461', '751', '461', '101'].map((organisationCode) =>
        asked.findSystems({ organisationTypeId: 8, organisationCode }),
      ),
    );
    expect(systemsFound.map((some) => some.map(({ name }) => name))).to.deep.equal([
      ['Fagsystem Odense'],
      ['Fagsystem Aarhus'],
      ['Fagsystem Odense'],
      [],
    ]);
  });

  it('finds it by one prepared statement on the index', async () => {
    const mine = await certificate('Odense');
    await systems().add(newSystem('Fagsystem Odense'), mine, remark());
    await database.knex.raw(`
      insert into system_certificate (sha256, system_id, der, public_key_sha256, subject, issuer, serial_number, valid_from, valid_to, registered_at)
      select encode(sha256(n::text::bytea), 'hex'), id, 'x', encode(sha256(n::text::bytea), 'hex'), '', '', '', now(), now(), now() from system, generate_series(1, 3000) n;
      insert into system_key select 'thumbprint ' || sha256, sha256 from system_certificate;
      analyze system, system_certificate, system_key`);
    // One connection, as a prepared statement is one connection's.
    const one = openDatabase(database.address, { ...defaultDatabaseSettings, connections: 1 });
    await systemRegistryOn(one, () => now).findCertificate(mine.keys[0]!);
    const plan = await one.raw<{ rows: { 'QUERY PLAN': string }[] }>(
      `explain execute "find certificate" (now(), '{thumbprint x}')`,
    );
    await one.destroy();
    const lines = plan.rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(lines).to.include('using system_key_pkey').and.include('using system_certificate_pkey');
    expect(lines).to.not.match(/Seq Scan on system_(key|certificate)/);
  });

  it('tells at once that a certificate was revoked, whatever the clock of the operator', async () => {
    const mine = await certificate('Odense');
    await systems().add(newSystem('Fagsystem Odense'), mine, remark());
    const asked = register();
    expect(await asked.findCertificate(mine.keys[0]!)).to.not.have.property('end');
    const ahead = new Date(now.getTime() + 3_600_000);
    expect(await systems().revoke('fagsystem odense', undefined, remark(ahead))).to.deep.equal([mine.sha256]);
    const { end } = (await asked.findCertificate(mine.keys[0]!))!;
    expect(end).to.deep.equal({ at: ahead, isRevoked: true });
    expect(await refused(systems().revoke('Fagsystem Odense', undefined, remark(ahead)))).to.equal(
      'Fagsystem Odense has no certificate in force.',
    );
  });

  it('believes both certificates of a rotation until the overlap is over, then the new one', async () => {
    const [old, next] = await Promise.all([certificate('Odense 2025'), certificate('Odense 2026')]);
    await systems().add(newSystem('Fagsystem Odense'), old, remark());
    now = later(1);
    expect(await systems().rotate('Fagsystem Odense', next, later(15), remark())).to.deep.equal([old.sha256]);
    expect((await register().findCertificate(old.keys[0]!))!.end).to.deep.equal({
      at: later(15),
      isRevoked: false,
    });
    expect(await register().findCertificate(next.keys[0]!)).to.not.have.property('end');
    // One that was to end already is not given longer.
    now = later(2);
    const third = await certificate('Odense 2027');
    expect(await systems().rotate('Fagsystem Odense', third, later(30), remark())).to.deep.equal([
      next.sha256,
    ]);
    expect((await register().findCertificate(old.keys[0]!))!.end).to.deep.equal({
      at: later(15),
      isRevoked: false,
    });
    now = later(16);
    expect(await systems().revoke('Fagsystem Odense', next.sha256.slice(0, 8), remark())).to.deep.equal([
      next.sha256,
    ]);
    const [post] = await systems().all();
    expect(post!.certificates.map(({ end }) => end?.endReason)).to.deep.equal([
      'superseded',
      'revoked',
      undefined,
    ]);
  });

  it('never takes a certificate whose name could mean another one', async () => {
    const mine = await certificate('Odense');
    await systems().add(newSystem('Fagsystem Odense'), mine, remark());
    const other = systems().add(newSystem('Fagsystem Aarhus'), mine, remark());
    expect(await refused(other)).to.equal(
      `The certificate ${mine.sha256} is registered already, for the system Fagsystem Odense.`,
    );
    const sameNumber = await certificate('Odense');
    expect(await refused(systems().add(newSystem('Fagsystem Aarhus'), sameNumber, remark()))).to.equal(
      `The certificate has the same issuerSerial as ${mine.sha256} of the system Fagsystem Odense: a message could mean either.`,
    );
    const renewal = systems().rotate('Fagsystem Odense', sameNumber, later(14), remark());
    expect(await refused(renewal))
      .to.include('the same issuerSerial')
      .and.include('Fagsystem Odense itself');
    expect((await systems().all()).map(({ name }) => name)).to.deep.equal(['Fagsystem Odense']);
    expect((await register().findCertificate(mine.keys[0]!))!).to.not.have.property('end');
  });

  it('leads the identifier of a renewed key to the certificate in force, and never to another system', async () => {
    const keys = await newKeys('P-256');
    const old = await certificate('Odense', { keys, notAfter: later(20) });
    const renewed = await certificate('Odense', { keys, serialNumber: '02', notBefore: later(10) });
    const ski = keyNamed(old, 'subjectKeyIdentifier');
    expect(renewed.keys).to.include(ski);
    await systems().add(newSystem('Fagsystem Odense'), old, remark());
    const stranger = systems().add(newSystem('Fagsystem Aarhus'), renewed, remark());
    expect(await refused(stranger)).to.include('the public key of');
    await systems().rotate('Fagsystem Odense', renewed, later(15), remark());
    const foundAt = async (days: number) => {
      now = later(days);
      return (await register().findCertificate(ski))!.certificateSha256;
    };
    expect(await foundAt(9)).to.equal(old.sha256);
    expect(await foundAt(11)).to.equal(renewed.sha256);
    expect(await foundAt(25)).to.equal(renewed.sha256);
    await systems().revoke('Fagsystem Odense', renewed.sha256, remark(later(12)));
    expect(await foundAt(12)).to.equal(old.sha256);
    expect(keyOf({ kind: 'thumbprint', sha1: Buffer.alloc(20) })).to.not.be.oneOf([...old.keys]);
  });

  it('keeps a public key for one system, also when that was closed', async () => {
    const keys = await newKeys('P-256');
    const old = await certificate('Odense', { keys });
    const other = await certificate('Aarhus', { keys, serialNumber: '02' });
    const id = await systems().add(newSystem('Fagsystem Odense'), old, remark());
    const sentence = `The certificate has the public key of ${old.sha256} of the system Fagsystem Odense, and a key is one system's only, for good: have a new key made.`;
    const add = () => refused(systems().add(newSystem('Fagsystem Aarhus'), other, remark()));
    expect(await add()).to.equal(sentence);
    await systems().rotate(id, await certificate('Odense 2026'), now, remark());
    expect(await add()).to.equal(sentence);
    await systems().close(id, remark());
    expect(await add()).to.equal(sentence);
    await systems().add(newSystem('Fagsystem Aarhus'), await certificate('Aarhus'), remark());
    expect(await refused(systems().rotate('Fagsystem Aarhus', other, now, remark()))).to.equal(sentence);
  });

  it('knows a public key in whatever form it is written', async () => {
    const [whole, compressed] = ONE_KEY.map((base64) => new X509Certificate(Buffer.from(base64, 'base64')));
    const spki = { format: 'der', type: 'spki' } as const;
    expect(compressed!.publicKey.export(spki)).to.have.length(59);
    await systems().add(newSystem('Fagsystem Odense'), certificateOf(whole!), remark());
    const other = systems().add(newSystem('Fagsystem Aarhus'), certificateOf(compressed!), remark());
    expect(await refused(other)).to.include('the public key of');
  });

  it('takes no key of the system again that was revoked, but one that was replaced', async () => {
    const keys = await newKeys('P-256');
    const of = (serialNumber: string) => certificate('Odense', { keys, serialNumber });
    const first = await of('01');
    await systems().add(newSystem('Fagsystem Odense'), first, remark());
    await systems().rotate('Fagsystem Odense', await certificate('Odense 2026'), now, remark());
    const again = await of('02');
    await systems().rotate('Fagsystem Odense', again, now, remark());
    await systems().revoke('Fagsystem Odense', undefined, remark());
    expect(await refused(systems().rotate('Fagsystem Odense', await of('03'), now, remark()))).to.equal(
      `The certificate has the public key of ${again.sha256} of Fagsystem Odense itself, which was revoked: have a new key made.`,
    );
    expect(await refused(systems().rotate('Fagsystem Odense', again, now, remark()))).to.include('already');
  });

  it('is registered by one of four who try it at once', async () => {
    const mine = await certificate('Odense');
    const outcomes = await Promise.allSettled(
      ['A', 'B', 'C', 'D'].map((navn) => systems().add(newSystem(navn), mine, remark())),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).to.have.length(1);
    expect(await systems().all()).to.have.length(1);
  });

  it('counts a mandate from its first moment to before its last', async () => {
    const mine = await certificate('Odense');
    const ny = { ...newSystem('Vagtplan'), mandates: [] };
    await systems().add(ny, mine, remark());
    await systems().addMandate('Vagtplan', CVR, { from: later(2), to: later(4) }, remark());
    const overlapping = systems().addMandate('Vagtplan', CVR, { from: later(3) }, remark());
    expect(await refused(overlapping)).to.include(`holds a mandate for ${CVR} from`);
    await systems().addMandate('Vagtplan', CVR, { from: later(6) }, remark());
    const mandates = async (at: Date) => {
      now = at;
      return (await register().findCertificate(mine.keys[0]!))!.system.mandates;
    };
    expect(await mandates(new Date(later(2).getTime() - 1))).to.deep.equal([]);
    expect(await mandates(later(2))).to.deep.equal([CVR]);
    expect(await mandates(new Date(later(4).getTime() - 1))).to.deep.equal([CVR]);
    expect(await mandates(later(4))).to.deep.equal([]);
    expect(await mandates(later(6))).to.deep.equal([CVR]);
    await systems().removeMandate('Vagtplan', CVR, remark(later(7)));
    expect(await mandates(later(7))).to.deep.equal([]);
    expect(await refused(systems().removeMandate('Vagtplan', CVR, remark(later(8))))).to.include(
      'no mandate',
    );
  });

  it('finds the open systems of an organisation by the pair, never by the code alone', async () => {
    const organisation = { organisationTypeId: 8, organisationCode: '461' };
    await systems().add(newSystem('Fagsystem Odense'), undefined, remark());
    await systems().add({ ...newSystem('Andet system'), organisations: [organisation] }, undefined, remark());
    const found = async (organisationTypeId = 8) =>
      (await register().findSystems({ ...organisation, organisationTypeId })).map(({ name }) => name);
    expect(await found()).to.deep.equal(['Andet system', 'Fagsystem Odense']);
    expect(await found(2)).to.deep.equal([]);
    await systems().close('Andet system', remark());
    expect(await found()).to.deep.equal(['Fagsystem Odense']);
    await systems().removeOrganisation('Fagsystem Odense', organisation, remark());
    expect(await found()).to.deep.equal([]);
    await systems().addOrganisation('Fagsystem Odense', organisation, remark());
    const again = systems().addOrganisation('Fagsystem Odense', organisation, remark());
    expect(await refused(again)).to.equal('Fagsystem Odense may act for 8/461 already.');
    expect(await found()).to.deep.equal(['Fagsystem Odense']);
  });

  it('closes a system for good, its certificates and its name with it', async () => {
    const mine = await certificate('Odense');
    const id = await systems().add(newSystem('Fagsystem Odense'), mine, remark());
    await systems().close(id, remark());
    expect(await register().findCertificate(mine.keys[0]!)).to.have.property('end');
    const next = await certificate('Odense 2026');
    expect(await refused(systems().rotate(id, next, now, remark()))).to.include('was closed');
    expect(await refused(systems().add(newSystem('FAGSYSTEM ODENSE'), next, remark()))).to.equal(
      'There is a system FAGSYSTEM ODENSE already.',
    );
    expect(await refused(systems().close('Fagsystem Skive', remark()))).to.equal(
      'There is no system Fagsystem Skive.',
    );
  });

  it('takes no name that could be the id of another', async () => {
    const id = await systems().add(newSystem('Fagsystem Odense'), undefined, remark());
    for (const navn of [id, id.toUpperCase(), ` ${id}`, id.replaceAll('-', ''), `{${id}}`])
      expect(await refused(systems().add(newSystem(navn), undefined, remark()))).to.equal(
        `The name is ${navn}, but must not look like an id.`,
      );
    await systems().add(newSystem(`Fagsystem ${id}`), undefined, remark());
    expect((await systems().all()).map(({ name }) => name)).to.have.length(2);
  });

  it('logs every change with who and why, without the contact, and nothing of what was refused', async () => {
    await systems().add(newSystem('Fagsystem Odense'), await certificate('Odense'), remark());
    await systems().setLimits('Fagsystem Odense', { perMinute: null, concurrent: 4 }, remark());
    await refused(systems().removeMandate('Fagsystem Odense', '97000999', remark()));
    const post = (await systems().find('Fagsystem Odense'))!;
    expect(post.limits).to.deep.equal({ concurrent: 4 });
    expect(post.log.map(({ action, by, reason }) => [action, by, reason])).to.deep.equal([
      ['add', 'KLJ', 'sag 17'],
      ['limits', 'KLJ', 'sag 17'],
    ]);
    expect(JSON.stringify(post.log)).to.not.include('drift@');
    for (const sql of [
      'delete from system_log',
      `update system_log set done_by = 'x'`,
      'truncate system_log',
    ]) {
      const error: unknown = await database.knex.raw(sql).catch((thrown: unknown) => thrown);
      expect(String(error), sql).to.include('only ever appended to');
    }
  });
});
