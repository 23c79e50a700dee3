import type { Kalder } from '../../src/systems/system.js';

/** A system without mandates, for tests that are about something else. */
export const kalder: Kalder = {
  id: 'test',
  navn: 'Testsystem',
  organisationer: [],
  mandater: [],
  graenser: {},
};
