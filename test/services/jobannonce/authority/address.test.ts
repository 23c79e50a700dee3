import { expect } from 'chai';
import { foreignAdresser, ownAdresser } from '../../../../src/services/jobannonce/authority/address.js';

const DOMAENER = ['odense.example', 'xn--kbenhavn-54a.example'];

describe('an address of an anonymous ad', () => {
  for (const own of [
    { Url: 'https://odense.example' },
    { Url: 'HTTP://Job.ODENSE.example:8080/1?to=firma.example' },
    { Url: 'https://odense.example./1' },
    { Url: 'https://københavn.example/job' },
    { Url: 'https://xn--kbenhavn-54a.example/job' },
    { Url: 'https://firma.example@odense.example/' },
    { Email: 'job@odense.example' },
    { Email: 'job@mail.Odense.Example' },
    { Email: 'job@KØBENHAVN.example' },
  ])
    it(`${JSON.stringify(own)} is the authority's`, () => {
      expect(ownAdresser(own, DOMAENER)).to.deep.equal(own);
      expect(foreignAdresser(own, DOMAENER)).to.deep.equal([]);
    });

  for (const [foreign, sted] of [
    [{ Url: 'https://firma.example/odense.example' }, 'firma.example'],
    [{ Url: 'https://odense.example.firma.example' }, 'odense.example.firma.example'],
    [{ Url: 'https://xodense.example' }, 'xodense.example'],
    [{ Url: 'https://odense.example@firma.example' }, 'firma.example'],
    [{ Url: 'https://odense.example\\@firma.example' }, 'https://odense.example\\@firma.example'],
    [{ Url: 'https://firma.example\\.odense.example' }, 'https://firma.example\\.odense.example'],
    [{ Url: 'https://firma.example#.odense.example' }, 'firma.example'],
    [{ Url: 'https://example' }, 'example'],
    [{ Url: 'https://[2001:db8::1]/' }, 'https://[2001:db8::1]/'],
    [{ Url: 'https://192.0.2.1/' }, '192.0.2.1'],
    [{ Email: 'job@firma.example' }, 'firma.example'],
    [{ Email: 'odense.example@firma.example' }, 'firma.example'],
    [{ Email: 'job@firma.example/.odense.example' }, 'firma.example/.odense.example'],
    [{ Email: 'job@firma.example?.odense.example' }, 'firma.example?.odense.example'],
    [{ Email: 'job@xn--0.odense.example' }, 'xn--0.odense.example'],
    [{ Email: 'job@xn--abc-.odense.example' }, 'xn--abc-.odense.example'],
  ] as const)
    it(`${JSON.stringify(foreign)} is not`, () => {
      expect(foreignAdresser(foreign, DOMAENER).map((one) => one.sted)).to.deep.equal([sted]);
      expect(ownAdresser(foreign, DOMAENER)).to.deep.equal({});
    });

  it('is never the authority’s when no domain is registered for it', () => {
    expect(ownAdresser({ Url: 'https://odense.example', Email: 'job@odense.example' }, [])).to.deep.equal({});
  });
});
