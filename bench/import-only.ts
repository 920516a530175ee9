// The floor of a synthesis: loads the same modules as the app, and does nothing with them.
import '../stacks/src/app.js';
