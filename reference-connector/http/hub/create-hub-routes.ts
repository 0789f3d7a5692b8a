import type { Routes } from '../connector-request.ts';
import { createAccountRoutes } from './account-routes.ts';
import type { HubOptions } from './document-context.ts';
import { createDocumentRoutes } from './document-routes.ts';
import { createFileRoutes } from './file-routes.ts';
import { createFolderRoutes } from './folder-routes.ts';
import { createRevisionRoutes } from './revision-routes.ts';

/** The documents hub: an account's files and folders in the form that all providers share, through ShareFile's API. */
export function createHubRoutes(options: HubOptions): Routes {
  return {
    ...createFileRoutes(options),
    ...createFolderRoutes(options),
    ...createDocumentRoutes(options),
    ...createRevisionRoutes(options),
    ...createAccountRoutes(options),
  };
}
