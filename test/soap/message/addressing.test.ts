import { expect } from 'chai';
import { Fault } from '../../../src/faults/fault.js';
import { answerHeaders, checkAddressing, faultAction } from '../../../src/soap/message/addressing.js';
import { SOAP_12 } from '../../../src/soap/message/version.js';
import type { ViolationAt } from '../../../src/xml/tree/violation-at.js';
import { childElements } from '../../../src/xml/tree/tree-reading.js';
import { parseText } from '../../xml/support.js';

const WSA = 'http://www.w3.org/2005/08/addressing';
const ENDPOINT = 'http://jobnet.example/virksomhedsindsats/2/JobannonceService';

/** @returns the codes and the headers that are wrong */
function wrongWith(headers: string, signed = false): (readonly [number, string | undefined])[] {
  const { root } = parseText(`<h xmlns:wsa="${WSA}" xmlns:soap="${SOAP_12.namespace}">${headers}</h>`);
  try {
    checkAddressing(childElements(root), { endpoint: ENDPOINT, signed, version: SOAP_12 });
    return [];
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return error.violations.map(({ kode, element }: ViolationAt) => [kode, element?.local]);
  }
}

const to = (url: string, marks = '') => `<wsa:To ${marks}>${url}</wsa:To>`;
const reply = (address: string) => `<wsa:ReplyTo><wsa:Address>${address}</wsa:Address></wsa:ReplyTo>`;

describe('WS-Addressing', () => {
  it('is refused for every header that stands twice', () => {
    const headers = ['To', 'From', 'Action', 'MessageID'].map((name) => `<wsa:${name}/>`.repeat(2)).join('');
    expect(wrongWith(headers)).to.deep.equal([
      [139119, 'To'],
      [139119, 'From'],
      [139119, 'Action'],
      [139119, 'MessageID'],
    ]);
    expect(wrongWith('<wsa:RelatesTo>a</wsa:RelatesTo>'.repeat(2))).to.deep.equal([]);
  });

  it('has an answer sent back on the connection only', () => {
    expect(wrongWith(reply(`${WSA}/anonymous`))).to.deep.equal([]);
    expect(wrongWith(reply(`\n  ${WSA}/anonymous\n`))).to.deep.equal([]);
    for (const address of [`${WSA}/none`, 'https://elsewhere.example/', ''])
      expect(wrongWith(reply(address)), address).to.deep.equal([[139118, 'ReplyTo']]);
    expect(wrongWith('<wsa:FaultTo/>')).to.deep.equal([[139118, 'FaultTo']]);
    const twice = `<wsa:FaultTo>${`<wsa:Address>${WSA}/anonymous</wsa:Address>`.repeat(2)}</wsa:FaultTo>`;
    expect(wrongWith(twice)).to.deep.equal([[139118, 'FaultTo']]);
  });

  it('holds wsa:To against the endpoint when it is signed or must be understood', () => {
    const marked = 'soap:mustUnderstand="true"';
    const others = ['https://other.example/virksomhedsindsats/2/JobannonceService', `${ENDPOINT}2`, 'x', ''];
    for (const other of others) {
      expect(wrongWith(to(other)), other).to.deep.equal([]);
      expect(wrongWith(to(other, marked)), other).to.deep.equal([[139123, 'To']]);
      expect(wrongWith(to(other), true), other).to.deep.equal([[139123, 'To']]);
    }
    // A proxy that ends TLS changes the scheme, and a host has no upper case.
    for (const own of [ENDPOINT, ENDPOINT.replace('http://jobnet', 'https://JOBNET'), `${WSA}/anonymous`])
      expect(wrongWith(to(own), true), own).to.deep.equal([]);
  });

  it('leaves headers of the submission of 2004 alone', () => {
    const old = `<a:ReplyTo xmlns:a="http://schemas.xmlsoap.org/ws/2004/08/addressing">x</a:ReplyTo>`;
    expect(wrongWith(old)).to.deep.equal([]);
  });

  it('escapes the id that it answers to', () => {
    expect(answerHeaders('<&>', 'urn:a')).to.contain('>&lt;&amp;&gt;</wsa:RelatesTo>');
  });

  it('tells faults of addressing from others by their Action', () => {
    expect(faultAction(new Fault(139118))).to.equal(`${WSA}/fault`);
    expect(faultAction(new Fault(1014))).to.equal(`${WSA}/soap/fault`);
  });
});
