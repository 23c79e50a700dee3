/**
 * Loaded before a gateway by tools/clock-back.ts: SIGUSR2 puts its clock back by an hour, and the
 * next one makes it right again.
 */
const HOUR_MS = 3_600_000;
const RealDate = globalThis.Date;
let shiftMs = 0;

globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + shiftMs);
    else super(...given);
  }

  static now() {
    return RealDate.now() + shiftMs;
  }
};

process.on('SIGUSR2', () => {
  shiftMs = shiftMs === 0 ? -HOUR_MS : 0;
});
