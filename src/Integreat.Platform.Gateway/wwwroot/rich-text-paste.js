// What comes from Word and other programs brings their looks along. What it says stays: headings, lists, tables, links, emphasis, direction.
const allowed = {
  a: ['href', 'title'], img: ['src', 'alt', 'width', 'height'], td: ['colspan', 'rowspan'], th: ['colspan', 'rowspan', 'scope'], ol: ['start', 'type'],
};
const gone = 'style, script, meta, link, title, xml, head > *, object, iframe, video, audio, svg, form, input, button, select, textarea';
const transparent = ['DIV', 'FONT', 'CENTER', 'SECTION', 'ARTICLE', 'MAIN', 'HEADER', 'FOOTER', 'O:P', 'ST1:PLACE'];

function rename(element, tag) {
  const other = element.ownerDocument.createElement(tag);
  other.append(...element.childNodes);
  for (const name of ['dir', 'lang']) {
    if (element.hasAttribute(name)) {
      other.setAttribute(name, element.getAttribute(name));
    }
  }
  element.replaceWith(other);
  return other;
}

function removeComments(root) {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const all = [];
  while (walker.nextNode()) {
    all.push(walker.currentNode);
  }
  all.forEach(each => each.remove());
}

// Word has no lists in what it hands over: it has paragraphs that say of which list and which level they are, with a bullet as text.
function makeLists(root) {
  let open = [];
  let last = null;
  for (const paragraph of [...root.querySelectorAll('p, h1, h2, h3, h4, h5, h6')]) {
    const said = /mso-list:\s*l\d+\s+level(\d+)/i.exec(paragraph.getAttribute('style') ?? '');
    if (!said) {
      open = [];
      continue;
    }
    if (last !== null && paragraph.previousElementSibling !== last && open.length > 0) {
      open = [];
    }
    const level = Number(said[1]);
    const ignored = [...paragraph.querySelectorAll('span')].find(each => /mso-list:\s*Ignore/i.test(each.getAttribute('style') ?? ''));
    const isNumbered = /^\s*\(?([0-9]+|[a-zA-Z]{1,4})[.)]/.test(ignored?.textContent ?? '');
    ignored?.remove();
    open = open.slice(0, level);
    const tag = isNumbered ? 'ol' : 'ul';
    if (open.length === level && open[level - 1].localName !== tag) {
      open = open.slice(0, level - 1);
    }
    const outer = open.at(-1);
    if (open.length < level) {
      const list = root.ownerDocument.createElement(tag);
      if (outer) {
        (outer.lastElementChild ?? outer).append(list);
      } else {
        paragraph.before(list);
      }
      while (open.length < level) {
        open.push(list);
      }
    }
    const item = root.ownerDocument.createElement('li');
    item.append(...paragraph.childNodes);
    open.at(-1).append(item);
    last = open[0];
    paragraph.remove();
  }
}

function emphasise(element) {
  const { fontWeight, fontStyle } = element.style;
  const isPlain = fontWeight === 'normal' || fontWeight === '400';
  if (/^(B|STRONG)$/.test(element.tagName) && isPlain) {
    element.replaceWith(...element.childNodes);
    return;
  }
  if (element.tagName !== 'SPAN' && element.tagName !== 'FONT') {
    return;
  }
  for (const tag of [fontWeight === 'bold' || Number(fontWeight) >= 600 ? 'strong' : null, fontStyle === 'italic' ? 'em' : null].filter(each => each)) {
    const inner = element.ownerDocument.createElement(tag);
    inner.append(...element.childNodes);
    element.append(inner);
  }
}

function strip(element, isOffice) {
  const names = [...(allowed[element.localName] ?? []), 'dir', ...(isOffice && element.localName === 'span' ? [] : ['lang'])];
  for (const { name } of [...element.attributes]) {
    if (!names.includes(name)) {
      element.removeAttribute(name);
    }
  }
  if (element.localName === 'span' && element.attributes.length === 0) {
    element.replaceWith(...element.childNodes);
  }
}

/** What of pasted HTML goes into a text. */
export function clean(html) {
  if (html.includes('data-pm-slice')) {
    return html;
  }
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const isOffice = /mso-|MsoNormal|urn:schemas-microsoft-com/i.test(html);
  removeComments(body);
  makeLists(body);
  body.querySelectorAll(gone).forEach(each => each.remove());
  [...body.querySelectorAll('*')].filter(each => transparent.includes(each.tagName)).forEach(each => {
    emphasise(each);
    const isBlock = each.tagName === 'DIV' && ![...each.children].some(child => /^(P|DIV|UL|OL|TABLE|H[1-6])$/.test(child.tagName));
    if (isBlock) {
      rename(each, 'p');
    } else {
      each.replaceWith(...each.childNodes);
    }
  });
  [...body.querySelectorAll('*')].forEach(emphasise);
  [...body.querySelectorAll('*')].forEach(each => strip(each, isOffice));
  // The page's title is the heading above all others.
  body.querySelectorAll('h1').forEach(each => rename(each, 'h2'));
  body.querySelectorAll('img').forEach(each => /^https?:|^\//.test(each.getAttribute('src') ?? '') || each.remove());
  body.querySelectorAll('a').forEach(each => /^(https?:|mailto:|tel:|\/)/i.test(each.getAttribute('href') ?? '') || each.replaceWith(...each.childNodes));
  body.querySelectorAll('p').forEach(each => each.textContent.trim() || each.querySelector('img, br') || each.remove());
  return body.innerHTML;
}
