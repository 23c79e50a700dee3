import { expect } from 'chai';
import { services } from '../../src/contract/index.js';
import { SOAP_VERSIONS, type SoapVersion } from '../../src/soap/message/version.js';
import { startApp, type TestApp } from '../support/app.js';
import { someOf } from '../support/each.js';
import { post, sampleOf, type SoapAnswer } from '../support/soap-client.js';
import { loadV1Annoncer } from '../support/v1-annoncer.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');

/** The id that the samples of an ad have. The gateway of this test gives it to its ad. */
const SAMPLE_ID = 'c1d2a7f4-3b58-4e0f-9a6d-5e2b7c8f9012';

const SAMPLE_V1_ID = 5204177;

/**
 * An order in which the samples can be sent one after the other, beginning on empty tables: what
 * needs an ad comes when there is one, and in the state that it needs.
 */
const WITH_AUTO_APPROVE = [
  'IsValidJobannonce',
  'CreateJobannonce',
  'GetJobannonce',
  'GetJobannoncePubliceret',
  'UpdateJobannonce',
  'GetJobannonceHistory',
  'GetJobannonceChanges',
  'GetJobannonceByAnnonceId',
  'SearchJobannonce',
  'SetVirksomhedLogin',
  'GetVirksomhedLogin',
  'GetVirksomhedLogins',
  'GetCodeListNames',
  'GetCodeList',
  'SearchStilling',
  'GetStilling',
  'GetVirksomhedsadgang',
  'GetAfventendeJobannoncer',
];

/** Ads wait for a case handler only without AUTO_APPROVE; each way begins on empty tables. */
const AT_THE_DESK = [
  ['CreateJobannonce', 'PaabegyndBehandling', 'ParkerJobannonce', 'FrigivJobannonce'],
  ['CreateJobannonce', 'PaabegyndBehandling', 'GodkendJobannonce'],
  ['CreateJobannonce', 'PaabegyndBehandling', 'AfvisJobannonce'],
];

/** The ids that the samples of job orders and mediations have. */
const SAMPLE_ORDER_IDS = ['5b0c8a52-2f4e-4d5a-9c1b-7e6f3a2d1c90', '9e1f7d3c-6a2b-4c8d-8f5e-1b2a3c4d5e6f'];

/** All changes of an order or of a mediation are samples about its first version. */
const ORDERS = [
  [
    ...['IsValidJobordre', 'CreateJobordre', 'GetJobordre', 'GetJobordrerForVirksomhed'],
    ...['GetJobordrerPaaTypeOgStatus', 'CreateJobordreFormidling', 'UpdateJobordreFormidling'],
    ...['GetJobordreFormidlinger', 'GetFormidlingslog', 'GetJobordrehaendelser', 'UpdateJobordre'],
    ...['GetVirksomhedJobcenterTilknytning', 'GetTilmeldteJobcentre'],
  ],
  ['CreateJobordre', 'SetJobordreStatus'],
  ['CreateJobordre', 'SetTovholder'],
  ['CreateJobordre', 'CreateJobordreFormidling', 'DeleteJobordreFormidling'],
];

/** The id that the samples of contact persons have. */
const SAMPLE_PERSON_IDS = ['5d2e8f1a-3c4b-4a6d-9e7f-8a1b2c3d4e5f'];

const PERSONS = [
  [
    'IsValidKontaktperson',
    'CreateKontaktperson',
    'GetKontaktperson',
    'GetKontaktpersoner',
    'UpdateKontaktperson',
  ],
  ['CreateKontaktperson', 'DeleteKontaktperson'],
  [
    'CreateKontaktperson',
    'GetVilkaar',
    'AccepterVilkaar',
    'TilknytKontaktperson',
    'GetLoginTilstand',
    'FjernTilknytning',
  ],
  ['OpretOgTilknyt'],
];

/** The id that the samples of notices have. */
const SAMPLE_NOTICE_IDS = ['5b1f6a2e-8c34-4d7a-9e05-3f6c7d8e9a10'];

const NOTICES = [
  ['IsValidDriftsbesked', 'CreateDriftsbesked', 'GetDriftsbeskeder', 'UpdateDriftsbesked'],
  ['CreateDriftsbesked', 'DeleteDriftsbesked'],
];

/** The id that the samples of requests for access have. */
const SAMPLE_REQUEST_IDS = ['c41d7e2a-5b90-4f38-a6d1-0e9b8c7f6a54'];

const REQUESTS = [
  ['AnmodOmAdgang', 'GetAnmodninger', 'TildelAdgang'],
  ['AnmodOmAdgang', 'AfvisAnmodning'],
];

interface Way {
  readonly autoApprove: 'true' | 'false';
  readonly names: readonly string[];
  /** The gateway gives these, one after the other; without them each gets the sample's of an ad. */
  readonly ids?: readonly string[];
}

const WAYS: readonly Way[] = [
  ...ORDERS.map((names) => ({ autoApprove: 'true' as const, names, ids: SAMPLE_ORDER_IDS })),
  ...PERSONS.map((names) => ({ autoApprove: 'true' as const, names, ids: SAMPLE_PERSON_IDS })),
  ...NOTICES.map((names) => ({ autoApprove: 'true' as const, names, ids: SAMPLE_NOTICE_IDS })),
  { autoApprove: 'true', names: ['TildelRolle', 'GetBrugeradgange', 'FjernRolle'] },
  ...REQUESTS.map((names) => ({ autoApprove: 'true' as const, names, ids: SAMPLE_REQUEST_IDS })),
  { autoApprove: 'true', names: WITH_AUTO_APPROVE },
  { autoApprove: 'true', names: ['CreateJobannonce', 'CloseJobannonce'] },
  { autoApprove: 'true', names: ['CreateJobannonce', 'DeleteJobannonce'] },
  ...AT_THE_DESK.map((names) => ({ autoApprove: 'false' as const, names })),
];

/** In both versions; without EACH=1 in one of them, and the next way in the other. */
const IN_VERSIONS = WAYS.flatMap((way, at) =>
  (at % 2 === 0 ? SOAP_VERSIONS : SOAP_VERSIONS.toReversed()).map((version) => ({ ...way, version })),
);

/** Ads of version 1 are known only where an operator brought them. */
async function loadV1Annonce({ database }: TestApp): Promise<void> {
  await loadV1Annoncer(database.knex, 1);
  await database.knex('v1_jobannonce').update({ annonce_id: SAMPLE_V1_ID });
}

async function sendAsServed({ origin }: TestApp, name: string, version: SoapVersion): Promise<SoapAnswer> {
  const service = services.find(({ operations }) => operations.some((one) => one.name === name));
  if (!service) throw new Error(`no service has ${name}`);
  const served = await fetch(`${origin}${service.path}?sample=${name}&soap=${version.key}`);
  return post(origin, await served.text(), { service, version });
}

describe('samples, sent as they are served', () => {
  it('are each in one of the orders', () => {
    const all = services.flatMap(({ operations }) => operations.map(({ name }) => name));
    expect(WAYS.flatMap(({ names }) => names)).to.include.members(all);
  });

  it('put the first ad of the README on Jobnet at once', async () => {
    const app = await startApp({ clock: () => NOW, env: { AUTO_APPROVE: 'true' } });
    try {
      const message = sampleOf('CreateJobannonce', NOW).replace(/.*PubliceringTidspunkt.*\n/, '');
      const { xml } = await post(app.origin, message);
      expect(xml).to.match(/<Status>\s*<[^>]+>2</);
    } finally {
      await app.stop();
    }
  });

  for (const { version, autoApprove, names, ids = [] } of someOf(IN_VERSIONS, 2))
    it(`are answered 200 in SOAP ${version.key}, AUTO_APPROVE=${autoApprove}: ${names.join(', ')}`, async () => {
      const env = { AUTO_APPROVE: autoApprove };
      const left = [...ids];
      const app = await startApp({ clock: () => NOW, newId: () => left.shift() ?? SAMPLE_ID, env });
      try {
        await loadV1Annonce(app);
        for (const name of names) {
          const { status, xml } = await sendAsServed(app, name, version);
          expect(status, `${name}: ${xml}`).to.equal(200);
        }
      } finally {
        await app.stop();
      }
    });
});
