/** What a field of a form shows and how it tells its value. */
export type FieldProps = {
  field: {
    id: string;
    key?: string;
    type: string;
    label?: string;
    dateLabel?: string;
    description?: string;
    /** Kind of thing that a reference points at. */
    entity?: string;
    /** Kind of evidence that is asked for. */
    kind?: string;
    values?: { label: string; value: string }[];
    validate?: { required?: boolean; min?: number; max?: number; minLength?: number; maxLength?: number };
    decimalDigits?: number;
  };
  domId: string;
  value: unknown;
  errors: string[];
  readonly: boolean;
  onChange: (change: { value: unknown }) => void;
  onBlur: () => void;
};
