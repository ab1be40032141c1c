import { useTexts } from '../../screen-kit/language.tsx';
import css from './certificate.module.css';
import { Section } from './section.tsx';
import { launcherTexts } from './texts.ts';

const KINDS = ['ipad', 'android', 'windows', 'mac'] as const;

/** How a device comes to trust the hall's own certificate. */
export function Certificate(props: { path: string }) {
  const t = useTexts(launcherTexts);
  return (
    <Section title={t.certificate} how={t.certificateWhy}>
      <a className={css.download} href={props.path} download>
        {t.certificateGet}
      </a>
      <dl className={css.kinds}>
        {KINDS.map((kind) => (
          <div key={kind} className={css.kind}>
            <dt>{t.steps[kind]}</dt>
            <dd>{t.steps[`${kind}How`]}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
