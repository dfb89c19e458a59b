import path from "node:path";
import react from "@vitejs/plugin-react";
import pdfjs from "pdfjs-dist/package.json" with { type: "json" };
import { viteStaticCopy } from "vite-plugin-static-copy";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;
const backend = process.env.PERENNIAL_BACKEND ?? "http://localhost:8080";

export default defineConfig({
  plugins: [
    react(),
    // What pdf.js loads by name while it reads a file: decoders of scans, fonts that files do not bring, characters of Asia.
    viteStaticCopy({
      targets: ["wasm/*_nowasm_fallback.js", "standard_fonts/*", "cmaps/*"].map((files) => ({
        src: `node_modules/pdfjs-dist/${files}`,
        dest: `assets/pdf-${pdfjs.version}`,
        rename: { stripBase: 2 },
      })),
    }),
  ],
  resolve: { alias: { "~": path.join(root, "src") } },
  build: {
    // The server sends web/assets/** as it is and renders web/index.html for each response, because of its nonce.
    outDir: path.join(root, "target/classes/web"),
    emptyOutDir: true,
    // Nothing inline: the content security policy allows images as data, but no scripts or styles.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
  },
  server: {
    port: 5173,
    proxy: { "/api": { target: backend, changeOrigin: false } },
  },
  test: {
    css: false,
    testTimeout: 20_000,
    // Else one core of two stays idle.
    maxWorkers: "100%",
    projects: [
      // Functions are tested without a page, which starts many times faster.
      { extends: true, test: { name: "functions", include: ["src/**/*.test.ts"], environment: "node" } },
      {
        extends: true,
        test: {
          name: "screens",
          include: ["src/**/*.test.tsx"],
          environment: "jsdom",
          setupFiles: ["src/testing/setup.ts"],
        },
      },
    ],
  },
});
