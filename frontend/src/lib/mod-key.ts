/** What the key is called here that browsers reach commands with. */
export function modKey(): string {
  return /mac|iphone|ipad/i.test(navigator.userAgent) ? "⌘" : "Ctrl";
}
