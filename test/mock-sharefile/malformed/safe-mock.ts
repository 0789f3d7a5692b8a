import { expect } from 'chai';
import { createTestMock, stringMember } from '../create-test-mock.ts';
import type { TestMock } from '../create-test-mock.ts';
import { isRecord } from '../is-record.ts';
import type { Answer } from '../validated-client.ts';

/** A mock with a folder and a file of which it can be told whether anything happened to them. */
export interface SafeMock {
  readonly test: TestMock;
  readonly token: string;
  /** Puts the ids of what exists in the place of `{folder}` and `{file}`. */
  fill(text: string): string;
  /** Fails if anything of the account is not as it was at the start. */
  expectUnchanged(): Promise<void>;
}

/** Starts such a mock; close `test` afterwards. */
export async function createSafeMock(): Promise<SafeMock> {
  const test = await createTestMock();
  const folder = stringMember(await test.api('POST', '/Items(home)/Folder', { body: { Name: 'Safe' } }), 'Id');
  const ids: Readonly<Record<string, string>> = {
    '{folder}': folder,
    '{file}': await test.upload(folder, 'a.txt', 'x'),
  };
  const { username, password } = test.mock.credentials;
  const token = await test.signIn(username, password);

  const everything = async (): Promise<string> => {
    const paths = ['/Items(root)?$expand=Children/Children/Children', '/WebhookSubscriptions', '/Users'];
    const answers = await Promise.all(paths.map((path) => test.api('GET', path)));
    return JSON.stringify([answers.map(({ text }) => text), test.mock.changes(), test.mock.deliveries()]);
  };
  const atFirst = await everything();
  return {
    test,
    token,
    fill: (text) => text.replace(/\{(folder|file)\}/g, (name) => ids[name] ?? name),
    async expectUnchanged() {
      expect(await everything()).to.equal(atFirst);
    },
  };
}

/** Fails unless the answer is a refusal in ShareFile's words. */
export function expectRefusal(answer: Answer): void {
  expect(
    answer.status === 501 || (answer.status >= 400 && answer.status < 500),
    `${String(answer.status)} ${answer.text ?? ''}`,
  ).to.equal(true);
  expect(isRecord(answer.body) && isRecord(answer.body['message']), answer.text).to.equal(true);
}
