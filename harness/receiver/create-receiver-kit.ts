import type { Random } from '../../world/index.ts';
import { expectedSignature } from '../checks/expected-signature.ts';
import type { Delivery, NotifiedChange, ReceiverKit } from './delivery.ts';

/** With which keys notifications are signed, and when they say that they were made. */
export interface ReceiverKitOptions {
  /** The receiver's key; undefined for one that checks no signatures. */
  readonly signatureKey?: string;
  /** A key that it must not take any more; any other unless given. */
  readonly staleKey?: string;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly burst: number;
}

const ONE_CHANGE: readonly NotifiedChange[] = [{ eventType: 'CREATED' }];

/** What a connector calls itself in its notifications; receivers should not depend on it. */
const SENDER = { elementKey: 'sharefile', accountId: 19_021, companyId: 17_520, instanceId: 184_200 };

/** Builds what the cases are made of; ids follow from `random`. */
export function createReceiverKit(random: Random, options: ReceiverKitOptions): ReceiverKit {
  const ids = random.stream('receiver/ids');
  const { signatureKey, staleKey = 'a-key-that-was-replaced', now, burst } = options;
  const at = new Date(now).toISOString().replace(/\.\d+Z$/, 'Z');
  const signatureOf = (body: string | Buffer): string | undefined =>
    signatureKey === undefined ? undefined : expectedSignature(signatureKey, Buffer.from(body));

  const toEvent = ({ eventType, objectId = `fi${ids.hex(32)}` }: NotifiedChange): object => ({
    date: at,
    elementKey: SENDER.elementKey,
    pollDate: at,
    eventType,
    hubKey: 'documents',
    objectId,
    objectType: 'documents',
  });

  return {
    burst,
    signatureOf,
    staleSignatureOf: (body) => expectedSignature(staleKey, Buffer.from(body)),
    notification: (changes = ONE_CHANGE, more = {}) => ({
      severity: 'medium',
      createdDate: toJavaDate(now),
      topic: `instance-${SENDER.instanceId}-sharefile-events`,
      action: 'create',
      id: String(100_000_000 + ids.int(900_000_000)),
      message: {
        ...SENDER,
        instance_id: SENDER.instanceId,
        instanceName: 'Certification',
        instanceTags: ['sharefile-lab'],
        eventId: ids.hex(20),
        raw: { objectType: 'documents', pollDate: now, documents: [] },
        userId: 20_735,
        events: changes.map(toEvent),
      },
      user: 'notifications@cloud-elements.com',
      ...more,
    }),
    signed: (body): Delivery => {
      const signature = signatureOf(body);
      return { body, ...(signature !== undefined && { signature }) };
    },
  };
}

/** As java.util.Date prints itself, which is how notifications write createdDate. */
function toJavaDate(at: number): string {
  const [day = '', date = '', month = '', year = '', time = ''] = new Date(at).toUTCString().split(/,? /);
  return `${day} ${month} ${date} ${time} UTC ${year}`;
}
