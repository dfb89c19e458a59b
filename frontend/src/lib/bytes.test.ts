import { expect, it } from "vitest";
import { readableSize } from "~/lib/bytes";

it.each([
  [820, "820 B"],
  [3_565_158, "3.4 MB"],
  [104_857_600, "100 MB"],
])("reads %d bytes as people do", (bytes, words) => {
  expect(readableSize(bytes).replace(/\s/g, " ")).toContain(words);
});
