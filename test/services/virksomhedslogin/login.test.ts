import { expect } from 'chai';
import {
  counts,
  judgeLogin,
  loginInstant,
  type LoginSettings,
} from '../../../src/services/virksomhedslogin/login.js';
import type { Virksomhed } from '../../../src/services/virksomhed/virksomhedsregister.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');
const settings: LoginSettings = { cutOver: new Date('2024-12-06T00:00:00+01:00'), futureGraceMinutes: 5 };
const adresse = { landekode: 'DK' };
const virksomhed: Virksomhed = {
  cvr: '97001073',
  navn: 'Fynbo Hjemmepleje A/S',
  status: 'NORMAL',
  adresse,
  produktionsenheder: [
    { pnr: '1099000364', navn: 'Hovedkontor', adresse, gyldigFra: '2009-01-01' },
    { pnr: '1099000585', navn: 'Nyborg', adresse, gyldigFra: '2014-02-01', gyldigTil: '2026-06-30' },
  ],
};

function login(LoginTidspunkt: string, ProductionUnitIdentifier = '1099000364') {
  return { CVRnumberIdentifier: '97001073', ProductionUnitIdentifier, LoginTidspunkt };
}

const codes = (LoginTidspunkt: string, pnr?: string, company: Virksomhed | undefined = virksomhed) =>
  judgeLogin(login(LoginTidspunkt, pnr), company, settings, NOW).map(({ kode }) => kode);

describe('a login that is reported', () => {
  it('counts from midnight in Denmark on the day of the cut-over, wherever the offset points', () => {
    const counted = (time: string) => counts(loginInstant(login(time))!, settings);
    expect(counted('2024-12-05T22:59:59.999Z')).to.be.false;
    expect(counted('2024-12-05T23:00:00Z')).to.be.true;
    expect(counted('2024-12-06T00:00:00')).to.be.true;
    expect(counted('2024-12-06T08:59:59+10:00')).to.be.false;
    expect(
      counts(loginInstant(login('2024-12-31T12:00:00'))!, {
        ...settings,
        cutOver: new Date('2025-01-01T00:00:00+01:00'),
      }),
    ).to.be.false;
  });

  it('may be ahead of our clock by the grace and no millisecond more', () => {
    expect(codes('2026-11-24T10:05:00+01:00')).to.deep.equal([]);
    expect(codes('2026-11-24T10:05:00.001+01:00')).to.deep.equal([120710]);
  });

  it('is not guessed at when the Danish clock shows its time twice or never, or it is no time', () => {
    const found = judgeLogin(login('2026-03-29T02:30:00'), virksomhed, settings, NOW);
    expect(found).to.have.length(1);
    expect(found[0]).to.include({
      kode: 120711,
      forventet: '2026-03-29T01:30:00+01:00, 2026-03-29T03:30:00+02:00',
    });
    expect(codes('2025-10-26T02:30:00')).to.deep.equal([120711]);
    expect(codes('0026-03-29T02:30:00Z')).to.deep.equal([120711]);
  });

  it('needs a unit that was the company’s on the day of the login, not on the day of the message', () => {
    expect(codes('2026-06-30T23:59:00', '1099000585')).to.deep.equal([]);
    expect(codes('2026-07-01T00:00:00', '1099000585')).to.deep.equal([4353]);
    expect(codes('2026-06-30T12:00:00', '1099000208')).to.deep.equal([4353]);
    expect(codes('2008-12-31T12:00:00')).to.deep.equal([4353]);
  });

  it('is told everything that is wrong with it', () => {
    expect(codes('2027-01-01T00:00:00', '1099000585')).to.deep.equal([120710, 4353]);
    const nobody = judgeLogin(login('2027-01-01T00:00:00'), undefined, settings, NOW);
    expect(nobody.map(({ kode, felt }) => [kode, felt[0]])).to.deep.equal([
      [120710, 'LoginTidspunkt'],
      [120500, 'CVRnumberIdentifier'],
    ]);
  });
});
