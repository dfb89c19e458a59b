import { Button, SegmentedControl } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Properties } from "~/components/ui/properties";
import { QueryBoundary } from "~/components/ui/query-boundary";
import { demoMailBody, demoMailQuery } from "~/features/notifications/api/demo-mails";
import classes from "~/features/notifications/components/demo-mails.module.css";
import { fullInstant } from "~/lib/dates";
import { zone } from "~/lib/viewer";

type View = "html" | "plain" | "headers";

/** One mail: as its receiver sees it, as plain text, and how it was made. */
export function DemoMailPane({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation(["mail", "common"]);
  const mail = useQuery(demoMailQuery(id));
  const [view, setView] = useState<View>("html");
  return (
    <section className={classes.mail} aria-label={t("demo.mail")}>
      <QueryBoundary query={mail}>
        {({ mail: head, plain, headers }) => (
          <>
            <Button
              hiddenFrom="sm"
              variant="subtle"
              size="compact-sm"
              className={classes.views}
              leftSection={<IconArrowLeft size={14} aria-hidden />}
              onClick={onClose}
            >
              {t("common:back")}
            </Button>
            <h2 className={classes.heading}>{head.subject}</h2>
            <Properties
              rows={[
                [t("demo.from"), head.from],
                [t("demo.toWhom"), head.to],
                [t("demo.sent"), fullInstant(new Date(head.sentAt), { zone: zone() })],
              ]}
            />
            <SegmentedControl
              className={classes.views}
              size="xs"
              aria-label={t("demo.view")}
              value={view}
              onChange={(next) => setView(next as View)}
              data={(["html", "plain", "headers"] as const).map((value) => ({
                value,
                label: t(`demo.views.${value}`),
              }))}
            />
            {view === "html" && (
              <iframe className={classes.frame} title={head.subject} src={demoMailBody(id)} key={id} />
            )}
            {view === "plain" && <pre className={classes.plain}>{plain}</pre>}
            {view === "headers" && (
              <Properties rows={headers.map(({ name, value }) => [name, <code key={name}>{value}</code>])} />
            )}
          </>
        )}
      </QueryBoundary>
    </section>
  );
}
