import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { openKeyedHash } from '../../src/compose/person-key.js';
import { brugeradministrationService, kontaktpersonService } from '../../src/contract/index.js';
import { adgang } from '../../src/services/brugeradministration/anmodninger/adgangsmail.js';
import { Operator } from '../cli/operator.js';
import { startApp, type TestApp } from '../support/app.js';
import { tablesOf } from '../support/person-sweep.js';
import { post, sampleOf, valueOf, withValue } from '../support/soap-client.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');
const AT_ONCE = 8;
const CVR = '97001073';
const PERSON = { AnmoderNavn: 'Kirstine Abildgaard', Email: 'kirstine@abildgaard.example' };
const REASON = 'Navnet Abildgaard er ukendt i virksomheden.';

interface Mail {
  readonly key: { readonly anmodningId: string };
  readonly recipient: string;
  readonly data: unknown;
  readonly happened_at: Date;
}

describe('requests for access', () => {
  let app: TestApp;
  before(async () => {
    app = await startApp({ clock: () => NOW, newId: () => randomUUID() });
  });
  after(() => app.stop());
  const operator = new Operator(
    () => app.database.address,
    () => NOW,
  );
  const hash = openKeyedHash({});

  const send = async (
    name: string,
    values: Readonly<Record<string, string>>,
    user?: string,
    service = brugeradministrationService as typeof brugeradministrationService | typeof kontaktpersonService,
  ) => {
    const message = Object.entries(values).reduce(
      (xml, [local, value]) => withValue(xml, local, value),
      sampleOf(name, NOW, service),
    );
    const sent = user === undefined ? message : message.replace(/(<rus:UserIdentifier>)[^<]*/, `$1${user}`);
    const { xml } = await post(app.origin, sent, { service });
    return { xml, code: Number(valueOf(xml, 'ErrorCode') ?? 0), logId: logIdOf(xml) };
  };
  const logIdOf = (xml: string) => valueOf(xml, 'ServiceRequestLogReferenceIdentifier');
  const ask = (employee: string, other: Readonly<Record<string, string>> = {}) =>
    send('AnmodOmAdgang', {
      ...{ CVRnumberIdentifier: CVR, MitIDErhvervIdentifier: employee, ...PERSON, ...other },
    });
  const asked = async (employee: string = randomUUID()) => {
    const { xml, code } = await ask(employee);
    expect(code, xml).to.equal(0);
    return valueOf(xml, 'AnmodningIdentifier')!;
  };
  const grant = (id: string, user = 'lbavirk1') => send('TildelAdgang', { AnmodningIdentifier: id }, user);
  const refuse = (id: string, user = 'lbavirk1') =>
    send('AfvisAnmodning', { AnmodningIdentifier: id, Begrundelse: REASON }, user);
  const each = <T>(work: (n: number) => Promise<T>) =>
    Promise.all(Array.from({ length: AT_ONCE }, (_, n) => work(n)));
  const codesOf = (answers: readonly { readonly code: number }[]) => answers.map(({ code }) => code).sort();
  const others = (code: number) => Array.from({ length: AT_ONCE - 1 }, () => code);
  const requestsOf = (employee: string) =>
    app.database
      .knex('adgangsanmodning')
      .where({ mitid_hash: hash('MitIDErhvervIdentifier', employee) })
      .select<object[]>();
  const decisionsOf = (id: string) =>
    app.database.knex('adgangsafgoerelse').where({ anmodning_id: id }).select<object[]>();
  const mailsOf = async (id: string) => {
    const mails = await app.database.knex('outbox').where({ kind: 'adgang' }).select<Mail[]>();
    return mails.filter(({ key }) => key.anmodningId === id);
  };

  for (let round = 1; round <= 3; round++) {
    it(`are decided by one of two LBAs at once, and the other is told when (150631), round ${round}`, async () => {
      const id = await asked();
      const [first, second] = await Promise.all([grant(id, 'lbavirk1'), refuse(id, 'lbavirk2')]);
      expect(codesOf([first, second])).to.deep.equal([0, 150631]);
      const loser = first.code === 0 ? second : first;
      expect(valueOf(loser.xml, 'Tekst')).to.include(first.code === 0 ? 'tildelt' : 'afvist');
      expect(valueOf(loser.xml, 'Tekst')).to.include('2026-11-24T10:00:00+01:00');
      expect(loser.xml, 'by whom').to.not.match(/lbavirk/);
      const decided = await decisionsOf(id);
      expect(decided).to.have.length(1);
      expect(decided[0]).to.include({ af: first.code === 0 ? 'lbavirk1' : 'lbavirk2' });
      expect(await mailsOf(id)).to.have.length(1);
    });

    it(`of one employee at once have one winner, and the others are told (150621), round ${round}`, async () => {
      const employee = randomUUID();
      const answers = await each((n) => ask(employee, { Email: `nummer${n}@abildgaard.example` }));
      expect(codesOf(answers)).to.deep.equal([0, ...others(150621)]);
      expect(await requestsOf(employee)).to.have.length(1);
    });
  }

  it('have a name in one line (150623), and a reason in several', async () => {
    for (const end of ['\n', '\t']) {
      const { xml } = await ask(randomUUID(), { AnmoderNavn: `Kirstine${end}Abildgaard` });
      expect(xml).to.include('<Kode>150623</Kode>');
    }
    const values = { AnmodningIdentifier: await asked(), Begrundelse: `${REASON}\n\tSpørg igen.` };
    const { xml, code } = await send('AfvisAnmodning', values, 'lbavirk1');
    expect(code, xml).to.equal(0);
  });

  it('that are the same at once get the same receipt', async () => {
    const employee = randomUUID();
    const answers = await each(() => ask(employee));
    expect(codesOf(answers)).to.deep.equal(Array.from({ length: AT_ONCE }, () => 0));
    expect(new Set(answers.map(({ xml }) => valueOf(xml, 'AnmodningIdentifier')))).to.have.property(
      'size',
      1,
    );
    expect(await requestsOf(employee)).to.have.length(1);
  });

  it('of several at once after a refusal make one new one', async () => {
    const employee = randomUUID();
    expect((await refuse(await asked(employee))).code).to.equal(0);
    const answers = await each((n) => ask(employee, { Email: `nummer${n}@abildgaard.example` }));
    expect(codesOf(answers)).to.deep.equal([0, ...others(150621)]);
    expect(await requestsOf(employee)).to.have.length(2);
  });

  it('are nobody’s own to decide: neither by the header nor by the own MitID Erhverv', async () => {
    const employee = randomUUID();
    const id = await asked(employee);
    for (const user of [
      employee,
      `urn:uuid:${employee.toUpperCase()}`,
      hash('MitIDErhvervIdentifier', employee),
    ]) {
      await operator.run('users', 'create', user, '1/1', '--by', 'test', '--reason', 'test');
      await operator.run('users', 'grant', user, 'VirksomhedLBA', '--by', 'test', '--reason', 'test');
      expect((await grant(id, user)).code, user).to.equal(150632);
    }
    expect((await grant(id)).code).to.equal(0);
  });

  it('are answered by a mail to who asked: the grant, and the refusal with its reason', async () => {
    const words = async (id: string) => {
      const [mail] = await mailsOf(id);
      if (!mail) throw new Error('no mail');
      const { key, data, happened_at: happenedAt, recipient } = mail;
      expect(recipient).to.equal(PERSON.Email);
      const addressed = { nr: 1, kind: 'adgang', key, attempts: 1, happenedAt, data, recipient };
      return adgang.word(addressed, { domain: 'jobnet.example', canReply: false });
    };
    const [granted, refused] = [await asked(), await asked()];
    await Promise.all([grant(granted), refuse(refused)]);
    const yes = await words(granted);
    expect(yes).to.include({ to: PERSON.Email, messageId: `<adgang.${granted}@jobnet.example>` });
    expect(yes.text).to.include('Adgangen er tildelt den 24-11-2026').and.include('The access was granted');
    const no = await words(refused);
    expect(no.subject).to.include('afvist');
    expect(no.text).to.include(`Begrundelse:\n${REASON}`).and.include(`Reason:\n${REASON}`);
  });

  it('stand in the audit trail, with the person by hash, and nobody in it, in faults or in the log by name', async () => {
    const employee = randomUUID();
    const id = await asked(employee);
    const state = await send(
      'GetLoginTilstand',
      { MitIDErhvervIdentifier: employee, CVRnumberIdentifier: CVR },
      undefined,
      kontaktpersonService,
    );
    const again = await ask(employee, { Email: 'anden@abildgaard.example' });
    expect(again.code).to.equal(150621);
    const refused = await refuse(id);
    const twice = await refuse(id, 'lbavirk2');
    const person = hash('MitIDErhvervIdentifier', employee);
    const rowOf = async (logId: string | undefined) =>
      (await app.database.knex('audit_trail').where({ log_id: logId ?? '' }))[0] as object;
    expect(await rowOf(state.logId)).to.include({ operation: 'GetLoginTilstand', person_id: person });
    expect(await rowOf(again.logId)).to.include({ person_id: person, cvr: CVR, outcome: 150621 });
    expect(await rowOf(refused.logId)).to.include({ anmodning_id: id, user_id: 'lbavirk1', outcome: 0 });
    expect(await rowOf(twice.logId)).to.include({ anmodning_id: id, user_id: 'lbavirk2', outcome: 150631 });
    const shown = await operator.run('audit', 'show', '--person', employee);
    expect(shown.match(/AnmodOmAdgang|GetLoginTilstand|AfvisAnmodning/g)).to.deep.equal([
      ...['AnmodOmAdgang', 'GetLoginTilstand', 'AnmodOmAdgang', 'AfvisAnmodning', 'AfvisAnmodning'],
    ]);
    expect(await operator.run('audit', 'show', '--anmodning', id)).to.include('AfvisAnmodning');

    const secrets = ['Abildgaard', 'abildgaard', employee];
    const tells = (text: string) => secrets.filter((one) => text.includes(one));
    for (const { xml } of [again, twice]) expect(tells(xml)).to.deep.equal([]);
    expect(app.lines.filter((line) => line.includes('AfvisAnmodning'))).to.not.be.empty;
    expect(app.lines.filter((line) => tells(line).length > 0)).to.deep.equal([]);
    for (const [table, text] of await tablesOf(app.database.knex))
      if (!['adgangsanmodning', 'adgangsafgoerelse', 'outbox'].includes(table))
        expect(tells(text), table).to.deep.equal([]);
  });

  it('leave a row of whose accesses were shown, by hash', async () => {
    const { logId } = await send('GetBrugeradgange', {}, 'sup1');
    const [row] = await app.database
      .knex('audit_trail')
      .where({ log_id: logId ?? '' })
      .select<object[]>();
    expect(row).to.include({ user_id: 'sup1', person_id: hash('UserIdentifier', 'kaj461'), outcome: 0 });
    expect(await operator.run('audit', 'show', '--person', 'kaj461')).to.include('GetBrugeradgange');
  });
});
