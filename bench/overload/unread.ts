import { connect, type Socket } from 'node:net';
import { jobannonceService } from '../../src/contract/index.js';
import { sample } from '../../src/soap/documents/samples.js';
import { SOAP_11 } from '../../src/soap/message/version.js';
import type { Child } from '../child.js';
import { message } from '../message.js';
import { httpMessage } from './http-message.js';
import { told, watch, watchAnswer } from './watch.js';

const CALLERS = 100;
/** So many pages are asked for on each connection, as the kernel takes a few by itself. */
const PAGES = 8;
const SECONDS = 30;
/** Long enough that a page of the feed is as long as one may be. */
const LONG_ADS = 100;
const LONG_TEXT = 'Vi hjælper hinanden på tværs. '.repeat(600);

const MB = 1024 * 1024;

/**
 * A hundred callers of one system ask for a page of the feed each and never read it, again as soon
 * as they are cut off.
 * @returns a line for each second: memory, what is kept for them, and how long health took
 */
export async function unreadAnswers(child: Child): Promise<readonly string[]> {
  const url = child.origin + jobannonceService.path;
  const ad = message('CreateJobannonce').replace('Vi er 14 ansatte', `${LONG_TEXT}Vi er 14 ansatte`);
  for (let i = 0; i < LONG_ADS; i += 1) {
    const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'text/xml' }, body: ad });
    if (answer.status !== 200) throw new Error(`a long ad was refused: ${await answer.text()}`);
  }
  const contract = jobannonceService.operations.find(({ name }) => name === 'GetJobannonceChanges');
  if (!contract) throw new Error('GetJobannonceChanges is not in the contract');
  const feed = sample(contract, SOAP_11, new Date()).replace(/(?<=<job:PageSize>)\d+/, '100');
  const whole = await (
    await fetch(url, { method: 'POST', headers: { 'content-type': 'text/xml' }, body: feed })
  ).text();
  const lines = [
    `A page of the feed has ${whole.length} characters; ${CALLERS} callers ask for ${PAGES} and read nothing.`,
  ];

  const request = httpMessage(child.origin, feed);
  const pages = Buffer.concat(Array.from({ length: PAGES }, () => request));
  const port = Number(new URL(child.origin).port);
  const sockets = new Set<Socket>();
  let cut = 0;
  let isOver = false;
  const call = () => {
    const socket = connect(port, '127.0.0.1', () => socket.write(pages));
    sockets.add(socket);
    socket.pause();
    socket.on('error', () => undefined);
    socket.on('close', () => {
      sockets.delete(socket);
      if (isOver) return;
      cut += 1;
      call();
    });
  };
  const others = watchAnswer(
    child.origin,
    httpMessage(child.origin, message('IsValidJobannonce'), false),
    100,
  );
  const health = watch(child.origin, '/health/ready', 100);
  for (let i = 0; i < CALLERS; i += 1) call();
  for (let second = 1; second <= SECONDS; second += 1) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    // Who reads nothing learns that it was cut off when it writes.
    for (const socket of sockets) socket.write('\r\n');
    const metrics = await (await fetch(`${child.origin}/metrics`)).text();
    const untaken = Number(/^gateway_untaken_bytes (\d+)/m.exec(metrics)?.[1]);
    const memory = Math.round((child.memoryBytes() ?? NaN) / MB);
    lines.push(
      `${second} s: ${memory} MB of memory, ${(untaken / MB).toFixed(1)} MB not taken, ${cut} cut off`,
    );
  }
  isOver = true;
  for (const socket of sockets) socket.destroy();
  await Promise.all([health.stop(), others.stop()]);
  const slowest = (times: readonly number[]) => Math.max(...times).toFixed(0);
  return [
    ...lines,
    `Health: ${told(health.statuses)}, in ${slowest(health.slowest)} ms at most. ` +
      `Others, who read (IsValidJobannonce): ${told(others.statuses)}, in ${slowest(others.slowest)} ms at most.`,
  ];
}
