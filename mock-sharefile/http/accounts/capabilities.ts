import { ShareFileError } from '../../domain/share-file-error.ts';
import type { Entity } from '../entities/entity.ts';
import { replyWithMany } from '../entities/reply-with.ts';
import type { Reply } from '../reply.ts';
import type { ApiContext } from '../request/request-context.ts';

/** What of the SDK's CapabilityName the mock can do. */
const CAPABILITIES = [
  'Search',
  'AdvancedSearch',
  'SearchByParent',
  'Sharing',
  'AnonymousSharing',
  'AnonymousSharingRequest',
  'AnonymousSharingSend',
  'LastProgenyUpdateDate',
  'DirectDownload',
  'DirectUpload',
  'FileVersioning',
  'RecycleBin',
  'ItemLink',
  'ItemNote',
  'ItemDescription',
  'Breadcrumbs',
  'Favorites',
  'ItemMetadata',
  'StandardUploadRaw',
  'StandardUploadForms',
  'StreamedUploadRaw',
  'StreamedUploadForms',
  'ThreadedUploadRaw',
  'ThreadedUploadForms',
  'UploadWithRequestParams',
  'BulkDelete',
  'BulkDownload',
  'FolderDownload',
  'FolderSend',
  'DownloadByStream',
  'SendByStream',
  'SharingRequest',
  'SharingSend',
  'Copy',
  'Move',
  'ItemSortByName',
  'ItemSortByCreatorNameShort',
  'ItemSortByCreationDate',
  'ItemSortByFileSizeBytes',
  'DownloadSpecification',
  'ItemRename',
];

/** GET Capabilities. Real providers may not have it, which the SDKs tolerate (quirk Q27). */
export function getCapabilities(context: ApiContext): Reply {
  if (!context.viewer.settings.hasCapabilities) {
    throw new ShareFileError('item-not-found', 'There is no entity Capabilities here.');
  }
  const { fileLocks, unzipUploads } = context.viewer.settings;
  const lock = { hard: ['HardLock'], soft: ['SoftLock'], off: [] }[fileLocks];
  const unzip = unzipUploads === 'off' ? [] : ['UnZipFileUploads'];
  const entities = [...CAPABILITIES, ...lock, ...unzip].map((name): Entity => {
    const members = { Name: name, Version: '1.0', ScopedHostsAndProviders: [], SupportedDataTypes: [] };
    return { set: 'Capabilities', type: 'Capability', id: name, members };
  });
  return replyWithMany(context, { set: 'Capabilities', type: 'Capability', path: 'Capabilities' }, entities);
}
