import { replyWithOne } from '../entities/reply-with.ts';
import { headerOf } from '../request/header-of.ts';
import type { Reply } from '../reply.ts';
import { NO_CONTENT } from '../reply.ts';
import type { ApiContext } from '../request/request-context.ts';
import { toUserEntity } from '../users/user-entity.ts';
import { entityFields, showEntity } from '../entities/entity.ts';

/** GET Sessions and Sessions/Login: the session of the token that was sent. */
export function getSession(context: ApiContext): Reply {
  const { user, viewer, exchange } = context;
  const principal = toUserEntity(user, viewer);
  return replyWithOne(context, {
    set: 'Sessions',
    type: 'Session',
    id: user.id,
    path: 'Sessions',
    members: {
      Name: `${user.firstName} ${user.lastName}`,
      Principal: { ...entityFields({ ...principal, members: { Email: user.email, Name: user.username } }, viewer) },
      AuthenticationType: 'OAuth2',
      OAuth2ClientName: context.clientId,
      Tool: headerOf(exchange.request, 'x-sfapi-tool') ?? 'apiv3',
      Version: headerOf(exchange.request, 'x-sfapi-toolversion') ?? '',
      IsAuthenticated: true,
    },
    expand: (name) => (name === 'Principal' ? showEntity(principal, viewer) : undefined),
  });
}

/** DELETE Sessions: the token that was sent is worth nothing from now on. */
export function deleteSession(context: ApiContext): Reply {
  const header = headerOf(context.exchange.request, 'authorization') ?? '';
  context.exchange.state.tokens.revoke(header.slice('Bearer '.length).trim());
  return NO_CONTENT;
}
