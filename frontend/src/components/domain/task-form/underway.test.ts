import { describe, expect, it } from "vitest";
import { Underway } from "~/components/domain/task-form/underway";

describe("Underway", () => {
  const first = {};
  const second = {};

  it("waits also for what is begun while it waits", async () => {
    const underway = new Underway();
    underway.begin(first);
    const settled = underway.settled();
    underway.begin(second);
    underway.end(first);
    await Promise.resolve();
    expect(underway.sending).toBe(true);
    underway.end(second);
    expect(await settled).toBe(true);
    expect(underway.any).toBe(false);
  });

  it("remembers what failed until it is tried again or taken off", async () => {
    const underway = new Underway();
    underway.begin(first);
    underway.fail(first);
    expect(await underway.settled()).toBe(false);
    expect(await underway.settled()).toBe(false);
    underway.begin(first);
    underway.end(first);
    expect(await underway.settled()).toBe(true);
    underway.fail(second);
    underway.end(second);
    expect(await underway.settled()).toBe(true);
  });

  it("sees what fails while it waits for another", async () => {
    const underway = new Underway();
    underway.begin(first);
    const settled = underway.settled();
    underway.fail(second);
    underway.end(first);
    expect(await settled).toBe(false);
  });
});
