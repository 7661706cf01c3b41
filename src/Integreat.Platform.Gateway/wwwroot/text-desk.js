// Writing a text: what is typed is kept in this browser at once and sent after a pause, until the platform has said that it has it.
// It works on while there is no connection; what was sent and not answered is sent again under the same id, which has no second effect.
import * as drafts from './drafts.js';
import { preview } from './text-preview.js';

const pause = 3000;
const patience = 10_000;
const again = 5000;
const fields = ['title', 'slug']; // the second is not there where texts have no addresses of their own
const checks = ['minorEdit', 'currentlyInTranslation'];

// As clocks in the region show it, wherever somebody writes. Of today the time says enough.
function timeOf(when, timeZone) {
  const { lang } = document.documentElement;
  const dayOf = moment => moment.toLocaleDateString(lang, { timeZone });
  const isToday = dayOf(when) === dayOf(new Date());
  return when.toLocaleString(lang, { ...(isToday ? {} : { dateStyle: 'medium' }), timeStyle: 'short', timeZone });
}

// A stream of nothing never ends on the other side.
const streamOf = content => (content ? DotNet.createJSStreamReference(new TextEncoder().encode(content)) : null);

export async function open(root, dotnet, start) {
  const desk = new Desk(root, dotnet, start);
  await desk.begin();
  return desk;
}

class Desk {
  constructor(root, dotnet, start) {
    Object.assign(this, { root, dotnet, start });
    this.key = drafts.keyOf(...start.key);
    this.text = root.querySelector('[data-rich-text]').richText;
    this.state = root.querySelector('[data-save-state]');
    this.inputs = Object.fromEntries(fields.map(each => [each, root.querySelector(`[data-field=${each}]`)]));
    this.checks = Object.fromEntries(checks.map(each => [each, root.querySelector(`[data-field=${each}]`)]));
    this.basedOn = start.number;
    this.status = start.status;
    this.changes = 0;
    this.pending = null;
    this.attempt = 0;
    this.stopped = new AbortController();
  }

  /** Takes up what was kept, if anything was. */
  async begin() {
    const { signal } = this.stopped;
    const changed = () => this.changed();
    [...Object.values(this.inputs), ...Object.values(this.checks)].forEach(each => each?.addEventListener('input', changed, { signal }));
    this.text.onChange(changed);
    preview(this.root, () => this.now(), content => this.render(content), signal);
    this.root.addEventListener('click', event => {
      // What is chosen of a list closes it.
      event.target.closest('.more-list')?.parentElement.removeAttribute('open');
      const button = event.target.closest('[data-save]');
      if (button && button.getAttribute('aria-disabled') !== 'true') {
        this.save(button.dataset.save);
      }
    }, { signal });
    document.addEventListener('integreat:lost', () => this.lost(), { signal });
    document.addEventListener('integreat:back', () => this.back(), { signal });
    addEventListener('offline', () => this.lost(), { signal });
    addEventListener('online', () => this.back(), { signal });
    addEventListener('pagehide', () => this.text.flush(), { signal });
    addEventListener('keydown', event => {
      if ((event.ctrlKey || event.metaKey) && event.key === 's') {
        event.preventDefault();
        this.save('DRAFT');
      }
    }, { signal });

    const kept = this.start.editable ? await drafts.read(this.key).catch(() => null) : null;
    if (kept) {
      this.show(kept);
      this.basedOn = kept.basedOn;
      this.pending = kept.pending;
      this.changes = 1;
      this.say('kept');
      this.dotnet.invokeMethodAsync('RestoredAsync', kept.at);
      if (this.pending) {
        this.send();
      } else {
        this.later();
      }
    } else {
      this.say(this.start.savedAt ? 'saved' : 'new', this.start.savedAt);
    }
  }

  get isDirty() {
    this.text.flush();
    return this.changes > 0;
  }

  dirty() {
    return this.isDirty;
  }

  now() {
    return {
      ...Object.fromEntries(fields.map(each => [each, this.inputs[each]?.value ?? ''])),
      ...Object.fromEntries(checks.map(each => [each, this.checks[each]?.checked ?? false])),
      content: this.text.text(),
    };
  }

  show(text) {
    fields.filter(each => this.inputs[each]).forEach(each => { this.inputs[each].value = text[each]; });
    checks.filter(each => this.checks[each]).forEach(each => { this.checks[each].checked = text[each]; });
    this.text.set(text.content);
  }

  changed() {
    this.changes++;
    this.keep().then(() => this.say(this.isAway ? 'kept' : 'unsaved'), () => this.say('unsaved'));
    this.later();
  }

  keep() {
    return drafts.keep({ key: this.key, ...this.now(), basedOn: this.basedOn, at: new Date().toISOString(), pending: this.pending });
  }

  later(delay = pause) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.autoSave(), delay);
  }

  // What lies with a reviewer is not taken away again by a browser; and without a title nothing can be saved.
  autoSave() {
    if (this.pending) {
      this.send();
    } else if (this.changes > 0 && !this.isAway && !this.isBlocked && this.status !== 'REVIEW' && this.inputs.title.value.trim()) {
      this.save('AUTO_SAVE');
    } else if (this.changes > 0) {
      this.say('kept');
    }
  }

  /** Saves as what somebody chose; after what is on its way. */
  async save(status) {
    this.text.flush();
    clearTimeout(this.timer);
    if (this.isBlocked) {
      return;
    }
    if (this.pending) {
      this.wanted = status;
      this.send();
      return;
    }
    this.pending = { id: crypto.randomUUID(), status, basedOn: this.basedOn, ...this.now() };
    this.sent = this.changes;
    await this.keep().catch(() => { });
    await this.send();
  }

  async send() {
    if (this.isAway || this.isSending) {
      this.say(this.isSending ? 'saving' : 'kept');
      return;
    }
    this.isSending = true;
    const attempt = ++this.attempt;
    this.say('saving');
    const tooLong = setTimeout(() => this.say('kept'), patience);
    let answer = { kind: 'again' };
    try {
      const { content, ...wish } = this.pending;
      answer = await this.dotnet.invokeMethodAsync('SaveAsync', wish, streamOf(content));
    } catch {
      // The connection is gone, or the server failed: whether it was saved is open.
    }
    clearTimeout(tooLong);
    if (attempt === this.attempt) {
      this.isSending = false;
      await this.take(answer);
    }
  }

  async take(answer) {
    if (answer.kind === 'again') {
      this.say('kept');
      this.later(again);
      return;
    }
    const sent = this.pending;
    this.pending = null;
    if (answer.kind === 'saved') {
      this.adopt(sent, answer);
    } else {
      this.isBlocked = answer.kind === 'conflict';
      this.say('kept');
    }
    if (this.changes > 0) {
      await this.keep().catch(() => { });
    } else {
      await drafts.forget(this.key).catch(() => { });
    }
    const next = this.wanted;
    this.wanted = null;
    if (answer.kind === 'saved' && next) {
      await this.save(next);
    } else if (answer.kind === 'saved' && this.changes > 0) {
      this.later();
    }
  }

  // The text as it is there now: others may have changed what was not touched here.
  adopt(sent, saved) {
    this.basedOn = saved.number;
    this.status = saved.status;
    const isUntouched = this.sent === this.changes || this.same(sent, this.now());
    for (const each of fields) {
      if (this.inputs[each]?.value === sent[each] && saved[each] !== null) {
        this.inputs[each].value = saved[each];
      }
    }
    if (saved.content !== null && isUntouched) {
      this.text.set(saved.content);
    }
    if (isUntouched) {
      this.changes = 0;
      if (this.checks.minorEdit && saved.status !== 'AUTO_SAVE') {
        this.checks.minorEdit.checked = false;
      }
    }
    this.say(isUntouched ? 'saved' : 'unsaved', saved.at);
  }

  // While there is no connection the text is shown as it was written.
  async render(content) {
    return this.isAway ? null : this.dotnet.invokeMethodAsync('PreviewAsync', streamOf(content)).catch(() => null);
  }

  same(one, other) {
    return [...fields, ...checks, 'content'].every(each => one[each] === other[each]);
  }

  lost() {
    this.isAway = true;
    this.isSending = false;
    this.attempt++;
    if (this.isDirty || this.pending) {
      this.say('kept');
    }
  }

  back() {
    this.isAway = false;
    this.later(0);
  }

  /** What somebody chose of two texts; it is based on the newer one of them. */
  async resolve(chosen, basedOn, status) {
    this.show({ ...this.now(), ...chosen });
    this.basedOn = basedOn;
    this.isBlocked = false;
    this.changes++;
    await this.save(status);
  }

  /** Takes back what was kept here only. */
  async discard(text, number, status, at) {
    clearTimeout(this.timer);
    this.attempt++;
    Object.assign(this, { pending: null, isSending: false, isBlocked: false, changes: 0, basedOn: number, status });
    this.show(text);
    await drafts.forget(this.key);
    this.say(at ? 'saved' : 'new', at);
  }

  /** After something else was done to the text, such as publishing it as it is. */
  took(number, status, at) {
    Object.assign(this, { basedOn: number, status });
    this.say('saved', at);
  }

  say(state, at) {
    const time = at ? timeOf(new Date(at), this.start.timeZone) : '';
    this.state.dataset.state = state;
    const words = this.start.words[state].replace('{0}', time);
    if (this.state.textContent !== words) {
      this.state.textContent = words;
    }
  }

  close() {
    clearTimeout(this.timer);
    this.stopped.abort();
  }
}
