import { describe, expect, it } from "vitest";
import { matching } from "~/features/session/model/matching";

const accounts = [
  {
    login: "liam",
    password: "p",
    name: "Liam O'Connor",
    unit: "Logistics",
    roles: ["control_owner"],
    story: "Backups",
  },
  { login: "nora", password: "p", name: "Nora Diaz", unit: "Group", roles: ["isms"], story: "" },
];

describe("matching", () => {
  it("finds by name, unit, story and the title of a role", () => {
    expect(matching(accounts, "control OWNER log").map(({ login }) => login)).toEqual(["liam"]);
    expect(matching(accounts, "isms manager").map(({ login }) => login)).toEqual(["nora"]);
  });

  it("shows everybody without a search", () => {
    expect(matching(accounts, " ")).toHaveLength(2);
  });
});
