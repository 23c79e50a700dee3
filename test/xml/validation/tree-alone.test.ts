import { expect } from 'chai';
import * as contract from '../../../src/contract/index.js';
import { parseText } from '../support.js';
import { Pair } from './pair.js';

describe('a message that is taken without libxml2', () => {
  let pair: Pair;
  before(() => {
    pair = new Pair(contract.jobannonceService);
  });
  after(() => {
    pair.dispose();
  });

  const [operation] = contract.jobannonceService.operations.filter(({ name }) => name === 'GetJobannonce');
  const body = `<job:GetJobannonceRequest xmlns:job="${operation?.input.namespace ?? ''}"><job:JobannonceIdentifier>0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9</job:JobannonceIdentifier></job:GetJobannonceRequest>`;
  const soap = 'http://schemas.xmlsoap.org/soap/envelope/';
  const xsi = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
  const message = (content: string, header = '', attributes = '') =>
    `<s:Envelope xmlns:s="${soap}"${attributes}><s:Header>${header}</s:Header><s:Body>${content}</s:Body></s:Envelope>`;
  const value = '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9';

  for (const [what, text, alone] of [
    ['a plain one', message(body), true],
    ['marks of the envelope', message(body.replace('xmlns:job', 's:encodingStyle="" xmlns:job')), true],
    ['a header nobody knows', message(body, '<q:q xmlns:q="urn:q" a="1">x<q:r/></q:q>'), true],
    ['a value in CDATA', message(body.replace(value, `<![CDATA[${value}]]>`)), true],
    ['a comment', message(body.replace(value, `<!-- x -->${value}`)), true],
    ['no Header', message(body).replace('<s:Header></s:Header>', ''), true],
    ['xsi:type', message(body.replace('Identifier>', `Identifier ${xsi} xsi:type="job:x">`)), false],
    [
      'xsi:schemaLocation',
      message(body.replace('xmlns:job', `${xsi} xsi:schemaLocation="a b" xmlns:job`)),
      false,
    ],
    ['xsi:type in a foreign header', message(body, `<q ${xsi} xsi:type="xs:string"/>`), false],
    ['an attribute of its own', message(body.replace('xmlns:job', 'a="1" xmlns:job')), false],
    ['an attribute of the Body of SOAP 1.1', message(body).replace('<s:Body', '<s:Body Id="a"'), true],
    [
      'an attribute of the Body of SOAP 1.2',
      message(body)
        .replace('<s:Body', '<s:Body Id="a"')
        .replace(soap, 'http://www.w3.org/2003/05/soap-envelope'),
      false,
    ],
    ['an attribute of the Header', message(body).replace('<s:Header', '<s:Header a="1"'), false],
    ['an attribute of the Envelope', message(body, '', ' a="1"'), false],
    [
      'a global element that is no message',
      message(body, '<o:OrganisationCode xmlns:o="http://rep.oio.dk/ams.dk/xml/schemas/2005/09/01/"/>'),
      false,
    ],
    ['an envelope inside', message(`<q>${message(body)}</q>`), false],
    ['a fault', message('<s:Fault/>'), false],
    ['something after Body', message(body).replace('</s:Envelope>', '<q/></s:Envelope>'), false],
    ['text in Body', message(`x${body}`), false],
    ['a blank CDATA section between elements', message(`<![CDATA[ ]]>${body}`), false],
    ['an empty CDATA section between elements', message(body.replace(/(?=<job:J)/, '<![CDATA[]]>')), false],
    ['a namespace that is no URI', message(body, '<q xmlns="::"/>'), false],
    ['a namespace that is an unusual URI', message(body, '<q xmlns="tag:x,2026:y"/>'), false],
  ] as const) {
    it(`is it ${alone ? 'taken so' : 'never so'}: ${what}`, () => {
      expect(pair.takesAlone(parseText(text))).to.equal(alone);
    });
  }
});
