/** Where the pages of systems are. */
export const SYSTEMS = '/udvikler/system';

export const systemAt = (id: string): string => `${SYSTEMS}/${id}`;
