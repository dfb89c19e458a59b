import "@bpmn-io/form-js-viewer/dist/assets/form-js-base.css";
import {
  type ReactNode,
  type Ref,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";
import type { FormData, FormSchema } from "~/api/case-types";
import type { Violation } from "~/api/problem";
import { cleaned } from "~/components/domain/task-form/answers";
import { FieldInput } from "~/components/domain/task-form/field-input";
import { FormContext } from "~/components/domain/task-form/form-context";
import classes from "~/components/domain/task-form/task-form.module.css";
import { Underway } from "~/components/domain/task-form/underway";
import { useFormEngine } from "~/components/domain/task-form/use-form-engine";
import { countErrors, type FieldInstance, placeViolations } from "~/components/domain/task-form/violations";

export type TaskFormHandle = {
  /** Checks everything; the answers when they fit, else nothing, and the first wrong field has the focus. */
  submit: () => FormData | undefined;
  /** What has to arrive before the answers are whole: nothing, or a promise that says whether all of it did. */
  underway: Underway;
  /** Shows what the server refused at the fields; returns what has no field on screen. */
  show: (violations: Violation[]) => Violation[];
  focus: () => void;
};

type Props = {
  schema: FormSchema;
  /** Answers to begin with; later changes of it are not taken over, give another `key` for that. */
  data: FormData;
  readonly?: boolean;
  caseId?: string | undefined;
  itemId?: string | undefined;
  onChange?: (data: FormData) => void;
  ref?: Ref<TaskFormHandle>;
  children?: ReactNode;
};

/** A form of a case type: form-js reads the schema and checks, our own components are the fields. */
export function TaskForm({ schema, data, readonly = false, caseId, itemId, onChange, ref, children }: Props) {
  const { t } = useTranslation("form");
  const container = useRef<HTMLDivElement>(null);
  const [wrong, setWrong] = useState(0);
  const checked = useRef(false);
  const { form, mounts } = useFormEngine(container, {
    schema,
    data,
    readonly,
    onData: (answers) => onChange?.(cleaned(answers)),
    onErrors: (errors) => setWrong(checked.current ? countErrors(errors) : 0),
  });
  const fields = useSyncExternalStore(mounts.subscribe, mounts.snapshot);
  const [underway] = useState(() => new Underway());
  const context = useMemo(() => ({ caseId, itemId, underway }), [caseId, itemId, underway]);

  useImperativeHandle(ref, () => ({
    submit() {
      checked.current = true;
      const result = form.current?.submit();
      if (!result) {
        return undefined;
      }
      const count = countErrors(result.errors);
      setWrong(count);
      if (count > 0) {
        focusFirstWrong(container.current);
        return undefined;
      }
      return cleaned(result.data as FormData);
    },
    underway,
    show(violations) {
      checked.current = true;
      const registry = form.current?.get("formFieldInstanceRegistry") as
        | { getAllKeyed(): FieldInstance[] }
        | undefined;
      const { errors, homeless } = placeViolations(violations, registry?.getAllKeyed() ?? []);
      form.current?._setState({ errors });
      focusFirstWrong(container.current);
      return homeless;
    },
    focus: () => firstField(container.current, FIELDS)?.focus(),
  }));

  return (
    <FormContext value={context}>
      {wrong > 0 && (
        <p className={classes.summary} role="alert">
          {t("wrong", { count: wrong })}
        </p>
      )}
      <div ref={container} className={classes.form} data-task-form data-readonly={readonly || undefined} />
      {[...fields].map(([id, mount]) => createPortal(<FieldInput {...mount.props} />, mount.element, id))}
      {children}
    </FormContext>
  );
}

const FIELDS =
  "input:not([type=hidden]):not([disabled]), textarea, [role=radiogroup] input, button[data-field]";

function firstField(root: HTMLElement | null, selector: string): HTMLElement | null {
  return root?.querySelector<HTMLElement>(selector) ?? null;
}

/** Fields are drawn a moment after their errors are known. */
function focusFirstWrong(root: HTMLElement | null): void {
  setTimeout(() => {
    const field = firstField(root, "[aria-invalid=true], [data-invalid] input, [data-invalid] button");
    field?.focus();
    field?.scrollIntoView({ block: "center" });
  }, 60);
}
