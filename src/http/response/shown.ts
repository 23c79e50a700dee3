/** What a fault repeats of a caller's header or address: at most 80 characters. */
export const shown = (text: string | undefined): string => (text ?? '').slice(0, 80);
