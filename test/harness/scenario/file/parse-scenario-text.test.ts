import { expect } from 'chai';
import { HarnessError } from '../../../../harness/harness-error.ts';
import { parseScenarioText, toRuns } from '../../../../harness/scenario/index.ts';

const TEXT = `# a comment
name: two-ways
description: One history, two settings.
replays:
  - { id: polling, document: fixtures/documented/polling-curl.txt, mode: polling }
settings:
  connector: { boundaryToleranceMs: 0, pollPageSize: 7 }
faults:
  - { id: late, effect: { kind: itemVisibleLate, seconds: 5 } }
overrides: { configuration: { event.poller.refresh_interval: '5' } }
steps:
  - upload: { path: /top/a.txt }
  - advance: 15m
expect: { verdict: pass, counts: { polling: { total: 1 } } }
variants:
  - name: as-it-is
  - name: cured
    description: Without the fault.
    settings: { connector: { pollPageSize: 9 } }
    faults: []
    overrides: { configuration: { name: x } }
    expect: { verdict: fail }
`;

describe('parseScenarioText', () => {
  it('reads YAML, and JSON as well', () => {
    const { variants, ...fromYaml } = parseScenarioText(TEXT);
    expect(fromYaml).to.deep.include({
      name: 'two-ways',
      overrides: { configuration: { 'event.poller.refresh_interval': '5' } },
    });
    expect(variants).to.have.length(2);
    expect(
      parseScenarioText(
        JSON.stringify({ name: 'a', description: 'b', replays: fromYaml.replays, steps: [{ settle: true }] }),
      ).steps,
    ).to.deep.equal([{ kind: 'settle', at: 'steps[0]' }]);
  });

  it('merges a variant into the scenario: members by name, lists as a whole', () => {
    const [first, second] = toRuns(parseScenarioText(TEXT));
    expect(first).to.deep.include({ variant: 'as-it-is', description: 'One history, two settings.' });
    expect(first?.scenario.faults).to.have.length(1);
    expect(second).to.deep.include({ variant: 'cured', description: 'Without the fault.' });
    expect(second?.scenario).to.deep.include({
      settings: { connector: { boundaryToleranceMs: 0, pollPageSize: 9 } },
      faults: [],
      overrides: { configuration: { 'event.poller.refresh_interval': '5', name: 'x' } },
      expect: { verdict: 'fail', counts: { polling: { total: 1 } } },
    });
  });

  const wrong: readonly (readonly [what: string, from: string, to: string, message: RegExp])[] = [
    ['a member misspelt', 'steps:', 'stpes:', /"stpes".*did you mean "steps"/],
    ['a step misspelt', '- upload:', '- uplaod:', /Line 12, column 5: .*"uplaod"; did you mean "upload"/],
    ['no duration', 'advance: 15m', 'advance: soon', /Line 13, column 5: steps\[1\]: "soon" is not a duration/],
    ['a fault that there is not', 'itemVisibleLate', 'itemVisiblyLate', /Line 9, column \d+/],
    ['a setting misspelt', 'pollPageSize: 7', 'pollPagesize: 7', /Line 7, column \d+: .*did you mean "pollPageSize"/],
    ['two variants of one name', 'name: cured', 'name: as-it-is', /Line 17, .*"as-it-is" occurs twice/],
    ['an unknown replay', 'counts: { polling', 'counts: { pulling', /no replay is called "pulling"; there are polling/],
    ['a name given twice', 'steps:\n', 'name: again\nsteps:\n', /line 11, column 1: Map keys must be unique/],
    ['broken indentation', '  - advance', ' - advance', /The scenario is neither YAML nor JSON: line 13/],
    ['a text that is no map', TEXT, 'just words', /Line 1, column 1/],
  ];
  for (const [what, from, to, message] of wrong) {
    it(`refuses ${what}, and says where it stands`, () => {
      expect(() => parseScenarioText(TEXT.replace(from === TEXT ? /^[^]*$/ : from, to)))
        .to.throw(HarnessError, message)
        .with.property('code', 'scenario-not-valid');
    });
  }
});
