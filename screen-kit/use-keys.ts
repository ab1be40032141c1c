import { useEffect, useRef } from 'react';

/** Keys by the name that their button shows: F2, Space, Escape, /, Ctrl+K. */
export type KeyMap = Readonly<Record<string, (() => void) | undefined>>;

const NAMES: Readonly<Record<string, string>> = { ' ': 'Space', Esc: 'Escape' };

/** The name of what was pressed, modifiers first; a letter is written large. */
export function nameOfKey(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>): string {
  const key = NAMES[event.key] ?? event.key;
  const name = /^[a-z]$/.test(key) ? key.toUpperCase() : key;
  return [event.ctrlKey && 'Ctrl', event.altKey && 'Alt', event.metaKey && 'Meta', name].filter(Boolean).join('+');
}

const isFunctionKey = (name: string) => /^F([1-9]|1[0-2])$/.test(name);

/** Whether the key belongs to what has the focus: letters to a field, space to a button. */
function belongsToFocus(target: EventTarget | null, name: string): boolean {
  if (!(target instanceof HTMLElement) || isFunctionKey(name)) return false;
  if (target.isContentEditable || target.matches('input:not([type=radio],[type=checkbox]), textarea, select'))
    return true;
  return (name === 'Space' || name === 'Enter') && target.closest('button, a[href], summary, input') !== null;
}

/**
 * Keyboard shortcuts while a component is on the screen. They keep still while somebody types into a field, except
 * for F1 to F12, and while a dialog is open that is not theirs.
 * @param keys what each key does; a key without an action is left to the browser
 * @param options.inDialog set for shortcuts that belong to an open dialog
 */
export function useKeys(keys: KeyMap, options: { inDialog?: boolean } = {}): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  const inDialog = options.inDialog ?? false;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.repeat || event.isComposing || event.defaultPrevented) return;
      const name = nameOfKey(event);
      const action = latest.current[name];
      if (!action || belongsToFocus(event.target, name)) return;
      if ((document.querySelector('dialog[open]') !== null) !== inDialog) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [inDialog]);
}
