import type { Replay } from '../../../schemas/index.ts';
import { parseJson } from '../../member-of.ts';
import { readMember } from '../../scenario/body-member.ts';

/** Records in a page of the documents hub where none is configured. */
const DEFAULT_PAGE_SIZE = 200;

/** How many records of a poll share a raw payload, by the `pageSize` that was sent for the polled resource. */
export function pageSizeOf(replay: Replay | undefined): number {
  const sent = readMember(replay?.request.body, ['configuration', 'event.poller.configuration']);
  const configuration = typeof sent === 'string' ? parseJson(sent) : sent;
  const size = Number(readMember(configuration, [replay?.eventConfiguration.resource ?? '', 'pageSize']));
  return Number.isInteger(size) && size > 0 ? size : DEFAULT_PAGE_SIZE;
}
