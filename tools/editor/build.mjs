// Puts tiptap and everything that it needs into one file for browsers, with the licences of all of it beside.
import { build } from 'esbuild';
import { readdir, readFile, writeFile } from 'node:fs/promises';

const target = '../../src/Integreat.Platform.Gateway/wwwroot/lib/';
const { metafile } = await build({
  entryPoints: ['tiptap.js'],
  outfile: target + 'tiptap.js',
  bundle: true,
  format: 'esm',
  minify: true,
  target: 'es2022',
  legalComments: 'none',
  banner: { js: '/* tiptap and what it needs; licences: tiptap.licenses.txt; made by tools/editor */' },
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
  const text = file ? await readFile(folder + file, 'utf8') : await readFile('node_modules/@tiptap/core/LICENSE.md', 'utf8');
  texts.push(`${name} ${version} (${license})\n\n${text.trim()}\n`);
  console.log(name, version, license, file ?? '(no text of its own)');
}

await writeFile(target + 'tiptap.licenses.txt', texts.join('\n' + '-'.repeat(80) + '\n\n'));
