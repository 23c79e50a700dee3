import { checkCommand } from './check.js';
import { diffCommand } from './diff.js';
import { inspectCommand } from './inspect.js';
import { signCommand } from './sign.js';
import type { KitCommand } from './command.js';
import { record } from './record.js';
import { replay } from './replay.js';
import { serve } from './serve.js';
import { tour } from './tour.js';

/** Every command, in the order of the help. */
export const COMMANDS: readonly KitCommand[] = [
  replay,
  serve,
  tour,
  record,
  checkCommand,
  signCommand,
  inspectCommand,
  diffCommand,
];
