import type { ReactNode } from 'react';
import { Component } from 'react';
import css from './resting-page.module.css';
import { texts } from './texts.ts';

const RELOAD_AFTER = 8000;

/** A fault of ours must not leave a blank screen in the hall: it apologises in both languages and starts anew. */
export class Mishap extends Component<{ children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch() {
    setTimeout(() => location.reload(), RELOAD_AFTER);
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <main className={css.resting} role="alert">
        <p className={css.large}>{texts['zh-CN'].mishap}</p>
        <p className={css.large} lang="en">
          {texts.en.mishap}
        </p>
      </main>
    );
  }
}
