import { CheckboxFieldInput, ChoiceFieldInput } from "~/components/domain/task-form/fields/choice-field";
import { DateFieldInput } from "~/components/domain/task-form/fields/date-field";
import { EvidenceFieldInput } from "~/components/domain/task-form/fields/evidence-field-input";
import { NumberFieldInput } from "~/components/domain/task-form/fields/number-field";
import { ReferenceFieldInput } from "~/components/domain/task-form/fields/reference-field";
import { TextFieldInput } from "~/components/domain/task-form/fields/text-field";
import type { FieldProps } from "~/components/domain/task-form/types";

/** The component that stands for a field's type. */
export function FieldInput(props: FieldProps) {
  switch (props.field.type) {
    case "textfield":
    case "textarea":
      return <TextFieldInput {...props} />;
    case "number":
      return <NumberFieldInput {...props} />;
    case "datetime":
      return <DateFieldInput {...props} />;
    case "select":
    case "radio":
      return <ChoiceFieldInput {...props} />;
    case "checkbox":
      return <CheckboxFieldInput {...props} />;
    case "perennial-reference":
      return <ReferenceFieldInput {...props} />;
    case "perennial-evidence":
      return <EvidenceFieldInput {...props} />;
    default:
      throw new Error(`Form has a field of an unknown type: ${props.field.type}`);
  }
}
