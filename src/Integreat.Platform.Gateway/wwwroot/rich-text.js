// The editor of a formatted text: what is written, and the buttons above it.
import { Editor } from './lib/tiptap.js';
import { extensions, htmlOf } from './rich-text-schema.js';
import { clean } from './rich-text-paste.js';
import { dialogs } from './rich-text-dialogs.js';

const pause = 300;

// What each button does; whether it is pressed; whether it can be.
const buttons = {
  'heading-2': heading(2),
  'heading-3': heading(3),
  'heading-4': heading(4),
  bold: { do: chain => chain.toggleBold(), is: editor => editor.isActive('bold') },
  italic: { do: chain => chain.toggleItalic(), is: editor => editor.isActive('italic') },
  'bullet-list': { do: chain => chain.toggleBulletList(), is: editor => editor.isActive('bulletList') },
  'ordered-list': { do: chain => chain.toggleOrderedList(), is: editor => editor.isActive('orderedList') },
  table: { do: chain => chain.insertTable({ rows: 3, cols: 2, withHeaderRow: true }), can: editor => !editor.isActive('table') },
  undo: { do: chain => chain.undo(), can: editor => editor.can().undo() },
  redo: { do: chain => chain.redo(), can: editor => editor.can().redo() },
  clear: { do: chain => chain.clearNodes().unsetAllMarks() },
  direction: { run: turn, is: editor => directionAt(editor) !== baseDirection(editor) },
  link: { ask: true, is: editor => editor.isActive('link') },
  image: { ask: true, is: editor => editor.isActive('image') },
  contact: { ask: true },
  'row-add': { do: chain => chain.addRowAfter() },
  'row-delete': { do: chain => chain.deleteRow() },
  'column-add': { do: chain => chain.addColumnAfter() },
  'column-delete': { do: chain => chain.deleteColumn() },
  'header-row': { do: chain => chain.toggleHeaderRow() },
  'table-delete': { do: chain => chain.deleteTable() },
};

function heading(level) {
  return { do: chain => chain.toggleHeading({ level }), is: editor => editor.isActive('heading', { level }) };
}

const baseDirection = editor => editor.view.dom.getAttribute('dir');

function directionAt(editor) {
  const { $from } = editor.state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).attrs.dir) {
      return $from.node(depth).attrs.dir;
    }
  }
  return baseDirection(editor);
}

// Of the paragraphs that are chosen, in a text of the other direction: a German address in an Arabic text.
function turn(editor) {
  const base = baseDirection(editor);
  const other = directionAt(editor) === base ? (base === 'rtl' ? 'ltr' : 'rtl') : null;
  editor.chain().focus().command(({ tr, state }) => {
    const { from, to } = state.selection;
    state.doc.nodesBetween(from, to, (node, place) => {
      if (node.isTextblock) {
        tr.setNodeMarkup(place, undefined, { ...node.attrs, dir: other });
      }
    });
    return true;
  }).run();
}

// The buttons are one stop of the Tab key; the arrow keys go from one to the next.
function walk(bar) {
  const all = () => [...bar.querySelectorAll('button')].filter(button => button.offsetParent !== null);
  all().forEach((button, place) => { button.tabIndex = place === 0 ? 0 : -1; });
  bar.addEventListener('keydown', event => {
    const list = all();
    const here = list.indexOf(document.activeElement);
    const forward = getComputedStyle(bar).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const back = forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
    const next = { [forward]: here + 1, [back]: here - 1, Home: 0, End: list.length - 1 }[event.key];
    if (here >= 0 && next !== undefined) {
      event.preventDefault();
      focusOn(list, (next + list.length) % list.length);
    }
  });
  bar.addEventListener('focusin', event => focusOn(all(), all().indexOf(event.target), false));
}

function focusOn(list, place, moves = true) {
  list.forEach((button, each) => { button.tabIndex = each === place ? 0 : -1; });
  if (moves) {
    list[place].focus();
  }
}

function show(root, editor) {
  const isEditable = editor.isEditable;
  for (const button of root.querySelectorAll('[data-command]')) {
    const what = buttons[button.dataset.command];
    if (what?.is) {
      button.setAttribute('aria-pressed', String(what.is(editor)));
    }
    // A disabled button would lose the focus; this one only says that it does nothing now.
    button.setAttribute('aria-disabled', String(!isEditable || (what?.can ? !what.can(editor) : false)));
  }
  root.querySelector('[data-in-table]').hidden = !editor.isActive('table');
}

/** Makes an editor of an element that holds its toolbar and its place. */
export function open(root, html, options) {
  let original = html;
  let timer = 0;
  const listeners = new Set();
  const editor = new Editor({
    element: root.querySelector('[data-text]'),
    extensions,
    content: html,
    editable: options.editable,
    editorProps: {
      attributes: {
        role: 'textbox', 'aria-multiline': 'true', 'aria-label': options.label, dir: options.direction, lang: options.language, class: 'text',
        spellcheck: 'true',
      },
      transformPastedHTML: clean,
    },
    onTransaction: ({ editor: own }) => show(root, own),
  });
  let first = htmlOf(editor);
  let last = first;

  // What nobody has touched stays as it came, also where the editor would write it otherwise.
  const text = () => {
    const now = htmlOf(editor);
    return now === first ? original : now;
  };
  const tell = () => {
    clearTimeout(timer);
    const now = htmlOf(editor);
    if (now !== last) {
      last = now;
      listeners.forEach(each => each());
    }
  };
  editor.on('update', () => {
    clearTimeout(timer);
    timer = setTimeout(tell, pause);
  });
  root.querySelectorAll('[role=toolbar]').forEach(walk);
  const ask = dialogs(root, editor);
  root.addEventListener('click', event => {
    const button = event.target.closest('[data-command]');
    if (!button || button.getAttribute('aria-disabled') === 'true') {
      return;
    }
    const what = buttons[button.dataset.command];
    if (what?.ask) {
      ask[button.dataset.command]();
    } else if (what?.run) {
      what.run(editor);
    } else if (what) {
      what.do(editor.chain().focus()).run();
    }
  });
  show(root, editor);

  const desk = {
    editor,
    text,
    flush: tell,
    onChange: each => listeners.add(each),
    set(other) {
      original = other;
      editor.commands.setContent(other, { emitUpdate: false });
      first = last = htmlOf(editor);
    },
    close() {
      clearTimeout(timer);
      editor.destroy();
    },
  };
  root.richText = desk;
  return desk;
}
