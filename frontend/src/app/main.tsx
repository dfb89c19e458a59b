import "@fontsource-variable/inter/index.css";
import "@mantine/core/styles.layer.css";
import "@mantine/dates/styles.layer.css";
import "@mantine/dropzone/styles.layer.css";
import "@mantine/notifications/styles.layer.css";
import "~/app/global.css";
import { RouterProvider } from "@tanstack/react-router";
import { setNonce } from "get-nonce";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createQueryClient } from "~/api/query-client";
import { Providers } from "~/app/providers";
import { createAppRouter } from "~/app/router";
import { styleNonce } from "~/app/style-nonce";

// The scroll lock of dialogs adds a style of its own.
setNonce(styleNonce());
const queryClient = createQueryClient();
const router = createAppRouter(queryClient);
const root = document.getElementById("root");

if (root) {
  createRoot(root).render(
    <StrictMode>
      <Providers queryClient={queryClient}>
        <RouterProvider router={router} />
      </Providers>
    </StrictMode>,
  );
}
