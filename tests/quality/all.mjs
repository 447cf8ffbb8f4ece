// Every quality measurement, one after another: ./dev quality [--questions <csv: text,category>]
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const [program, ...options] = process.argv.slice(2);
let failed = 0;
for (const name of ['guard', 'verify', 'search', 'recogniser']) {
  console.log(`${name}:`);
  const run = spawnSync(process.execPath, [fileURLToPath(new URL(`./${name}.mjs`, import.meta.url)), program, ...options], { stdio: 'inherit' });
  if (run.status !== 0) ++failed;
}
process.exit(failed ? 1 : 0);
