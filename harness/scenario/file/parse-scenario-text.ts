import { LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { HarnessError } from '../../harness-error.ts';
import { parseScenario } from '../parse-scenario.ts';
import type { Scenario } from '../scenario.ts';

/**
 * Reads a scenario from YAML or JSON text. Throws `scenario-not-valid` with the line and column of all that is wrong.
 */
export function parseScenarioText(text: string): Scenario {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const [first] = document.errors;
  if (first) {
    const { line, col } = lines.linePos(first.pos[0]);
    throw new HarnessError(
      'scenario-not-valid',
      `The scenario is neither YAML nor JSON: line ${String(line)}, column ${String(col)}: ${first.message.split('\n', 1)[0] ?? ''}.`,
    );
  }
  const value: unknown = toValue(document);
  return parseScenario(value, ({ path, message }) => {
    const offset = offsetOf(document, path);
    if (offset === undefined) return message;
    const { line, col } = lines.linePos(offset);
    return `Line ${String(line)}, column ${String(col)}: ${message}`;
  });
}

function toValue(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (cause) {
    throw new HarnessError('scenario-not-valid', `The scenario cannot be read: ${String(cause)}.`, { cause });
  }
}

/** Where the value at a JSON path starts, or what is nearest around it. */
function offsetOf(document: Document, path: string): number | undefined {
  const names = [...path.matchAll(/\.([\w$]+)|\[(\d+)\]|\['([^']*)'\]/g)].map(([, name, index, quoted]) =>
    index === undefined ? (name ?? quoted ?? '') : Number(index),
  );
  for (let depth = names.length; depth >= 0; depth -= 1) {
    const node: unknown = depth === 0 ? document.contents : document.getIn(names.slice(0, depth), true);
    if (hasRange(node)) return node.range[0];
  }
  return undefined;
}

function hasRange(node: unknown): node is { readonly range: readonly number[] & { 0: number } } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
