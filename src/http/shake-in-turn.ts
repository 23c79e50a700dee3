import type { Server } from 'node:https';
import type { Socket } from 'node:net';
import type { Log } from '../log/log.js';
import { firstRecordBytes, MOST_RECORD_BYTES } from './admission/first-record.js';
import type { Handshakes } from './admission/handshakes.js';
import type { Hellos } from './admission/hellos.js';
import { HANDSHAKE_TURNED_AWAY, NOT_TLS } from './not-requests.js';

export interface ShakingParts {
  readonly handshakes: Handshakes;
  /** Those that have begun, and did not say hello yet. */
  readonly hellos: Hellos;
  /** For lines that strangers cause. */
  readonly log: Log;
}

/**
 * Has a server of TLS answer a handshake when its turn has come. Node begins each as soon as its
 * connection is accepted, in a listener of `connection`, which is called later here: that an
 * application may hand a server its connections is what Node documents of this event. A connection
 * has a place among those that wait when its first record is whole, and none is waited for whose
 * first byte is of no handshake.
 */
export function shakeInTurn(server: Server, { handshakes, hellos, log }: ShakingParts): void {
  const begin = server.listeners('connection') as ((socket: Socket) => void)[];
  server.removeAllListeners('connection');

  server.on('connection', (socket: Socket) => {
    const hello: Buffer[] = [];
    let bytes = 0;
    let wanted: number | undefined;
    let leave: (() => void) | undefined;

    const refuse = (message: string, reason: string) => {
      log.info({ reason }, message);
      socket.destroy();
    };
    const turnAway = (reason: string) => {
      refuse(HANDSHAKE_TURNED_AWAY, reason);
    };
    const gone = () => {
      arrived();
      leave?.();
      socket.destroy();
    };
    const shake = () => {
      socket.off('data', take).off('end', gone).off('close', gone).pause();
      socket.unshift(Buffer.concat(hello));
      for (const one of begin) one.call(server, socket);
    };
    const take = (chunk: Buffer) => {
      hello.push(chunk);
      bytes += chunk.length;
      wanted ??= firstRecordBytes(Buffer.concat(hello));
      if (wanted === 0) refuse(NOT_TLS, 'no record of a handshake');
      // A caller sends no more than this before it is answered.
      else if (bytes > MOST_RECORD_BYTES) gone();
      else if (!leave && wanted !== undefined && bytes >= wanted) {
        arrived();
        leave = handshakes.come({ shake, turnAway });
      }
    };
    const arrived = hellos.come(turnAway);
    // Below TLS nobody else listens for errors.
    socket.on('error', () => undefined);
    socket.on('data', take).on('end', gone).on('close', gone);
  });
}
