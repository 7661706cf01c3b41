// Files go from the browser straight to the admin API, two at a time. What becomes of each stands in a list, and stays there until somebody clears it.
const most = 2;

export function attach(root, screen) {
  const words = JSON.parse(root.dataset.words);
  const list = root.querySelector('[data-uploads]');
  const clear = root.querySelector('[data-clear]');
  const said = root.querySelector('[data-said]');
  const uploads = new Set();
  let running = 0;

  function next() {
    for (const upload of uploads) {
      if (running < most && upload.state === 'waiting') {
        running++;
        upload.send().finally(() => { running--; next(); });
      }
    }
    clear.hidden = uploads.size === 0 || running > 0;
  }

  function add(files) {
    for (const file of files) {
      uploads.add(new Upload(file, root.dataset, words, screen, sentence => { said.textContent = sentence; }, next));
    }
    list.append(...[...uploads].filter(upload => !upload.row.isConnected).map(upload => upload.row));
    next();
  }

  const signal = listen(root, 'media-leave');
  const chosen = root.querySelector('[data-choose]');
  chosen.addEventListener('change', () => {
    add(chosen.files);
    chosen.value = '';
  }, { signal });
  clear.addEventListener('click', () => {
    uploads.clear();
    list.replaceChildren();
    chosen.focus();
    next();
  }, { signal });
  dropping(root, add, signal);
  window.addEventListener('beforeunload', event => running > 0 && event.preventDefault(), { signal });
}

/** Ends what was begun by attach; files on their way arrive all the same. */
export const detach = root => root.dispatchEvent(new Event('media-leave'));

function listen(root, end) {
  const leaving = new AbortController();
  root.addEventListener(end, () => leaving.abort(), { once: true });
  return leaving.signal;
}

// A file that is dropped beside the place for it would take the screen away.
function dropping(root, add, signal) {
  const hasFiles = event => event.dataTransfer?.types.includes('Files');
  const mark = is => root.classList.toggle('dropping', is);
  document.addEventListener('dragover', event => {
    if (hasFiles(event)) {
      event.preventDefault();
      mark(true);
    }
  }, { signal });
  document.addEventListener('dragleave', event => event.relatedTarget === null && mark(false), { signal });
  document.addEventListener('drop', event => {
    if (hasFiles(event)) {
      event.preventDefault();
      mark(false);
      add(event.dataTransfer.files);
    }
  }, { signal });
}

const element = (name, properties = {}) => Object.assign(document.createElement(name), properties);

class Upload {
  constructor(file, { region, folder, most: bytes }, words, screen, say, changed) {
    Object.assign(this, { file, region, folder, bytes: Number(bytes), words, screen, say, changed, state: 'waiting', key: newKey() });
    this.row = element('li');
    this.bar = element('progress', { max: 1, value: 0, ariaLabel: file.name });
    this.status = element('span', { textContent: words.waiting });
    const name = element('bdi', { textContent: file.name });
    this.cancel = this.button(words.cancel, () => this.stop());
    this.retry = this.button(words.retry, () => this.again());
    this.describe = this.button(words.describe, () => screen.invokeMethodAsync('OpenAsync', this.id));
    this.row.append(name, this.bar, this.status, this.cancel, this.retry, this.describe);
    this.show('waiting', words.waiting);
  }

  button(words, act) {
    const button = element('button', { type: 'button', className: 'quiet', textContent: words, ariaLabel: `${words}: ${this.file.name}` });
    button.addEventListener('click', act);
    return button;
  }

  show(state, sentence) {
    this.state = state;
    this.row.dataset.state = state;
    this.status.textContent = sentence;
    this.bar.hidden = state !== 'sending';
    this.cancel.hidden = state !== 'sending' && state !== 'waiting';
    this.retry.hidden = state !== 'failed';
    this.describe.hidden = state !== 'done';
    if (state === 'done' || state === 'failed' || state === 'refused') {
      this.say(`${this.file.name} ${sentence}`);
    }
  }

  async send() {
    if (this.file.size > this.bytes) {
      this.show('refused', await reason(this.screen, { code: 'media-too-large', detail: this.words.failed }));
      return;
    }
    this.show('sending', this.words.sending);
    const query = new URLSearchParams({ name: this.file.name });
    if (Number(this.folder) > 0) {
      query.set('folder', this.folder);
    }
    this.request = new XMLHttpRequest();
    const answer = await transfer(this.request, 'POST', `/api/admin/v1/regions/${this.region}/media?${query}`, this.file, {
      'Idempotency-Key': this.key,
    }, share => this.progress(share));
    if (answer.problem) {
      this.show('refused', await reason(this.screen, answer.problem));
    } else if (answer.id) {
      this.id = answer.id;
      this.show('done', this.words.done);
    } else if (this.state === 'sending') {
      this.show('failed', this.words.failed);
    }
  }

  progress(share) {
    if (share < 1) {
      this.bar.value = share;
    } else {
      this.bar.removeAttribute('value');
      this.status.textContent = this.words.checking;
    }
  }

  stop() {
    this.show('cancelled', this.words.cancelled);
    this.request?.abort();
  }

  // Under the same key: what has arrived already does not come a second time.
  again() {
    this.bar.value = 0;
    this.show('waiting', this.words.waiting);
    this.changed();
  }
}

/** Gives a file other content, when one is chosen. */
export function attachReplace(input, screen) {
  const bar = input.closest('[data-replace]').querySelector('progress');
  input.addEventListener('change', async () => {
    const [file] = input.files;
    if (!file || bar.hidden === false) {
      return;
    }
    bar.hidden = false;
    const { region, media, revision } = input.dataset;
    const answer = await transfer(new XMLHttpRequest(), 'PUT', `/api/admin/v1/regions/${region}/media/${media}/content`, file, {
      'Idempotency-Key': newKey(),
      'If-Match': `"${revision}"`,
    }, share => share < 1 ? bar.value = share : bar.removeAttribute('value'));
    bar.hidden = true;
    bar.value = 0;
    input.value = '';
    await screen.invokeMethodAsync('ReplacedAsync', answer.problem?.code ?? null, answer.problem?.detail ?? null, answer.version !== undefined);
  });
}

// What was answered: an object with what is said of success, or with the problem; an empty one if nobody answered.
function transfer(request, method, address, file, headers, progress) {
  return new Promise(done => {
    request.open(method, address);
    for (const [name, value] of Object.entries({ 'Content-Type': 'application/octet-stream', ...headers })) {
      request.setRequestHeader(name, value);
    }
    request.upload.addEventListener('progress', event => progress(event.loaded / event.total));
    request.addEventListener('loadend', () => {
      try {
        const content = JSON.parse(request.responseText);
        done(request.status < 300 ? content : { problem: content });
      } catch {
        done({});
      }
    });
    request.send(file);
  });
}

async function reason(screen, { code, detail }) {
  try {
    return await screen.invokeMethodAsync('Say', code, detail);
  } catch {
    return detail;
  }
}

// Names one upload; not crypto.randomUUID, which only exists where the address is safe.
const newKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
