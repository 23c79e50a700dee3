import { createServer, type Server } from 'node:http';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { expect } from 'chai';
import { strFromU8, unzipSync } from 'fflate';
import { createClientAsync } from 'soap';
import { jobannonceService, services } from '../../../src/contract/index.js';
import { loadWsdlDocuments } from '../../../src/soap/documents/wsdl-documents.js';

const documents = loadWsdlDocuments(join(import.meta.dirname, '../../../wsdl'), services);
const ORIGIN = 'https://gateway.eksempel.dk:8443';

describe('the contract as it is served', () => {
  for (const service of services) {
    const at = `${ORIGIN}${service.path}`;

    it(`${service.name}: the WSDL has the caller's origin at both ports and at every import`, () => {
      const wsdl = documents.wsdl(service, ORIGIN);
      expect(wsdl.match(/:address location="[^"]*"/g)).to.deep.equal(
        Array(2).fill(`:address location="${at}"`),
      );
      const imports = locations(wsdl);
      expect(imports).to.have.length.greaterThan(3);
      expect(imports.filter((location) => !location.startsWith(`${at}?xsd=`))).to.deep.equal([]);
      expect(wsdl).not.to.contain('localhost');
    });

    it(`${service.name}: every import leads to a file that is served, until all are reached`, () => {
      const reached = new Set<string>();
      const follow = (xml: string): void => {
        for (const location of locations(xml)) {
          const name = new URL(location).searchParams.get('xsd')!;
          if (reached.has(name)) continue;
          reached.add(name);
          follow(documents.xsd(service, name, ORIGIN)!);
        }
      };
      follow(documents.wsdl(service, ORIGIN));
      expect([...reached].sort()).to.deep.equal(service.schemas.map((path) => posix.basename(path)).sort());
    });
  }

  it('has no file under an unknown name, nor one that only the other service uses', () => {
    for (const name of [
      'Findes.xsd',
      '',
      '../package.json',
      'xsd/Guid.xsd',
      'VirksomhedsLoginService.xsd',
      '__proto__',
    ]) {
      expect(documents.xsd(jobannonceService, name, ORIGIN), name).to.equal(undefined);
    }
  });

  it('escapes an origin that could break the XML', () => {
    const wsdl = documents.wsdl(jobannonceService, 'http://a"b<c&d$&');
    expect(wsdl).to.contain(
      'location="http://a&quot;b&lt;c&amp;d$&amp;/virksomhedsindsats/2/JobannonceService"',
    );
    expect(wsdl).not.to.contain('http://a"b');
  });

  it('gives the same zip for the same origin, byte for byte', () => {
    const [first, second] = [1, 2].map(() => documents.zip(jobannonceService, ORIGIN));
    expect(Buffer.from(first!).equals(Buffer.from(second!))).to.equal(true);
  });

  describe('to the npm client soap', () => {
    let server: Server;
    let origin: string;

    before((done) => {
      server = createServer((request, response) => {
        const { pathname, searchParams } = new URL(request.url ?? '', origin);
        const service = services.find(({ path }) => path === pathname)!;
        const name = searchParams.get('xsd');
        response.end(name === null ? documents.wsdl(service, origin) : documents.xsd(service, name, origin));
      }).listen(0, '127.0.0.1', () => {
        origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
        done();
      });
    });
    after((done) => {
      server.close(done);
    });

    for (const service of services) {
      it(`${service.name} loads over HTTP, imports and all`, async () => {
        const client = await createClientAsync(`${origin}${service.path}?wsdl`);
        expect(described(client.describe(), service.name)).to.deep.equal(
          service.operations.map(({ name }) => name),
        );
      });
    }
  });

  describe('as a zip unpacked on disk', () => {
    let folder: string;
    before(() => {
      folder = mkdtempSync(join(tmpdir(), 'wsdl-'));
      mkdirSync(join(folder, 'xsd'));
    });
    after(() => {
      rmSync(folder, { recursive: true });
    });

    for (const service of services) {
      it(`${service.name} loads offline with its relative imports and the rewritten address`, async () => {
        const files = Object.entries(unzipSync(documents.zip(service, ORIGIN)));
        for (const [path, bytes] of files) writeFileSync(join(folder, path), bytes);
        expect(files.map(([path]) => path)).to.deep.equal([service.wsdl, ...service.schemas]);
        const wsdl = strFromU8(Object.fromEntries(files)[service.wsdl]!);
        expect(wsdl).to.contain(`location="${ORIGIN}${service.path}"`);
        expect(locations(wsdl).every((location) => /^xsd\/\w+\.xsd$/.test(location))).to.equal(true);
        const client = await createClientAsync(join(folder, service.wsdl));
        expect(described(client.describe(), service.name)).to.deep.equal(
          service.operations.map(({ name }) => name),
        );
      });
    }
  });
});

function locations(xml: string): string[] {
  return [...xml.matchAll(/schemaLocation="([^"]*)"/g)].map(([, location]) =>
    location!.replaceAll('&amp;', '&'),
  );
}

/** The operations of the SOAP 1.1 port. The client knows the fields of their requests. */
function described(description: unknown, service: string): string[] {
  const ports = (description as Record<string, Record<string, Record<string, { input: object }>>>)[service]!;
  expect(Object.keys(ports)).to.deep.equal([service, `${service}Soap12`]);
  return Object.entries(ports[service]!)
    .filter(([, { input }]) => Object.keys(input).length > 0)
    .map(([name]) => name);
}
