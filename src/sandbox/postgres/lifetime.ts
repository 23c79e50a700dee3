const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/**
 * Sees to it that what was started does not outlive this process, unless that is killed outright. A
 * process that handles a signal itself is left to do so, and stops what it started in its own
 * order.
 * @param stop waited for before a signal nobody else handles ends the process
 * @param stopNow called when the process exits, where nothing can be waited for
 * @returns takes the listeners off again
 */
export function endWithProcess(stop: () => Promise<void>, stopNow: () => void): () => void {
  const onSignal = (signal: NodeJS.Signals): void => {
    if (process.listenerCount(signal) > 1) return;
    const end = (): boolean => process.kill(process.pid, signal);
    stop().then(end, end);
  };
  process.once('exit', stopNow);
  // First of all listeners: one that listens once is gone from the count when its turn is over.
  for (const signal of SIGNALS) process.prependListener(signal, onSignal);
  return () => {
    process.off('exit', stopNow);
    for (const signal of SIGNALS) process.off(signal, onSignal);
  };
}
