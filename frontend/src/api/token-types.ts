import type { Instant, PersonRef } from "~/api/types";

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

/** Somebody's token, as administrators see it. */
export type HeldToken = { id: string; holder: PersonRef; token: ApiToken };

/** The text is shown this once. */
export type MadeToken = { view: ApiToken; token: string };
