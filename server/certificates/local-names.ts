import { isIP } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';

/** Every name by which a tablet or this machine itself may call the hall: its LAN addresses, its host name, localhost. */
export function localNames(interfaces = networkInterfaces(), host = hostname()): readonly string[] {
  const addresses = Object.values(interfaces)
    .flatMap((entries) => entries ?? [])
    // a link-local IPv6 address carries a scope that no certificate can hold
    .filter(({ address, scopeid, family }) => !(family === 'IPv6' && (scopeid || address.startsWith('fe80'))))
    .map(({ address }) => address);
  const name = host.toLowerCase();
  const isName = isIP(name) === 0 && /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9-]+)*$/.test(name);
  const hostNames = isName && name !== 'localhost' ? [name, ...(name.includes('.') ? [] : [`${name}.local`])] : [];
  return [...new Set(['localhost', '127.0.0.1', '::1', ...hostNames, ...addresses])];
}
