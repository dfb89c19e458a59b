import { createHash } from "node:crypto";
import path from "node:path";
import { defineConfig, type Plugin } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";

const root = import.meta.dirname;
const LARGEST = 150_000;

/** Allows exactly the script and the styles that stand in the page, and nothing from anywhere else. */
function contentSecurityPolicy(): Plugin {
  const hashes = (html: string, element: string): string =>
    [...html.matchAll(new RegExp(`<${element}[^>]*>([\\s\\S]*?)</${element}>`, "g"))]
      .map(
        ([, inside]) =>
          `'sha256-${createHash("sha256")
            .update(inside ?? "")
            .digest("base64")}'`,
      )
      .join(" ");
  return {
    name: "content-security-policy",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const [page, ...others] = Object.values(bundle);
        if (page?.type !== "asset" || others.length > 0) {
          throw new Error(`One file was expected: ${Object.keys(bundle)}`);
        }
        const html = String(page.source);
        const policy = [
          "default-src 'none'",
          `script-src ${hashes(html, "script")}`,
          `style-src ${hashes(html, "style")}`,
          "img-src data:",
          "connect-src 'none'",
          "base-uri 'none'",
          "form-action 'none'",
        ].join("; ");
        page.source = html.replace("__POLICY__", policy);
        page.fileName = "verify.html";
        if (
          page.source.length > LARGEST ||
          /(src|href)="(?!data:)/.test(html.replace(/<script[\s\S]*<\/script>/, ""))
        ) {
          throw new Error(`verify.html is too large (${page.source.length}) or needs another file`);
        }
      },
    },
  };
}

/** The page that an audit pack is verified with: one file that needs no other and no server. */
export default defineConfig({
  root: path.join(root, "src/verifier"),
  resolve: { alias: { "~": path.join(root, "src") } },
  plugins: [viteSingleFile(), contentSecurityPolicy()],
  build: { outDir: path.join(root, "target/classes/pack"), emptyOutDir: true, modulePreload: false },
});
