import { join } from 'node:path';
import { expect } from 'chai';
import { personalElements, prefixes, services } from '../../src/contract/index.js';
import { compileCheck } from '../../src/xml/schema/facets.js';
import type { ElementDescriptor } from '../../src/xml/schema/schema.js';
import { expectedValue } from '../../src/xml/validation/notation.js';
import { load } from '../../kit/src/wsdl/load.js';
import type { Documented } from '../../kit/src/wsdl/model.js';

const contract = load(join(import.meta.dirname, '../../wsdl'));

/** Everything that must be explained, by a name a person can find. */
const explained: readonly (readonly [string, Documented])[] = [
  ...contract.services.flatMap((service) => [
    [service.file, service] as const,
    ...service.operations.map((operation) => [`${service.file} ${operation.name}`, operation] as const),
  ]),
  ...contract.schemas.flatMap((schema) => [
    [schema.file, schema] as const,
    ...schema.elements.map((element) => [`${schema.file} element ${element.local}`, element] as const),
    ...schema.types.flatMap((type) => [
      [`${schema.file} type ${type.local}`, type] as const,
      ...(type.kind === 'complex'
        ? type.elements.map((element) => [`${schema.file} ${type.local}/${element.local}`, element] as const)
        : []),
    ]),
  ]),
];

describe('the contract', () => {
  it('explains every element, type and operation in Danish and English, in sentences', () => {
    const poor = explained.filter(([, { da, en }]) => [da, en].some((text) => !/^.{8,}\.$/.test(text)));
    expect(poor.map(([name]) => name)).to.deep.equal([]);
    expect(explained.length).to.be.greaterThan(250);
  });

  it('says different things in the two languages', () => {
    expect(explained.filter(([, { da, en }]) => da === en).map(([name]) => name)).to.deep.equal([]);
  });

  it('tells every pattern in words of both languages, with an example that the type takes', () => {
    const names = contract.schemas.flatMap(({ namespace, types }) =>
      types.filter(({ kind }) => kind === 'restriction').map(({ local }) => `{${namespace}}${local}`),
    );
    const patterns = names.filter((name) => contract.simple(name).pattern !== undefined);
    expect(patterns).to.have.length.above(13);
    for (const name of patterns) {
      const type = contract.simple(name);
      const { da, en, example } = type.patternInWords!;
      expect(compileCheck(type)(example), `${name}: ${example}`).to.equal(undefined);
      expect([da, en].join(), name)
        .to.match(/^[^.].{4,}[^.]$/)
        .and.not.equal(`${da},${da}`);
      expect(expectedValue(type, 'pattern'), name).to.deep.equal({
        da: `${da}: ${example}`,
        en: `${en}: ${example}`,
      });
    }
  });

  it('marks every name, telephone number and e-mail address of a person as personal', () => {
    const fields = ['Fornavne', 'Efternavn', 'Telefonnummer', 'Email', 'Telefonisk'];
    expect([...personalElements]).to.include.members([
      ...fields,
      'UserFullName',
      'UserIdentifier',
      'UserEmail',
    ]);
  });

  for (const service of services) {
    describe(`${service.name} v${service.version}`, () => {
      it('follows the conventions for address, namespace and soapAction', () => {
        expect(service.path).to.equal(`/virksomhedsindsats/${service.version}/${service.name}`);
        expect(service.namespace).to.equal(`http://service.bm.dk${service.path}`);
        expect(service.wsdl).to.equal(`${service.name}.v${service.version}.wsdl`);
        for (const { name, soapAction } of service.operations) {
          expect(soapAction).to.equal(`${service.namespace}#${name}`);
        }
      });

      for (const { name, input, output } of service.operations) {
        it(`${name}: messages are named by the convention and the answer ends with the log reference`, () => {
          const namespace = `http://service.bm.dk/${service.name}/2024/12/06/`;
          expect(input).to.include({ namespace, local: `${name}Request` });
          expect(output).to.include({ namespace, local: `${name}Response` });
          const last = children(output).at(-1);
          expect(last).to.include({ namespace, local: 'ServiceRequestLogReferenceIdentifier', min: 1 });
        });
      }

      it('uses only namespaces that have a prefix', () => {
        const used = service.operations.flatMap(({ input, output }) => [
          ...namespaces(input),
          ...namespaces(output),
        ]);
        expect([...new Set(used)].filter((namespace) => !(namespace in prefixes))).to.deep.equal([]);
      });

      it('names lists XxxSamling and their items Xxx', () => {
        const lists = service.operations.flatMap(({ input, output }) => [...all(input), ...all(output)]);
        const misnamed = lists.filter(
          ({ local, type }) =>
            type.kind === 'list' && local !== `${type.item.local}Samling` && local !== 'Fejlliste',
        );
        expect(misnamed.map(({ local }) => local)).to.deep.equal([]);
      });
    });
  }

  it('has the operations of its services and no others', () => {
    expect(services.map(({ operations }) => operations.map(({ name }) => name))).to.deep.equal([
      [
        ...['GetBrugeradgange', 'TildelRolle', 'FjernRolle'],
        ...['AnmodOmAdgang', 'GetAnmodninger', 'TildelAdgang', 'AfvisAnmodning'],
      ],
      ['GetCodeListNames', 'GetCodeList', 'SearchStilling', 'GetStilling'],
      [
        'CreateDriftsbesked',
        'IsValidDriftsbesked',
        'UpdateDriftsbesked',
        'DeleteDriftsbesked',
        'GetDriftsbeskeder',
      ],
      [
        'GetAfventendeJobannoncer',
        'PaabegyndBehandling',
        'ParkerJobannonce',
        'FrigivJobannonce',
        'GodkendJobannonce',
        'AfvisJobannonce',
      ],
      [
        'CreateJobannonce',
        'UpdateJobannonce',
        'GetJobannonce',
        'SearchJobannonce',
        'CloseJobannonce',
        'DeleteJobannonce',
        'IsValidJobannonce',
        'GetJobannonceHistory',
        'GetJobannonceChanges',
        'GetJobannonceByAnnonceId',
        'GetJobannoncePubliceret',
      ],
      [
        'CreateJobordre',
        'IsValidJobordre',
        'UpdateJobordre',
        'SetJobordreStatus',
        'GetJobordre',
        'GetJobordrerForVirksomhed',
        'GetJobordrerPaaTypeOgStatus',
        'SetTovholder',
        'CreateJobordreFormidling',
        'UpdateJobordreFormidling',
        'DeleteJobordreFormidling',
        'GetJobordreFormidlinger',
        'GetFormidlingslog',
        'GetJobordrehaendelser',
        'GetVirksomhedJobcenterTilknytning',
        'GetTilmeldteJobcentre',
      ],
      [
        'CreateKontaktperson',
        'IsValidKontaktperson',
        'UpdateKontaktperson',
        'DeleteKontaktperson',
        'GetKontaktperson',
        'GetKontaktpersoner',
        'GetLoginTilstand',
        'TilknytKontaktperson',
        'OpretOgTilknyt',
        'FjernTilknytning',
        'GetVilkaar',
        'AccepterVilkaar',
      ],
      ['GetVirksomhedLogin', 'GetVirksomhedLogins', 'SetVirksomhedLogin', 'GetVirksomhedsadgang'],
    ]);
  });
});

function children({ type }: ElementDescriptor): readonly ElementDescriptor[] {
  if (type.kind === 'list') return [type.item];
  return type.kind === 'sequence' ? type.elements : [];
}

function all(element: ElementDescriptor): readonly ElementDescriptor[] {
  return [element, ...children(element).flatMap(all)];
}

function namespaces(element: ElementDescriptor): readonly string[] {
  return all(element).map(({ namespace }) => namespace);
}
