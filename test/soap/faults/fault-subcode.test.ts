import { expect } from 'chai';
import { Fault } from '../../../src/faults/fault.js';
import { writeFault } from '../../../src/soap/faults/fault-writer.js';
import { SOAP_11, SOAP_12 } from '../../../src/soap/message/version.js';

const LOG_ID = '0b8a1f7e-5c3d-4f6e-9a2b-1c4d7e9f0a3b';
const written = (kode: 139168 | 139169 | 1014, version = SOAP_12) =>
  String(writeFault(new Fault(kode), version, LOG_ID).body);

describe('the subcode of a fault', () => {
  it('is the one of WS-Security in SOAP 1.2, with its namespace', () => {
    expect(written(139168)).to.match(
      /<soap:Code><soap:Value>soap:Sender<\/soap:Value><soap:Subcode><soap:Value xmlns:wsse="[^"]+secext-1\.0\.xsd">wsse:FailedCheck</,
    );
    expect(written(139169)).to.match(/<soap:Value xmlns:wsu="[^"]+utility-1\.0\.xsd">wsu:MessageExpired</);
  });

  it('is absent in SOAP 1.1, and where the code has none', () => {
    expect(written(139168, SOAP_11))
      .to.contain('<faultcode>soap:Client</faultcode>')
      .and.not.contain('wsse:');
    expect(written(1014)).not.to.contain('Subcode');
  });
});
