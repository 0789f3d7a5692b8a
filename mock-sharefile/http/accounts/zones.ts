import { ShareFileError } from '../../domain/share-file-error.ts';
import type { Entity } from '../entities/entity.ts';
import { showEntity } from '../entities/entity.ts';
import { replyWithMany, replyWithOne } from '../entities/reply-with.ts';
import type { Reply } from '../reply.ts';
import type { ApiContext } from '../request/request-context.ts';
import { reachOf } from '../request/request-context.ts';

/** GET Zones: the one zone of the service's own storage. */
export function listZones(context: ApiContext): Reply {
  return replyWithMany(context, { set: 'Zones', type: 'Zone', path: 'Zones' }, [toZone(context)]);
}

/** GET Zones(id). */
export function getZone(context: ApiContext): Reply {
  return replyWithOne(context, find(context, toZone(context)));
}

/** GET Zones(id)/StorageCenters. */
export function listStorageCenters(context: ApiContext): Reply {
  const zone = find(context, toZone(context));
  const listing = { set: 'StorageCenters', type: 'StorageCenter', path: `Zones(${zone.id})/StorageCenters` };
  return replyWithMany(context, listing, [toStorageCenter(context)]);
}

/** GET StorageCenters(id). */
export function getStorageCenter(context: ApiContext): Reply {
  return replyWithOne(context, find(context, toStorageCenter(context)));
}

/** Writes the zone in which everything of the account is. */
export function toZone(context: ApiContext): Entity {
  // Made from the account's id, so that it is as constant; the prefix is that of captured zones.
  const id = `zp${context.account.id.slice(2)}`;
  const members = {
    Name: 'ShareFile Cloud',
    ZoneType: 'Public',
    Version: '1.0',
    ZoneServices: 'StorageZone',
    IsHIPAAZone: false,
    IsMultiTenant: true,
  };
  return {
    set: 'Zones',
    type: 'Zone',
    id,
    members,
    expand(name) {
      if (name === 'Account') return reachOf(context).account();
      return name === 'StorageCenters' ? [showEntity(toStorageCenter(context), context.viewer)] : undefined;
    },
  };
}

function toStorageCenter(context: ApiContext): Entity {
  const id = `sc${context.account.id.slice(2)}`;
  const { filesOrigin } = context.viewer;
  const members = {
    Address: filesOrigin,
    ExternalAddress: filesOrigin,
    ExternalUrl: filesOrigin,
    DefaultExternalUrl: filesOrigin,
    HostName: new URL(filesOrigin).hostname,
    Services: 'StorageZone',
    Version: '1.0',
    Enabled: true,
  };
  return {
    set: 'StorageCenters',
    type: 'StorageCenter',
    id,
    members,
    expand: (name) => (name === 'Zone' ? reachOf(context).zone() : undefined),
  };
}

function find(context: ApiContext, only: Entity): Entity {
  if (context.ids[0]?.toLowerCase() === only.id) return only;
  throw new ShareFileError('item-not-found', `There is no ${only.type} ${JSON.stringify(context.ids[0] ?? '')}.`);
}
