import { BASE_PATH } from './base-path.ts';

/** Where ShareFile delivers an instance's webhooks; the id as base64, as documented for other elements. */
export function inboundPathOf(instanceId: number): string {
  return `${BASE_PATH}/events/sharefile/${Buffer.from(String(instanceId)).toString('base64')}`;
}
