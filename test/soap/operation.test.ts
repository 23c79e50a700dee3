import { expect } from 'chai';
import { codeListsService } from '../../src/contract/index.js';
import { checkHandlers } from '../../src/soap/operation.js';

describe('a service without a handler for an operation of its contract', () => {
  const handler = () => Promise.resolve({});
  const bound = (...names: string[]) => ({
    contract: codeListsService,
    handlers: Object.fromEntries(names.map((name) => [name, handler])),
    changes: new Set<string>(),
  });

  it('does not start, and names the operation', () => {
    expect(() => {
      checkHandlers(bound('GetCodeListNames'));
    }).to.throw('CodeListsService has no handler for GetCodeList');
  });

  it('starts when every operation has one', () => {
    checkHandlers(bound('GetCodeListNames', 'GetCodeList'));
  });
});
