import type { KitCommand } from './command.js';

/** Every command, in the order of the help. */
export const COMMANDS: readonly KitCommand[] = [];
