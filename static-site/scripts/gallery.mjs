import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { accentCss } from '../src/render/accent.mjs';
import { gallery } from '../test/gallery/cases.mjs';

/** Writes dist/gallery.html: every chart with every awkward case, at a desk and on a phone. To be looked at. */

const dist = new URL('../dist/', import.meta.url);
const css = accentCss('#005a70') + readFileSync(new URL('site.css', dist), 'utf8');
const own = `.pair{display:grid;grid-template-columns:minmax(0,720px) 300px;gap:48px;padding:16px}
.pair svg.chart__drawing,.pair svg{display:block!important}`;
const parts = gallery().map(
  ({ name, wide, narrow }) =>
    `<h2 class="govuk-heading-s">${name}</h2><div class="pair"><div>${wide}</div><div>${narrow}</div></div>`,
);
mkdirSync(dist, { recursive: true });
writeFileSync(
  new URL('gallery.html', dist),
  `<!DOCTYPE html><html lang="en" class="govuk-template"><meta charset="utf-8"><title>Charts</title><style>${css}${own}</style><body class="govuk-template__body">${parts.join('\n')}</body></html>\n`,
);
