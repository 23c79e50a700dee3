/** Cuts a caller's header or address to what a fault repeats of it: at most 80 characters. */
export const shown = (text: string | undefined): string => (text ?? '').slice(0, 80);
