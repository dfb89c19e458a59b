import { api } from "~/api/client";
import { signIn } from "~/api/session";
import type { Session, SetUp } from "~/api/types";

/** Makes the organisation and its first administrator, and signs that person in. */
export async function setUp(data: SetUp): Promise<Session> {
  await api.post<unknown>("/setup", data);
  const { login, password } = data.administrator;
  return signIn({ login, password });
}
