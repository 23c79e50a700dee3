import { expect } from 'chai';
import { jobannonceService, services } from '../../../src/contract/index.js';
import { example, exampleNamespaces, timesFrom } from '../../../src/soap/documents/example.js';
import { sample } from '../../../src/soap/documents/samples.js';
import { SOAP_VERSIONS } from '../../../src/soap/message/version.js';
import { prefixes } from '../../../src/contract/index.js';
import { envelopeValidator } from '../../contract/envelope-validator.js';

const NOW = new Date('2026-10-20T10:15:30.123Z');

describe('samples', () => {
  for (const service of services) {
    const errorsOf = envelopeValidator(service);

    for (const operation of service.operations) {
      for (const version of SOAP_VERSIONS) {
        it(`${operation.name} in SOAP ${version.key} is valid against the XSD`, () => {
          const xml = sample(operation, version, NOW);
          expect(xml).to.contain(`="${version.namespace}"`);
          expect(errorsOf(xml)).to.deep.equal([]);
        });
      }

      it(`${operation.name}'s answer has examples that are valid against the XSD`, () => {
        expect(errorsOf(answered(operation.output))).to.deep.equal([]);
      });
    }

    it(`${service.name}: the validator of this test refuses what the XSD refuses`, () => {
      const [operation] = service.operations;
      const xml = sample(operation!, SOAP_VERSIONS[0]!, NOW);
      expect(errorsOf(xml.replace(/(<aoh:OrganisationTypeIdentifier>)\d+/, '$1101'))).to.have.lengthOf(1);
      expect(errorsOf(xml.replaceAll(/OrganisationCode>\d+/g, 'OrganisationCode>'))).to.have.lengthOf(1);
    });
  }

  it('count times from now, in Danish time with the offset of that day', () => {
    const create = jobannonceService.operations.find(({ name }) => name === 'CreateJobannonce')!;
    const xml = sample(create, SOAP_VERSIONS[0]!, NOW);
    expect(xml).to.contain('<rumh:RegistrationDateTime>2026-10-20T12:15:30+02:00<');
    expect(xml).to.contain('<job:PubliceringTidspunkt>2026-10-21T12:15:30+02:00<');
    expect(xml).to.contain('<job:AfpubliceringTidspunkt>2026-11-17T12:15:30+01:00<');
    expect(xml).to.contain('<job:Frist>2026-11-10<');
  });

  it('leave out the optional header and optional parts without an example', () => {
    const create = jobannonceService.operations.find(({ name }) => name === 'CreateJobannonce')!;
    const xml = sample(create, SOAP_VERSIONS[0]!, NOW);
    expect(xml).not.to.contain('RequestOptionsHeader');
    expect(xml).not.to.contain('Logo');
    expect(xml).not.to.contain('OrganisationTypeId>');
  });
});

function answered(output: Parameters<typeof example>[0]): string {
  const soap = SOAP_VERSIONS[0]!.namespace;
  const used = [...new Set([soap, ...exampleNamespaces(output)])];
  const declarations = used.map((namespace) => `xmlns:${prefixes[namespace]!}="${namespace}"`).join(' ');
  return `<soap:Envelope ${declarations}><soap:Header/><soap:Body>${example(output, timesFrom(NOW))}</soap:Body></soap:Envelope>`;
}
