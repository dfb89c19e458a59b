import { Modal, type ModalProps } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFocusBack } from "~/lib/use-focus-back";

/** A dialog over the page. Once it is closed, the keyboard goes on where it was before. */
export function Dialog(props: ModalProps) {
  const { t } = useTranslation("common");
  useFocusBack(props.opened);
  return <Modal closeButtonProps={{ "aria-label": t("close") }} {...props} returnFocus={false} />;
}
