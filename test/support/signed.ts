/** Sends signed messages to the whole gateway. */
import { defaultWssSettings } from '../../src/soap/wss/settings.js';
import { sign, type Signer, type SignOptions } from '../../src/soap/wss/sign.js';
import { type KeyLookup, verify } from '../../src/soap/wss/verify.js';
import { parseText } from '../xml/support.js';
import { type TestApp, startApp, type TestSettings } from './app.js';
import { register } from './system-registry.js';
import { errorCode } from './ads.js';
import { post, SOAP_11, type SoapAnswer } from './soap-client.js';

/**
 * A gateway with the signers' certificates in its registry.
 * @param onlySigned AUTH_METHODS=wss: else the sandbox takes unsigned messages at their word
 */
export async function startSignedApp(
  signers: readonly Signer[],
  { onlySigned = false, env, ...settings }: TestSettings & { readonly onlySigned?: boolean } = {},
): Promise<TestApp> {
  const app = await startApp({ ...settings, env: { ...env, ...(onlySigned && { AUTH_METHODS: 'wss' }) } });
  for (const signer of signers) await register(app.database.knex, signer);
  return app;
}

/** @returns the message, signed at that time */
export function signedAt(
  now: Date,
  envelope: string,
  signer: Signer,
  options: Partial<SignOptions> = {},
): string {
  return sign(envelope, signer, { now, ...options });
}

/** Sends a message. @returns its HTTP status and the code of its fault */
export async function outcome(origin: string, message: string, version = SOAP_11) {
  const answer = await post(origin, message, { version });
  return { status: answer.status, kode: errorCode(answer) };
}

/**
 * The Body of an answer that the gateway has signed.
 * @throws Fault when the signature is none, or of somebody else
 */
export async function signedBodyOf({ xml }: SoapAnswer, gateway: Signer, now: Date) {
  const lookup: KeyLookup<{ publicKey: typeof gateway.certificate.publicKey }> = () => gateway.certificate;
  const { body, timestamp } = await verify(parseText(xml), defaultWssSettings, lookup, now);
  return { body, timestamp };
}
