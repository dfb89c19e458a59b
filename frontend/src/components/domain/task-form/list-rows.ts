import { buildExpressionContext, LocalExpressionContext, RepeatRenderManager } from "@bpmn-io/form-js-viewer";
import { type ComponentType, Fragment, h } from "preact";
import { useContext, useEffect, useRef } from "preact/hooks";
import { i18n } from "~/i18n/i18n";

type Indexes = Record<string, number>;
type ListField = {
  id: string;
  components?: unknown[];
  allowAddRemove?: boolean;
  properties?: { maxItems?: number };
};
type Context = { data: unknown; this: unknown; parent: unknown; i: number[] };
type Props = {
  field: ListField;
  indexes?: Indexes;
  readonly?: boolean;
  disabled?: boolean;
  onChange: (change: { field?: ListField; value: unknown[]; indexes?: Indexes }) => void;
  RowsRenderer: ComponentType<Record<string, unknown>>;
  useSharedState?: unknown;
};
/** What the manager of form-js has and its types leave open. */
type Inner = {
  _form: {
    _getState(): { data: object };
    _getInitializedFieldData(data: object, options: { container: ListField; indexes: Indexes }): unknown;
  };
  _pathRegistry: { getValuePath(field: ListField, options: { indexes?: Indexes | undefined }): string[] };
};

const FIELDS = "input:not([type=hidden]), textarea, button[data-field]";

/**
 * Rows of a list. form-js writes the words on the buttons into its code, so its rows are drawn here again: with words
 * of the catalogue, without buttons where nothing may be changed, and with the keyboard's focus where the work goes on.
 */
export class ListRows extends RepeatRenderManager {
  static override $inject = RepeatRenderManager.$inject;

  override Repeater(props: Props) {
    const { RowsRenderer, useSharedState, ...rest } = props;
    const { field, indexes, onChange } = props;
    const around = useContext(LocalExpressionContext as never) as Context;
    const values = this.rows(props);
    const changeable = this.changeable(props);
    const remove = (row: number) =>
      onChange({ field, value: values.filter((_, index) => index !== row), ...(indexes ? { indexes } : {}) });
    return h(
      Fragment,
      null,
      values.map((value, row) =>
        h(
          "div",
          { key: row, class: "fjs-repeat-row-container", role: "group", "aria-label": words("row", row) },
          h(
            "div",
            { class: "fjs-repeat-row-rows" },
            h(
              (LocalExpressionContext as unknown as { Provider: ComponentType<{ value: Context }> }).Provider,
              {
                value: {
                  data: around.data,
                  this: value,
                  parent: buildExpressionContext({ ...around, data: around.this } as never),
                  i: [...(around.i ?? []), row + 1],
                },
              },
              h(RowsRenderer, { ...rest, indexes: { ...indexes, [field.id]: row } }),
            ),
          ),
          changeable &&
            h(
              "button",
              {
                type: "button",
                class: "fjs-repeat-row-remove",
                "aria-label": words("remove", row),
                title: words("remove", row),
                onClick: (event: MouseEvent) => {
                  addButton(event.currentTarget as HTMLElement)?.focus();
                  remove(row);
                },
              },
              h("span", { "aria-hidden": true }, "×"),
            ),
        ),
      ),
    );
  }

  override RepeatFooter(props: Props) {
    const { field, indexes, onChange } = props;
    const button = useRef<HTMLButtonElement>(null);
    const added = useRef(false);
    const values = this.rows(props);
    useEffect(() => {
      if (added.current) {
        added.current = false;
        // Fields are drawn a moment after their row.
        setTimeout(() => lastRow(button.current)?.querySelector<HTMLElement>(FIELDS)?.focus(), 60);
      }
    }, [values.length]);
    if (!this.changeable(props)) {
      return h(Fragment, null);
    }
    const add = () => {
      const form = (this as unknown as Inner)._form;
      const row = form._getInitializedFieldData(form._getState().data, {
        container: field,
        indexes: { ...indexes, [field.id]: values.length },
      });
      added.current = true;
      onChange({ value: [...values, row] });
    };
    return h(
      "div",
      { class: "fjs-repeat-render-footer fjs-remove-allowed" },
      h(
        "button",
        {
          type: "button",
          class: "fjs-repeat-render-add",
          ref: button,
          disabled: values.length >= (field.properties?.maxItems ?? Number.POSITIVE_INFINITY),
          onClick: add,
        },
        h("span", { "aria-hidden": true }, "+ "),
        i18n.t("list.add", { ns: "form" }),
      ),
    );
  }

  private rows({ field, indexes }: Props): unknown[] {
    const { _form, _pathRegistry } = this as unknown as Inner;
    const path = _pathRegistry.getValuePath(field, { indexes });
    const found = path.reduce<unknown>(
      (at, key) => (at as Record<string, unknown> | undefined)?.[key],
      _form._getState().data,
    );
    return Array.isArray(found) ? found : [];
  }

  private changeable({ field, readonly, disabled }: Props): boolean {
    return field.allowAddRemove === true && !readonly && !disabled && (field.components?.length ?? 0) > 0;
  }
}

function words(what: "row" | "remove", row: number): string {
  return i18n.t(`list.${what}`, { ns: "form", number: row + 1 });
}

function addButton(inside: HTMLElement): HTMLElement | null {
  return inside.closest(".fjs-form-field")?.querySelector<HTMLElement>(".fjs-repeat-render-add") ?? null;
}

function lastRow(add: HTMLElement | null): Element | null {
  return (
    [...(add?.closest(".fjs-form-field")?.querySelectorAll(".fjs-repeat-row-container") ?? [])].at(-1) ?? null
  );
}
