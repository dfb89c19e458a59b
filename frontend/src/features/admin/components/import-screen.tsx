import { Button, Group, Stack } from "@mantine/core";
import { Dropzone } from "@mantine/dropzone";
import { IconFileSpreadsheet } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "~/components/ui/problem-alert";
import { Scroll } from "~/components/ui/scroll";
import { importPeople } from "~/features/admin/api/people-import";
import { ImportReportView } from "~/features/admin/components/import-report";
import classes from "~/features/admin/components/import-screen.module.css";
import { readableSize } from "~/lib/bytes";

const COLUMNS = [
  "employee_id*",
  "display_name*",
  "email*",
  "business_unit*",
  "manager_employee_id",
  "status",
  "start_date",
  "last_working_day",
];

/** People from a file: it is tried first, and applied as a whole or not at all. */
export function ImportScreen() {
  const { t } = useTranslation("admin");
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const attempt = useMutation({ mutationFn: (chosen: File) => importPeople(chosen, true) });
  // A double click comes before the button knows that it was pressed.
  const sent = useRef(false);
  const apply = useMutation({
    mutationFn: (chosen: File) => importPeople(chosen, false),
    onSuccess: () => client.invalidateQueries({ queryKey: ["people"] }),
    onError: () => {
      sent.current = false;
    },
  });
  const report = apply.data ?? attempt.data;
  const clean = report !== undefined && report.rejected === 0 && report.problems.length === 0;

  function choose(chosen: File) {
    setFile(chosen);
    sent.current = false;
    apply.reset();
    attempt.mutate(chosen);
  }

  function applyOnce(chosen: File) {
    if (!sent.current) {
      sent.current = true;
      apply.mutate(chosen);
    }
  }

  return (
    <Scroll>
      <Stack gap="lg" className={classes.screen}>
        <div>
          <h2 className={classes.title}>{t("import.title")}</h2>
          <p className={classes.text}>{t("import.text")}</p>
          <ul className={classes.columns} aria-label={t("import.columns")}>
            {COLUMNS.map((column) => (
              <li key={column}>
                <code>{column}</code>
              </li>
            ))}
          </ul>
        </div>
        <Dropzone
          className={classes.drop}
          multiple={false}
          loading={attempt.isPending || apply.isPending}
          onDrop={([first]) => first && choose(first)}
          aria-label={t("import.choose")}
          inputProps={{ "aria-label": t("import.choose") }}
        >
          <IconFileSpreadsheet size={18} stroke={1.6} aria-hidden />
          <span>{file ? `${file.name} · ${readableSize(file.size)}` : t("import.drop")}</span>
        </Dropzone>
        <ProblemAlert error={apply.error ?? attempt.error} />
        {report && <ImportReportView report={report} />}
        {file && report && clean && !report.applied && (
          <Group gap="xs">
            <Button loading={apply.isPending} onClick={() => applyOnce(file)}>
              {t("import.apply", { count: report.created + report.updated })}
            </Button>
          </Group>
        )}
      </Stack>
    </Scroll>
  );
}
