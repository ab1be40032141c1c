import type { RefusalCode } from '../../contract/refusals.ts';

const STATUS: Partial<Record<RefusalCode, number>> = {
  malformed: 400,
  notSignedIn: 401,
  deviceNotApproved: 403,
  mayNot: 403,
  onlyIntegrators: 403,
  notYourCounter: 403,
  notYourTicket: 403,
  tooLarge: 413,
  tooManyRequests: 429,
  internal: 500,
  diskFull: 507,
  ledgerUnwritable: 503,
};

/** The HTTP status of a refusal: 404 for what is not there, 409 for what cannot be done as the hall stands. */
export function statusOf(code: RefusalCode): number {
  return STATUS[code] ?? (code.startsWith('unknown') ? 404 : 409);
}
