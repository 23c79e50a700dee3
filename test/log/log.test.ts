import { expect } from 'chai';
import { createLogger } from '../../src/log/log.js';

/**
 * Logs one object under a contract where Email and UserFullName are personal, and reads the line
 * back.
 */
function logged(facts: object): { text: string; line: Record<string, unknown> } {
  const lines: string[] = [];
  const log = createLogger('info', new Set(['Email', 'UserFullName']), {
    write: (line: string) => lines.push(line),
  });
  log.info(facts, 'said');
  expect(lines).to.have.length(1);
  const [text = ''] = lines;
  return { text, line: JSON.parse(text) as Record<string, unknown> };
}

describe('log', () => {
  it('is one JSON object a line, with time, level and message', () => {
    const { text, line } = logged({ logId: 'x' });
    expect(text.endsWith('}\n')).to.be.true;
    expect(line).to.include({ level: 'info', msg: 'said', logId: 'x', pid: process.pid });
    expect(Date.parse(String(line.time))).to.be.closeTo(Date.now(), 60_000);
  });

  it('is dated to the millisecond, in order', () => {
    const before = Date.now();
    const times = Array.from({ length: 50 }, () => Date.parse(String(logged({}).line.time)));
    const after = Date.now();
    for (const time of times) expect(time).to.be.within(before, after);
    expect(logged({}).line.time).to.match(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  it('stays one line whatever a value holds', () => {
    const path = '/\n{"level":"fatal"}\r\n\u2028"';
    const { text, line } = logged({ path });
    expect(text.trimEnd()).not.to.match(/[\r\n]/);
    expect(line.path).to.equal(path);
  });

  it('masks personal elements of the contract, however deep and in lists', () => {
    const { text, line } = logged({
      Email: 'a@hemmelig.dk',
      request: { KontaktpersonSamling: [{ Fornavne: 'Bo', Email: 'b@hemmelig.dk' }, { Email: null }] },
      caller: { UserFullName: { nested: 'hemmelig' }, Titel: 'Tømrer' },
    });
    expect(text).not.to.contain('hemmelig');
    expect(line.request).to.deep.equal({
      KontaktpersonSamling: [{ Fornavne: 'Bo', Email: '***' }, { Email: '***' }],
    });
    expect(line.caller).to.deep.equal({ UserFullName: '***', Titel: 'Tømrer' });
  });

  it('never writes what opens a door', () => {
    const secret = 'postgres://u:hemmelig@db/x';
    const { text } = logged({
      config: { databaseUrl: secret, smtpUrl: secret, port: 1 },
      env: { DATABASE_URL: secret, SMTP_URL: secret },
      connection: { connectionString: secret, password: 'hemmelig', user: 'u' },
      headers: { Authorization: 'hemmelig', cookie: 'hemmelig' },
    });
    expect(text).not.to.contain('hemmelig');
    expect(text).to.contain('"port":1').and.to.contain('"user":"u"');
  });

  it('writes an error with its message, code, stack and cause, under any name, and nothing else of it', () => {
    const cause = Object.assign(new Error('why'), { code: 'ECONNRESET' });
    const error = Object.assign(new TypeError('what', { cause }), {
      query: 'hemmelig',
      code: { Email: 'hemmelig' },
    });
    const { text, line } = logged({ err: error, also: [error] });
    expect(text).not.to.contain('hemmelig');
    const written = line.err as Record<string, unknown>;
    expect(written).to.have.all.keys('type', 'message', 'stack', 'cause');
    expect(written).to.include({ type: 'TypeError', message: 'what' });
    expect(written.stack).to.match(/^ {4}at .*log\.test\.ts/);
    expect(written.cause).to.deep.include({ type: 'Error', message: 'why', code: 'ECONNRESET' });
    expect(line.also).to.deep.equal([written]);
  });

  it('leaves out what a database error quotes of a row', () => {
    const facts = {
      severity: 'ERROR',
      code: '22P02',
      detail: 'Failing row contains (hemmelig)',
      table: 'jobannonce',
    };
    const error = Object.assign(new Error('invalid input syntax for type integer: "hemmelig"'), facts);
    const { text, line } = logged({ err: error });
    expect(text).not.to.contain('hemmelig');
    expect(line.err).to.deep.include({ severity: 'ERROR', code: '22P02', table: 'jobannonce' });
  });

  it('leaves out what an error quotes of a pattern or of JSON, and what is long or looks like its stack', () => {
    const thrown = (work: () => unknown) => {
      try {
        work();
      } catch (error) {
        return error;
      }
      throw new Error('nothing was thrown');
    };
    const pattern = '(hemmelig';
    const { text, line } = logged({
      pattern: thrown(() => new RegExp(pattern)),
      json: thrown(() => JSON.parse('hemmelig')),
      cause: new Error('what', { cause: thrown(() => new RegExp(pattern)) }),
      long: new Error(`${'x'.repeat(300)}hemmelig`),
      lines: new Error(`${'x'.repeat(300)}\n    at hemmelig`),
    });
    expect(text).not.to.contain('hemmelig');
    expect(line.pattern).to.include({ type: 'SyntaxError' }).and.to.have.property('stack');
    expect(line.long).to.have.property('message', 'x'.repeat(300));
  });

  it('ends: cycles, depth, width, bytes and odd values', () => {
    const cycle: Record<string, unknown> = {};
    cycle.self = cycle;
    const { text, line } = logged({
      cycle,
      many: Array.from({ length: 1000 }, (_, i) => i),
      bytes: new Uint8Array(5000),
      at: new Date(0),
      never: new Date(NaN),
      big: 12n,
      map: new Map([['Email', 'hemmelig']]),
      set: new Set([1]),
      nothing: undefined,
    });
    expect(text.length).to.be.lessThan(2000);
    expect(text).to.contain('[deeper]').and.not.to.contain('hemmelig');
    expect(line.many).to.have.length(100);
    expect(line).to.include({
      bytes: '[5000 bytes]',
      at: '1970-01-01T00:00:00.000Z',
      never: 'Invalid Date',
      big: '12',
    });
    expect(line.map).to.deep.equal({ Email: '***' });
    expect(line.set).to.deep.equal([1]);
    expect(line).not.to.have.property('nothing');
  });

  it('does not change what it is given', () => {
    const facts = { request: { Email: 'a@b.dk' } };
    logged(facts);
    expect(facts.request.Email).to.equal('a@b.dk');
  });

  it('is silent below its level', () => {
    const lines: string[] = [];
    const log = createLogger('warn', new Set(), { write: (line: string) => lines.push(line) });
    log.info({}, 'no');
    log.debug({}, 'no');
    log.warn({}, 'yes');
    expect(lines).to.have.length(1);
  });
});
