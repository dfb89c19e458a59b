import { Form } from "@bpmn-io/form-js-viewer";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { FormData, FormSchema } from "~/api/case-types";
import { drawnAt } from "~/components/domain/task-form/form-module";
import { Mounts } from "~/components/domain/task-form/mounts";
import { withOpenLists } from "~/components/domain/task-form/open-lists";

type State = { data: FormData; errors: Record<string, unknown> };

type Options = {
  schema: FormSchema;
  data: FormData;
  readonly: boolean;
  /** Called when an answer changed, not when the form was only drawn. */
  onData: (data: FormData) => void;
  onErrors: (errors: Record<string, unknown>) => void;
};

/** Keeps one form-js form for a schema; a new schema makes a new form, new data alone does not. */
export function useFormEngine(container: RefObject<HTMLDivElement | null>, options: Options) {
  const { schema, readonly } = options;
  const [mounts] = useState(() => new Mounts());
  const latest = useRef(options);
  latest.current = options;
  const form = useRef<Form | null>(null);

  useEffect(() => {
    if (!container.current) {
      return;
    }
    const engine = new Form({
      container: container.current,
      additionalModules: [drawnAt(mounts)],
      properties: { readOnly: readonly },
    } as ConstructorParameters<typeof Form>[0]);
    form.current = engine;
    let before = "";
    const changed = ({ data, errors }: State) => {
      latest.current.onErrors(errors);
      const now = JSON.stringify(data);
      if (now !== before) {
        const first = before === "";
        before = now;
        if (!first) {
          latest.current.onData(data);
        }
      }
    };
    void engine.importSchema(withOpenLists(schema), latest.current.data).then(() => {
      before = JSON.stringify((engine._getState() as unknown as State).data);
      engine.on("changed", 500, changed as never);
    });
    return () => {
      form.current = null;
      engine.destroy();
    };
  }, [container, mounts, readonly, schema]);

  return { form, mounts };
}
