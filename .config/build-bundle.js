// Bundles the compiled command line and the library: finding and reading 300 modules takes longer than all that they do
// to get ready.
import { chmodSync } from 'node:fs';
import { build } from 'esbuild';

await build({
  entryPoints: { main: 'dist/harness/cli/main.js', index: 'dist/harness/index.js' },
  outdir: 'dist/bundle',
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
  // Loaded when first needed; their named exports are not seen inside a bundle.
  external: ['undici', 'lilconfig'],
  // CommonJS packages inside the bundle call require() for Node's own modules.
  banner: {
    js: "import{createRequire as createRequireOfBundle}from'node:module';const require=createRequireOfBundle(import.meta.url);",
  },
});
chmodSync('dist/bundle/main.js', 0o755);
