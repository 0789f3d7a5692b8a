/**
 * What reproduces a quirk: a setting, a fault (by the kind of its effect), nothing because it always holds, a client,
 * or nothing yet.
 */
export type QuirkCause =
  | { readonly how: 'setting'; readonly key: string }
  | { readonly how: 'fault'; readonly key: string }
  | { readonly how: 'always' }
  | { readonly how: 'client-side' }
  | { readonly how: 'not-yet' };

/** One known bug or oddity of the service or of its clients. */
export type Quirk = QuirkCause & {
  readonly id: string;
  readonly says: string;
  /** The file below test/mock-sharefile/quirks/ whose tests show it; their names begin with the id. */
  readonly test?: 'dates' | 'items' | 'protocol' | 'transfers';
};

/** All known quirks by their numbers. */
export const QUIRKS: readonly Quirk[] = [
  {
    id: 'Q1',
    says: 'A PATCHed ClientModifiedDate is read as New York wall-clock time and cut to whole seconds; an uploaded one is not.',
    how: 'setting',
    key: 'patchedDatesAreNewYorkTime',
    test: 'dates',
  },
  {
    id: 'Q2',
    says: 'A PATCH that renames and moves renames first in the old folder and so meets the siblings there.',
    how: 'setting',
    key: 'renameBeforeMove',
    test: 'items',
  },
  { id: 'Q3', says: 'Dates have 0 to 7 fraction digits, without zeros at the end.', how: 'always', test: 'dates' },
  {
    id: 'Q4',
    says: 'Stored dates lie on a grid of 1/300 s, so that read and written differ by up to 2 ms and stamps can be equal.',
    how: 'fault',
    key: 'equalTimestamps',
    test: 'dates',
  },
  {
    id: 'Q5',
    says: '"Never expires" is a date in the year 9999 with seven digits, which overflows parsers.',
    how: 'always',
    test: 'dates',
  },
  {
    id: 'Q6',
    says: '"No date" is a date in the year 1; storage connectors send dates without a zone.',
    how: 'always',
    test: 'dates',
  },
  {
    id: 'Q7',
    says: 'A new version of a file is a new Item: another Id, another CreationDate, the same StreamID.',
    how: 'always',
    test: 'items',
  },
  {
    id: 'Q8',
    says: 'The documented configuration of the connector has CreationDate and ProgenyEditDate swapped.',
    how: 'client-side',
  },
  {
    id: 'Q9',
    says: 'Every upload shows all folders above it as modified.',
    how: 'setting',
    key: 'progenyEditPropagation',
    test: 'items',
  },
  {
    id: 'Q10',
    says: 'For a while size and errorCode of upload answers were texts.',
    how: 'setting',
    key: 'uploadNumbersAsText',
    test: 'transfers',
  },
  {
    id: 'Q11',
    says: 'A streamed upload without FileSize is refused with -2 since mid-2023.',
    how: 'setting',
    key: 'streamedUploadNeedsSize',
    test: 'transfers',
  },
  {
    id: 'Q12',
    says: 'A refused upload may come with status 200.',
    how: 'setting',
    key: 'uploadErrorStatus',
    test: 'transfers',
  },
  {
    id: 'Q13',
    says: 'Without fmt=json an upload is answered with the text OK, or with nothing.',
    how: 'always',
    test: 'transfers',
  },
  {
    id: 'Q14',
    says: 'In the middle of an upload: 420 "Thread was being aborted."; 605 for an upload id that is unknown.',
    how: 'setting',
    key: 'abortedUploadRequests',
    test: 'transfers',
  },
  { id: 'Q15', says: 'Ids compare without case and without hyphens.', how: 'always', test: 'items' },
  { id: 'Q16', says: 'Names compare without case; #, %, + and & are legal in them.', how: 'always', test: 'items' },
  {
    id: 'Q17',
    says: 'A download URL expires; an answer to Range may lack its last byte.',
    how: 'fault',
    key: 'rangeOneByteShort',
    test: 'transfers',
  },
  {
    id: 'Q18',
    says: 'Of two concurrent refreshes one gets invalid_grant, for the refresh token was replaced.',
    how: 'setting',
    key: 'refreshTokenRotation',
    test: 'protocol',
  },
  {
    id: 'Q19',
    says: 'Tokens of older accounts name sharefile.com as apicp and not sf-api.com.',
    how: 'setting',
    key: 'apiControlPlane',
    test: 'protocol',
  },
  {
    id: 'Q20',
    says: 'Unknown paths of the wrong plane answer 200 with a page instead of JSON.',
    how: 'setting',
    key: 'applicationPlaneShell',
    test: 'protocol',
  },
  {
    id: 'Q21',
    says: '$select drops names that it does not know.',
    how: 'setting',
    key: 'unknownSelectNames',
    test: 'protocol',
  },
  {
    id: 'Q22',
    says: 'The next page is called odata.nextLink or odata.nextlink.',
    how: 'setting',
    key: 'odataNextLinkName',
    test: 'protocol',
  },
  {
    id: 'Q23',
    says: 'The children of a symbolic link are at another host, to which a 302 leads.',
    how: 'setting',
    key: 'connectorApiRoot',
    test: 'items',
  },
  {
    id: 'Q24',
    says: 'There are no webhooks for new or changed folders; a webhook is late, comes twice or never, and has no name in it.',
    how: 'fault',
    key: 'webhookDuplicated',
    test: 'protocol',
  },
  {
    id: 'Q25',
    says: 'The password grant fails with two-factor sign-in as for a wrong password.',
    how: 'setting',
    key: 'twoFactorUsernames',
    test: 'protocol',
  },
  { id: 'Q26', says: 'Clients send dates as Java writes them or as Unix seconds.', how: 'always', test: 'dates' },
  {
    id: 'Q27',
    says: 'Capabilities may be missing; clients tolerate a 404.',
    how: 'setting',
    key: 'hasCapabilities',
    test: 'protocol',
  },
  {
    id: 'Q28',
    says: 'Clients send overwrite with PATCH, which is in no published list of parameters.',
    how: 'always',
    test: 'items',
  },
  {
    id: 'Q29',
    says: 'A change may be answered with 202 and an operation where a client expects 200 and an Item.',
    how: 'setting',
    key: 'asyncOperations',
    test: 'items',
  },
  {
    id: 'Q30',
    says: 'The signature of a storage URL does not cover what clients append.',
    how: 'always',
    test: 'transfers',
  },
  {
    id: 'Q31',
    says: 'The same parameter is written responseFormat, respformat and fmt, or filehash and fileHash.',
    how: 'always',
    test: 'transfers',
  },
  { id: 'Q32', says: 'Sizes and counts of folders are those of everything below them.', how: 'always', test: 'items' },
];
