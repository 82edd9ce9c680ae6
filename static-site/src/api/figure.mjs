/**
 * A published number. It keeps its digits: 63.90 stays 63.90.
 * Arithmetic and comparisons use its value, for drawing and sorting only. What a page shows is its digits.
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
