import type { OperationFacts } from "./operation.js";
import type { Caller, ProviderOptions } from "./provider-options.js";

/** Somebody who is let in, or nobody where nobody has to be known. */
interface Admitted<Who> {
  readonly caller: Who | undefined;
}

interface Refused {
  readonly status: 401 | 403;
  readonly members: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
}

/** Whether a request is let in: 401 if nobody knows who asks, 403 if the token is not good for the operation. */
export async function authorizeCaller<Who extends Caller>(
  operation: OperationFacts,
  request: Request,
  { authenticate, schemes = schemesOf(operation) }: Pick<ProviderOptions<Who>, "authenticate" | "schemes">,
): Promise<Admitted<Who> | Refused> {
  const { access, isPublic = false } = operation;
  if (access.length === 0) return { caller: undefined };
  const caller = await authenticate(request);
  const challenge = (error: string) => ({ "www-authenticate": challenges(schemes, request, error) });
  if (!caller) {
    return isPublic ? { caller } : { status: 401, members: {}, headers: challenge('error="invalid_token"') };
  }
  const lacks = access.map(({ scopes }) => scopes.filter((scope) => !caller.scopes.includes(scope)));
  const [least = []] = lacks.sort((a, b) => a.length - b.length);
  if (least.length === 0) return { caller };
  const scope = least.join(" ");
  return {
    status: 403,
    members: { detail: `Missing scope: ${scope}` },
    headers: challenge(`error="insufficient_scope", scope="${scope}"`),
  };
}

function schemesOf({ access }: OperationFacts): readonly string[] {
  const schemes = [...new Set(access.flatMap((way) => way.schemes))];
  return schemes.length === 0 ? ["Bearer"] : schemes;
}

/** RFC 6750 and RFC 9449: who shows nothing is told the ways, who shows something what is wrong with it. */
function challenges(schemes: readonly string[], request: Request, error: string): string {
  const [shown = ""] = (request.headers.get("authorization") ?? "").split(" ");
  const isShown = (scheme: string) => scheme.toLowerCase() === shown.toLowerCase();
  return schemes.map((scheme) => (isShown(scheme) ? `${scheme} ${error}` : scheme)).join(", ");
}
