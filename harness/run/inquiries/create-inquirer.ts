import type { Probe } from '../../../schemas/index.ts';
import { WorldError } from '../../../world/index.ts';
import type { InboundResponse, OutboundRequest } from '../../../world/index.ts';
import { parseJson } from '../../member-of.ts';
import { redactHeaders, redactJson, redactText } from '../../scenario/redact-secrets.ts';
import type { CreatedInstance, SentRequest } from '../replay/create-instance.ts';
import type { RunContext } from '../run-context.ts';

/** One question to the subject. */
export interface Question {
  /** GET unless given. */
  readonly method?: string;
  /** Below `/elements/api-v2`. */
  readonly path: string;
  /** Who asks: the platform's user (default), the user of `instance`, or nobody. */
  readonly as?: 'platform' | 'instance' | 'instance-in-another-order' | 'user-alone' | 'nobody';
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is, and not kept. */
  readonly content?: string | Buffer;
}

/** An answer with its JSON; status 0 when the subject broke off the connection. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly json: unknown;
}

/** Asks the subject and keeps what was asked and answered, without secrets. */
export interface Inquirer {
  ask(name: string, question: Question, instance?: CreatedInstance): Promise<Reply>;
  /** Keeps a create request that was sent in another way. */
  keep(name: string, sent: SentRequest): void;
  /** Keeps a finding about ShareFile that stands for an answer. */
  note(name: string, url: string, body: unknown): void;
}

/** Builds an inquirer that adds to `kept`. */
export function createInquirer(context: RunContext, kept: Probe[]): Inquirer {
  const { connector, shareFile, signatureKey } = context;
  const secrets = [
    ...[connector.userSecret, connector.organizationSecret, signatureKey],
    ...[shareFile.clientSecret, shareFile.password],
  ];

  const add = (name: string, request: Probe['request'], { status, headers, body }: Probe['response']): void => {
    const { method, url, headers: sent, body: sentBody } = request;
    kept.push({
      name,
      request: {
        ...{ method, url: redactText(url, withEncoded(secrets)), headers: redactHeaders(sent, secrets) },
        ...(sentBody !== undefined && { body: redactJson(sentBody, secrets) }),
      },
      response: { status, headers: redactHeaders(headers, secrets), body: redactJson(body, secrets) },
    });
  };

  return {
    async ask(name, question, instance) {
      const { method = 'GET', path, body } = question;
      const headers = {
        ...authorizationOf(question, context, instance),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...question.headers,
      };
      if (instance) secrets.push(instance.token);
      const content = question.content ?? (body === undefined ? undefined : JSON.stringify(body));
      const url = connector.url + path;
      const response = await send(context, { method, url, headers, ...(content !== undefined && { body: content }) });
      const answered = response.body.toString('utf8');
      const json = parseJson(answered) ?? answered;
      add(name, { method, url, headers, body }, { ...response, body: json });
      return { status: response.status, headers: response.headers, json };
    },
    keep(name, { filled, url, response, code, instance }) {
      secrets.push(code, instance?.token ?? '');
      const text = response.body.toString('utf8');
      const { method, headers, body } = filled.request;
      add(name, { method, url, headers, body }, { ...response, body: parseJson(text) ?? text });
    },
    note(name, url, body) {
      add(name, { method: 'GET', url, headers: {} }, { status: 200, headers: {}, body });
    },
  };
}

/** Secrets as they are, and as they stand in a query. */
function withEncoded(secrets: readonly string[]): readonly string[] {
  return secrets.flatMap((secret) => [secret, encodeURIComponent(secret)]);
}

async function send({ transport }: RunContext, request: OutboundRequest): Promise<InboundResponse> {
  try {
    return await transport.send({ ...request, timeoutMs: 30_000 });
  } catch (error) {
    if (!(error instanceof WorldError)) throw error;
    return { status: 0, headers: {}, body: Buffer.from(error.message) };
  }
}

function authorizationOf(
  { as = 'platform' }: Question,
  { connector }: RunContext,
  instance: CreatedInstance | undefined,
): Readonly<Record<string, string>> {
  const user = `User ${connector.userSecret}`;
  const organization = `Organization ${connector.organizationSecret}`;
  const element = `Element ${instance?.token ?? ''}`;
  switch (as) {
    case 'platform':
      return { authorization: `${user}, ${organization}` };
    case 'instance':
      return { authorization: `${user}, ${organization}, ${element}` };
    case 'instance-in-another-order':
      return { authorization: `${element}, ${organization}, ${user}` };
    case 'user-alone':
      return { authorization: user };
    case 'nobody':
      return {};
  }
}
