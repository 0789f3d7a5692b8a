import { ConnectorError } from '../../../domain/connector-error.ts';
import { toIsoSeconds } from '../../../domain/dates/to-java-date-text.ts';
import { bodyBytesOf } from '../../../domain/events/notification/prepared-callback.ts';
import { readMember } from '../../../domain/events/read-member.ts';
import { isJsonObject } from '../../../domain/json-reading.ts';
import type { Acknowledgements } from '../../../events/callbacks/acknowledgements.ts';
import type { MessageBoard, PostedMessage } from '../../../events/callbacks/message-board.ts';
import { topicOf } from '../../../events/callbacks/to-delivery-answer.ts';
import type { NotificationLog } from '../../../events/notification-log.ts';
import type { NotificationRecord } from '../../../events/notification-record.ts';
import type { ConnectorAnswer, RoutedRequest, Routes } from '../../connector-request.ts';
import { checkAnswerSize, toPage } from '../../list-answer.ts';
import { parseJson } from '../../read-body.ts';

/** What the routes show. */
export interface MessageRoutesOptions {
  readonly board: MessageBoard;
  readonly log: NotificationLog;
  readonly acknowledgements: Acknowledgements;
  /** Largest answer, bytes. */
  readonly answerLimitBytes: number;
}

/** The notifications API: what was posted, and what instances' events became. */
export function createMessageRoutes({ board, log, acknowledgements, answerLimitBytes }: MessageRoutesOptions): Routes {
  const fromRecord = (record: NotificationRecord): Readonly<Record<string, unknown>> => ({
    ...toStored(record),
    acknowledged: acknowledgements.has(record.id),
  });
  const find = ({ params }: RoutedRequest): Readonly<Record<string, unknown>> => {
    const id = params['id'] ?? '';
    const record = log.byId(id);
    if (record) return fromRecord(record);
    const message = board.byId(Number(id));
    if (message) return fromMessage(message);
    throw notFound(id);
  };

  const list = ({ query }: RoutedRequest): ConnectorAnswer => {
    const topics = query.getAll('topics[]');
    if (topics.length === 0) throw new ConnectorError('request-not-valid', 'topics[] is missing; it names the topics.');
    const records = log.all().filter(({ instanceId }) => topics.includes(topicOf(instanceId)));
    const page = toPage([...board.byTopics(topics), ...records], query);
    const sizes = page.items.map((one) => ('topic' in one ? one.message.length : bodyBytesOf(one.callback)));
    checkAnswerSize(sizes, answerLimitBytes);
    return { ...page, json: page.items.map((one) => ('topic' in one ? fromMessage(one) : fromRecord(one))) };
  };

  return {
    'POST /notifications': {
      access: 'platform',
      run: (request) => ({ status: 200, json: fromMessage(board.post(readMessage(parseJson(request.body)))) }),
    },
    'GET /notifications': { access: 'platform', run: list },
    'GET /notifications/:id': { access: 'platform', run: (request) => ({ status: 200, json: find(request) }) },
    'PUT /notifications/:id/acknowledge': {
      access: 'platform',
      run: (request) => {
        const id = request.params['id'] ?? '';
        if (log.byId(id)) acknowledgements.add(id);
        else board.acknowledge(Number(id));
        return { status: 200, json: find(request) };
      },
    },
  };
}

function readMessage(body: unknown): Parameters<MessageBoard['post']>[0] {
  if (!isJsonObject(body)) throw new ConnectorError('request-not-valid', 'A notification must be a JSON object.');
  const { topic, message, severity, from = '' } = body;
  if (typeof topic !== 'string' || topic === '' || typeof message !== 'string' || typeof from !== 'string') {
    throw new ConnectorError('request-not-valid', 'topic and message must be texts, and from where it is given.');
  }
  if (severity !== 'low' && severity !== 'medium' && severity !== 'high') {
    throw new ConnectorError('request-not-valid', 'severity must be low, medium or high.');
  }
  return { topic, message, severity, from };
}

function fromMessage({ createdAt, ...message }: PostedMessage): Readonly<Record<string, unknown>> {
  return { ...message, createdDate: toIsoSeconds(createdAt), active: true };
}

/** An event's notification in the form of a posted one, where the id is a number and the message text. */
function toStored(record: NotificationRecord): Readonly<Record<string, unknown>> {
  const sent: unknown = JSON.parse(record.callback.body.toString());
  return {
    id: Number(record.id),
    from: readMember(sent, 'user'),
    topic: topicOf(record.instanceId),
    severity: readMember(sent, 'severity'),
    message: JSON.stringify(readMember(sent, 'message')),
    createdDate: toIsoSeconds(record.createdAt),
    active: true,
  };
}

function notFound(id: string): ConnectorError {
  return new ConnectorError('not-found', `No notification found with ID ${id.slice(0, 40)}.`);
}
