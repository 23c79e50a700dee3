// Says in one sentence when Node is too old, before anything newer than ES5 is parsed.
var want = process.argv[2].split('.').map(Number);
var have = process.versions.node.split('.').map(Number);
var older = have[0] < want[0] || (have[0] === want[0] && have[1] < want[1]);
if (older) {
  console.error('Node ' + process.argv[2] + ' or newer is needed; this is ' + process.versions.node + '.');
  process.exit(1);
}
