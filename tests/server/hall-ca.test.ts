import { X509Certificate } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type HallCertificates, loadOrCreateCertificates } from '../../server/certificates/hall-ca.ts';
import { localNames } from '../../server/certificates/local-names.ts';
import { newDataDir } from './own-hall.ts';

const NAMES = ['localhost', '127.0.0.1', '::1', 'hall.local', '192.168.1.10', 'fd00::10'];
const DAY_MS = 24 * 3_600_000;

let data: ReturnType<typeof newDataDir>;
let folder: string;
beforeEach(() => {
  data = newDataDir();
  folder = join(data.dataDir, 'certificates');
});
afterEach(() => {
  vi.useRealTimers();
  data.remove();
});
const load = (names = NAMES) => loadOrCreateCertificates(folder, names);

/** Asks a real server for its greeting, as a client that trusts this authority and no other. */
async function greeting({ key, cert }: HallCertificates, { ca, name }: { ca: string; name: string }): Promise<string> {
  const server = createServer({ key, cert }, (_asked, answer) => answer.end('welcome'));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const isName = /[a-z]/.test(name) && !name.includes(':');
  try {
    return await new Promise((resolve, reject) => {
      const connection = { host: '127.0.0.1', port, ca, agent: false } as const;
      const verified = isName ? { ...connection, servername: name } : connection;
      const sent = request({ ...verified, checkServerIdentity: identityOf(name) }, (answer) => {
        answer.setEncoding('utf8').on('data', resolve);
      });
      sent.on('error', reject).end();
    });
  } finally {
    await new Promise((closed) => server.close(closed));
  }
}
const identityOf = (name: string) => (_host: string, peer: { raw: Buffer }) => {
  const cert = new X509Certificate(peer.raw);
  const isFor = /^[\d.]+$|:/.test(name) ? cert.checkIP(name) : cert.checkHost(name);
  return isFor === undefined ? new Error(`not for ${name}`) : undefined;
};

test('a client that trusts the hall’s authority alone reaches the hall by each of its names', async () => {
  const certificates = await load();
  expect(certificates.made).toBe('authority');
  for (const name of NAMES) expect(await greeting(certificates, { ca: certificates.ca, name }), name).toBe('welcome');
});

test('the ordinary check of a browser-like client holds for localhost', async () => {
  const certificates = await load();
  const server = createServer({ key: certificates.key, cert: certificates.cert }, (_asked, answer) => answer.end('ok'));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const status = await new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', servername: 'localhost', port, ca: certificates.ca, agent: false });
    sent
      .on('response', (answer) => resolve(answer.resume().statusCode))
      .on('error', reject)
      .end();
  });
  expect(status).toBe(200);
  await new Promise((closed) => server.close(closed));
});

test('a name that is not the hall’s is refused, and so is another authority', async () => {
  const certificates = await load();
  await expect(greeting(certificates, { ca: certificates.ca, name: 'bank.example' })).rejects.toThrow('not for');
  const other = await loadOrCreateCertificates(join(data.dataDir, 'other'), NAMES);
  await expect(greeting(certificates, { ca: other.ca, name: 'localhost' })).rejects.toThrow(/verify|self-signed/);
});

test('private keys can be read by the hall’s user alone', async () => {
  await load();
  const files = readdirSync(folder);
  expect(files.sort()).toEqual(['hall-ca.cert.pem', 'hall-ca.key.pem', 'server.cert.pem', 'server.key.pem']);
  for (const file of files.filter((name) => name.includes('.key.')))
    expect(statSync(join(folder, file)).mode & 0o077, file).toBe(0);
});

test('the certificate is one that tablets take: for servers, at most 825 days, no authority itself', async () => {
  const { cert, ca } = await load();
  const [server, authority] = [new X509Certificate(cert), new X509Certificate(ca)];
  const days = (Date.parse(server.validTo) - Date.parse(server.validFrom)) / DAY_MS;
  expect(days).toBeLessThanOrEqual(825);
  expect(server.ca).toBe(false);
  expect(server.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']);
  expect(authority.ca).toBe(true);
  expect(Date.parse(authority.validTo)).toBeGreaterThan(Date.parse(server.validTo));
});

test('the next start finds everything as it was', async () => {
  const first = await load();
  expect(await load()).toEqual({ ...first, made: 'nothing' });
});

test('a new address gets a new certificate from the same authority: no tablet has to trust again', async () => {
  const first = await load();
  const second = await load([...NAMES, '10.0.0.7']);
  expect(second.made).toBe('certificate');
  expect(second.ca).toBe(first.ca);
  expect(await greeting(second, { ca: first.ca, name: '10.0.0.7' })).toBe('welcome');
});

test('a certificate that will soon be over is made anew at a start', async () => {
  const first = await load();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 600 * DAY_MS });
  expect((await load()).made).toBe('nothing');
  vi.setSystemTime(Date.now() + 90 * DAY_MS);
  const later = await load();
  expect(later.made).toBe('certificate');
  expect(later.ca).toBe(first.ca);
  expect(Date.parse(new X509Certificate(later.cert).validTo)).toBeGreaterThan(Date.now() + 700 * DAY_MS);
});

test('what was made under a wrong clock is made anew under the right one', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3 * 365 * DAY_MS });
  await load();
  vi.useRealTimers();
  expect((await load()).made).toBe('authority');
});

test.each(['server.key.pem', 'server.cert.pem'])('a damaged %s is replaced', async (file) => {
  const first = await load();
  writeFileSync(join(folder, file), 'not a pem');
  const second = await load();
  expect(second).toMatchObject({ made: 'certificate', ca: first.ca });
  expect(await greeting(second, { ca: first.ca, name: 'localhost' })).toBe('welcome');
});

test('a key of another certificate is not taken for its own', async () => {
  await load();
  await loadOrCreateCertificates(join(data.dataDir, 'other'), NAMES);
  writeFileSync(join(folder, 'server.key.pem'), readFileSync(join(data.dataDir, 'other', 'server.key.pem')));
  expect((await load()).made).toBe('certificate');
});

test('the hall’s names are its addresses on the network, its host name and localhost', () => {
  const base = { netmask: '', mac: '', internal: false, cidr: null };
  const interfaces = {
    lan: [
      { ...base, address: '192.168.1.10', family: 'IPv4' as const },
      { ...base, address: 'fe80::1', family: 'IPv6' as const, scopeid: 2 },
      { ...base, address: 'fd00::10', family: 'IPv6' as const, scopeid: 0 },
    ],
  };
  expect(localNames(interfaces, 'Front-Desk')).toEqual([
    ...['localhost', '127.0.0.1', '::1', 'front-desk', 'front-desk.local', '192.168.1.10', 'fd00::10'],
  ]);
  expect(localNames({}, 'bad_name!')).toEqual(['localhost', '127.0.0.1', '::1']);
});

test('this machine’s own names make a certificate', async () => {
  const certificates = await load([...localNames()]);
  expect(await greeting(certificates, { ca: certificates.ca, name: 'localhost' })).toBe('welcome');
});
