import { expect } from 'chai';
import type { Identity } from '../../../../src/services/jobannonce/public/hidden-names.js';
import { redaction } from '../../../../src/services/jobannonce/public/redaction.js';
import { storedJobannonce } from '../../../support/jobannoncer.js';

const IDENTITY: Identity = {
  navne: ['Fjordens Brød A/S', 'Østergårdens Bager'],
  adresser: [{ vejnavn: 'Kongevej', postnummer: '5000', by: 'Odense C' }],
  pnumre: [],
};
const { indhold } = storedJobannonce();
const redact = redaction(
  {
    ...indhold,
    Virksomhed: { CVRnumberIdentifier: '12345674', ProductionUnitIdentifier: '1003388394' },
    Ansoegning: { ...indhold.Ansoegning, KontaktpersonSamling: [] },
  },
  IDENTITY,
);

describe('the redaction of an anonymous ad', () => {
  for (const [said, shown] of [
    ['Hos F j o r d e n s', 'Hos ***'],
    ['Hos F.J.O.R.D.E.N.S i dag', 'Hos *** i dag'],
    ['F-J-O-R-D-E-N-S søger', '*** søger'],
    ['Fjor-dens og FJOR\u2011DENS', '*** og ***'],
    ['#TeamFjordens', '#Team***'],
    ['ØSTERGAARDENS, Ostergardens og Ostergaardens', '***, *** og ***'],
    ['Kongevej nr. 112, 2. tv', '***, 2. tv'],
    ['fb.dk, Fb.Dk, FB.COM og fb.museum', '***, ***, *** og ***'],
    ['fb.dk.Vi søger', '***.Vi søger'],
    ['www.fb.brød/a, ftp://fb og fb.dk?utm=fb', '*** *** og ***'],
    ['Se fb.dk? Ja: fb.dk:8080/x', 'Se ***? Ja: ***'],
    ['ring 20 30 40 50, 60 70 80 90', 'ring ***, ***'],
    ['12,34,56,78', '***'],
    ['CVR 12, 34, 56, 74', 'CVR ***'],
    ['nr. 1234:5678', 'nr. ***'],
    ['Vi er i 5000, kr. 3', 'Vi er i ***, kr. 3'],
  ] as const)
    it(`hides what "${said}" tells`, () => {
      expect(redact.text(said)).to.equal(shown);
    });

  for (const said of [
    'f.eks. m.fl., o.lign. og cand.merc.aud.',
    'kr.pr.md. og tlf.nr.',
    'Godt arbejde.Du får god tid.De andre og vi også.',
    'Node.js, ASP.NET og .NET',
    'ISO 9001:2015, EN 1090-2:2018 og DS/EN ISO 3834-2:2021',
    'senest 2026/11/29',
    'i 2026, 2027 og 2028',
    'uge 27, 28, 29, 30 og 31',
    'vagter 07-15, 15-23, 23-07',
    'i 4., 5., 6., 7., 8., 9., 10. klasse',
    '5000 kr. og 5000,- for over 5000 kunder',
    'IT-service, A/S, d.v.s. og 1. og 2. sal',
  ])
    it(`leaves "${said}" as it is`, () => {
      expect(redact.text(said)).to.equal(said);
    });

  it('takes time in proportion to a text of nothing but beginnings', () => {
    for (const one of ['aA', 'a.', 'a-', 'a ', 'aaa-', 'www.', '1, ', '1:2000 ', 'x://', 'a@'])
      expect(redact.text(one.repeat(20_000)).length).to.be.at.most(20_000 * one.length);
  });
});
