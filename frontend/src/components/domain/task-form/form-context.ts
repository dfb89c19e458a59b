import { createContext, useContext } from "react";
import type { Underway } from "~/components/domain/task-form/underway";

/** What the form is filled in for; evidence is attached to it. A form that starts a case has none yet. */
export type FormContextValue = {
  caseId: string | undefined;
  itemId: string | undefined;
  /** Told of what a field begins to send. */
  underway?: Underway;
};

export const FormContext = createContext<FormContextValue>({ caseId: undefined, itemId: undefined });

export function useFormContext(): FormContextValue {
  return useContext(FormContext);
}
