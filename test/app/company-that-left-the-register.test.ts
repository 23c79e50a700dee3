import { expect } from 'chai';
import {
  jobannonceBehandlingService,
  jobannonceService,
  jobordreService,
  type OperationName,
} from '../../src/contract/index.js';
import type { ServiceContract } from '../../src/xml/schema/schema.js';
import { startApp, type TestApp } from '../support/app.js';
import { CVR_ENV, knowsOnly, withCvr } from '../support/cvr.js';
import { asOrganisation, post, sampleOf, valueOf, withValue } from '../support/soap-client.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');
/** What was kept of the company is too old by then. */
const LATER = new Date('2026-11-25T11:00:00+01:00');
const COMPANY = '97001073';
const UNIT = '1099000364';
/** The ids that the samples name: of an ad, of an order and of a mediation. */
const IDS = [
  'c1d2a7f4-3b58-4e0f-9a6d-5e2b7c8f9012',
  '5b0c8a52-2f4e-4d5a-9c1b-7e6f3a2d1c90',
  '9e1f7d3c-6a2b-4c8d-8f5e-1b2a3c4d5e6f',
];
const OTHER_ID = '00000000-0000-4000-8000-000000000009';

type Service = ServiceContract<OperationName>;
/** What reads comes first, as something closed or deleted is judged by less. */
const reads = (name: string) => /^(Get|Search|IsValid)/.test(name);
const OPERATIONS = [jobannonceBehandlingService, jobannonceService, jobordreService]
  .flatMap((service: Service) => service.operations.map(({ name }) => ({ service, name })))
  .toSorted((one, other) => Number(reads(other.name)) - Number(reads(one.name)));

/** Shown with what is kept, or refused for what the company is now. */
const TOLD: Readonly<Record<string, number>> = {
  GetJobannonce: 0,
  GetJobannoncePubliceret: 130010,
  IsValidJobannonce: 0,
  UpdateJobannonce: 130010,
  GetAfventendeJobannoncer: 0,
  GetJobordre: 0,
  IsValidJobordre: 0,
  GetJobordrerForVirksomhed: 0,
  GetFormidlingslog: 0,
  GetJobordreFormidlinger: 0,
  UpdateJobordre: 140041,
  CreateJobordreFormidling: 140041,
};

const anonymous = (xml: string) =>
  xml
    .replace(/\s*<job:PubliceringTidspunkt>[^<]*<[^>]*>/, '')
    .replace(/(<job:AnonymArbejdsgiver>)false/, '$1true')
    .replace(
      /(<\/job:AnonymArbejdsgiver>)/,
      '$1<job:OrganisationTypeId>8</job:OrganisationTypeId><job:AnsvarligMyndighedskode>461</job:AnsvarligMyndighedskode>',
    );

describe('an anonymous ad and an order whose company is in the register no more', () => {
  withCvr();
  let app: TestApp;
  let now: Date;
  let ids: string[];
  beforeEach(async () => {
    now = NOW;
    ids = [...IDS];
    app = await startApp({ clock: () => now, env: CVR_ENV, newId: () => ids.shift() ?? OTHER_ID });
  });
  afterEach(() => app.stop());

  const send = async (service: Service, name: string, change = (message: string) => message) => {
    const ofCompany = withValue(sampleOf(name, now, service), 'CVRnumberIdentifier', COMPANY);
    const message = change(withValue(ofCompany, 'ProductionUnitIdentifier', UNIT));
    const isDesk = service === jobannonceBehandlingService;
    const { xml } = await post(app.origin, isDesk ? asOrganisation(message, 1, '1') : message, { service });
    return Number(valueOf(xml, 'ErrorCode') ?? 0);
  };

  it('can be read but for what only the register can say, and no operation fails inside', async () => {
    knowsOnly(COMPANY);
    expect(await send(jobannonceService, 'CreateJobannonce', anonymous)).to.equal(0);
    expect(await send(jobannonceService, 'GetJobannoncePubliceret')).to.equal(0);
    expect(await send(jobordreService, 'CreateJobordre')).to.equal(0);
    expect(await send(jobordreService, 'CreateJobordreFormidling')).to.equal(0);
    expect(ids).to.deep.equal([]);
    knowsOnly(undefined);
    now = LATER;
    expect(await send(jobannonceBehandlingService, 'PaabegyndBehandling')).to.equal(0);
    expect(await send(jobannonceBehandlingService, 'GodkendJobannonce')).to.equal(130308);
    const told = new Map<string, number>();
    for (const { service, name } of OPERATIONS) told.set(name, await send(service, name));
    expect(Object.fromEntries(told)).to.include(TOLD);
    expect([...told].filter(([, code]) => code === 1011)).to.deep.equal([]);
  });
});
