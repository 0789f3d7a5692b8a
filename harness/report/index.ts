export { formatJson } from './format-json.ts';
export { formatJunit } from './format-junit.ts';
export { formatText } from './format-text.ts';
export type { TextOptions } from './format-text.ts';
