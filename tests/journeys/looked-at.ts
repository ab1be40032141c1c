// A screen as somebody would look at it who sees, hears or moves differently, and with an eye for what is cut off.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What is wrong with the screen as it stands now, one line each: none when all is well. @param at other sizes to look at it */
export async function wrongWith(page: Page, state: string, at: readonly Size[] = []): Promise<readonly string[]> {
  await page.evaluate(() => document.fonts.ready);
  const wrong = [...(await hardToUse(page)), ...(await page.evaluate(cutOff))];
  const own = page.viewportSize();
  for (const size of at) {
    await page.setViewportSize(size);
    const there = await page.evaluate(cutOff);
    wrong.push(...there.map((each) => `${each} at ${size.width}×${size.height}`));
  }
  if (own && at.length > 0) await page.setViewportSize(own);
  return wrong.map((each) => `${state}: ${each}`);
}

async function hardToUse(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(WCAG_22_AA).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html.slice(0, 200)}`));
}

/** Runs in the page: words that do not fit where they stand, and a page that is wider than its screen. */
function cutOff(): string[] {
  const wrong: string[] = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) wrong.push(`the page is ${scrollWidth} wide on a screen of ${clientWidth}`);
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    const words = ownWords(element);
    if (words === '' || !isSeen(element)) continue;
    const { left, right } = element.getBoundingClientRect();
    if (left < -1 || right > clientWidth + 1) wrong.push(`beside the screen: ${words}`);
    const cut = cutBy(element);
    if (cut) wrong.push(`cut off ${cut}: ${words}`);
  }
  return wrong;

  function ownWords(element: HTMLElement): string {
    const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    return texts
      .map((node) => node.textContent ?? '')
      .join('')
      .trim();
  }
  function isSeen(element: HTMLElement): boolean {
    for (let box: HTMLElement | null = element; box && box !== document.body; box = box.parentElement) {
      const { width, height } = box.getBoundingClientRect();
      const isForReadersAlone = width <= 1 || height <= 1;
      if (isForReadersAlone && getComputedStyle(box).display !== 'contents') return false;
    }
    return element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  }
  /** Whether words run out of the element itself or of a box around it that hides what is outside. */
  function cutBy(element: HTMLElement): string | undefined {
    const range = document.createRange();
    range.selectNodeContents(element);
    const words = range.getBoundingClientRect();
    for (let box: HTMLElement | null = element; box && box !== document.body; box = box.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(box);
      const edge = box.getBoundingClientRect();
      if (/hidden|clip/.test(overflowX) && (words.right > edge.right + 2 || words.left < edge.left - 2))
        return 'at the side';
      if (/hidden|clip/.test(overflowY) && (words.bottom > edge.bottom + 4 || words.top < edge.top - 4))
        return 'above or below';
      if (/auto|scroll/.test(overflowX + overflowY)) return undefined;
    }
    return !canBeScrolled() && words.bottom > window.innerHeight + 4 ? 'below the screen' : undefined;
  }
  function canBeScrolled(): boolean {
    const isHeld = [document.documentElement, document.body].some((box) =>
      /hidden|clip/.test(getComputedStyle(box).overflowY),
    );
    return !isHeld && document.documentElement.scrollHeight > window.innerHeight;
  }
}
