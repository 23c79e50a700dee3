import { expect } from 'chai';
import { loadLibrary } from '../../../src/sandbox/login/library.js';

describe("the library of the sandbox's provider", () => {
  it('is told to be missing in a sentence, where developers’ packages are not installed', async () => {
    const missing = Object.assign(new Error("Cannot find package 'oidc-provider'"), {
      code: 'ERR_MODULE_NOT_FOUND',
    });
    const told = await loadLibrary(() => Promise.reject(missing)).then(
      () => 'loaded',
      (error: unknown) => (error as Error).message,
    );
    expect(told).to.include('SANDBOX_LOGIN_PORT is set').and.to.include('npm ci --omit=dev leaves it out');
  });

  it('does not hide what else is wrong with it, and gives the console back', async () => {
    const { warn } = console;
    const broken = new Error('broken');
    const thrown = await loadLibrary(() => Promise.reject(broken)).catch((error: unknown) => error);
    expect(thrown).to.equal(broken);
    expect(console.warn).to.equal(warn);
  });
});
