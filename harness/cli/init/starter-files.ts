const CONFIG = `# yaml-language-server: $schema=node_modules/sharefile-lab/schemas/harness/config.schema.json
# What the commands are told when neither the command line nor the environment says otherwise.
# Secrets belong into the environment: "sharefile-lab verify --help" names the variables.
verify:
  reporter: [text, html]
  out: sharefile-lab-report/verify
run:
  reporter: [text, html]
  out: sharefile-lab-report/run
`;

const SCENARIO = `# yaml-language-server: $schema=../node_modules/sharefile-lab/schemas/harness/scenario.schema.json
name: a-new-file-is-notified
description: A file that is uploaded is notified once, with the next poll.
replays:
  - { id: polling, document: fixtures/documented/polling-curl.txt, mode: polling }
steps:
  - advance: 1m
  - upload: { path: /top/first.txt, content: hello }
  - advance: 15m
expect:
  events: [{ item: /top/first.txt, type: CREATED, times: 1 }]
`;

const WORKFLOW = `name: sharefile-lab
on:
  push:
  pull_request:
permissions:
  contents: read
jobs:
  notifications:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 20
      - run: npm ci
      - run: npx sharefile-lab verify --reporter github,html,junit
      - run: npx sharefile-lab run scenarios --reporter github,html,junit
      - uses: actions/upload-artifact@v4
        if: always()
        with:
          name: sharefile-lab-report
          path: sharefile-lab-report
`;

/** What `init` writes, by path. */
export const STARTER_FILES: Readonly<Record<string, string>> = {
  'sharefile-lab.config.yaml': CONFIG,
  'scenarios/a-new-file-is-notified.yaml': SCENARIO,
  '.github/workflows/sharefile-lab.yml': WORKFLOW,
};

/** What can be done with them; the tests run these lines as they stand. */
export const STARTER_COMMANDS: readonly { readonly line: string; readonly about: string }[] = [
  { line: 'npx sharefile-lab verify', about: 'replays the documented requests and judges the callbacks' },
  { line: 'npx sharefile-lab run scenarios', about: 'runs your scenarios' },
  { line: 'npx sharefile-lab doctor', about: 'looks at this machine, and at the last run' },
];
