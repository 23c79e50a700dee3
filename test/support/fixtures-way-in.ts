/**
 * Proves who sends a fixture, as `way-in` of its about.md says, with the throw-away certificates of
 * the sandbox.
 */
import { join } from 'node:path';
import type { Step } from '../../kit/src/fixture/fixture.js';
import { clientCert, identitiesIn, signedStep } from '../../kit/src/fixture/proof.js';
import { startApp, type TestApp, type TestSettings } from './app.js';
import { demoFolderOfItsOwn } from './demo-template.js';

export interface ProvenApp extends TestApp {
  /** The step with its proof, as it is sent. */
  readonly proven: (step: Step, now: Date) => Step;
}

/**
 * A gateway that takes nobody at their word: certificates by a proxy, which the player is, and
 * signatures.
 */
export async function startProvenApp(settings: TestSettings): Promise<ProvenApp> {
  const DATA_DIR = await demoFolderOfItsOwn();
  const env = { DATA_DIR, AUTH_METHODS: 'proxy,wss', CERT_PROXY: '127.0.0.1' };
  const app = await startApp({ ...settings, env });
  const identities = identitiesIn(join(DATA_DIR, 'certificates'));
  return {
    ...app,
    proven: (step, now) => {
      const { certificate } = step.wayIn ?? {};
      const signed = signedStep(step, identities, now);
      if (certificate === undefined) return signed;
      return { ...signed, headers: { ...step.headers, 'Client-Cert': clientCert(identities(certificate)) } };
    },
  };
}
