import type { Server } from 'node:https';
import type { Socket } from 'node:net';
import type { Log } from '../log/log.js';
import type { Handshakes } from './admission/handshakes.js';

export interface ShakingParts {
  readonly handshakes: Handshakes;
  /** For lines that strangers cause. */
  readonly log: Log;
  /** Milliseconds in which a caller must begin to shake hands. */
  readonly beginMs: number;
}

/** A caller sends no more than this before it is answered. */
const MOST_BYTES = 16 * 1024;

/**
 * Has a server of TLS answer a handshake when its turn has come. Node begins each as soon as its
 * connection is accepted, in a listener of `connection`, which is called later here: that an
 * application may hand a server its connections is what Node documents of this event.
 */
export function shakeInTurn(server: Server, { handshakes, log, beginMs }: ShakingParts): void {
  const begin = server.listeners('connection') as ((socket: Socket) => void)[];
  server.removeAllListeners('connection');

  server.on('connection', (socket: Socket) => {
    const hello: Buffer[] = [];
    let bytes = 0;
    let leave: (() => void) | undefined;

    const refuse = (reason: string) => {
      log.info({ reason }, 'not a TLS connection');
      socket.destroy();
    };
    const late = () => {
      refuse('ERR_TLS_HANDSHAKE_TIMEOUT');
    };
    const gone = () => {
      leave?.();
      socket.destroy();
    };
    const shake = () => {
      socket.off('data', take).off('end', gone).off('close', gone).off('timeout', late).pause();
      socket.setTimeout(0);
      socket.unshift(Buffer.concat(hello));
      for (const one of begin) one.call(server, socket);
    };
    const turnAway = () => {
      refuse('no time for a handshake');
    };
    const take = (chunk: Buffer) => {
      hello.push(chunk);
      bytes += chunk.length;
      if (bytes > MOST_BYTES) gone();
      else if (hello.length === 1) leave = handshakes.come({ shake, turnAway });
    };
    socket.setTimeout(beginMs);
    // Below TLS nobody else listens for errors.
    socket.on('error', () => undefined);
    socket.on('data', take).on('end', gone).on('close', gone).on('timeout', late);
  });
}
