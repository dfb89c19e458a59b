import { notifications } from "@mantine/notifications";
import { i18n } from "~/i18n/i18n";
import { problemText } from "~/i18n/problem-text";

/** Says that something was done; disappears by itself. */
export function notifyDone(message: string): void {
  notifications.show({ message, color: "fern", autoClose: 4_000, ...closeButton() });
}

/** Says why something was refused, where no form stands to show it. */
export function notifyProblem(error: unknown): void {
  notifications.show({
    title: i18n.t("error.title"),
    message: problemText(error),
    color: "red",
    autoClose: 10_000,
    ...closeButton(),
  });
}

function closeButton() {
  return { closeButtonProps: { "aria-label": i18n.t("notice.close") } };
}
