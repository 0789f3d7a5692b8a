import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { isRecord } from '../is-record.ts';

/** What the protocol reference leaves open, by its section, and the settings that decide it. */
const OPEN: readonly (readonly [section: string, what: string, ...settings: string[]])[] = [
  ['1.1', 'entity names in any case', 'entityNamesIgnoreCase'],
  ['1.1', 'JSON without its media type', 'jsonNeedsMediaType'],
  ['1.2', 'how h is written', 'redirectHashEncoding'],
  ['1.3', 'life of a code', 'authorizationCodeLifetimeSeconds'],
  ['1.3', 'life of a refresh token', 'refreshTokenLifetimeSeconds'],
  ['1.3', 'status of refusals', 'invalidClientStatus'],
  ['2.1', 'ExpirationDays of never', 'neverExpiresDays'],
  ['2.1', 'what unlimited is written as', 'unlimitedValue'],
  ['2.1', 'links in FileCount', 'fileCountIncludesFolders', 'fileCountIncludesLinks'],
  ['2.2', 'a stream id where an item id is due', 'streamIdsAreItemIds'],
  ['2.3', 'names of virtual folders', 'topFolderName', 'sharedFoldersName', 'favoritesName', 'connectorsName'],
  ['2.4', 'ambiguous hour of New York', 'newYorkOverlap'],
  ['2.4', 'whose ProgenyEditDate moves', 'progenyEditPropagation'],
  ['2.5', 'status of a bad name', 'invalidNameAnswer'],
  ['3.1', 'order of versions', 'streamOrder'],
  ['3.1', 'life of signed URLs', 'transferUrlLifetimeSeconds'],
  ['3.1', 'where breadcrumbs end', 'breadcrumbsIncludeItem'],
  ['3.1', 'what a search looks at, and where', 'searchLooksAt', 'searchParentMeans'],
  ['3.2', 'which changes are asynchronous', 'asyncOperations'],
  ['3.2', 'unit of BatchProgress', 'batchProgressUnit'],
  ['3.4', 'favorites', 'deleteFavoritesWithoutIds'],
  ['3.4', 'locks', 'fileLockTwice', 'fileLocksAreBrokenByManagers'],
  ['3.2', 'rights that renaming and moving need', 'renameNeeds', 'moveNeeds'],
  ['3.2', 'days in the recycle bin', 'recycleBinDays'],
  ['3.3', 'overwrite=false on a name that is taken', 'uploadNameConflict'],
  ['3.3', 'error code of a wrong hash', 'uploadHashMismatchCode'],
  ['3.3', 'threads', 'maxUploadThreads'],
  ['3.3', 'what unzip does', 'unzipUploads'],
  ['3.4', 'body of Clone', 'cloneMemberNames'],
  ['3.4', 'who may do all', 'masterAdminMayDoAll', 'rightsWithoutControl', 'hiddenItems'],
  ['3.4', 'shares', 'visitorUploadsAreBy', 'sharesOfDeletedUsers', 'requestShareFolder', 'anonymousShares'],
  ['4', 'what stays whatever is selected', 'alwaysSelected'],
  ['4', 'expanded and not selected', 'expandNeedsSelect'],
  ['4', 'ge and le', 'filterKnowsGeAndLe'],
  ['4', 'case in text functions', 'textFunctionsIgnoreCase'],
  ['5', 'code of 429', 'throttledCode'],
  ['6.1', 'whose subscriptions are listed', 'subscriptionsListedPerClient'],
  ['6.1', 'events that are not permitted', 'unpermittedEvents'],
  ['6.1', 'the same subscription twice', 'duplicateSubscriptions'],
  ['6.2', 'names of events', 'newVersionOperation', 'fileWebhookOperations', 'linkWebhookEvents'],
  ['6.4', 'form of a key', 'webhookKeyForm'],
];

/** The open questions of section 10 by their numbers. */
const QUESTIONS: readonly (readonly [number: number, ...settings: string[]])[] = [
  [1, 'progenyEditPropagation'],
  [2, 'webhookSignatureEncoding', 'webhookKeyForm'],
  [3, 'newVersionOperation', 'fileWebhookOperations'],
  [4, 'uploadNameConflict'],
  [5, 'nameTakenText'],
  [6, 'throttleRequestsPerWindow', 'throttleRetryAfter'],
  [7, 'odataCount'],
  [8, 'oldVersionsReadable'],
  [9, 'refreshTokenRotation'],
  [10, 'webhookRetryFirstDelaySeconds', 'webhookRetryFactor', 'webhookRetryLongestDelaySeconds'],
  [11, 'pathIncludesItem'],
  [12, 'unlimitedValue'],
  [13, 'folderWebhooksRecursive'],
];

const schema: unknown = JSON.parse(
  readFileSync(new URL(import.meta.resolve('#schemas/sharefile/mock-settings.schema.json')), 'utf8'),
);
const properties = isRecord(schema) && isRecord(schema['properties']) ? schema['properties'] : {};
const sources = new Map(
  Object.entries(properties).map(([name, property]) => [name, isRecord(property) ? String(property['source']) : '']),
);

describe('what nobody public knows about the service', () => {
  for (const [section, what, ...settings] of OPEN) {
    it(`${what} (section ${section}) is decided by ${settings.join(', ')}`, () => {
      for (const name of settings) {
        expect([...sources.keys()], 'is described in schemas/sharefile/mock-settings.schema.json').to.include(name);
        expect(sources.get(name), `the source of ${name} says how much is known`).to.match(
          /GUESS|open question|inferred|integrator|capability/,
        );
      }
    });
  }

  for (const [number, ...settings] of QUESTIONS) {
    it(`open question ${number} is decided by ${settings.join(', ')}, and their sources name it`, () => {
      const named = [...sources].filter(([, source]) => new RegExp(`open question ${number}\\b`).test(source));
      expect(named.map(([name]) => name)).to.have.members(settings);
    });
  }

  it('is named in no source that this list does not have', () => {
    const numbers = [...sources.values()].flatMap((source) => /open question (\d+)/.exec(source)?.[1] ?? []);
    expect(new Set(numbers.map(Number))).to.deep.equal(new Set(QUESTIONS.map(([number]) => number)));
  });
});
