import { Button, Textarea } from "@mantine/core";
import { type RefObject, useState } from "react";
import { useTranslation } from "react-i18next";
import { useComment } from "~/features/inbox/api/actions";
import { notifyDone, notifyProblem } from "~/lib/notify";

type Props = { itemId: string; inputRef: RefObject<HTMLTextAreaElement | null> };

/** Adds a comment to the case's timeline. */
export function CommentBox({ itemId, inputRef }: Props) {
  const { t } = useTranslation("inbox");
  const [text, setText] = useState("");
  const comment = useComment(itemId);
  const send = () =>
    comment.mutate(text.trim(), {
      onSuccess: () => {
        setText("");
        notifyDone(t("comment.done"));
      },
      onError: notifyProblem,
    });
  return (
    <div>
      <Textarea
        ref={inputRef}
        aria-label={t("comment.label")}
        placeholder={t("comment.placeholder")}
        minRows={1}
        maxRows={8}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {text.trim() && (
        <Button mt={6} size="xs" variant="default" onClick={send} loading={comment.isPending}>
          {t("comment.submit")}
        </Button>
      )}
    </div>
  );
}
