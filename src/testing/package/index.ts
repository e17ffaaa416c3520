export { type AuthorizationServer, startAuthorizationServer } from "./authorization-server.ts";
export { compileTypeScript } from "./compile-typescript.ts";
export { type GeneratedPackage, generatePackage, readOwnFile, writePackage } from "./generated-package.ts";
export { answerOf, failingAnswer, loanApi, type SendAttempt, trySend } from "./send-attempt.ts";
