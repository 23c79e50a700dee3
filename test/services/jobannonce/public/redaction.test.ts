import { expect } from 'chai';
import type { Identity } from '../../../../src/services/jobannonce/public/hidden-names.js';
import { redaction } from '../../../../src/services/jobannonce/public/redaction.js';
import { storedJobannonce } from '../../../support/jobannoncer.js';

const IDENTITY: Identity = {
  navne: ['Fjordens Brød A/S', 'Østergårdens Bager', 'DSB'],
  adresser: [
    { vejnavn: 'Kongevej', postnummer: '5000', by: 'Odense C' },
    { vejnavn: 'Strandvejen', postnummer: '7100', by: 'Vejle' },
  ],
  pnumre: [],
};
const { indhold } = storedJobannonce();
const redact = redaction(
  {
    ...indhold,
    Virksomhed: { CVRnumberIdentifier: '12345674', ProductionUnitIdentifier: '1003388394' },
    Ansoegning: {
      ...indhold.Ansoegning,
      KontaktpersonSamling: [{ Fornavne: 'Per', Efternavn: 'Vestergaard', SkjulTelefonnummer: false }],
    },
  },
  IDENTITY,
);

describe('the redaction of an anonymous ad', () => {
  for (const [said, shown] of [
    ['Hos F j o r d e n s', 'Hos ***'],
    ['Hos F.J.O.R.D.E.N.S i dag', 'Hos *** i dag'],
    ['F-J-O-R-D-E-N-S søger', '*** søger'],
    ['Fjor-dens og FJOR\u2011DENS', '*** og ***'],
    ['#TeamFjordens, TEAMFjordens, 2027fjordens', '#Team***, TEAM***, 2027***'],
    ['#teamfjordens og #jobhosfjordensbrød', '#team*** og #jobhos***'],
    ['Fjor.dens, Fjor_dens, Fjor·dens, Fj(or)dens, F*jordens', '***, ***, ***, ***, ***'],
    ['Fjor dens og Øster gårdens bager', '*** og ***'],
    ['ꜰᴊᴏʀᴅᴇɴꜱ, 🅵🅹🅾🆁🅳🅴🅽🆂 og Fjоrdеns', '***, *** og ***'],
    ['ring ❷⓿❸⓿❹⓿❺⓿', 'ring ***'],
    ['bager。dk', '***'],
    ['job[at]kageriet[dot]dk, Job (SNABEL-A) kageriet (punktum) dk', '***, ***'],
    ['job snabel-a kageriet punktum dk, job SNABELA kageriet dot dk', '***, ***'],
    ['Skriv til job at kageriet dot dk, job_at_kageriet_dot_dk', 'Skriv til ***, ***'],
    ['job(a)kageriet.dk, Job[A]Kageriet.Dk og job [snabel a] kageriet [prik] dk', '***, *** og ***'],
    ['se www punktum kageriet punktum dk og kageriet prik com.', 'se *** og ***.'],
    ['kageriet·dk og kageriet • dk', '*** og ***'],
    ['job @ kageriet . dk, kageriet .dk og kageriet. dk', '***, *** og ***'],
    ['uge 20 30 40 50', 'uge ***'],
    ['ring 20 30 -- 40 50 eller 20 30 - (40) 50', 'ring *** eller ***'],
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
    ['kr. 20 30 40 50', 'kr. ***'],
    ['EUR 20,304,050 60 og +20,304,050 EUR', 'EUR *** og *** EUR'],
    ['ISO 9001/14001/45001/20304050', 'ISO ***'],
    ['cand.it.dk, cand.dk og dr.dk', '***, *** og ***'],
    ['ring 20-30/40-50', 'ring ***'],
    ['ring 20.15 22.30, 20-15 22-30 eller 2015-2230', 'ring ***, *** eller ***'],
    ['ring 12/11 12/12, 12.11.20 12.12.20', 'ring ***, ***'],
    ['05.01.2027 20 30 40 50, 06:00 14:00 2030', '***, ***'],
    ['kl. 20.15 30.40, kl. 20304050 og d. 20.12 20.30.40', 'kl. ***, kl. *** og d. ***'],
    ['05.01.2027 2030 timer', '*** timer'],
    ['en 2030/4050', 'en ***'],
    ['20 30 40 50 kr.', '*** kr.'],
    ['20304050 kr., +20.304.050 kr.', '*** kr., *** kr.'],
    ['løn 12.345.674 kr.', 'løn *** kr.'],
    ['løn 1003-388.394 kr.', 'løn *** kr.'],
    ['24.000-27.500 i 2027', '*** i 2027'],
    ['F J O R D E N S   B R Ø D', '***'],
    ['B R Ø D F J O R D E N S S', '*** *** S'],
    ['Kom i F J O R D E N S i dag', 'Kom i *** i dag'],
    ['Brǿd, Bröd, BRO\u0338D, Østergǻrdens og Östergårdens', '***, ***, ***, *** og ***'],
    ['I DSB, DSBs, DSBer, DSB-ansat', 'I ***, ***, ***, ***-ansat'],
    ['i Vejle, vejles, Vejlekunder', 'i ***, ***, ***'],
    ['hos Per Vestergaard og Pers team', 'hos *** *** og *** team'],
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
    '5000-5500 kr., kr. 5000, DKK 4500-5000 og 5000 - 6000,-',
    'løn 24.000-27.500 kr., 24.000 - 27.500 kr. eller 24000–27500 DKK',
    'kr. 24.000-27.500, DKK 300.000/350.000 og 24.000,-/27.500,-',
    '185,50-201,75 kr. i timen, 24.000,00 kr. og omsætning på 12.000.000 kr.',
    'vikar 1/8-31/12 2027, 01/08-31/12 2027 og 1.8.-31.12.2027, samtaler 12/1-16/1 2027',
    'kl. 07.00-15.00/15.00-23.00, 07-15/15-23 eller 8-16 / 9-17 / 10-18',
    'samtaler 05.01.2027 06.01.2027, 2027-01-05 2027-01-06 og 5. januar 2027 12.00',
    'vagter 06:00-14:00 14:00-22:00 22:00-06:00 og 06.00-14.00 14.00-22.00, møde 06:00 14:00 22:00',
    'vagter 06-14\n14-22\n22-06',
    'start 01.02.2027 37 timer, fra 1. januar 2027 30-37 timer, 01.02.2027 8-16 og 1.2.2027 08.00-16.00',
    'kl. 8.00 10.00 12.00, kl. 0700-1500/1500-2300, Kl 0600-1400, d. 15.12 12.00 og den 15/12 kl. 12',
    'SQL Server 2016/2019/2022, skoleåret 2027/28-2028/29',
    'i uge 51-52 2026, uge 51/2026-2/2027 og uge 52-1 2027',
    'NS 8405/8406/8407',
    'Vi bor i byen. DK er et land . og (a) kan komme',
    'sæt punktum, dk hedder vi; pædagog(a), mål (a) eller (b). Prik til os • Dk',
    'Det er et plus at prikke og at dot er et punktum',
    'ISO 9001/14001/45001, DS/EN 1090-2/3834 og IEC 61508 / 61511',
    'DKK 30,000-35,000, 30,000 - 35,000 DKK og EUR 4.000-5.000, 4,000-5,000.50 €, 5000 EUR',
    '30.000-35.000 pr. måned, 12.000.000 indbyggere, 12.000-15.000 m2, 10.000-20.000 kunder',
    'cand.it., cand.it.vest, cand.tech., cand.med.vet., cand.merc.int., mag.art., M.Sc. og b.sc.',
    'Socket.io, draw.io, ML.NET og Power.BI',
    'dsbxyz, vejleder, vejledning, personlig, person, Perfekt',
    'for dens skyld, vi er i vej len, #bland og #humor',
    'møde 2026 – i 2027\n\n12 og 2028',
    'Привет, Ωμέγα og 🇩🇰',
    'IT-service, A/S, d.v.s. og 1. og 2. sal',
  ])
    it(`leaves "${said}" as it is`, () => {
      expect(redact.text(said)).to.equal(said);
    });

  it('takes time in proportion to a text of nothing but beginnings', () => {
    for (const one of [
      'aA',
      'a.',
      'a-',
      'a ',
      'aaa-',
      'www.',
      '1, ',
      '1:2000 ',
      'x://',
      'a@',
      'a dot ',
      'a-at-',
      'a(a)',
      '6:00 ',
    ])
      expect(redact.text(one.repeat(20_000)).length).to.be.at.most(20_000 * one.length);
  });
});
