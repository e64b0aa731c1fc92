/** Preloaded by a test: the clock stands on another day. */
const shift = 400 * 86_400_000;
const now = Date.now;
Date.now = () => now() + shift;
globalThis.Date = class extends Date {
  constructor(...args) {
    super(...(args.length === 0 ? [now() + shift] : args));
  }
};
