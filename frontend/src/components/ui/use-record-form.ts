import { type FormValidateInput, useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { isProblem } from "~/api/problem";
import { fieldErrors, takenOver } from "~/components/ui/record-values";

type Fresh<T> = { values: T; version: number };

type Options<T extends Record<string, unknown>, R> = {
  /** What stands in the form to begin with; `version` of the record it was taken from. */
  initial: Fresh<T>;
  validate?: FormValidateInput<T>;
  save: (values: T, version: number) => Promise<R>;
  onSaved: (saved: R) => void;
  /** The record is not any more what was shown: another version, or in another state (412, 409). */
  onOvertaken?: () => void;
  /** Reads the record again; without it a stale version can only be given up. */
  reload?: () => Promise<Fresh<T>>;
};

function isOvertaken(error: unknown): boolean {
  return isProblem(error) && (error.status === 409 || error.status === 412);
}

/**
 * A form over a record with a version. Where somebody else saved first, `takeOver` loads the newer record below what
 * was typed, so that nothing is lost and nothing is overwritten unseen.
 */
export function useRecordForm<T extends Record<string, unknown>, R>(options: Options<T, R>) {
  const { initial, validate, save, onSaved, onOvertaken, reload } = options;
  const [base, setBase] = useState(initial);
  const form = useForm<T>({ initialValues: initial.values, ...(validate ? { validate } : {}) });
  const saving = useMutation({
    mutationFn: (values: T) => save(values, base.version),
    onSuccess: onSaved,
    onError: (error) => {
      form.setErrors(fieldErrors(error));
      if (isOvertaken(error)) onOvertaken?.();
    },
  });
  const stale = isProblem(saving.error) && saving.error.status === 412;

  async function takeOver() {
    if (reload) {
      const fresh = await reload();
      form.setValues(takenOver(form.getValues(), base.values, fresh.values));
      setBase(fresh);
      saving.reset();
    }
  }

  return {
    form,
    error: saving.error,
    busy: saving.isPending,
    overtaken: isOvertaken(saving.error),
    onSubmit: form.onSubmit((values) => saving.mutate(values)),
    takeOver: stale && reload ? takeOver : undefined,
    fields: Object.keys(initial.values),
  };
}
