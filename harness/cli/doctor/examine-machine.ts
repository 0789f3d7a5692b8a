import { createServer } from 'node:net';
import { createOutboundAllowList, createTransport, WorldError } from '../../../world/index.ts';
import type { Clock } from '../../../world/index.ts';
import { openLocalShells } from '../../documentation/shells/open-local-shells.ts';
import { DEFAULT_PORTS } from '../serve/default-ports.ts';
import { requireUrl } from '../verify/external-access.ts';

/** One thing about the machine or what it reaches. */
export interface MachineFact {
  readonly state: 'ok' | 'note' | 'missing';
  readonly text: string;
  readonly cure?: string;
}

/** What is to be reached, as far as it is named. */
export interface ReachFlags {
  readonly target?: string;
  readonly sinkUrl?: string;
}

const OLDEST_NODE = [20, 19] as const;
const CLOCK_TOLERANCE_MS = 60_000;

/** Node, shells, the default ports, and whether the target and the callback receiver answer. Throws `usage` for what is no URL. */
export async function examineMachine(flags: ReachFlags, clock: Clock): Promise<readonly MachineFact[]> {
  const ports = Object.values(DEFAULT_PORTS);
  const facts = await Promise.all([
    examineShells(),
    ...ports.map(examinePort),
    reach('--target', flags.target, clock),
    reach('--sink-url', flags.sinkUrl, clock),
  ]);
  return [examineNode(process.versions.node), ...facts.flat()];
}

/** Whether this Node is new enough. */
export function examineNode(version: string): MachineFact {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  const isFit = major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
  if (isFit) return { state: 'ok', text: `Node ${version}` };
  return {
    state: 'missing',
    text: `Node ${version} is too old`,
    cure: `Install Node ${OLDEST_NODE.join('.')} or newer.`,
  };
}

async function examineShells(): Promise<readonly MachineFact[]> {
  const { names } = await openLocalShells();
  const text = `shells for docs check: ${names.join(', ') || 'none'}`;
  return [
    names.length > 0
      ? { state: 'ok', text }
      : { state: 'note', text, cure: 'Install bash, dash or zsh to have commands tried.' },
  ];
}

/** Whether a port of `serve` is free. */
export async function examinePort(port: number): Promise<readonly MachineFact[]> {
  const free = await new Promise<boolean>((resolve) => {
    const server = createServer().once('error', () => {
      resolve(false);
    });
    server.listen(port, '127.0.0.1', () =>
      server.close(() => {
        resolve(true);
      }),
    );
  });
  if (free) return [{ state: 'ok', text: `port ${port} is free for serve` }];
  return [{ state: 'note', text: `port ${port} is taken`, cure: 'End what listens there, or give serve other ports.' }];
}

async function reach(flag: string, text: string | undefined, clock: Clock): Promise<readonly MachineFact[]> {
  if (text === undefined) return [];
  const url = requireUrl(flag, text, 'usage');
  // The user names the host by flag, which allows it.
  const transport = createTransport(createOutboundAllowList([new URL(url).hostname]));
  try {
    const { headers, status } = await transport.send({ method: 'GET', url, headers: {} });
    const apartMs = Math.abs(Date.parse(headers['date'] ?? '') - clock.now());
    const answers: MachineFact = { state: 'ok', text: `${flag} ${url} answers with ${status}` };
    if (!(apartMs > CLOCK_TOLERANCE_MS)) return [answers];
    const apart = `its clock is ${Math.round(apartMs / 1000)} s away from ours`;
    return [answers, { state: 'note', text: `${flag}: ${apart}`, cure: 'Set both clocks by NTP.' }];
  } catch (error) {
    if (!(error instanceof WorldError)) throw error;
    return [{ state: 'missing', text: `${flag}: nothing answers at ${url}`, cure: error.message }];
  } finally {
    await transport.close();
  }
}
