import { writeFileSync } from 'node:fs';
import { runCommandLine } from './run-command-line.ts';

/** Run by the build: keeps what `--help` prints beside the bundled entry point, which then loads nothing for it. */
let text = '';
const collect = { write: (part: string) => (text += part) };
await runCommandLine(['--help'], {}, collect, collect);
writeFileSync(new URL('../../bundle/help.txt', import.meta.url), text);
