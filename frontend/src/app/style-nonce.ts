/** The server puts a new nonce into each page; only styles that carry it are applied. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";
}
