// The hall's own small certificate authority: tablets trust it once, then every address of the hall is a secure context.
// The one file that knows `selfsigned`.
import { randomBytes, X509Certificate } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { isGoodCa, isGoodServer, type Pair } from './certificate-checks.ts';

export interface HallCertificates {
  /** The server's private key and its certificate, PEM. */
  readonly key: string;
  readonly cert: string;
  /** The authority's certificate, PEM: what a tablet has to trust. */
  readonly ca: string;
  /** What had to be made anew; with a new authority every tablet has to trust again. */
  readonly made: 'nothing' | 'certificate' | 'authority';
}

const DAY_MS = 24 * 3_600_000;
/** Tablets may have clocks that are behind. */
const BEFORE_MS = DAY_MS;
const CA_DAYS = 20 * 365;
/** Apple's systems take at most 825 days, also from an authority of one's own. */
const SERVER_DAYS = 800;

type Options = NonNullable<Parameters<typeof generate>[1]>;
type Extension = NonNullable<Options['extensions']>[number];

/**
 * Reads what is in the folder, and makes what is missing, damaged, soon over or without one of the names. Private keys can
 * be read by this user alone. @param names addresses and host names, as from localNames. Throws what the disk throws.
 */
export async function loadOrCreateCertificates(folder: string, names: readonly string[]): Promise<HallCertificates> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const now = new Date();
  const oldCa = readPair(folder, 'hall-ca');
  const isCaGood = oldCa !== undefined && isGoodCa(oldCa, now);
  const ca = isCaGood ? oldCa : await makeCa(now);
  if (!isCaGood) writePair(folder, 'hall-ca', ca);
  const oldServer = readPair(folder, 'server');
  const isServerGood = oldServer !== undefined && isGoodServer(oldServer, { ca, names, now });
  const server = isServerGood ? oldServer : await makeServer(ca, { names, now });
  if (!isServerGood) writePair(folder, 'server', server);
  const made = isServerGood ? 'nothing' : isCaGood ? 'certificate' : 'authority';
  return { key: server.key, cert: server.cert, ca: ca.cert, made };
}

async function makeCa(now: Date): Promise<Pair> {
  // a tag of its own: a browser that has trusted one authority refuses another of the same name
  const tag = randomBytes(3).toString('hex');
  return make(`Service hall ${tag}`, {
    ...validity(now, CA_DAYS),
    extensions: [
      { name: 'basicConstraints', cA: true, pathLenConstraint: 0, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
}

async function makeServer(ca: Pair, { names, now }: { names: readonly string[]; now: Date }): Promise<Pair> {
  const extensions: Extension[] = [
    { name: 'basicConstraints', cA: false, critical: true },
    { name: 'keyUsage', digitalSignature: true, critical: true },
    { name: 'extKeyUsage', serverAuth: true },
    { name: 'subjectAltName', altNames: names.map(alternativeName) },
  ];
  return make('Service hall server', { ...validity(now, SERVER_DAYS), extensions, ca });
}

function alternativeName(name: string) {
  return isIP(name) === 0 ? { type: 2 as const, value: name } : { type: 7 as const, ip: name };
}

async function make(commonName: string, options: Options): Promise<Pair> {
  const made = await generate([{ name: 'commonName', value: commonName }], {
    ...{ keyType: 'ec', curve: 'P-256', algorithm: 'sha256' },
    ...options,
  });
  return { key: made.private, cert: made.cert };
}

function validity(now: Date, days: number): Pick<Options, 'notBeforeDate' | 'notAfterDate'> {
  const from = now.getTime() - BEFORE_MS;
  return { notBeforeDate: new Date(from), notAfterDate: new Date(from + days * DAY_MS) };
}

/** Undefined when one of the two is not there or is no certificate. */
function readPair(folder: string, name: string): Pair | undefined {
  const [keyPath, certPath] = pathsOf(folder, name);
  if (!existsSync(keyPath) || !existsSync(certPath)) return undefined;
  const pair = { key: readFileSync(keyPath, 'utf8'), cert: readFileSync(certPath, 'utf8') };
  try {
    new X509Certificate(pair.cert);
    return pair;
  } catch {
    return undefined;
  }
}

/** Both files get their names only when they are whole; after a power cut between the two they do not fit and are made anew. */
function writePair(folder: string, name: string, { key, cert }: Pair): void {
  const [keyPath, certPath] = pathsOf(folder, name);
  write(keyPath, key, 0o600);
  write(certPath, cert, 0o644);
}

function write(path: string, text: string, mode: number): void {
  writeFileSync(`${path}.new`, text, { mode, flush: true });
  chmodSync(`${path}.new`, mode);
  renameSync(`${path}.new`, path);
}

function pathsOf(folder: string, name: string): readonly [key: string, cert: string] {
  return [join(folder, `${name}.key.pem`), join(folder, `${name}.cert.pem`)];
}
