import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { services } from '../../src/contract/index.js';
import { operations, type PersonRole, type Role } from '../../src/operations/table.js';
import { kode } from '../../src/codelists/code-lists.js';
import { certificateOf } from '../../src/systems/certificate.js';
import { systemAdministrationOn } from '../../src/systems/administration-store.js';
import { systemRegistryOn } from '../../src/systems/registry-store.js';
import type { SystemRegistry } from '../../src/systems/registry-port.js';
import { permissionsFile, permissionsMarkdown } from '../../tools/permissions.js';
import { throwawaySigner } from '../soap/wss/certificates.js';
import { startApp, type TestApp } from '../support/app.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { someOf } from '../support/each.js';
import { asOrganisation, post, sampleOf, valueOf } from '../support/soap-client.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');

/** The rows of contract.md section 7 with a "no", written a second time on purpose. */
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
  ...['CreateDriftsbesked', 'IsValidDriftsbesked', 'UpdateDriftsbesked', 'DeleteDriftsbesked'].flatMap(
    (name) => (['AKasse', 'Jobcenter', 'Leverandoer'] as const).map((role) => [name, role] as const),
  ),
  ['GetVirksomhedLogin', 'Leverandoer'],
  ['GetVirksomhedLogins', 'Leverandoer'],
  ['SetVirksomhedLogin', 'AKasse'],
  ['SetVirksomhedLogin', 'Jobcenter'],
  ['SetVirksomhedLogin', 'Leverandoer'],
  ...['CreateKontaktperson', 'IsValidKontaktperson', 'UpdateKontaktperson', 'DeleteKontaktperson'].flatMap(
    (name) => (['AKasse', 'Jobcenter'] as const).map((role) => [name, role] as const),
  ),
  ...[
    'GetLoginTilstand',
    'TilknytKontaktperson',
    'OpretOgTilknyt',
    'FjernTilknytning',
    'AccepterVilkaar',
    'AnmodOmAdgang',
    'GetAnmodninger',
    'TildelAdgang',
    'AfvisAnmodning',
  ].flatMap((name) => (['AKasse', 'Jobcenter', 'Leverandoer'] as const).map((role) => [name, role] as const)),
  ...['GetBrugeradgange', 'TildelRolle', 'FjernRolle'].map((name) => [name, 'Leverandoer'] as const),
  ['GetJobordrerPaaTypeOgStatus', 'Leverandoer'],
  ['GetJobordrehaendelser', 'Leverandoer'],
  ['SetTovholder', 'AKasse'],
  ['SetTovholder', 'STAR'],
  ['SetTovholder', 'Leverandoer'],
  ['CreateJobordreFormidling', 'STAR'],
  ['CreateJobordreFormidling', 'Leverandoer'],
  ['UpdateJobordreFormidling', 'STAR'],
  ['DeleteJobordreFormidling', 'STAR'],
  ['DeleteJobordreFormidling', 'Leverandoer'],
];

/**
 * Operations whose message names the company whose mandate is needed. The others name an ad or an
 * order, and find none.
 */
const NAMES_COMPANY = [
  'CreateJobannonce',
  'IsValidJobannonce',
  'GetVirksomhedsadgang',
  'CreateJobordre',
  'IsValidJobordre',
  'GetJobordrerForVirksomhed',
  'GetVirksomhedJobcenterTilknytning',
  'CreateKontaktperson',
  'IsValidKontaktperson',
  'GetKontaktpersoner',
];

/** What one does in the name of a company, and what is for persons with a role of its own. */
const IN_COMPANYS_NAME = [
  ...['Create', 'Update', 'Close', 'Delete', 'IsValid'].map((verb) => `${verb}Jobannonce`),
  ...['CreateJobordre', 'IsValidJobordre', 'UpdateJobordre', 'SetJobordreStatus'],
  ...['Create', 'IsValid', 'Update', 'Delete'].map((verb) => `${verb}Kontaktperson`),
];
const FOR_PERSONS: Readonly<Record<string, readonly PersonRole[]>> = {
  GetBrugeradgange: ['Landssupporten', 'LBA'],
  TildelRolle: ['Landssupporten'],
  FjernRolle: ['Landssupporten'],
  GetAnmodninger: ['VirksomhedLBA'],
  TildelAdgang: ['VirksomhedLBA'],
  AfvisAnmodning: ['VirksomhedLBA'],
};

/**
 * A kind of caller: what it sends in place of the sample, and the fault that the headers alone earn
 * it.
 */
interface Kind {
  readonly name: string;
  readonly message: (sample: string) => string;
  /** When it is absent, the operation decides. */
  readonly fault?: number;
  readonly role?: Role;
  /** Is a system proven to have sent it? Otherwise the sandbox takes the header at its word. */
  readonly proven?: true;
  readonly withoutMandate?: true;
  /** A person who has these roles; undefined: a system. */
  readonly person?: readonly PersonRole[];
  /** Is the person employed by a job centre or an a-kasse, or does it act for one? */
  readonly isEmployee?: true;
}

const as = (role: Role, code: string) => (sample: string) =>
  asUser(asOrganisation(sample, kode('OrganisationType', role), code), 3, 'fagsystem');

/** A user of demo/brugere.json, or one that is in no register. */
const person =
  (role: Role, code: string, user: string, type = 2) =>
  (sample: string) =>
    asUser(as(role, code)(sample), type, user);

const asUser = (sample: string, type: number, user: string) =>
  withCode(USER_TYPE, `${type}`)(sample).replace(/(<rus:UserIdentifier>)[^<]*/, `$1${user}`);

const ACTIVE = /<aoh:ActiveOrganisationHeader>[\s\S]*<\/aoh:ActiveOrganisationHeader>/;
const METADATA = /<rumh:RequestUserMetadataHeader>[\s\S]*<\/rumh:RequestUserMetadataHeader>/;
const ACTIVE_TYPE = /(<aoh:OrganisationTypeIdentifier>)\d+/;
const USERS_TYPE = /(<ros:OrganisationTypeIdentifier>\s*<clb:CodeListItemIdentifier>)\d+/;
const USER_TYPE = /(<rut:RequestUserTypeIdentifier>\s*<clb:CodeListItemIdentifier>)\d+/;

const without = (header: RegExp) => (sample: string) => sample.replace(header, '');
const twice = (header: RegExp) => (sample: string) => sample.replace(header, '$&$&');
const withCode = (place: RegExp, value: string) => (sample: string) => sample.replace(place, `$1${value}`);

const kinds: readonly Kind[] = [
  { name: 'an a-kasse', message: as('AKasse', '28'), role: 'AKasse' },
  { name: 'a jobcentre', message: as('Jobcenter', '461'), role: 'Jobcenter' },
  { name: 'STAR', message: as('STAR', '1'), role: 'STAR' },
  { name: 'a vendor with the mandate', message: as('Leverandoer', '97007659'), role: 'Leverandoer' },
  { name: "a company's own system", message: as('Leverandoer', '12345674'), role: 'Leverandoer' },
  {
    name: 'a vendor without the mandate',
    message: as('Leverandoer', '97007918'),
    role: 'Leverandoer',
    withoutMandate: true,
  },
  { name: 'a proven system for its a-kasse', message: as('AKasse', '28'), role: 'AKasse', proven: true },
  {
    name: 'a proven system for its jobcentre',
    message: as('Jobcenter', '461'),
    role: 'Jobcenter',
    proven: true,
  },
  {
    name: 'a proven system for another jobcentre',
    message: as('Jobcenter', '101'),
    fault: 4575,
    proven: true,
  },
  {
    name: 'a proven system for the code of another type',
    message: as('AKasse', '461'),
    fault: 4575,
    proven: true,
  },
  { name: 'a proven system for STAR', message: as('STAR', '1'), fault: 4575, proven: true },
  {
    name: 'a person of a jobcentre with the role',
    message: person('Jobcenter', '461', 'mia461'),
    role: 'Jobcenter',
    person: ['Virksomhedsbruger'],
    isEmployee: true,
  },
  {
    name: 'a person of a jobcentre without it',
    message: person('Jobcenter', '461', 'lis461'),
    role: 'Jobcenter',
    person: [],
    isEmployee: true,
  },
  {
    name: 'a person of a jobcentre without it, by a proven system',
    message: person('Jobcenter', '461', 'lis461'),
    role: 'Jobcenter',
    person: [],
    isEmployee: true,
    proven: true,
  },
  {
    name: 'a person of a jobcentre who is no user',
    message: person('Jobcenter', '461', 'ukendt'),
    role: 'Jobcenter',
    person: [],
    isEmployee: true,
  },
  {
    name: 'a user of a jobcentre who says to be of an a-kasse',
    message: person('AKasse', '28', 'mia461'),
    role: 'AKasse',
    person: [],
    isEmployee: true,
  },
  {
    name: 'a citizen for a jobcentre',
    message: person('Jobcenter', '461', 'fagsystem', 1),
    role: 'Jobcenter',
    person: [],
    isEmployee: true,
  },
  {
    name: 'an LBA of a jobcentre',
    message: person('Jobcenter', '461', 'lba461'),
    role: 'Jobcenter',
    person: ['LBA'],
    isEmployee: true,
  },
  {
    name: 'a person of an a-kasse without the role',
    message: person('AKasse', '28', 'ann28'),
    role: 'AKasse',
    person: [],
    isEmployee: true,
  },
  {
    name: 'an LBA of an a-kasse',
    message: person('AKasse', '28', 'lba28'),
    role: 'AKasse',
    person: ['LBA'],
    isEmployee: true,
  },
  {
    name: "a person of a jobcentre in a company's own system",
    message: (sample) =>
      withCode(
        ACTIVE_TYPE,
        '10',
      )(person('Jobcenter', '461', 'lis461')(sample)).replace(
        /(<aoh:OrganisationCode>)461/,
        (_, tag: string) => `${tag}12345674`,
      ),
    role: 'Leverandoer',
    person: [],
    isEmployee: true,
  },
  { name: 'Landssupporten', message: person('STAR', '1', 'sup1'), role: 'STAR', person: ['Landssupporten'] },
  {
    name: 'an LBA of the organisation Virksomhed',
    message: person('STAR', '1', 'lbavirk1'),
    role: 'STAR',
    person: ['VirksomhedLBA'],
  },
  {
    name: 'a system that names an LBA of the organisation Virksomhed',
    message: person('STAR', '1', 'lbavirk1', 3),
    role: 'STAR',
  },
  { name: 'a person of STAR', message: person('STAR', '1', 'star1'), role: 'STAR', person: [] },
  {
    name: 'a person of a company',
    message: person('Leverandoer', '12345674', 'ukendt'),
    role: 'Leverandoer',
    person: [],
  },
  { name: 'an unknown organisation type', message: withCode(ACTIVE_TYPE, '99'), fault: 4413 },
  { name: 'an unknown type, proven', message: withCode(ACTIVE_TYPE, '99'), fault: 4413, proven: true },
  { name: 'an unknown organisation type of the user', message: withCode(USERS_TYPE, '99'), fault: 8173 },
  { name: 'an unknown user type', message: withCode(USER_TYPE, '99'), fault: 8174 },
  { name: 'no ActiveOrganisationHeader', message: without(ACTIVE), fault: 8232 },
  { name: 'no ActiveOrganisationHeader, proven', message: without(ACTIVE), fault: 8232, proven: true },
  { name: 'an unreadable ActiveOrganisationHeader', message: withCode(ACTIVE_TYPE, 'otte'), fault: 8234 },
  { name: 'two ActiveOrganisationHeaders', message: twice(ACTIVE), fault: 8234 },
  { name: 'no RequestUserMetadataHeader', message: without(METADATA), fault: 8233 },
  { name: 'an unreadable RequestUserMetadataHeader', message: withCode(USER_TYPE, 'tre'), fault: 8235 },
  { name: 'two RequestUserMetadataHeaders', message: twice(METADATA), fault: 8235 },
];

/** @returns the fault that the table asks for whatever the body says, if any */
function refusalOf(operation: string, kind: Kind): number | undefined {
  const { fault, role, person: roles, isEmployee } = kind;
  if (fault !== undefined) return fault;
  if (FORBIDDEN.some(([name, who]) => name === operation && who === role)) return 1013;
  const needed = FOR_PERSONS[operation];
  if (needed && !roles?.some((one) => needed.includes(one))) return 4575;
  const isRefused = isEmployee && !roles?.includes('Virksomhedsbruger');
  return isRefused && IN_COMPANYS_NAME.includes(operation) ? 150610 : undefined;
}

/** Is it the code of a fault that says who may not? */
const isRefusal = (code: number | undefined) =>
  code !== undefined &&
  ([1012, 1013, 1101, 4413, 4575, 150610].includes(code) || (code >= 8000 && code < 9000));

/** @returns the message with an element in its body that no schema knows */
function withBrokenBody(message: string): string {
  const unknown = '<uventet xmlns="urn:uventet"/>';
  const end = message.lastIndexOf('</soap:Body>');
  const before = message.slice(0, end).trimEnd();
  const at = before.lastIndexOf('<');
  const last = before.slice(at);
  const [, emptyElement] = /^<([\w:]+)[^<>]*\/>$/.exec(last) ?? [];
  const broken =
    emptyElement === undefined
      ? `${before.slice(0, at)}${unknown}${last}`
      : `${before.slice(0, -'/>'.length)}>${unknown}</${emptyElement}>`;
  return broken + message.slice(end);
}

describe('permissions', () => {
  let database: TestDatabase;
  let app: TestApp;
  before(async () => {
    database = await freshDatabase();
    // The registry is the real one. Only the proof is a header field here; other tests are about
    // it.
    const registry: SystemRegistry = systemRegistryOn(database.knex, () => NOW);
    app = await startApp({
      database,
      clock: () => NOW,
      identify: async (http, _message, { headers }) => {
        const reference = http.headers['x-proven'];
        const found = reference === undefined ? undefined : await registry.findCertificate(reference);
        return found ? { headers, identity: found } : { headers };
      },
    });
    const organisations = [
      { organisationTypeId: kode('OrganisationType', 'AKasse'), organisationCode: '28' },
      { organisationTypeId: kode('OrganisationType', 'Jobcenter'), organisationCode: '461' },
    ];
    const certificate = certificateOf((await throwawaySigner('P-256')).certificate);
    const remark = { at: NOW, by: 'test', reason: 'test' };
    const ny = { name: 'Faelles fagsystem', organisations, mandates: [], limits: {} };
    await systemAdministrationOn(database.knex).add(ny, certificate, remark);
    [proof] = certificate.keys;
  });
  after(async () => {
    await app.stop();
    await database.drop();
  });
  let proof: string | undefined;

  it('has a row for every operation of the contract and for nothing else', () => {
    const names = services.flatMap((service) => service.operations.map(({ name }) => name));
    expect(Object.keys(operations)).to.have.members(names);
  });

  it('stand in docs/permissions.md as the table has them (else: npm run permissions)', () => {
    expect(readFileSync(permissionsFile, 'utf8')).to.equal(permissionsMarkdown());
  });

  /** Each kind is tried with each operation, or without EACH=1 with one in four of them. */
  const PAIRS = services.flatMap(({ operations: all }) =>
    all.flatMap(({ name }) => kinds.map((kind) => ({ name, kind }))),
  );
  const CHOSEN = someOf(PAIRS, 4);
  const kindsFor = (operation: string) =>
    CHOSEN.filter(({ name }) => name === operation).map(({ kind }) => kind);

  for (const service of services)
    for (const { name } of service.operations)
      it(`of ${name} are kept for ${kindsFor(name).length} kinds of caller, before the body is looked at`, async () => {
        const sample = sampleOf(name, NOW, service);
        const wrong: string[] = [];
        for (const kind of kindsFor(name)) {
          const message = kind.message(sample);
          const headers = kind.proven && proof !== undefined ? { 'x-proven': proof } : {};
          const codeOf = async (xml: string) => {
            const answer = await post(app.origin, xml, { service, headers });
            const code = valueOf(answer.xml, 'ErrorCode');
            return code === undefined ? undefined : Number(code);
          };
          const refusal = refusalOf(name, kind);
          const [code, broken] = [await codeOf(message), await codeOf(withBrokenBody(message))];
          const mandate = kind.withoutMandate && NAMES_COMPANY.includes(name) ? 4575 : undefined;
          const isRight = (refusal ?? mandate) ? code === (refusal ?? mandate) : !isRefusal(code);
          if (!isRight)
            wrong.push(`${kind.name}: ${code ?? 'answered'}, not ${refusal ?? mandate ?? 'let in'}`);
          if (broken !== (refusal ?? 1014))
            wrong.push(`${kind.name}, body broken: ${broken ?? 'answered'}, not ${refusal ?? 1014}`);
        }
        expect(wrong).to.deep.equal([]);
      });

  it('tell a proven system where its header is wrong and what it may act for, and nothing of others', async () => {
    const message = as('Jobcenter', '101')(sampleOf('GetJobannonce', NOW));
    const { xml } = await post(app.origin, message, { headers: { 'x-proven': proof! } });
    expect(valueOf(xml, 'Sti')).to.equal('/soap:Envelope/soap:Header/aoh:ActiveOrganisationHeader');
    expect(valueOf(xml, 'Linje')).to.equal(
      String(message.slice(0, message.indexOf('<aoh:ActiveOrganisationHeader')).split('\n').length),
    );
    expect(valueOf(xml, 'Vaerdi')).to.equal('8/101');
    expect(valueOf(xml, 'Forventet')).to.equal('2/28, 8/461');
    expect(xml).to.not.match(/Fagsystem/i);
  });

  it('end with the next message when the operator takes the organisation away', async () => {
    const store = systemAdministrationOn(database.knex);
    const remark = { at: NOW, by: 'test', reason: 'test' };
    const organisation = { organisationTypeId: 2, organisationCode: '7' };
    const asked = async () => {
      const message = asOrganisation(sampleOf('SearchJobannonce', NOW), 2, '7');
      return valueOf((await post(app.origin, message, { headers: { 'x-proven': proof! } })).xml, 'ErrorCode');
    };
    expect(await asked()).to.equal('4575');
    await store.addOrganisation('Faelles fagsystem', organisation, remark);
    expect(await asked()).to.equal(undefined);
    await store.removeOrganisation('Faelles fagsystem', organisation, remark);
    expect(await asked()).to.equal('4575');
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
