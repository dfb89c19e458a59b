import { ActionIcon, Menu, UnstyledButton } from "@mantine/core";
import { IconBookmarkPlus, IconDots, IconPencil, IconRefresh, IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type SavedView, useDeleteView, useSaveView, type ViewedList, viewsQuery } from "~/api/views";
import classes from "~/components/domain/saved-views/saved-views.module.css";
import { ViewDialog } from "~/components/domain/saved-views/view-dialog";
import { fromQuery, toQuery } from "~/components/domain/saved-views/view-query";
import { notifyDone, notifyProblem } from "~/lib/notify";

type Props = {
  list: ViewedList;
  /** The filter that is on. */
  search: Record<string, unknown>;
  /** In a line above the list instead of below each other beside it. */
  inLine?: boolean;
};

const PATH = { INBOX: "/inbox", CASES: "/cases" } as const;

/** The person's own views of a list by name, and the way to keep the filter that is on. */
export function SavedViews({ list, search, inLine = false }: Props) {
  const { t } = useTranslation("views");
  const views = useQuery(viewsQuery(list)).data?.items ?? [];
  const save = useSaveView(list);
  const remove = useDeleteView(list);
  const [editing, setEditing] = useState<SavedView | "new">();
  const query = toQuery(search);
  const replace = (view: SavedView) =>
    save.mutate(
      { ...view, query, key: "" },
      { onSuccess: () => notifyDone(t("replaced", { name: view.name })), onError: notifyProblem },
    );
  return (
    <nav aria-label={t("label")} className={classes.views} data-in-line={inLine || undefined}>
      {views.length > 0 && (
        <div className={classes.caption} aria-hidden>
          {t("label")}
        </div>
      )}
      {views.map((view) => (
        <div key={view.id} className={classes.view} data-shown={view.query === query || undefined}>
          <Link
            to={PATH[list]}
            search={fromQuery(view.query) as never}
            className={classes.name}
            aria-current={view.query === query ? "page" : undefined}
            activeProps={{}}
          >
            {view.name}
          </Link>
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={24}
                className={classes.more}
                aria-label={t("actions", { name: view.name })}
              >
                <IconDots size={14} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconPencil size={14} aria-hidden />} onClick={() => setEditing(view)}>
                {t("rename")}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconRefresh size={14} aria-hidden />}
                disabled={view.query === query}
                onClick={() => replace(view)}
              >
                {t("replace")}
              </Menu.Item>
              <Menu.Item
                color="red"
                leftSection={<IconTrash size={14} aria-hidden />}
                onClick={() => remove.mutate(view.id, { onError: notifyProblem })}
              >
                {t("delete")}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
      ))}
      {!views.some((view) => view.query === query) && (
        <UnstyledButton className={classes.add} onClick={() => setEditing("new")}>
          <IconBookmarkPlus size={15} stroke={1.6} aria-hidden /> {t("save")}
        </UnstyledButton>
      )}
      {editing && (
        <ViewDialog
          view={editing === "new" ? undefined : editing}
          onSave={(name, key) =>
            save.mutateAsync(editing === "new" ? { name, query, key } : { ...editing, name, key })
          }
          onClose={() => setEditing(undefined)}
        />
      )}
    </nav>
  );
}
