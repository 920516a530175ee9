/**
 * Makes many constructs without cdktf's record of where each was made. It writes one, as text and of unlimited depth,
 * for every list that a resource could be asked for, which is a quarter of the time of a client and tells of nothing
 * but its own constructors. Errors have their stacks all the same.
 *
 * @throws {unknown} what `make` throws
 * @see https://github.com/hashicorp/terraform-cdk/blob/main/packages/cdktf/lib/tokens/private/stack-trace.ts
 */
export function withoutCreationStacks<T>(make: () => T): T {
  const recorder = Object.getOwnPropertyDescriptor(Error, 'captureStackTrace')!;
  Error.captureStackTrace = () => undefined;
  try {
    return make();
  } finally {
    Object.defineProperty(Error, 'captureStackTrace', recorder);
  }
}
