import iconv from 'iconv-lite';

/** Letters of these scripts stand in the Chinese font 24 dots wide, torn apart from the ASCII around them. */
const TORN_APART = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
const PRIVATE_USE = /\p{Co}/u;

/**
 * Whether the printer's own font draws this character well: ASCII, and the two-byte characters of GBK. What GB18030
 * added to GBK, in two bytes or four (rare names, emoji), is missing in most printers' fonts and has to be drawn.
 */
export function isInPrinterFont(character: string): boolean {
  if (/^[\x20-\x7e]$/.test(character)) return true;
  if ([...character].length !== 1 || TORN_APART.test(character) || PRIVATE_USE.test(character)) return false;
  const bytes = iconv.encode(character, 'cp936');
  return bytes.length === 2 && bytes.equals(iconv.encode(character, 'gb18030'));
}

/** The bytes of a text for a printer that has been put into Chinese mode (`FS &`). */
export function encodeForPrinter(text: string): Buffer {
  return iconv.encode(text.replaceAll('\u00a0', ' '), 'gb18030');
}

/** The text of bytes that a printer in Chinese mode has received. */
export function decodeFromPrinter(bytes: Buffer): string {
  return iconv.decode(bytes, 'gb18030');
}

/** What a printer that was never put into Chinese mode makes of bytes: its code page at power-on. */
export function decodeWithoutChinese(bytes: Buffer): string {
  return iconv.decode(bytes, 'cp437');
}
