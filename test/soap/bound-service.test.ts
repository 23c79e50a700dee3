import { expect } from 'chai';
import { codeListsService, virksomhedsLoginService } from '../../src/contract/index.js';
import { Change, type HandlerOf } from '../../src/operations/handler.js';
import { bind, checkHandlers } from '../../src/soap/bound-service.js';

describe('a service without a handler for an operation of its contract', () => {
  const handler = () => Promise.resolve({});
  const bound = (...names: string[]) => ({
    contract: codeListsService,
    handlers: Object.fromEntries(names.map((name) => [name, handler])),
  });

  it('does not start, and names the operation', () => {
    expect(() => {
      checkHandlers(bound('GetCodeListNames'));
    }).to.throw('CodeListsService has no handler for GetCodeList');
  });

  it('starts when every operation has one', () => {
    checkHandlers(bound('GetCodeListNames', 'GetCodeList', 'SearchStilling', 'GetStilling'));
  });
});

/** These are checked by the compiler: an expected error that does not come is one. */
describe('what is bound to the operations of a service', () => {
  const get: HandlerOf<'GetVirksomhedLogin'> = () => Promise.reject(new Error('not called'));
  const list: HandlerOf<'GetVirksomhedLogins'> = () => Promise.resolve({ VirksomhedLoginSamling: [] });
  const set: HandlerOf<'SetVirksomhedLogin'> = () =>
    Promise.resolve(new Change(() => Promise.reject(new Error('not called'))));
  const access: HandlerOf<'GetVirksomhedsadgang'> = () => Promise.reject(new Error('not called'));
  const reads = { GetVirksomhedLogin: get, GetVirksomhedLogins: list, GetVirksomhedsadgang: access };
  const handlers = { ...reads, SetVirksomhedLogin: set };

  it('is a handler for each of them', () => {
    expect(bind(virksomhedsLoginService, handlers).handlers).to.have.keys(Object.keys(handlers));
    // @ts-expect-error SetVirksomhedLogin has no handler.
    bind(virksomhedsLoginService, reads);
  });

  it('makes a change where the table says so, and nowhere else', () => {
    // @ts-expect-error A handler of a change for a read.
    bind(virksomhedsLoginService, { ...handlers, GetVirksomhedLogins: set });
    // @ts-expect-error A handler of a read for a change.
    bind(virksomhedsLoginService, { ...handlers, SetVirksomhedLogin: list });
  });

  it('takes the request of its own operation, and answers with its response', () => {
    // @ts-expect-error The handler of another read.
    bind(virksomhedsLoginService, { ...handlers, GetVirksomhedLogin: list });
    const change = new Change(() => Promise.resolve({ VirksomhedLoginSamling: [] }));
    // @ts-expect-error A read that answers with a change.
    const wrong: HandlerOf<'GetVirksomhedLogins'> = () => Promise.resolve(change);
    expect(wrong).to.be.a('function');
  });
});
