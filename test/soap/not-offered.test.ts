import { join } from 'node:path';
import { expect } from 'chai';
import { validatorFor } from '../../src/compose/load-contract.js';
import { defaultLimits } from '../../src/config.js';
import { codeListsService } from '../../src/contract/index.js';
import { projectRoot } from '../../src/services/data-file.js';
import { createGateway } from '../../src/soap/gateway.js';
import { sample } from '../../src/soap/samples.js';
import { SOAP_VERSIONS } from '../../src/soap/version.js';
import { contradictions, readAnswer } from '../support/fixtures-answer.js';
import { validateResponse } from '../support/validate-response.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');
const unused = () => Promise.reject(new Error('nothing is done for an operation that is not offered'));

/** The contract may have operations that a later version of the gateway offers; all of them are offered now. */
describe('an operation of the contract without a handler', () => {
  const validator = validatorFor(codeListsService, join(projectRoot, 'wsdl'));
  after(() => {
    validator.dispose();
  });

  const gateway = createGateway({
    services: [{ contract: codeListsService, handlers: {}, changes: new Set() }],
    documents: { get: () => undefined },
    validatorOf: () => validator,
    limits: defaultLimits,
    clock: () => NOW,
    repeats: { find: unused, remember: unused },
    transaction: unused,
    checkCodes: () => [],
    authorise: () => 'alle',
    seen: () => undefined,
    unexpected: (error) => {
      throw error;
    },
  });

  for (const version of SOAP_VERSIONS) {
    it(`is fault 139120 of the gateway's side in SOAP ${version.key}, never an empty success`, async () => {
      const [operation] = codeListsService.operations;
      const { status, body } = await gateway.answer({
        method: 'POST',
        path: codeListsService.path,
        query: new URLSearchParams(),
        headers: {},
        mediaType: { essence: version.mediaType, parameters: new Map() },
        origin: 'http://127.0.0.1',
        body: Buffer.from(sample(operation!, version, NOW)),
        logId: '00000000-0000-4000-9000-000000000001',
      });
      const raw = String(body);
      validateResponse(raw);
      expect(readAnswer(raw)).to.deep.include({ version: version.key, errorCode: 139120, koder: [139120] });
      expect(contradictions({ raw, status })).to.deep.equal([]);
      expect(raw).to.contain('GetCodeListNames tilbydes endnu ikke').and.to.contain('is not yet offered');
    });
  }
});
