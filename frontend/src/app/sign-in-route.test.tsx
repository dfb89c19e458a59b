import { screen, waitFor } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { aSession } from "~/testing/fixtures";
import { openApp } from "~/testing/open-app";
import { problem, server } from "~/testing/server";

const SLOW = { timeout: 5_000 };

/** Nobody is signed in until `enter` is called; both new ways in exist. */
function signedOut(): { enter: () => void } {
  let inside = false;
  server.use(
    http.get("/api/session", () => HttpResponse.json(aSession(inside ? {} : { person: null }))),
    http.get("/api/session/ways", () => HttpResponse.json({ link: true, provider: "Example ID" })),
  );
  return {
    enter: () => {
      inside = true;
    },
  };
}

describe("ways in", () => {
  let outside: { enter: () => void };

  beforeEach(() => {
    outside = signedOut();
  });

  it.each(["/inbox?item=item-1&group=LATER", "/cases/case-1#notes"])(
    "takes %s along to the provider",
    async (wanted) => {
      openApp(wanted);
      const button = await screen.findByRole("link", { name: "Sign in with Example ID" }, SLOW);
      const href = new URL(button.getAttribute("href") ?? "", "http://localhost");
      expect(href.pathname).toBe("/api/session/oidc");
      expect(href.searchParams.get("returnTo")).toBe(wanted);
    },
  );

  it("takes no foreign address along", async () => {
    openApp("/sign-in?return=//evil.example");
    const button = await screen.findByRole("link", { name: "Sign in with Example ID" }, SLOW);
    expect(button.getAttribute("href")).toBe("/api/session/oidc");
  });

  it("says what went wrong at the provider", async () => {
    openApp("/sign-in?problem=oidc.email-unverified");
    expect(await screen.findByText(/not confirmed there/, {}, SLOW)).toBeTruthy();
  });

  it("asks for a link to the page that was wanted and says nothing about who exists", async () => {
    const wishes: unknown[] = [];
    server.use(
      http.post("/api/session/links", async ({ request }) => {
        wishes.push(await request.json());
        return new HttpResponse(null, { status: 202 });
      }),
    );
    const { user } = openApp("/inbox?item=item-1");
    await user.click(await screen.findByRole("button", { name: "Mail me a link" }, SLOW));
    await user.type(screen.getByLabelText("User name or e-mail address"), " liam@example.org ");
    await user.click(screen.getByRole("button", { name: "Mail me a link" }));
    expect(await screen.findByText(/If liam@example.org may sign in here/)).toBeTruthy();
    expect(wishes).toEqual([{ name: "liam@example.org", returnTo: "/inbox?item=item-1" }]);
  });

  it("uses a link by a click only and goes on to the page that was wanted", async () => {
    const tokens: unknown[] = [];
    server.use(
      http.post("/api/session/link", async ({ request }) => {
        tokens.push(await request.json());
        outside.enter();
        return HttpResponse.json({ session: aSession(), returnTo: "/inbox?group=LATER" });
      }),
    );
    const { user, router } = openApp("/sign-in/link#the-token");
    const button = await screen.findByRole("button", { name: "Sign in" }, SLOW);
    expect(tokens).toEqual([]);
    await user.click(button);
    await waitFor(() => expect(router.state.location.href).toBe("/inbox?group=LATER"), SLOW);
    expect(tokens).toEqual([{ token: "the-token" }]);
  });

  it("says that a link was used and leads to the sign-in page", async () => {
    server.use(http.post("/api/session/link", () => problem(410, "sign-in-link.used")));
    const { user } = openApp("/sign-in/link#the-token");
    await user.click(await screen.findByRole("button", { name: "Sign in" }, SLOW));
    expect(await screen.findByText(/was used already/)).toBeTruthy();
    expect(screen.getByRole("link", { name: "To the sign-in page" }).getAttribute("href")).toBe("/sign-in");
  });

  it("names the roles of the demo's people as all other pages do", async () => {
    server.use(
      http.get("/api/session", () => HttpResponse.json(aSession({ person: null, demo: true }))),
      http.get("/api/demo/accounts", () =>
        HttpResponse.json({
          items: [
            {
              login: "vogel",
              password: "p",
              name: "Karin Vogel",
              unit: "Berlin",
              roles: ["bu_head", "reviewer"],
              story: "Head of Manufacturing.",
            },
          ],
        }),
      ),
    );
    openApp("/sign-in");
    expect(await screen.findByText("Head of unit · Access reviewer", {}, SLOW)).toBeTruthy();
  });

  it("leads who is signed in already to the page of the link", async () => {
    outside.enter();
    const { router } = openApp("/sign-in?return=/inbox?group=LATER");
    await waitFor(() => expect(router.state.location.href).toBe("/inbox?group=LATER"), SLOW);
  });
});
