import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import { createQueryClient } from "~/api/query-client";
import { Providers } from "~/app/providers";
import { ImportScreen } from "~/features/admin/components/import-screen";
import { server } from "~/testing/server";

const SLOW = { timeout: 5_000 };
const REPORT = { rows: 1, created: 1, updated: 0, unchanged: 0, rejected: 0, applied: false, problems: [] };

it("imports once however often the button is pressed", async () => {
  const applied: string[] = [];
  server.use(
    http.post("/api/people/imports", ({ request }) => {
      const dry = new URL(request.url).searchParams.get("dryRun") === "true";
      if (!dry) {
        applied.push(request.url);
      }
      return HttpResponse.json({ ...REPORT, applied: !dry });
    }),
  );
  render(
    <Providers queryClient={createQueryClient()}>
      <ImportScreen />
    </Providers>,
  );
  await userEvent
    .setup()
    .upload(
      document.querySelector("input[type=file]") as HTMLInputElement,
      new File(["employee_id"], "people.csv", { type: "text/csv" }),
    );
  const button = await screen.findByRole("button", { name: "Import 1 change" }, SLOW);
  fireEvent.click(button);
  fireEvent.click(button);
  expect(await screen.findByText("The file is imported", {}, SLOW)).toBeTruthy();
  await waitFor(() => expect(applied).toHaveLength(1), SLOW);
});
