import { networkInterfaces } from 'node:os';

/** This machine's IPv4 addresses on the network, without the loopback. */
export function lanAddresses(): readonly string[] {
  return Object.values(networkInterfaces())
    .flat()
    .flatMap((entry) => (entry && entry.family === 'IPv4' && !entry.internal ? [entry.address] : []));
}
