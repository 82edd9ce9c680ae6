import qrcode from 'qrcode-generator';

/** The empty modules around a code that scanners need (ISO/IEC 18004). */
const QUIET = 4;

/**
 * An address as a QR code, for paper.
 * @param {string} address
 * @returns {string} an inline SVG, which screen readers skip: the address stands beside it
 */
export function qrSvg(address) {
  const code = qrcode(0, 'M');
  code.addData(address);
  code.make();
  const count = code.getModuleCount();
  const size = count + 2 * QUIET;
  const rows = Array.from({ length: count }, (_, y) => {
    const dark = Array.from({ length: count }, (__, x) => (code.isDark(y, x) ? '1' : '0')).join('');
    return [...dark.matchAll(/1+/g)]
      .map(({ index, 0: run }) => `M${index + QUIET} ${y + QUIET}.5h${run.length}`)
      .join('');
  });
  return `<svg class="qr" viewBox="0 0 ${size} ${size}" aria-hidden="true" focusable="false"><path fill="none" stroke="#000" d="${rows.join('')}"/></svg>`;
}
