// What a text may be made of. It holds what the platform lets stand in content: what was written elsewhere must not get lost because
// somebody opened it here. What there are no buttons for is kept as it came.
import {
  Decoration, DecorationSet, Extension, Image, Mark, Node, Plugin, StarterKit, Table, TableCell, TableHeader, TableRow,
} from './lib/tiptap.js';

const attributes = [
  'abbr', 'align', 'aria-hidden', 'aria-label', 'cite', 'class', 'datetime', 'download', 'headers', 'hreflang', 'lang', 'loading', 'open',
  'reversed', 'role', 'scope', 'sizes', 'srcset', 'style', 'title', 'translate', 'valign', 'value',
];

const wrappers = ['article', 'aside', 'dd', 'details', 'div', 'dl', 'dt', 'figcaption', 'figure', 'section', 'summary'];
const phrases = ['abbr', 'bdi', 'bdo', 'cite', 'dfn', 'ins', 'kbd', 'mark', 'q', 'samp', 'small', 'span', 'sub', 'sup', 'time', 'var'];

const blocks = [
  'paragraph', 'heading', 'bulletList', 'orderedList', 'listItem', 'blockquote', 'codeBlock', 'table', 'tableRow', 'tableCell',
  'tableHeader', 'wrapper',
];

function kept(element) {
  const found = attributes.filter(name => element.hasAttribute(name)).map(name => [name, element.getAttribute(name)]);
  return found.length ? Object.fromEntries(found) : null;
}

const Kept = Extension.create({
  name: 'kept',
  addGlobalAttributes() {
    return [
      {
        types: [...blocks, 'horizontalRule', 'image', 'link', 'phrase'],
        attributes: { kept: { default: null, parseHTML: kept, renderHTML: each => each.kept ?? {} } },
      },
      {
        types: [...blocks, 'link', 'phrase'],
        attributes: {
          dir: { default: null, parseHTML: element => element.getAttribute('dir'), renderHTML: each => (each.dir ? { dir: each.dir } : {}) },
        },
      },
    ];
  },
});

// What names a page, a contact, a location or an event by its number is text, and looks like the one thing that it is.
const reference = /\[(?:page|page_link|contact|location|event)\s+\d+[^\]]*\]|\[\/page_link\]/g;

function marked(doc) {
  const found = [];
  doc.descendants((node, place) => {
    for (const each of node.isText ? node.text.matchAll(reference) : []) {
      found.push(Decoration.inline(place + each.index, place + each.index + each[0].length, { class: 'reference' }));
    }
  });
  return DecorationSet.create(doc, found);
}

const References = Extension.create({
  name: 'references',
  addProseMirrorPlugins: () => [new Plugin({
    state: {
      init: (_, { doc }) => marked(doc),
      apply: (transaction, known) => (transaction.docChanged ? marked(transaction.doc) : known),
    },
    props: {
      decorations(state) {
        return this.getState(state);
      },
    },
  })],
});

const Wrapper = Node.create({
  name: 'wrapper',
  group: 'block',
  content: 'block+',
  defining: true,
  addAttributes: () => ({ tag: { default: 'div', rendered: false } }),
  parseHTML: () => wrappers.map(tag => ({
    tag,
    getAttrs: element => (tag === 'div' && element.attributes.length === 0 ? false : { tag }),
  })),
  renderHTML: ({ node, HTMLAttributes }) => [node.attrs.tag, HTMLAttributes, 0],
});

const Phrase = Mark.create({
  name: 'phrase',
  excludes: '',
  inclusive: false,
  addAttributes: () => ({ tag: { default: 'span', rendered: false } }),
  parseHTML: () => phrases.map(tag => ({
    tag,
    getAttrs: element => (tag === 'span' && element.attributes.length === 0 ? false : { tag }),
  })),
  renderHTML: ({ mark, HTMLAttributes }) => [mark.attrs.tag, HTMLAttributes, 0],
});

const PlainTable = Table.extend({
  addAttributes() {
    return {
      ...this.parent?.(),
      caption: {
        default: null,
        rendered: false,
        parseHTML: element => element.querySelector(':scope > caption')?.textContent || null,
      },
    };
  },
  // What stands above a table is no row of it.
  parseHTML() {
    return [...(this.parent?.() ?? []), { tag: 'caption', ignore: true }];
  },
  renderHTML: ({ node, HTMLAttributes }) => ['table', HTMLAttributes,
    ...(node.attrs.caption ? [['caption', { contenteditable: 'false' }, node.attrs.caption]] : []), ['tbody', 0]],
});

// How wide columns are is for each screen to see.
const withoutWidths = Cell => Cell.extend({
  addAttributes() {
    return { ...this.parent?.(), colwidth: { default: null, rendered: false } };
  },
});

export const extensions = [
  StarterKit.configure({
    link: {
      openOnClick: false, autolink: true, defaultProtocol: 'https', protocols: ['tel', 'mailto'],
      HTMLAttributes: { target: null, rel: null, class: null },
    },
    dropcursor: { color: 'currentColor', width: 2 },
    // What stands last can be left with the arrow keys; an empty paragraph there would be part of the text.
    trailingNode: false,
  }),
  Image.extend({ draggable: true }).configure({ inline: true }),
  PlainTable.configure({ resizable: false }),
  TableRow,
  withoutWidths(TableCell),
  withoutWidths(TableHeader),
  Wrapper,
  Phrase,
  Kept,
  References,
];

const single = new Set(['LI', 'TD', 'TH', 'FIGCAPTION', 'SUMMARY', 'DT', 'DD', 'FIGURE']);

// The editor has a paragraph wherever text stands; in a line of a list or in a cell it only makes gaps.
function unwrap(element) {
  const [first, ...rest] = element.children;
  const isAlone = element.tagName === 'FIGURE' || rest.every(each => each.tagName === 'UL' || each.tagName === 'OL');
  if (first?.tagName === 'P' && first.attributes.length === 0 && isAlone) {
    first.replaceWith(...first.childNodes);
  }
}

/** The HTML of what is in the editor; empty if nothing is. */
export function htmlOf(editor) {
  const holder = document.createElement('template');
  holder.innerHTML = editor.getHTML();
  for (const element of holder.content.querySelectorAll('*')) {
    element.removeAttribute('contenteditable');
    if (single.has(element.tagName)) {
      unwrap(element);
    }
  }
  while (holder.content.lastElementChild?.matches('p:empty')) {
    holder.content.lastElementChild.remove();
  }
  return holder.innerHTML;
}

