import { DateInput, type DateInputProps } from "@mantine/dates";
import { useCalendarLabels } from "~/components/ui/use-calendar-labels";

/** A day, typed or picked. */
export function DayInput(props: DateInputProps) {
  return <DateInput valueFormat="D MMM YYYY" ariaLabels={useCalendarLabels()} {...props} />;
}
