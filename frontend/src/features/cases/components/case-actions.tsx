import { ActionIcon, Button, Group, Menu } from "@mantine/core";
import {
  IconBan,
  IconClockPause,
  IconDots,
  IconGavel,
  IconLink,
  IconMessage,
  IconRotateClockwise,
} from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "~/api/case-types";
import { commentOnCase } from "~/api/cases";
import { caseHoldsQuery } from "~/api/holds";
import { legalHoldsOfCaseQuery } from "~/api/legal-holds";
import { ReasonDialog } from "~/components/ui/reason-dialog";
import { reopenCase, withdrawCase } from "~/features/cases/api/case-actions";
import { HoldDialog } from "~/features/cases/components/hold-dialog";
import { LegalHoldDialog } from "~/features/cases/components/legal-hold-dialog";
import { notifyDone } from "~/lib/notify";
import { useShortcuts } from "~/lib/shortcuts";

type Dialog = "comment" | "withdraw" | "reopen";

/** What the person may do with the case as a whole; each asks for its words first. */
export function CaseActions({ view }: { view: CaseView }) {
  const { t } = useTranslation(["case-page", "asks", "retention"]);
  const client = useQueryClient();
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [holding, setHolding] = useState<"pause" | "law" | null>(null);
  const holds = useQuery(caseHoldsQuery(view.id));
  const legalHolds = useQuery(legalHoldsOfCaseQuery(view.id));
  const may = (action: string) => view.allowedActions.includes(action);
  useShortcuts(t("keys"), [
    { key: "#", label: t("comment.title"), run: () => setDialog("comment"), disabled: !may("comment") },
  ]);

  async function submit(kind: Dialog, text: string) {
    if (kind === "comment") {
      await commentOnCase(view.id, text);
    } else if (kind === "withdraw") {
      await withdrawCase(view.id, text);
    } else {
      const opened = await reopenCase(view.id, text);
      await navigate({ to: "/cases/$caseId", params: { caseId: opened.id } });
    }
    notifyDone(t(`${kind}.done`));
    void client.invalidateQueries({ queryKey: ["case", view.id] });
    void client.invalidateQueries({ queryKey: ["cases"] });
  }

  async function copyLink() {
    await navigator.clipboard.writeText(window.location.href);
    notifyDone(t("linkCopied"));
  }

  return (
    <Group gap={6} wrap="nowrap">
      {may("comment") && (
        <Button
          variant="default"
          leftSection={<IconMessage size={16} stroke={1.6} aria-hidden />}
          onClick={() => setDialog("comment")}
        >
          {t("comment.title")}
        </Button>
      )}
      {may("reopen") && (
        <Button
          variant="default"
          leftSection={<IconRotateClockwise size={16} stroke={1.6} aria-hidden />}
          onClick={() => setDialog("reopen")}
        >
          {t("reopen.title")}
        </Button>
      )}
      <Menu position="bottom-end" shadow="md" width={220}>
        <Menu.Target>
          <ActionIcon variant="default" size={34} aria-label={t("moreActions")}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconLink size={16} stroke={1.6} aria-hidden />}
            onClick={() => void copyLink()}
          >
            {t("copyLink")}
          </Menu.Item>
          {holds.data?.allowedActions.includes("ask") && (
            <Menu.Item
              leftSection={<IconClockPause size={16} stroke={1.6} aria-hidden />}
              onClick={() => setHolding("pause")}
            >
              {t("asks:hold.menu")}
            </Menu.Item>
          )}
          {legalHolds.data?.allowedActions.includes("hold") && (
            <Menu.Item
              leftSection={<IconGavel size={16} stroke={1.6} aria-hidden />}
              onClick={() => setHolding("law")}
            >
              {t("retention:hold.menu")}
            </Menu.Item>
          )}
          {may("withdraw") && (
            <Menu.Item
              color="red"
              leftSection={<IconBan size={16} stroke={1.6} aria-hidden />}
              onClick={() => setDialog("withdraw")}
            >
              {t("withdraw.title")}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {holding === "pause" && <HoldDialog caseId={view.id} onClose={() => setHolding(null)} />}
      {holding === "law" && <LegalHoldDialog caseId={view.id} onClose={() => setHolding(null)} />}
      {dialog && (
        <ReasonDialog
          opened
          onClose={() => setDialog(null)}
          title={t(`${dialog}.heading`, { number: view.number })}
          text={t(`${dialog}.text`)}
          label={t(`${dialog}.label`)}
          submit={t(`${dialog}.title`)}
          danger={dialog === "withdraw"}
          onSubmit={(text) => submit(dialog, text)}
        />
      )}
    </Group>
  );
}
