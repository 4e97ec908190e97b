import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { controlWords } from "./src/ui/control-words.ts";

const server = `http://127.0.0.1:${process.env.PORT ?? 4100}`;

export default defineConfig({
  root: "src/app/web",
  publicDir: "public",
  plugins: [controlWords(), react()],
  // Every browser of the last two years knows `light-dark()`; lowering it would break a page with panels of both themes.
  build: {
    outDir: "../../../dist/web",
    emptyOutDir: true,
    assetsDir: "assets",
    assetsInlineLimit: 0,
    cssTarget: ["chrome123", "safari17.5", "firefox121"],
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
  },
  optimizeDeps: { rolldownOptions: { plugins: [controlWords()] } },
  server: {
    port: 4101,
    fs: { allow: ["../../.."] },
    proxy: Object.fromEntries(["^/(?:api|s|v1)/"].map((path) => [path, server])),
  },
});
