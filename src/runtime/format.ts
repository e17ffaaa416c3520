/** A whole date of the calendar: `2026-02-28`. */
export function isDate(text: string): boolean {
  return text.length === 10 && isDateAt(text);
}

/** Whether a text begins with a date. */
function isDateAt(text: string): boolean {
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return false;
  const year = digitsAt(text, 0) * 100 + digitsAt(text, 2);
  const month = digitsAt(text, 5);
  const day = digitsAt(text, 8);
  // A comparison with what is no number is false.
  return year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** Two digits as a number; no number if they are none. */
function digitsAt(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** A time of RFC 3339, with its offset: `10:15:00+09:00`. */
export function isTime(text: string): boolean {
  return isTimeAt(text, 0);
}

function isTimeAt(text: string, start: number): boolean {
  if (text.charCodeAt(start + 2) !== 58 || text.charCodeAt(start + 5) !== 58) return false;
  const hour = digitsAt(text, start);
  const minute = digitsAt(text, start + 3);
  const second = digitsAt(text, start + 6);
  // A comparison with what is no number is false.
  if (!(hour <= 23 && minute <= 59 && second <= 60)) return false;
  const offset = offsetAt(text, afterFraction(text, start + 8));
  if (second < 60) return !Number.isNaN(offset);
  // A leap second comes at the end of a day in UTC.
  return (hour * 60 + minute - offset + 2 * 1440) % 1440 === 1439;
}

/** Where a fraction of a second ends, if there is one. */
function afterFraction(text: string, start: number): number {
  if (text.charCodeAt(start) !== 46) return start;
  let at = start + 1;
  while (text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at++;
  return at === start + 1 ? text.length : at;
}

/** Minutes from UTC of the `Z` or `+09:00` that ends a time; no number if there is none. */
function offsetAt(text: string, at: number): number {
  const sign = text.charCodeAt(at);
  if (sign === 90 || sign === 122) return text.length === at + 1 ? 0 : Number.NaN;
  const isOffset = (sign === 43 || sign === 45) && text.length === at + 6 && text.charCodeAt(at + 3) === 58;
  const hour = digitsAt(text, at + 1);
  const minute = digitsAt(text, at + 4);
  if (!isOffset || !(hour <= 23 && minute <= 59)) return Number.NaN;
  return (hour * 60 + minute) * (sign === 45 ? -1 : 1);
}

/** A date and time of RFC 3339. */
export function isDateTime(text: string): boolean {
  const at = text.charCodeAt(10);
  return (at === 84 || at === 116 || at === 32) && isDateAt(text) && isTimeAt(text, 11);
}

/** A period of ISO 8601: `P1Y2M`, `PT30M`. */
export function isDuration(text: string): boolean {
  return /^P(?!$)(?:(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?|\d+W)$/.test(text);
}

/** A URI of RFC 3986, with a scheme. */
export function isUri(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/i.test(text) && hasWholeEscapes(text);
}

/** A URI or a reference to one from elsewhere. */
export function isUriReference(text: string): boolean {
  return /^[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/.test(text) && hasWholeEscapes(text);
}

function hasWholeEscapes(text: string): boolean {
  return !text.includes("%") || !/%(?![0-9a-f]{2})/i.test(text);
}

/** A UUID of RFC 9562, also with `urn:uuid:` before it. */
export function isUuid(text: string): boolean {
  return /^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text);
}

/** An address of RFC 5321 as JSON Schema's `email` wants it. */
export function isEmail(text: string): boolean {
  return /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i.test(
    text,
  );
}

/** A name of RFC 1123: labels of up to 63 letters, digits and hyphens. */
export function isHostname(text: string): boolean {
  return text.length <= 253 && /^(?!-)[a-z0-9-]{1,63}(?<!-)(?:\.(?!-)[a-z0-9-]{1,63}(?<!-))*\.?$/i.test(text);
}

/** Four numbers from 0 to 255 (RFC 2673, 3.2). */
export function isIpv4(text: string): boolean {
  return /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/.test(text);
}

/** An address of RFC 4291, 2.2. */
export function isIpv6(text: string): boolean {
  const [head = "", tail, ...rest] = text.split("::");
  if (rest.length > 0 || !text.includes(":")) return false;
  const groups = (part: string) => (part === "" ? [] : part.split(":"));
  const all = [...groups(head), ...groups(tail ?? "")];
  const last = all.at(-1) ?? "";
  const hasIpv4 = last.includes(".");
  if (hasIpv4 && !isIpv4(last)) return false;
  const count = all.length + (hasIpv4 ? 1 : 0);
  const named = hasIpv4 ? all.slice(0, -1) : all;
  return named.every((group) => /^[0-9a-f]{1,4}$/i.test(group)) && (tail === undefined ? count === 8 : count < 8);
}

/** A whole number from -2^31 to 2^31 - 1, OpenAPI's `int32`. */
export function isInt32(value: number): boolean {
  return Number.isInteger(value) && value >= -(2 ** 31) && value < 2 ** 31;
}

/** A whole number of 64 bits; beyond 2^53 a program may have rounded it. */
export function isInt64(value: number): boolean {
  return Number.isInteger(value);
}

/** Base64 of RFC 4648. */
export function isByte(text: string): boolean {
  return /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text);
}
