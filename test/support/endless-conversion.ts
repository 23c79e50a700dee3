/**
 * A conversion for tests of what becomes of it: no picture ends the process, one of a byte is
 * answered, and any other never is.
 */
process.on('message', ({ length }: Uint8Array) => {
  if (length === 0) process.exit();
  if (length === 1) process.send?.('answered');
});

process.send?.('ready');
