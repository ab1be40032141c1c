// A screen on the machine itself works at once. "On the machine itself" has to be true, not just to look so.
import type { IncomingHttpHeaders } from 'node:http';
import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** What is known of a request: its TCP connection and its headers. */
export interface Asking {
  readonly remoteAddress: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Headers of a proxy: it runs here, the person at its other end does not. They are never trusted to say more. */
const PROXY_HEADERS = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/**
 * True for a connection over this machine's loopback that was made to a loopback name. A page of elsewhere whose name was
 * bent to 127.0.0.1 (DNS rebinding) still says its own name in Host.
 */
export function isOnThisMachine({ remoteAddress, headers }: Asking): boolean {
  if (PROXY_HEADERS.some((name) => headers[name] !== undefined)) return false;
  return isLoopback(remoteAddress) && isLoopbackName(headers.host);
}

/**
 * Whether this request may enrol a device: a page opened by a person or by one of our own pages. A link on a strange
 * page brings no cookie (SameSite=Strict): enrolling there would overwrite a good one. Such a page is to load itself again.
 */
export function mayEnrol(headers: IncomingHttpHeaders): boolean {
  const from = headers['sec-fetch-site'];
  return from === undefined || from === 'none' || from === 'same-origin';
}

function isLoopback(address: string | undefined): boolean {
  const plain = address?.replace(/^::ffff:/i, '') ?? '';
  if (isIPv4(plain)) return loopback.check(plain, 'ipv4');
  return isIPv6(plain) && loopback.check(plain, 'ipv6');
}

function isLoopbackName(host: string | undefined): boolean {
  const name = host?.replace(/:\d{1,5}$/, '').toLowerCase() ?? '';
  return name === 'localhost' || name === '[::1]' || (isIPv4(name) && isLoopback(name));
}
