import { NOTIFICATION_DEFAULTS } from './notification-settings.ts';
import type { NotificationSettings } from './notification-settings.ts';
import { CLIENT_DEFAULTS } from './client-settings.ts';
import type { ClientSettings } from './client-settings.ts';
import { EVENT_LOG_DEFAULTS } from './event-log-settings.ts';
import type { EventLogSettings } from './event-log-settings.ts';
import { HUB_DEFAULTS } from './hub-settings.ts';
import type { HubSettings } from './hub-settings.ts';
import { INSTANCE_DEFAULTS } from './instance-settings.ts';
import type { InstanceSettings } from './instance-settings.ts';
import { PLATFORM_DEFAULTS } from './platform-settings.ts';
import type { PlatformSettings } from './platform-settings.ts';
import { POLLING_DEFAULTS } from './polling-settings.ts';
import type { PollingSettings } from './polling-settings.ts';
import { WEBHOOK_DEFAULTS } from './webhook-settings.ts';
import type { WebhookSettings } from './webhook-settings.ts';

/**
 * Everything about the connector that no public source settles, or that differs between its published versions.
 * O-n are the open points of the protocol, B-n the known bugs.
 */
export interface ConnectorSettings
  extends
    PlatformSettings,
    InstanceSettings,
    PollingSettings,
    WebhookSettings,
    NotificationSettings,
    EventLogSettings,
    HubSettings,
    ClientSettings {}

/** Versions of the service that have published, differing rules. */
export type ConnectorProfile = 'sap' | 'cloud-elements-2017';

const SAP: ConnectorSettings = {
  ...PLATFORM_DEFAULTS,
  ...INSTANCE_DEFAULTS,
  ...POLLING_DEFAULTS,
  ...WEBHOOK_DEFAULTS,
  ...NOTIFICATION_DEFAULTS,
  ...EVENT_LOG_DEFAULTS,
  ...HUB_DEFAULTS,
  ...CLIENT_DEFAULTS,
};

/** The settings of each profile: SAP's page, and Cloud Elements' suite and pages of 2017. */
export const connectorProfiles: Readonly<Record<ConnectorProfile, ConnectorSettings>> = {
  sap: SAP,
  'cloud-elements-2017': {
    ...SAP,
    intervalPolicy: 'lenient',
    stampParsing: 'java-lenient',
    boundaryToleranceMs: 0,
    retryDelaysSeconds: [4, 16, 64, 256, 1024, 4096, 16384, 65536, 262144],
  },
};
