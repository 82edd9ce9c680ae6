import { mkdir, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';

/**
 * Writes dist/api.d.ts: a type for each schema of the OpenAPI description. A number of the JSON is a `Figure` here,
 * since the API client keeps its digits.
 */

const DESCRIPTION = new URL(
  '../../functions/api/src/main/resources/org/openscrutiny/api/openapi.json',
  import.meta.url,
);
const DIST = new URL('../dist/', import.meta.url);

const { createTypeReferenceNode, createUnionTypeNode, createLiteralTypeNode, createNull } = ts.factory;
const FIGURE = createTypeReferenceNode('Figure');
const NULL = createLiteralTypeNode(createNull());

const types = await openapiTS(DESCRIPTION, {
  arrayLength: true,
  inject: "import type { Figure } from '../src/api/figure.mjs';\n",
  rootTypes: true,
  rootTypesNoSchemaPrefix: true,
  transform({ type }) {
    const all = [type].flat();
    if (!all.includes('number') && !all.includes('integer')) return undefined;
    return all.includes('null') ? createUnionTypeNode([FIGURE, NULL]) : FIGURE;
  },
});
await mkdir(DIST, { recursive: true });
await writeFile(new URL('api.d.ts', DIST), astToString(types));
