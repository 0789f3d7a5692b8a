import { MASK } from '../to-instance-answer.ts';

const DATE_TEMPLATE = "'${gmtDate:yyyy-MM-dd'T'HH:mm:ss'Z'}'";
/** Members of a body whose value must not be repeated in a message. */
const SECRET_MEMBER = /^code$|secret|password|token|oauth\.api\.key|signature\.key/i;

/** What a repaired command is made of. */
export interface DamagedRequest {
  readonly method: string;
  /** Absolute URL. */
  readonly url: string;
  readonly body: unknown;
}

/**
 * The curl command that sends what a damaged request was to send: the quotes are back and survive the shell. Secrets
 * are replaced by asterisks and have to be filled in.
 */
export function toRepairedCommand({ method, url, body }: DamagedRequest): string {
  const json = JSON.stringify(body, (member, value: unknown) =>
    SECRET_MEMBER.test(member) && typeof value === 'string' && value !== '' ? MASK : value,
  )
    .replace(/yyyy-MM-ddTHH:mm:ss(\.S+)?Z/g, "yyyy-MM-dd'T'HH:mm:ss$1'Z'")
    .replace(/(where=lastmodifieddate=)(?:'')?(?=[\\"&])/gi, (_all, clause: string) => clause + DATE_TEMPLATE);
  return [
    `curl -X ${method} ${toShellWord(url)}`,
    `-H 'authorization: User ${MASK}, Organization ${MASK}'`,
    "-H 'content-type: application/json'",
    `-d ${toShellWord(json)}`,
  ].join(' ');
}

/** A text between single quotes, as any POSIX shell reads it. */
function toShellWord(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
