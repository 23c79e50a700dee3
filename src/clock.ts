/** Tells the time. It is injected everywhere, so that no test has to wait. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
