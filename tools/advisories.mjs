// `make advisories`: what is known against the packages that production installs. The exit code is
// 1 when there is something, and 2 when nobody could be asked.
import { spawnSync } from 'node:child_process';

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8', shell: false });
const report = readReport(stdout);
const found = Object.values(report?.vulnerabilities ?? {});

if (!report) {
  console.error('advisories: not checked. The registry of npm gave no answer; this needs the network.');
  process.exitCode = 2;
} else {
  for (const { name, severity, via, fixAvailable } of found) {
    const why = via
      .map((one) => (typeof one === 'string' ? `by ${one}` : `${one.title} ${one.url}`))
      .join('; ');
    console.log(`${severity} ${name}: ${why}${fixAvailable ? ' (there is a newer version)' : ''}`);
  }
  console.log(`advisories: ${found.length} of the packages that production installs.`);
  process.exitCode = found.length > 0 ? 1 : 0;
}

/** An answer of the registry; undefined where npm says that there was none. */
function readReport(text) {
  try {
    const report = JSON.parse(text);
    return report.auditReportVersion === 2 ? report : undefined;
  } catch {
    return undefined;
  }
}
