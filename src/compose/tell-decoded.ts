import type { Config } from '../config/config.js';
import type { Log } from '../log/log.js';
import { outline } from '../log/outline.js';
import type { PipelineParts } from '../soap/pipeline.js';

/** Tells every decoded request at level debug, without what people have written. */
export function tellDecoded({ logLevel }: Pick<Config, 'logLevel'>, log: Log): PipelineParts['seen'] {
  if (logLevel !== 'debug' && logLevel !== 'trace') return () => undefined;
  return (logId, caller, operation, request) => {
    const who = { ...caller, metadata: outline(caller.metadata) };
    log.debug({ logId, caller: who, operation, request: outline(request) }, 'decoded request');
  };
}
