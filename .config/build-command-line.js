// Bundles the compiled command line: finding and reading 300 modules takes longer than all that `serve` does to listen.
import { chmodSync, existsSync, rmSync, symlinkSync } from 'node:fs';
import { build } from 'esbuild';

await build({
  entryPoints: ['dist/harness/cli/main.js'],
  outdir: 'dist/cli',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  minifySyntax: true,
  minifyWhitespace: true,
  chunkNames: 'chunks/[name]-[hash]',
  logLevel: 'warning',
  // Loaded when first needed; its named exports are not seen inside a bundle.
  external: ['undici'],
  // CommonJS packages inside the bundle call require() for Node's own modules.
  banner: {
    js: "import{createRequire as createRequireOfBundle}from'node:module';const require=createRequireOfBundle(import.meta.url);",
  },
});
chmodSync('dist/cli/main.js', 0o755);

// npm links the commands of dependencies only. Without a link of our own, npx would install this very package a second
// time into its cache before it runs it.
const link = 'node_modules/.bin/sharefile-lab';
if (existsSync('node_modules/.bin') && process.platform !== 'win32') {
  rmSync(link, { force: true });
  symlinkSync('../../dist/cli/main.js', link);
}
