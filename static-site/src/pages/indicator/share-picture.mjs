import { day } from '../../format/dates.mjs';
import { unitHeading } from '../../format/figures.mjs';
import { shareDrawing } from './drawings.mjs';

/**
 * What the picture of a page shows.
 * @param {import('#api').IndicatorPage} page @param {string} council
 * @returns {import('../../pictures/picture.mjs').Picture}
 */
export function sharePicture(page, council) {
  const { indicator, area, sentences, sources } = page;
  const { chart, scaleStart } = shareDrawing(page);
  const unit = `${unitHeading(indicator.unit)}, ${area.name}`;
  const [source] = sources;
  return {
    title: indicator.shortTitle,
    sentence: sentences[0] ?? indicator.title,
    caption: chart ? `${unit}${scaleStart ? `. The scale starts at ${scaleStart}, not at 0.` : ''}` : '',
    chart,
    publisher: council,
    source: source ? `Source: ${source.title}, ${day(source.publishedOn)}` : '',
  };
}
