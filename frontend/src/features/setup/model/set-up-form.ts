import type { SetUp } from "~/api/types";

export type SetUpValues = {
  organisationName: string;
  organisationCode: string;
  zone: string | null;
  employeeId: string;
  name: string;
  email: string;
  login: string;
  password: string;
  repeated: string;
};

export type SetUpError = "required" | "code" | "email" | "passwordShort" | "passwordDiffers";

/** The same rules as the server's, so that mistakes show at the field at once. */
export function checkSetUp(values: SetUpValues): Partial<Record<keyof SetUpValues, SetUpError>> {
  const errors: Partial<Record<keyof SetUpValues, SetUpError>> = {};
  for (const [field, value] of Object.entries(values) as [keyof SetUpValues, string | null][]) {
    if (!value?.trim()) {
      errors[field] = "required";
    }
  }
  if (!errors.organisationCode && !/^[A-Za-z0-9][A-Za-z0-9-]{0,31}$/.test(values.organisationCode.trim())) {
    errors.organisationCode = "code";
  }
  if (!errors.email && !/^\S+@\S+\.\S+$/.test(values.email.trim())) {
    errors.email = "email";
  }
  if (!errors.password && values.password.length < 12) {
    errors.password = "passwordShort";
  }
  if (!errors.repeated && values.repeated !== values.password) {
    errors.repeated = "passwordDiffers";
  }
  return errors;
}

export function setUpOf(token: string, values: SetUpValues): SetUp {
  return {
    token,
    organisation: {
      name: values.organisationName.trim(),
      code: values.organisationCode.trim(),
      zone: values.zone ?? "UTC",
    },
    administrator: {
      employeeId: values.employeeId.trim(),
      name: values.name.trim(),
      email: values.email.trim(),
      login: values.login.trim(),
      password: values.password,
    },
  };
}
