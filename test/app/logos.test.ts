import { readFileSync } from 'node:fs';
import { mock } from 'node:test';
import { expect } from 'chai';
import { kode } from '../../src/codelists/code-lists.js';
import { demoLogos } from '../../src/sandbox/demo/logos.js';
import { unitLogosOn } from '../../src/services/logo/unit-logo-store.js';
import { MAX_CONVERSION_MS } from '../../src/services/logo/image/conversion-processes.js';
import { logoConverter } from '../../src/services/logo/image/converter.js';
import { logoStoreOn } from '../../src/services/logo/logo-store.js';
import type { Logokilde } from '../../src/services/logo/logo-port.js';
import { createLogoService } from '../../src/services/logo/service.js';
import { createAd, decide, errorCode, messageAbout, stateOf } from '../support/ads.js';
import { startApp, type TestApp } from '../support/app.js';
import { noise, plain, pngOf } from '../support/images.js';
import { storedJobannonce } from '../support/jobannoncer.js';
import {
  asOrganisation,
  post,
  sampleOf,
  type SoapAnswer,
  valueOf,
  withRequestIdentifier,
} from '../support/soap-client.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');
const CVR = '97001480';
const PNR = '1099001352';

/** The processes of this one whose command names that program. */
function childrenRunning(program: string): readonly number[] {
  const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').match(/\d+/g);
  return (children ?? [])
    .filter((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(program))
    .map(Number);
}

describe('logos of ads', () => {
  let app: TestApp;
  let red: Buffer;
  let photo: Buffer;
  before(async () => {
    app = await startApp({ clock: () => NOW });
    red = await noise(60, 30).png().toBuffer();
    photo = await noise(900, 600).jpeg().toBuffer();
  });
  after(() => app.stop());

  const send = (message: string) => post(app.origin, message);
  const get = (id: string) => send(messageAbout('GetJobannonce', NOW, id));
  const withLogo = (message: string, bytes: Uint8Array, mimeType = 'image/png') =>
    message.replace(
      '</job:Jobannonce>',
      `<job:Logo><job:Indhold>${Buffer.from(bytes).toString('base64')}</job:Indhold><job:MimeType>${mimeType}</job:MimeType></job:Logo>$&`,
    );
  const sample = sampleOf('CreateJobannonce', NOW);
  const ofDemo = (message: string) =>
    message
      .replace(/(CVRnumberIdentifier>)\d+/g, `$1${CVR}`)
      .replace(/(ProductionUnitIdentifier>)\d+/g, `$1${PNR}`);
  const inside = ({ xml }: SoapAnswer, local: string) =>
    new RegExp(`<${local}>(.*?)</${local}>`, 's').exec(xml)?.[1];
  const pictureIn = (answer: SoapAnswer, local: string) => {
    const part = inside(answer, local);
    return part === undefined ? undefined : Buffer.from(valueOf(part, 'Indhold') ?? '', 'base64');
  };
  const kildeOf = (answer: SoapAnswer) =>
    /CodeListItemIdentifier[^>]*>(\d+)/.exec(inside(answer, 'VistLogo') ?? '')?.[1];
  const kilde = (name: Logokilde) => String(kode('Logokilde', name));
  const history = async (id: string) => (await send(messageAbout('GetJobannonceHistory', NOW, id))).xml;

  it('are converted, answered as they were converted, and shown as the ad’s own', async () => {
    const id = await createAd(app.origin, withLogo(sample, photo, 'image/jpg'));
    const answer = await get(id);
    expect(inside(answer, 'Logo')).to.include('<MimeType>image/jpeg</MimeType>');
    expect(pictureIn(answer, 'Logo')!.length).to.be.within(1000, 100_000);
    expect(pictureIn(answer, 'VistLogo')).to.deep.equal(pictureIn(answer, 'Logo'));
    expect(kildeOf(answer)).to.equal(kilde('Annonce'));
  });

  it('stay to the last bit when the ad is read and sent again, and are removed by an Update without', async () => {
    const id = await createAd(app.origin, withLogo(sample, photo, 'image/jpeg'));
    const kept = pictureIn(await get(id), 'Logo')!;
    const update = (version: number) => messageAbout('UpdateJobannonce', NOW, id, version);
    expect(stateOf(await send(withLogo(update(1), kept, 'image/jpeg')))[0]).to.equal(2);
    expect(pictureIn(await get(id), 'Logo')).to.deep.equal(kept);
    expect(stateOf(await send(withLogo(update(2), photo, 'image/jpeg')))[0]).to.equal(3);
    expect(pictureIn(await get(id), 'Logo')).to.deep.equal(kept);
    expect(await history(id)).to.not.include('<Felt>Logo</Felt>');
    await send(withLogo(update(3), red));
    await send(update(4));
    expect(pictureIn(await get(id), 'Logo')).to.equal(undefined);
    const told = [...(await history(id)).matchAll(/<Felt>Logo<\/Felt>(.*?)<\/Aendring>/gs)].map(
      ([, values]) => values!,
    );
    expect(told).to.have.length(2);
    expect(valueOf(told[0]!, 'VaerdiFoer')).to.match(/^image\/jpeg 200×133 [0-9a-f]{8}$/);
    expect(valueOf(told[0]!, 'VaerdiEfter')).to.match(/^image\/png 60×30 [0-9a-f]{8}$/);
    expect(told[1]).to.not.include('VaerdiEfter');
  });

  it('stand once in a table of their own, and neither in the ad nor in its events', async () => {
    const { knex } = app.database;
    await createAd(app.origin, withLogo(sample, red));
    await createAd(app.origin, withLogo(sample, red));
    const picture = Buffer.from(red).toString('base64').slice(0, 40);
    for (const table of ['jobannonce', 'haendelse']) {
      const rows = await knex(table).select<{ indhold: object }[]>('indhold');
      const [longest] = rows.map(({ indhold }) => JSON.stringify(indhold).length).sort((a, b) => b - a);
      expect(longest).to.be.below(4000);
      expect(JSON.stringify(rows)).to.not.include(picture).and.not.include('"Logo"');
    }
    const twice = await knex('logo').select('sha256').groupBy('sha256').havingRaw('count(*) > 1');
    expect(twice).to.deep.equal([]);
  });

  it('of the approved version stay with it while a newer one waits', async () => {
    const { knex } = app.database;
    const id = await createAd(app.origin, withLogo(sample, red));
    await decide(app.origin, { id, version: 1 }, 'GodkendJobannonce', NOW);
    await send(messageAbout('UpdateJobannonce', NOW, id, 1));
    const approved = await knex('jobannonce_godkendt')
      .where({ jobannonce_id: id })
      .first<{ indhold: Parameters<ReturnType<typeof service>['shown']>[0][number] }>('indhold');
    const [shownLogo] = await service().shown([approved.indhold]);
    expect(shownLogo).to.deep.include({ kilde: 'Annonce' });
    expect(kildeOf(await get(id))).to.equal(undefined);
  });

  const service = () =>
    createLogoService({ store: logoStoreOn(app.database.knex), convert: logoConverter() });

  it('come from the ad, else from the production unit, else from the company', async () => {
    const [company, unit] = demoLogos().map(({ logo }) => Buffer.from(logo.indhold));
    const message = ofDemo(sample);
    const shown = async (xml: string) => {
      const answer = await get(await createAd(app.origin, xml));
      return { kilde: kildeOf(answer), picture: pictureIn(answer, 'VistLogo') };
    };
    expect(await shown(withLogo(message, unit!))).to.deep.equal({ kilde: kilde('Annonce'), picture: unit });
    expect(await shown(message)).to.deep.equal({ kilde: kilde('PEnhed'), picture: unit });
    const withoutUnit = message.replace(/\s*<job:ProductionUnitIdentifier>.*/, '');
    expect(await shown(withoutUnit)).to.deep.equal({ kilde: kilde('Virksomhed'), picture: company });
    expect(await shown(sample)).to.deep.equal({ kilde: undefined, picture: undefined });
  });

  it('are never shown with an anonymous ad, whoever asks and whatever logos there are', async () => {
    const open = storedJobannonce().indhold;
    const Virksomhed = { CVRnumberIdentifier: CVR, ProductionUnitIdentifier: PNR };
    const [{ logo } = { logo: undefined }] = demoLogos();
    const own = {
      ...open,
      Virksomhed,
      logo: { sha256: logo!.sha256, mimeType: 'image/png', bredde: 80, hoejde: 40 },
    } as const;
    const shown = await service().shown([
      { ...own, AnonymArbejdsgiver: true },
      own,
      { ...open, Virksomhed, AnonymArbejdsgiver: true },
      { ...open, Virksomhed },
      open,
    ]);
    expect(shown.map((shownLogo) => shownLogo?.kilde)).to.deep.equal([
      undefined,
      'Annonce',
      undefined,
      'PEnhed',
      undefined,
    ]);
    const authority =
      '<job:OrganisationTypeId>8</job:OrganisationTypeId><job:AnsvarligMyndighedskode>461</job:AnsvarligMyndighedskode>';
    const anonymous = asOrganisation(ofDemo(sample), 8, '461').replace(
      /(<job:AnonymArbejdsgiver>)false(<\/job:AnonymArbejdsgiver>)/,
      `$1true$2${authority}`,
    );
    const id = await createAd(app.origin, withLogo(anonymous, red));
    const answer = await send(asOrganisation(messageAbout('GetJobannonce', NOW, id), 8, '461'));
    expect(inside(answer, 'Logo')).to.be.a('string');
    expect(inside(answer, 'VistLogo')).to.equal(undefined);
  });

  it('are judged by IsValid too, told with all that is wrong, and not kept', async () => {
    const valid = sampleOf('IsValidJobannonce', NOW);
    const rows = () => app.database.knex('logo').count('*');
    const before = await rows();
    const wrong = withLogo(valid, pngOf(30_000, 30_000)).replace(/(<job:AntalStillinger>)/, '$1');
    const { xml } = await send(wrong.replace(/(ProductionUnitIdentifier>)\d+/g, '$11000000000'));
    expect([...xml.matchAll(/<(?:\w+:)?Kode>(\d+)</g)].map(([, code]) => code)).to.deep.equal([
      '4353',
      '130122',
    ]);
    expect(
      valueOf(
        await send(withLogo(valid, await plain(77, 33).png().toBuffer())).then((a) => a.xml),
        'ErGyldig',
      ),
    ).to.equal('true');
    expect(await rows()).to.deep.equal(before);
  });

  it('are part of what a request id stands for', async () => {
    const message = withRequestIdentifier(withLogo(sample, red), 'logo-1');
    expect((await send(message)).xml).to.equal((await send(message)).xml);
    expect(errorCode(await send(withRequestIdentifier(sample, 'logo-1')))).to.equal(139121);
  });

  it('are told of in the change feed and got with GetJobannonce', async () => {
    await createAd(app.origin, withLogo(sample, red));
    const { xml } = await send(sampleOf('GetJobannonceChanges', NOW));
    expect(xml).to.include('<HarLogo>true</HarLogo>').and.include('<HarLogo>false</HarLogo>');
    expect(xml).to.not.include('<Logo>');
  });

  it('fifty bombs at once are all refused, and an ad with a good logo beside them is taken', async function () {
    const bombs = Array.from({ length: 50 }, (_, i) => send(withLogo(sample, pngOf(30_000 + i, 30_000))));
    const good = send(withLogo(sample, photo, 'image/jpeg'));
    const codes = await Promise.all(bombs.map(async (answer) => errorCode(await answer)));
    expect([...new Set(codes)].filter((code) => code !== 139142)).to.deep.equal([130122]);
    expect(errorCode(await good)).to.be.oneOf([undefined, 139142]);
    expect(errorCode(await send(withLogo(sample, photo, 'image/jpeg')))).to.equal(undefined);
  });

  it('hold up no other request while one is being converted', async function () {
    if (process.platform !== 'linux') this.skip();
    const picture = (width: number) => plain(width, 13).png().toBuffer();
    await createAd(app.origin, withLogo(sample, await picture(71)));
    const converting = childrenRunning('conversion-process');
    expect(converting).to.not.deep.equal([]);
    // A process that stands still is the longest conversion, and is given the time that it takes:
    // nothing else is, as the timers of connections that are open must go on.
    const { setTimeout: later } = globalThis;
    const patient = mock.method(globalThis, 'setTimeout', (work: () => void, ms: number) =>
      later(work, ms === MAX_CONVERSION_MS ? 2 ** 31 - 1 : ms),
    );
    try {
      for (const pid of converting) process.kill(pid, 'SIGSTOP');
      let isDone = false;
      const create = send(withLogo(sample, await picture(72))).finally(() => {
        isDone = true;
      });
      const id = await createAd(app.origin, sample);
      expect((await get(id)).status).to.equal(200);
      expect(await fetch(`${app.origin}/health/ready`)).to.have.property('status', 200);
      expect(isDone).to.equal(false);
      for (const pid of converting) process.kill(pid, 'SIGCONT');
      expect(errorCode(await create)).to.equal(undefined);
    } finally {
      for (const pid of converting) process.kill(pid, 'SIGCONT');
      patient.mock.restore();
    }
  });

  it('are put off with 139142 when too many are being converted: nothing is lost, send again', async () => {
    const busy = createLogoService({
      store: logoStoreOn(app.database.knex),
      convert: logoConverter(() => Promise.reject(new Error('139142'))),
    });
    const [{ logo } = { logo: undefined }] = demoLogos();
    const sent = (bytes: Uint8Array) => ({
      Indhold: Buffer.from(bytes).toString('base64'),
      MimeType: 'image/png',
    });
    expect(await busy.receive(sent(logo!.indhold))).to.have.property('logo');
    const error = await busy
      .receive(sent(await plain(31, 17).png().toBuffer()))
      .catch((thrown: unknown) => thrown);
    expect(error).to.have.property('message', '139142');
  });

  it('of units are set anew by the operator, and counted from the next request on', async () => {
    const logoer = unitLogosOn(app.database.knex);
    const id = await createAd(app.origin, sample);
    const answer = await logoConverter()(photo);
    if (!('logo' in answer)) throw new Error('the photo is no logo');
    await logoer.set({ cvr: '12345674', logo: answer.logo, tidspunkt: NOW, af: 'KLJ' });
    expect(kildeOf(await get(id))).to.equal(kilde('Virksomhed'));
    expect(await logoer.remove({ cvr: '12345674' })).to.equal(true);
    expect(kildeOf(await get(id))).to.equal(undefined);
  });
});
