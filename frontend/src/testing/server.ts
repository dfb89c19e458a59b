import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { someAsks } from "~/testing/ask-fixtures";
import { anItemView, aSession } from "~/testing/fixtures";

/** A problem of the server as it arrives at the browser. */
export function problem(status: number, code: string, more: Record<string, unknown> = {}) {
  return HttpResponse.json({ status, code, title: code, detail: "", ...more }, { status });
}

/** Answers of an application in which Liam is signed in and has one task; tests replace what they are about. */
export const handlers = [
  http.get("/api/session", () => HttpResponse.json(aSession())),
  http.get("/api/session/ways", () => HttpResponse.json({ link: false, provider: null })),
  http.get("/api/inbox/counts", () =>
    HttpResponse.json({ overdue: 0, today: 1, week: 0, later: 0, waiting: 0, unstaffed: 0 }),
  ),
  http.get("/api/inbox/items", () => HttpResponse.json({ items: [anItemView()], nextCursor: null })),
  http.get("/api/inbox/items/:id", () => HttpResponse.json(anItemView())),
  http.get("/api/inbox/items/:id/asks", () => HttpResponse.json(someAsks())),
  http.get("/api/extension-requests", () => HttpResponse.json({ items: [] })),
  http.get("/api/holds", () => HttpResponse.json({ items: [] })),
  http.get("/api/questions", () => HttpResponse.json({ items: [], nextCursor: null })),
  http.get("/api/cases/:id/holds", () => HttpResponse.json({ items: [], allowedActions: [] })),
  http.get("/api/cases/:id/legal-holds", () => HttpResponse.json({ items: [], allowedActions: [] })),
  http.get("/api/inbox/cases/:id/items", () => HttpResponse.json({ items: [] })),
  http.put("/api/inbox/items/:id/draft", () =>
    HttpResponse.json({ savedAt: "2026-03-04T09:30:00Z", version: 1, leavesNobodyFor: [] }),
  ),
  http.get("/api/views", () => HttpResponse.json({ items: [] })),
  http.get("/api/notifications/unread-count", () => HttpResponse.json({ count: 0 })),
  http.get("/api/notifications", () => HttpResponse.json({ items: [], nextCursor: null })),
  http.get("/api/case-types", () => HttpResponse.json({ items: [] })),
  http.get("/api/cases/:id", () => problem(404, "case.not-found")),
  http.get("/api/cases/:id/finding", () => problem(404, "finding.not-found")),
  http.get("/api/cases/:id/diagram", () => problem(404, "case.not-found")),
  http.get("/api/cases/:id/submissions", () => HttpResponse.json({ items: [] })),
  http.get("/api/cases/:id/timeline", () => HttpResponse.json({ items: [], nextCursor: null })),
];

export const server = setupServer(...handlers);
