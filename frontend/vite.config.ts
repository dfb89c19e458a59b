import path from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { placeIndex } from "./build/place-index.ts";

const root = import.meta.dirname;
const classes = path.join(root, "target/classes");
const backend = process.env.PERENNIAL_BACKEND ?? "http://localhost:8080";

export default defineConfig({
  plugins: [react(), placeIndex(classes)],
  resolve: { alias: { "~": path.join(root, "src") } },
  build: {
    // Spring serves META-INF/resources/** at the root: /assets/** with hashed names.
    outDir: path.join(classes, "META-INF/resources"),
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
    environment: "jsdom",
    setupFiles: ["src/testing/setup.ts"],
    restoreMocks: true,
    css: false,
  },
});
