import type { Route } from '../routing/route.ts';
import { bulkDelete, bulkDeleteForPrincipal, bulkSet, bulkSetForPrincipal, cloneControl } from './bulk-controls.ts';
import { deleteControl, getControl, listControls, putControl } from './item-controls.ts';

/** Who may do what. */
export const ACCESS_ROUTES: readonly Route[] = [
  ['GET AccessControls()', getControl],
  ['DELETE AccessControls()', deleteControl],
  ['GET Items()/AccessControls', listControls],
  ['POST Items()/AccessControls', putControl],
  ['PATCH Items()/AccessControls', putControl],
  ['POST Items()/AccessControls/BulkSet', bulkSet],
  ['POST Items()/AccessControls/BulkDelete', bulkDelete],
  ['POST AccessControls/BulkSetForPrincipal', bulkSetForPrincipal],
  ['POST AccessControls/BulkDeleteForPrincipal', bulkDeleteForPrincipal],
  ['POST AccessControls/Clone', cloneControl],
];
