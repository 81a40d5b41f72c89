const { TextDecoder, TextEncoder } = require('node:util');

/** What every browser has and jsdom lacks: media queries (none matches), sizes that change (none does), and text codecs. */
Object.assign(globalThis, { TextDecoder, TextEncoder });
window.matchMedia = (media) => ({
  matches: false,
  media,
  onchange: null,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
  dispatchEvent: () => false,
});
window.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
window.HTMLElement.prototype.scrollIntoView = () => undefined;
window.scrollTo = () => undefined;
