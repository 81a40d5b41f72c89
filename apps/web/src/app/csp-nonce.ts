const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

// Dialogs lock the scroll of the page by a style tag of their own, which takes its nonce from this name.
Object.assign(globalThis, { __webpack_nonce__: nonce });

/** The nonce of this serving of the page: styles made at run time need it under the content security policy. */
export const styleNonce = (): string => nonce;
