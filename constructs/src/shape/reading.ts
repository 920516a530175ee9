import type { Problem } from '../validation/index.js';
import { REFUSED, type Refused } from './refused.js';

/** The reading of one argument and of its parts: knows the place, and collects what was refused. */
export class Reading {
  /** @param whole what to call the argument itself, of which `place` is a part */
  static of(whole: string): Reading {
    return new Reading(whole, () => '', []);
  }

  /** @param placeOf says the place: only of what is refused, and most is not */
  private constructor(
    private readonly whole: string,
    private readonly placeOf: () => string,
    readonly problems: Problem[],
  ) {}

  member(name: string): Reading {
    return this.#part((place) => {
      if (!/^[A-Za-z]\w*$/.test(name)) return `${place}[${JSON.stringify(name)}]`;
      return place === '' ? name : `${place}.${name}`;
    });
  }

  item(index: number): Reading {
    return this.#part((place) => `${place}[${index}]`);
  }

  entry(key: string): Reading {
    return this.#part((place) => `${place}[${JSON.stringify(key)}]`);
  }

  refuse(problem: Omit<Problem, 'property'>): Refused {
    this.problems.push({ property: this.#place || this.whole, ...problem });
    return REFUSED;
  }

  /** Reports what was refused while this place was read as an argument of its own, called `''`. */
  adopt(problems: readonly Problem[]): void {
    for (const problem of problems) {
      const separator = this.#place === '' || /^$|^\[/.test(problem.property) ? '' : '.';
      this.problems.push({ ...problem, property: `${this.#place}${separator}${problem.property}` });
    }
  }

  get #place(): string {
    return this.placeOf();
  }

  #part(below: (place: string) => string): Reading {
    return new Reading(this.whole, () => below(this.placeOf()), this.problems);
  }
}
