import { describe, expect, it } from "vitest";
import { eventQuote, eventText, humanised } from "~/i18n/event-text";
import "~/i18n/i18n";

describe("eventText", () => {
  it("names the step as the case calls it", () => {
    const event = { action: "step.submitted", payload: { step: "analyseCause" } };
    expect(eventText(event, { step: () => "Find the cause" })).toBe("Find the cause: answered");
  });

  it("makes words of a step nobody names", () => {
    expect(eventText({ action: "item.completed", payload: { step: "analyseCause" } })).toBe(
      "Analyse cause: completed",
    );
  });

  it("takes the step from the label where the payload has none", () => {
    expect(eventText({ action: "item.claimed", subjectLabel: "contain", payload: {} })).toBe(
      "Contain: claimed",
    );
  });

  it("writes days as people read them", () => {
    expect(eventText({ action: "hold.began", payload: { until: "2026-12-22" } })).toBe(
      "On hold until Tue 22 Dec 2026",
    );
  });

  it("falls back to the server's words for an action it does not know", () => {
    expect(eventText({ action: "moon.landed", text: "The moon was reached", payload: null })).toBe(
      "The moon was reached",
    );
    expect(eventText({ action: "moon.landed", payload: null })).toBe("Moon landed");
  });
});

describe("eventQuote", () => {
  it("gives the reason or the comment", () => {
    expect(eventQuote({ action: "item.reassigned", payload: { reason: "On leave" } })).toBe("On leave");
    expect(eventQuote({ action: "case.commented", payload: { text: "Look here" } })).toBe("Look here");
    expect(eventQuote({ action: "question.answered", payload: { text: "Yes, since May." } })).toBe(
      "Yes, since May.",
    );
    expect(eventQuote({ action: "case.started", payload: { text: "no" } })).toBeUndefined();
  });
});

describe("humanised", () => {
  it("reads camel case and dashes", () => {
    expect(humanised("stage-entered")).toBe("Stage entered");
    expect(humanised("acceptPlanRisk")).toBe("Accept plan risk");
  });
});
