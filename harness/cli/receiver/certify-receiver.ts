import { createOutboundAllowList, createRandom, createTransport } from '../../../world/index.ts';
import type { ExitCode } from '../../harness-error.ts';
import { HarnessError } from '../../harness-error.ts';
import { RECEIVER_CASES } from '../../receiver/cases/all-cases.ts';
import { createReceiverKit } from '../../receiver/create-receiver-kit.ts';
import { formatReceiverText } from '../../receiver/format-receiver-text.ts';
import { skipCase, toScore } from '../../receiver/judge-case.ts';
import type { ReceiverVerdict } from '../../receiver/judge-case.ts';
import { deliver, playCase } from '../../receiver/play-case.ts';
import type { ReceiverLine } from '../../receiver/play-case.ts';
import { toReceiverResults } from '../../receiver/to-receiver-results.ts';
import { createProgress } from '../reporters/create-progress.ts';
import type { ReportFlags } from '../reporters/report-flags.ts';
import { reportRun } from '../reporters/report-run.ts';
import { exitCodeOf, readBaseline, useBaseline } from '../reporters/use-baseline.ts';
import type { Terminal } from '../terminal.ts';
import { requireUrl } from '../verify/external-access.ts';
import type { OutsideTime } from '../verify/observe-external.ts';
import { readTool } from '../verify/read-tool.ts';

/** What `receiver` was asked for. */
export interface ReceiverFlags extends ReportFlags {
  readonly signatureKey?: string;
  readonly staleKey?: string;
  readonly signatureHeader: string;
  readonly burst: number;
  /** Seconds. */
  readonly timeout: number;
  readonly seed: number;
  readonly allowHost?: readonly string[];
}

/** Long enough for a proxy to notice, short enough to wait for. */
const PAUSE_MS = 200;

/** Plays all cases against a callback receiver and reports which it stands. Throws `receiver-unreachable` and `usage`. */
export async function certifyReceiver(
  text: string,
  flags: ReceiverFlags,
  terminal: Terminal,
  { clock, sleep }: OutsideTime,
): Promise<ExitCode> {
  const baseline = await readBaseline(flags.baseline);
  const url = requireUrl('The callback URL', text, 'callback-url-not-valid');
  requireKeys(flags);
  const transport = createTransport(createOutboundAllowList(flags.allowHost), flags.burst);
  const kit = createReceiverKit(createRandom(flags.seed), { ...flags, now: clock.now() });
  const { signatureHeader } = flags;
  const line = { transport, url, signatureHeader, timeoutMs: flags.timeout * 1000, pauseMs: PAUSE_MS, sleep };
  const progress = createProgress(terminal, RECEIVER_CASES.length);
  const verdicts: ReceiverVerdict[] = [];
  try {
    await requireReceiver(line);
    for (const one of RECEIVER_CASES) {
      progress.show(one.name);
      const isSkipped = one.needsKey && flags.signatureKey === undefined;
      verdicts.push(isSkipped ? skipCase(one) : await playCase(one, kit, line));
    }
  } finally {
    progress.end();
    await transport.close();
  }
  const results = useBaseline(toReceiverResults(await readTool(), url, verdicts), baseline, terminal);
  const json = `${JSON.stringify({ url, score: toScore(verdicts), cases: results.cases }, null, 2)}\n`;
  await reportRun({ results, runs: [], text: formatReceiverText(verdicts, terminal.colour), json }, flags, terminal);
  return exitCodeOf(results);
}

function requireKeys({ signatureKey, staleKey }: ReceiverFlags): void {
  if (signatureKey === '')
    throw new HarnessError('usage', '--signature-key is empty. Give the key, or leave the flag out.');
  if (signatureKey !== undefined && signatureKey === staleKey)
    throw new HarnessError('usage', '--stale-key is the same as --signature-key. Give a key that was replaced.');
}

/** Any answer will do: what it says is what the cases are about. */
async function requireReceiver(line: ReceiverLine): Promise<void> {
  const { failure } = await deliver({ body: '{}' }, line);
  if (failure === undefined) return;
  throw new HarnessError(
    'receiver-unreachable',
    `POST ${line.url} was answered with ${failure}. Start your receiver, or correct the URL.`,
  );
}
