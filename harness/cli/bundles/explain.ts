import { readBundle } from '../../bundle/bundle-file.ts';
import { explainBundle } from '../../bundle/explain/explain-bundle.ts';
import type { Terminal } from '../terminal.ts';

/** Prints the story of a bundle. */
export async function explain(path: string, terminal: Terminal): Promise<void> {
  terminal.out(explainBundle(await readBundle(path)));
}
