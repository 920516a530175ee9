import type { Rotation } from './rotation.js';
import { quote } from './shell.js';

/** The command line that names the same client with the same options, for a person to paste. */
export const rotateCommand = (
  { program, client, options = [] }: Pick<Rotation, 'program' | 'client' | 'options'>,
  ...more: readonly '--retire'[]
): string => [program, client, ...more, ...options.map(quote)].join(' ');
