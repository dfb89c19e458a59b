import { HoverCard, Skeleton, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { personQuery } from "~/api/people";
import type { PersonRef } from "~/api/types";
import classes from "~/components/domain/person-link.module.css";
import { roleTitle } from "~/i18n/role-title";
import { plainDay } from "~/lib/dates";

type Props = {
  person: PersonRef;
  /** Whether it stands for its row, for `j` and `k`. */
  rowLink?: boolean;
};

/** A person's name, leading to their page; pointing at it shows unit, manager and roles. */
export function PersonLink({ person, rowLink }: Props) {
  const [opened, setOpened] = useState(false);
  return (
    <HoverCard
      width={280}
      shadow="md"
      openDelay={350}
      position="top-start"
      onOpen={() => setOpened(true)}
      returnFocus={false}
    >
      <HoverCard.Target>
        <Link
          to="/organisation/people/$personId"
          params={{ personId: person.id }}
          className={classes.name}
          preload={false}
          data-row-link={rowLink || undefined}
        >
          {person.name}
        </Link>
      </HoverCard.Target>
      <HoverCard.Dropdown p="sm">{opened && <PersonCard person={person} />}</HoverCard.Dropdown>
    </HoverCard>
  );
}

function PersonCard({ person }: { person: PersonRef }) {
  const { t } = useTranslation("people");
  const { data, isPending } = useQuery(personQuery(person.id));
  const roles = [...new Set(data?.roles.filter(({ to }) => to === null).map(({ role }) => roleTitle(role)))];
  return (
    <Stack gap={4}>
      <Text fw={600}>{person.name}</Text>
      {isPending && <Skeleton height={36} />}
      {data && (
        <>
          <Text size="xs">{data.unit.name}</Text>
          {data.status === "LEFT" && (
            <Text size="xs" c="red">
              {t("left")}
            </Text>
          )}
          {data.manager && (
            <Text size="xs" c="dimmed">
              {t("manager", { name: data.manager.name })}
            </Text>
          )}
          {data.away && (
            <Text size="xs" c="orange.9" fw={600}>
              {t("away", { to: plainDay(data.away.to) })} ·{" "}
              {data.away.substitute
                ? t("substitute", { name: data.away.substitute.name })
                : t("noSubstitute")}
            </Text>
          )}
          {roles.length > 0 && (
            <Text size="xs" c="dimmed">
              {roles.join(" · ")}
            </Text>
          )}
          <Text size="xs" component="a" href={`mailto:${data.email}`} c="fern">
            {data.email}
          </Text>
        </>
      )}
    </Stack>
  );
}
