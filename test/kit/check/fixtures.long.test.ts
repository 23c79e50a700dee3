import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { checkMessage } from '../../../kit/src/check/check.js';
import { RULES } from '../../../kit/src/check/services.js';
import { settings } from '../../../src/config/config.js';
import { services } from '../../../src/contract/index.js';
import { mediaTypeOf } from '../../../src/http/request/media-type.js';
import { versionOfMediaType } from '../../../src/soap/message/version.js';
import { isEach, someOf } from '../../support/each.js';
import { type Fixture, loadFixtures, type Step } from '../../support/fixtures.js';

/** Faults of HTTP itself, and of a message that is judged by nothing but its address. */
const OF_HTTP = ['139138', '139139', '139144', '139146'];
/** Their answers are those of an order that is there already; a new one would be too late. */
const REPEATS = ['CreateJobordre/repeat/same-id-same-content'];

const placesIn = (answer: string): readonly string[] =>
  [...answer.matchAll(/<(?:\w+:)?Fejl>.*?<\/(?:\w+:)?Fejl>/gs)].map(([fejl]) => {
    const of = (name: string) => new RegExp(`<(?:\\w+:)?${name}>(.*?)</`, 's').exec(fejl)?.[1] ?? '';
    return [of('Kode'), of('Linje'), of('Kolonne'), of('Sti')].join(' ');
  });

const lowerCase = (headers: Step['headers']) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

/** Is it a message that came to a service, as check reads one from a file? */
function isMessage({ method, path, headers, responseFile }: Step): boolean {
  const { 'content-type': type = '', 'content-encoding': coding } = lowerCase(headers);
  const isSoap = versionOfMediaType(mediaTypeOf([type])) !== undefined;
  return (
    method === 'POST' &&
    coding === undefined &&
    isSoap &&
    services.some((one) => one.path === path.split('?')[0]) &&
    existsSync(responseFile)
  );
}

async function verdictOf(step: Step, { day }: Fixture) {
  const headers = lowerCase(step.headers);
  const mediaType = mediaTypeOf([headers['content-type'] ?? '']);
  const { body, path, at = new Date(`${day}T10:00:00+01:00`) } = step;
  const { fejl, notJudged } = await checkMessage({ body, headers, mediaType, path }, at);
  return {
    told: fejl.map(({ Kode, Linje = '', Kolonne = '', Sti = '' }) => [Kode, Linje, Kolonne, Sti].join(' ')),
    open: new Set(notJudged.flatMap(({ codes }) => codes.map(String))),
  };
}

describe('check: the fixtures', function () {
  it('says the codes and places of the recorded answers, but for those that it tells it cannot judge', async () => {
    const wrong: unknown[] = [];
    let refused = 0;
    for (const fixture of someOf(loadFixtures(), 3))
      for (const step of fixture.steps.filter(isMessage)) {
        const recorded = placesIn(readFileSync(step.responseFile, 'utf8'));
        const codes = recorded.map((one) => one.split(' ')[0] ?? '');
        if (codes.some((code) => OF_HTTP.includes(code))) continue;
        if (REPEATS.some((name) => fixture.name.endsWith(name))) continue;
        const { told, open } = await verdictOf(step, fixture);
        const missing = recorded.filter((one, i) => !told.includes(one) && !open.has(codes[i] ?? ''));
        const surplus = told.filter((one) => !recorded.includes(one));
        // A fault that needs what is not known may come before all others.
        const isEarlier = codes.length === 1 && open.has(codes[0] ?? '') && !told.includes(recorded[0] ?? '');
        if (missing.length > 0 || (surplus.length > 0 && !isEarlier))
          wrong.push({ step: step.responseFile, missing, surplus });
        else refused += told.length > 0 ? 1 : 0;
      }
    expect(wrong).to.deep.equal([]);
    expect(refused).to.be.greaterThan(isEach ? 200 : 60);
  });

  it('judges by the settings that a gateway has unless its operator sets others', () => {
    const defaults = new Map(
      settings.map(({ key, ...rest }) => [key as string, 'default' in rest ? rest.default : undefined]),
    );
    for (const [name, value] of Object.entries(RULES)) expect(defaults.get(name), name).to.equal(value);
  });
});
