import { expect } from 'chai';
import { Fault } from '../../../../src/faults/fault.js';
import { cachedRegister } from '../../../../src/services/virksomhed/cache/cached-register.js';
import { CvrFailure } from '../../../../src/services/virksomhed/cvr/failure.js';
import { virksomhedCacheOn } from '../../../../src/services/virksomhed/cache/store.js';
import type { Virksomhed } from '../../../../src/services/virksomhed/virksomhedsregister.js';
import { told, type Told } from '../../../support/cvr.js';
import type { TestDatabase } from '../../../support/database.js';
import { onEveryPostgres } from '../../../support/every-postgres.js';

const START = new Date('2026-11-23T08:00:00.000Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const CVR = '97000999';

onEveryPostgres('the CVR register behind its cache', (fresh) => {
  let database: TestDatabase;
  let now: Date;
  let asked: string[];
  let answer: () => Promise<Virksomhed | undefined>;
  let newer: string[];
  let observer: Told;
  before(async () => {
    database = await fresh();
  });
  after(() => database.drop());
  beforeEach(async () => {
    await database.knex('virksomhed_cache').delete();
    now = START;
    asked = [];
    newer = [];
    observer = told();
    answer = () => Promise.resolve(company());
  });

  const wait = (ms: number): void => {
    now = new Date(START.getTime() + ms);
  };
  const company = (other: Partial<Virksomhed> = {}): Virksomhed => ({
    cvr: CVR,
    navn: 'Ærø »Smede« & Søn',
    status: 'Aktiv',
    adresse: { landekode: 'DK' },
    produktionsenheder: [
      {
        pnr: '1099000208',
        navn: 'Ø',
        adresse: { landekode: 'DK' },
        gyldigFra: '2011-05-01',
        gyldigTil: '2024-01-01',
      },
    ],
    ...other,
  });
  const down = (kind: 'busy' | 'unauthorised' = 'busy') => {
    answer = () => Promise.reject(new CvrFailure(kind, 'HTTP'));
  };
  /** Each has its own, as each process does. */
  const register = () =>
    cachedRegister({
      register: {
        find: (cvr) => {
          asked.push(cvr);
          return answer();
        },
      },
      cache: virksomhedCacheOn(database.knex),
      clock: () => now,
      freshMs: HOUR,
      staleMs: 24 * HOUR,
      onNewer: ({ navn }) => {
        newer.push(navn);
        return Promise.resolve();
      },
      observer,
    });
  const faultOf = async (found: Promise<unknown>): Promise<number> => {
    const error = await found.catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(Fault);
    return (error as Fault).kode;
  };

  it('asks once an hour, and says how old the answer is', async () => {
    const cvr = register();
    expect(await cvr.find(CVR)).to.deep.equal({ ...company(), fetchedAt: START });
    wait(HOUR - 1);
    expect(await cvr.find(CVR)).to.deep.equal({ ...company(), fetchedAt: START });
    expect(asked).to.have.length(1);
    wait(HOUR);
    answer = () => Promise.resolve(company({ navn: 'Nyt navn' }));
    expect(await cvr.find(CVR)).to.include({ navn: 'Nyt navn' });
    expect(asked).to.have.length(2);
    expect(observer.ages).to.deep.equal([
      ['register', 0],
      ['fresh', 3599.999],
      ['register', 0],
    ]);
  });

  it('asks when the clock was put back by an hour, and not for the time until then', async () => {
    const cvr = register();
    await cvr.find(CVR);
    wait(-HOUR);
    answer = () => Promise.resolve(company({ navn: 'Nyt navn' }));
    expect(await cvr.find(CVR)).to.include({ navn: 'Nyt navn' });
    expect(await cvr.find(CVR)).to.include({ navn: 'Nyt navn' });
    expect(asked).to.have.length(2);
  });

  it('answers for a known company for 24 hours when the register is down, and not a millisecond longer', async () => {
    const cvr = register();
    await cvr.find(CVR);
    down();
    wait(24 * HOUR);
    expect(await cvr.find(CVR)).to.deep.equal({ ...company(), fetchedAt: START });
    expect(observer.ages.at(-1)).to.deep.equal(['stale', 86_400]);
    wait(24 * HOUR + 1);
    expect(await faultOf(cvr.find(CVR))).to.equal(139140);
  });

  it('also when it is an operator who must act', async () => {
    const cvr = register();
    await cvr.find(CVR);
    down('unauthorised');
    wait(2 * HOUR);
    expect(await cvr.find(CVR)).to.include({ status: 'Aktiv' });
    expect(await faultOf(cvr.find('97001073'))).to.equal(139141);
  });

  it('asks again where a kept answer will not do, and then has no other', async () => {
    const cvr = register();
    await cvr.find(CVR);
    wait(MINUTE);
    answer = () => Promise.resolve(company({ navn: 'Nyt navn' }));
    expect(await cvr.find(CVR, true)).to.deep.equal({ ...company({ navn: 'Nyt navn' }), fetchedAt: now });
    expect(await cvr.find(CVR)).to.include({ navn: 'Nyt navn' });
    expect(asked).to.deep.equal([CVR, CVR]);
    down();
    expect(await faultOf(cvr.find(CVR, true))).to.equal(139140);
  });

  it('has no answer for an unknown company when the register is down', async () => {
    down();
    expect(await faultOf(register().find(CVR))).to.equal(139140);
  });

  it('passes on what is no failure of the register', async () => {
    answer = () => Promise.reject(new TypeError('a bug'));
    const error: unknown = await register()
      .find(CVR)
      .catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(TypeError);
  });

  it('does not remember that there is no company, and forgets one that is gone', async () => {
    const cvr = register();
    await cvr.find(CVR);
    wait(2 * HOUR);
    answer = () => Promise.resolve(undefined);
    expect(await cvr.find(CVR)).to.equal(undefined);
    expect(await cvr.find(CVR)).to.equal(undefined);
    expect(asked).to.have.length(3);
    down();
    expect(await faultOf(cvr.find(CVR))).to.equal(139140);
  });

  it('does not ask for a number that cannot be one', async () => {
    expect(await register().find('12345678')).to.equal(undefined);
    expect(asked).to.deep.equal([]);
  });

  it('is one for several processes', async () => {
    await register().find(CVR);
    down();
    expect(await register().find(CVR)).to.include({ navn: 'Ærø »Smede« & Søn' });
    expect(asked).to.have.length(1);
  });

  it('asks once for requests that come together, and again after a failure', async () => {
    const cvr = register();
    const [first, second] = await Promise.all([cvr.find(CVR), cvr.find(CVR), cvr.find(CVR)]);
    expect(first).to.deep.equal(second);
    expect(asked).to.have.length(1);
    down();
    expect(await Promise.all([cvr.find('97001073'), cvr.find('97001073')].map(faultOf))).to.deep.equal([
      139140, 139140,
    ]);
    answer = () => Promise.resolve(company({ cvr: '97001073' }));
    expect(await cvr.find('97001073')).to.include({ cvr: '97001073' });
  });

  it('keeps the later of two answers, whichever is written last', async () => {
    const cache = virksomhedCacheOn(database.knex);
    const later = new Date(START.getTime() + 1);
    await cache.keep({ virksomhed: company({ navn: 'ny' }), fetchedAt: later });
    await cache.keep({ virksomhed: company({ navn: 'gammel' }), fetchedAt: START });
    expect(await cache.find(CVR)).to.deep.equal({ virksomhed: company({ navn: 'ny' }), fetchedAt: later });
    // Nor is anyone told of the earlier one, who would write it into the ads.
    await register().find(CVR, true);
    expect(newer).to.deep.equal([]);
    wait(2);
    await register().find(CVR, true);
    expect(newer).to.deep.equal(['Ærø »Smede« & Søn']);
  });

  it('keeps nothing that is too old to be served', async () => {
    await register().find(CVR);
    wait(24 * HOUR + 1);
    answer = () => Promise.resolve(company({ cvr: '97001073' }));
    await register().find('97001073');
    expect(await database.knex('virksomhed_cache').pluck('cvr')).to.deep.equal(['97001073']);
  });
});
