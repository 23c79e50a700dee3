import { X509Certificate } from 'node:crypto';
import { expect } from 'chai';
import { keyOf } from '../../src/certificates/certificate-keys.js';
import { defaultDatabaseSettings, openDatabase } from '../../src/store/sql/database.js';
import { certifikatOf, type NytCertifikat } from '../../src/systems/certificate.js';
import { kalderbogOn } from '../../src/systems/administration-store.js';
import { kalderregisterOn } from '../../src/systems/registry-store.js';
import type { NyKalder } from '../../src/systems/administration-port.js';
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

const nyKalder = (navn: string): NyKalder => ({
  navn,
  kontakt: 'drift@fagsystem.example',
  organisationer: [{ organisationTypeId: 8, organisationCode: '461' }],
  mandater: [CVR],
  graenser: { prMinut: 120 },
});

async function certifikat(name: string, facts: Partial<Facts> = {}): Promise<NytCertifikat> {
  return certifikatOf((await newSigner('P-256', name, facts)).certificate);
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
    // The log cannot be emptied, which is the point of it: it goes with its trigger, and comes back with the table.
    await database.knex.raw(`
      alter table kalderlog disable trigger kalderlog_kun_tilfoej;
      truncate kalder cascade;
      alter table kalderlog enable trigger kalderlog_kun_tilfoej`);
  });
  const bog = () => kalderbogOn(database.knex);
  const register = () => kalderregisterOn(database.knex, () => now);
  const handling = (tidspunkt = now) => ({ tidspunkt, af: 'KLJ', begrundelse: 'sag 17' });
  const later = (days: number) => new Date(START.getTime() + days * DAY_MS);
  const keyNamed = ({ noegler }: NytCertifikat, kind: string) => noegler.find((key) => key.startsWith(kind))!;
  async function refused(work: Promise<unknown>): Promise<string> {
    const error: unknown = await work.catch((thrown: unknown) => thrown);
    expect(error).to.have.property('name', 'Kalderfejl');
    return (error as Error).message;
  }

  it('finds a system by every way to name its certificate, with whom it may act for and its limits', async () => {
    const mine = await certifikat('Odense');
    const id = await bog().opret(nyKalder('Fagsystem Odense'), mine, handling());
    await bog().opret(nyKalder('Fagsystem Aarhus'), await certifikat('Aarhus'), handling());
    expect(mine.noegler).to.have.length(4);
    for (const key of mine.noegler) {
      const found = await register().findCertifikat(key);
      expect(found!.kalder).to.deep.equal({
        id,
        navn: 'Fagsystem Odense',
        organisationer: [{ organisationTypeId: 8, organisationCode: '461' }],
        mandater: [CVR],
        graenser: { prMinut: 120 },
      });
      expect(found).to.include({ certifikat: mine.sha256 }).and.not.have.property('ophoert');
      expect(found!.x509.raw.equals(mine.der)).to.be.true;
    }
    const unknown = await certifikat('Fremmed');
    for (const key of unknown.noegler) expect(await register().findCertifikat(key)).to.equal(undefined);
  });

  it('finds for each of many that ask at once its own', async () => {
    const odense = await certifikat('Odense');
    const aarhus = await certifikat('Aarhus');
    await bog().opret(nyKalder('Fagsystem Odense'), odense, handling());
    await bog().opret(
      {
        ...nyKalder('Fagsystem Aarhus'),
        organisationer: [{ organisationTypeId: 8, organisationCode: '751' }],
      },
      aarhus,
      handling(),
    );
    const asked = register();
    const keys = [...odense.noegler, 'thumbprint x', ...aarhus.noegler];
    const found = await Promise.all(keys.map((key) => asked.findCertifikat(key)));
    expect(found.map((one) => one?.certifikat)).to.deep.equal([
      ...odense.noegler.map(() => odense.sha256),
      undefined,
      ...aarhus.noegler.map(() => aarhus.sha256),
    ]);
    const kaldere = await Promise.all(
      ['461', '751', '461', '101'].map((organisationCode) =>
        asked.findKaldere({ organisationTypeId: 8, organisationCode }),
      ),
    );
    expect(kaldere.map((some) => some.map(({ navn }) => navn))).to.deep.equal([
      ['Fagsystem Odense'],
      ['Fagsystem Aarhus'],
      ['Fagsystem Odense'],
      [],
    ]);
  });

  it('finds it by one prepared statement on the index', async () => {
    const mine = await certifikat('Odense');
    await bog().opret(nyKalder('Fagsystem Odense'), mine, handling());
    await database.knex.raw(`
      insert into kalder_certifikat (sha256, kalder_id, der, offentlig_noegle, emne, udsteder, serienummer, gyldig_fra, gyldig_til, registreret_tidspunkt)
      select encode(sha256(n::text::bytea), 'hex'), id, 'x', encode(sha256(n::text::bytea), 'hex'), '', '', '', now(), now(), now() from kalder, generate_series(1, 3000) n;
      insert into kalder_noegle select 'thumbprint ' || sha256, sha256 from kalder_certifikat;
      analyze kalder, kalder_certifikat, kalder_noegle`);
    // One connection, as a prepared statement is one connection's.
    const one = openDatabase(database.address, { ...defaultDatabaseSettings, connections: 1 });
    await kalderregisterOn(one, () => now).findCertifikat(mine.noegler[0]!);
    const plan = await one.raw<{ rows: { 'QUERY PLAN': string }[] }>(
      `explain execute "find certifikat" (now(), '{thumbprint x}')`,
    );
    await one.destroy();
    const lines = plan.rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(lines).to.include('using kalder_noegle_pkey').and.include('using kalder_certifikat_pkey');
    expect(lines).to.not.match(/Seq Scan on kalder_(noegle|certifikat)/);
  });

  it('tells at once that a certificate was revoked, whatever the clock of the operator', async () => {
    const mine = await certifikat('Odense');
    await bog().opret(nyKalder('Fagsystem Odense'), mine, handling());
    const asked = register();
    expect(await asked.findCertifikat(mine.noegler[0]!)).to.not.have.property('ophoert');
    const ahead = new Date(now.getTime() + 3_600_000);
    expect(await bog().tilbagekald('fagsystem odense', undefined, handling(ahead))).to.deep.equal([
      mine.sha256,
    ]);
    const { ophoert } = (await asked.findCertifikat(mine.noegler[0]!))!;
    expect(ophoert!.getTime()).to.be.below(now.getTime());
    expect(await refused(bog().tilbagekald('Fagsystem Odense', undefined, handling(ahead)))).to.equal(
      'Fagsystem Odense has no certificate in force.',
    );
  });

  it('believes both certificates of a rotation until the overlap is over, then the new one', async () => {
    const [old, next] = await Promise.all([certifikat('Odense 2025'), certifikat('Odense 2026')]);
    await bog().opret(nyKalder('Fagsystem Odense'), old, handling());
    now = later(1);
    expect(await bog().roter('Fagsystem Odense', next, later(15), handling())).to.deep.equal([old.sha256]);
    expect((await register().findCertifikat(old.noegler[0]!))!.ophoert).to.deep.equal(later(15));
    expect(await register().findCertifikat(next.noegler[0]!)).to.not.have.property('ophoert');
    // One that was to end already is not given longer.
    now = later(2);
    const third = await certifikat('Odense 2027');
    expect(await bog().roter('Fagsystem Odense', third, later(30), handling())).to.deep.equal([next.sha256]);
    expect((await register().findCertifikat(old.noegler[0]!))!.ophoert).to.deep.equal(later(15));
    now = later(16);
    expect(await bog().tilbagekald('Fagsystem Odense', next.sha256.slice(0, 8), handling())).to.deep.equal([
      next.sha256,
    ]);
    const [post] = await bog().alle();
    expect(post!.certifikater.map(({ ophoert }) => ophoert?.aarsag)).to.deep.equal([
      'afloest',
      'tilbagekaldt',
      undefined,
    ]);
  });

  it('never takes a certificate whose name could mean another one', async () => {
    const mine = await certifikat('Odense');
    await bog().opret(nyKalder('Fagsystem Odense'), mine, handling());
    const other = bog().opret(nyKalder('Fagsystem Aarhus'), mine, handling());
    expect(await refused(other)).to.equal(
      `The certificate ${mine.sha256} is registered already, for the system Fagsystem Odense.`,
    );
    const sameNumber = await certifikat('Odense');
    expect(await refused(bog().opret(nyKalder('Fagsystem Aarhus'), sameNumber, handling()))).to.equal(
      `The certificate has the same issuerSerial as ${mine.sha256} of the system Fagsystem Odense: a message could mean either.`,
    );
    const renewal = bog().roter('Fagsystem Odense', sameNumber, later(14), handling());
    expect(await refused(renewal))
      .to.include('the same issuerSerial')
      .and.include('Fagsystem Odense itself');
    expect((await bog().alle()).map(({ navn }) => navn)).to.deep.equal(['Fagsystem Odense']);
    expect((await register().findCertifikat(mine.noegler[0]!))!).to.not.have.property('ophoert');
  });

  it('leads the identifier of a renewed key to the certificate in force, and never to another system', async () => {
    const keys = await newKeys('P-256');
    const old = await certifikat('Odense', { keys, notAfter: later(20) });
    const renewed = await certifikat('Odense', { keys, serialNumber: '02', notBefore: later(10) });
    const ski = keyNamed(old, 'subjectKeyIdentifier');
    expect(renewed.noegler).to.include(ski);
    await bog().opret(nyKalder('Fagsystem Odense'), old, handling());
    const stranger = bog().opret(nyKalder('Fagsystem Aarhus'), renewed, handling());
    expect(await refused(stranger)).to.include('the public key of');
    await bog().roter('Fagsystem Odense', renewed, later(15), handling());
    const foundAt = async (days: number) => {
      now = later(days);
      return (await register().findCertifikat(ski))!.certifikat;
    };
    expect(await foundAt(9)).to.equal(old.sha256);
    expect(await foundAt(11)).to.equal(renewed.sha256);
    expect(await foundAt(25)).to.equal(renewed.sha256);
    await bog().tilbagekald('Fagsystem Odense', renewed.sha256, handling(later(12)));
    expect(await foundAt(12)).to.equal(old.sha256);
    expect(keyOf({ kind: 'thumbprint', sha1: Buffer.alloc(20) })).to.not.be.oneOf([...old.noegler]);
  });

  it('keeps a public key for one system, also when that was closed', async () => {
    const keys = await newKeys('P-256');
    const old = await certifikat('Odense', { keys });
    const other = await certifikat('Aarhus', { keys, serialNumber: '02' });
    const id = await bog().opret(nyKalder('Fagsystem Odense'), old, handling());
    const sentence = `The certificate has the public key of ${old.sha256} of the system Fagsystem Odense, and a key is one system's only, for good: have a new key made.`;
    const opret = () => refused(bog().opret(nyKalder('Fagsystem Aarhus'), other, handling()));
    expect(await opret()).to.equal(sentence);
    await bog().roter(id, await certifikat('Odense 2026'), now, handling());
    expect(await opret()).to.equal(sentence);
    await bog().luk(id, handling());
    expect(await opret()).to.equal(sentence);
    await bog().opret(nyKalder('Fagsystem Aarhus'), await certifikat('Aarhus'), handling());
    expect(await refused(bog().roter('Fagsystem Aarhus', other, now, handling()))).to.equal(sentence);
  });

  it('knows a public key in whatever form it is written', async () => {
    const [whole, compressed] = ONE_KEY.map((base64) => new X509Certificate(Buffer.from(base64, 'base64')));
    const spki = { format: 'der', type: 'spki' } as const;
    expect(compressed!.publicKey.export(spki)).to.have.length(59);
    await bog().opret(nyKalder('Fagsystem Odense'), certifikatOf(whole!), handling());
    const other = bog().opret(nyKalder('Fagsystem Aarhus'), certifikatOf(compressed!), handling());
    expect(await refused(other)).to.include('the public key of');
  });

  it('takes no key of the system again that was revoked, but one that was replaced', async () => {
    const keys = await newKeys('P-256');
    const of = (serialNumber: string) => certifikat('Odense', { keys, serialNumber });
    const first = await of('01');
    await bog().opret(nyKalder('Fagsystem Odense'), first, handling());
    await bog().roter('Fagsystem Odense', await certifikat('Odense 2026'), now, handling());
    const again = await of('02');
    await bog().roter('Fagsystem Odense', again, now, handling());
    await bog().tilbagekald('Fagsystem Odense', undefined, handling());
    expect(await refused(bog().roter('Fagsystem Odense', await of('03'), now, handling()))).to.equal(
      `The certificate has the public key of ${again.sha256} of Fagsystem Odense itself, which was revoked: have a new key made.`,
    );
    expect(await refused(bog().roter('Fagsystem Odense', again, now, handling()))).to.include('already');
  });

  it('is registered by one of four who try it at once', async () => {
    const mine = await certifikat('Odense');
    const outcomes = await Promise.allSettled(
      ['A', 'B', 'C', 'D'].map((navn) => bog().opret(nyKalder(navn), mine, handling())),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).to.have.length(1);
    expect(await bog().alle()).to.have.length(1);
  });

  it('counts a mandate from its first moment to before its last', async () => {
    const mine = await certifikat('Odense');
    const ny = { ...nyKalder('Vagtplan'), mandater: [] };
    await bog().opret(ny, mine, handling());
    await bog().tilfoejMandat('Vagtplan', CVR, { fra: later(2), til: later(4) }, handling());
    const overlapping = bog().tilfoejMandat('Vagtplan', CVR, { fra: later(3) }, handling());
    expect(await refused(overlapping)).to.include(`holds a mandate for ${CVR} from`);
    await bog().tilfoejMandat('Vagtplan', CVR, { fra: later(6) }, handling());
    const mandates = async (at: Date) => {
      now = at;
      return (await register().findCertifikat(mine.noegler[0]!))!.kalder.mandater;
    };
    expect(await mandates(new Date(later(2).getTime() - 1))).to.deep.equal([]);
    expect(await mandates(later(2))).to.deep.equal([CVR]);
    expect(await mandates(new Date(later(4).getTime() - 1))).to.deep.equal([CVR]);
    expect(await mandates(later(4))).to.deep.equal([]);
    expect(await mandates(later(6))).to.deep.equal([CVR]);
    await bog().fjernMandat('Vagtplan', CVR, handling(later(7)));
    expect(await mandates(later(7))).to.deep.equal([]);
    expect(await refused(bog().fjernMandat('Vagtplan', CVR, handling(later(8))))).to.include('no mandate');
  });

  it('finds the open systems of an organisation by the pair, never by the code alone', async () => {
    const organisation = { organisationTypeId: 8, organisationCode: '461' };
    await bog().opret(nyKalder('Fagsystem Odense'), undefined, handling());
    await bog().opret({ ...nyKalder('Andet system'), organisationer: [organisation] }, undefined, handling());
    const found = async (organisationTypeId = 8) =>
      (await register().findKaldere({ ...organisation, organisationTypeId })).map(({ navn }) => navn);
    expect(await found()).to.deep.equal(['Andet system', 'Fagsystem Odense']);
    expect(await found(2)).to.deep.equal([]);
    await bog().luk('Andet system', handling());
    expect(await found()).to.deep.equal(['Fagsystem Odense']);
    await bog().fjernOrganisation('Fagsystem Odense', organisation, handling());
    expect(await found()).to.deep.equal([]);
    await bog().tilfoejOrganisation('Fagsystem Odense', organisation, handling());
    const again = bog().tilfoejOrganisation('Fagsystem Odense', organisation, handling());
    expect(await refused(again)).to.equal('Fagsystem Odense may act for 8/461 already.');
    expect(await found()).to.deep.equal(['Fagsystem Odense']);
  });

  it('closes a system for good, its certificates and its name with it', async () => {
    const mine = await certifikat('Odense');
    const id = await bog().opret(nyKalder('Fagsystem Odense'), mine, handling());
    await bog().luk(id, handling());
    expect(await register().findCertifikat(mine.noegler[0]!)).to.have.property('ophoert');
    const next = await certifikat('Odense 2026');
    expect(await refused(bog().roter(id, next, now, handling()))).to.include('was closed');
    expect(await refused(bog().opret(nyKalder('FAGSYSTEM ODENSE'), next, handling()))).to.equal(
      'There is a system FAGSYSTEM ODENSE already.',
    );
    expect(await refused(bog().luk('Fagsystem Skive', handling()))).to.equal(
      'There is no system Fagsystem Skive.',
    );
  });

  it('takes no name that could be the id of another', async () => {
    const id = await bog().opret(nyKalder('Fagsystem Odense'), undefined, handling());
    for (const navn of [id, id.toUpperCase(), ` ${id}`, id.replaceAll('-', ''), `{${id}}`])
      expect(await refused(bog().opret(nyKalder(navn), undefined, handling()))).to.equal(
        `The name is ${navn}, but must not look like an id.`,
      );
    await bog().opret(nyKalder(`Fagsystem ${id}`), undefined, handling());
    expect((await bog().alle()).map(({ navn }) => navn)).to.have.length(2);
  });

  it('logs every change with who and why, without the contact, and nothing of what was refused', async () => {
    await bog().opret(nyKalder('Fagsystem Odense'), await certifikat('Odense'), handling());
    await bog().saetGraenser('Fagsystem Odense', { prMinut: null, samtidige: 4 }, handling());
    await refused(bog().fjernMandat('Fagsystem Odense', '97000999', handling()));
    const post = (await bog().find('Fagsystem Odense'))!;
    expect(post.graenser).to.deep.equal({ samtidige: 4 });
    expect(post.log.map(({ handling: what, af, begrundelse }) => [what, af, begrundelse])).to.deep.equal([
      ['opret', 'KLJ', 'sag 17'],
      ['saet graenser', 'KLJ', 'sag 17'],
    ]);
    expect(JSON.stringify(post.log)).to.not.include('drift@');
    for (const sql of ['delete from kalderlog', `update kalderlog set af = 'x'`, 'truncate kalderlog']) {
      const error: unknown = await database.knex.raw(sql).catch((thrown: unknown) => thrown);
      expect(String(error), sql).to.include('only ever appended to');
    }
  });
});
