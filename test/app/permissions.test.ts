import { expect } from 'chai';
import { services } from '../../src/contract/index.js';
import { permissions, type Role } from '../../src/security/permissions.js';
import { kode } from '../../src/services/codelists/kodelister.js';
import { startApp, type TestApp } from '../support/app.js';
import { asOrganisation, post, sampleOf, valueOf } from '../support/soap-client.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');
const CALLERS: Readonly<Record<Role, string>> = {
  AKasse: '06',
  Jobcenter: '461',
  STAR: '1',
  Leverandoer: '12345674',
};

/** contract.md section 7, written a second time on purpose: the rows with a "no". */
const DESK = [
  'GetAfventendeJobannoncer',
  'PaabegyndBehandling',
  'ParkerJobannonce',
  'FrigivJobannonce',
  'GodkendJobannonce',
  'AfvisJobannonce',
];
const FORBIDDEN: readonly (readonly [string, Role])[] = [
  ...DESK.flatMap((name) =>
    (['AKasse', 'Jobcenter', 'Leverandoer'] as const).map((role) => [name, role] as const),
  ),
  ['GetVirksomhedLogin', 'Leverandoer'],
  ['GetVirksomhedLogins', 'Leverandoer'],
  ['SetVirksomhedLogin', 'AKasse'],
  ['SetVirksomhedLogin', 'Jobcenter'],
  ['SetVirksomhedLogin', 'Leverandoer'],
];

describe('permissions', () => {
  let app: TestApp;
  before(async () => {
    app = await startApp({ clock: () => NOW });
  });
  after(() => app.stop());

  it('has a row for every operation of the contract and for nothing else', () => {
    const operations = services.flatMap((service) => service.operations.map(({ name }) => name));
    expect(Object.keys(permissions)).to.have.members(operations);
  });

  for (const service of services) {
    for (const { name } of service.operations) {
      for (const [role, code] of Object.entries(CALLERS) as [Role, string][]) {
        const forbidden = FORBIDDEN.some(([operation, who]) => operation === name && who === role);
        it(`${name} is ${forbidden ? 'closed' : 'open'} to ${role}`, async () => {
          const type = kode('OrganisationType', role);
          const message = asOrganisation(sampleOf(name, NOW, service), type, code);
          const { xml } = await post(app.origin, message, { service });
          expect(valueOf(xml, 'ErrorCode') === '1013').to.equal(forbidden);
        });
      }
    }
  }

  it('lets a vendor create ads for a company it holds a mandate for, and for no other', async () => {
    const partners = await import('../../demo/partnere.json', { with: { type: 'json' } });
    const vendor = partners.default.find(({ mandater }) => mandater.includes('12345674'));
    const other = partners.default.find(({ organisationTypeId, mandater }) => {
      return organisationTypeId === vendor?.organisationTypeId && !mandater.includes('12345674');
    });
    const create = (code: string) =>
      post(app.origin, asOrganisation(sampleOf('CreateJobannonce', NOW), 10, code));
    expect((await create(vendor!.organisationCode)).status).to.equal(200);
    expect(valueOf((await create(other!.organisationCode)).xml, 'ErrorCode')).to.equal('4575');
  });

  it('answers an ad of another organisation exactly as one that does not exist, but shows it to STAR', async () => {
    const created = await post(app.origin, sampleOf('CreateJobannonce', NOW));
    const id = valueOf(created.xml, 'JobannonceIdentifier')!;
    const get = (guid: string, type: number, code: string) => {
      const message = asOrganisation(sampleOf('GetJobannonce', NOW), type, code);
      return post(app.origin, message.replace(/(JobannonceIdentifier>)[^<]+/, `$1${guid}`));
    };
    const foreign = await get(id, 8, '630');
    const unknown = await get('aaaaaaaa-0000-4000-8000-000000000000', 8, '630');
    const same = (xml: string, guid: string) =>
      xml.replaceAll(guid, 'X').replaceAll(/ServiceRequestLogReferenceIdentifier([^>]*)>[^<]+/g, '');
    expect(same(foreign.xml, id)).to.equal(same(unknown.xml, 'aaaaaaaa-0000-4000-8000-000000000000'));
    expect((await get(id, 1, '1')).status).to.equal(200);
    expect((await get(id, 8, '461')).status).to.equal(200);
  });
});
