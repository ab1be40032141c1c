type Child = Node | string | false | undefined;
type Attributes = Readonly<Record<string, string | undefined>>;

/** Makes an element. An attribute that is undefined and a child that is false or undefined are left out. */
export function draw(tag: string, attributes: Attributes, ...children: readonly Child[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(name, value);
  for (const child of children) if (child) element.append(child);
  return element;
}

/** A button that says what will happen. `key` keeps its focus when the page is drawn anew. */
export function button(words: string, options: { key: string; class?: string | undefined; onPress: () => void }) {
  const element = draw('button', { type: 'button', class: options.class, 'data-key': options.key }, words);
  element.addEventListener('click', options.onPress);
  return element;
}

/**
 * A part of the page that is drawn anew only when what it shows has changed, so that nothing flickers or is read twice.
 * @param build draws what is shown
 * @returns shows something; without it the part is hidden
 */
export function part<S>(holder: HTMLElement, build: (shown: S) => readonly Child[]): (shown: S | undefined) => void {
  let known: string | undefined = '';
  return (shown) => {
    const next = JSON.stringify(shown);
    if (next === known) return;
    known = next;
    const focused = focusedKey(holder);
    holder.textContent = '';
    const children = shown === undefined ? [] : build(shown);
    for (const child of children) if (child) holder.append(child);
    holder.hidden = holder.childNodes.length === 0;
    if (focused !== undefined) keepFocus(holder, focused);
  };
}

function focusedKey(holder: HTMLElement): string | undefined {
  const active = document.activeElement;
  return active && holder.contains(active) ? (active.getAttribute('data-key') ?? '') : undefined;
}

/** The same button, or the first one of what has taken its place. */
function keepFocus(holder: HTMLElement, key: string): void {
  const same = holder.querySelector<HTMLElement>(`[data-key="${key}"]`);
  const next = same ?? holder.querySelector<HTMLElement>('[data-key]');
  if (next) next.focus();
}
