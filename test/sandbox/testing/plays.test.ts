import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { kode } from '../../../src/codelists/code-lists.js';
import { jobordreService } from '../../../src/contract/index.js';
import { plays } from '../../../src/sandbox/testing/plays.js';
import type { Jobannoncestatus } from '../../../src/services/jobannonce/ad/status.js';
import { deskMessage, errorCode, messageAbout, postToDesk, stateOf } from '../../support/ads.js';
import { startApp, type TestApp } from '../../support/app.js';
import {
  post,
  sampleOf,
  type SoapAnswer,
  valueOf,
  withRequestIdentifier,
  withValue,
} from '../../support/soap-client.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');
const status = (name: Jobannoncestatus) => kode('JobannonceStatus', name);

/** Time that the test lets pass. */
class Held {
  readonly waiting: { readonly ms: number; readonly run: () => void }[] = [];
  readonly #wanted: (() => void)[] = [];
  readonly later = (ms: number, run: () => void) => {
    const one = { ms, run };
    this.waiting.push(one);
    for (const wanted of this.#wanted.splice(0)) wanted();
    return () => {
      const place = this.waiting.indexOf(one);
      if (place >= 0) this.waiting.splice(place, 1);
    };
  };
  /** Waits until something waits, and says for how long it would. */
  async next(): Promise<{ readonly ms: number; readonly run: () => void }> {
    while (this.waiting.length === 0) await new Promise<void>((resolve) => this.#wanted.push(resolve));
    const [one] = this.waiting;
    if (!one) throw new Error('nothing waits');
    return one;
  }
}

const INVENTED = JSON.parse(readFileSync('demo/virksomheder.json', 'utf8')) as readonly {
  readonly cvr: string;
  readonly produktionsenheder: readonly { readonly pnr: string }[];
}[];
/** Companies that are there for the plays alone have one unit, of their number and two zeros. */
const unitOf = (cvr: string) =>
  INVENTED.find((one) => one.cvr === cvr)?.produktionsenheder[0]?.pnr ?? `${cvr}00`;

describe('what a sandbox plays', () => {
  let app: TestApp;
  const held = new Held();
  let now = NOW;
  before(async () => {
    app = await startApp({ clock: () => now, later: held.later, env: { AUTO_APPROVE: 'true' } });
  });
  after(() => app.stop());
  beforeEach(() => {
    now = NOW;
  });
  const by = (user: string, message = sampleOf('CreateJobannonce', NOW)) =>
    withValue(message, 'UserIdentifier', user);
  const ads = async () => Number((await app.database.knex('jobannonce').count('* as n'))[0]?.n);
  const titled = (titel: string) => withValue(sampleOf('CreateJobannonce', NOW), 'Titel', titel);
  const created = async (titel: string) => {
    const answer = await post(app.origin, titled(titel));
    expect(answer.status, answer.xml).to.equal(200);
    return valueOf(answer.xml, 'JobannonceIdentifier') ?? '';
  };
  const get = (id: string) => post(app.origin, messageAbout('GetJobannonce', NOW, id));
  const refused = (user: string, http: number, code: number, retry: string | null) => async () => {
    const before = await ads();
    const answer = await post(app.origin, by(user));
    expect([answer.status, errorCode(answer), answer.headers.get('retry-after')]).to.deep.equal([
      http,
      code,
      retry,
    ]);
    expect(await ads()).to.equal(before);
  };
  const cut = async (message: string) => {
    const failure = await post(app.origin, message).then(
      ({ xml }) => xml,
      (error: unknown) => error,
    );
    expect(failure).to.be.instanceOf(TypeError);
  };
  const moderated = (titel: string, expected: Jobannoncestatus) => async () => {
    const id = await created(titel);
    expect(stateOf(await get(id))[1]).to.equal(status(expected));
    return id;
  };
  const orderOf = async (titel: string) => {
    const message = withValue(sampleOf('CreateJobordre', NOW, jobordreService), 'Titel', titel)
      .replace(/<jor:JobordreIdentifier>[^<]*<\/jor:JobordreIdentifier>\s*/, '')
      .replace(/<jor:ConceptUriDa>[^<]*<\/jor:ConceptUriDa>\s*/, '')
      .replace(/<jor:AliasIdentifier>[^<]*<\/jor:AliasIdentifier>\s*/, '');
    const answer = await post(app.origin, message, { service: jobordreService });
    expect(answer.status, answer.xml).to.equal(200);
    return valueOf(answer.xml, 'JobordreIdentifier') ?? '';
  };
  const mediated = (titel: string, expected: object) => async () => {
    const rows = await app.database
      .knex('formidling')
      .where({ jobordre_id: await orderOf(titel) })
      .select<{ kandidat: object }[]>('kandidat');
    expect(rows).to.have.length(1);
    expect(rows[0]?.kandidat).to.include(expected);
  };
  const company = async (cvr: string): Promise<SoapAnswer> => {
    const message = sampleOf('CreateJobannonce', NOW);
    const other = withValue(message, 'CVRnumberIdentifier', cvr);
    return post(app.origin, withValue(other, 'ProductionUnitIdentifier', unitOf(cvr)));
  };
  const ofCompany =
    (cvr: string, ...codes: number[]) =>
    async () => {
      expect(codes, cvr).to.include(errorCode(await company(cvr)));
    };

  const TESTS: Readonly<Record<string, () => Promise<unknown>>> = {
    'sandkasse-langsom-<n>': async () => {
      const before = await ads();
      const answer = post(app.origin, by('sandkasse-langsom-10'));
      const { ms, run } = await held.next();
      expect([ms, await ads()]).to.deep.equal([10_000, before + 1]);
      run();
      expect((await answer).status).to.equal(200);
    },
    'sandkasse-graense-minut': refused('sandkasse-graense-minut', 429, 139190, '1'),
    'sandkasse-graense-samtidig': refused('sandkasse-graense-samtidig', 429, 139191, '1'),
    'sandkasse-overbelastet': refused('sandkasse-overbelastet', 503, 139143, '5'),
    'sandkasse-nede': refused('sandkasse-nede', 503, 139135, '5'),
    'sandkasse-fejl': refused('sandkasse-fejl', 500, 1011, null),
    'sandkasse-afbrudt': async () => {
      const before = await ads();
      await cut(by('sandkasse-afbrudt'));
      expect(await ads()).to.equal(before);
    },
    'sandkasse-tabt-svar': async () => {
      const before = await ads();
      const message = withRequestIdentifier(
        by('sandkasse-tabt-svar'),
        '6c1f36a4-93b5-4e0b-9d4e-8f2b6a1c7d01',
      );
      await cut(message);
      expect(await ads()).to.equal(before + 1);
      const again = await post(app.origin, message);
      expect(again.status, again.xml).to.equal(200);
      expect(await ads()).to.equal(before + 1);
    },
    '[sandkasse: godkend]': async () => {
      const id = await moderated('Kok [sandkasse: godkend]', 'IkkePaaJobnetEndnu')();
      const trail = await app.database
        .knex('audit_trail')
        .where({ jobannonce_id: id, system_id: 'sandkasse 1/1' })
        .orderBy('nr')
        .select<{ operation: string; user_id: string }[]>('operation', 'user_id');
      expect(trail.map(({ operation }) => operation)).to.deep.equal([
        'PaabegyndBehandling',
        'GodkendJobannonce',
      ]);
      expect(trail[0]?.user_id).to.equal('sandkasse-behandler');
    },
    '[sandkasse: afvis <n>]': async () => {
      for (const reason of [1, 2, 3, 4, 5, 6, 7]) {
        const id = await created(`Kok [sandkasse: afvis ${reason}]`);
        const { xml } = await get(id);
        expect(xml).to.match(new RegExp(`<Afvisningsaarsag>\\s*<[^>]+>${reason}<`));
      }
    },
    '[sandkasse: parker]': async () => {
      const id = await created('Kok [sandkasse: parker]');
      const row = await app.database
        .knex('behandling')
        .where({ jobannonce_id: id })
        .first<{ parkeret_til_tidspunkt: Date }>();
      expect(row.parkeret_til_tidspunkt.toISOString()).to.equal('2026-12-01T09:00:00.000Z');
    },
    '[sandkasse: optaget]': async () => {
      const id = await moderated('Kok [sandkasse: optaget]', 'AfventerGodkendelse')();
      const answer = await postToDesk(app.origin, deskMessage('PaabegyndBehandling', NOW, id));
      expect(errorCode(answer), answer.xml).to.equal(130301);
    },
    '[sandkasse: ticker <n>]': async () => {
      const id = await created('Kok [sandkasse: ticker 2]');
      for (const _ of [1, 2]) {
        const { ms, run } = await held.next();
        expect(ms).to.equal(1000);
        run();
      }
      // Both changes are there when the second one is: the loop waits for no third.
      for (let version = 1; version < 3;) [version = 1] = stateOf(await get(id));
      expect(valueOf((await get(id)).xml, 'Titel')).to.equal('Kok 2');
    },
    '[sandkasse: tovholder]': async () => {
      const id = await orderOf('Kok [sandkasse: tovholder]');
      const row = await app.database
        .knex('jobordre')
        .where({ id })
        .first<{ tovholder: object; version: number }>();
      expect([row.version, JSON.stringify(row.tovholder)]).to.satisfy(
        ([version, who]: [number, string]) => version === 2 && who.includes('sandkasse-tovholder'),
      );
    },
    '[sandkasse: formidl soegbart]': mediated('Kok [sandkasse: formidl soegbart]', { HarSoegbartCv: true }),
    '[sandkasse: formidl uden-cv]': mediated('Kok [sandkasse: formidl uden-cv]', {
      HarSoegbartCv: false,
      NavneOgAdressebeskyttelse: false,
    }),
    '[sandkasse: formidl beskyttet]': mediated('Kok [sandkasse: formidl beskyttet]', {
      NavneOgAdressebeskyttelse: true,
    }),
    '97009007': ofCompany('97009007', 130010),
    '97004773': ofCompany('97004773', 130011),
    '97004625': ofCompany('97004625', 130011),
    '97002886': ofCompany('97002886', 130030),
    '97004218': async () => {
      // What AUTO_APPROVE approves of others waits here.
      const answer = await company('97004218');
      expect(stateOf(await get(valueOf(answer.xml, 'JobannonceIdentifier') ?? ''))[1], answer.xml).to.equal(
        status('AfventerGodkendelse'),
      );
    },
    '97009015': async () => {
      const answer = company('97009015');
      const { ms, run } = await held.next();
      expect(ms).to.equal(2000);
      run();
      expect((await answer).status).to.equal(200);
    },
    '97009023': ofCompany('97009023', 139140),
    '97009031': async () => {
      expect(errorCode(await company('97009031'))).to.equal(139140);
      now = new Date(NOW.getTime() + 10_000);
      expect((await company('97009031')).status).to.equal(200);
      now = new Date(NOW.getTime() + 70_000);
      expect(errorCode(await company('97009031'))).to.equal(139140);
    },
  };

  it('is all that the table has', () => {
    expect(Object.keys(TESTS).toSorted()).to.deep.equal(plays.map(({ value }) => value).toSorted());
  });
  for (const { value, en } of plays) it(`${value}: ${en}`, () => TESTS[value]?.());
});
