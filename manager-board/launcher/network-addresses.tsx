import { useTexts } from '../../screen-kit/language.tsx';
import css from './network-addresses.module.css';
import { QrCode } from './qr-code.tsx';
import { Section } from './section.tsx';
import { launcherTexts } from './texts.ts';

/** Where other devices on the network reach this hall, each address with its code to scan. */
export function NetworkAddresses(props: { addresses: readonly string[] }) {
  const t = useTexts(launcherTexts);
  return (
    <Section title={t.network} how={t.networkHow}>
      <ul className={css.addresses}>
        {props.addresses.map((address) => (
          <li key={address} className={css.address}>
            <QrCode text={address} label={t.code(address)} />
            <a href={address}>{address}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
