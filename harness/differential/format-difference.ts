import { isSame, nameEvent } from './compare-runs.ts';
import type { Difference, RunSide } from './compare-runs.ts';

/** A comparison as text: what differs, then the sums. */
export function formatDifference(difference: Difference): string {
  const { a, b, same, moved, onlyA, onlyB, members } = difference;
  return [
    `A  ${toSums(a)}`,
    `B  ${toSums(b)}`,
    '',
    ...onlyA.map((event) => `only A  ${nameEvent(event)}${withPoll(event.poll)}`),
    ...onlyB.map((event) => `only B  ${nameEvent(event)}${withPoll(event.poll)}`),
    ...moved.map(
      ({ event, pollOfB }) => `moved   ${nameEvent(event)}: A${withPoll(event.poll)}, B${withPoll(pollOfB)}`,
    ),
    ...members.map(
      ({ member, a: ofA, b: ofB }) => `member  ${member}: ${ofA ?? 'absent'} in A, ${ofB ?? 'absent'} in B`,
    ),
    isSame(difference)
      ? `No difference: both told the same ${same} events.`
      : `${same} events are the same; ${onlyA.length} only in A, ${onlyB.length} only in B, ${moved.length} with another poll; ${members.length} members differ.`,
    '',
  ].join('\n');
}

function toSums({ target, events, notifications }: RunSide): string {
  return `${target}: ${events} events in ${notifications} callbacks`;
}

function withPoll(poll: number | undefined): string {
  return poll === undefined ? '' : ` with poll ${poll}`;
}
