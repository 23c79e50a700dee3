/**
 * Proves who sends a fixture, as `way-in` of its about.md says, with the throw-away certificates of
 * the sandbox.
 */
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileName } from '../../src/sandbox/certificates/folder.js';
import type { Signer } from '../../src/soap/wss/sign.js';
import { startApp, type TestApp, type TestSettings } from './app.js';
import { demoFolderOfItsOwn } from './demo-template.js';
import type { Step } from './fixtures.js';
import { signedAt } from './signed.js';

/**
 * Names of systems of demo/systems.json, or `localhost`, whose certificate nobody has registered;
 * neither: no proof.
 */
export interface WayIn {
  /** The connection has the certificate of this system. */
  readonly certificate?: string;
  /** The key of this system has signed the message. */
  readonly signature?: string;
}

/**
 * `none`, `certificate NAME`, `signature NAME`, or these two with a semicolon between.
 * @throws Error when it is none of these
 */
export function readWayIn(text: string): WayIn {
  const [, certificate, signature] =
    /^(?:none|(?:certificate ([^;]+))?(?:; |$)?(?:signature ([^;]+))?)$/.exec(text) ?? [];
  if (text !== 'none' && certificate === undefined && signature === undefined)
    throw new Error(`about.md: way-in: ${text} names no certificate and no signature, nor is it none`);
  return { ...(certificate !== undefined && { certificate }), ...(signature !== undefined && { signature }) };
}

export interface ProvenApp extends TestApp {
  /** The step with its proof, as it is sent. */
  readonly proven: (step: Step, wayIn: WayIn, now: Date) => Step;
}

/**
 * A gateway that takes nobody at their word: certificates by a proxy, which the player is, and
 * signatures.
 */
export async function startProvenApp(settings: TestSettings): Promise<ProvenApp> {
  const DATA_DIR = await demoFolderOfItsOwn();
  const env = { DATA_DIR, AUTH_METHODS: 'proxy,wss', CERT_PROXY: '127.0.0.1' };
  const app = await startApp({ ...settings, env });
  const signerOf = (name: string): Signer => {
    const read = (end: string) => readFileSync(join(DATA_DIR, 'certificates', fileName(name) + end));
    return {
      privateKey: createPrivateKey(read('.key.pem')),
      certificate: new X509Certificate(read('.pem')),
    };
  };
  return {
    ...app,
    proven: (step, { certificate, signature }, now) => {
      const body =
        signature === undefined
          ? step.body
          : Buffer.from(signedAt(now, Buffer.from(step.body).toString(), signerOf(signature)));
      const proof = certificate !== undefined && {
        'Client-Cert': `:${signerOf(certificate).certificate.raw.toString('base64')}:`,
      };
      return { ...step, headers: { ...step.headers, ...proof }, body };
    },
  };
}
