import { request as rawRequest } from 'node:http';
import { expect } from 'chai';
import { jobannonceService, services } from '../../src/contract/index.js';
import { SOAP_11, SOAP_12 } from '../../src/soap/message/version.js';
import { purge } from '../../src/services/v1/purge-store.js';
import type { ServiceContract } from '../../src/xml/schema/schema.js';
import { startApp, type TestApp } from '../support/app.js';
import { freshDatabase } from '../support/database.js';
import { asOrganisation, post, sampleOf, valueOf, withValue } from '../support/soap-client.js';
import { CUT_OVER, loadV1Annoncer } from '../support/v1-annoncer.js';
import { validateResponse } from '../support/validate-response.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');
const V1 = '/virksomhedsindsats/1/JobannonceService';
const V2 = jobannonceService.path;
const OLD = 'http://jobnet.af.dk/JobAdService';

/** The purge is run once, by the first start. */
describe('v1 ads that come after the purge', () => {
  const warned = ({ lines }: TestApp) => lines.filter((line) => line.includes('npx jobnet v1 purge'));

  it('are told at the next start, until the operator purges them', async () => {
    const database = await freshDatabase();
    const start = async (cutOver = '2024-12-06T00:00:00+01:00') => {
      const app = await startApp({ clock: () => NOW, database, env: { CUT_OVER: cutOver } });
      await app.stop();
      return warned(app);
    };
    try {
      expect(await start()).to.deep.equal([]);
      await loadV1Annoncer(database.knex);
      const [line] = await start();
      expect(JSON.parse(line ?? '')).to.include({ level: 'warn', count: 10 });
      expect(await start('2024-08-01T00:00:00+02:00')).to.deep.equal([]);
      await purge(database.knex, { cutOver: CUT_OVER, clock: () => NOW });
      expect(await start()).to.deep.equal([]);
    } finally {
      await database.drop();
    }
  });
});

/** The fixtures show each case. Here is what an operator and an attacker see of it. */
describe('version 1 is refused', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await startApp({ clock: () => NOW });
  });
  afterEach(() => app.stop());

  const send = async (path: string, body: string | Uint8Array<ArrayBuffer>, init: RequestInit = {}) => {
    const answer = await fetch(app.origin + path, {
      method: 'POST',
      headers: { 'content-type': 'text/xml; charset=utf-8' },
      ...init,
      body,
    });
    return { status: answer.status, headers: answer.headers, xml: await answer.text() };
  };
  const codeOf = ({ xml }: { xml: string }) => valueOf(xml, 'ErrorCode');
  const expectPointer = (headers: Headers) => {
    expect(headers.get('deprecation')).to.equal('@1728338400');
    expect(headers.get('sunset')).to.equal('Thu, 05 Dec 2024 23:00:00 GMT');
    expect(headers.get('link')).to.equal(`<${app.origin}${V2}>; rel="successor-version"`);
  };
  const envelope = (body: string, header = '', namespace = SOAP_11.namespace) =>
    `<s:Envelope xmlns:s="${namespace}"><s:Header>${header}</s:Header><s:Body>${body}</s:Body></s:Envelope>`;
  const addJob = `<AddJobRequest xmlns="${OLD}"><JobAd/></AddJobRequest>`;

  it('at its address whatever the method, the type and the bytes, in the SOAP version that was spoken', async () => {
    const sample = sampleOf('CreateJobannonce', NOW);
    for (const [name, body, init] of [
      ['a valid message of version 2', sample, {}],
      ['nothing', '', {}],
      ['no XML', 'AnnonceId=123', { headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
      ['deep', '<a>'.repeat(5000), {}],
      ['an entity bomb', '<!DOCTYPE a [<!ENTITY b "cc"><!ENTITY d "&b;&b;">]><a>&d;</a>', {}],
      ['wrong bytes', new Uint8Array([0x3c, 0xff, 0xfe, 0x00]), {}],
      ['PUT', addJob, { method: 'PUT' }],
      ['PATCH', addJob, { method: 'PATCH' }],
      ['DELETE', addJob, { method: 'DELETE' }],
    ] as const) {
      const answer = await send(V1, body, init);
      expect([answer.status, codeOf(answer)], name).to.deep.equal([500, '139001']);
      validateResponse(answer.xml);
      expectPointer(answer.headers);
    }
    const type = { headers: { 'content-type': SOAP_12.mediaType } };
    for (const body of [envelope(addJob, '', SOAP_12.namespace), 'no XML']) {
      const answer = await send(V1, body, type);
      expect([answer.status, codeOf(answer)]).to.deep.equal([400, '139001']);
      expect(answer.xml).to.include(SOAP_12.namespace);
    }
  });

  it('within the limits of HTTP, which are told as everywhere, with the pointer', async () => {
    const large = await send(V1, 'a'.repeat(2 * 1024 * 1024 + 1));
    expect([large.status, codeOf(large)]).to.deep.equal([413, '139132']);
    expectPointer(large.headers);
    const packed = await send(V1, 'no gzip', {
      headers: { 'content-type': 'text/xml', 'content-encoding': 'gzip' },
    });
    expect([packed.status, codeOf(packed)]).to.deep.equal([400, '139133']);
    expectPointer(packed.headers);
  });

  const ASTRAY = ['/JobAdService', '/', '/virksomhedsindsats/1/JobAdService', `${V2}/`];

  it('in the namespace of JobAdService at every address, used or not, before what a readable message has wrong', async () => {
    for (const path of [V2, '/virksomhedsindsats/1/VirksomhedsLoginService', ...ASTRAY]) {
      for (const body of [addJob, addJob + addJob, `<other/>${addJob}`]) {
        const answer = await send(path, envelope(body), {
          headers: { 'content-type': 'text/xml', soapaction: 'x' },
        });
        expect([answer.status, codeOf(answer)]).to.deep.equal([500, '139001']);
        expectPointer(answer.headers);
      }
    }
    const mixed = await send(V2, envelope(addJob, '', SOAP_12.namespace));
    expect([mixed.status, codeOf(mixed)]).to.deep.equal([400, '139001']);
    for (const path of [V2, '/JobAdService']) {
      const spoken = await send(path, envelope(addJob, '', SOAP_12.namespace), {
        headers: { 'content-type': SOAP_12.mediaType },
      });
      expect([spoken.status, codeOf(spoken)], path).to.deep.equal([400, '139001']);
      expect(spoken.xml).to.include(`="${SOAP_12.namespace}"`);
    }
    const near = await send(V2, envelope(addJob.replace(OLD, `${OLD}s`)));
    expect(codeOf(near)).to.equal('139114');
    expect(near.headers.get('deprecation')).to.equal(null);
  });

  it('at an address that is none only for messages of JobAdService that can be read', async () => {
    const deep = `<AddJobRequest xmlns="${OLD}">${'<a>'.repeat(500)}${'</a>'.repeat(500)}</AddJobRequest>`;
    const large = `<AddJobRequest xmlns="${OLD}">${'a'.repeat(2 * 1024 * 1024)}</AddJobRequest>`;
    for (const [name, body, init] of [
      ['version 2', sampleOf('CreateJobannonce', NOW), {}],
      ['no XML', 'AnnonceId=123', {}],
      ['DOCTYPE', `<!DOCTYPE a>${envelope(addJob)}`, {}],
      ['deep', envelope(deep), {}],
      ['large', envelope(large), {}],
      ['no envelope', addJob, {}],
      ['PUT', envelope(addJob), { method: 'PUT' }],
      ['no SOAP type', envelope(addJob), { headers: { 'content-type': 'application/json' } }],
      ['no gzip', envelope(addJob), { headers: { 'content-type': 'text/xml', 'content-encoding': 'gzip' } }],
    ] as const) {
      const answer = await send('/JobAdService', body, init);
      expect([answer.status, codeOf(answer)], name).to.deep.equal([404, '139136']);
      expect(answer.headers.get('deprecation'), name).to.equal(null);
    }
    expect((await fetch(`${app.origin}/JobAdService?wsdl`)).status).to.equal(404);
  });

  it('says which message it refuses, where that has one id', async () => {
    const id = '<a:MessageID xmlns:a="http://www.w3.org/2005/08/addressing">urn:uuid:1</a:MessageID>';
    const elsewhere = id.replace('<a:MessageID', `<a:MessageID s:actor="urn:another"`);
    for (const path of [V1, V2, '/JobAdService']) {
      const { xml } = await send(path, envelope(addJob, id));
      expect(valueOf(xml, 'RelatesTo'), path).to.equal('urn:uuid:1');
      expect(valueOf(xml, 'Action'), path).to.equal('http://www.w3.org/2005/08/addressing/soap/fault');
      validateResponse(xml);
      for (const header of ['', id + id, elsewhere])
        expect((await send(path, envelope(addJob, header))).xml, path).to.not.include('RelatesTo');
    }
  });

  it('is not what a message of JobAdService is told that cannot be read, at an address in use', async () => {
    for (const [code, body] of [
      ['139101', `<!DOCTYPE a>${envelope(addJob)}`],
      ['139102', `<?jobag x?>${envelope(addJob)}`],
      ['139103', envelope(addJob.replace('<JobAd/>', '<a/>'.repeat(20_001)))],
    ] as const) {
      expect(codeOf(await send(V2, body))).to.equal(code);
    }
  });

  it('with 410 and a pointer in the place of its WSDL', async () => {
    for (const query of ['', '?wsdl', '?xsd=JobannonceService.xsd', '?sample=CreateJobannonce']) {
      const answer = await fetch(app.origin + V1 + query);
      expect(answer.status).to.equal(410);
      expectPointer(answer.headers);
      expect(await answer.text())
        .to.include(`${app.origin}${V2}?wsdl`)
        .and.not.include('<');
    }
    expect((await fetch(app.origin + V1, { method: 'HEAD' })).status).to.equal(410);
  });

  it('in the words of its public address', async () => {
    const other = await startApp({ clock: () => NOW, env: { PUBLIC_URL: 'https://gateway.example' } });
    try {
      const answer = await fetch(`${other.origin}${V1}`, { method: 'POST', body: 'x' });
      expect(answer.headers.get('link')).to.match(/^<https:\/\/gateway\.example\/virksomhedsindsats\/2\//);
      expect(await answer.text()).to.include(`: https://gateway.example${V2}</Tekst>`);
    } finally {
      await other.stop();
    }
  });

  it('with the whole address of version 2, however long the host name is', async () => {
    const host = `${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.example`;
    const xml = await new Promise<string>((resolve, reject) => {
      const options = { method: 'POST', path: V1, headers: { host, 'content-type': 'text/xml' } };
      const sent = rawRequest(app.origin, options, (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (part: string) => (text += part));
        answer.on('end', () => {
          resolve(text);
        });
      });
      sent.on('error', reject).end('x');
    });
    expect(valueOf(xml, 'Tekst')).to.include(`http://${host}${V2}`);
  });

  it('takes its dates from CUT_OVER', async () => {
    const env = { CUT_OVER: '2024-09-01T00:00:00+02:00' };
    const other = await startApp({ clock: () => NOW, env });
    try {
      const { headers } = await fetch(`${other.origin}${V1}`);
      expect(headers.get('sunset')).to.equal('Sat, 31 Aug 2024 22:00:00 GMT');
      // It was never deprecated after it ended (RFC 8594).
      expect(headers.get('deprecation')).to.equal('@1725141600');
    } finally {
      await other.stop();
    }
  });

  describe('and counted', () => {
    const counts = async () => {
      const text = await (await fetch(`${app.origin}/metrics`)).text();
      return text.split('\n').filter((line) => line.startsWith('gateway_retired_calls_total{'));
    };
    const organisation = (type: string, code: string) =>
      `<a:ActiveOrganisationHeader xmlns:a="urn:any"><OrganisationTypeIdentifier>${type}</OrganisationTypeIdentifier>` +
      `<b><OrganisationCode>${code}</OrganisationCode></b></a:ActiveOrganisationHeader>`;

    it('by the organisation the message names, wherever in its header', async () => {
      await send(V1, asOrganisation(sampleOf('GetJobannonce', NOW), 8, '461'));
      await send(V2, envelope(addJob, organisation(' 8 ', '461')));
      await send(V2, envelope(addJob, organisation('10', '97007659')));
      await send(V1, 'no XML');
      await send(V2, envelope(addJob));
      expect(await counts()).to.have.members([
        'gateway_retired_calls_total{organisation_type="Jobcenter",organisation="461"} 2',
        'gateway_retired_calls_total{organisation_type="Leverandoer",organisation="97007659"} 1',
        'gateway_retired_calls_total{organisation_type="unknown",organisation="unknown"} 1',
        'gateway_retired_calls_total{organisation_type="jobadservice",organisation="jobadservice"} 1',
      ]);
      const text = await (await fetch(`${app.origin}/metrics`)).text();
      expect(text).to.match(
        /gateway_requests_total\{service="JobannonceService\.v1",operation="other",status="500"\} 2/,
      );
      expect(text).to.match(/gateway_faults_total\{code="139001"\} 5/);
    });

    it('with as many labels as the registry has organisations, whatever callers say', async () => {
      for (let i = 0; i < 50; i += 1) {
        await send(V2, envelope(addJob, organisation(String(i), String(90_000_000 + i))));
        await send(V2, envelope(addJob, organisation('8"} 1', `x${i}`)));
      }
      const labels = (await counts()).map((line) => /\{(.*)\}/.exec(line)?.[1]);
      expect(labels).to.have.members([
        'organisation_type="jobadservice",organisation="jobadservice"',
        'organisation_type="other",organisation="other"',
        'organisation_type="STAR",organisation="other"',
        'organisation_type="AKasse",organisation="other"',
        'organisation_type="Jobcenter",organisation="other"',
        'organisation_type="Leverandoer",organisation="other"',
      ]);
    });

    it('and told in the log: who, and no more of the message than its name', async () => {
      const secret = 'hemmeligt-kodeord';
      const credentials = `<Credentials xmlns="${OLD}"><Password>${secret}</Password></Credentials>`;
      await send(V2, envelope(addJob.replaceAll('AddJobRequest', `A${'b'.repeat(500)}`), credentials), {
        headers: { 'content-type': 'text/xml', 'user-agent': `Gammelt system ${'x'.repeat(500)}` },
      });
      await send(V2, envelope(addJob, organisation('8', '461')));
      await send(V2, envelope(addJob, organisation('8', '0101901234')));
      const lines = app.lines.filter((line) => line.includes('version 1 was called'));
      expect(lines).to.have.length(3);
      expect(lines[0]).to.include('"request":"Abbb').and.to.include('"userAgent":"Gammelt system xxx');
      expect(lines[0]?.length).to.be.below(500);
      expect(lines[1]).to.include('"organisationType":8,"organisationCode":"461"');
      expect(lines.filter((line) => line.includes('userName'))).to.deep.equal([]);
      expect(app.lines.filter((line) => line.includes(secret) || line.includes('0101901234'))).to.deep.equal(
        [],
      );
    });

    it('without what may be a person in the name of its message or in its user agent', async () => {
      for (const userAgent of ['HR-system (anne@firma.example)', 'HR-system 010190-1234', 'HR-system 7']) {
        await send(V1, envelope('<_0101901234 xmlns="urn:x"/>'), {
          headers: { 'content-type': 'text/xml', 'user-agent': userAgent },
        });
      }
      const lines = app.lines.filter((line) => line.includes('version 1 was called'));
      const told = lines.map(
        (line) => JSON.parse(line) as { request: string; caller: { userAgent: string } },
      );
      expect(told.map(({ request, caller }) => `${request} ${caller.userAgent}`)).to.deep.equal([
        '*** ***',
        '*** ***',
        '*** HR-system 7',
      ]);
    });

    it('and of JobAdService, which named no organisation, the user name without its password', async () => {
      const credentials = (userName: string) =>
        `<c:Credentials xmlns:c="${OLD}"><c:UserName>${userName}</c:UserName><c:Password>hemmeligt</c:Password></c:Credentials>`;
      const shown: Readonly<Record<string, string | undefined>> = {
        'HR-system 7': 'HR-system 7',
        ' ATS&#10;fra&#x9;Ørsted&#x202E; ': 'ATS fra Ørsted',
        [`sys${'x'.repeat(100)}`]: `sys${'x'.repeat(37)}`,
        'anne.hansen@firma.example': '***',
        '0101901234': '***',
        'system 010190-1234': '***',
        'system 010190\u20101234': '***',
        '\u0660\u0661\u0660\u0661\u0669\u0660 \u0661\u0662\u0663\u0664': '***',
        ' ': undefined,
        '<c:Password>hemmeligt</c:Password>': undefined,
      };
      for (const userName of Object.keys(shown)) {
        await send('/JobAdService', envelope(addJob, credentials(userName)));
      }
      await send(V1, asOrganisation(sampleOf('GetJobannonce', NOW), 8, '461'));
      const callers = app.lines
        .filter((line) => line.includes('version 1 was called'))
        .map((line) => (JSON.parse(line) as { caller: { userName?: string } }).caller.userName);
      expect(callers).to.deep.equal([...Object.values(shown), undefined]);
      expect(app.lines.join()).not.to.include('hemmeligt');
    });
  });
});

/** »AnnonceId udgår til fordel for en GUID«: whoever sends one is told, wherever an id belongs. */
describe('an AnnonceId of version 1', () => {
  let app: TestApp;
  before(async () => {
    app = await startApp({ clock: () => NOW });
  });
  after(() => app.stop());

  const operations = services.flatMap((service) =>
    service.operations
      .map(({ name }) => ({ service, name, xml: asOrganisation(sampleOf(name, NOW, service), 1, '1') }))
      .filter(({ xml }) => xml.includes('JobannonceIdentifier>')),
  );
  const codesOf = async (xml: string, service: ServiceContract = jobannonceService) =>
    [...(await post(app.origin, xml, { service })).xml.matchAll(/<Kode>(\d+)<\/Kode>/g)].map(
      ([, kode]) => kode,
    );

  it('is asked for by ten operations of two services', () => {
    expect(operations.map(({ name }) => name)).to.include.members([
      'GetJobannonce', 'UpdateJobannonce', 'CloseJobannonce', 'DeleteJobannonce', 'GetJobannonceHistory',
      'PaabegyndBehandling', 'ParkerJobannonce', 'FrigivJobannonce', 'GodkendJobannonce', 'AfvisJobannonce',
    ]); // oxfmt-ignore
  });

  for (const { service, name, xml } of operations) {
    it(`is known as such in ${name}, under its new name and its old one`, async () => {
      const numbered = withValue(xml, 'JobannonceIdentifier', ' 5204101 ');
      expect(await codesOf(numbered, service)).to.deep.equal(['130000']);
      const old = numbered.replaceAll('JobannonceIdentifier>', 'AnnonceId>');
      expect(await codesOf(old, service)).to.deep.equal(['130000', '1014']);
    });
  }

  it('is a number that GetJobannonceByAnnonceId takes, and where an id belongs', async () => {
    const xml = sampleOf('GetJobannonce', NOW);
    for (const [number, code] of [
      ['1', '130000'],
      ['2147483647', '130000'],
      ['2147483648', '1014'],
      ['9999999999', '1014'],
      ['0', '1014'],
      ['05204101', '1014'],
      ['-5', '1014'],
    ] as const) {
      expect(await codesOf(withValue(xml, 'JobannonceIdentifier', number)), number).to.deep.equal([code]);
      const asked = withValue(sampleOf('GetJobannonceByAnnonceId', NOW), 'AnnonceId', number);
      expect((await codesOf(asked))[0] === '1014', `${number} is asked for`).to.equal(
        code === '1014' && number !== '05204101',
      );
    }
    const create = sampleOf('CreateJobannonce', NOW).replace(
      /(<(\w+:)Titel>)/,
      '<$2AnnonceId>5</$2AnnonceId>$1',
    );
    expect(await codesOf(create)).to.deep.equal(['1014']);
  });
});
