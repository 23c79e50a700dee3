import type { LogoType } from '../../contract/index.js';
import type { HttpAnswer } from '../../http/gateway.js';

/** A logo as a picture: a page may show none but those of its own addresses. */
export const pictureOf = ({ MimeType, Indhold }: Pick<LogoType, 'MimeType' | 'Indhold'>): HttpAnswer => ({
  status: 200,
  headers: { 'content-type': MimeType, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
  body: Buffer.from(Indhold, 'base64'),
});
