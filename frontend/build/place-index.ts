import { mkdir, rename } from "node:fs/promises";
import path from "node:path";
import type { Plugin } from "vite";

/**
 * Moves the built index.html out of the folder that is served as it is, to `web/index.html` on the class path:
 * the server renders it for each response, because it carries the nonce of the content security policy.
 */
export function placeIndex(classes: string): Plugin {
  return {
    name: "place-index",
    apply: "build",
    async writeBundle(options) {
      const target = path.join(classes, "web");
      await mkdir(target, { recursive: true });
      await rename(path.join(options.dir ?? "", "index.html"), path.join(target, "index.html"));
    },
  };
}
