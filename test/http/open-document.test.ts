import { expect } from 'chai';
import type { OpenDocument } from '../../src/http/response/open-document.js';
import { heldGateway } from './held-gateway.js';
import { PATH, start } from './harness.js';

const openDocument: OpenDocument = ({ path, method, query }) =>
  path === '/open'
    ? {
        status: 200,
        headers: { etag: '"one"', age: '3', 'cache-control': 'public, max-age=60' },
        body: `${String(method)} ${query.toString()}`,
      }
    : undefined;

describe('an open document', () => {
  it('is answered while no message gets a place', async () => {
    const held = heldGateway();
    const server = await start({ openDocument, gateway: held.gateway, load: { inFlight: 1, waiting: 0 } });
    const message = () =>
      fetch(`${server.url}${PATH}`, {
        method: 'POST',
        headers: { 'content-type': 'text/xml' },
        body: '<x/>',
      });
    try {
      const first = message();
      await held.arrived;
      expect((await message()).status).to.equal(503);
      const open = await fetch(`${server.url}/open?a=1`);
      expect([open.status, await open.text()]).to.deep.equal([200, 'GET a=1']);
      held.release();
      expect((await first).status).to.equal(200);
    } finally {
      await server.close();
    }
  });
});
