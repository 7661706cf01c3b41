// Puts tiptap and Leaflet, each with everything that it needs, into one file for browsers, with the licences of all of it beside.
import { build, transform } from 'esbuild';
import { readdir, readFile, writeFile } from 'node:fs/promises';

const target = '../../src/Integreat.Platform.Gateway/wwwroot/lib/';

// What stands for a package that has no text of its own.
const parents = { tiptap: 'node_modules/@tiptap/core/LICENSE.md' };

for (const [library, title] of [['tiptap', 'tiptap'], ['leaflet', 'Leaflet']]) {
  const { metafile } = await build({
    entryPoints: [`${library}.js`],
    outfile: `${target}${library}.js`,
    bundle: true,
    format: 'esm',
    minify: true,
    target: 'es2022',
    legalComments: 'none',
    banner: { js: `/* ${title} and what it needs; licences: ${library}.licenses.txt; made by tools/editor */` },
    metafile: true,
  });

  const inside = Object.keys(metafile.outputs[Object.keys(metafile.outputs)[0]].inputs)
    .map(file => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1])
    .filter(name => name);
  const texts = [];
  for (const name of [...new Set(inside)].sort()) {
    const folder = `node_modules/${name}/`;
    const { version, license } = JSON.parse(await readFile(folder + 'package.json', 'utf8'));
    const file = (await readdir(folder)).find(each => /^licen[cs]e/i.test(each));
    const text = await readFile(file ? folder + file : parents[library], 'utf8');
    texts.push(`${name} ${version} (${license})\n\n${text.trim()}\n`);
    console.log(name, version, license, file ?? '(no text of its own)');
  }

  await writeFile(`${target}${library}.licenses.txt`, texts.join('\n' + '-'.repeat(80) + '\n\n'));
}

// Of Leaflet's style sheet what the maps of the screens show: no pictures, and nothing for old browsers.
const unused = /url\(|layers|popup|tooltip|attribution|zoom-box|lvml|\.leaflet-oldie/;
const rules = (await readFile('node_modules/leaflet/dist/leaflet.css', 'utf8'))
  .replace(/\/\*[^]*?\*\//g, '')
  .replace(/([^{}]+)\{[^{}]*\}/g, (rule, selectors) => unused.test(rule) && !selectors.includes(',') ? '' : rule);
const { code } = await transform(rules, { loader: 'css', minify: true });
await writeFile(`${target}leaflet.css`, `/* From Leaflet; licence: leaflet.licenses.txt; made by tools/editor */\n${code}`);
