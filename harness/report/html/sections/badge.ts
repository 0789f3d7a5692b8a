import type { SafeHtml } from '../html.ts';
import { html } from '../html.ts';

const TONES: Readonly<Record<string, string>> = {
  passed: 'good',
  pass: 'good',
  delivered: 'good',
  reached: 'good',
  failed: 'bad',
  fail: 'bad',
  error: 'bad',
  lost: 'bad',
  duplicated: 'bad',
  misclassified: 'bad',
  phantom: 'bad',
  reordered: 'odd',
  late: 'odd',
  known: 'odd',
};

/** A verdict in a word, in the colour that it has everywhere; the word alone says it too. */
export function badge(outcome: string, word = outcome): SafeHtml {
  return html`<span class="badge ${TONES[outcome] ?? 'none'}">${word}</span>`;
}
