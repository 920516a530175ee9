/** The stacks of an environment: one for each cloud. */
export const stacksOf = (environment: string): readonly string[] => [
  `${environment}-cognito`,
  `${environment}-entra`,
];
