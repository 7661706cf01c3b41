// News that are being written and not saved yet, in this browser's own storage: only the languages in which something was typed here.
import * as drafts from './drafts.js';

export const open = (form, ...place) => new Kept(form, place);

class Kept {
  constructor(form, place) {
    this.form = form;
    this.key = drafts.keyOf(...place);
    this.texts = {};
    this.stopped = new AbortController();
    form.addEventListener('input', event => this.take(event.target.closest('[data-news-language]')), { signal: this.stopped.signal });
  }

  /** In which languages something is kept. */
  async languages() {
    const kept = await drafts.read(this.key).catch(() => null);
    this.texts = { ...kept?.texts, ...this.texts };
    this.form.dataset.keeps = '';
    return Object.keys(this.texts);
  }

  text(language) {
    return this.texts[language];
  }

  take(fields) {
    if (fields) {
      const language = fields.dataset.newsLanguage;
      this.texts[language] = {
        title: fields.querySelector('input').value,
        text: fields.querySelector('textarea').value,
        revision: this.texts[language]?.revision ?? Number(fields.dataset.revision),
      };
      this.write();
    }
  }

  forget(language) {
    delete this.texts[language];
    return this.write();
  }

  /** What was new has a number now. */
  async move(...place) {
    const before = this.key;
    this.key = drafts.keyOf(...place);
    await this.write();
    await drafts.forget(before).catch(() => { });
  }

  write() {
    const { key, texts } = this;
    return (Object.keys(texts).length > 0 ? drafts.keep({ key, texts, at: new Date().toISOString() }) : drafts.forget(key)).catch(() => { });
  }

  close() {
    this.stopped.abort();
  }
}
