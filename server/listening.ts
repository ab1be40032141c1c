// Ports, addresses, and the plain face for customers' phones.
import { createServer, type Server as HttpServer, type RequestListener } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { lanAddresses } from './lan.ts';

/** Open connections of each server, down to those without a request. */
const connections = new WeakMap<HttpServer, Set<Socket>>();

function watchConnections(http: HttpServer): void {
  const open = new Set<Socket>();
  connections.set(http, open);
  http.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
}

/** Rejects with EADDRINUSE and the like. */
export function listen(http: HttpServer, port: number, host: string): Promise<void> {
  watchConnections(http);
  return new Promise((done, fail) => {
    http.once('error', fail);
    http.listen(port, host, () => {
      http.off('error', fail);
      done();
    });
  });
}

/** Ends every connection, also those that browsers keep ready and that never asked for anything. */
export function dropConnections(http: HttpServer): void {
  for (const socket of connections.get(http) ?? []) socket.destroy();
}

export function closeHttp(http: HttpServer): Promise<void> {
  return new Promise((done) => {
    http.close(() => done());
    dropConnections(http);
  });
}

/** Where the server was told to listen. */
export function urlOf(http: HttpServer, isSecure: boolean): string {
  const { address, port, family } = http.address() as AddressInfo;
  const host = family === 'IPv6' ? `[${address}]` : address;
  return `${isSecure ? 'https' : 'http'}://${host}:${port}`;
}

/** Where tablets on the network reach it. */
export function addressesOf(http: HttpServer): readonly string[] {
  const { port } = http.address() as AddressInfo;
  return lanAddresses().map((address) => `https://${address}:${port}`);
}

interface GuestParts {
  readonly guestUrl: string | undefined;
  readonly main: HttpServer;
  readonly app: RequestListener;
  readonly open: (http: HttpServer) => { readonly close: () => Promise<void> };
}
/** Customers' phones reach the phone ticket, and it alone, in plain HTTP at the guest address; when that is the main port, the main server does it. */
export async function openGuestFace({
  guestUrl,
  main,
  app,
  open,
}: GuestParts): Promise<{ readonly close: () => Promise<void> } | undefined> {
  if (!guestUrl) return undefined;
  const url = new URL(guestUrl);
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
  const { port: mainPort, address } = main.address() as AddressInfo;
  if (port === mainPort || url.protocol === 'https:') return undefined;
  const http = createServer(app);
  await listen(http, port, address);
  const sockets = open(http);
  return {
    async close() {
      const closing = sockets.close();
      await closeHttp(http);
      await closing;
    },
  };
}
