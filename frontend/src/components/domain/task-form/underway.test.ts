import { describe, expect, it } from "vitest";
import { Underway } from "~/components/domain/task-form/underway";

function later() {
  let end: (arrived: boolean) => void = () => undefined;
  const work = new Promise<boolean>((done) => {
    end = done;
  });
  return { work, end };
}

describe("Underway", () => {
  it("waits also for what is begun while it waits", async () => {
    const underway = new Underway();
    const first = later();
    const second = later();
    underway.add(first.work);
    const settled = underway.settled();
    underway.add(second.work);
    first.end(true);
    await first.work;
    expect(underway.any).toBe(true);
    second.end(true);
    expect(await settled).toBe(true);
    expect(underway.any).toBe(false);
  });

  it("says that something did not arrive", async () => {
    const underway = new Underway();
    underway.add(Promise.resolve(true));
    underway.add(Promise.resolve(false));
    expect(await underway.settled()).toBe(false);
  });
});
