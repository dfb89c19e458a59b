import { Problem } from "~/api/problem";
import { tellSignedOut } from "~/api/signed-out";

type Query = Record<string, string | number | boolean | null | undefined>;

export type RequestOptions = {
  query?: Query;
  body?: unknown;
  /** Version that the change was made on; a newer one on the server answers 412. */
  ifMatch?: number;
  /** The same key gives the same answer once done, so that a repeated click does nothing twice. */
  idempotencyKey?: string;
  signal?: AbortSignal;
  /** Set on the second try of a request. */
  again?: boolean;
  /** Lets the request outlive the page, for what is saved on leaving it. */
  keepalive?: boolean;
  /** What kinds of answer are understood; JSON where nothing is said. */
  accept?: string;
};

export type Method = "GET" | "POST" | "PUT" | "DELETE";

/** The address below `/api`; parameters without a value are left out. */
export function address(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== "") {
      parameters.set(name, String(value));
    }
  }
  const text = parameters.toString();
  return `/api${path}${text ? `?${text}` : ""}`;
}

/** Spring Security's token for single-page applications: the cookie's value comes back as a header. */
export function csrfToken(): string | undefined {
  const match = /(?:^|;\s*)XSRF-TOKEN=([^;]+)/.exec(document.cookie);
  return match?.[1] ? decodeURIComponent(match[1]) : undefined;
}

function headersOf(method: Method, options: RequestOptions): Headers {
  const headers = new Headers({ Accept: options.accept ?? "application/json, application/problem+json" });
  if (options.body !== undefined && !(options.body instanceof FormData)) {
    headers.set("Content-Type", "application/json");
  }
  if (options.ifMatch !== undefined) {
    headers.set("If-Match", `"${options.ifMatch}"`);
  }
  if (options.idempotencyKey) {
    headers.set("Idempotency-Key", options.idempotencyKey);
  }
  const token = method === "GET" ? undefined : csrfToken();
  if (token) {
    headers.set("X-XSRF-TOKEN", token);
  }
  return headers;
}

/** Every request may find out that the session is over, also those that no query stands behind. */
async function refusal(response: Response): Promise<Problem> {
  const problem = await Problem.of(response);
  if (problem.code === "sign-in.required") {
    tellSignedOut();
  }
  return problem;
}

/** Browsers refuse more than 64 KiB for requests that outlive the page. */
const KEEPALIVE_CHARACTERS = 15_000;

function fitsKeepalive(body: unknown): boolean {
  return JSON.stringify(body ?? "").length < KEEPALIVE_CHARACTERS;
}

/** @throws Problem for every answer that is not 2xx, and with code `network.unreachable` when there is none */
async function answerTo(method: Method, path: string, options: RequestOptions): Promise<Response> {
  const { body, query, signal } = options;
  let response: Response;
  try {
    response = await fetch(address(path, query), {
      method,
      credentials: "same-origin",
      headers: headersOf(method, options),
      body: body instanceof FormData ? body : body === undefined ? null : JSON.stringify(body),
      ...(signal ? { signal } : {}),
      ...(options.keepalive && fitsKeepalive(body) ? { keepalive: true } : {}),
    });
  } catch (error) {
    if (signal?.aborted) {
      throw error;
    }
    throw Problem.unreachable();
  }
  if (!response.ok) {
    const problem = await refusal(response);
    if (problem.code === "csrf.invalid" && !options.again) {
      // The refusal brought the token that was missing.
      return answerTo(method, path, { ...options, again: true });
    }
    throw problem;
  }
  return response;
}

/**
 * Asks the server and returns the parsed answer, `undefined` when it is empty.
 *
 * @throws Problem for every answer that is not 2xx, and with code `network.unreachable` when there is none
 */
export async function request<T>(method: Method, path: string, options: RequestOptions = {}): Promise<T> {
  const response = await answerTo(method, path, options);
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

export const api = {
  /** A file as it is. */
  bytes: async (path: string, signal?: AbortSignal) =>
    (await answerTo("GET", path, { accept: "*/*", ...(signal ? { signal } : {}) })).arrayBuffer(),
  get: <T>(path: string, query?: Query, signal?: AbortSignal) =>
    request<T>("GET", path, { ...(query ? { query } : {}), ...(signal ? { signal } : {}) }),
  post: <T>(path: string, body?: unknown, options: RequestOptions = {}) =>
    request<T>("POST", path, { ...options, body }),
  put: <T>(path: string, body?: unknown, options: RequestOptions = {}) =>
    request<T>("PUT", path, { ...options, body }),
  delete: <T = void>(path: string, options: RequestOptions = {}) => request<T>("DELETE", path, options),
};
