import { expect } from 'chai';
import { jobordreService as service } from '../../src/contract/index.js';
import { laasetyper } from '../../src/services/virksomhed/locks/locks.js';
import { COMPANY_KEY } from '../../src/services/virksomhed/locks/store.js';
import { errorCode } from '../support/ads.js';
import { countedIds, startApp, type TestApp } from '../support/app.js';
import {
  asOrganisation,
  post,
  sampleOf,
  type SoapAnswer,
  valueOf,
  withValue,
} from '../support/soap-client.js';
import { waitersFor } from '../support/waiting-locks.js';
import { until } from '../support/until.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');
/** The order and the company of the contract's examples. */
const ID = '5b0c8a52-2f4e-4d5a-9c1b-7e6f3a2d1c90';
const CVR = '12345674';
const CODES = { spaerret: 140041, konfliktramt: 140040 };

describe('a job order', () => {
  let app: TestApp;
  beforeEach(async () => {
    const others = countedIds();
    let isFirst = true;
    const newId = () => (isFirst ? ((isFirst = false), ID) : others());
    app = await startApp({ clock: () => NOW, newId });
  });
  afterEach(() => app.stop());

  const example = (name: string) => sampleOf(name, NOW, service);
  const send = (message: string) => post(app.origin, message, { service });

  /** Those that wait for a lock of the database, until all are answered. */
  const waitFor = async (
    count: number,
    locktype: 'advisory' | 'relation',
    answers: readonly Promise<unknown>[],
  ) => {
    let answered = 0;
    for (const answer of answers) void answer.then(() => (answered += 1));
    await until(
      async () => answered === answers.length || (await waitersFor(locktype, app.database.knex)) >= count,
    );
  };

  for (const laas of laasetyper)
    for (const operation of [
      'CreateJobordre',
      'UpdateJobordre',
      'SetJobordreStatus',
      'CreateJobordreFormidling',
    ])
      it(`sees that its company gets ${laas} between the judgement and the writing of ${operation}`, async () => {
        const create = example('CreateJobordre');
        if (operation !== 'CreateJobordre') expect((await send(create)).status).to.equal(200);
        const begins = await app.database.knex.transaction();
        try {
          await begins.raw('select pg_advisory_xact_lock(?, ?)', [COMPANY_KEY, Number(CVR)]);
          const answer = send(example(operation));
          await waitFor(1, 'advisory', [answer]);
          await begins('virksomhedslaas').insert({
            ...{ cvr: CVR, laas, gyldig_fra: NOW, sat_af: 'KLJ', begrundelse: 'test' },
          });
          await begins.commit();
          expect(errorCode(await answer)).to.equal(CODES[laas]);
        } finally {
          if (!begins.isCompleted()) await begins.rollback();
        }
      });

  /** Two creations with one id, both judged before either is written. */
  const race = async (messages: readonly string[]): Promise<SoapAnswer[]> => {
    const holds = await app.database.knex.transaction();
    try {
      await holds.raw('lock table jobordre in share row exclusive mode');
      const answers = messages.map(send);
      await waitFor(messages.length, 'relation', answers);
      await holds.commit();
      return await Promise.all(answers);
    } finally {
      if (!holds.isCompleted()) await holds.rollback();
    }
  };
  /** The contract's example with the id that the caller chooses. */
  const named = () =>
    example('CreateJobordre').replace(
      '<jo:CreateJobordreRequest>',
      `$&<jo:JobordreIdentifier>${ID}</jo:JobordreIdentifier>`,
    );
  const stored = async () => ({
    orders: (await app.database.knex('jobordre').select('id')).length,
    events: (await app.database.knex('jobordre_haendelse').select('nr')).length,
  });

  it('that two authorities create at once with one id and the same content is one, told to both', async () => {
    const create = named();
    const answers = await race(['461', '101'].map((code) => asOrganisation(create, 8, code)));
    expect(answers.map(({ status }) => status)).to.deep.equal([200, 200]);
    const shown = answers.map(({ xml }) => /<Jobordrevisning>.*<\/Jobordrevisning>/s.exec(xml)?.[0]);
    expect(shown[0]).to.match(/<OprettetAf>.*<Navn>Jobcenter .*<\/OprettetAf>/s);
    expect(shown[1]).to.equal(shown[0]);
    expect(await stored()).to.deep.equal({ orders: 1, events: 1 });
  });

  it('that two create at once with one id and other content is the one; the other is told 140002', async () => {
    const create = named();
    const answers = await race([create, withValue(create, 'Titel', 'Kok')]);
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused.map(errorCode)).to.deep.equal([140002]);
    const written = answers.find(({ status }) => status === 200);
    const [row] = await app.database.knex('jobordre').select<{ titel: string }[]>('titel');
    expect(valueOf(written?.xml ?? '', 'Titel')).to.equal(row?.titel);
    expect(await stored()).to.deep.equal({ orders: 1, events: 1 });
  });
});
