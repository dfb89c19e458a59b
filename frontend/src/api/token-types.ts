import type { Instant } from "~/api/types";

export type TokenScope = "evidence:write" | "evidence:read";

export type ApiToken = {
  id: string;
  name: string;
  hint: string;
  scopes: string[];
  madeAt: Instant;
  expiresAt: Instant;
  lastUsedAt: Instant | null;
  revokedAt: Instant | null;
  live: boolean;
};

/** The text is shown this once. */
export type MadeToken = { view: ApiToken; token: string };
