import { expect } from 'chai';
import { jobannonceService, jobordreService, kontaktpersonService } from '../../src/contract/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { rounds } from '../support/each.js';
import { asOrganisation, post, sampleOf, valueOf, withValue } from '../support/soap-client.js';
import { until } from '../support/until.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');
const [ADS, ORDERS, PERSONS] = [jobannonceService, jobordreService, kontaktpersonService];
type Service = typeof ADS | typeof ORDERS | typeof PERSONS;
type Change = (message: string) => string;

const WRITTEN = /\s*<jo:Kontaktperson>[^]*?<\/jo:Kontaktperson>/;
/** An order that names its contact person. */
const naming =
  (id: string): Change =>
  (message) =>
    message.replace(WRITTEN, `<jo:KontaktpersonIdentifier>${id}</jo:KontaktpersonIdentifier>`);
/** An ad that names contact persons besides those that are written. */
const listing =
  (...ids: readonly string[]): Change =>
  (message) =>
    message.replace(
      '</job:Ansoegning>',
      `<job:KontaktpersonFraListeSamling>${ids
        .map(
          (id) =>
            `<job:KontaktpersonFraListe><job:KontaktpersonIdentifier>${id}</job:KontaktpersonIdentifier>` +
            '<job:SkjulTelefonnummer>false</job:SkjulTelefonnummer></job:KontaktpersonFraListe>',
        )
        .join('')}</job:KontaktpersonFraListeSamling>$&`,
    );

describe('contact persons that ads and job orders name', () => {
  let app: TestApp;
  before(async () => {
    app = await startApp({ clock: () => NOW });
  });
  after(() => app.stop());

  const send = async (service: Service, name: string, change: Change = (message) => message) => {
    const { xml } = await post(app.origin, change(sampleOf(name, NOW, service)), { service });
    return { xml, code: Number(valueOf(xml, 'ErrorCode') ?? 0) };
  };
  const person = async (change?: Change) =>
    valueOf((await send(PERSONS, 'CreateKontaktperson', change)).xml, 'KontaktpersonIdentifier')!;
  const remove = (id: string) =>
    send(PERSONS, 'DeleteKontaktperson', (message) =>
      withValue(withValue(message, 'KontaktpersonIdentifier', id), 'Version', '1'),
    );
  const order = (change: Change) => send(ORDERS, 'CreateJobordre', change);
  const shown = (id: string) =>
    send(ORDERS, 'GetJobordre', (message) => withValue(message, 'JobordreIdentifier', id));
  const update = (id: string, version: number, change: Change) =>
    send(ORDERS, 'UpdateJobordre', (message) =>
      change(withValue(withValue(message, 'JobordreIdentifier', id), 'Version', `${version}`)),
    );
  const responsibleFor = (xml: string) => /<\/Kandidater>\s*<KontaktpersonIdentifier>([^<]+)</.exec(xml)?.[1];

  it('stay when an order is created as they are deleted, or are gone before it is', async function () {
    for (let round = 0; round < rounds(12); round++) {
      const id = await person();
      const both = { created: () => order(naming(id)), removed: () => remove(id) };
      const [first, second] =
        round % 2 === 0 ? [both.created(), both.removed()] : [both.removed(), both.created()];
      const [created, removed] = round % 2 === 0 ? [await first, await second] : [await second, await first];
      expect([created.code, removed.code]).to.deep.equal(created.code === 0 ? [0, 150022] : [150021, 0]);
      const kept = await app.database.knex('jobordre').where({ kontaktperson_id: id });
      expect(kept).to.have.length(created.code === 0 ? 1 : 0);
    }
  });

  it('are not deleted when an order comes while that waits, and is named', async () => {
    const id = await person();
    const held = await app.database.knex.transaction();
    await held.raw('select from kontaktperson where id = ? for key share', [id]);
    const removed = remove(id);
    await waitsForLock(app);
    const jobordre = await order(naming(id));
    await held.rollback();
    const { code, xml } = await removed;
    expect(code).to.equal(150022);
    expect(xml).to.match(new RegExp(`JobordreIdentifier ${valueOf(jobordre.xml, 'JobordreIdentifier')}\\.`));
  });

  it('are no longer there for an order that waits while they are deleted', async () => {
    const id = await person();
    const held = await app.database.knex.transaction();
    await held.raw('delete from kontaktperson where id = ?', [id]);
    const created = order(naming(id));
    await waitsForLock(app);
    await held.commit();
    expect((await created).code).to.equal(150021);
  });

  it('stay responsible for an order that is sent back with its copy, and no longer when another is written', async () => {
    const id = await person();
    const { xml } = await order(naming(id.toUpperCase()));
    const jobordre = valueOf(xml, 'JobordreIdentifier')!;
    expect(responsibleFor(xml)).to.equal(id);
    const copy = /<Kontaktperson>[^]*?<\/Kontaktperson>/.exec(xml)![0];
    expect(copy).to.match(/<Fornavne>.+<Efternavn>.+<Email>/s);
    const asGot = copy.replaceAll(/<(\/?)/g, '<$1jo:');
    expect((await update(jobordre, 1, (message) => message.replace(WRITTEN, asGot))).code).to.equal(0);
    expect(responsibleFor((await shown(jobordre)).xml)).to.equal(id);
    expect((await remove(id)).code).to.equal(150022);
    const other = asGot.replace(/<jo:Fornavne>[^<]*/, '<jo:Fornavne>Bo');
    expect((await update(jobordre, 2, (message) => message.replace(WRITTEN, other))).code).to.equal(0);
    expect(responsibleFor((await shown(jobordre)).xml)).to.equal(undefined);
    expect((await remove(id)).code).to.equal(0);
  });

  it('are copied anew into an order that names them again', async () => {
    const [first, second] = [
      await person(),
      await person((message) => withValue(message, 'Fornavne', 'Ida')),
    ];
    const jobordre = valueOf((await order(naming(first))).xml, 'JobordreIdentifier')!;
    expect((await update(jobordre, 1, naming(second))).code).to.equal(0);
    const { xml } = await shown(jobordre);
    expect([valueOf(xml, 'Fornavne'), responsibleFor(xml)]).to.deep.equal(['Ida', second]);
    expect((await remove(first)).code).to.equal(0);
  });

  it('are answered to the same creation as they were, whatever became of them', async () => {
    const id = await person();
    const chosen = '5b0f3c52-9d1b-4a53-8a4e-2b6f1c9d0e11';
    const again: Change = (message) =>
      naming(id)(message).replace(
        /<jo:CreateJobordreRequest>(?:\s*<jo:JobordreIdentifier>[^<]*<\/jo:JobordreIdentifier>)?/,
        `<jo:CreateJobordreRequest><jo:JobordreIdentifier>${chosen}</jo:JobordreIdentifier>`,
      );
    const first = await order(again);
    expect(first.code).to.equal(0);
    await app.database.knex('kontaktperson').where({ id }).delete();
    expect(responsibleFor((await shown(chosen)).xml)).to.equal(undefined);
    const [visning, repeated] = [first, await order(again)].map(
      ({ xml }) => /<Jobordrevisning>[^]*<\/Jobordrevisning>/.exec(xml)?.[0],
    );
    expect(repeated).to.equal(visning).and.not.equal(undefined);
  });

  it('are hidden in an anonymous ad as those who are written', async () => {
    const id = await person((message) => withValue(message, 'Efternavn', 'Lindskovgaard'));
    const anonymous: Change = (message) =>
      asOrganisation(message, 8, '461')
        .replace(/\s*<job:(Url|UrlTekst|Email|Logo)>[^]*?<\/job:\1>/g, '')
        .replace(
          '<job:AnonymArbejdsgiver>false</job:AnonymArbejdsgiver>',
          '<job:AnonymArbejdsgiver>true</job:AnonymArbejdsgiver><job:OrganisationTypeId>8</job:OrganisationTypeId><job:AnsvarligMyndighedskode>461</job:AnsvarligMyndighedskode>',
        );
    const isValid = (change: Change) =>
      send(ADS, 'IsValidJobannonce', (message) => anonymous(change(withoutWays(message))));
    const { xml } = await isValid(listing(id));
    expect(valueOf(xml, 'ErGyldig'), xml).to.equal('true');
    expect(xml).to.include('VistPubliceret').and.not.include('Lindskovgaard');
    const named = await isValid((message) =>
      listing(id)(withValue(message, 'Titel', 'Ring til Lindskovgaard i butikken')),
    );
    expect(named.xml).to.include('Ring til').and.not.include('Lindskovgaard');
  });

  it('are not asked for by an ad that names nobody', async () => {
    const isValid = async () => valueOf((await send(ADS, 'IsValidJobannonce')).xml, 'ErGyldig');
    expect(await isValid()).to.equal('true');
    await app.database.knex.transaction(async (knex) => {
      // Whoever asks this table now waits for longer than a statement may take.
      await knex.raw('lock table kontaktperson in access exclusive mode');
      expect(await isValid()).to.equal('true');
    });
  });
});

/** Without a web address, an e-mail address and a written contact person. */
const withoutWays: Change = (message) =>
  message
    .replace(/\s*<job:KontaktpersonSamling>[^]*?<\/job:KontaktpersonSamling>/, '')
    .replace(/<job:PrBrev>false</, '<job:PrBrev>true<');

/** Somebody waits for a row of another transaction. */
const waitsForLock = ({ database }: TestApp): Promise<void> =>
  until(async () => {
    const { rows } = await database.knex.raw<{ rows: unknown[] }>(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return rows.length > 0;
  });
