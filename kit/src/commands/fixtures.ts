/** Reads the fixtures that a command is told. */
import type { Fixture } from '../fixture/fixture.js';
import { readFixtures } from '../fixture/read.js';
import { EXIT, KitError } from './command.js';

/**
 * @param only those whose name has one of these in it
 * @throws KitError when there are none, or one cannot be read
 */
export function chosenFixtures(dir: string, only: readonly string[] | undefined): readonly Fixture[] {
  const all = read(dir);
  if (all.length === 0) throw new KitError(`${dir} has no fixture: no folder with an about.md in it.`);
  const fixtures = all.filter(({ name }) => only?.some((part) => name.includes(part)) ?? true);
  if (fixtures.length > 0) return fixtures;
  throw new KitError(`None of the ${all.length} fixtures in ${dir} has ${only?.join(' or ')} in its name.`);
}

function read(dir: string): readonly Fixture[] {
  try {
    return readFixtures(dir);
  } catch (cause) {
    throw new KitError(cause instanceof Error ? cause.message : String(cause), EXIT.usage, { cause });
  }
}
