/**
 * A number as it was published: its digits are kept, so that 63.90 stays 63.90.
 * It counts as a number in arithmetic and comparisons (only ever for drawing and sorting, never for what is shown).
 */
export class Figure {
  /** @param {string} digits decimal digits with an optional sign and point */
  constructor(digits) {
    if (!/^-?\d+(\.\d+)?$/.test(digits)) {
      throw new Error(`A published number is plain decimal digits, but this is "${digits}"`);
    }
    this.digits = digits;
  }

  get number() {
    return Number(this.digits);
  }

  get negative() {
    return this.number < 0;
  }

  valueOf() {
    return this.number;
  }

  toString() {
    return this.digits;
  }
}
