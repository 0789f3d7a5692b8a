import { runChecks } from '../../harness/checks/index.ts';
import { observeLocal } from '../../harness/cli/verify/observe-local.ts';
import { generateHistory } from '../../harness/histories/generate/generate-history.ts';
import { parseScenario } from '../../harness/scenario/index.ts';
import type { JudgedShare } from './judged-share.ts';

/** How many steps each history has. */
const STEPS = 16;

const [from = NaN, to = NaN] = process.argv.slice(2).map(Number);
const alarms: { readonly seed: number; readonly text: string }[] = [];
for (let seed = from; seed < to; seed += 1) {
  const alarm = (text: string): number => alarms.push({ seed, text: `history ${String(seed)}: ${text}` });
  try {
    const observation = await observeLocal(parseScenario(generateHistory(seed, { steps: STEPS })), {});
    for (const { name, verdict, evidence } of runChecks(observation).checks) {
      if (verdict === 'fail') alarm(`${name}: ${evidence[0]?.text ?? ''}`);
    }
  } catch (error) {
    alarm(`could not be played: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}
const { user, system } = process.cpuUsage();
const share: JudgedShare = { count: to - from, cpuMs: (user + system) / 1000, alarms };
// Without a parent, as when it is run by hand, the alarms go to whoever looks.
if (process.send)
  process.send(share, () => {
    process.disconnect();
  });
else console.log(alarms.map(({ text }) => text).join('\n'));
