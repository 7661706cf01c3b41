// Takes an invitation up by the secret of the mail's link. The API signs in who does.
import { call, onSend } from './forms.js';

const form = document.getElementById('invitation');
const incomplete = document.getElementById('incomplete');
const secret = location.hash.slice(1);
if (secret) {
  form.hidden = false;
} else {
  incomplete.textContent = incomplete.dataset.incomplete;
}

onSend(form, async ({ name, password }) => {
  await call('POST', 'invitations/accept', { token: secret, name, password });
  location.assign('/admin');
});

addEventListener('hashchange', () => location.reload());
