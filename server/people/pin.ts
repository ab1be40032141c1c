// PINs are kept as scrypt hashes; what the hash was made with is written beside it, so that it can be made dearer later.
import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';

/** 32 MiB and about a tenth of a second for one guess (RFC 7914: memory is 128·N·r bytes). */
const COST = { log2N: 15, r: 8, p: 1 } as const;
/** The limit of memory; Node's default is exactly the 32 MiB needed and refuses them. */
const MAX_MEMORY = 64 * 1024 * 1024;
const SALT_BYTES = 16;
const KEY_BYTES = 32;

/** `scrypt$log2N$r$p$salt$key`, salt and key in base64. */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await derive(pin, salt, COST);
  return ['scrypt', COST.log2N, COST.r, COST.p, salt.toString('base64'), key.toString('base64')].join('$');
}

/** Whether the PIN is the one that was hashed. A text that is no hash fits no PIN. */
export async function verifyPin(pin: string, encoded: string): Promise<boolean> {
  const parts = /^scrypt\$(\d{1,2})\$(\d{1,2})\$(\d{1,2})\$([A-Za-z0-9+/=]+)\$([A-Za-z0-9+/=]+)$/.exec(encoded);
  if (!parts) return false;
  const [log2N, r, p] = parts.slice(1, 4).map(Number) as [number, number, number];
  const [salt, key] = parts.slice(4).map((part) => Buffer.from(part, 'base64')) as [Buffer, Buffer];
  const derived = await derive(pin, salt, { log2N, r, p });
  return key.length === derived.length && timingSafeEqual(key, derived);
}

/** A hash that no PIN has, as dear to check as a real one. */
export function hashOfNobody(): string {
  const [salt, key] = [SALT_BYTES, KEY_BYTES].map((length) => randomBytes(length).toString('base64'));
  return ['scrypt', COST.log2N, COST.r, COST.p, salt, key].join('$');
}

function derive(pin: string, salt: Buffer, cost: { log2N: number; r: number; p: number }): Promise<Buffer> {
  const options: ScryptOptions = { N: 2 ** cost.log2N, r: cost.r, p: cost.p, maxmem: MAX_MEMORY };
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, KEY_BYTES, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
