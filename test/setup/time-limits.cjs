// For ESLint: a limit that suits a quiet machine makes a loaded one fail, so there is one for all, in jest.config.js.
const message = 'The limit of tests and hooks stands in jest.config.js alone.';

/** What `no-restricted-syntax` refuses in tests. @type {readonly { readonly selector: string, readonly message: string }[]} */
module.exports = [
  "CallExpression[callee.object.name='jest'][callee.property.name='setTimeout']",
  'CallExpression[callee.name=/^(?:before|after)(?:Each|All)$/][arguments.length>1]',
  'CallExpression[callee.name=/^(?:[fx]?it|x?test)$/][arguments.length>2]',
  'CallExpression[callee.object.name=/^(?:it|test)$/][callee.property.name!=/^(?:each|todo)$/][arguments.length>2]',
  "CallExpression[callee.callee.property.name='each'][arguments.length>2]",
  "CallExpression[callee.tag.property.name='each'][arguments.length>2]",
].map((selector) => ({ selector, message }));
