import {
  Checkbox,
  Datetime,
  type FormFields,
  Numberfield,
  Radio,
  Select,
  Textarea,
  Textfield,
} from "@bpmn-io/form-js-viewer";
import { h } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { ListRows } from "~/components/domain/task-form/list-rows";
import type { Mounts } from "~/components/domain/task-form/mounts";
import type { FieldProps } from "~/components/domain/task-form/types";

type Config = { type: string; keyed?: boolean; [key: string]: unknown };

/** Fields of the form profile that form-js knows; it keeps reading and checking their values, we draw them. */
const KNOWN: Config[] = [Textfield, Textarea, Numberfield, Datetime, Select, Radio, Checkbox].map(
  (field) => field.config as Config,
);

/** The two field types of our own. */
const OWN: Config[] = [
  {
    type: "perennial-reference",
    keyed: true,
    name: "Reference",
    group: "basic-input",
    emptyValue: null,
    sanitizeValue: ({ value }: { value: unknown }) => (typeof value === "string" ? value : null),
    create: (options: object = {}) => ({ ...options }),
  },
  {
    type: "perennial-evidence",
    keyed: true,
    name: "Evidence",
    group: "basic-input",
    emptyValue: [],
    sanitizeValue: ({ value }: { value: unknown }) =>
      Array.isArray(value) ? value.filter((each) => typeof each === "string") : [],
    create: (options: object = {}) => ({ ...options }),
  },
];

/** A field as form-js wants it: an empty box that says where it is and what it is to show. */
function placeholder(config: Config, mounts: Mounts) {
  function Placeholder(props: FieldProps & { disabled?: boolean }) {
    const box = useRef<HTMLDivElement>(null);
    const { domId } = props;
    useEffect(() => {
      if (box.current) {
        mounts.set({
          element: box.current,
          props: { ...props, readonly: props.readonly || props.disabled === true },
        });
      }
    });
    useEffect(() => {
      const element = box.current;
      return () => mounts.delete(domId, element);
    }, [domId]);
    return h("div", { ref: box, class: "fjs-form-field" });
  }
  Placeholder.config = config;
  return Placeholder;
}

/** Module for a form whose fields are drawn at `mounts`. */
export function drawnAt(mounts: Mounts) {
  function Registration(formFields: FormFields) {
    for (const config of [...KNOWN, ...OWN]) {
      formFields.register(config.type, placeholder(config, mounts) as never);
    }
  }
  Registration.$inject = ["formFields"];
  return {
    __init__: ["perennialFields"],
    perennialFields: ["type", Registration],
    repeatRenderManager: ["type", ListRows],
  };
}
