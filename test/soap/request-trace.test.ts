import { expect } from 'chai';
import { RequestTrace } from '../../src/soap/request-trace.js';
import { SOAP_11, SOAP_12 } from '../../src/soap/message/version.js';
import { system } from '../support/systems.js';

describe('the trace of a request', () => {
  it('knows the log id from the start, and then what is added', () => {
    const trace = new RequestTrace('log-1');
    expect(trace.known).to.deep.equal({ logId: 'log-1' });
    trace.add({ version: SOAP_12 });
    trace.add({ signed: true, identity: { system, certificateSha256: 'ab' } });
    expect(trace.known).to.deep.equal({
      logId: 'log-1',
      version: SOAP_12,
      signed: true,
      identity: { system, certificateSha256: 'ab' },
    });
  });

  it('takes nothing twice, not even the same, and keeps what it had', () => {
    const trace = new RequestTrace('log-1');
    trace.add({ version: SOAP_11, operation: undefined });
    for (const again of [{ version: SOAP_11 }, { version: SOAP_12, signed: true }])
      expect(() => {
        trace.add(again);
      }).to.throw('version of a request is known already');
    expect(() => {
      trace.add({ operation: undefined });
    }).to.throw('operation of a request is known already');
    expect(trace.known).to.deep.equal({ logId: 'log-1', version: SOAP_11, operation: undefined });
  });
});
