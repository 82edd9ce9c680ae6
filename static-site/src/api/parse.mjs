import { parse } from 'lossless-json';
import { Figure } from './figure.mjs';

/** @param {string} text JSON whose numbers keep their digits @returns {unknown} */
export const parseFigures = (text) => parse(text, undefined, (digits) => new Figure(digits));
