import type { X509Certificate } from 'node:crypto';

/** The organisation that issues and owns the throw-away certificates of the sandbox. */
export const SANDBOX_ORGANISATION = 'Jobnet SOAP gateway SANDBOX';

/** The comment in each of these certificates, for people who look at one. */
export const SANDBOX_COMMENT = `${SANDBOX_ORGANISATION}: throw-away certificate, never for production`;

/** Is it a certificate of the sandbox, by its issuer, owner or comment? Production takes none. */
export const isSandboxCertificate = ({ raw }: X509Certificate): boolean => raw.includes(SANDBOX_ORGANISATION);
