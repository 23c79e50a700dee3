import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { rootOf } from '../../../kit/src/compare/root-of.js';
import { type Fixture, withText } from '../../../kit/src/fixture/fixture.js';
import { readFixtures } from '../../../kit/src/fixture/read.js';
import { Pseudonyms } from '../../../kit/src/record/pseudonyms.js';
import { Redactor } from '../../../kit/src/record/redactor.js';
import { printOutcome } from '../../../kit/src/replay/report.js';
import { replay } from '../../../kit/src/replay/replay.js';
import { someOf } from '../../support/each.js';
import { fixturesFolder } from '../../support/fixtures.js';
import { runFolder } from '../../support/run-folder.js';
import { startReplayedGateway } from '../replayed-gateway.js';

const read = (file: string): string => readFileSync(file, 'utf8');
const isXml = (text: string): boolean => rootOf(Buffer.from(text)) !== undefined;

/** Its conversation as `record` would have written it. */
function redacted(fixture: Fixture, folder: string): Fixture {
  const redactor = new Redactor(new Pseudonyms(Buffer.from(fixture.name)));
  for (const { text, responseFile } of fixture.steps) {
    redactor.learn(text);
    redactor.learn(read(responseFile));
  }
  return {
    ...fixture,
    steps: fixture.steps.map((step, index) => {
      const responseFile = join(folder, fixture.name, `${index}.response.xml`);
      mkdirSync(dirname(responseFile), { recursive: true });
      writeFileSync(responseFile, redactor.redact(read(step.responseFile)).text);
      return { ...withText(step, redactor.redact(step.text).text), responseFile };
    }),
  };
}

/**
 * What is right with a message and what is wrong with it stays so: the gateway answers the invented
 * values as it answered the real ones. These services have people, companies and every kind of
 * refusal.
 */
describe('fixtures with invented values', function () {
  this.timeout(600_000);

  it('are answered as before', async () => {
    const gateway = await startReplayedGateway();
    const folder = mkdtempSync(join(runFolder(), 'outcomes-'));
    try {
      const fixtures = [
        ...['JobordreService.v1', 'VirksomhedsLoginService.v1', 'JobannonceBehandlingService.v2'],
      ]
        .flatMap((service) => readFixtures(join(fixturesFolder, service)))
        .filter(({ steps }) =>
          steps.every((one) => !one.wayIn && isXml(one.text) && isXml(read(one.responseFile))),
        )
        // Their answers name the host that was asked, which is another one when they are recorded.
        .filter(({ name }) => !name.includes('/virksomhed'));
      expect(fixtures.length).to.be.greaterThan(100);
      const some = someOf(fixtures, 8);
      const played = await replay(
        some.map((one) => redacted(one, folder)),
        gateway.target,
        { ...gateway.settings, jobs: 1 },
      );
      const different = played.filter(({ verdict }) => verdict !== 'same');
      expect(different.flatMap(printOutcome).join('\n')).to.equal('');
    } finally {
      rmSync(folder, { recursive: true });
      await gateway.stop();
    }
  });
});
