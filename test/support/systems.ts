import type { CallingSystem } from '../../src/systems/system.js';

/** A system without mandates, for tests that are about something else. */
export const system: CallingSystem = {
  id: 'test',
  name: 'Testsystem',
  organisations: [],
  mandates: [],
  limits: {},
};
