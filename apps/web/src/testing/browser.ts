import { afterEach, beforeAll } from '@jest/globals';
import { cleanup, configure } from '@testing-library/react';
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
// A page's own script is fetched and compiled when it is first opened; on a busy machine that takes longer than a second.
configure({ asyncUtilTimeout: 5_000 });
// Answers arrive by themselves, as in a browser; the tests wait for what a person would see, not for React.
beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
});
afterEach(() => {
  cleanup();
  FakeSocket.opened = [];
  window.localStorage.clear();
});
