import { createPrivateKey, X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';

/** A private key and its certificate, both PEM. */
export interface Pair {
  readonly key: string;
  readonly cert: string;
}

const DAY_MS = 24 * 3_600_000;
/** A server may run this long without a restart, which is when certificates are looked at. */
const RENEW_SERVER_MS = 120 * DAY_MS;
/** An authority outlives every certificate that it signs. */
const RENEW_CA_MS = 830 * DAY_MS;

export function isGoodCa({ key, cert }: Pair, now: Date): boolean {
  const ca = new X509Certificate(cert);
  return ca.ca && fits(ca, key) && lasts(ca, { now, forMs: RENEW_CA_MS });
}

/** Signed by this authority, in force for long enough, and for every one of the names. */
export function isGoodServer(
  { key, cert }: Pair,
  { ca, names, now }: { ca: Pair; names: readonly string[]; now: Date },
): boolean {
  const server = new X509Certificate(cert);
  const authority = new X509Certificate(ca.cert);
  const isSigned = server.checkIssued(authority) && server.verify(authority.publicKey);
  const hasAll = names.every(
    (name) => (isIP(name) === 0 ? server.checkHost(name) : server.checkIP(name)) !== undefined,
  );
  return isSigned && hasAll && fits(server, key) && lasts(server, { now, forMs: RENEW_SERVER_MS });
}

function fits(cert: X509Certificate, key: string): boolean {
  try {
    return cert.checkPrivateKey(createPrivateKey(key));
  } catch {
    return false;
  }
}

/** A clock that was wrong when the certificate was made has left a date that does not hold now. */
function lasts(cert: X509Certificate, { now, forMs }: { now: Date; forMs: number }): boolean {
  return Date.parse(cert.validFrom) <= now.getTime() && Date.parse(cert.validTo) >= now.getTime() + forMs;
}
