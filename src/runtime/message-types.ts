/** An operation as openapi-typescript describes it. */
export interface OperationType {
  // Each part is looked at by the types below.
  readonly parameters?: unknown;
  readonly requestBody?: unknown;
  readonly responses?: unknown;
}

type Content<Part> = Part extends { readonly content: infer Types } ? Types[keyof Types] : never;

type Filled<Part> = [Part] extends [undefined | never] ? never : Part;

type ParametersOf<Op> = Op extends { readonly parameters: infer All } ? All : unknown;

type Given<All, Place extends string> = All extends { readonly [Key in Place]: infer Part }
  ? { readonly [Key in Place]: Part }
  : All extends { readonly [Key in Place]?: infer Part }
    ? [Filled<Exclude<Part, undefined>>] extends [never]
      ? unknown
      : { readonly [Key in Place]?: Exclude<Part, undefined> }
    : unknown;

type BodyOf<Op> = Op extends { readonly requestBody: infer Body }
  ? { readonly body: Content<Body> }
  : Op extends { readonly requestBody?: infer Body }
    ? [Filled<Exclude<Body, undefined>>] extends [never]
      ? unknown
      : { readonly body?: Content<Exclude<Body, undefined>> }
    : unknown;

/** What a caller gives: `{ path, query, header, cookie, body }`, as far as the operation takes it. */
export type RequestOf<Op> = Given<ParametersOf<Op>, "path"> &
  Given<ParametersOf<Op>, "query"> &
  Given<ParametersOf<Op>, "header"> &
  Given<ParametersOf<Op>, "cookie"> &
  BodyOf<Op>;

type Successful = 200 | 201 | 202 | 203 | 204 | 205 | 206 | "2XX";

type ResponsesOf<Op> = Op extends { readonly responses: infer All } ? All : never;

type SuccessOf<All> =
  Extract<keyof All, Successful> extends never
    ? All[Extract<keyof All, "default">]
    : All[Extract<keyof All, Successful>];

/** What a successful answer holds; `undefined` if it has no body. */
export type AnswerOf<Op> =
  SuccessOf<ResponsesOf<Op>> extends infer Part
    ? Part extends { readonly content: infer Types }
      ? Types[keyof Types]
      : undefined
    : never;

/** What a list answers one of. */
export type ItemOf<Answer, Field extends string> = Answer extends { readonly [Key in Field]?: infer List }
  ? NonNullable<List> extends readonly (infer Item)[]
    ? Item
    : unknown
  : unknown;

/** What an item is known by. */
export type IdOf<Item, Field extends string> = Item extends { readonly [Key in Field]: infer Id } ? Id : string;
