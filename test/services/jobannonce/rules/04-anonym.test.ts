import { expect } from 'chai';
import { anonym } from '../../../../src/services/jobannonce/rules/04-anonym.js';
import { annonce, facts, found, virksomhed } from './support.js';

const aKasse = { ejer: { organisationTypeId: 2, organisationCode: '28' } };
const jobcenter = { ejer: { organisationTypeId: 8, organisationCode: '28' } };
const pair = (OrganisationTypeId?: number, AnsvarligMyndighedskode?: string) => ({
  AnonymArbejdsgiver: true,
  OrganisationTypeId,
  AnsvarligMyndighedskode,
});

describe('rule 4, anonymous ads', () => {
  it('an a-kasse, a jobcentre and STAR may, with their own pair', () => {
    expect(found(anonym, pair(2, '28'), aKasse)).to.deep.equal([]);
    expect(found(anonym, pair(8, '28'), jobcenter)).to.deep.equal([]);
    const star = { ejer: { organisationTypeId: 1, organisationCode: '1' } };
    expect(found(anonym, pair(1, '1'), star)).to.deep.equal([]);
  });

  it('the same code is another authority when the type is another', () => {
    expect(found(anonym, pair(8, '28'), aKasse)).to.deep.equal(['130043 OrganisationTypeId']);
    expect(found(anonym, pair(2, '28'), jobcenter)).to.deep.equal(['130043 OrganisationTypeId']);
  });

  it('a code is compared as it stands, up to all its eight characters', () => {
    const long = { ejer: { organisationTypeId: 8, organisationCode: '12345678' } };
    expect(found(anonym, pair(8, '12345678'), long)).to.deep.equal([]);
    expect(found(anonym, pair(8, '1234567'), long)).to.deep.equal(['130043 AnsvarligMyndighedskode']);
    expect(found(anonym, pair(8, '028'), jobcenter)).to.deep.equal(['130043 AnsvarligMyndighedskode']);
  });

  it('nobody places one for another authority, STAR neither', () => {
    const star = { ejer: { organisationTypeId: 1, organisationCode: '1' } };
    expect(found(anonym, pair(8, '461'), star)).to.deep.equal([
      '130043 OrganisationTypeId',
      '130043 AnsvarligMyndighedskode',
    ]);
  });

  it('what is missing is named, and what is there is judged', () => {
    expect(found(anonym, pair(), aKasse)).to.deep.equal([
      '130040 OrganisationTypeId',
      '130041 AnsvarligMyndighedskode',
    ]);
    expect(found(anonym, pair(2), aKasse)).to.deep.equal(['130041 AnsvarligMyndighedskode']);
    expect(found(anonym, pair(undefined, '29'), aKasse)).to.deep.equal([
      '130040 OrganisationTypeId',
      '130043 AnsvarligMyndighedskode',
    ]);
  });

  it('a company system never may', () => {
    const vendor = { ejer: { organisationTypeId: 10, organisationCode: '97007659' } };
    expect(found(anonym, pair(10, '97007659'), vendor)).to.deep.equal(['130044 AnonymArbejdsgiver']);
    expect(found(anonym, pair(8, '461'), vendor)).to.deep.equal(['130044 AnonymArbejdsgiver']);
  });

  it('an open ad has neither element', () => {
    expect(found(anonym, {}, jobcenter)).to.deep.equal([]);
    expect(found(anonym, { ...pair(8, '28'), AnonymArbejdsgiver: false }, jobcenter)).to.deep.equal([
      '130042 OrganisationTypeId',
      '130042 AnsvarligMyndighedskode',
    ]);
  });

  it('its addresses are under a domain of its authority, each a violation of its own', () => {
    const asked = (Url: string | undefined, Email: string | undefined, domaener = ['akasse.example']) =>
      found(anonym, { ...pair(2, '28'), Ansoegning: { Url, Email } }, { ...aKasse, domaener });
    expect(asked('https://job.akasse.example/1', 'job@akasse.example')).to.deep.equal([]);
    expect(asked('https://firma.example/1', 'job@firma.example')).to.deep.equal([
      '130045 Ansoegning/Url',
      '130045 Ansoegning/Email',
    ]);
    expect(asked(undefined, 'job@akasse.example', [])).to.deep.equal(['130045 Ansoegning/Email']);
    expect(asked(undefined, undefined, [])).to.deep.equal([]);
    expect(found(anonym, { Ansoegning: { Url: 'https://firma.example' } }, aKasse)).to.deep.equal([]);
  });

  const company = {
    ...virksomhed,
    navn: 'Fjordens Bageri I/S',
    andreNavne: ['Kringlen', 'Aalborg Brød'],
    adresse: { landekode: 'DK', by: 'Aalborg', postnummer: '9000' },
  };
  const told = (Url: string | undefined, Email?: string) =>
    found(
      anonym,
      { ...pair(2, '28'), Ansoegning: { Url, Email } },
      { ...aKasse, domaener: ['fjordens-akasse.example'], virksomhed: company },
    );
  for (const before of ['fjordensbageri.', 'www.kringlen.', 'xn--krnglen-eya.fjordens.', 'Fjordens@'])
    it(`its Url does not tell the company before its domain: ${before}`, () => {
      expect(told(`https://${before}fjordens-akasse.example/1`)).to.deep.equal(['130046 Ansoegning/Url']);
    });
  for (const behind of [
    'fjordens-bageri',
    'FjordensBageri',
    'job?hos=kringlen',
    '#%46jordens',
    '12345674/1',
    'p/1012345674',
  ])
    it(`its Url does not tell the company behind its domain: ${behind}`, () => {
      expect(told(`https://fjordens-akasse.example/${behind}`)).to.deep.equal(['130046 Ansoegning/Url']);
    });
  it('its Email does not tell the company, and both are told at once', () => {
    const email = 'kringlen+12345674@job.fjordens-akasse.example';
    expect(told(undefined, email)).to.deep.equal(['130046 Ansoegning/Email']);
    expect(told('https://fjordens-akasse.example/kringlen', email)).to.deep.equal([
      '130046 Ansoegning/Url',
      '130046 Ansoegning/Email',
    ]);
  });
  it('its addresses may have other numbers, the town, and a name of the authority that the company has too', () => {
    expect(
      told(
        'https://job.fjordens-akasse.example/aalborg/9000/20261130/98765432%',
        'job.aalborg@fjordens-akasse.example',
      ),
    ).to.deep.equal([]);
  });
  it('what is under no domain of the authority is told once', () => {
    expect(told('https://fjordensbageri.example/kringlen')).to.deep.equal(['130045 Ansoegning/Url']);
  });

  it('tells the domains it wants, and of an e-mail address nothing before the @', () => {
    const ad = annonce({ ...pair(2, '28'), Ansoegning: { Email: 'bo.vest@firma/x' } });
    const [brud] = anonym.judge(ad, facts({ ...aKasse, domaener: ['a.example', 'b.example'] }));
    expect(brud).to.deep.include({
      forventet: '…@a.example | …@b.example',
      data: { type: 2, kode: '28', vaert: 'firma/x' },
    });
  });

  it('tells the pair it wants', () => {
    const [brud] = anonym.judge(annonce(pair(2, '29')), facts(aKasse));
    expect(brud).to.deep.include({ vaerdi: '29', forventet: '28', data: { type: 2, kode: '28' } });
  });
});
