import type { Fault, ObservedChange } from '../../../schemas/index.ts';
import { HarnessError } from '../../harness-error.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { RunContext } from '../run-context.ts';
import { compareListings } from './compare-listings.ts';
import { listAccount } from './list-account.ts';
import type { Listing } from './list-account.ts';
import { readChangeFeed } from './read-change-feed.ts';
import type { KnownChanges } from './read-change-feed.ts';

/** How the account looked before the steps, or why that is not known; undefined where a change feed tells more. */
export type ListedBefore = Listing | string | undefined;

/** Lists an account whose changes no feed tells. */
export async function listBefore(context: RunContext): Promise<ListedBefore> {
  return context.local ? undefined : listOrTellWhyNot(context);
}

/** All that is known to have happened in ShareFile, by the steps and by others. */
export async function readProviderTruth(
  context: RunContext,
  scenario: Scenario,
  steps: readonly ObservedChange[],
  before: ListedBefore,
): Promise<KnownChanges> {
  if (context.local) return readChangeFeed(context, context.local, steps, faultsIn(scenario));
  if (typeof before !== 'object') return onlySteps(steps, before ?? 'it was not listed before the steps.');
  const after = await listOrTellWhyNot(context);
  return typeof after === 'string' ? onlySteps(steps, after) : compareListings(before, after, steps);
}

function onlySteps(steps: readonly ObservedChange[], why: string): KnownChanges {
  return { changes: steps, truth: { source: 'listings', gaps: [`What others changed is not known: ${why}`] } };
}

async function listOrTellWhyNot(context: RunContext): Promise<Listing | string> {
  try {
    return await listAccount(context.shareFileClient, context.pace.now());
  } catch (error) {
    if (error instanceof HarnessError && error.code === 'sharefile-refused') return error.message;
    throw error;
  }
}

function faultsIn({ faults = [], before, steps }: Scenario): readonly Fault[] {
  return [...faults, ...[...before, ...steps].flatMap((step) => (step.kind === 'set-faults' ? step.faults : []))];
}
