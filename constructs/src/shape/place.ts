import { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { type Problem, ValidationError } from '../validation/index.js';

const ANY = 'a construct: the stack, which is `this` in its constructor, or one below it';

/**
 * Reads where a construct goes, for the call of `super`, which has no message for a person who left out the scope.
 *
 * @throws {ValidationError} if the scope is no construct, or the id none that a construct can have
 */
export function placeOf(scope: Construct, id: string): [Construct, string] {
  const problems: Problem[] = [];
  if (!Construct.isConstruct(scope)) problems.push({ property: 'scope', received: scope, allowed: ANY });
  if (typeof id !== 'string' || id === '' || Object.hasOwn(Object.prototype, id)) {
    problems.push({
      property: 'id',
      received: id,
      allowed: 'a text that is the id of nothing else in this scope, and that JavaScript has no use for',
    });
  }
  refuse(problems);
  return [scope, id];
}

/** @throws {ValidationError} if a value is no construct */
export function assertConstruct(name: string, value: unknown): void {
  if (!Construct.isConstruct(value)) refuse([{ property: name, received: value, allowed: ANY }]);
}

/** @throws {ValidationError} if a value is no stack */
export function assertStack(name: string, value: unknown): void {
  if (!Construct.isConstruct(value) || !TerraformStack.isStack(value)) {
    refuse([
      {
        property: name,
        received: value,
        allowed: 'a stack: an object of a class that extends TerraformStack',
      },
    ]);
  }
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new ValidationError(problems);
}
