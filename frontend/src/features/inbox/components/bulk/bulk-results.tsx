import { Button, Group, Stack, Text } from "@mantine/core";
import { IconCheck, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { BulkResult, ItemRow } from "~/api/case-types";
import { Dialog } from "~/components/ui/dialog";
import { ProblemAlert } from "~/components/ui/problem-alert";
import classes from "~/features/inbox/components/bulk/bulk-results.module.css";
import type { BulkAction } from "~/features/inbox/model/selection";

type Props = {
  action: BulkAction;
  rows: ItemRow[];
  results: BulkResult[];
  busy: boolean;
  error: unknown;
  /** Tries the refused ones again. */
  onAgain: () => void;
  onClose: () => void;
};

/** What became of each item, the refused first and with the reason. */
export function BulkResults({ action, rows, results, busy, error, onAgain, onClose }: Props) {
  const { t } = useTranslation(["inbox", "common"]);
  const refused = results.filter(({ done }) => !done);
  const done = results.length - refused.length;
  const ordered = [...refused, ...results.filter((result) => result.done)];
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(`bulk.${action}.done`, { count: done })}
      closeOnClickOutside={false}
    >
      <Stack gap="sm">
        <ProblemAlert error={error} />
        <Text size="sm" role="status">
          {refused.length > 0 ? t("bulk.refused", { count: refused.length }) : t("bulk.allDone")}
        </Text>
        <ul className={classes.results} aria-label={t("bulk.results")}>
          {ordered.map((result) => (
            <Line key={result.itemId} result={result} row={rows.find(({ id }) => id === result.itemId)} />
          ))}
        </ul>
        <Group justify="flex-end" gap="xs">
          {refused.length > 0 && (
            <Button variant="default" onClick={onAgain} loading={busy}>
              {t("bulk.again", { count: refused.length })}
            </Button>
          )}
          <Button onClick={onClose} data-autofocus>
            {t("common:close")}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

function Line({ result, row }: { result: BulkResult; row: ItemRow | undefined }) {
  const { t } = useTranslation("inbox");
  const Glyph = result.done ? IconCheck : IconX;
  return (
    <li className={classes.result} data-refused={!result.done || undefined}>
      <Glyph
        size={16}
        className={classes.icon}
        role="img"
        aria-label={t(result.done ? "bulk.done" : "bulk.notDone")}
      />
      <div>
        <div>
          {row?.title} <span className={classes.case}>{row?.case.number}</span>
        </div>
        {result.detail && <div className={classes.reason}>{result.detail}</div>}
      </div>
    </li>
  );
}
