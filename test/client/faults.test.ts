import { expect } from 'chai';
import { parsed, readAnswer } from '../../client/src/answer.js';
import { JobnetFault } from '../../client/src/index.js';
import { catalogue, type FaultCode } from '../../src/faults/catalogue.js';
import { Fault } from '../../src/faults/fault.js';
import { jobannonceService } from '../../src/contract/index.js';
import { writeFault } from '../../src/soap/faults/fault-writer.js';
import { SOAP_11, SOAP_12, SOAP_VERSIONS } from '../../src/soap/message/version.js';

const LOG_ID = '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11';
const CALL = { operation: 'GetJobannonce', requestIdentifier: 'x', attempts: 1 };

describe('the faults that jobnet-client throws', () => {
  const codes = Object.keys(catalogue).map(Number) as FaultCode[];
  const [{ output }] = jobannonceService.operations;

  it('say the reason of a fault that is no fault of the gateway, as a mock or a proxy answers it', () => {
    const of = (namespace: string, fault: string) => () =>
      readAnswer(
        parsed(
          `<s:Envelope xmlns:s="${namespace}"><s:Body><s:Fault>${fault}</s:Fault></s:Body></s:Envelope>`,
        ),
        500,
        output,
      );
    expect(of(SOAP_11.namespace, '<faultstring>No fixture</faultstring>')).to.throw('no detail: No fixture');
    expect(of(SOAP_12.namespace, '<s:Reason><s:Text>No fixture</s:Text></s:Reason>')).to.throw(
      'no detail: No fixture',
    );
  });

  for (const version of SOAP_VERSIONS)
    it(`have every code of the catalogue, with its violation, in SOAP ${version.key}`, () => {
      expect(codes.length).to.be.greaterThan(100);
      for (const kode of codes) {
        const violation = { kode, sti: '/a', linje: 7, kolonne: 3, forventet: '1..9' };
        const { status, body } = writeFault(
          new Fault(kode, [violation]),
          version,
          LOG_ID,
          'JobannonceService',
        );
        const answer = readAnswer(parsed(Buffer.from(body).toString()), status, output);
        if (answer.kind !== 'fault') throw new Error(`${kode} is read as an answer`);
        const { kanGentages } = catalogue[kode];
        const fault = new JobnetFault(CALL, answer.fault);
        expect(fault).to.include({ errorCode: kode, httpStatus: status, logId: LOG_ID, kanGentages });
        expect(fault.fejl).to.have.length(1);
        expect(fault.fejl[0]).to.include({ Kode: kode, Sti: '/a', Linje: 7, Kolonne: 3, Forventet: '1..9' });
        expect(fault.message).to.include(answer.fault.details.Message);
      }
    });
});
