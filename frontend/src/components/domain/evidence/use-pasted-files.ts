import { useEffect, useRef } from "react";

/** Hears files that are pasted anywhere outside a text field; the first area on the page takes them. */
export function usePastedFiles(onFiles: (files: File[]) => void): void {
  const latest = useRef(onFiles);
  latest.current = onFiles;
  useEffect(() => {
    const listener = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length > 0 && !event.defaultPrevented) {
        event.preventDefault();
        latest.current(files);
      }
    };
    document.addEventListener("paste", listener);
    return () => document.removeEventListener("paste", listener);
  }, []);
}
