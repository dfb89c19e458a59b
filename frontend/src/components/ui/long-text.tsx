import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { shortened } from "~/lib/shortened";

/** A text somebody wrote: where it is very long, its beginning and a way to the rest, so that what follows stays near. */
export function LongText({ children: text }: { children: string }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const beginning = shortened(text);
  if (!beginning) {
    return text;
  }
  return (
    <>
      {all ? text : beginning}{" "}
      <Button
        variant="subtle"
        size="compact-xs"
        aria-expanded={all}
        onClick={() => setAll((before) => !before)}
      >
        {t(all ? "longText.less" : "longText.all")}
      </Button>
    </>
  );
}
