// One cookie for each place, so that one browser can be several screens. The one file that knows the cookies' form.
import { parseCookie, stringifySetCookie } from 'cookie';
import type { Place } from '../../contract/wire.ts';

/** As long as browsers keep a cookie at most; each page load renews it. */
const KEEP_SECONDS = 400 * 24 * 3600;

/** The device's token for this place in a Cookie header, if it has one. */
export function tokenIn(cookieHeader: string | undefined, place: Place): string | undefined {
  return cookieHeader === undefined ? undefined : parseCookie(cookieHeader)[nameFor(place)];
}

/** A Set-Cookie header that no script reads and no other site sends. @param secure true when the page came over HTTPS */
export function deviceCookie({ place, token, secure }: { place: Place; token: string; secure: boolean }): string {
  return stringifySetCookie({
    name: nameFor(place),
    value: token,
    ...{ path: '/', maxAge: KEEP_SECONDS, httpOnly: true, sameSite: 'strict', secure },
  });
}

function nameFor({ screen, at }: Place): string {
  return `hall-${screen}-${at}`;
}
