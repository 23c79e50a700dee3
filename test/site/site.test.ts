import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { openSite } from '../../src/site/site.js';

const PAGE = '<!doctype html><title>æøå</title>';

describe('the documentation as it is served', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'jobnet-site-'));
    mkdirSync(join(folder, 'docs', 'da'), { recursive: true });
    for (const path of ['index.html', 'docs/index.html', 'docs/da/a.html', 'docs/site.css'])
      writeFileSync(join(folder, `${path}.gz`), gzipSync(`${PAGE}${path}`));
    writeFileSync(join(folder, 'docs', 'secret.txt'), 'not packed');
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  const get = (path: string, accepted?: string) =>
    openSite(folder)?.document({ path, headers: { 'accept-encoding': accepted } });

  it('is a page at its path, packed for whoever takes that', () => {
    const plain = get('/docs/da/a.html');
    const packed = get('/docs/da/a.html', 'br, gzip;q=0.8');
    expect(plain?.status).to.equal(200);
    expect(plain?.headers).to.include({
      'content-type': 'text/html; charset=utf-8',
      vary: 'accept-encoding',
    });
    expect(plain?.headers).not.to.have.property('content-encoding');
    expect(String(plain?.body)).to.equal(`${PAGE}docs/da/a.html`);
    expect(packed?.headers).to.include({ 'content-encoding': 'gzip' });
    expect(gunzipSync(packed?.body as Uint8Array).toString()).to.equal(`${PAGE}docs/da/a.html`);
    expect(packed?.headers.etag)
      .to.match(/^"[\w-]{22}-gzip"$/)
      .and.not.equal(plain?.headers.etag);
    expect(get('/docs/da/a.html', 'gzip;q=0')?.headers).not.to.have.property('content-encoding');
  });

  it('lets a page run code and load styles of its own server only', () => {
    const policy = get('/')?.headers['content-security-policy'];
    expect(policy)
      .to.match(/^default-src 'none';/)
      .and.include("frame-ancestors 'none'");
    expect(policy).not.to.match(/unsafe|https?:|\*/);
  });

  it('has a front page in each folder, and leads there', () => {
    expect(get('/')?.status).to.equal(200);
    expect(get('/docs/')?.status).to.equal(200);
    expect(get('/docs')).to.deep.include({ status: 308 });
    expect(get('/docs')?.headers.location).to.equal('/docs/');
    expect(get('/docs/site.css')?.headers['content-type']).to.equal('text/css; charset=utf-8');
  });

  it('is nothing else: no other file, no way out of the folder', () => {
    for (const path of [
      '/docs/secret.txt',
      '/docs/da/',
      '/docs/da/a.html.gz',
      '/docs/../docs/da/a.html',
      '/docs/%64a/a.html',
      '//docs/index.html',
      '/docs/da/a.html/',
      '/constructor',
    ])
      expect(get(path), path).to.equal(undefined);
  });

  it('is not there without its folder', () => {
    expect(openSite(join(folder, 'nowhere'))).to.equal(undefined);
  });
});
