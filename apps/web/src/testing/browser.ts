import { afterEach } from '@jest/globals';
import { cleanup } from '@testing-library/react';
import { FakeSocket } from './fake-socket';
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
Object.assign(globalThis, { CSSStyleSheet: PageStyle, Response: NetworkAnswer, WebSocket: FakeSocket });
Object.assign(globalThis, { CSS: { escape: (name: string) => name.replace(/[^\w-]/g, '\\$&'), supports: () => false } });
Object.assign(document, { adoptedStyleSheets: [] });
Object.assign(window, { scrollTo: () => undefined });
Object.assign(Element.prototype, { scrollIntoView: () => undefined });

// axe asks for a canvas to judge icon fonts, of which there are none here.
Object.assign(HTMLCanvasElement.prototype, { getContext: () => null });

bringTextsFromDisk();
afterEach(() => {
  cleanup();
  FakeSocket.opened = [];
  window.localStorage.clear();
});
