import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Keeps a text so that only who has the secret can read it, or can have made it. */
export interface Seal {
  readonly seal: (text: string) => Buffer;
  /** @returns undefined where it was not sealed by this secret for this purpose */
  readonly open: (sealed: Uint8Array) => string | undefined;
}

/** AES-256-GCM with a key of its own for each purpose. */
export function sealBy(secret: Uint8Array, purpose: string): Seal {
  const key = Buffer.from(hkdfSync('sha256', secret, '', `jobnet ${purpose}`, 32));
  return {
    seal: (text) => {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, iv);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]);
    },
    open: (sealed) => {
      if (sealed.length < IV_BYTES + TAG_BYTES) return undefined;
      const body = IV_BYTES + TAG_BYTES;
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV_BYTES), {
        authTagLength: TAG_BYTES,
      });
      decipher.setAuthTag(sealed.subarray(IV_BYTES, body));
      try {
        return Buffer.concat([decipher.update(sealed.subarray(body)), decipher.final()]).toString('utf8');
      } catch {
        return undefined;
      }
    },
  };
}
