import { Textarea } from "@mantine/core";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { BulkResult, ItemRow } from "~/api/case-types";
import { PersonPicker } from "~/components/domain/person-picker";
import { pickerProps } from "~/components/domain/picker-props";
import { UntilDialog } from "~/components/domain/until-dialog";
import { RecordDialog } from "~/components/ui/record-dialog";
import { useRecordForm } from "~/components/ui/use-record-form";
import { type BulkValues, useBulk } from "~/features/inbox/api/bulk";
import { BulkResults } from "~/features/inbox/components/bulk/bulk-results";
import { ClaimDialog } from "~/features/inbox/components/bulk/claim-dialog";
import { type BulkAction, merged } from "~/features/inbox/model/selection";

type Props = {
  action: BulkAction;
  rows: ItemRow[];
  /** `finished` once the items were asked for, however it ended for each of them. */
  onClose: (finished: boolean) => void;
};

/** Asks for what the action needs, does it, and then shows what became of each item; the refused can be tried again. */
export function BulkDialog({ action, rows, onClose }: Props) {
  const { t } = useTranslation("inbox");
  const bulk = useBulk();
  const [results, setResults] = useState<BulkResult[]>();
  const [values, setValues] = useState<BulkValues>({});
  // What is sent again after a lost line is the same request; another one has another key.
  const sent = useRef({ request: "", key: "" });

  async function act(items: string[], given: BulkValues): Promise<BulkResult[]> {
    const request = JSON.stringify([items, given]);
    if (sent.current.request !== request) {
      sent.current = { request, key: crypto.randomUUID() };
    }
    const answer = await bulk.mutateAsync({ action, items, values: given, key: sent.current.key });
    sent.current = { request: "", key: "" };
    return answer;
  }

  async function begin(given: BulkValues): Promise<void> {
    setValues(given);
    setResults(
      await act(
        rows.map(({ id }) => id),
        given,
      ),
    );
  }

  async function again(): Promise<void> {
    const refused = (results ?? []).filter(({ done }) => !done).map(({ itemId }) => itemId);
    setResults(merged(results ?? [], await act(refused, values)));
  }

  const close = () => onClose(false);
  if (results) {
    return (
      <BulkResults
        action={action}
        rows={rows}
        results={results}
        busy={bulk.isPending}
        error={bulk.error}
        onAgain={() => void again().catch(() => undefined)}
        onClose={() => onClose(true)}
      />
    );
  }
  switch (action) {
    case "claim":
      return <ClaimDialog count={rows.length} onSubmit={() => begin({})} onClose={close} />;
    case "reassign":
      return <ReassignDialog count={rows.length} onSubmit={begin} onClose={close} />;
    case "askMoreTime":
      return (
        <UntilDialog
          title={t("bulk.askMoreTime.title", { count: rows.length })}
          text={t("bulk.askMoreTime.text")}
          untilLabel={t("bulk.askMoreTime.until")}
          submit={t("bulk.askMoreTime.label")}
          onSubmit={begin}
          onDone={() => undefined}
          onClose={close}
        />
      );
  }
}

type AssignValues = { personId: string | null; reason: string };
type AssignProps = { count: number; onSubmit: (values: BulkValues) => Promise<void>; onClose: () => void };

function ReassignDialog({ count, onSubmit, onClose }: AssignProps) {
  const { t } = useTranslation(["inbox", "list"]);
  const state = useRecordForm<AssignValues, void>({
    initial: { values: { personId: null, reason: "" }, version: 0 },
    validate: {
      personId: (value) => (value ? null : t("handOver.personMissing")),
      reason: (value) => (value.trim() ? null : t("handOver.reasonMissing")),
    },
    save: ({ personId, reason }) => onSubmit({ personId: personId ?? "", reason: reason.trim() }),
    onSaved: () => undefined,
  });
  return (
    <RecordDialog
      title={t("bulk.reassign.title", { count })}
      onClose={onClose}
      state={state}
      submit={t("bulk.reassign.label")}
    >
      <PersonPicker label={t("handOver.person")} withAsterisk {...pickerProps(state.form, "personId")} />
      <Textarea
        label={t("handOver.reason")}
        description={t("handOver.reasonHelp")}
        withAsterisk
        minRows={2}
        maxLength={2000}
        {...state.form.getInputProps("reason")}
      />
    </RecordDialog>
  );
}
