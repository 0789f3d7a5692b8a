import { ACCOUNT_TYPES } from './account-types.ts';
import { ENUM_TYPES } from './enum-types.ts';
import { ITEM_TYPES } from './item-types.ts';
import { SHARING_TYPES } from './sharing-types.ts';

/** What a member holds: a word such as `string` or `date`, or the name of a type or an enumeration of the model. */
export interface ModelProperty {
  readonly name: string;
  readonly type: string;
  readonly isCollection: boolean;
}

/** One type with its own members; those of `base` are inherited. */
export interface ModelType {
  readonly name: string;
  readonly base: string | undefined;
  readonly properties: ReadonlyMap<string, ModelProperty>;
}

/** All that the service may write, by name. */
export interface EntityModel {
  readonly types: ReadonlyMap<string, ModelType>;
  /** Names of values with their numbers. */
  readonly enums: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** What every entity inherits. */
export const ROOT_TYPE = 'ODataObject';

/** Values without an id of their own, which only hang on others; all other types are entities. */
export const COMPLEX_TYPES: ReadonlySet<string> = new Set([
  'Bandwidth',
  'DiskSpace',
  'EmailAddress',
  'ItemDlpInfo',
  'Query',
  'QueryPaging',
  'QuerySorting',
  'SearchQuery',
  'ShareAccessRight',
  'ShareRequestParams',
  'ShareResendParams',
  'ShareSendParams',
  'ShareSettings',
  'SimpleQuery',
  'SimpleSearchQuery',
  'SubscribedResourceEvent',
  'SubscriptionContext',
  'UploadRequestParams',
  'UserUsage',
  'WebhookCapabilities',
  'WebhookSignatureKeys',
  'WebhookSupportedContext',
  'WebhookSupportedEvents',
]);

/** Which type each entity of a path stands for; `$metadata` declares those of them that the mock has routes for. */
export const ENTITY_SETS: ReadonlyMap<string, string> = new Map([
  ['AccessControls', 'AccessControl'],
  ['Accounts', 'Account'],
  ['AsyncOperations', 'AsyncOperation'],
  ['Capabilities', 'Capability'],
  ['ConnectorGroups', 'ConnectorGroup'],
  ['Devices', 'Device'],
  ['FavoriteFolders', 'FavoriteFolder'],
  ['Favorites', 'Favorite'],
  ['FolderTemplates', 'FolderTemplate'],
  ['Groups', 'Group'],
  ['Items', 'Item'],
  ['Metadata', 'Metadata'],
  ['RemoteUploads', 'RemoteUpload'],
  ['Sessions', 'Session'],
  ['Shares', 'Share'],
  ['StorageCenters', 'StorageCenter'],
  ['Users', 'User'],
  ['WebhookClients', 'WebhookClient'],
  ['WebhookSubscriptions', 'WebhookSubscription'],
  ['Workflows', 'Workflow'],
  ['Zones', 'Zone'],
]);

let model: EntityModel | undefined;

/** Gives the one description of what is served; it is read when it is first asked for. */
export function entityModel(): EntityModel {
  model ??= {
    types: new Map(
      [`${ROOT_TYPE} = Id string, url uri`, ITEM_TYPES, ACCOUNT_TYPES, SHARING_TYPES]
        .flatMap(toEntries)
        .map((entry) => [entry.name, toType(entry)]),
    ),
    enums: new Map(toEntries(ENUM_TYPES).map((entry) => [entry.name, toEnum(entry)])),
  };
  return model;
}

/** Finds a member of a type or of the types it inherits from. */
export function findModelProperty(typeName: string, name: string): ModelProperty | undefined {
  const { types } = entityModel();
  let type = types.get(typeName);
  while (type) {
    const property = type.properties.get(name);
    if (property) return property;
    type = types.get(baseOf(type) ?? '');
  }
  return undefined;
}

/** Gives the name of the type that a type inherits from: all entities from one, which has none. */
export function baseOf(type: ModelType): string | undefined {
  return type.name === ROOT_TYPE || COMPLEX_TYPES.has(type.name) ? undefined : (type.base ?? ROOT_TYPE);
}

interface Entry {
  readonly name: string;
  readonly base: string | undefined;
  readonly parts: readonly string[];
}

/** Reads `Name : Base = part, part`; a line that begins with a space goes on with the one before. */
function toEntries(text: string): Entry[] {
  const lines = text.trim().replace(/\n\s+/g, ' ').split('\n');
  return lines.map((line) => {
    const cut = line.indexOf(' =');
    const head = line.slice(0, cut);
    const tail = line.slice(cut + 2);
    const [name = '', base] = head.split(' : ');
    return { name, base, parts: tail.split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()])) };
  });
}

function toType({ name, base, parts }: Entry): ModelType {
  const properties = parts.map((part): [string, ModelProperty] => {
    const [property = '', type = ''] = part.split(' ');
    const isCollection = type.endsWith('[]');
    return [property, { name: property, type: isCollection ? type.slice(0, -2) : type, isCollection }];
  });
  return { name, base, properties: new Map(properties) };
}

function toEnum({ parts }: Entry): ReadonlyMap<string, number> {
  let next = 0;
  const values = parts.map((part): [string, number] => {
    const [name = '', number] = part.split('=');
    const value = number === undefined ? next : Number(number);
    next = value + 1;
    return [name, value];
  });
  return new Map(values);
}
