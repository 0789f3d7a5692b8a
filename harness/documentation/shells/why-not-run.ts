/** What a pasted example has no reason to contain; damaged quotes could let it loose anywhere in the text. */
const UNSAFE: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/\$\((?!\()|`|[<>]\(/, 'a command substitution'],
  [/\/dev\/(?:tcp|udp)\//, 'a network device'],
  [/\d?>{1,2}[|&]?\s*["'\\]?(?:[~/$]|\.\.)/, 'a redirection to a file elsewhere'],
  [
    /(?:^|[\n;&|({!]|\b(?:then|do|else|exec|command|builtin|time)\s)\s*(?:\w+=\S*\s+)*["'\\]*(?:[~.]?\/(?!\/)|\.\.\/|~|\$)/,
    'a path in the place of a command',
  ],
  [
    /(?:^|[\n;&|({!])\s*(?:\w+=\S*\s+)*["'\\]*(?:kill|eval|exec|source|\.|trap|command|builtin|enable|hash|alias|zmodload|cd)\s/,
    'a built-in that reaches beyond the example',
  ],
  [/(?:^|[\s;&|])PATH\+?=/, 'another PATH'],
];

/** Why a text is not given to a shell, undefined when it may be: a page must not do more here than call curl. */
export function whyNotRun(text: string): string | undefined {
  return UNSAFE.find(([pattern]) => pattern.test(text))?.[1];
}
