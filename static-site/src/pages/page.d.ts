import type { Api } from '../api/client.mjs';
import type { CatalogueEntry, Edition, Editions, Scorecard } from '#api';

export interface Link {
  text: string;
  href: string;
}

/** What a template shows: plain data, ready to be written. */
export interface View {
  title: string;
  description: string;
  breadcrumbs: Link[];
  /** the address that search engines should know, where it is not the page's own; null for none */
  canonical?: string | null;
  /** where the picture is that is shown where the page is shared; without it, the portal's own */
  picture?: string | null;
  /** the scripts that it can do without, by the names of their modules in src/browser/ */
  scripts?: string[];
  /** what search engines for data sets read of it */
  structured?: object;
  /** the Atom feed of what changes on it */
  feed?: { title: string; href: string } | null;
  [more: string]: unknown;
}

/** One kind of page. The renderer knows nothing else of it. */
export interface Page {
  /** where it is found; `{id}` stands for an indicator, a topic, a dataset or an area */
  address: string;
  /** the path of its Nunjucks template in src/ */
  template: string;
  /** its entry in the menu of every page, lowest position first; `href` where that is not its address */
  menu?: { text: string; position: number; href?: string };
}

/** What a page of an edition may show. */
export interface EditionContext {
  api: Api;
  /** of the edition */
  number: number;
  edition: Edition;
  editions: Editions;
  catalogue: CatalogueEntry[];
  /** of the council's own area */
  scorecard: Scorecard;
  /** indicator → the periods at which a new measure starts */
  breaks: Map<string, string[]>;
}

/** The same, with the version of one page: the edition in which it changed last. */
export interface VersionContext extends EditionContext {
  version: number;
  publishedAt: string;
}

/** A page about an edition: rendered with every edition, or when it changes. */
export interface EditionPage extends Page {
  /** the ids of which each has a page; without it there is one page */
  ids?: (context: EditionContext) => string[];
  load: (context: VersionContext, id: string) => View | Promise<View>;
  /** whether an edition changes the page; without it, every edition has a page of its own */
  isChanged?: (context: EditionContext, id: string) => boolean | Promise<boolean>;
  /** whether search engines are told of it; without it, yes. A page in another order names the first one instead */
  listed?: boolean;
  /** the indicators whose corrections an old version of the page has to mention */
  concerns?: (context: EditionContext, id: string) => Set<string>;
}

/** A page about figures: rendered when they change. See render.mjs and render-area.mjs. */
export type FiguresPage = Page;
