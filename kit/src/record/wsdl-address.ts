/** Has a WSDL that comes through the proxy name the proxy, so that its client comes back to it. */
import type { IncomingMessage } from 'node:http';

const MAX_BYTES = 16 * 1024 * 1024;

/** @throws Error it is longer than any WSDL */
export async function rewritten(answer: IncomingMessage, origin: string, to: URL): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MAX_BYTES) throw new Error('too long for a WSDL');
    chunks.push(chunk);
  }
  const before = to.pathname.replace(/\/$/, '');
  // The gateway may call itself by another name than --to does.
  const path = before.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const address = new RegExp(
    `(ocation\\s*=\\s*["'])https?://[^/"']+(?:${path})?(?=/virksomhedsindsats/)`,
    'g',
  );
  const wsdl = Buffer.concat(chunks).toString('utf8');
  return Buffer.from(wsdl.replace(address, (_, attribute: string) => attribute + origin));
}
