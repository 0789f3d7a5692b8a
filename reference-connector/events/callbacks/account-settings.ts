import type { Collection } from '../../ports.ts';
import { notValid } from '../../domain/json-reading.ts';
import type { JsonObject } from '../../domain/json-reading.ts';

/** What happens to a notification that the callback URL did not take: it is repeated, or waits in the queue at once. */
export type FailurePolicy = 'retry' | 'queue';

/** Settings of the platform account, `/accounts/{id}/settings`. */
export interface AccountSettings {
  failurePolicy(): FailurePolicy;
  all(): Readonly<Record<string, unknown>>;
  /** Merges what was sent; throws `configuration-not-valid` for a policy that is none. Other keys are only kept. */
  merge(sent: JsonObject): void;
}

/** The settings as plain data. */
export interface KeptAccountSettings {
  readonly policy: FailurePolicy;
  readonly others: JsonObject;
}

/** There is one account. */
const KEPT_AS = 'account';
const POLICY = 'notification.webhook.failure.policy';
/** Keys kept at most; a limit of this connector. */
const MOST_KEYS = 100;

/** Builds the settings of the account. */
export function createAccountSettings(
  failurePolicy: FailurePolicy,
  kept?: Collection<KeptAccountSettings>,
): AccountSettings {
  const before = kept?.get(KEPT_AS);
  let policy = before?.policy ?? failurePolicy;
  let others: JsonObject = before?.others ?? {};
  return {
    failurePolicy: () => policy,
    all: () => ({ ...others, [POLICY]: policy }),
    merge({ [POLICY]: sent = policy, ...rest }) {
      if (sent !== 'retry' && sent !== 'queue') throw notValid(POLICY, 'must be retry or queue.');
      const merged = { ...others, ...rest };
      if (Object.keys(merged).length > MOST_KEYS) throw notValid('The account', 'has too many settings.');
      others = merged;
      policy = sent;
      kept?.set(KEPT_AS, { policy, others });
    },
  };
}
