import { isValid, violationsOf } from '../../schemas/index.ts';
import { ConnectorError } from '../domain/connector-error.ts';

/** Settings whose default is undefined: drawn by chance. */
const DRAWN = new Set(['userSecret', 'organizationSecret']);

/** Throws `settings-not-valid` when settings have unknown names or wrong values, and says which was probably meant. */
export function checkSettings(settings: object): void {
  // JSON knows no undefined, and its guards take such a member for absent; here it would hide the default.
  const given = Object.entries(settings).filter(([, value]) => value !== undefined);
  if (Object.keys(settings).length === 0) return;
  const undefinedOnes = Object.keys(settings).filter(
    (name) => !DRAWN.has(name) && !given.some(([known]) => known === name),
  );
  const reasons = undefinedOnes.map((name) => `${name} is undefined; leave it out to have its default.`);
  if (reasons.length === 0 && isValid('open-connectors/connector-settings', settings)) return;
  if (reasons.length === 0) {
    reasons.push(...violationsOf('open-connectors/connector-settings', settings).map(({ message }) => message));
  }
  throw new ConnectorError(
    'settings-not-valid',
    `The connector cannot be made with these settings. ${reasons.join(' ')} ` +
      'All settings are described in schemas/open-connectors/connector-settings.schema.json.',
  );
}
