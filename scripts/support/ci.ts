const OFF = ['', '0', 'false'];

/** Whether a pipeline runs this, not a person: `CI` is set, and not to `false` or `0`. */
export const inCi = (env: NodeJS.ProcessEnv = process.env): boolean => !OFF.includes(env['CI'] ?? '');
