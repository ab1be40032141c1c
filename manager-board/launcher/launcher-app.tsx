import { LanguageProvider } from '../../screen-kit/language.tsx';
import { Launcher } from './launcher.tsx';

/** The page at the hall's own address. It is no device of the hall and opens no connection besides one question. */
export function LauncherApp() {
  return (
    <LanguageProvider>
      <Launcher />
    </LanguageProvider>
  );
}
