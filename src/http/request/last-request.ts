import type { IncomingMessage } from 'node:http';
import { membersOf } from './field-values.js';
import { lacksHost } from './origin.js';
import { wrongTransfer } from './transfer-coding.js';

/**
 * Must a request be the last that is read on its connection? Who sends no Host, which HTTP/1.1
 * demands, or does not say where the message ends, is not trusted to have begun the next where we
 * would read it; and what comes in one go with a wish for another protocol Node loses.
 */
export const hidesTheNext = (request: IncomingMessage): boolean =>
  lacksHost(request) || wrongTransfer(request) !== undefined || wishesUpgrade(request);

const wishesUpgrade = ({ headers: { upgrade, connection = '' } }: IncomingMessage): boolean =>
  upgrade !== undefined && membersOf(connection).includes('upgrade');
