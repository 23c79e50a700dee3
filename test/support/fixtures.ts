/** The gateway's own fixtures, as the kit reads them. docs/fixtures.md says what stands in them. */
import { join } from 'node:path';
import type { Fixture } from '../../kit/src/fixture/fixture.js';
import { readFixtures } from '../../kit/src/fixture/read.js';
import { projectRoot } from '../../src/config/data-file.js';

export type { Fixture, Step } from '../../kit/src/fixture/fixture.js';

export const fixturesFolder = join(projectRoot, 'fixtures');

/**
 * Every fixture, in the order of their folders.
 * @throws Error naming the folder and what is wrong with it
 */
export function loadFixtures(): readonly Fixture[] {
  const fixtures = readFixtures(fixturesFolder);
  for (const { name } of fixtures)
    if (![3, 4].includes(name.split('/').length))
      throw new Error(
        `fixtures/${name}: a fixture is <service>/<operation>/<what it shows>, or in one folder of a subject there`,
      );
  return fixtures;
}

/**
 * The folder of what is shown of an operation, whatever subject it is sorted under.
 * @throws Error when there is none
 */
export function fixtureFolder(operation: string, shows: string): string {
  const found = loadFixtures().find((one) => one.operation === operation && one.shows === shows);
  if (!found) throw new Error(`there is no fixture of ${operation} that shows ${shows}`);
  return found.folder;
}
