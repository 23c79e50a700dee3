import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { startApp, type TestApp } from '../support/app.js';
import { refuse } from '../support/refusals.js';
import { type SmtpBehaviour, startSmtp, type TestSmtp } from '../support/smtp.js';
import { until } from '../support/until.js';

const ADDRESS = 'opretter@cafe-aaen.example';

describe('mails of a running gateway', () => {
  const started: { stop(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const one of started.splice(0).reverse()) await one.stop();
  });
  const start = async (env: Record<string, string>) => {
    const app = await startApp({ env });
    started.push(app);
    return app;
  };
  const startWithSmtp = async (
    behaviour: SmtpBehaviour = {},
    env: Record<string, string> = {},
  ): Promise<[TestApp, TestSmtp]> => {
    const smtp = await startSmtp(behaviour);
    started.push(smtp);
    return [await start({ SMTP_URL: smtp.url, MAIL_FROM: 'jobnet@star.example', ...env }), smtp];
  };
  const linesOf = (app: TestApp, message: string) =>
    app.lines.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ msg }) => msg === message);
  const logged = async (app: TestApp, message: string) => {
    await until(() => linesOf(app, message).length > 0);
    return linesOf(app, message)[0] ?? {};
  };

  it('are sent over SMTP as soon as an ad is refused', async () => {
    const user = { name: 'jobnet', password: 'hemmelig' };
    const [app, smtp] = await startWithSmtp({ user }, {});
    expect(linesOf(app, 'mails are sent over SMTP')[0]).to.deep.include({ host: '127.0.0.1', tls: 'none' });
    await app.stop();
    const url = smtp.url.replace('//', '//jobnet:hemmelig@');
    const again = await start({
      SMTP_URL: url,
      MAIL_FROM: 'jobnet@star.example',
      MAIL_REPLY_TO: 'svar@star.example',
    });
    const id = await refuse(again.database.knex, { titel: 'Ung kok søges' });
    await smtp.until(1);
    const [mail] = smtp.received;
    expect(mail).to.deep.include({ to: [ADDRESS], messageId: `<afvist.${id}.1@star.example>` });
    expect(mail?.raw).to.include('Reply-To: svar@star.example');
    const line = await logged(again, 'a mail was sent');
    expect(line).to.deep.include({ level: 'info', nr: 1, jobannonceId: id, version: 1, attempts: 1 });
    for (const secret of [ADDRESS, 'hemmelig', 'Ung kok'])
      expect(again.lines.filter((one) => one.includes(secret))).to.deep.equal([]);
  });

  it('are put into a folder without SMTP_URL, and the log says so', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jobnet-test-'));
    started.push({
      stop: async () => {
        await rm(folder, { recursive: true });
      },
    });
    const app = await start({ MAIL_FOLDER: folder });
    const [warning] = linesOf(app, 'SMTP_URL is not set: no mail is sent, each is put into a folder');
    expect(warning).to.deep.include({ level: 'warn', folder });
    const id = await refuse(app.database.knex);
    await logged(app, 'a mail was put into the folder, as SMTP_URL is not set');
    expect(readdirSync(folder)).to.deep.equal([`afvist.${id}.1.eml`]);
    const eml = readFileSync(join(folder, `afvist.${id}.1.eml`), 'utf8');
    expect(eml)
      .to.include(`To: ${ADDRESS}`)
      .and.to.include('From: Jobnet for Arbejdsgivere <jobnet@localhost>');
    expect(app.lines.filter((one) => one.includes(ADDRESS))).to.deep.equal([]);
  });

  it('are counted, and those that are given up are an error with their number', async () => {
    const [app] = await startWithSmtp({ rcptTo: () => 550 });
    await refuse(app.database.knex);
    const line = await logged(app, 'a mail was refused by the receiver and is given up: npx jobnet outbox');
    expect(line).to.deep.include({ level: 'error', nr: 1, reason: '550 RCPT TO' });
    const metrics = await (await fetch(`${app.origin}/metrics`)).text();
    expect(metrics)
      .to.match(/^gateway_mails\{state="given_up"\} 1$/m)
      .and.to.match(/^gateway_mails\{state="waiting"\} 0$/m);
    expect(metrics).to.match(/^gateway_mail_tries_total\{outcome="refused"\} 1$/m);
    expect(app.lines.filter((one) => one.includes(ADDRESS))).to.deep.equal([]);
  });

  it('say in the log that there is no address', async () => {
    const [app, smtp] = await startWithSmtp();
    await refuse(app.database.knex, { email: undefined });
    const line = await logged(app, 'no mail: whoever sent the refused ad left no address');
    expect(line).to.deep.include({ level: 'warn', nr: 1 });
    expect(smtp.received).to.be.empty;
  });

  it('that are on their way are brought and marked before the gateway stops', async () => {
    let arrive: () => void = () => undefined;
    let open: () => void = () => undefined;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    const opened = new Promise<undefined>(
      (resolve) =>
        (open = () => {
          resolve(undefined);
        }),
    );
    const smtp = await startSmtp({
      data: () => {
        arrive();
        return opened;
      },
    });
    started.push(smtp);
    const app = await startApp({ env: { SMTP_URL: smtp.url, MAIL_FROM: 'jobnet@star.example' } });
    const { knex } = app.database;
    await refuse(knex);
    await arrived;
    const stopping = app.stop();
    open();
    await stopping;
    expect(linesOf(app, 'a mail was sent')).to.have.length(1);
    expect(smtp.received).to.have.length(1);
  });

  it('are forgotten with their addresses after MAIL_DAYS', async () => {
    const [first, smtp] = await startWithSmtp();
    await refuse(first.database.knex);
    await smtp.until(1);
    await logged(first, 'a mail was sent');
    const { knex } = first.database;
    const leftAfter = async (days: number) => {
      await knex('outbox').update({ happened_at: knex.raw(`now() - interval '${days} days'`) });
      const later = await startApp({ database: first.database, env: { MAIL_DAYS: '29' } });
      await later.stop();
      return (await knex('outbox').select('nr')).length;
    };
    expect([await leftAfter(28), await leftAfter(30)]).to.deep.equal([1, 0]);
  });
});
