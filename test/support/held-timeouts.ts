import { mock } from 'node:test';

/**
 * Holds every time-out that begins from now on until `mock.timers.tick` lets time pass. One that
 * began before is still cleared by whoever clears it: Node's own mock does not, and the client of
 * another test, whose connection closes meanwhile, then throws where nobody catches it.
 * @returns lets time pass again
 */
export function holdTimeouts(): () => void {
  const clearBegun = globalThis.clearTimeout;
  mock.timers.enable({ apis: ['setTimeout'] });
  const clearHeld = globalThis.clearTimeout;
  const clear = mock.method(globalThis, 'clearTimeout', (timer: NodeJS.Timeout | undefined) => {
    clearHeld(timer);
    clearBegun(timer);
  });
  return () => {
    clear.mock.restore();
    mock.timers.reset();
  };
}
