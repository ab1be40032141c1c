import type { Pack } from '../../contract/pack.ts';
import type { LauncherInfo } from '../../contract/wire.ts';

export interface Launching {
  readonly pack: Pack;
  readonly demo: boolean;
  /** Whether the page was opened on the machine itself. */
  readonly isLocal: boolean;
  readonly addresses: readonly string[];
  readonly hasCertificate: boolean;
}

/** What the page at `/` shows. Staff and PINs of the demo alone, and only on its own machine. */
export function launcherInfo({ pack, demo, isLocal, addresses, hasCertificate }: Launching): LauncherInfo {
  const { name: brandName, color } = pack.brand;
  const staff =
    demo && isLocal
      ? pack.staff.map(({ number, name, roles, demoPin }) => ({ number, name, roles, pin: demoPin }))
      : [];
  return {
    hallName: pack.name,
    brand: { name: brandName, color },
    demo,
    addresses,
    counters: pack.counters.map(({ id, label, name }) => ({ id, label, name })),
    staff,
    setupOffered: demo && isLocal,
    ...(hasCertificate ? { certificate: '/hall-ca.crt' } : {}),
  };
}
