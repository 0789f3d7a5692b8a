import { ConnectorError } from '../../../domain/connector-error.ts';
import { isJsonObject } from '../../../domain/json-reading.ts';
import type { AccountSettings } from '../../../events/callbacks/account-settings.ts';
import type { RoutedRequest, Routes } from '../../connector-request.ts';
import { parseJson } from '../../read-body.ts';

/** Settings of the platform account, among them what happens to notifications that nobody takes. */
export function createAccountRoutes(accountId: number, accountSettings: AccountSettings): Routes {
  const check = ({ params }: RoutedRequest): void => {
    const id = params['id'] ?? '';
    if (id !== String(accountId)) {
      throw new ConnectorError('not-found', `No account found with ID ${id.slice(0, 40)}.`);
    }
  };
  return {
    'GET /accounts/:id/settings': {
      access: 'platform',
      run: (request) => {
        check(request);
        return { status: 200, json: accountSettings.all() };
      },
    },
    'PATCH /accounts/:id/settings': {
      access: 'platform',
      run: (request) => {
        check(request);
        const body = parseJson(request.body);
        if (!isJsonObject(body)) throw new ConnectorError('request-not-valid', 'The settings must be a JSON object.');
        accountSettings.merge(body);
        return { status: 200, json: accountSettings.all() };
      },
    },
  };
}
