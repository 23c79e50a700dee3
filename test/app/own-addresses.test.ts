import { expect } from 'chai';
import { domaeneregisterOn } from '../../src/services/jobannonce/authority/store.js';
import { createAd, deskMessage, errorCode, messageAbout, postToDesk } from '../support/ads.js';
import { startApp, type TestApp } from '../support/app.js';
import { search } from '../support/searches.js';
import { asOrganisation, post, sampleOf, valueOf, withValue } from '../support/soap-client.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');
const NOTE = { tidspunkt: NOW, af: 'KLJ', begrundelse: 'sag 17' };
/** The demo has it for the jobcentre of the samples. */
const DOMAIN = { organisationTypeId: 8, organisationCode: '461', domaene: 'eksempel.dk' };
const ADDRESS = 'https://job.eksempel.dk/stillinger/1042';

const anonymous = (xml: string) =>
  xml
    .replace(/\s*<job:PubliceringTidspunkt>[^<]*<[^>]*>/, '')
    .replace(/(<job:AnonymArbejdsgiver>)false/, '$1true')
    .replace(
      /(<\/job:AnonymArbejdsgiver>)/,
      '$1<job:OrganisationTypeId>8</job:OrganisationTypeId><job:AnsvarligMyndighedskode>461</job:AnsvarligMyndighedskode>',
    );

describe('an anonymous ad', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await startApp({ clock: () => NOW });
  });
  afterEach(() => app.stop());

  const sample = () => anonymous(sampleOf('CreateJobannonce', NOW));
  const register = () => domaeneregisterOn(app.database.knex);
  const desk = (operation: string, id: string, version?: number) =>
    postToDesk(app.origin, deskMessage(operation, NOW, id, version === undefined ? {} : { version }));
  const queue = () =>
    postToDesk(app.origin, asOrganisation(deskMessage('GetAfventendeJobannoncer', NOW, ''), 1, '1'));
  const hindringer = async () =>
    [...((await queue()).xml.match(/<Hindring>[^]*?<\/Hindring>/g) ?? [])].map((one) =>
      Number(/>(\d+)</.exec(one)?.[1]),
    );

  it('is applied for at its authority, which everybody sees', async () => {
    const id = await createAd(app.origin, sample());
    await desk('PaabegyndBehandling', id);
    expect((await desk('GodkendJobannonce', id, 1)).status).to.equal(200);
    const shown = await search(app.origin, { EgneJobannoncer: false, FuldtIndhold: true }, NOW, [8, '630']);
    expect(valueOf(shown.xml, 'Url')).to.equal(ADDRESS);
    expect(shown.xml).to.not.include('KontaktpersonSamling').and.not.include('UrlTekst');
  });

  it('is not approved when the domain has been removed since, which the queue tells', async () => {
    const id = await createAd(app.origin, sample());
    await desk('PaabegyndBehandling', id);
    expect(await hindringer()).to.deep.equal([]);
    await register().remove(DOMAIN, NOTE);
    expect(await hindringer()).to.deep.equal([5]);
    const refused = await desk('GodkendJobannonce', id, 1);
    expect(errorCode(refused)).to.equal(130313);
    expect(valueOf(refused.xml, 'Tekst')).to.include('Url').and.include('job.eksempel.dk');
    await register().add(DOMAIN, NOTE);
    expect((await desk('GodkendJobannonce', id, 1)).status).to.equal(200);
  });

  it('that STAR changes is held to the domains of its own authority', async () => {
    const id = await createAd(app.origin, sample());
    const byStar = (url: string) =>
      post(
        app.origin,
        asOrganisation(
          withValue(anonymous(messageAbout('UpdateJobannonce', NOW, id, 1)), 'Url', url),
          1,
          '1',
        ),
      );
    expect(errorCode(await byStar('https://workindenmark.example/1'))).to.equal(130045);
    expect(errorCode(await byStar(ADDRESS))).to.equal(undefined);
  });
});
