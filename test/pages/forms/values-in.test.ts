import { expect } from 'chai';
import { createJobordreRequest } from '../../../src/contract/index.js';
import { defaultLimits } from '../../../src/config/config.js';
import { bodyXml } from '../../../src/pages/forms/body-xml.js';
import { valuesIn } from '../../../src/pages/forms/values-in.js';
import { decode } from '../../../src/xml/codec/decode.js';
import { parse } from '../../../src/xml/parser/parse.js';
import { jobordre } from '../../support/jobordrer.js';

/** What a form shows of a message and sends back again. */
function through(request: object) {
  const { xml } = bodyXml(createJobordreRequest, valuesIn(createJobordreRequest, request));
  return decode(parse(Buffer.from(xml), { limits: defaultLimits }).root, createJobordreRequest);
}

describe('the values of a form', () => {
  it('are a message again as it was', () => {
    const request = {
      Jobordre: jobordre({
        Titel: 'Ærlig <kok> & »tjener«',
        Beskrivelse: 'To\nlinjer',
        ArbejdstidsforholdSamling: [2, 5],
      }),
    };
    expect(through(request)).to.deep.equal(request);
  });

  it('keep a box that says no where saying nothing means yes', () => {
    const request = { Jobordre: jobordre({ EmailVedFormidling: false }) };
    expect(through(request).Jobordre.EmailVedFormidling).to.equal(false);
  });

  it('name the items of a list by their numbers where they hold more than a text', () => {
    const values = valuesIn(createJobordreRequest, { Jobordre: jobordre() });
    expect(values.get('Jobordre/ArbejdstidsforholdSamling/Arbejdstidsforhold')).to.deep.equal(['1']);
    expect(values.get('Jobordre/Arbejdssted/Vejnavn')).to.deep.equal(['Åboulevarden']);
  });
});
