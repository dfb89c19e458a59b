import { QueryClient } from "@tanstack/react-query";
import { afterEach, describe, expect, it, vi } from "vitest";
import { imageQuery } from "~/features/evidence/api/preview";

describe("previews", () => {
  afterEach(() => vi.unstubAllGlobals());

  const shown = () => new QueryClient().fetchQuery({ ...imageQuery("one", "image/png"), retry: false });

  it("say that the server is not there, and not that the file is broken", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    await expect(shown()).rejects.toMatchObject({ code: "network.unreachable" });
  });

  it("say what the server says", async () => {
    vi.stubGlobal("fetch", () =>
      Promise.resolve(Response.json({ code: "evidence.damaged", status: 500 }, { status: 500 })),
    );
    await expect(shown()).rejects.toMatchObject({ code: "evidence.damaged" });
  });
});
