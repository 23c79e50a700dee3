import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { jobannonceService } from '../../src/contract/index.js';
import { createAd, decide, errorCode, messageAbout, stateOf } from '../support/ads.js';
import { startApp, type TestApp } from '../support/app.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import {
  asOrganisation,
  post,
  sampleOf,
  SOAP_11,
  SOAP_12,
  valueOf,
  withValue,
} from '../support/soap-client.js';

const START = new Date('2026-11-24T10:00:00+01:00');
const HOUR = 60 * 60_000;
/** Who asks: the owner, STAR, and somebody who may not see the ad. */
const ASKERS = [
  { type: 8, code: '461' },
  { type: 1, code: '1' },
  { type: 8, code: '630' },
] as const;

describe('answers that are kept', () => {
  let database: TestDatabase;
  let now = START;
  let warm: TestApp;
  const start = () => startApp({ clock: () => now, database });
  before(async () => {
    database = await freshDatabase();
    warm = await start();
  });
  after(async () => {
    await warm.stop();
    await database.drop();
  });

  const ask = async ({ origin }: TestApp, id: string) => {
    const answers = [];
    for (const { type, code } of ASKERS)
      for (const version of [SOAP_11, SOAP_12]) {
        const sample = sampleOf('GetJobannonce', now, jobannonceService, version);
        const about = sample.replace(/(JobannonceIdentifier>)[^<]+/, `$1${id}`);
        answers.push(await post(origin, asOrganisation(about, type, code), { version }));
      }
    return answers;
  };
  const withoutReference = (xml: string, id: string) =>
    xml.replaceAll(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, (one) => (one === id ? one : 'a reference'));

  it('are what a process says that kept none, whatever happens to an ad and whoever asks', async function () {
    const begin = new Date(START.getTime() + 24 * HOUR).toISOString();
    const message = sampleOf('CreateJobannonce', START).replace(
      /(<job:PubliceringTidspunkt>)[^<]*/,
      `$1${begin}`,
    );
    const id = await createAd(warm.origin, message);
    const seenStates = new Set<string>();
    const isSame = async (about: string) => {
      // Asked twice, so that the second answer is one that was kept.
      await ask(warm, id);
      const kept = await ask(warm, id);
      const cold = await start();
      const made = await ask(cold, id);
      await cold.stop();
      expect(
        kept.map(({ xml }) => withoutReference(xml, id)),
        about,
      ).to.deep.equal(made.map(({ xml }) => withoutReference(xml, id)));
      expect(kept.slice(4).map(errorCode), about).to.deep.equal([130000, 130000]);
      const references = kept.map(({ xml }) => valueOf(xml, 'ServiceRequestLogReferenceIdentifier'));
      expect(new Set(references).size, about).to.equal(kept.length);
      seenStates.add(
        JSON.stringify([stateOf(kept[0] ?? expect.fail()), kept[0]?.xml.includes('Konfliktramt>true')]),
      );
    };
    const steps: readonly (readonly [string, () => Promise<unknown>])[] = [
      ['created', () => Promise.resolve()],
      ['approved', () => decide(warm.origin, { id, version: 1 }, 'GodkendJobannonce', now)],
      [
        'published, as time goes by',
        () => {
          now = new Date(START.getTime() + 24 * HOUR);
          return Promise.resolve();
        },
      ],
      [
        'its company has a logo',
        async () => {
          const indhold = Buffer.from('a picture');
          const sha256 = createHash('sha256').update(indhold).digest('hex');
          const size = { mime_type: 'image/png', bredde: 1, hoejde: 1 };
          await database.knex('logo').insert({ sha256, indhold, ...size });
          const cvr = valueOf(message, 'CVRnumberIdentifier');
          await database.knex('enhedslogo').insert({ cvr, sha256, sat_tidspunkt: now, sat_af: 'test' });
        },
      ],
      [
        'hit by a conflict',
        () =>
          database.knex('virksomhedslaas').insert({
            cvr: valueOf(message, 'CVRnumberIdentifier'),
            laas: 'konfliktramt',
            gyldig_fra: START,
            sat_af: 'test',
            begrundelse: 'test',
          }),
      ],
      [
        'changed',
        async () => {
          const change = withValue(messageAbout('UpdateJobannonce', now, id, 1), 'Titel', 'En anden titel');
          expect((await post(warm.origin, change)).status).to.equal(200);
        },
      ],
      ['refused', () => decide(warm.origin, { id, version: 2 }, 'AfvisJobannonce', now)],
      [
        'closed',
        async () => {
          expect((await post(warm.origin, messageAbout('CloseJobannonce', now, id, 2))).status).to.equal(200);
        },
      ],
    ];
    for (const [about, happen] of steps) {
      await happen();
      await isSame(about);
    }
    // A database that was put back to an earlier time counts the same versions again.
    const [ad] = await database.knex('jobannonce').where({ id }).select<{ indhold: object }[]>('indhold');
    const indhold = { ...ad?.indhold, Titel: 'Den samme version igen' };
    await database.knex('jobannonce').where({ id }).update({ indhold });
    expect((await ask(warm, id))[0]?.xml).to.include('Den samme version igen');
    expect(seenStates.size, 'the states differ').to.be.at.least(steps.length - 1);
    await post(warm.origin, messageAbout('DeleteJobannonce', now, id, 3));
    expect((await ask(warm, id)).map(errorCode)).to.deep.equal(ASKERS.flatMap(() => [130000, 130000]));
  });
});
