// Asks for what a link or an image needs.

/** The address that somebody means; null for something that is none. */
export function addressOf(input) {
  const said = input.trim();
  if (/^(https?:\/\/|mailto:|tel:)\S+$/i.test(said) || /^\/\S*$/.test(said)) {
    return said;
  }
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(said)) {
    return `mailto:${said}`;
  }
  if (/^\+?[\d\s()/-]{5,}$/.test(said)) {
    return `tel:${said.replace(/[^\d+]/g, '')}`;
  }
  return /^[\p{L}\d-]+(\.[\p{L}\d-]+)+(:\d+)?([/?#]\S*)?$/u.test(said) ? `https://${said}` : null;
}

// What is said within quotes in a text that names a thing.
const quoted = words => words.replaceAll(/["\][]/g, ' ').trim();

function ask(dialog, fill) {
  dialog.querySelector('[role=alert]').textContent = '';
  fill();
  dialog.showModal();
}

function insertLink(editor, href) {
  const { from, to, empty } = editor.state.selection;
  if (empty && !editor.isActive('link')) {
    editor.chain().focus().insertContent([
      { type: 'text', text: href.replace(/^(mailto|tel):/, ''), marks: [{ type: 'link', attrs: { href } }] },
      { type: 'text', text: ' ' },
    ]).run();
  } else {
    editor.chain().focus().setTextSelection({ from, to }).extendMarkRange('link').setLink({ href }).run();
  }
}

// A thing is named by its number, so that the link holds whatever becomes of its title and address.
function insertTarget(editor, kind, number, title) {
  const { from, to } = editor.state.selection;
  const words = quoted(editor.state.doc.textBetween(from, to, ' ')) || quoted(title);
  editor.chain().focus().insertContent({ type: 'text', text: words ? `[${kind} ${number} "${words}"]` : `[${kind} ${number}]` }).run();
}

// A card stands in a line of its own, after what is chosen.
function insertCard(editor, number, details) {
  const text = ['[contact', number, ...details.map(each => `only_${each}`)].join(' ');
  editor.chain().focus().setTextSelection(editor.state.selection.to)
    .insertContent({ type: 'paragraph', content: [{ type: 'text', text: `${text}]` }] }).run();
}

// What the card shows; nothing stands for all.
function detailsOf(dialog) {
  const boxes = [...dialog.querySelectorAll('[data-detail]')];
  const chosen = boxes.filter(each => each.checked);
  return chosen.length === boxes.length ? [] : chosen.map(each => each.dataset.detail);
}

/** The dialogs of an editor; gives what its buttons for them do. */
export function dialogs(root, editor) {
  const link = root.querySelector('[data-dialog=link]');
  const image = root.querySelector('[data-dialog=image]');
  const address = link.querySelector('[data-href]');
  const source = image.querySelector('[data-src]');
  const words = image.querySelector('[data-alt]');

  for (const dialog of [link, image]) {
    dialog.addEventListener('click', event => event.target.closest('[data-close]') && dialog.close());
    dialog.addEventListener('close', () => editor.commands.focus());
  }
  link.querySelector('form').addEventListener('submit', event => {
    event.preventDefault();
    const href = addressOf(address.value);
    if (href) {
      link.close();
      insertLink(editor, href);
    } else {
      link.querySelector('[role=alert]').textContent = link.dataset.bad;
      address.focus();
    }
  });
  link.querySelector('[data-remove]').addEventListener('click', () => {
    link.close();
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
  });
  link.addEventListener('click', event => {
    const target = event.target.closest('[data-target]');
    if (!target) {
      return;
    }
    link.close();
    if (target.dataset.target === 'contact') {
      insertCard(editor, target.dataset.number, detailsOf(link));
    } else {
      insertTarget(editor, target.dataset.target, target.dataset.number, target.querySelector('[data-title]').textContent);
    }
  });
  image.querySelector('form').addEventListener('submit', event => {
    event.preventDefault();
    image.close();
    editor.chain().focus().setImage({ src: source.value.trim(), alt: words.value.trim() }).run();
  });
  image.addEventListener('click', event => {
    const file = event.target.closest('[data-file]');
    if (file) {
      source.value = file.dataset.file;
      words.value = file.dataset.words;
      words.focus();
    }
  });

  const askLink = () => ask(link, () => {
    address.value = editor.getAttributes('link').href ?? '';
    link.querySelector('[data-remove]').hidden = !editor.isActive('link');
  });

  return {
    link: askLink,
    contact: () => {
      askLink();
      const kind = link.querySelector('[value=contact]');
      kind.focus();
      kind.click();
    },
    image: () => ask(image, () => {
      const { src, alt } = editor.getAttributes('image');
      source.value = src ?? '';
      words.value = alt ?? '';
    }),
  };
}
