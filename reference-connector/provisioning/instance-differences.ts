import { rootFolderOf } from '../domain/hub/root-folder.ts';
import type { Configuration, ConnectorInstance } from '../domain/instances/connector-instance.ts';
import { MASK } from '../domain/instances/to-instance-answer.ts';

/** Whether the webhook subscriptions at ShareFile no longer fit. */
export function needsNewSubscription(before: ConnectorInstance, after: ConnectorInstance): boolean {
  const isOn = ({ events, disabled }: ConnectorInstance): boolean => events.mode === 'webhook' && !disabled;
  // They belong to the user and the client that made them: others could not even remove them.
  const isOthers = before.grant !== after.grant || !isSameAccount(before.configuration, after.configuration);
  return isOn(before) !== isOn(after) || (isOn(after) && (isOthers || placeOf(before) !== placeOf(after)));
}

/** Whether events come from another folder than before, or where there were none. */
export function watchesElsewhere(before: ConnectorInstance, after: ConnectorInstance): boolean {
  return before.events.mode !== after.events.mode || placeOf(before) !== placeOf(after);
}

function placeOf({ configuration }: ConnectorInstance): string {
  return `${configuration['sharefile.subdomain'] ?? ''} ${rootFolderOf({ configuration })}`;
}

/** Whether polling has to begin, end, or keep another time. */
export function needsNewPolling(before: ConnectorInstance, after: ConnectorInstance): boolean {
  const polling = ({ configuration, events, disabled }: ConnectorInstance): string =>
    JSON.stringify([
      disabled,
      events.mode,
      events.mode === 'polling' && events.refreshIntervalMinutes,
      configuration['event.poller.configuration'],
      configuration['event.poller.urls'],
    ]);
  return polling(before) !== polling(after);
}

/** Whether ShareFile is reached at the same account, by the same client, so that what one has made the other can end. */
export function isSameAccount(before: Configuration, after: Configuration): boolean {
  return ['sharefile.subdomain', 'oauth.api.key'].every((key) => before[key] === after[key]);
}

/** Whether ShareFile is reached with the same credentials. */
export function isSameConnection(before: ConnectorInstance, after: ConnectorInstance): boolean {
  return (
    before.grant === after.grant &&
    ['sharefile.subdomain', 'oauth.api.key', 'oauth.api.secret'].every(
      (key) => before.configuration[key] === after.configuration[key],
    )
  );
}

/** Puts the kept value where a client sends back the mask that it was shown. */
export function unmask(configuration: Configuration, kept: Configuration): Configuration {
  const pairs = Object.entries(configuration).map(
    ([key, value]) => [key, value === MASK ? (kept[key] ?? value) : value] as const,
  );
  return Object.fromEntries(pairs);
}
