import type { RunResults, Tool } from '../../schemas/index.ts';
import type { ReceiverVerdict } from './judge-case.ts';

/** The verdicts on a receiver as results, which every reporter can write: a case for each. */
export function toReceiverResults(tool: Tool, url: string, verdicts: readonly ReceiverVerdict[]): RunResults {
  return {
    schemaVersion: 1,
    tool,
    command: 'receiver',
    cases: verdicts.map(({ receiverCase: { name, level, promise, fix }, status, text }) => ({
      id: `receiver/${name}`,
      suite: url,
      name,
      status,
      level,
      reason: status === 'passed' ? promise : `${promise} It ${text}.`,
      details: status === 'failed' ? [`To fix it: ${fix}`] : [],
    })),
    runs: [],
  };
}
