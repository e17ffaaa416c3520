import fc from "fast-check";
import { expect, test } from "vitest";
import * as format from "./format.ts";

test.each([
  [
    format.isDate,
    ["2028-02-29", "2026-12-31"],
    ["2026-02-29", "2026-13-01", "2026-04-31", "2026-1-1", "2026-01-01T00:00:00Z"],
  ],
  [
    format.isTime,
    ["10:15:00+09:00", "23:59:60Z", "08:59:60+09:00", "10:15:00.25z"],
    ["10:15:00", "24:00:00Z", "10:15:60Z"],
  ],
  [
    format.isDateTime,
    ["2026-11-23T10:15:00+09:00", "2026-11-23 10:15:00Z"],
    ["2026-11-23T10:15:00", "2026-02-30T10:15:00Z"],
  ],
  [format.isDuration, ["P1D", "PT30M", "P1Y2M3DT4H5M6S", "P2W"], ["P", "PT", "1D", "P1H", "P1W2D"]],
  [format.isUri, ["https://a.example/b?c=%20#d", "urn:uuid:1"], ["/a", "https://a b", "x"]],
  [format.isUriReference, ["/a?b", "", "https://a.example"], ["a b", "%2"]],
  [format.isUuid, ["6f1c2c0e-8d0b-4a53-9d0a-2f6f5f4f7b11"], ["6f1c2c0e8d0b4a539d0a2f6f5f4f7b11"]],
  [format.isEmail, ["a.b@c.example"], ["a@b", "a b@c.example", "@c.example"]],
  [format.isHostname, ["a.example", "a"], ["-a.example", "a..b"]],
  [format.isIpv4, ["192.0.2.1", "0.0.0.0"], ["256.0.0.1", "1.2.3", "1.2.3.4."]],
  [
    format.isIpv6,
    ["2001:db8::1", "::", "::ffff:192.0.2.1", "1:2:3:4:5:6:7:8"],
    ["1:2", "1::2::3", "12345::", "1:2:3:4:5:6:7:8:9"],
  ],
  [format.isByte, ["", "QQ==", "QUI=", "QUJD"], ["Q", "QQ=", "QQ"]],
] as const)("%o takes what its standard allows, and nothing else", (isFormat, good, bad) => {
  expect([...good, ...bad].filter((text) => isFormat(text))).toEqual(good);
});

test("a time is what the standard's own grammar takes, whatever the letters", () => {
  const grammar = /^([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.\d+)?(?:z|[+-]([01]\d|2[0-3]):([0-5]\d))$/i;
  const letters = fc.constantFrom(..."0123459:.+-zZT ");
  const near = fc
    .tuple(fc.constantFrom("10:15:00+09:00", "23:59:59.25Z", "00:00:00-23:59"), fc.nat(14), letters)
    .map(([text, at, letter]) => text.slice(0, at) + letter + text.slice(at + 1));
  const any = fc.array(letters, { maxLength: 16 }).map((list) => list.join(""));
  fc.assert(
    fc.property(fc.oneof(near, any), (text) => format.isTime(text) === grammar.test(text) || /:60/.test(text)),
    { numRuns: 5000, seed: 1 },
  );
});
