import { expect } from 'chai';
import { anonym } from '../../../../src/services/jobannonce/rules/04-anonym.js';
import { annonce, facts, found } from './support.js';

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

  it('tells the pair it wants', () => {
    const [brud] = anonym.judge(annonce(pair(2, '29')), facts(aKasse));
    expect(brud).to.deep.include({ vaerdi: '29', forventet: '28', data: { type: 2, kode: '28' } });
  });
});
