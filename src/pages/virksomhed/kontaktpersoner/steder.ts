/** The addresses of these pages. */
export const KONTAKTPERSONER = '/virksomhed/kontaktpersoner';
export const OPRET = `${KONTAKTPERSONER}/opret`;
export const OPRET_MIG = `${KONTAKTPERSONER}/opret-mig`;
export const personAt = (id: string): string => `${KONTAKTPERSONER}/${id}`;
