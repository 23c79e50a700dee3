import { basename, join } from 'node:path';
import { expect } from 'chai';
import { jobannonceService, services } from '../../../src/contract/index.js';
import { Fault } from '../../../src/faults/fault.js';
import { faultOf } from '../../xml/support.js';
import { createDocuments } from '../../../src/soap/documents/documents.js';
import { loadWsdlDocuments } from '../../../src/soap/documents/wsdl-documents.js';

const wsdl = loadWsdlDocuments(join(import.meta.dirname, '../../../wsdl'), services);
const documents = createDocuments(wsdl, () => new Date('2026-11-24T09:00:00Z'));
const get = (query: string) =>
  documents.get(jobannonceService, {
    path: jobannonceService.path,
    origin: 'http://localhost',
    query: new URLSearchParams(query),
  });

describe('what a GET asks for', () => {
  for (const query of ['wsdl', 'WSDL', 'zip', 'xsd=Guid.xsd', 'sample=GetJobannonce', 'x=1&wsdl', '']) {
    it(`?${query} is there`, () => {
      expect(get(query).status).to.equal(200);
    });
  }

  for (const query of [
    'constructor',
    '__proto__=1',
    'toString',
    'hasOwnProperty',
    'what',
    'xsd=',
    'sample=',
  ]) {
    it(`?${query} is not`, () => {
      expect(() => get(query))
        .to.throw(Fault)
        .with.property('kode', 139136);
    });
  }

  for (const [query, expected] of [
    ['singleWsdl', '?wsdl | ?zip | ?xsd=Guid.xsd | ?sample=CreateJobannonce'],
    ['sample=Nope', jobannonceService.operations.map(({ name }) => `?sample=${name}`).join(' | ')],
    ['XSD=nope', jobannonceService.schemas.map((path) => `?xsd=${basename(path)}`).join(' | ')],
    ['sample=GetJobannonce&soap=2', '?sample=GetJobannonce&soap=1.1 | ?sample=GetJobannonce&soap=1.2'],
  ] as const)
    it(`?${query} is answered with what there is`, () => {
      const { violations } = faultOf(() => get(query));
      expect(violations).to.have.length(1);
      expect(violations[0]?.forventet).to.equal(expected);
      expect(violations[0]?.sentences?.en).to.contain(`?${query}`).and.contain(expected);
    });

  for (const query of ['wsdl', 'zip', 'xsd=Guid.xsd']) {
    it(`?${query} is made once for each origin, and has a tag that says what is in it`, () => {
      const first = get(query);
      expect(get(query)).to.equal(first);
      expect(get(query.toUpperCase().replace('XSD=GUID.XSD', 'XSD=Guid.xsd'))).to.equal(first);
      const elsewhere = documents.get(jobannonceService, {
        path: jobannonceService.path,
        origin: 'http://elsewhere',
        query: new URLSearchParams(query),
      });
      expect(first.headers.etag).to.match(/^"[\w-]{22}"$/);
      const isSame = elsewhere.headers.etag === first.headers.etag;
      expect(isSame).to.equal(Buffer.from(elsewhere.body).equals(Buffer.from(first.body)));
    });
  }
});
