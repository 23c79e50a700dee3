/**
 * Finds what the settings of who is believed must not say together: one sentence for each thing
 * that is wrong.
 */
import { isLoopback } from './networks.js';
import type { Values } from './settings.js';

export function accessContradictions(values: Values): string[] {
  return [...PROFILES[values.profile](values), ...contradictionsOfWays(values)];
}

const LOOPBACK = 'a loopback address (127.0.0.1, ::1, localhost)';

/** The sentences for everything that a profile does not start with. */
const PROFILES: Readonly<Record<Values['profile'], (values: Values) => readonly string[]>> = {
  sandbox: ({ host }) =>
    isLoopback(host) ? [] : [`HOST is "${host}", but must be ${LOOPBACK} with PROFILE sandbox.`],
  production: (values) => {
    const { host, authMethods, tlsCert, certProxy } = values;
    const needed = {
      CERT_ROOTS: values.certRoots,
      DATABASE_URL: values.databaseUrl,
      CVR_URL: values.cvrUrl,
      PERSON_KEY: values.personKey,
      SMTP_URL: values.smtpUrl ?? values.mailFolder,
    };
    return [
      ...(authMethods.length === 0
        ? ['AUTH_METHODS is not set, but must name at least one of tls, proxy, wss with PROFILE production.']
        : []),
      ...(authMethods.includes('headers')
        ? [
            'AUTH_METHODS has headers, but must not with PROFILE production: nobody is taken at their word outside the sandbox.',
          ]
        : []),
      ...Object.entries(needed)
        .filter(([, value]) => value === undefined)
        .map(([name]) => `${name} is not set, but must be with PROFILE production: ${SANDBOX_ONLY[name]}.`),
      ...(isLoopback(host) || tlsCert !== undefined || certProxy.length > 0
        ? []
        : [`HOST is "${host}", but must be ${LOOPBACK} without TLS_CERT and without CERT_PROXY.`]),
    ];
  },
};

/** Says why production must have a setting: what stands in for it serves the sandbox only. */
const SANDBOX_ONLY: Readonly<Record<string, string>> = {
  CERT_ROOTS: 'certificates without a root are for the sandbox',
  DATABASE_URL: 'the embedded PostgreSQL is for the sandbox',
  CVR_URL: 'the invented companies are for the sandbox',
  PERSON_KEY: 'the key that everybody knows is for the sandbox',
  SMTP_URL: 'refusals are mailed. Or set MAIL_FOLDER, and have something send what is put there',
};

/** The sentences for settings of the ways in that do not go together. */
function contradictionsOfWays(values: Values): string[] {
  const { authMethods, tlsCert, tlsKey, certRoots, certCrl, certProxy } = values;
  const has = (authMethod: string) => authMethods.includes(authMethod);
  const rows: readonly (readonly [wrong: boolean, sentence: string])[] = [
    [has('tls') && tlsCert === undefined, 'TLS_CERT is not set, but must be: AUTH_METHODS has tls.'],
    [
      tlsCert !== undefined && tlsKey === undefined,
      'TLS_KEY is not set, but must be: TLS_CERT, TLS_KEY go together.',
    ],
    [
      tlsCert === undefined && tlsKey !== undefined && !has('tls'),
      'TLS_CERT is not set, but must be: TLS_CERT, TLS_KEY go together.',
    ],
    [has('proxy') && certProxy.length === 0, 'CERT_PROXY is not set, but must be: AUTH_METHODS has proxy.'],
    [!has('proxy') && certProxy.length > 0, 'CERT_PROXY is set, but must not be: AUTH_METHODS has no proxy.'],
    [
      certCrl !== undefined && certRoots === undefined,
      'CERT_ROOTS is not set, but must be: a list of CERT_CRL is believed when a CA of it has signed it.',
    ],
  ];
  return rows.filter(([wrong]) => wrong).map(([, sentence]) => sentence);
}
