import { expect } from 'chai';
import { boundedLog } from '../../src/log/bounded-log.js';
import { createLogger } from '../../src/log/log.js';

describe('lines that strangers cause', () => {
  function bounded(lines: number) {
    const written: Record<string, unknown>[] = [];
    const write = (line: string) => written.push(JSON.parse(line) as Record<string, unknown>);
    let end: () => void = () => undefined;
    const after = (_: number, run: () => void) => {
      end = run;
    };
    const log = boundedLog(createLogger('info', new Set(), { write }), { lines, windowMs: 1000 }, after);
    const shown = () =>
      written.splice(0).map(({ msg, line, status, leftOut, n }) => ({ msg, line, status, leftOut, n }));
    return {
      log,
      shown,
      end: () => {
        end();
      },
    };
  }
  const left = { line: undefined, leftOut: undefined };

  it('are written as far as the bound of their kind goes, and then counted', () => {
    const { log, shown, end } = bounded(2);
    for (const n of [1, 2, 3, 4, 5]) log.info({ status: 503, n }, 'request');
    log.info({ status: 404, n: 6 }, 'request');
    expect(shown().map(({ n }) => n)).to.deep.equal([1, 2, 6]);
    end();
    expect(shown()).to.deep.equal([
      { msg: 'lines were left out', line: 'request', status: 503, leftOut: 3, n: undefined },
    ]);
    log.info({ status: 503, n: 7 }, 'request');
    expect(shown()).to.deep.equal([{ msg: 'request', status: 503, n: 7, ...left }]);
  });

  it('say nothing of what was left out when nothing was, also at the end of the process', () => {
    const { log, shown } = bounded(2);
    log.warn({ n: 1 }, 'not a request');
    log.flush();
    expect(shown().map(({ msg }) => msg)).to.deep.equal(['not a request']);
  });
});
