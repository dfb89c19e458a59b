import { useEffect, useRef, useState } from "react";

/**
 * Value of a field somebody types into. form-js gives a value back a moment after it was typed, when more may have
 * been typed already; so while the field has the focus only what is typed counts.
 */
export function useLocalValue<T>(value: T, tell: (value: T) => void) {
  const [local, setLocal] = useState(value);
  const focused = useRef(false);
  useEffect(() => {
    if (!focused.current) {
      setLocal(value);
    }
  }, [value]);
  return {
    local,
    change(next: T) {
      setLocal(next);
      tell(next);
    },
    onFocus() {
      focused.current = true;
    },
    onBlur() {
      focused.current = false;
    },
  };
}
