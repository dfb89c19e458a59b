import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { I18nextProvider } from "react-i18next";
import classes from "~/app/providers.module.css";
import { styleNonce } from "~/app/style-nonce";
import { theme } from "~/app/theme";
import { i18n } from "~/i18n/i18n";

type Props = { queryClient: QueryClient; children: ReactNode };

/** What every screen stands in: texts, look, cache of the server's answers, notices. */
export function Providers({ queryClient, children }: Props) {
  return (
    <I18nextProvider i18n={i18n}>
      <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={styleNonce}>
        <QueryClientProvider client={queryClient}>
          {children}
          <Notifications position="bottom-center" limit={4} classNames={{ root: classes.notices }} />
        </QueryClientProvider>
      </MantineProvider>
    </I18nextProvider>
  );
}
