import { DateInput, type DateInputProps } from "@mantine/dates";
import { useCalendarLabels } from "~/components/ui/use-calendar-labels";

/** Which days are free differs by unit, and the library's red for weekends is too faint to read. */
const NO_DAYS: (0 | 1 | 2 | 3 | 4 | 5 | 6)[] = [];

/** A day, typed or picked. */
export function DayInput(props: DateInputProps) {
  return (
    <DateInput valueFormat="D MMM YYYY" weekendDays={NO_DAYS} ariaLabels={useCalendarLabels()} {...props} />
  );
}
