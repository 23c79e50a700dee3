/** Where time comes from: one function, injected everywhere, so that no test has to wait. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
