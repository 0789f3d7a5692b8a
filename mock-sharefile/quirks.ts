/** What reproduces a quirk: a setting, a fault (by the kind of its effect), nothing because it always holds, or a client. */
export type QuirkCause =
  | { readonly how: 'setting'; readonly key: string }
  | { readonly how: 'fault'; readonly key: string }
  | { readonly how: 'always' }
  | { readonly how: 'client-side' };

/** One known bug or oddity of the service or of its clients. */
export type Quirk = QuirkCause & {
  readonly id: string;
  readonly says: string;
  /** The sentence of the test that shows it. */
  readonly test?: string;
};

/** All known quirks by their numbers. */
export const QUIRKS: readonly Quirk[] = [
  {
    id: 'Q1',
    says: 'A PATCHed ClientModifiedDate is read as New York wall-clock time and cut to whole seconds; an uploaded one is not.',
    how: 'setting',
    key: 'patchedDatesAreNewYorkTime',
    test: 'stores a PATCHed ClientModifiedDate as New York time in whole seconds (Q1), but not an uploaded one',
  },
  {
    id: 'Q2',
    says: 'A PATCH that renames and moves renames first in the old folder and so meets the siblings there.',
    how: 'setting',
    key: 'renameBeforeMove',
  },
  { id: 'Q3', says: 'Dates have 0 to 7 fraction digits, without zeros at the end.', how: 'always' },
  {
    id: 'Q4',
    says: 'Stored dates lie on a grid of 1/300 s, so that read and written differ by up to 2 ms and stamps can be equal.',
    how: 'fault',
    key: 'equalTimestamps',
  },
  {
    id: 'Q5',
    says: '"Never expires" is a date in the year 9999 with seven digits, which overflows parsers.',
    how: 'always',
  },
  { id: 'Q6', says: '"No date" is a date in the year 1; storage connectors send dates without a zone.', how: 'always' },
  {
    id: 'Q7',
    says: 'A new version of a file is a new Item: another Id, another CreationDate, the same StreamID.',
    how: 'always',
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
  },
  {
    id: 'Q10',
    says: 'For a while size and errorCode of upload answers were texts.',
    how: 'setting',
    key: 'uploadNumbersAsText',
  },
  {
    id: 'Q11',
    says: 'A streamed upload without FileSize is refused with -2 since mid-2023.',
    how: 'setting',
    key: 'streamedUploadNeedsSize',
  },
  { id: 'Q12', says: 'A refused upload may come with status 200.', how: 'setting', key: 'uploadErrorStatus' },
  { id: 'Q13', says: 'Without fmt=json an upload is answered with the text OK, or with nothing.', how: 'always' },
  {
    id: 'Q14',
    says: 'In the middle of an upload: 420 "Thread was being aborted."; 605 for an upload id that is unknown.',
    how: 'setting',
    key: 'abortedUploadRequests',
  },
  { id: 'Q15', says: 'Ids compare without case and without hyphens.', how: 'always' },
  { id: 'Q16', says: 'Names compare without case; #, %, + and & are legal in them.', how: 'always' },
  {
    id: 'Q17',
    says: 'A download URL expires; an answer to Range may lack its last byte.',
    how: 'fault',
    key: 'rangeOneByteShort',
  },
  {
    id: 'Q18',
    says: 'Of two concurrent refreshes one gets invalid_grant, for the refresh token was replaced.',
    how: 'setting',
    key: 'refreshTokenRotation',
    test: 'lets one of two concurrent refreshes win and tells the other invalid_grant (quirk Q18)',
  },
  {
    id: 'Q19',
    says: 'Tokens of older accounts name sharefile.com as apicp and not sf-api.com.',
    how: 'setting',
    key: 'apiControlPlane',
    test: 'names sharefile.com as apicp like older accounts when so set (quirk Q19)',
  },
  {
    id: 'Q20',
    says: 'Unknown paths of the wrong plane answer 200 with a page instead of JSON.',
    how: 'setting',
    key: 'applicationPlaneShell',
    test: 'answer unknown paths with a bare 404, with the page of the application, or in words',
  },
  {
    id: 'Q21',
    says: '$select drops names that it does not know.',
    how: 'setting',
    key: 'unknownSelectNames',
    test: 'refuses names that no entity has if it is told to',
  },
  {
    id: 'Q22',
    says: 'The next page is called odata.nextLink or odata.nextlink.',
    how: 'setting',
    key: 'odataNextLinkName',
    test: 'count the page and call the next one in small letters if they are told to',
  },
  { id: 'Q23', says: 'The children of a symbolic link are at another host, to which a 302 leads.', how: 'always' },
  {
    id: 'Q24',
    says: 'There are no webhooks for new or changed folders; a webhook is late, comes twice or never, and has no name in it.',
    how: 'fault',
    key: 'webhookDuplicated',
  },
  {
    id: 'Q25',
    says: 'The password grant fails with two-factor sign-in as for a wrong password.',
    how: 'setting',
    key: 'twoFactorUsernames',
    test: 'says to a password with two-factor sign-in what it says to a wrong one (quirk Q25)',
  },
  { id: 'Q26', says: 'Clients send dates as Java writes them or as Unix seconds.', how: 'always' },
  {
    id: 'Q27',
    says: 'Capabilities may be missing; clients tolerate a 404.',
    how: 'setting',
    key: 'hasCapabilities',
    test: 'lists capabilities, or answers 404 when so set (quirk Q27)',
  },
  { id: 'Q28', says: 'Clients send overwrite with PATCH, which is in no published list of parameters.', how: 'always' },
  {
    id: 'Q29',
    says: 'A change may be answered with 202 and an operation where a client expects 200 and an Item.',
    how: 'setting',
    key: 'asyncOperations',
  },
  { id: 'Q30', says: 'The signature of a storage URL does not cover what clients append.', how: 'always' },
  {
    id: 'Q31',
    says: 'The same parameter is written responseFormat, respformat and fmt, or filehash and fileHash.',
    how: 'always',
  },
  { id: 'Q32', says: 'Sizes and counts of folders are those of everything below them.', how: 'always' },
];
