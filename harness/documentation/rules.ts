/** What a rule about documentation is called, what its breach leads to, and the number of the known defect. */
export interface DocumentationRule {
  readonly title: string;
  readonly consequence: string;
  readonly quirk?: string;
}

/** All that is looked for, by the id that findings have. */
export const RULES = {
  'authorization-is-blank': {
    title: 'The authorization header has no secrets',
    consequence: 'Sent as printed it is answered 401.',
    quirk: 'Q1',
  },
  'body-is-damaged-in-a-shell': {
    title: 'A shell changes the body',
    consequence: 'Other JSON arrives than is printed, without an error.',
    quirk: 'Q5',
  },
  'callback-url-is-empty': {
    title: 'A callback URL is empty',
    consequence: 'Sent as printed, events are on and go nowhere, or the provider refuses the redirect URI.',
    quirk: 'Q13',
  },
  'command-sends-something-else': {
    title: 'A shell sends another request than is meant',
    consequence: 'Whoever pastes the command makes a call that the page does not show.',
    quirk: 'Q2',
  },
  'commands-call-two-hosts': {
    title: 'The commands call different hosts',
    consequence: 'Run as printed, one of them sends its credentials to another platform.',
    quirk: 'Q11',
  },
  'date-fields-are-swapped': {
    title: 'Created and updated date fields are swapped',
    consequence:
      'ShareFile means by CreationDate when an Item was created and by ProgenyEditDate when it changed: as printed, new versions come as CREATED and a rename of an old file is never reported.',
    quirk: 'Q7',
  },
  'date-pattern-is-damaged': {
    title: 'A shell takes the quotes out of a date pattern',
    consequence: 'The pattern that arrives is no legal Java pattern, or the poll URL has lost its date.',
    quirk: 'Q5',
  },
  'date-pattern-is-not-legal': {
    title: 'A date pattern is not legal',
    consequence: 'Java refuses letters without a meaning outside of quotes, so no date can be read.',
  },
  'id-field-disagrees': {
    title: 'idField is not the name that ShareFile writes',
    consequence: 'ShareFile writes Id: with another name, in this case too, no event says which Item it is about.',
    quirk: 'Q6',
  },
  'json-is-not-valid': {
    title: 'A body is not JSON',
    consequence: 'The receiver refuses it.',
    quirk: 'Q3',
  },
  'parameter-is-not-in-json': {
    title: 'A parameter of the table is in no body',
    consequence: 'The reader cannot see where it belongs.',
  },
  'parameter-is-not-in-table': {
    title: 'A parameter of a body is not in the table',
    consequence: 'The reader cannot know what it does, nor whether it may be left out.',
    quirk: 'Q12',
  },
  'shell-did-not-end': {
    title: 'A shell did not end',
    consequence: 'Whoever pastes the command waits until he interrupts it.',
  },
  'shell-refuses-command': {
    title: 'A shell refuses the command',
    consequence: 'Nothing is sent.',
    quirk: 'Q5',
  },
  'snippet-was-not-run': {
    title: 'A command was not given to a shell',
    consequence: 'What a shell makes of it is not known: it would do more than call curl.',
  },
  'url-scheme-is-misprinted': {
    title: 'A URL has a semicolon where the colon belongs',
    consequence: 'It is no URL: the provider refuses a redirect URI that differs from the registered one.',
    quirk: 'Q8',
  },
} as const satisfies Readonly<Record<string, DocumentationRule>>;

/** The id of a rule. */
export type DocumentationRuleId = keyof typeof RULES;

/** Something wrong on a page. */
export interface DocumentationFinding {
  readonly id: DocumentationRuleId;
  /** On the page, from 1. */
  readonly line: number;
  /** What stands there. */
  readonly text: string;
  /** Where the rule's own sentence says too little. */
  readonly consequence?: string;
}
