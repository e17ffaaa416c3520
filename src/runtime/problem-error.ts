import type { ProblemFacts } from "./operation.js";

/** What is known of an answer that is no success. */
export interface ProblemDetails {
  readonly operation: string;
  readonly status: number;
  /** The body: a problem of RFC 9457, if the server wrote one. */
  readonly problem?: Readonly<Record<string, unknown>>;
  /** Last part of the problem's `type`. */
  readonly code?: string;
  readonly action: string;
  /** By this both sides find the request in their logs. */
  readonly correlationId?: string;
  /** How long the server asks to wait. */
  readonly retryAfterSeconds?: number;
}

/** An answer that is no success. `action` says what to do about it: `retry`, `reconsent`, `stop`, … */
export class ProblemError extends Error implements ProblemDetails {
  override readonly name = "ProblemError";
  declare readonly operation: string;
  declare readonly status: number;
  declare readonly problem?: Readonly<Record<string, unknown>>;
  declare readonly code?: string;
  declare readonly action: string;
  declare readonly correlationId?: string;
  declare readonly retryAfterSeconds?: number;

  constructor(details: ProblemDetails) {
    const { operation, status, code, action, problem } = details;
    const title = typeof problem?.title === "string" ? `: ${problem.title}` : "";
    super(`${operation} answered ${status}${code === undefined ? "" : ` ${code}`} (${action})${title}`);
    Object.assign(this, details);
  }
}

/** Reads an answer that is no success. Unknown codes are treated by their status. */
export async function readProblem(
  response: Response,
  context: {
    readonly operation: string;
    readonly correlation?: string;
    readonly problems: Readonly<Record<string, ProblemFacts>>;
  },
): Promise<ProblemError> {
  const problem = await readBody(response);
  const type = typeof problem?.type === "string" ? problem.type : undefined;
  const code = type === "about:blank" ? undefined : type?.split(/[/#:]/).at(-1);
  const known = Object.values(context.problems).find((entry) => entry.type === type) ?? context.problems[code ?? ""];
  const correlationId = context.correlation === undefined ? null : response.headers.get(context.correlation);
  const retryAfterSeconds = readRetryAfter(response.headers);
  return new ProblemError({
    operation: context.operation,
    status: response.status,
    action: known?.action ?? actionOf(response.status),
    ...(problem && { problem }),
    ...(code !== undefined && code !== "" && { code }),
    ...(correlationId !== null && { correlationId }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  });
}

async function readBody(response: Response): Promise<Readonly<Record<string, unknown>> | undefined> {
  if (!/[/+]json\b/i.test(response.headers.get("content-type") ?? "")) return undefined;
  const body: unknown = await response.json().catch(() => undefined);
  // An object, read by key.
  return typeof body === "object" && body !== null ? (body as Readonly<Record<string, unknown>>) : undefined;
}

function actionOf(status: number): string {
  if (status === 401) return "refresh";
  if (status === 408 || status === 500 || status === 502 || status === 504) return "retry";
  return status === 429 || status === 503 ? "wait" : "fix";
}

/** `Retry-After` in seconds: a number, or a date that is compared with the answer's own. */
export function readRetryAfter(headers: Headers): number | undefined {
  const written = headers.get("retry-after") ?? "";
  if (/^\d+$/.test(written)) return Number(written);
  const until = Date.parse(written);
  const now = Date.parse(headers.get("date") ?? "") || Date.now();
  return Number.isNaN(until) ? undefined : Math.max(0, Math.ceil((until - now) / 1000));
}
