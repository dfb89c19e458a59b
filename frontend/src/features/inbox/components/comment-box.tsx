import { Button, Textarea } from "@mantine/core";
import { getHotkeyHandler } from "@mantine/hooks";
import { type RefObject, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "~/api/use-session";
import { useComment } from "~/features/inbox/api/actions";
import { keep, kept } from "~/lib/kept";
import { notifyDone, notifyProblem } from "~/lib/notify";

type Props = { itemId: string; inputRef: RefObject<HTMLTextAreaElement | null> };

/** Adds a comment to the case's timeline. What is half written is kept in this tab. */
export function CommentBox({ itemId, inputRef }: Props) {
  const { t } = useTranslation("inbox");
  const { person } = useSession();
  const key = `comment:${person.id}:${itemId}`;
  const [text, setText] = useState(() => kept<string>(key) ?? "");
  const comment = useComment(itemId);
  const sending = useRef(false);
  const write = (next: string) => {
    setText(next);
    keep(key, next || undefined);
  };
  const send = () => {
    if (!text.trim() || sending.current) {
      return;
    }
    sending.current = true;
    comment.mutate(text.trim(), {
      onSuccess: () => {
        write("");
        notifyDone(t("comment.done"));
      },
      onError: notifyProblem,
      onSettled: () => {
        sending.current = false;
      },
    });
  };
  return (
    <div>
      <Textarea
        ref={inputRef}
        aria-label={t("comment.label")}
        placeholder={t("comment.placeholder")}
        minRows={1}
        maxRows={8}
        value={text}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={getHotkeyHandler([["mod+Enter", send]])}
      />
      {text.trim() && (
        <Button mt={6} size="xs" variant="default" onClick={send} loading={comment.isPending}>
          {t("comment.submit")}
        </Button>
      )}
    </div>
  );
}
