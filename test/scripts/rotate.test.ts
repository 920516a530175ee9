import { rotate } from '../../scripts/tasks/rotate.js';

describe('npm run rotate', () => {
  test('looks for the outputs of the deploy of the environment', async () => {
    await expect(rotate(['pr-7-cognito', 'x'])).rejects.toThrow(/reports.pr-7.outputs\.json/);
  });

  test.each<[string, readonly string[], RegExp]>([
    ['a stack without environment', ['cognito', 'x'], /"cognito" as stack, expected ENVIRONMENT-cognito/],
    ['a stack that leads elsewhere', ['../../dev-cognito', 'x'], /expected ENVIRONMENT-cognito/],
    ['no client', ['dev-cognito'], /expected STACK and CLIENT[\s\S]*Usage: npm run rotate -- STACK CLIENT/],
  ])('refuses %s with exit code 2', async (_what, args, message) => {
    await expect(rotate(args)).rejects.toThrow(message);
    await expect(rotate(args)).rejects.toMatchObject({ exitCode: 2 });
  });
});
