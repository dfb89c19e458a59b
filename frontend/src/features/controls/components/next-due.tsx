import type { Day } from "~/api/types";
import { DueBadge } from "~/components/domain/due-badge";
import { endOfDay } from "~/features/controls/model/end-of-day";
import { zone } from "~/lib/viewer";

/** The day a control is looked at next; a day lasts until its end where the viewer is. */
export function NextDue({ day }: { day: Day | null }) {
  return <DueBadge dueAt={day && endOfDay(day, zone())} />;
}
