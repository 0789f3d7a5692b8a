import type { Route } from '../routing/route.ts';
import { getCapabilities } from './capabilities.ts';
import { getAddressBook, getClients, getEmployees } from './contacts.ts';
import {
  getAccount,
  getAccountPreferences,
  getBranding,
  getProductDefaults,
  getSso,
  patchBranding,
} from './read-account.ts';
import { deleteSession, getSession } from './sessions.ts';
import { getStorageCenter, getZone, listStorageCenters, listZones } from './zones.ts';

/** The account itself, and what exists once in it. */
export const ACCOUNT_ROUTES: readonly Route[] = [
  ['GET Accounts', getAccount],
  ['GET Accounts()', getAccount],
  ['GET Accounts/Employees', getEmployees],
  ['GET Accounts/Clients', getClients],
  ['GET Accounts/AddressBook', getAddressBook],
  ['GET Accounts/Preferences', getAccountPreferences],
  ['GET Accounts/Branding', getBranding],
  ['PATCH Accounts/Branding', patchBranding],
  ['GET Accounts/ProductDefaults', getProductDefaults],
  ['GET Accounts/SSO', getSso],
  ['GET Sessions', getSession],
  ['GET Sessions/Login', getSession],
  ['DELETE Sessions', deleteSession],
  ['GET Capabilities', getCapabilities],
  ['GET Zones', listZones],
  ['GET Zones()', getZone],
  ['GET Zones()/StorageCenters', listStorageCenters],
  ['GET StorageCenters()', getStorageCenter],
];
