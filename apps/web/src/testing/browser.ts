import { afterEach } from '@jest/globals';
import { cleanup } from '@testing-library/react';
import { bringTextsFromDisk } from './texts';

// What jsdom leaves out of a browser and the application uses.
class PageStyle {
  replaceSync(): void {
    // Printing is looked at in a real browser.
  }
}
class NetworkAnswer {
  readonly isFake = true;
}
Object.assign(globalThis, { CSSStyleSheet: PageStyle, Response: NetworkAnswer });
Object.assign(document, { adoptedStyleSheets: [] });
Object.assign(window, { scrollTo: () => undefined });
Object.assign(Element.prototype, { scrollIntoView: () => undefined });

bringTextsFromDisk();
afterEach(() => {
  cleanup();
  window.localStorage.clear();
});
