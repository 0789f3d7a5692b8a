import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import { isValid, violationsOf } from '../../../schemas/index.ts';
import { HarnessError } from '../../harness-error.ts';

/** One failure that is known, with its place in the file. */
export interface BaselineEntry {
  readonly case: string;
  readonly because?: string;
  readonly line: number;
}

/** Known failures as they were read. */
export interface ReadBaseline {
  /** Path of the file, as messages name it. */
  readonly file: string;
  readonly entries: readonly BaselineEntry[];
}

/** Reads a baseline from YAML or JSON text. Throws `baseline-not-valid`. */
export function parseBaseline(file: string, text: string): ReadBaseline {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const value: unknown = document.errors.length === 0 ? document.toJS({ maxAliasCount: 10 }) : undefined;
  if (!isValid('harness/baseline', value)) {
    const [unreadable] = document.errors;
    const why = unreadable ? [unreadable.message] : violationsOf('harness/baseline', value).map((one) => one.message);
    throw new HarnessError(
      'baseline-not-valid',
      `The baseline ${file} cannot be read: ${why.join(' ')} Write it as "knownFailures: [{ case: verify/…, because: … }]".`,
    );
  }
  const list = isMap(document.contents) ? document.contents.get('knownFailures') : undefined;
  const lineOf = (index: number): number => {
    const node: unknown = isSeq(list) ? list.items[index] : undefined;
    return isMap(node) && node.range ? lines.linePos(node.range[0]).line : 1;
  };
  return { file, entries: value.knownFailures.map((entry, index) => ({ ...entry, line: lineOf(index) })) };
}
