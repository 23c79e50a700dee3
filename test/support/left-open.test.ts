import { expect } from 'chai';
import { closedAtTheEnd, closeWhatIsOpen } from './left-open.js';

describe('what a test has left open', () => {
  it('is closed once, the last first, and named, though one of it cannot be', async () => {
    const closed: string[] = [];
    const open = (name: string, also?: () => Promise<void>) =>
      closedAtTheEnd(name, async () => {
        closed.push(name);
        await also?.();
      });
    const [database, ended] = [open('the database'), open('the relay')];
    open('the gateway', database);
    await ended();
    closedAtTheEnd('the file', () => Promise.reject(new Error('gone')));
    expect(await closeWhatIsOpen()).to.deep.equal(['the file: Error: gone', 'the gateway']);
    expect(closed).to.deep.equal(['the relay', 'the gateway', 'the database']);
    expect(await closeWhatIsOpen()).to.deep.equal([]);
  });
});
