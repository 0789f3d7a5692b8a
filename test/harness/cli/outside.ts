import type { OutsideTime } from '../../../harness/cli/verify/observe-external.ts';
import type { Terminal } from '../../../harness/cli/terminal.ts';
import type { Lab } from '../../../harness/index.ts';

/** What a command is told to reach a lab as it would reach a service that runs elsewhere. */
export function accessTo(lab: Lab): {
  readonly target: string;
  readonly userSecret: string;
  readonly organizationSecret: string;
  readonly sharefileUrl: string;
} {
  const { url, userSecret, organizationSecret } = lab.connector;
  return { target: url, userSecret, organizationSecret, sharefileUrl: lab.sharefile.url };
}

/** The time of a lab, which goes by as the harness waits. */
export function timeOf(lab: Lab): OutsideTime {
  return { clock: { now: () => lab.now() }, sleep: (durationMs) => lab.advance(durationMs) };
}

/** A terminal that keeps what is written. */
export function keepingTerminal(): Terminal & { readonly text: { out: string; err: string } } {
  const text = { out: '', err: '' };
  return {
    text,
    out: (more) => (text.out += more),
    err: (more) => (text.err += more),
    colour: false,
    interactive: false,
  };
}
