import { describe, expect, it } from "vitest";
import { checkSetUp } from "~/features/setup/model/set-up-form";

const filled = {
  organisationName: "Halden Freight",
  organisationCode: "HALDEN",
  zone: "Europe/Oslo",
  employeeId: "E1",
  name: "Sofia Marin",
  email: "sofia@halden.example",
  login: "sofia",
  password: "correct horse battery",
  repeated: "correct horse battery",
};

describe("checkSetUp", () => {
  it("accepts what is complete", () => {
    expect(checkSetUp(filled)).toEqual({});
  });

  it("names each field that is wrong, and how", () => {
    expect(
      checkSetUp({
        ...filled,
        name: " ",
        organisationCode: "A B",
        email: "sofia",
        password: "short",
        repeated: "other",
      }),
    ).toEqual({
      name: "required",
      organisationCode: "code",
      email: "email",
      password: "passwordShort",
      repeated: "passwordDiffers",
    });
  });
});
