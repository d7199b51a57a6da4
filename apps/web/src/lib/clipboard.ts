/** What goes onto the clipboard: words for every program, and the same in paragraphs for a word processor. */
export interface Copied {
  text: string;
  html?: string | undefined;
}

/**
 * By the event first: it also works on an office's own server on plain http, where there is no `navigator.clipboard`, and it
 * hands the paragraphs over as they are, while `clipboard.write` draws them in the page, whose policy then takes their
 * indents away. False where the browser lets nothing onto the clipboard.
 */
export async function copyToClipboard(copied: Copied): Promise<boolean> {
  if (copyByEvent(copied)) return true;
  try {
    await navigator.clipboard.writeText(copied.text);
    return true;
  } catch {
    return false;
  }
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
