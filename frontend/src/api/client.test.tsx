import { HttpResponse, http } from "msw";
import { afterEach, describe, expect, it } from "vitest";
import { address, api, csrfToken } from "~/api/client";
import { Problem } from "~/api/problem";
import { problem, server } from "~/testing/server";

describe("address", () => {
  it("leaves out parameters without a value", () => {
    expect(address("/cases", { q: "a b", unit: null, stage: undefined, type: "", limit: 20 })).toBe(
      "/api/cases?q=a+b&limit=20",
    );
  });
});

describe("api", () => {
  afterEach(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: jsdom has no cookie store
    document.cookie = "XSRF-TOKEN=; max-age=0";
  });

  it("sends the token of the cookie with changes, and no token with reads", async () => {
    // biome-ignore lint/suspicious/noDocumentCookie: jsdom has no cookie store
    document.cookie = "XSRF-TOKEN=a%2Bb";
    expect(csrfToken()).toBe("a+b");
    const tokens: (string | null)[] = [];
    server.use(
      http.all("/api/thing", ({ request }) => {
        tokens.push(request.headers.get("X-XSRF-TOKEN"));
        return HttpResponse.json({});
      }),
    );
    await api.get("/thing");
    await api.put("/thing", {}, { ifMatch: 4 });
    expect(tokens).toEqual([null, "a+b"]);
  });

  it("tries once more with the token that a refusal brought", async () => {
    let tries = 0;
    server.use(
      http.put("/api/thing", () => {
        tries += 1;
        return tries === 1 ? problem(403, "csrf.invalid") : HttpResponse.json({ done: true });
      }),
    );
    expect(await api.put("/thing", {})).toEqual({ done: true });
    expect(tries).toBe(2);
  });

  it("quotes the version of what is changed", async () => {
    let version: string | null = null;
    server.use(
      http.put("/api/thing", ({ request }) => {
        version = request.headers.get("If-Match");
        return new HttpResponse(null, { status: 204 });
      }),
    );
    expect(await api.put("/thing", {}, { ifMatch: 4 })).toBeUndefined();
    expect(version).toBe('"4"');
  });

  it("throws the server's problem with code, rule and who may", async () => {
    server.use(
      http.get("/api/thing", () => problem(403, "separation.verifier", { who: [{ id: "1", name: "Nora" }] })),
    );
    const refused = await api.get("/thing").catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Problem);
    expect(refused).toMatchObject({ status: 403, code: "separation.verifier", who: [{ name: "Nora" }] });
  });

  it("makes a problem of an answer that is none", async () => {
    server.use(http.get("/api/thing", () => new HttpResponse("<html>", { status: 502 })));
    await expect(api.get("/thing")).rejects.toMatchObject({ status: 502, code: "http.502" });
  });

  it("says when there is no answer at all", async () => {
    server.use(http.get("/api/thing", () => HttpResponse.error()));
    await expect(api.get("/thing")).rejects.toMatchObject({ code: "network.unreachable" });
  });
});
