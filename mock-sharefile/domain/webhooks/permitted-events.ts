/** Where a subscription listens. */
export type SubscriptionContextType = 'Account' | 'Folder';

/** Something that a subscription can hear of. */
export interface SubscribedEvent {
  readonly ResourceType: string;
  readonly OperationName: string;
}

/** The documented combinations. There is no event for the creation or renaming of folders. */
export const PERMITTED_EVENTS: Readonly<Record<SubscriptionContextType, Readonly<Record<string, readonly string[]>>>> =
  {
    Account: {
      File: ['Upload', 'Update', 'Download', 'Delete'],
      Folder: ['Delete'],
      User: ['Create', 'Update', 'Delete'],
      Account: ['Create', 'Update', 'Delete', 'UpgradeToPaid'],
    },
    Folder: {
      File: ['Upload', 'Update', 'Download', 'Delete'],
      Folder: ['Delete'],
    },
  };

/** Tells whether a subscription of `context` may ask for `event`. */
export function isPermitted(context: SubscriptionContextType, event: SubscribedEvent): boolean {
  return Object.entries(PERMITTED_EVENTS[context]).some(
    ([type, names]) => type === event.ResourceType && names.includes(event.OperationName),
  );
}
