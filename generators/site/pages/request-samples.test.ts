import { expect, test } from "vitest";
import { sampleGuideline } from "#testing/guideline";
import { requestSamples } from "./request-samples.ts";

const guideline = sampleGuideline();
const [api] = guideline.apis;
const operation = (id: string) => {
  const found = api?.operations.find((candidate) => candidate.id === id);
  if (!found) throw new Error(id);
  return found;
};
const options = { language: "en", packageName: "@example/library-lending" };

test("shows a call in a shell, in TypeScript and on the wire, with a variable for each value", () => {
  expect(requestSamples(operation("renewLoan"), api, options)).toMatchInlineSnapshot(`
    [
      {
        "code": "curl -X POST "https://library.example.org/v1/loans/$loanId/renewals" \\
      -H "Authorization: Bearer $accessToken" \\
      -H "Accept: application/json" \\
      -H "Content-Type: application/json"",
        "name": "curl",
      },
      {
        "code": "import { createClient } from "@example/library-lending";

    const client = createClient({ baseUrl: "https://library.example.org/v1", accessToken });
    const { data, error } = await client.POST("/loans/{loanId}/renewals", {
      params: { path: { loanId } },
    });",
        "name": "TypeScript",
      },
      {
        "code": "POST /v1/loans/$loanId/renewals HTTP/1.1
    Host: library.example.org
    Authorization: Bearer $accessToken
    Accept: application/json
    Content-Type: application/json",
        "name": "HTTP",
      },
    ]
  `);
});

test("leaves TypeScript out where the guideline has no package", () => {
  const names = requestSamples(operation("listLoans"), api, { ...options, packageName: undefined });
  expect(names.map(({ name }) => name)).toEqual(["curl", "HTTP"]);
});

test("shows of a webhook what is sent, and nothing that a caller would write", () => {
  const webhook = { ...operation("listLoans"), isWebhook: true, method: "post" as const, path: "loanEnded" };
  expect(requestSamples(webhook, api, options)).toEqual([
    { name: "HTTP", code: "POST /events HTTP/1.1\nHost: receiver.example\nAuthorization: Bearer $accessToken" },
  ]);
});
