import { expect } from 'chai';
import type { ShareFileSettings } from '../../../mock-sharefile/index.ts';
import { createTestMock } from '../create-test-mock.ts';
import type { TestMock } from '../create-test-mock.ts';

/** One value of a setting, and what a client sees of it; each setting has rows for its default and for another value. */
export interface Choice {
  readonly settings: Partial<ShareFileSettings>;
  readonly expected: unknown;
  see(test: TestMock): Promise<unknown>;
}

/** A setting and the values of it that are looked at. */
export type SettingChoices = readonly [setting: keyof ShareFileSettings, ...Choice[]];

/** Shows of each value of each setting that a client sees it. */
export function describeChoices(title: string, all: readonly SettingChoices[]): void {
  describe(title, () => {
    for (const [setting, ...choices] of all) {
      for (const { settings, see, expected } of choices) {
        it(`${setting} is seen by a client: ${JSON.stringify(settings)} gives ${JSON.stringify(expected)}`, async () => {
          const test = await createTestMock(settings);
          try {
            expect(await see(test)).to.deep.equal(expected);
          } finally {
            await test.close();
          }
        });
      }
    }
  });
}
