import { describe, expect, it } from "vitest";
import { readNotificationSearch } from "~/features/notifications/model/notification-search";
import { targetOf } from "~/features/notifications/model/target";

describe("target", () => {
  it("divides path and search", () => {
    expect(targetOf("/inbox?item=42&group=today")).toEqual({
      to: "/inbox",
      search: { item: "42", group: "today" },
    });
    expect(targetOf("/escalations")).toEqual({ to: "/escalations", search: {} });
  });
});

describe("search", () => {
  it("keeps what is meant and drops the rest", () => {
    const group = "01a20474-c1d4-71aa-8e3d-e84aafc19b5f";
    expect(readNotificationSearch({ unread: true, group, other: 1 })).toEqual({ unread: true, group });
    expect(readNotificationSearch({ unread: "no", group: "x" })).toEqual({});
  });
});
