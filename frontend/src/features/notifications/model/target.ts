/** A link of the server, such as `/inbox?item=1`, as the router wants it. */
export function targetOf(link: string): { to: string; search: Record<string, string> } {
  const [path = "/", query = ""] = link.split("?");
  return { to: path, search: Object.fromEntries(new URLSearchParams(query)) };
}
