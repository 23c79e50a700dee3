/** Finds what the settings of the sign-in must not say together. */
import type { Values } from './settings.js';

export function loginContradictions(values: Values): string[] {
  const { profile, loginProviders, sandboxLoginPort, publicUrl, port } = values;
  const hasProviders = loginProviders !== undefined;
  const isInvented = sandboxLoginPort !== undefined;
  const rows: readonly (readonly [wrong: boolean, sentence: string])[] = [
    [
      hasProviders && publicUrl === undefined,
      'PUBLIC_URL is not set, but must be with LOGIN_PROVIDERS: providers send people back to it, and to no other address.',
    ],
    [
      hasProviders && profile === 'production' && publicUrl?.startsWith('http:') === true,
      `PUBLIC_URL is "${publicUrl}", but must begin with https:// with LOGIN_PROVIDERS and PROFILE production.`,
    ],
    [
      isInvented && profile === 'production',
      'SANDBOX_LOGIN_PORT is set, but must not be with PROFILE production: the people who sign in there are invented.',
    ],
    [
      isInvented && hasProviders,
      'SANDBOX_LOGIN_PORT is set, but must not be with LOGIN_PROVIDERS: people sign in with the one or the other.',
    ],
    [
      isInvented && sandboxLoginPort !== 0 && sandboxLoginPort === port,
      `SANDBOX_LOGIN_PORT is "${sandboxLoginPort}", but must be another port than PORT.`,
    ],
  ];
  return rows.filter(([wrong]) => wrong).map(([, sentence]) => sentence);
}
