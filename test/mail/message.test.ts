import { expect } from 'chai';
import fc from 'fast-check';
import { compile } from '../../src/mail/message.js';

const MAIL = {
  messageId: '<afvist.1.2@star.example>',
  to: 'opretter@cafe-aaen.example',
  subject: 'Jobannonce ikke godkendt: Kok',
  text: 'Årsag: Æblegrød',
  date: new Date('2026-11-24T10:00:00Z'),
};
const FROM = { from: 'jobnet@star.example', replyTo: 'godkendelse@star.example' };

/** The header lines, folded ones put together, by lower-case name. */
async function headOf(mail: Partial<typeof MAIL>, sender: Parameters<typeof compile>[1] = FROM) {
  const raw = (await compile({ ...MAIL, ...mail }, sender)).toString('utf8');
  const [head = ''] = raw.split('\r\n\r\n', 1);
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  return lines.map((line) => {
    const [, name = '', value = ''] = /^([!-9;-~]+): ?(.*)$/.exec(line) ?? [];
    return [name.toLowerCase(), value] as const;
  });
}

const NAMES = [
  'auto-submitted',
  'content-transfer-encoding',
  'content-type',
  'date',
  'from',
  'message-id',
  'mime-version',
  'reply-to',
  'subject',
  'to',
];

describe('the message', () => {
  it('has these header lines and no others', async () => {
    const head = await headOf({});
    expect(head.map(([name]) => name).sort()).to.deep.equal(NAMES);
    expect(Object.fromEntries(head)).to.deep.include({
      from: 'Jobnet for Arbejdsgivere <jobnet@star.example>',
      to: MAIL.to,
      'reply-to': FROM.replyTo,
      'message-id': MAIL.messageId,
      date: 'Tue, 24 Nov 2026 10:00:00 +0000',
      'auto-submitted': 'auto-generated',
      'content-type': 'text/plain; charset=utf-8',
    });
  });

  it('has no Reply-To when nobody reads answers', async () => {
    const head = await headOf({}, { from: FROM.from });
    expect(head.map(([name]) => name)).to.not.include('reply-to');
  });

  it('is the same for every try', async () => {
    expect(await compile(MAIL, FROM)).to.deep.equal(await compile(MAIL, FROM));
  });

  it('gets no other header line or recipient from a title or an address, whatever is in it', async () => {
    const nasty = fc.stringMatching(/^[\r\n\0\u2028:,;<>"@ a-cBæ=?]{1,60}$/);
    const line = fc.constantFrom(
      '',
      '\r\nBcc: x@evil.example',
      '\nTo: x@evil.example\r\n\r\nbody',
      '=?utf-8?Q?=0D=0ABcc:?=',
    );
    await fc.assert(
      fc.asyncProperty(nasty, line, nasty, async (before, injected, after) => {
        const head = await headOf({ subject: `${before}${injected}${after}`, to: `a@b.example${injected}` });
        expect(head.map(([name]) => name).sort()).to.deep.equal(NAMES);
      }),
      { numRuns: 300 },
    );
  });
});
