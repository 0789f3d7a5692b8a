import { ConnectorError } from '../domain/connector-error.ts';
import { rawPagesOf } from '../domain/events/notification/raw-pages.ts';
import type { ConnectorInstance } from '../domain/instances/connector-instance.ts';
import { isJsonObject } from '../domain/json-reading.ts';
import type { Clock } from '../ports.ts';
import type { ConnectorSettings } from '../settings/settings.ts';
import type { ConnectorStages } from '../stages.ts';
import type { Notifier } from './notifier.ts';

/** Takes records as if a poll had found them: the platform's pollers hand theirs to the same endpoint. */
export interface PolledIntake {
  /** Notifies the records of `{instance_id, objectType, [objectType]: [...]}`. Throws `request-not-valid`. */
  receive(instance: ConnectorInstance, body: unknown): void;
}

/** What the intake depends on. */
export interface PolledIntakeOptions {
  readonly clock: Clock;
  readonly settings: ConnectorSettings;
  readonly stages: ConnectorStages;
  readonly notifier: Notifier;
}

/** Builds the intake. The poll has filtered already, so no record is dropped for its date; bounds stay as they are. */
export function createPolledIntake({ clock, settings, stages, notifier }: PolledIntakeOptions): PolledIntake {
  return {
    receive(instance, body) {
      if (!isJsonObject(body)) throw notPolled('the body must be a JSON object');
      const { objectType, instance_id: instanceId } = body;
      if (instanceId !== undefined && instanceId !== instance.id && instanceId !== String(instance.id)) {
        throw notPolled('instance_id names another instance than the path');
      }
      if (instance.events.mode !== 'polling') throw notPolled('the instance does not poll');
      const named = instance.events.resources.find(({ name }) => name === objectType);
      if (!named) throw notPolled('objectType must name a resource of its event.poller.configuration');
      const records: unknown = body[named.name];
      if (!isList(records)) throw notPolled(`${named.name} must be the list of records`);
      if (instance.disabled) return;
      const resource = { ...named, filterByUpdatedDate: false, filterByCurrentDate: false };
      const startedAt = clock.now();
      for (const page of rawPagesOf(records, resource, settings)) {
        const poll = { resource, records: page, since: -Infinity, startedAt, reported: new Map<string, number>() };
        notifier.notify({
          instance,
          changes: stages.detectChanges(poll, { ...settings, decideEventType: stages.decideEventType }).changes,
          raw: { [named.name]: page, pollDate: startedAt, objectType: named.name },
          noticedAt: startedAt,
          limit: settings.polledEventsPerNotification,
        });
      }
    },
  };
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function notPolled(reason: string): ConnectorError {
  return new ConnectorError('request-not-valid', `The records cannot be taken as those of a poll: ${reason}.`);
}
