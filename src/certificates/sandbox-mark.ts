import type { X509Certificate } from 'node:crypto';

/** The organisation that the throw-away certificates of the sandbox are issued by and to. */
export const SANDBOX_ORGANISATION = 'Jobnet SOAP gateway SANDBOX';

/** The comment that stands in each of them, for people who look at one. */
export const SANDBOX_COMMENT = `${SANDBOX_ORGANISATION}: throw-away certificate, never for production`;

/** Is it one of them, by its issuer, its owner or its comment? Production has nothing to do with these. */
export const isSandboxCertificate = ({ raw }: X509Certificate): boolean => raw.includes(SANDBOX_ORGANISATION);
