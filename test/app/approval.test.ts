import { expect } from 'chai';
import { kode } from '../../src/codelists/code-lists.js';
import type { Jobannoncestatus } from '../../src/services/jobannonce/ad/status.js';
import {
  createAd,
  decide,
  deskMessage,
  errorCode,
  messageAbout,
  postToDesk,
  stateOf,
} from '../support/ads.js';
import { startApp, type TestApp } from '../support/app.js';
import { rounds } from '../support/each.js';
import {
  asOrganisation,
  post,
  sampleOf,
  type SoapAnswer,
  valueOf,
  withRequestIdentifier,
  withValue,
} from '../support/soap-client.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');
const OLE = { identifier: 'osk', navn: 'Ole Skov' };

describe('the approval desk', () => {
  let app: TestApp;
  before(async () => {
    app = await startApp({ clock: () => NOW });
  });
  after(() => app.stop());

  const create = () => createAd(app.origin, sampleOf('CreateJobannonce', NOW));
  const desk = (operation: string, id: string, about: Parameters<typeof deskMessage>[3] = {}) =>
    postToDesk(app.origin, deskMessage(operation, NOW, id, about));
  const send = (operation: string, id: string, version?: number) =>
    post(app.origin, messageAbout(operation, NOW, id, version));
  const rows = (table: string, id: string) =>
    app.database.knex<Record<string, unknown>>(table).where({ jobannonce_id: id });
  const eventsOf = (id: string) =>
    app.database.knex('haendelse').where({ jobannonce_id: id }).orderBy('nr').pluck('haendelsestype');

  it('gives an ad to exactly one of twenty who reach for it, and tells the others to whom and since when', async () => {
    const id = await create();
    const handlers = Array.from({ length: 20 }, (_, i) => ({ identifier: `sb${i}`, navn: `Behandler ${i}` }));
    const answers = await Promise.all(handlers.map((by) => desk('PaabegyndBehandling', id, { by })));
    const winners = handlers.filter((_, i) => answers[i]?.status === 200);
    expect(winners).to.have.length(1);
    const losers = answers.filter(({ status }) => status !== 200);
    expect(losers.map(errorCode)).to.deep.equal(Array.from({ length: 19 }, () => 130301));
    for (const { xml } of losers)
      expect(valueOf(xml, 'Tekst')).to.equal(
        `Jobannoncen er taget af ${winners[0]?.navn} (${winners[0]?.identifier}), som har haft den siden 2026-11-24T10:00:00+01:00.`,
      );
    expect(await rows('behandling', id)).to.have.length(1);
    expect(JSON.stringify(app.lines)).to.not.include('Behandler 1');
  });

  it('takes one of two decisions that come at once', async () => {
    for (let round = 0; round < rounds(10); round += 1) {
      const id = await create();
      await desk('PaabegyndBehandling', id);
      const answers = await Promise.all([
        desk('GodkendJobannonce', id, { version: 1 }),
        desk('AfvisJobannonce', id, { version: 1 }),
      ]);
      const [first, second] = answers.map(errorCode);
      expect([first, second]).to.have.members([undefined, 130300]);
      expect(await eventsOf(id)).to.deep.equal(['Oprettet', first === undefined ? 'Godkendt' : 'Afvist']);
      expect(await rows('jobannonce_godkendt', id)).to.have.length(first === undefined ? 1 : 0);
    }
  });

  it('never approves what the case handler has not seen, whoever is first', async () => {
    for (let round = 0; round < rounds(30); round += 1) {
      const id = await create();
      await desk('PaabegyndBehandling', id);
      const change = withValue(messageAbout('UpdateJobannonce', NOW, id, 1), 'Titel', 'Ny overskrift');
      const [approved, updated] = await Promise.all([
        desk('GodkendJobannonce', id, { version: 1 }),
        post(app.origin, change),
      ]);
      expect(updated.status).to.equal(200);
      const [row] = await rows('jobannonce_godkendt', id);
      if (approved.status === 200) {
        expect(row).to.deep.include({ version: 1 });
        expect(row?.indhold).to.not.deep.include({ Titel: 'Ny overskrift' });
        expect(await eventsOf(id)).to.deep.equal(['Oprettet', 'Godkendt', 'Aendret']);
      } else {
        expect(errorCode(approved)).to.equal(130200);
        expect(valueOf(approved.xml, 'Forventet')).to.equal('2');
        expect(row).to.equal(undefined);
        // Still the case handler's, who approves the new version.
        expect((await desk('GodkendJobannonce', id, { version: 2 })).status).to.equal(200);
      }
    }
  });

  for (const operation of ['CloseJobannonce', 'DeleteJobannonce'])
    it(`${operation} ends the treatment of an ad`, async () => {
      const id = await create();
      await desk('PaabegyndBehandling', id);
      expect(await rows('behandling', id)).to.have.length(1);
      expect((await send(operation, id, 1)).status).to.equal(200);
      expect(await rows('behandling', id)).to.deep.equal([]);
      const after = await desk('AfvisJobannonce', id, { version: 2 });
      expect(errorCode(after)).to.equal(operation === 'CloseJobannonce' ? 130300 : 130000);
      expect(await rows('behandling', id)).to.deep.equal([]);
    });

  it('races with an end: the ad is closed, and its approved version with it when there is one', async () => {
    for (let round = 0; round < rounds(15); round += 1) {
      const id = await create();
      await desk('PaabegyndBehandling', id);
      const [approved, closed] = await Promise.all([
        desk('GodkendJobannonce', id, { version: 1 }),
        send('CloseJobannonce', id, 1),
      ]);
      expect(closed.status).to.equal(200);
      expect([undefined, 130300]).to.include(errorCode(approved));
      const [row] = await rows('jobannonce_godkendt', id);
      if (approved.status === 200) expect(row).to.deep.include({ afsluttet_tidspunkt: NOW });
      else expect(row).to.equal(undefined);
      expect(await rows('behandling', id)).to.deep.equal([]);
    }
  });

  it('is closed to a user of the same name in another organisation', async () => {
    const id = await create();
    await desk('PaabegyndBehandling', id);
    const elsewhere = asOrganisation(deskMessage('GodkendJobannonce', NOW, id, { version: 1 }), 1, '2');
    expect(errorCode(await postToDesk(app.origin, elsewhere))).to.equal(130301);
  });

  it('lets nobody park, release or decide on what a colleague has', async () => {
    const id = await create();
    await desk('PaabegyndBehandling', id);
    const operations = ['ParkerJobannonce', 'FrigivJobannonce', 'GodkendJobannonce', 'AfvisJobannonce'];
    for (const operation of operations)
      expect(errorCode(await desk(operation, id, { version: 1, by: OLE })), operation).to.equal(130301);
    expect(stateOf(await send('GetJobannonce', id))[1]).to.equal(
      kode('JobannonceStatus', 'AfventerGodkendelse'),
    );
  });

  it('finds everything wrong with a refusal at once, and writes nothing', async () => {
    const id = await create();
    await desk('PaabegyndBehandling', id);
    const wrong = deskMessage('AfvisJobannonce', NOW, id, { version: 1 })
      .replace(/(<job:Afvisningsaarsag>\s*<[^>]+>)1/, '$17')
      .replace(/<job:Tekst>[^<]*<\/job:Tekst>/, '<job:Tekst> </job:Tekst>')
      .replace(/(<job:Sti>)[^<]*/, '$1Overskrift');
    const answer = await postToDesk(app.origin, wrong);
    expect([...answer.xml.matchAll(/<Kode>(\d+)</g)].map(([, code]) => code)).to.deep.equal([
      '130304',
      '130305',
    ]);
    expect(await eventsOf(id)).to.deep.equal(['Oprettet']);
  });

  for (const item of ['Afvisningsaarsag', 'Felt'])
    it(`takes at most 100 of ${item} (1014)`, async () => {
      const id = await create();
      await desk('PaabegyndBehandling', id);
      const message = deskMessage('AfvisJobannonce', NOW, id, { version: 1 });
      const one = new RegExp(`<job:${item}>.*?</job:${item}>`, 's');
      const many = (count: number) =>
        postToDesk(
          app.origin,
          message.replace(one, (found) => found.repeat(count)),
        );
      expect(errorCode(await many(101))).to.equal(1014);
      expect((await many(100)).status).to.equal(200);
    });

  for (const [operation, version] of [
    ['PaabegyndBehandling', undefined],
    ['ParkerJobannonce', undefined],
    ['FrigivJobannonce', undefined],
    ['GodkendJobannonce', 1],
    ['AfvisJobannonce', 1],
  ] as const)
    it(`${operation} is done once when ten of the same request arrive at once, and all get the same bytes`, async () => {
      const id = await create();
      if (operation !== 'PaabegyndBehandling') await desk('PaabegyndBehandling', id);
      const message = withRequestIdentifier(
        deskMessage(operation, NOW, id, version === undefined ? {} : { version }),
        `ti-${operation}`,
      );
      const answers = await Promise.all(
        Array.from({ length: 10 }, (): Promise<SoapAnswer> => postToDesk(app.origin, message)),
      );
      expect(new Set(answers.map(({ status }) => status))).to.deep.equal(new Set([200]));
      expect(new Set(answers.map(({ xml }) => xml)).size).to.equal(1);
      expect(await eventsOf(id)).to.have.length(version === undefined ? 1 : 2);
    });

  it('tells who lists changes nothing of decisions, which change no ad', async () => {
    const changesAfter = async (cursor?: string): Promise<SoapAnswer> => {
      const asked = withValue(sampleOf('GetJobannonceChanges', NOW), 'PageSize', '100');
      const place = cursor === undefined ? '' : `<job:Cursor>${cursor}</job:Cursor>`;
      const answer = await post(app.origin, asked.replace('<job:PageSize>', `${place}<job:PageSize>`));
      const hasMore = valueOf(answer.xml, 'HasMore') === 'true';
      return hasMore ? changesAfter(valueOf(answer.xml, 'NextCursor')) : answer;
    };
    const id = await create();
    const before = valueOf((await changesAfter()).xml, 'NextCursor');
    await decide(app.origin, { id, version: 1 }, 'AfvisJobannonce', NOW);
    expect((await changesAfter(before)).xml).to.include(
      '<JobannonceaendringSamling></JobannonceaendringSamling>',
    );
    expect((await send('UpdateJobannonce', id, 1)).status).to.equal(200);
    expect((await changesAfter(before)).xml.split('<Jobannonceaendring>')).to.have.length(2);
  });
});

describe('AUTO_APPROVE', () => {
  const CONFLICT = '97004218';
  const status = (name: Jobannoncestatus) => kode('JobannonceStatus', name);
  const straks = (xml: string) => xml.replace(/\s*<job:PubliceringTidspunkt>[^<]*<[^>]*>/, '');
  const ofConflict = (xml: string) =>
    withValue(xml, 'CVRnumberIdentifier', CONFLICT).replace(
      /\s*<job:ProductionUnitIdentifier>[^<]*<[^>]*>/,
      '',
    );
  const startWith = (value: string, other: Partial<Parameters<typeof startApp>[0]> = {}) =>
    startApp({ clock: () => NOW, env: { AUTO_APPROVE: value }, ...other });

  let app: TestApp;
  before(async () => {
    app = await startWith('true');
  });
  after(() => app.stop());

  const create = (change = straks) => post(app.origin, change(sampleOf('CreateJobannonce', NOW)));
  const update = (id: string, version: number, change = straks) =>
    post(app.origin, change(messageAbout('UpdateJobannonce', NOW, id, version)));
  const idOf = ({ xml }: SoapAnswer) => valueOf(xml, 'JobannonceIdentifier') ?? '';
  const get = (id: string) => post(app.origin, messageAbout('GetJobannonce', NOW, id));

  it('puts an ordinary ad on Jobnet in the transaction that creates it, the gateway being who approved it', async () => {
    const created = await create();
    expect(stateOf(created)).to.deep.equal([1, status('PaaJobnet'), undefined]);
    const id = idOf(created);
    expect(stateOf(await get(id))).to.deep.equal([1, status('PaaJobnet'), 1]);
    const history = await post(app.origin, messageAbout('GetJobannonceHistory', NOW, id));
    const events = history.xml.split('<Haendelse>').slice(1);
    expect(events).to.have.length(2);
    expect(events[1]).to.match(new RegExp(`CodeListItemIdentifier>${kode('Haendelsestype', 'Godkendt')}<`));
    expect(events[1]).to.include('<OrganisationTypeId>1<').and.include('<OrganisationCode>-1<');
    const [, approval] = await app.database
      .knex('haendelse')
      .where({ jobannonce_id: id })
      .orderBy('nr')
      .pluck<{ metadata: { RequestUserStructure: object } }[]>('udfoert_af');
    expect(approval?.metadata.RequestUserStructure).to.include({ UserIdentifier: 'jobnet-soap-gateway' });
  });

  it('puts its next version there too', async () => {
    const id = idOf(await create());
    expect(stateOf(await update(id, 1))).to.deep.equal([2, status('PaaJobnet'), undefined]);
    expect(stateOf(await get(id))).to.deep.equal([2, status('PaaJobnet'), 2]);
  });

  it('never approves an anonymous ad, nor a change that makes an ad one', async () => {
    const anonymous = (xml: string) =>
      straks(xml)
        .replace(/(<job:AnonymArbejdsgiver>)false/, '$1true')
        .replace(
          /(<\/job:AnonymArbejdsgiver>)/,
          '$1<job:OrganisationTypeId>8</job:OrganisationTypeId><job:AnsvarligMyndighedskode>461</job:AnsvarligMyndighedskode>',
        );
    const created = await create(anonymous);
    expect(stateOf(created)).to.deep.equal([1, status('AfventerGodkendelse'), undefined]);
    const ordinary = idOf(await create());
    expect(stateOf(await update(ordinary, 1, anonymous))[1]).to.equal(status('AfventerGodkendelse'));
    expect(stateOf(await get(ordinary))).to.deep.equal([2, status('AfventerGodkendelse'), 1]);
  });

  it('never approves the ad of a company hit by a conflict, nor a change that makes it one', async () => {
    const created = await create((xml) => ofConflict(straks(xml)));
    expect(stateOf(created)).to.deep.equal([1, status('AfventerGodkendelse'), undefined]);
    expect(stateOf(await update(idOf(created), 1))[1]).to.equal(status('AfventerGodkendelse'));
    const ordinary = idOf(await create());
    const moved = await update(ordinary, 1, (xml) => ofConflict(straks(xml)));
    expect(stateOf(moved)).to.deep.equal([2, status('AfventerGodkendelse'), undefined]);
    expect(stateOf(await get(ordinary))).to.deep.equal([2, status('AfventerGodkendelse'), 1]);
  });

  it('leaves to people what they are to decide on, or have refused', async () => {
    const byHand = await startWith('false', { database: app.database, newId: () => crypto.randomUUID() });
    try {
      const waiting = await createAd(byHand.origin, straks(sampleOf('CreateJobannonce', NOW)));
      const refused = await createAd(byHand.origin, straks(sampleOf('CreateJobannonce', NOW)));
      await decide(byHand.origin, { id: refused, version: 1 }, 'AfvisJobannonce', NOW);
      for (const id of [waiting, refused])
        expect(stateOf(await update(id, 1))).to.deep.equal([2, status('AfventerGodkendelse'), undefined]);
    } finally {
      await byHand.stop();
    }
  });

  it('is answered the same when the request is repeated, and approves once', async () => {
    const message = withRequestIdentifier(straks(sampleOf('CreateJobannonce', NOW)), 'auto-1');
    const answers = await Promise.all(Array.from({ length: 5 }, () => post(app.origin, message)));
    expect(new Set(answers.map(({ xml }) => xml)).size).to.equal(1);
    expect(await app.database.knex('haendelse').where({ jobannonce_id: idOf(answers[0]!) })).to.have.length(
      2,
    );
  });
});
