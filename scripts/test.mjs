// npm test: installs and builds what is missing, runs all tests, and ends with one line `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { build, install, requireNode, root } from './setup.mjs';

requireNode();
process.chdir(root);
const say = (line) => console.log(`[setup] ${line}`);
install(say);
build(say);
const { provideTestTools } = await import('./test-tools.mjs');
provideTestTools(say);

const runs = [
  { name: 'unit', args: ['--selectProjects', 'unit', 'web'] },
  { name: 'integration', args: ['--selectProjects', 'integration'] },
  { name: 'e2e', args: ['--selectProjects', 'e2e', '--runInBand'] },
  { name: 'faults', args: ['--selectProjects', 'faults', '--runInBand'] },
];
mkdirSync('test-output', { recursive: true });
const faultCounts = 'test-output/faults.txt';
rmSync(faultCounts, { force: true });
const totals = { passed: 0, failed: 0, skipped: 0 };
for (const { name, args } of runs) {
  const report = `test-output/${name}.json`;
  rmSync(report, { force: true });
  console.log(`\n── ${name} ──`);
  const jest = ['node_modules/jest/bin/jest.js', ...args, '--json', `--outputFile=${report}`];
  const { status } = spawnSync(process.execPath, jest, { stdio: ['ignore', 'ignore', 'inherit'] });
  count(report, status ?? 1);
}
console.log('');
if (existsSync(faultCounts)) console.log(readFileSync(faultCounts, 'utf8'));
const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
console.log(`${totals.passed} passed, ${totals.failed} failed${skipped}`);
process.exit(totals.failed > 0 ? 1 : 0);

/** Adds a run's results; a run that ended badly without naming a failed test counts as one. */
function count(report, status) {
  let failedHere = 0;
  try {
    const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const brokenFiles = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
    failedHere = numFailedTests + brokenFiles.length;
    totals.passed += numPassedTests;
    totals.skipped += numPendingTests;
    for (const file of testResults) {
      for (const test of file.assertionResults) if (test.status === 'pending') console.log(`skipped: ${test.fullName}`);
    }
  } catch {
    failedHere = 1;
  }
  if (status !== 0 && failedHere === 0) failedHere = 1;
  totals.failed += failedHere;
}
