import type { Steps } from './steps.js';

/** How a request got its token: what the endpoint answers. */
export interface Granted {
  readonly answer: Readonly<Record<string, unknown>>;
}

/** A token endpoint (RFC 6749 §3.2): how each request begins, and how those of each grant go on. */
export interface TokenEndpoint<Request extends object, Begun extends { readonly grantType: string }> {
  readonly begin: Steps<Request, Begun>;
  /** By `grant_type`. */
  readonly grants: ReadonlyMap<string, Steps<Begun, Granted>>;
  /** The refusal of a grant that is not among them. */
  readonly unsupported: (grantType: string) => Error;
}

/** Answers a token request. @throws {unknown} what a step refuses it by */
export async function answerTokenRequest<
  Request extends object,
  Begun extends { readonly grantType: string },
>(
  { begin, grants, unsupported }: TokenEndpoint<Request, Begun>,
  request: Request,
): Promise<Granted['answer']> {
  const begun = await begin.run(request);
  const grant = grants.get(begun.grantType);
  if (!grant) throw unsupported(begun.grantType);
  return (await grant.run(begun)).answer;
}
