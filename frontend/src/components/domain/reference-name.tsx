import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type Entity, referenceQuery } from "~/api/references";
import { PersonLink } from "~/components/domain/person-link";

/** What a thing is called whose id is known. */
export function ReferenceName({ entity, id }: { entity: Entity; id: string }) {
  const { t } = useTranslation("form");
  const { data, isPending } = useQuery(referenceQuery(entity, id));
  if (isPending) {
    return "…";
  }
  if (!data) {
    return t("reference.gone");
  }
  return entity === "person" ? (
    <PersonLink person={{ id, name: data.label }} />
  ) : (
    <span>
      {data.label}
      {data.detail && (
        <Text span c="dimmed" size="xs" ml={6}>
          {data.detail}
        </Text>
      )}
    </span>
  );
}
