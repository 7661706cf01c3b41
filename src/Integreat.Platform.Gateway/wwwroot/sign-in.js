// Signing in: what is filled in goes to the admin API, which sets the cookie.
import { Refusal, call, onSend, sentence } from './forms.js';

const back = new URLSearchParams(location.search).get('return') ?? '';
const home = back.startsWith('/admin') ? back : '/admin';
const first = document.getElementById('first');
const second = document.getElementById('second-factor');
const otherwise = document.getElementById('otherwise');
const alert = document.getElementById('otherwise-alert');
const passkey = document.getElementById('passkey');

function ask(form, other, field) {
  other.hidden = true;
  form.hidden = false;
  document.getElementById(field).focus();
}

const askForCode = () => ask(second, first, 'code');

onSend(document.getElementById('sign-in'), async filled => {
  const { secondFactorRequired } = await call('POST', 'session', filled);
  if (secondFactorRequired) {
    askForCode();
  } else {
    location.assign(home);
  }
});

onSend(second, async filled => {
  try {
    await call('POST', 'session/second-factor', filled);
    location.assign(home);
  } catch (error) {
    if (error.code !== 'sign-in-required') {
      throw error;
    }

    location.reload(); // It took longer than a session waits.
  }
});

document.getElementById('start-again').addEventListener('click', async () => {
  await call('DELETE', 'session');
  second.reset();
  ask(first, second, 'email');
});

async function tryOtherwise(go, word) {
  alert.textContent = '';
  try {
    await go();
  } catch (error) {
    alert.textContent = error instanceof DOMException ? word : sentence(error);
  }
}

if (window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
  otherwise.hidden = false;
  passkey.hidden = false;
  passkey.addEventListener('click', () => tryOtherwise(async () => {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await call('POST', 'session/passkey/options'));
    const credential = await navigator.credentials.get({ publicKey });
    await call('POST', 'session/passkey', { credential: credential.toJSON() });
    location.assign(home);
  }, passkey.dataset.notShown));
}

for (const directory of otherwise.querySelectorAll('[data-directory]')) {
  directory.addEventListener('click', () => tryOtherwise(async () => {
    const { address } = await call('POST', `session/directories/${encodeURIComponent(directory.dataset.directory)}`);
    location.assign(address);
  }));
}

// A link in a mail is followed without the cookie, which other sites' pages never get sent: whoever has it is let in here. Who comes back
// from a directory may still have to show the second factor.
try {
  await call('GET', 'session');
  location.replace(home);
} catch (error) {
  if (error instanceof Refusal && error.code === 'second-factor-required') {
    askForCode();
  }
}
