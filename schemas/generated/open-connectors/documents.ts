// Generated from schemas/open-connectors/documents.schema.json by npm run generate; change the schema, not this file.
import type { CloudFile } from './cloud-file.ts';

/**
 * A list of files and folders in the documents hub: what is in a folder, or what a search found.
 */
export type Documents = readonly CloudFile[];
