import { runChecks } from '../../harness/checks/index.ts';
import { observeLocal } from '../../harness/cli/verify/observe-local.ts';
import { generateHistory } from '../../harness/histories/generate/generate-history.ts';
import { parseScenario } from '../../harness/scenario/index.ts';

/** How many steps each history has. */
const STEPS = 16;

const [from = NaN, to = NaN] = process.argv.slice(2).map(Number);
const alarms: string[] = [];
for (let seed = from; seed < to; seed += 1) {
  const observation = await observeLocal(parseScenario(generateHistory(seed, { steps: STEPS })), {});
  for (const { name, verdict, evidence } of runChecks(observation).checks) {
    if (verdict === 'fail') alarms.push(`history ${String(seed)}: ${name}: ${evidence[0]?.text ?? ''}`);
  }
}
// Without a parent, as when it is run by hand, the alarms go to whoever looks.
if (process.send)
  process.send(alarms, () => {
    process.disconnect();
  });
else console.log(alarms.join('\n'));
