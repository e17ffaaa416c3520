/**
 * A household book in one file: asks for a consent, fetches everything, follows what changes without counting
 * anything twice, and prints CSV.
 * Run: PROVIDER=http://127.0.0.1:8080/v1 npx tsx household-book.ts > book.csv
 *
 * The member's way through the provider's pages (OAuth) is left out: see the package's README for it.
 */
import { problems } from "@shishin/card-data";
import { type CardTransaction, DateTime, type TransactionId } from "@shishin/card-data/api";
import { createClient, ProblemError } from "@shishin/card-data/client";
import { messages } from "@shishin/card-data/messages";

const client = createClient({
  baseUrl: process.env.PROVIDER ?? "http://127.0.0.1:8080/v1",
  auth: process.env.TOKEN ?? "demo",
  messages,
});

try {
  const consent = await client.createConsent({
    body: {
      permissions: ["ACCOUNTS_READ", "TRANSACTIONS_READ", "STATEMENTS_READ"],
      purpose: "家計簿アプリでの支出の自動記録",
      expiresAt: DateTime("2027-11-23T00:00:00+09:00"),
    },
  });
  console.error(`Consent ${consent.consentId}: ${consent.status}`);
  for await (const { cardAccountId, productName } of client.listCardAccounts.items()) {
    const path = { cardAccountId };
    const book = new Map<TransactionId, CardTransaction>();
    // All there is, page by page; then only what has changed since.
    let { changed, removed, next } = await client.listCardTransactions.changes({ path, query: { limit: 2 } });
    update(book, { changed, removed });
    console.error(`${productName}: ${book.size} transactions, ${total(book)} yen`);
    ({ changed, removed, next } = await client.listCardTransactions.changes({ path }, next));
    update(book, { changed, removed });
    console.error(`${changed.length} changed, ${removed.length} gone: ${book.size} transactions, ${total(book)} yen`);
    console.log(csv([...book.values()]));
    break;
  }
  await client.revokeConsent({ path: { consentId: consent.consentId } });
} catch (error) {
  if (!(error instanceof ProblemError)) throw error;
  // The catalogue says what to do, for programs (`action`) and for people (`advice`).
  const known = Object.entries(problems).find(([code]) => code === error.code)?.[1];
  console.error(`${error.message}\n${known?.advice.ja ?? ""}\n${error.correlationId ?? ""}`);
  process.exitCode = 1;
}

interface Changed {
  readonly changed: readonly CardTransaction[];
  readonly removed: readonly TransactionId[];
}

function update(book: Map<TransactionId, CardTransaction>, { changed, removed }: Changed): void {
  for (const id of removed) book.delete(id);
  for (const transaction of changed) book.set(transaction.transactionId, transaction);
}

function total(book: ReadonlyMap<TransactionId, CardTransaction>): number {
  let sum = 0;
  for (const { amount, direction, postingStatus } of book.values()) {
    if (postingStatus !== "CANCELLED") sum += direction === "CHARGE" ? amount : -amount;
  }
  return sum;
}

/** RFC 4180, in the order of use. A cell that a spreadsheet would take for a formula begins with an apostrophe. */
function csv(transactions: readonly CardTransaction[]): string {
  const rows = transactions
    .toSorted((a, b) => (a.usedOn < b.usedOn ? -1 : a.usedOn > b.usedOn ? 1 : 0))
    .map((one) => [
      one.usedOn,
      one.merchantNameDisplay ?? one.merchantName,
      one.direction === "CHARGE" ? one.amount : -one.amount,
      one.postingStatus,
      // Only a billed transaction has a statement: the compiler knows.
      one.postingStatus === "BILLED" ? one.statementId : "",
    ]);
  return [["利用日", "利用先", "金額", "明細状態", "請求ID"], ...rows]
    .map((row) => row.map(cell).join(","))
    .join("\r\n");
}

function cell(value: string | number): string {
  const text = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
