import type { InquireStep, Probe } from '../../../schemas/index.ts';
import { HarnessError } from '../../harness-error.ts';
import type { OngoingReplay } from '../replay/replay-document.ts';
import type { RunContext } from '../run-context.ts';
import { askAboutCreation } from './ask-about-creation.ts';
import { askAboutInbound } from './ask-about-inbound.ts';
import { askAboutInstance } from './ask-about-instance.ts';
import { askAboutPlatform } from './ask-about-platform.ts';
import { createInquirer } from './create-inquirer.ts';

/** Asks the subject what a step says and adds all that was asked and answered to `kept`. */
export async function inquire(
  context: RunContext,
  replay: OngoingReplay | undefined,
  about: InquireStep['about'],
  kept: Probe[],
): Promise<void> {
  const inquirer = createInquirer(context, kept);
  for (const subject of about) {
    switch (subject) {
      case 'platform':
        await askAboutPlatform(inquirer, context);
        break;
      case 'instance': {
        const { instance, seen } = replay ?? {};
        if (!instance || !seen || seen.deletedAt !== undefined) throw noInstance();
        await askAboutInstance(inquirer, instance, seen.requestedAt);
        break;
      }
      case 'creation':
        await askAboutCreation(inquirer, context);
        break;
      case 'inbound':
        await askAboutInbound(inquirer, context);
    }
  }
}

function noInstance(): HarnessError {
  return new HarnessError('step-not-possible', 'The instance to be asked about was not created, or is deleted.');
}
