import { describe, expect, it } from "vitest";
import type { Evidence } from "~/api/types";
import { newestVersion } from "~/components/domain/evidence/newest-version";

const version = (id: string, supersededBy: string | null) => ({ id, supersededBy }) as Evidence;

describe("newestVersion", () => {
  const known = [version("a", "b"), version("b", "c"), version("c", null), version("d", "gone")];

  it("follows the versions to the newest", () => {
    expect(newestVersion(known, known[0])).toBe("c");
    expect(newestVersion(known, known[1])).toBe("c");
  });

  it("finds none for the newest, the unknown and what is not there", () => {
    expect(newestVersion(known, known[2])).toBeUndefined();
    expect(newestVersion(known, known[3])).toBeUndefined();
    expect(newestVersion(known, undefined)).toBeUndefined();
  });
});
