import type { ApiFacts } from "./operation.js";

/** Thrown by a handler to answer with a problem of the catalogue. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly code: string;
  readonly members: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: string,
    members: Readonly<Record<string, unknown>> = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(code);
    this.code = code;
    this.members = members;
    this.headers = headers;
  }
}

/** What is answered: a status, or a problem of the catalogue by its code. */
export interface ProblemAnswer {
  readonly status: number;
  readonly code?: string;
  readonly members?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly correlationId: string;
}

/** A problem of the catalogue: the one that is named, or the first of the status. */
export function problemResponse(
  facts: ApiFacts,
  { status, code, members = {}, headers = {}, correlationId }: ProblemAnswer,
): Response {
  const known =
    code === undefined ? Object.values(facts.problems).find((entry) => entry.status === status) : facts.problems[code];
  const body = {
    type: known?.type ?? "about:blank",
    title: known?.title ?? `HTTP ${status}`,
    status: known?.status ?? status,
    instance: `urn:uuid:${correlationId}`,
    ...members,
  };
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: { "content-type": "application/problem+json", ...correlationHeader(facts, correlationId), ...headers },
  });
}

/** By what both sides find a request: the client's own id if it is one. */
export function correlationOf({ correlation }: ApiFacts, request: Request): string {
  const sent = correlation === undefined ? null : request.headers.get(correlation);
  return sent !== null && /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(sent) ? sent : crypto.randomUUID();
}

/** The header that tells it to the client. */
export function correlationHeader({ correlation }: ApiFacts, id: string): Readonly<Record<string, string>> {
  return correlation === undefined ? {} : { [correlation]: id };
}
