import type { GivenAnswer as Given } from "~/api/case-types";
import classes from "~/components/domain/given-answer.module.css";
import { LongText } from "~/components/ui/long-text";
import { readable } from "~/lib/dates";

/** What was answered, days as people write them; the rows of a list one below the other, each with its parts. */
export function GivenAnswer({ answer }: { answer: Given }) {
  if (answer.rows.length === 0) {
    return <LongText>{readable(answer.display)}</LongText>;
  }
  return (
    <ol className={classes.rows}>
      {answer.rows.map(([first, ...others], number) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was given does not change
        <li key={number}>
          {first && <LongText>{readable(first.display)}</LongText>}
          <dl className={classes.parts}>
            {others.map(({ label, display }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{readable(display)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ol>
  );
}
