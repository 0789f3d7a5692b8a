import { ShareFileError } from './domain/share-file-error.ts';

/**
 * Rejects with `invalid-settings` when settings have unknown names or values of the wrong type, and says which was
 * probably meant. The guard is loaded only if there are settings.
 */
export async function checkSettings(settings: object | undefined): Promise<void> {
  if (settings === undefined || Object.keys(settings).length === 0) return;
  // JSON knows no undefined, and its guards take such a member for absent; here it would hide the default.
  const undefinedOnes = Object.entries(settings).flatMap(([name, value]: [string, unknown]) =>
    value === undefined ? [`${name} is undefined; leave it out to have its default.`] : [],
  );
  if (undefinedOnes.length > 0) throw invalidSettings(undefinedOnes);
  const { isValid, violationsOf } = await import('../schemas/index.ts');
  if (isValid('sharefile/mock-settings', settings)) return;
  throw invalidSettings(violationsOf('sharefile/mock-settings', settings).map(({ message }) => message));
}

function invalidSettings(reasons: readonly string[]): ShareFileError {
  const advice = 'All settings are described in schemas/sharefile/mock-settings.schema.json.';
  return new ShareFileError(
    'invalid-settings',
    `The mock cannot be started with these settings. ${reasons.join(' ')} ${advice}`,
  );
}
