/** The process: its arguments, its terminal and its signals. */
import { systemClock } from '../../src/clock.js';
import { EXIT } from './commands/command.js';
import { jobnetKit } from './kit.js';

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  // A second one ends the process as if nobody listened.
  process.once(signal, () => {
    stop.abort();
  });

// Whoever reads the answer may go before its end, as `head` does; what was not read may have told
// that something is not in order.
process.stdout.once('error', ({ code, message }: NodeJS.ErrnoException) => {
  const why = code === 'EPIPE' ? 'nobody reads it any more' : message;
  console.error(`The answer could not be written to its end: ${why}.`);
  process.exit(EXIT.found);
});
// The work goes on where nobody reads how far it is.
process.stderr.on('error', () => undefined);

process.exitCode = await jobnetKit(process.argv.slice(2), {
  clock: systemClock,
  print: (line) => {
    console.log(line);
  },
  printError: (line) => {
    console.error(line);
  },
  isWatched: process.stderr.isTTY,
  stop: stop.signal,
});
