import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { fixtureFolder } from '../support/fixtures.js';
import { validateResponse } from '../support/validate-response.js';

const recorded = (name: string) =>
  readFileSync(join(fixtureFolder('CreateJobannonce', name), 'response.xml'), 'utf8');

/** The check behind every test that validates an answer has to be able to say no. */
describe('validateResponse', () => {
  const answer = recorded('open-ad');
  const fault11 = recorded('title-too-long');
  const fault12 = recorded('title-too-long-soap12');

  it('takes answers and faults of both SOAP versions', () => {
    for (const xml of [answer, recorded('open-ad-soap12'), fault11, fault12]) validateResponse(xml);
  });

  const refused: Record<string, readonly [string, string | RegExp, string]> = {
    'a value that breaks the XSD': [answer, /<Version>\d+/, '<Version>one'],
    'a missing element': [answer, /<Version>\d+<\/Version>/, ''],
    'an element nobody knows': [answer, '<Version>', '<Ekstra/><Version>'],
    'an answer of no operation': [answer, /CreateJobannonceResponse/g, 'CopyJobannonceResponse'],
    'a request in place of an answer': [answer, /CreateJobannonceResponse/g, 'CreateJobannonceRequest'],
    'a fault without a code': [fault11, /<faultcode>[^<]*<\/faultcode>/, ''],
    'a fault without its detail': [fault11, /<detail[\s\S]*<\/detail>/, ''],
    'a fault without STAR’s FaultDetails': [fault12, /<FaultDetails[\s\S]*<\/FaultDetails>/, ''],
    'a fault with something else in its detail': [
      fault12,
      '<FaultDetails',
      '<x xmlns="urn:x"/><FaultDetails',
    ],
    'a violation without its sentence': [fault12, /<Tekst>[^<]*<\/Tekst>/, ''],
    'two children of Body': [answer, '</soap:Body>', '<x xmlns="urn:x"/></soap:Body>'],
    'XML that is not well formed': [answer, '</soap:Body>', '</soap:Bodi>'],
  };
  for (const [name, [xml, from, to]] of Object.entries(refused)) {
    it(`refuses ${name}`, () => {
      const wrong = xml.replace(from, to);
      expect(wrong).not.to.equal(xml);
      expect(() => {
        validateResponse(wrong);
      }).to.throw();
    });
  }
});
