import { clearLine, cursorTo } from 'node:readline';

const FRAMES = [...'⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏'];
const PERIOD_MS = 80;
/** Columns of a terminal that does not know how many it has. */
const USUAL_COLUMNS = 80;

/**
 * A line of a terminal that moves, while something is under way. It handles no signal and never hides the cursor, so
 * that nothing has to be restored, however this process ends.
 *
 * @returns ends it, and clears the line
 */
export function startSpinner(stream: NodeJS.WriteStream, title: string): () => void {
  let frame = 0;
  const clear = (): void => {
    cursorTo(stream, 0);
    clearLine(stream, 0);
  };
  const draw = (): void => {
    clear();
    // A line that wraps could not be cleared.
    const width = (stream.columns || USUAL_COLUMNS) - 1;
    stream.write(`${FRAMES[frame++ % FRAMES.length]} ${title}`.slice(0, width));
  };
  draw();
  const timer = setInterval(draw, PERIOD_MS);
  return () => {
    clearInterval(timer);
    clear();
  };
}
