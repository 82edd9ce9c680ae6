/** Every kind of page. A new page is a folder and a line here. */
export { about } from './about/about.mjs';
export { area } from './area/area.mjs';
export { areas } from './areas/areas.mjs';
export { changes } from './changes/changes.mjs';
export { everywhere, everywhereByChange, everywhereByName } from './everywhere/everywhere.mjs';
export { gone } from './gone/gone.mjs';
export { home } from './home/home.mjs';
export { indicator } from './indicator/indicator.mjs';
export { methods } from './methods/methods.mjs';
export { notFound } from './not-found/not-found.mjs';
export { notReady } from './not-ready/not-ready.mjs';
export { release } from './release/release.mjs';
export { releases } from './releases/releases.mjs';
export { scorecard } from './scorecard/scorecard.mjs';
export { topic } from './topic/topic.mjs';
export { withdrawn } from './withdrawn/withdrawn.mjs';
