/** The program of a process that converts pictures: one comes, its logo goes back, and so on. */
import { convert, convertOld } from './conversion.js';
import { OLD_LOGOS } from './conversion-processes.js';

const converts = process.argv.includes(OLD_LOGOS) ? convertOld : convert;

process.on('message', (image: Uint8Array) => {
  void converts(image).then((result) => process.send?.(result));
});

// A signal for all processes of the service is the gateway's to answer, which finishes its work.
// Its end closes the channel; work in the threads of the library would hold up any gentler exit.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));

process.send?.('ready');
