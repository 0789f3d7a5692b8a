import ipaddr from 'ipaddr.js';
import { WorldError } from '../world-error.ts';

/** Decides whether a request may leave for a host. */
export interface OutboundAllowList {
  /** Whether `hostname` is loopback or was allowed by name. */
  allows(hostname: string): boolean;
  /** Throws `host-not-allowed` unless `hostname` is loopback or was allowed by name. */
  check(hostname: string): void;
}

/**
 * Builds an allow-list: loopback always, `allowedHosts` by exact name (case does not matter), nothing else.
 * Names are refused before they are looked up, so that not even a DNS question leaves.
 */
export function createOutboundAllowList(allowedHosts: readonly string[] = []): OutboundAllowList {
  const allowed = new Set(allowedHosts.map((host) => host.toLowerCase()));
  let last = { hostname: '', isAllowed: false };
  const allows = (hostname: string): boolean => {
    // Callbacks go to one host many times in a row, and each attempt asks.
    if (hostname === last.hostname) return last.isAllowed;
    const host = hostname.toLowerCase();
    last = { hostname, isAllowed: isLoopback(host) || allowed.has(host) };
    return last.isAllowed;
  };
  return {
    allows,
    check(hostname) {
      if (allows(hostname)) return;
      throw new WorldError(
        'host-not-allowed',
        `A request to ${hostname} was not sent: only loopback addresses and allowed hosts are reached. ` +
          `Allow it with --allow-host ${hostname} if it is meant.`,
      );
    },
  };
}

function isLoopback(host: string): boolean {
  if (host === 'localhost' || host.endsWith('.localhost')) return true;
  const address = host.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback';
}
