import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { expect } from 'chai';
import { folders } from '../support/folders.js';

const cwd = join(import.meta.dirname, '..', '..');

/** npm itself asks a registry on this machine, which knows what it is told here. */
describe('make advisories', function () {
  const folder = folders();

  /** @param answer of the registry to the question; undefined: it takes no questions */
  async function advisories(answer: object | undefined) {
    let asked: Readonly<Record<string, readonly string[]>> = {};
    const registry = createServer((request, response) => {
      void buffer(request).then((body) => {
        if (request.method !== 'POST' || answer === undefined) return response.writeHead(405).end('{}');
        const plain = request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
        asked = JSON.parse(plain.toString()) as typeof asked;
        return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
      });
    }).listen(0, '127.0.0.1');
    await once(registry, 'listening');
    const { port } = registry.address() as AddressInfo;
    const child = spawn(process.execPath, ['tools/advisories.mjs'], {
      cwd,
      env: {
        PATH: process.env.PATH,
        HOME: folder(),
        npm_config_registry: `http://127.0.0.1:${port}/`,
        npm_config_fetch_retries: '0',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [out, err, [code]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'exit') as Promise<[number | null]>,
    ]);
    registry.close();
    return { out: out.trim(), err: err.trim(), code, asked };
  }

  it('asks about what production installs, and finds nothing', async () => {
    const { out, err, code, asked } = await advisories({});
    expect([out, err, code]).to.deep.equal([
      'advisories: 0 of the packages that production installs.',
      '',
      0,
    ]);
    expect(asked).to.include.keys('libxml2-wasm', 'knex').and.not.to.include.keys('mocha');
  });

  it('names what is known, and fails', async () => {
    const advisory = {
      id: 1,
      url: 'https://advisories.example/1',
      title: 'Reads too much',
      severity: 'high',
      vulnerable_versions: '<=99',
    };
    const { out, code } = await advisories({ knex: [advisory] });
    expect(out).to.equal(
      'high knex: Reads too much https://advisories.example/1\nadvisories: 1 of the packages that production installs.',
    );
    expect(code).to.equal(1);
  });

  it('says when nobody could be asked', async () => {
    const { out, err, code } = await advisories(undefined);
    expect([out, code]).to.deep.equal(['', 2]);
    expect(err).to.include('not checked');
  });
});
