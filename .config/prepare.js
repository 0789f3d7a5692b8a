// npx links this very package into its cache before the first run of its own command, and prepares it once more there.
// What `npm ci` has built is not built again for that; the first `npx sharefile-lab` would take three times as long.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const isRunByNpx = process.env['npm_command'] === 'exec';
if (!isRunByNpx || !existsSync('dist/bundle/main.js')) {
  process.exitCode = spawnSync('npm', ['run', 'build'], { stdio: 'inherit', shell: true }).status ?? 1;
}
