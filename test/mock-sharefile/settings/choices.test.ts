import type { SettingChoices } from './choice.ts';
import { describeChoices } from './choice.ts';
import {
  badName,
  FILE_EVENTS,
  keyForm,
  operationsTold,
  redirectHash,
  subscribe,
  takenName,
  tokenStatus,
} from './what-clients-see.ts';

const FOLDER_CREATE = { ResourceType: 'Folder', OperationName: 'Create' };

const CHOICES: readonly SettingChoices[] = [
  [
    'invalidClientStatus',
    { settings: {}, see: tokenStatus, expected: [400, undefined, 'invalid_client'] },
    { settings: { invalidClientStatus: 401 }, see: tokenStatus, expected: [401, 'Basic', 'invalid_client'] },
  ],
  [
    'redirectHashEncoding',
    { settings: {}, see: redirectHash, expected: 'base64' },
    { settings: { redirectHashEncoding: 'hex' }, see: redirectHash, expected: 'hex' },
  ],
  [
    'invalidNameAnswer',
    { settings: {}, see: badName, expected: 400 },
    { settings: { invalidNameAnswer: 'forbidden' }, see: badName, expected: 403 },
    { settings: { invalidNameAnswer: 'name-taken' }, see: badName, expected: 409 },
  ],
  [
    'nameTakenText',
    { settings: {}, see: takenName, expected: 'The folder already contains an item named "F".' },
    { settings: { nameTakenText: '$& {name}, {name}!' }, see: takenName, expected: '$& F, F!' },
  ],
  [
    'fileWebhookOperations',
    { settings: {}, see: operationsTold, expected: ['Update', 'Update', 'Upload', 'Upload'] },
    {
      settings: {
        fileWebhookOperations: { renamed: 'none', edited: 'Upload', moved: 'none', copied: 'Update', restored: 'none' },
      },
      see: operationsTold,
      expected: ['Upload', 'Update'],
    },
  ],
  [
    'unpermittedEvents',
    {
      settings: {},
      see: (test) => subscribe(test, [...FILE_EVENTS, FOLDER_CREATE]),
      expected: 400,
    },
    {
      settings: { unpermittedEvents: 'drop' },
      see: (test) => subscribe(test, [FOLDER_CREATE, ...FILE_EVENTS]),
      expected: FILE_EVENTS,
    },
    {
      settings: { unpermittedEvents: 'drop' },
      see: (test) => subscribe(test, [FOLDER_CREATE]),
      expected: 400,
    },
  ],
  [
    'webhookKeyForm',
    { settings: {}, see: keyForm, expected: 'text' },
    { settings: { webhookKeyForm: 'base64' }, see: keyForm, expected: 'base64' },
  ],
];

describeChoices('a choice about sign-in, names and webhooks', CHOICES);
