// One's own account. Everything is a call of the admin API; what cannot be taken back is asked for first.
import { call, onSend, sentence } from './forms.js';

const { lang } = document.documentElement;
const moment = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { dateStyle: 'medium', timeStyle: 'short' });
for (const time of document.querySelectorAll('time')) {
  time.textContent = moment.format(new Date(time.dateTime));
}

const may = button => !button.dataset.asks || confirm(button.dataset.asks);

function say(place) {
  const status = place.querySelector('[role=status]');
  status.textContent = status.dataset.done;
}

const change = document.getElementById('change-password');
onSend(change, async ({ present, password }) => {
  await call('POST', 'password', { present, next: password });
  change.reset();
  say(change);
  for (const other of document.querySelectorAll('[data-end^="sessions/"]')) {
    other.closest('li').remove();
  }
});

const factor = document.getElementById('factor');
const confirmation = document.getElementById('factor-confirm');
const recovery = document.getElementById('recovery');

function show({ recoveryCodes }) {
  factor.hidden = confirmation.hidden = true;
  recovery.querySelector('ul').replaceChildren(...recoveryCodes.map(code => {
    const item = document.createElement('li');
    item.textContent = code;
    return item;
  }));
  recovery.hidden = false;
  recovery.focus();
}

const acts = {
  async 'set-up'(filled) {
    const { key, picture } = await call('POST', 'second-factor/set-up', filled);
    confirmation.querySelector('img').src = `data:image/svg+xml,${encodeURIComponent(picture)}`;
    confirmation.querySelector('code').textContent = key.match(/.{1,4}/g).join(' ');
    factor.hidden = true;
    confirmation.hidden = false;
    document.getElementById('factor-code').focus();
  },
  async 'recovery-codes'(filled) {
    show(await call('POST', 'second-factor/recovery-codes', filled));
  },
  async remove(filled) {
    await call('POST', 'second-factor/remove', filled);
    location.reload();
  },
};

onSend(factor, async (filled, button) => {
  if (may(button)) {
    await acts[button.dataset.act](filled);
  }
});
onSend(confirmation, async ({ code }) => show(await call('POST', 'second-factor/confirm', { code: code.replaceAll(' ', '') })));

const add = document.getElementById('passkey-add');
onSend(add, async ({ name, password }) => {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(await call('POST', 'passkeys/options', { password }));
  const credential = await navigator.credentials.create({ publicKey }).catch(() => null);
  if (credential === null) {
    add.querySelector('[role=alert]').textContent = add.dataset.notMade;
    return;
  }

  await call('POST', 'passkeys', { name, credential: credential.toJSON() });
  location.reload();
});

for (const form of document.querySelectorAll('[data-rename]')) {
  onSend(form, async filled => {
    await call('PUT', `passkeys/${form.dataset.rename}`, filled);
    location.reload();
  });
}

async function act(button, go) {
  if (!may(button)) {
    return;
  }

  const place = button.closest('section');
  const alert = place.querySelector(':scope > [role=alert]');
  alert.textContent = '';
  try {
    await go();
    place.querySelector('h2').focus();
    say(place);
  } catch (error) {
    alert.textContent = sentence(error);
  }
}

for (const button of document.querySelectorAll('[data-end]')) {
  button.addEventListener('click', () => act(button, async () => {
    await call('DELETE', button.dataset.end);
    button.closest('li').remove();
  }));
}

const everywhere = document.querySelector('[data-everywhere]');
everywhere.addEventListener('click', () => act(everywhere, async () => {
  await call('DELETE', 'sessions');
  location.assign('/admin/sign-in');
}));
