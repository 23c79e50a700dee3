/** A call whose answer is lost, or that the gateway cannot take now, is sent again; safely. */
import { expect } from 'chai';
import { JobnetFault, JobnetNoAnswer } from '../../client/src/index.js';
import { Fault } from '../../src/faults/fault.js';
import { writeFault } from '../../src/soap/faults/fault-writer.js';
import { startApp, type TestApp } from '../support/app.js';
import { SOAP_11, valueOf } from '../support/soap-client.js';
import { connected, type Connected, refusalOf } from './connected.js';
import { type Relay, relayTo } from './relay.js';
import { anAd } from './requests.js';

const LOG_ID = '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11';
const textOf = (body: string | Uint8Array) => Buffer.from(body).toString();

describe('repeats of jobnet-client', function () {
  let app: TestApp;
  let relay: Relay;
  let line: Connected;

  before(async () => {
    app = await startApp();
  });
  beforeEach(async () => {
    relay = await relayTo(app.origin);
    line = connected(relay.origin);
  });
  afterEach(async () => {
    line.client.close();
    await relay.stop();
  });
  after(() => app.stop());

  const create = () => line.client.JobannonceService.CreateJobannonce({ Jobannonce: anAd() });
  const ads = async () => Number((await app.database.knex('jobannonce').count())[0]?.count);

  it('create one ad when the answer is lost, and give the answer of that ad', async () => {
    const before = await ads();
    relay.loseNext();
    const created = await create();
    expect(await ads()).to.equal(before + 1);
    const { JobannonceIdentifier } = created;
    expect(await app.database.knex('jobannonce').where({ id: JobannonceIdentifier })).to.have.length(1);
    const ids = relay.messages.map((message) => valueOf(message, 'RequestIdentifier'));
    expect([ids.length, new Set(ids).size, line.pauses]).to.deep.equal([2, 1, [250]]);
  });

  it('end, and say the id by which the same call may be made later', async () => {
    const before = await ads();
    for (let i = 0; i < 4; i += 1) relay.loseNext();
    const failed = (await refusalOf(create())) as JobnetNoAnswer;
    expect(failed).to.be.instanceOf(JobnetNoAnswer);
    expect([failed.attempts, line.pauses]).to.deep.equal([4, [250, 500, 1000]]);
    expect(relay.messages).to.have.length(4);
    expect(await ads()).to.equal(before + 1);
    const { requestIdentifier } = failed;
    expect(valueOf(relay.messages[0] ?? '', 'RequestIdentifier')).to.equal(requestIdentifier);
  });

  it('wait as long as a fault asks for that may be repeated', async () => {
    const busy = writeFault(new Fault(139190, [], {}), SOAP_11, LOG_ID);
    relay.answerNext({
      status: 429,
      headers: { 'content-type': 'text/xml', 'retry-after': '7' },
      text: textOf(busy.body),
    });
    expect((await create()).Version).to.equal(1);
    expect([line.pauses, relay.messages.length]).to.deep.equal([[7000], 2]);
  });

  it('are not made where the gateway asks for a longer pause than the client has', async () => {
    const busy = writeFault(new Fault(139190, [], {}), SOAP_11, LOG_ID);
    relay.answerNext({ status: 429, headers: { 'retry-after': '3600' }, text: textOf(busy.body) });
    const failed = await refusalOf(create());
    expect(failed).to.be.instanceOf(JobnetFault);
    expect(failed).to.include({ errorCode: 139190, kanGentages: true, attempts: 1, logId: LOG_ID });
  });

  it('are made where a proxy says that the gateway is away, and not for its page of an error', async () => {
    relay.answerNext({ status: 502, text: '<html><body>Bad Gateway</body></html>' });
    expect((await create()).Version).to.equal(1);
    expect(relay.messages).to.have.length(2);
    relay.answerNext({ status: 404, text: 'not found' });
    const failed = await refusalOf(create());
    expect(failed).to.be.instanceOf(JobnetNoAnswer);
    expect(String(failed)).to.match(
      /^JobnetNoAnswer: CreateJobannonce: no answer of the gateway: HTTP 404, /,
    );
    expect(relay.messages).to.have.length(3);
  });

  it('are not made for what must be mended', async () => {
    const ad = { ...anAd(), Titel: '' };
    const failed = await refusalOf(line.client.JobannonceService.CreateJobannonce({ Jobannonce: ad }));
    expect(failed).to.include({ kanGentages: false, attempts: 1 });
    expect([relay.messages.length, line.pauses]).to.deep.equal([1, []]);
  });
});
