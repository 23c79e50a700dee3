import { expect } from 'chai';
import { virksomhedAktiv } from '../../../../src/services/jobannonce/rules/01-virksomhed-aktiv.js';
import { pNummer } from '../../../../src/services/jobannonce/rules/02-p-nummer.js';
import { spaerret } from '../../../../src/services/jobannonce/rules/03-spaerret.js';
import { facts, annonce, found, PNR, virksomhed } from './support.js';

describe('rule 1, the company is active in CVR', () => {
  const CVR_FELT = 'Virksomhed/CVRnumberIdentifier';

  for (const status of ['Aktiv', 'NORMAL']) {
    it(`${status} is active`, () => {
      expect(found(virksomhedAktiv, {}, { virksomhed: { ...virksomhed, status } })).to.deep.equal([]);
    });
  }

  for (const status of ['Ophørt', 'UNDERKONKURS', 'Under konkurs', 'aktiv', 'INAKTIV', '']) {
    it(`"${status}" is not`, () => {
      expect(found(virksomhedAktiv, {}, { virksomhed: { ...virksomhed, status } })).to.deep.equal([
        `130011 ${CVR_FELT}`,
      ]);
    });
  }

  it('a number that no company has', () => {
    expect(found(virksomhedAktiv, {}, { virksomhed: undefined })).to.deep.equal([`130010 ${CVR_FELT}`]);
  });

  it('a number that no company can have says so, and not also that there is no such company', () => {
    const wrong = { Virksomhed: { CVRnumberIdentifier: '12345678' } };
    expect(found(virksomhedAktiv, wrong, { virksomhed: undefined })).to.deep.equal([`130012 ${CVR_FELT}`]);
  });

  it('says what the register says', () => {
    const [brud] = virksomhedAktiv.judge(
      annonce(),
      facts({ virksomhed: { ...virksomhed, status: 'Ophørt' } }),
    );
    expect(brud).to.deep.include({ vaerdi: '12345674', data: { cvr: '12345674', status: 'Ophørt' } });
  });
});

describe('rule 2, the P-number belongs to the company', () => {
  const PNR_FELT = ['4353 Virksomhed/ProductionUnitIdentifier'];
  const unit = virksomhed.produktionsenheder[0]!;
  const withUnit = (period: { gyldigFra: string; gyldigTil?: string }) => ({
    virksomhed: { ...virksomhed, produktionsenheder: [{ ...unit, ...period }] },
  });

  it('one of its own is fine, and so is none', () => {
    expect(found(pNummer)).to.deep.equal([]);
    expect(found(pNummer, { Virksomhed: { ProductionUnitIdentifier: undefined } })).to.deep.equal([]);
  });

  it('another one is not', () => {
    expect(found(pNummer, { Virksomhed: { ProductionUnitIdentifier: '1000000000' } })).to.deep.equal(
      PNR_FELT,
    );
    expect(found(pNummer, {}, { virksomhed: { ...virksomhed, produktionsenheder: [] } })).to.deep.equal(
      PNR_FELT,
    );
  });

  it('one that fails the checksum is fine when it is the company’s', () => {
    // 1·4 + 0·3 + 1·2 + 2·7 + 3·6 + 4·5 + 5·4 + 6·3 + 7·2 + 4·1 = 114, which 11 does not divide.
    expect(PNR).to.equal('1012345674');
    expect(found(pNummer)).to.deep.equal([]);
  });

  it('it is current from its first day to its last', () => {
    expect(found(pNummer, {}, withUnit({ gyldigFra: '2025-06-02' }))).to.deep.equal([]);
    expect(found(pNummer, {}, withUnit({ gyldigFra: '2025-06-03' }))).to.deep.equal(PNR_FELT);
    expect(found(pNummer, {}, withUnit({ gyldigFra: '2020-01-01', gyldigTil: '2025-06-02' }))).to.deep.equal(
      [],
    );
    expect(found(pNummer, {}, withUnit({ gyldigFra: '2020-01-01', gyldigTil: '2025-06-01' }))).to.deep.equal(
      PNR_FELT,
    );
  });

  it('days are Danish ones', () => {
    const ended = withUnit({ gyldigFra: '2020-01-01', gyldigTil: '2025-06-01' });
    expect(found(pNummer, {}, { ...ended, now: new Date('2025-06-01T21:59:59Z') })).to.deep.equal([]);
    expect(found(pNummer, {}, { ...ended, now: new Date('2025-06-01T22:00:00Z') })).to.deep.equal(PNR_FELT);
  });

  it('is not asked of a company that does not exist', () => {
    expect(found(pNummer, {}, { virksomhed: undefined })).to.deep.equal([]);
  });
});

describe('rule 3, locked and conflict-hit are two things', () => {
  it('a conflict-hit company may create ads', () => {
    expect(found(spaerret, {}, { laase: { spaerret: false, konfliktramt: true } })).to.deep.equal([]);
  });

  it('a locked one may not, conflict-hit or not', () => {
    for (const konfliktramt of [false, true]) {
      const laase = { spaerret: true, konfliktramt };
      expect(found(spaerret, {}, { laase })).to.deep.equal(['130030 Virksomhed/CVRnumberIdentifier']);
    }
  });
});
