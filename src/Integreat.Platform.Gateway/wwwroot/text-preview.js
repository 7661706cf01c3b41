// Shows what is being written as readers see it, as wide as their screens are.
const look = `
  body { margin: 0; padding: 1.25rem; font: 1rem/1.5 "Noto Sans", system-ui, "Segoe UI", Roboto, "Noto Sans Arabic", sans-serif; color: #000; overflow-wrap: anywhere }
  h1 { font-size: 1.5rem } img { max-width: 100%; height: auto } table { border-collapse: collapse } td, th { border: 1px solid #999; padding: .35rem .6rem; text-align: start }
  a { color: #0b5c74 } blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 3px solid #ccc }`;

function documentOf({ title, content }, { lang, dir }) {
  const page = document.implementation.createHTMLDocument(title);
  Object.assign(page.documentElement, { lang, dir });
  const style = page.createElement('style');
  style.textContent = look;
  page.head.append(style);
  const heading = page.createElement('h1');
  heading.textContent = title;
  const text = page.createElement('div');
  text.innerHTML = content;
  page.body.append(heading, text);
  return page.documentElement.outerHTML;
}

/**
 * @param text What is being written.
 * @param render Makes of its content what readers get; null where nobody can say.
 */
export function preview(root, text, render, signal) {
  const dialog = root.querySelector('[data-dialog=preview]');
  const frame = dialog.querySelector('iframe');
  root.querySelector('[data-preview]')?.addEventListener('click', async () => {
    const written = text();
    dialog.showModal();
    frame.srcdoc = documentOf({ ...written, content: await render(written.content) ?? written.content }, frame);
  }, { signal });
  dialog.addEventListener('click', event => {
    const width = event.target.closest('[data-width]');
    if (width) {
      frame.style.width = `${width.dataset.width}px`;
      dialog.querySelectorAll('[data-width]').forEach(each => each.setAttribute('aria-pressed', String(each === width)));
    }
    if (event.target.closest('[data-close]')) {
      dialog.close();
    }
  }, { signal });
}
