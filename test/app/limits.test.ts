import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { jobannonceService } from '../../src/contract/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { sampleOf, valueOf, withValue } from '../support/soap-client.js';
import { validateResponse } from '../support/validate-response.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');
const VALID = sampleOf('IsValidJobannonce', NOW);

interface Sent {
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The message with a foreign header that has these attributes. */
const withAttributes = (attributes: string): Sent => ({
  body: VALID.replace('<soap:Header>', `<soap:Header><x ${attributes}/>`),
});
const many = (count: number, make: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i)).join(' ');
const nested = (depth: number): Sent => ({
  body: VALID.replace('</soap:Header>', `${'<x>'.repeat(depth)}${'</x>'.repeat(depth)}</soap:Header>`),
});

/**
 * Every limit is a setting: one row each, with the setting at a small value, a message just within
 * and one beyond.
 */
const ROWS: readonly {
  setting: string;
  value: string;
  within: Sent;
  beyond: Sent;
  kode: string;
  status: number;
}[] = [
  {
    setting: 'LIMIT_DEPTH',
    value: '16',
    within: nested(14),
    beyond: nested(15),
    kode: '139103',
    status: 500,
  },
  {
    setting: 'LIMIT_ATTRIBUTES',
    value: '8',
    within: withAttributes(many(8, (i) => `a${i}=""`)),
    beyond: withAttributes(many(9, (i) => `a${i}=""`)),
    kode: '139103',
    status: 500,
  },
  {
    setting: 'LIMIT_NAMESPACES',
    value: '8',
    within: withAttributes(many(8, (i) => `xmlns:n${i}="urn:${i}"`)),
    beyond: withAttributes(many(9, (i) => `xmlns:n${i}="urn:${i}"`)),
    kode: '139103',
    status: 500,
  },
  {
    setting: 'LIMIT_ELEMENTS',
    value: '200',
    within: { body: VALID },
    beyond: { body: VALID.replace('</soap:Header>', `${'<x/>'.repeat(200)}</soap:Header>`) },
    kode: '139103',
    status: 500,
  },
  {
    setting: 'LIMIT_TEXT_LENGTH',
    value: '1000',
    within: { body: withValue(VALID, 'Annoncetekst', 'a'.repeat(1000)) },
    beyond: { body: withValue(VALID, 'Annoncetekst', 'a'.repeat(1001)) },
    kode: '139103',
    status: 500,
  },
  {
    setting: 'LIMIT_BODY_BYTES',
    value: '8000',
    within: { body: VALID },
    beyond: { body: `${VALID}${' '.repeat(8000)}` },
    kode: '139132',
    status: 413,
  },
  {
    setting: 'LIMIT_GZIP_RATIO',
    value: '20',
    within: { body: gzipSync(VALID), headers: { 'content-encoding': 'gzip' } },
    beyond: { body: gzipSync(`${VALID}${' '.repeat(500_000)}`), headers: { 'content-encoding': 'gzip' } },
    kode: '139133',
    status: 400,
  },
];

describe('limits, each a setting', () => {
  let app: TestApp | undefined;
  afterEach(async () => {
    await app?.stop();
    app = undefined;
  });

  async function send({ body, headers }: Sent) {
    const answer = await fetch(`${app?.origin ?? ''}${jobannonceService.path}`, {
      method: 'POST',
      headers: { 'content-type': 'text/xml; charset=utf-8', ...headers },
      body,
    });
    const xml = await answer.text();
    validateResponse(xml);
    return { status: answer.status, kode: valueOf(xml, 'ErrorCode') };
  }

  for (const { setting, value, within, beyond, kode, status } of ROWS) {
    it(`${setting}=${value} lets a message within it through and answers ${kode} beyond it`, async () => {
      app = await startApp({ clock: () => NOW, env: { [setting]: value } });
      expect(await send(within)).to.deep.equal({ status: 200, kode: undefined });
      expect(await send(beyond)).to.deep.equal({ status, kode });
      expect(await send({ body: VALID })).to.deep.equal({ status: 200, kode: undefined });
    });
  }

  it('LIMIT_BODY_BYTES_WITH_LOGO is for messages with a logo only', async () => {
    app = await startApp({ clock: () => NOW });
    const logo = (bytes: number) => {
      const content = Buffer.alloc(bytes).toString('base64');
      const element = `<job:Logo><job:Indhold>${content}</job:Indhold><job:MimeType>image/png</job:MimeType></job:Logo>`;
      return VALID.replace('</job:Jobannonce>', `${element}</job:Jobannonce>`);
    };
    expect(await send({ body: logo(900_000) })).to.deep.equal({ status: 200, kode: undefined });
    expect(await send({ body: logo(1_600_000) })).to.deep.equal({ status: 413, kode: '139132' });
    const long = VALID.replace('</soap:Header>', `<x>${'a'.repeat(1_100_000)}</x></soap:Header>`);
    expect(await send({ body: long })).to.deep.equal({ status: 413, kode: '139132' });
  });
});
