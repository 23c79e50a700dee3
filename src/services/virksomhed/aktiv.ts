import type { Virksomhed } from './virksomhedsregister.js';

/** The register writes NORMAL for capital companies where it writes Aktiv for others. */
export const ACTIVE: readonly string[] = ['Aktiv', 'NORMAL'];

export const isAktiv = ({ status }: Pick<Virksomhed, 'status'>): boolean => ACTIVE.includes(status);
