import { body } from '../malformed-request.ts';
import type { Malformed } from '../malformed-request.ts';

/** Requests to the smaller routes and options of items that are refused and change nothing. */
export const MALFORMED_ITEM_OPTIONS: readonly Malformed[] = [
  ['GET', '/Items({folder})?treemode=sideways', 400],
  ['GET', '/Items({folder})?treemode=', 400],
  ['GET', '/Items({folder})?treemode=copy&sourceId=nothing', 404],
  ['GET', '/Items({folder})?treemode=copy&fileBox=perhaps', 400],
  ['GET', '/Items({folder})/Children?includeDeleted=perhaps', 400],
  ['POST', '/Items(top)/Folder', 404, body({ Name: 'x', Zone: { Id: 'zpnothing' } })],
  ['POST', '/Items(top)/Folder', 400, body({ Name: 'x', Zone: 'zpnothing' })],
  ['PATCH', '/Items({file})', 404, body({ Zone: { Id: 'zpnothing' } })],
  ['PATCH', '/Items({file})', 404, body({ Name: 'y.txt', Zone: {} })],
  ['GET', '/ConnectorGroups(c-nothing)/Children', 404],
  ['GET', '/ConnectorGroups(__proto__)/Children', 404],
  ['GET', '/ConnectorGroups/ByProvider', 404],
  ['GET', '/ConnectorGroups(nothing)', 404],
  ['POST', '/ConnectorGroups(c-nothing)/Children', 404, body({ Name: 'x' })],
  ['POST', '/ConnectorGroups(c-sp)/Children', 400, body({})],
  ['POST', '/ConnectorGroups(c-sp)/Children', 400, body({ Name: 'x', Link: 'none' })],
  ['POST', '/ConnectorGroups(c-sp)/Children', 400, body({ Name: 'x', Link: 'https://a.example/cifs/v3/Items(x)' })],
  ['POST', '/Items(top)/SymbolicLink', 404, body({ Name: 'x', ConnectorGroup: { Id: 'c-nothing' } })],
  ['POST', '/Items(top)/SymbolicLink', 400, body({ Name: 'x', ConnectorGroup: 'c-sp' })],
  ['POST', '/Items({file})/RemoveTemplateAssociation', 400],
  ['POST', '/Items(nothing)/CheckTemplateOwned', 404],
  ['POST', '/Items({folder})/CheckVersioningViolation', 400],
  ['POST', '/Items({folder})/CheckVersioningViolation?newMaxVersions=-1', 400],
  ['POST', '/Groups', 400, body({ Name: 'x', Contacts: 'all' })],
  ['POST', '/Groups', 404, body({ Name: 'x', Contacts: [{ Email: 'nobody@y.example' }] })],
  ['POST', '/Shares', 400, body({ ShareType: 'Send', Items: [{ Id: '{file}' }], MaxDownloads: 2147483648 })],
];
