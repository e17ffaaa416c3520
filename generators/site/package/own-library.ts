/**
 * What declarations of the package mention of the language's and the web's own names. TypeDoc prints
 * those names and does not explain them, so that their real declarations (three megabytes) are not needed.
 */
export const ownLibrary = `
interface Array<T> {}
interface ReadonlyArray<T> {}
interface Boolean {}
interface CallableFunction {}
interface Function {}
interface IArguments {}
interface NewableFunction {}
interface Number {}
interface Object {}
interface RegExp {}
interface String {}
interface Error { name: string; message: string; }
interface ErrorConstructor { new (message?: string): Error; readonly prototype: Error; }
declare var Error: ErrorConstructor;
type Record<Key extends keyof any, Value> = { [P in Key]: Value };
type Partial<T> = { [P in keyof T]?: T[P] };
type Required<T> = { [P in keyof T]-?: T[P] };
type Readonly<T> = { readonly [P in keyof T]: T[P] };
type Pick<T, Key extends keyof T> = { [P in Key]: T[P] };
type Exclude<T, U> = T extends U ? never : T;
type Extract<T, U> = T extends U ? T : never;
type Omit<T, Key extends keyof any> = Pick<T, Exclude<keyof T, Key>>;
type NonNullable<T> = T & {};
interface Promise<T> {}
interface AsyncGenerator<T, Return, Next> {}
interface AsyncIterable<T> {}
interface Iterable<T> {}
interface Map<Key, Value> {}
interface ReadonlyMap<Key, Value> {}
interface Set<T> {}
interface ReadonlySet<T> {}
interface Date {}
interface AbortSignal {}
interface Headers {}
interface ReadableStream<T> {}
interface Request {}
interface Response {}
interface URL {}
declare function fetch(input: URL | Request | string, init?: unknown): Promise<Response>;
`;
