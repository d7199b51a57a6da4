/** What goes onto the clipboard: words for every program, and the same in paragraphs for a word processor. */
export interface Copied {
  text: string;
  html?: string | undefined;
}

/** False where the browser lets nothing onto the clipboard. */
export async function copyToClipboard(copied: Copied): Promise<boolean> {
  try {
    await write(copied);
    return true;
  } catch {
    return copyByEvent(copied);
  }
}

/** Only pages on https or on this machine have `navigator.clipboard`; an office's own server on plain http has not. */
async function write({ text, html }: Copied): Promise<void> {
  if (html === undefined) return navigator.clipboard.writeText(text);
  const as = (type: string, words: string) => ({ [type]: new Blob([words], { type }) });
  await navigator.clipboard.write([new ClipboardItem({ ...as('text/plain', text), ...as('text/html', html) })]);
}

function copyByEvent({ text, html }: Copied): boolean {
  let isFilled = false;
  const fill = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    isFilled = event.clipboardData !== null;
  };
  document.addEventListener('copy', fill, { once: true });
  try {
    return document.execCommand('copy') && isFilled;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', fill);
  }
}
